import { accessibleName, plainText } from '../sight/read-text'
import { isElement } from '../sight/visibility'

/** An item of a form library: its label stands in it, whatever the control is. */
const ITEMS = '.ant-form-item, .form-group, .mat-form-field, mat-form-field, .v-input, .k-form-field'
const ITEM_LABELS = 'label, mat-label, .v-label, legend'

/** `labelText('Từ ngày: (*)')` is `Từ ngày`. */
export function labelText(text: string): string {
  return text
    .replace(/\s+/gu, ' ')
    .replace(/\s*\(?\*\)?\s*$/u, '')
    .replace(/\s*[:：]\s*$/u, '')
    .trim()
}

/** The label a person reads for a control; '' where there is none. */
export function labelOf(box: Element, input: Element | null): string {
  const control = input ?? box
  if (box.localName === 'fieldset') return labelText(legendOf(box))
  const text = inItem(box) ?? ofLabel(control) ?? accessibleName(control) ?? before(box)
  return labelText(text ?? '')
}

function legendOf(box: Element): string {
  const legend = box.querySelector('legend')
  return legend === null ? (accessibleName(box) ?? '') : plainText(legend)
}

function inItem(box: Element): string | null {
  const item = box.closest(ITEMS)
  const label = item?.querySelector(ITEM_LABELS) ?? null
  if (label === null || label.contains(box)) return null
  const own = label.getAttribute('for') ?? ''
  // An item with two controls: the label is of the one it points at.
  if (own !== '' && !hasId(box, own) && item !== null && hasId(item, own)) return null
  const text = plainText(label)
  return text === '' ? (label.getAttribute('title') ?? null) : text
}

function hasId(element: Element, id: string): boolean {
  return element.id === id || [...element.querySelectorAll('[id]')].some((one) => one.id === id)
}

/** A `label` that points at the control or stands around it. */
function ofLabel(control: Element): string | null {
  const labels =
    'labels' in control && isNodeList(control.labels) ? [...control.labels].filter(isElement) : []
  return labels[0] === undefined ? null : plainText(labels[0])
}

function isNodeList(value: unknown): value is NodeList {
  return typeof value === 'object' && value !== null && 'item' in value
}

/** Forms laid out in tables and loose lines: the words right before the control, in its cell or the one before. */
function before(box: Element): string | null {
  const near = textBefore(box)
  if (near !== '') return near
  const cell = box.closest('td, th')
  const left = cell?.previousElementSibling ?? null
  if (left !== null && left.querySelector('input, select') === null) return plainText(left)
  const holder = box.parentElement
  return holder !== null && holder.childElementCount === 1 && cell === null ? textBefore(holder) : null
}

function textBefore(box: Element): string {
  for (let node = box.previousSibling; node !== null; node = node.previousSibling) {
    const text = (node.textContent ?? '').trim()
    if (isControl(node)) return ''
    if (text !== '') return text.length <= 60 ? text : ''
  }
  return ''
}

function isControl(node: Node): boolean {
  return (
    isElement(node) &&
    (node.matches('input, select, button') || node.querySelector('input, select, button') !== null)
  )
}
