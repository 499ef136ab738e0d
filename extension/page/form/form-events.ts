import type { FormField } from './form-field'
import { fold, isEditable, isInput, isSelect, isTextArea } from './form-tools'
import { sameShown } from './form-values'

export function textIn(field: FormField): string {
  return isInput(field) || isTextArea(field) || isSelect(field) ? field.value : (field.textContent ?? '')
}

/** Through the prototype's setter: frameworks replace the element's own and would not notice. */
export function setNatively(field: FormField, text: string): void {
  const view = field.ownerDocument.defaultView ?? window
  if (isSelect(field)) choose(field, text)
  else if (isInput(field)) setValue(view.HTMLInputElement.prototype, field, text)
  else if (isTextArea(field)) setValue(view.HTMLTextAreaElement.prototype, field, text)
  else field.textContent = text
}

function setValue(prototype: object, field: Element, text: string): void {
  Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(field, text)
}

/** The one option whose words or value are the text; none is chosen where two are. */
function choose(field: HTMLSelectElement, text: string): void {
  const same = [...field.options].filter((option) => fold(option.textContent ?? '') === fold(text))
  const found =
    same.length > 0 ? same : [...field.options].filter((option) => sameShown(option.textContent ?? '', text))
  if (found.length === 1 && found[0]) field.selectedIndex = found[0].index
}

export function isActive(field: FormField): boolean {
  return (field.getRootNode() as Document | ShadowRoot).activeElement === field
}

export function command(field: FormField, name: string, text: string): boolean {
  const document = field.ownerDocument
  if (!isActive(field) || typeof document.execCommand !== 'function') return false
  const before = textIn(field)
  document.execCommand(name, false, text)
  const after = textIn(field)
  return before !== after || (name === 'delete' && after === '')
}

export function selectAll(field: FormField): void {
  if ((isInput(field) && field.type !== 'number') || isTextArea(field))
    field.setSelectionRange(0, field.value.length)
  else if (isInput(field)) field.select()
  else if (isEditable(field)) field.ownerDocument.getSelection?.()?.selectAllChildren(field)
}

export function enter(field: FormField, real: boolean): void {
  told(field, 'focus', 'focusin', real)
}

export function leave(field: FormField, real: boolean): void {
  told(field, 'blur', 'focusout', real)
}

/** In a window that is not in front the browser keeps focus events back: then they are told by hand. */
function told(field: FormField, name: 'focus' | 'blur', bubbling: string, real: boolean): void {
  let heard = false
  const hear = () => {
    heard = true
  }
  field.addEventListener(name, hear, { capture: true, once: true })
  if (real && name === 'focus') field.focus({ preventScroll: true })
  if (real && name === 'blur') field.blur()
  field.removeEventListener(name, hear, { capture: true })
  if (heard) return
  const view = field.ownerDocument.defaultView ?? window
  field.dispatchEvent(new view.FocusEvent(name, { bubbles: false, composed: true }))
  field.dispatchEvent(new view.FocusEvent(bubbling, { bubbles: true, composed: true }))
}

export function fire(field: FormField, name: string, more: InputEventInit = {}): void {
  const view = field.ownerDocument.defaultView ?? window
  const about = { bubbles: true, composed: true, ...more }
  field.dispatchEvent(name === 'input' ? new view.InputEvent(name, about) : new view.Event(name, about))
}
