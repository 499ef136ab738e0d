import { readScreenNumber, typedNumber } from '../../../core/reports/screen-number'
import { fold, tidy } from '../../../core/text/fold'
import { isInput, isSelect, isTextArea } from './form-dom'
import { type FormField, fieldTextShown, isEditable, numberOf } from './form-field'

/** What is typed into a field for a value: the browser's notation in a number input, the screen's everywhere else. */
export function typedFor(field: FormField, value: number | string): string {
  if (typeof value === 'string') return value
  return isInput(field) && field.type === 'number' ? String(value) : typedNumber(value)
}

/** Whether the field now holds the value, whatever mask it put on it. */
export function fieldHolds(field: FormField, value: number | string): boolean {
  if (typeof value === 'number') return numberOf(field) === value
  return sameShown(fieldTextShown(field), value)
}

/** Two texts as the screen shows them: "1.234" and "1234" are one number, "" and "0" are not. */
export function sameShown(a: string, b: string): boolean {
  if (tidy(a) === tidy(b)) return true
  const number = readScreenNumber(a)
  return number !== null && number === readScreenNumber(b)
}

/** Types a text the way a person's keys would, without pressing any: native setter, then the events pages wait for. */
export function typeInto(field: FormField, text: string, real = false): void {
  // The events are enough at first: without the caret the page need not lay itself out for each field.
  enter(field, real)
  setNatively(field, text)
  fire(field, 'input', { inputType: 'insertText', data: text })
  key(field, 'keyup', text.slice(-1) || 'Backspace')
  fire(field, 'change')
  leave(field, real)
}

/** The second way, where the page took the first one back: through the browser's own editing commands, key by key. */
export function typeByKeys(field: FormField, text: string): void {
  enter(field, true)
  selectAll(field)
  for (const mark of ['Backspace', ...text]) {
    key(field, 'keydown', mark)
    key(field, 'keypress', mark)
    const done = mark === 'Backspace' ? command(field, 'delete', '') : command(field, 'insertText', mark)
    if (!done) {
      const sofar = isInput(field) || isTextArea(field) ? field.value : (field.textContent ?? '')
      setNatively(field, mark === 'Backspace' ? '' : sofar + mark)
      fire(field, 'input', { inputType: 'insertText', data: mark })
    }
    key(field, 'keyup', mark)
  }
  fire(field, 'change')
  leave(field, true)
}

/** Whether a longer text would have been cut by the field itself. */
export function fits(field: FormField, text: string): boolean {
  if (!isInput(field) && !isTextArea(field)) return true
  return field.maxLength < 0 || text.length <= field.maxLength
}

/** Through the prototype's setter: frameworks replace the element's own and would not notice. */
function setNatively(field: FormField, text: string): void {
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

function command(field: FormField, name: string, text: string): boolean {
  const document = field.ownerDocument
  const active = (field.getRootNode() as Document | ShadowRoot).activeElement
  if (active !== field || typeof document.execCommand !== 'function') return false
  const before = isInput(field) || isTextArea(field) ? field.value : field.textContent
  document.execCommand(name, false, text)
  const after = isInput(field) || isTextArea(field) ? field.value : field.textContent
  return before !== after || (name === 'delete' && after === '')
}

function selectAll(field: FormField): void {
  if ((isInput(field) && field.type !== 'number') || isTextArea(field))
    field.setSelectionRange(0, field.value.length)
  else if (isInput(field)) field.select()
  else if (isEditable(field)) field.ownerDocument.getSelection?.()?.selectAllChildren(field)
}

function enter(field: FormField, real: boolean): void {
  told(field, 'focus', 'focusin', real)
}

function leave(field: FormField, real: boolean): void {
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

function fire(field: FormField, name: string, more: InputEventInit = {}): void {
  const view = field.ownerDocument.defaultView ?? window
  const about = { bubbles: true, composed: true, ...more }
  field.dispatchEvent(name === 'input' ? new view.InputEvent(name, about) : new view.Event(name, about))
}

function key(field: FormField, name: string, mark: string): void {
  const view = field.ownerDocument.defaultView ?? window
  const code = mark.length === 1 ? mark.charCodeAt(0) : 8
  field.dispatchEvent(
    new view.KeyboardEvent(name, {
      key: mark,
      keyCode: code,
      which: code,
      charCode: name === 'keypress' ? code : 0,
      bubbles: true,
      composed: true,
      cancelable: true,
    }),
  )
}
