import type { FormField } from './form-field'
import type { LivePlace } from './form-seen'
import { fieldOf, innermost } from './form-tools'

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

/** Gives the value to the page the way the editor expects it: by leaving, by a click elsewhere, by Enter; true where it closed. */
export async function closeEditor(place: LivePlace, field: FormField): Promise<boolean> {
  const isOpen = () => field.isConnected
  const byEnter = place.cell.closest('tr.jqgrow') !== null
  const ways = byEnter ? [enterKey] : [outside, enterKey]
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
  for (const name of names)
    target.dispatchEvent(
      new view.MouseEvent(name, {
        bubbles: true,
        cancelable: true,
        composed: true,
        view,
        button: 0,
        detail: name === 'dblclick' ? 2 : 1,
      }),
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
  const now = () => {
    const found = fieldOf(cell)
    return typeof found === 'string' ? null : found
  }
  await until(() => now() !== null, ms)
  return now()
}

async function gone(isOpen: () => boolean, ms: number): Promise<boolean> {
  await until(() => !isOpen(), ms)
  return !isOpen()
}

async function until(holds: () => boolean, ms: number): Promise<void> {
  const end = performance.now() + ms
  while (!holds() && performance.now() < end) await new Promise((done) => setTimeout(done, 8))
}
