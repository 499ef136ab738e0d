import type { FormField } from './form-field'
import type { LivePlace } from './form-seen'
import { fieldOf, innermost, isShown, mayBeTyped } from './form-tools'

/** How long a cell may take to become an input, or to become text again. */
const TURN_MS = 400

/** Clicks the cell, then double-clicks it, until it holds a field; null where neither does. */
export async function openEditor(cell: Element): Promise<FormField | null> {
  const target = innermost(cell)
  press(target, ['mousedown', 'mouseup', 'click'])
  const first = await fieldSoon(cell, TURN_MS / 3)
  if (first) return first
  press(target, ['mousedown', 'mouseup', 'click', 'dblclick'])
  return fieldSoon(cell, TURN_MS)
}

/** The field that is open for a cell now: in it, or laid over it by a grid that has one editor for all. */
export function editorOf(cell: Element): FormField | null {
  const found = fieldOf(cell)
  return typeof found === 'string' ? editorOver(cell) : found
}

/** A field that has the caret, is in sight and lies over the cell. */
function editorOver(cell: Element): FormField | null {
  const active = (cell.getRootNode() as Document | ShadowRoot).activeElement
  if (!active || active.contains(cell) || !mayBeTyped(active) || !isShown(active)) return null
  return liesOver(active, cell) ? (active as FormField) : null
}

/** Whether it covers the middle of the cell. */
function liesOver(field: Element, cell: Element): boolean {
  const [box, over] = [cell.getBoundingClientRect(), field.getBoundingClientRect()]
  const [x, y] = [box.left + box.width / 2, box.top + box.height / 2]
  return over.left <= x && x <= over.right && over.top <= y && y <= over.bottom
}

/** Gives the value to the page the way the editor expects it: by leaving, by a click elsewhere, by Enter; true where it closed. */
export async function closeEditor(place: LivePlace, field: FormField): Promise<boolean> {
  // An editor over its cell may have lost the caret and yet not have given its value to the grid.
  const isOpen = () =>
    field.isConnected && (place.cell.contains(field) || (isShown(field) && liesOver(field, place.cell)))
  const byEnter = place.cell.closest('tr.jqgrow, .tui-grid-container, revo-grid') !== null
  const beside = () => press(innermost(place.nameCell), ['mousedown', 'mouseup', 'click'])
  // Webix knows no page around its grid.
  const elsewhere = place.cell.closest('.webix_dtable') ? beside : outside
  const ways = byEnter ? [enterKey] : [elsewhere, enterKey]
  if (!byEnter && (await gone(isOpen, TURN_MS / 4))) return true
  for (const way of ways) {
    way(field)
    if (await gone(isOpen, TURN_MS / 2)) return true
  }
  return !isOpen()
}

/** How many fields stand in the row of a place: more than one means that the whole row is being edited. */
export function openFieldsInRow(place: LivePlace): number {
  return place.row.reduce(
    (sum, part) => sum + part.querySelectorAll('input:not([type=hidden]), textarea, select').length,
    0,
  )
}

function press(target: Element, names: readonly string[]): void {
  const view = target.ownerDocument.defaultView ?? window
  // Some grids find the cell by where the pointer is.
  const { left, top, width, height } = target.getBoundingClientRect()
  const middle = { clientX: left + width / 2, clientY: top + height / 2 }
  for (const name of withPointer(names, view))
    target.dispatchEvent(
      new (name.startsWith('pointer') ? view.PointerEvent : view.MouseEvent)(name, {
        bubbles: true,
        cancelable: true,
        composed: true,
        view,
        ...middle,
        pointerType: 'mouse',
        pointerId: 1,
        isPrimary: true,
        button: 0,
        detail: name === 'dblclick' ? 2 : 1,
      }),
    )
}

/** A pointer goes down before its button does. */
function withPointer(names: readonly string[], view: Window): string[] {
  if (!('PointerEvent' in view)) return [...names]
  return names.flatMap((name) =>
    /^mouse(down|up)$/.test(name) ? [name.replace('mouse', 'pointer'), name] : [name],
  )
}

function outside(field: FormField): void {
  press(field.ownerDocument.body, ['mousedown', 'mouseup', 'click'])
}

/** Enter goes no further than the form's own table: above it stand default buttons and shortcuts of the page. */
function enterKey(field: FormField): void {
  const view = field.ownerDocument.defaultView ?? window
  const table = field.closest('table, [role=grid], [role=treegrid]')
  const stop = (event: Event) => event.stopPropagation()
  for (const name of ['keydown', 'keypress', 'keyup']) {
    table?.addEventListener(name, stop)
    field.dispatchEvent(
      new view.KeyboardEvent(name, {
        key: 'Enter',
        code: 'Enter',
        keyCode: 13,
        which: 13,
        bubbles: true,
        cancelable: true,
        composed: true,
      }),
    )
    table?.removeEventListener(name, stop)
  }
}

async function fieldSoon(cell: Element, ms: number): Promise<FormField | null> {
  await until(() => editorOf(cell) !== null, ms)
  return editorOf(cell)
}

async function gone(isOpen: () => boolean, ms: number): Promise<boolean> {
  await until(() => !isOpen(), ms)
  return !isOpen()
}

async function until(holds: () => boolean, ms: number): Promise<void> {
  const end = performance.now() + ms
  while (!holds() && performance.now() < end) await new Promise((done) => setTimeout(done, 8))
}
