import type { Refusal } from '../../../core/outcome'
import { fold } from '../../../core/text/fold'
import { scopeUnder, signInOf } from '../page/page-tools'
import { isCovered } from './form-cover'
import { isShown, nextTurn, rootsOf } from './form-dom'
import { fieldOf, isClosedState } from './form-field'
import { type FormGrid, formGridsIn } from './form-grid'
import { type FormHead, readFormHead } from './form-place'
import { formPlaces } from './form-places'
import {
  coveredForm,
  headRefusals,
  hiddenRows,
  noForm,
  notSignedIn,
  sessionEnded,
  twoForms,
  unknownGrid,
} from './form-refusals'
import { hasRole, isValue } from './form-rows'
import type { FormSeen, LiveForm, LivePlace } from './form-seen'
import { turnsIntoField } from './turns-into-field'
import { unknownGridIn } from './unknown-grid'

export type { FormSeen } from './form-seen'

/** How long late rows are waited for. */
const PATIENCE_MS = 4_000
const LOOK_AGAIN_MS = 120
/** Rows that come in batches must have stopped coming for so many looks. */
const CALM_LOOKS = 2
/** On a slow machine a look takes long: nobody gives up before so many. */
const FEWEST_LOOKS = 8

/**
 * Sees the data-entry form of a page: unit, period, title, the tree of its rows, its columns, and each place's state
 * and present text. It changes nothing on the page.
 *
 * `(await seeForm(document)).places[0]` is `{ at: { row: 'Hộ tịch', column: 'Trực tuyến' }, state: 'open', text: '', … }`.
 */
export async function seeForm(document: Document, patienceMs = PATIENCE_MS): Promise<FormSeen> {
  return (await readForm(document, patienceMs)).seen
}

/** The same as it stands this very moment: nothing is waited for. */
export async function readFormNow(document: Document): Promise<LiveForm> {
  const grids = formGrids(document)
  await nextTurn()
  return describe(document, grids, isFormBusy(document))
}

/** The same with the elements, for the writing hand. */
export async function readForm(document: Document, patienceMs = PATIENCE_MS): Promise<LiveForm> {
  const until = performance.now() + patienceMs
  let [before, calm] = [-1, 0]
  for (let looks = 1; ; looks++) {
    const grids = formGrids(document)
    const size = grids.reduce((sum, grid) => sum + grid.rows.length, 0)
    await nextTurn()
    const busy = isFormBusy(document) || (size !== before && before >= 0)
    calm = size === before && !busy ? calm + 1 : 0
    const isOver = looks >= FEWEST_LOOKS && performance.now() > until
    if ((calm >= CALM_LOOKS && size > 0) || isOver) return describe(document, grids, busy)
    before = size
    await new Promise((done) => setTimeout(done, LOOK_AGAIN_MS))
  }
}

const BUSY =
  '[aria-busy="true"], .ant-spin-spinning, .blockUI, .loading-mask, .ui-jqgrid .loading, .k-loading-mask, .datagrid-mask'

export function isFormBusy(document: Document): boolean {
  return rootsOf(document).some((root) => [...root.querySelectorAll(BUSY)].some(isShown))
}

function formGrids(document: Document): FormGrid[] {
  return rootsOf(document).flatMap(formGridsIn)
}

async function describe(document: Document, grids: readonly FormGrid[], busy: boolean): Promise<LiveForm> {
  const signIn = signInOf(scopeUnder(document), isShown)
  if (signIn === 'session-ended') return nothing(document, busy, [sessionEnded()])
  const withFields = grids.filter(hasField)
  const forms = withFields.length > 0 ? withFields : grids.filter((grid) => hasRole(grid, 'measure'))
  const [form, other] = forms
  if (!form)
    return signIn === 'none' ? formless(document, busy, grids) : nothing(document, busy, [notSignedIn()])
  if (other) return nothing(document, busy, [twoForms()])
  await nextTurn()
  const head = headAround(form.element)
  await nextTurn()
  const places = await formPlaces(form, isClosedState(head.state))
  // Its only fields are hidden ones (a row of filters that is shut): how its cells are opened is not known.
  if (places.length === 0 && !busy) return formless(document, busy, [])
  const seen = seenOf(document, head, places, busy)
  const refusals = [...seen.refusals, ...(isCovered(document, form.element) ? [coveredForm()] : [])]
  return { seen: { ...seen, refusals, notes: hiddenRows(form) }, places, table: form.element }
}

