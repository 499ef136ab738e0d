const EDIT_WORDS = /(^|[-_\s])(edit(able|or)?|inline-?edit|nhap|nhap-?lieu)([-_\s]|$)/i
const FIXED_WORDS = /(^|[-_\s])(not|un|no|non)-?edit|readonly|read-only|disabled|locked|khong-?sua|chi-?doc/i
const HINT = /bấm|nhấp|nhấn|click|nhập|sửa|edit/i
const LEAVES = /location|href|submit|window\.open|post/i
const EDITABLE = ['data-editable', 'data-edit', 'data-p-editable-column']

/** Value cells of grids that open an editor on a click or two; which column may be edited only the grid knows. */
const OF_LIBRARIES = [
  '.handsontable td:not(.htDimmed)',
  '.dx-data-row > td',
  '.datagrid-row > td',
  '.k-grid td',
  '.jexcel td:not(.readonly)',
  '.jss td:not(.readonly)',
  'td.tui-grid-cell-editable',
  '.w2ui-record > td.w2ui-grid-data',
  '.webix_cell',
].join(', ')

/**
 * Whether a cell without a field says that it turns into one when clicked; what only might is left alone. A hand for a
 * cursor or a click handler say so little that they count in a table with units of measure alone (`isForm`): counts of
 * a statistics page open a list when clicked.
 */
export function turnsIntoField(cell: Element, isForm: boolean): boolean {
  if (cell.querySelector('a, button, [role=link], [role=button], img, canvas')) return false
  const on = ['onclick', 'ondblclick'].map((name) => cell.getAttribute(name) ?? '').join(' ')
  if (LEAVES.test(on)) return false
  const parts = [cell, ...cell.querySelectorAll('*')]
  const classes = parts.map((part) => part.getAttribute('class') ?? '').join(' ')
  if (FIXED_WORDS.test(classes) || cell.closest('[aria-readonly="true"]')) return false
  if (cell.closest('tr.jqgrow') || (isForm && cell.matches(OF_LIBRARIES))) return true
  if (EDIT_WORDS.test(classes) || parts.some(saysEditable) || /edit|sua|nhap/i.test(on)) return true
  return (
    hasCursor(cell, isForm ? ['text', 'cell', 'pointer'] : ['text', 'cell']) || (isForm && on.trim() !== '')
  )
}

function saysEditable(element: Element): boolean {
  const said = EDITABLE.map((name) => element.getAttribute(name)).find((value) => value !== null)
  if (said != null) return said !== 'false' && said !== '0'
  if (element.getAttribute('aria-readonly') === 'false') return true
  if (element.getAttribute('role') === 'gridcell' && element.hasAttribute('tabindex')) return true
  return HINT.test(element.getAttribute('title') ?? '')
}

function hasCursor(cell: Element, cursors: readonly string[]): boolean {
  const cursorOf = (element: Element) =>
    cell.ownerDocument.defaultView?.getComputedStyle(element).cursor ?? ''
  const around = cell.parentElement ? cursorOf(cell.parentElement) : ''
  const own = cursorOf(innermost(cell))
  return cursors.includes(own) && own !== around
}

/** The one element inside the other, as deep as it goes: what a person's pointer would hit. */
export function innermost(cell: Element): Element {
  let at = cell
  while (at.childElementCount === 1 && at.firstElementChild) at = at.firstElementChild
  return at
}
