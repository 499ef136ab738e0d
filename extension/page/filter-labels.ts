import { plainText } from './read-text'

/** An item of a form library: its label stands in it, whatever the control is. */
const ITEMS =
  '.ant-form-item, .form-group, .mat-form-field, mat-form-field, .v-input, .el-form-item, .k-form-field'
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
  const text =
    inItem(box) ??
    forId(control) ??
    around(control) ??
    control.getAttribute('aria-label') ??
    labelledBy(control) ??
    before(box)
  return labelText(text ?? '')
}

function legendOf(box: Element): string {
  const legend = box.querySelector('legend')
  return legend === null ? (box.getAttribute('aria-label') ?? '') : plainText(legend)
}

function inItem(box: Element): string | null {
  const item = box.closest(ITEMS)
  const label = item?.querySelector(ITEM_LABELS) ?? null
  if (label === null || label.contains(box)) return null
  const own = label.getAttribute('for') ?? ''
  if (
    own !== '' &&
    box.id !== own &&
    box.querySelector(`[id="${own}"]`) === null &&
    item?.querySelector(`[id="${own}"]`)
  )
    return null
  const text = plainText(label)
  return text === '' ? (label.getAttribute('title') ?? null) : text
}

function forId(control: Element): string | null {
  if (control.id === '') return null
  const root = control.getRootNode()
  if (!isQueryable(root)) return null
  const label = [...root.querySelectorAll('label[for]')].find((one) => one.getAttribute('for') === control.id)
  return label === undefined ? null : plainText(label)
}

function isQueryable(node: Node): node is Node & ParentNode {
  return 'querySelectorAll' in node
}

function around(control: Element): string | null {
  const label = control.closest('label')
  return label === null ? null : plainText(label)
}

function labelledBy(control: Element): string | null {
  const id = control.getAttribute('aria-labelledby')
  const label = id === null ? null : control.ownerDocument.getElementById(id)
  return label === null ? null : plainText(label)
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

function isElement(node: Node): node is Element {
  return node.nodeType === 1
}