/**
 * No form at all; a grid on a page of reports of which not even the heads were understood is said by its name, and so is
 * one whose counts all wait for a number while none of its cells says how it is opened.
 */
function formless(document: Document, busy: boolean, grids: readonly FormGrid[]): LiveForm {
  const isOpen = grids.some(isEmpty)
  const grid = busy || (grids.length > 0 && !isOpen) ? null : unknownGridIn(document, isOpen)
  if (grid === null) return nothing(document, busy, noForm(busy))
  const { seen, ...rest } = nothing(document, busy, [unknownGrid(grid)])
  return { ...rest, seen: { ...seen, grid } }
}

/** What the form says of itself; in an inner frame or shadow root, what it leaves unsaid may stand around that. */
export function headAround(table: Element): FormHead {
  const root = table.getRootNode()
  const own = readFormHead(root as Document | ShadowRoot, table)
  const host = 'host' in root ? (root as ShadowRoot).host : table.ownerDocument.defaultView?.frameElement
  if (!host) return own
  const outer = headAround(host)
  return {
    title: own.title === '' ? outer.title : own.title,
    units: own.units.length > 0 ? own.units : outer.units,
    periods: own.periods.length > 0 || own.ranges.length > 0 ? own.periods : outer.periods,
    ranges: own.periods.length > 0 || own.ranges.length > 0 ? own.ranges : outer.ranges,
    state: own.state === '' ? outer.state : own.state,
  }
}

function nothing(document: Document, busy: boolean, refusals: Refusal[]): LiveForm {
  const seen: FormSeen = {
    host: 'form',
    title: document.title,
    url: document.location.href,
    busy,
    state: '',
    periodText: '',
    refusals,
    notes: [],
    places: [],
  }
  return { seen, places: [], table: null }
}

function seenOf(document: Document, head: FormHead, places: readonly LivePlace[], busy: boolean): FormSeen {
  const [range] = head.ranges
  const [unit] = head.units
  return {
    host: 'form',
    title: head.title,
    ...(unit !== undefined && head.units.length === 1 ? { unit } : {}),
    ...(range && head.ranges.length === 1 ? { from: range.from, to: range.to } : {}),
    url: document.location.href,
    busy,
    state: head.state,
    periodText: head.periods.length === 1 ? head.periods[0]! : '',
    refusals: [...headRefusals(head), ...(busy ? noForm(true) : [])],
    notes: [],
    places: places.map((place) => place.seen),
  }
}

/** A list of reports has such columns; a form to fill never. */
const LIST_COLUMNS = new Set(['trạng thái', 'ngày kết thúc', 'chu kỳ', 'thao tác', 'hạn nộp'].map(fold))

function isList(grid: FormGrid): boolean {
  return grid.columns.some((column) => LIST_COLUMNS.has(fold(column?.path.at(-1) ?? '')))
}

function isEmpty(grid: FormGrid): boolean {
  const values = grid.rows.flatMap(({ cells }) => cells.filter((cell, at) => cell && isValue(grid, at)))
  return values.length > 0 && !isList(grid) && values.every((cell) => cell?.textContent?.trim() === '')
}

function hasField(grid: FormGrid): boolean {
  return grid.rows.some((row) =>
    row.cells.some(
      (cell, at) =>
        cell &&
        isValue(grid, at) &&
        (fieldOf(cell) !== 'none' || (!isList(grid) && turnsIntoField(cell, hasRole(grid, 'measure')))),
    ),
  )
}
