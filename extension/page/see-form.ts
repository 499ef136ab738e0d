import type { Refusal } from '../../core/outcome'
import { refusalOf } from '../../core/outcome'
import { rowPaths, splitOrdinal, type TreeRow } from '../../core/reports/indicator-tree'
import type { PlaceSeen, TargetSeen } from '../../core/reports/report'
import { readScreenNumber } from '../../core/reports/screen-number'
import { fold } from '../../core/text/fold'
import { breather, hidesItself, isShown, nextTurn, rootsOf, shownText } from './form-dom'
import { turnsIntoField } from './form-edit'
import {
  type Field,
  fieldOf,
  isClosedState,
  isDisabled,
  isReadOnly,
  numberOf,
  saysComputed,
  textOf,
} from './form-field'
import { type FormColumn, type FormGrid, formGridsIn, type GridRow } from './form-grid'
import { type FormHead, readFormHead } from './form-place'
import { signInOf } from './page-state'
import { scopeOf } from './scope'

/** A web form as seen: its places, and why it may not be filled as it stands. */
export interface FormSeen extends TargetSeen {
  readonly url: string
  /** The page is still bringing rows. */
  readonly busy: boolean
  /** «Đang nhập liệu», as shown; '' where the page does not say. */
  readonly state: string
  /** «Quý I/2025», as shown; '' where the page does not say. */
  readonly periodText: string
  readonly refusals: readonly Refusal[]
  /** What the officer should know besides; it stops nothing. */
  readonly notes: readonly Refusal[]
}

/** A place with the elements it stands in: stays in the page, never crosses to the panel. */
export interface LivePlace {
  readonly seen: PlaceSeen
  readonly cell: Element
  readonly field: Field | null
  /** It is text until clicked. */
  readonly byClick: boolean
  /** Its row: one element, or one for each frozen part. */
  readonly row: readonly Element[]
  readonly nameCell: Element
  readonly head: Element
  readonly rawName: string
  readonly rawHead: string
}

export interface LiveForm {
  readonly seen: FormSeen
  readonly places: readonly LivePlace[]
}

/** How long late rows are waited for. */
const PATIENCE_MS = 4_000
const LOOK_AGAIN_MS = 120
/** Rows that come in batches must have stopped coming for so many looks. */
const CALM_LOOKS = 2

/**
 * Sees the data-entry form of a page: unit, period, title, the tree of its rows, its columns, and each place's state
 * and present text. It changes nothing on the page.
 *
 * `(await seeForm(document)).places[0]` is `{ at: { row: 'Hộ tịch', column: 'Trực tuyến' }, state: 'open', text: '', … }`.
 */
export async function seeForm(document: Document, patienceMs = PATIENCE_MS): Promise<FormSeen> {
  return (await readForm(document, patienceMs)).seen
}

/** The same with the elements, for the writing hand. */
export async function readForm(document: Document, patienceMs = PATIENCE_MS): Promise<LiveForm> {
  const until = performance.now() + patienceMs
  let [before, calm] = [-1, 0]
  while (true) {
    const grids = formGrids(document)
    const size = grids.reduce((sum, grid) => sum + grid.rows.length, 0)
    await nextTurn()
    const busy = isBusy(document) || (size !== before && before >= 0)
    calm = size === before && !busy ? calm + 1 : 0
    if ((calm >= CALM_LOOKS && size > 0) || performance.now() > until) return describe(document, grids, busy)
    before = size
    await new Promise((done) => setTimeout(done, LOOK_AGAIN_MS))
  }
}

const BUSY =
  '[aria-busy="true"], .ant-spin-spinning, .blockUI, .loading-mask, .ui-jqgrid .loading, .k-loading-mask, .datagrid-mask'

function isBusy(document: Document): boolean {
  return rootsOf(document).some((root) => [...root.querySelectorAll(BUSY)].some(isShown))
}

function formGrids(document: Document): FormGrid[] {
  return rootsOf(document).flatMap(formGridsIn)
}

async function describe(document: Document, grids: readonly FormGrid[], busy: boolean): Promise<LiveForm> {
  const signIn = signInOf(scopeOf(document), isShown)
  if (signIn === 'session-ended') return nothing(document, busy, [sessionEnded()])
  const withFields = grids.filter(hasField)
  const forms = withFields.length > 0 ? withFields : grids.filter((grid) => hasRole(grid, 'measure'))
  const [form, other] = forms
  if (!form) return nothing(document, busy, signIn === 'none' ? noForm(busy) : [notSignedIn()])
  if (other)
    return nothing(document, busy, [
      refusalOf('two-tables-match', 'Trang có hai biểu mẫu cùng mở. Chỉ để lại một biểu mẫu rồi bấm lại.'),
    ])
  await nextTurn()
  const head = headAround(form.element)
  await nextTurn()
  const places = await placesOf(form, isClosedState(head.state))
  return { seen: { ...seenOf(document, head, places, busy), notes: hiddenRows(form) }, places }
}

/** Grids that draw only the rows in sight say how many there are. */
function hiddenRows(form: FormGrid): Refusal[] {
  const here = form.rows.length
  if (form.rowCount === null || form.rowCount <= here + 1) return []
  return [
    refusalOf(
      'rows-missing',
      `Biểu mẫu có ${form.rowCount} dòng nhưng trang mới hiện ${here}. Cuộn xuống hoặc chọn hiện tất cả dòng rồi điền tiếp phần còn lại.`,
    ),
  ]
}

/** What the form says of itself; in an inner frame or shadow root, what it leaves unsaid may stand around that. */
function headAround(table: Element): FormHead {
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

function sessionEnded(): Refusal {
  return refusalOf(
    'session-expired',
    'Phiên làm việc đã hết. Đăng nhập lại, mở biểu mẫu rồi bấm lại; phần đã ghi mà chưa lưu có thể mất.',
  )
}

function notSignedIn(): Refusal {
  return refusalOf('not-signed-in', 'Trang đang ở màn hình đăng nhập. Đăng nhập, mở biểu mẫu rồi bấm lại.')
}

function noForm(busy: boolean): Refusal[] {
  return [
    busy
      ? refusalOf('still-loading', 'Biểu mẫu đang tải. Chờ các dòng chỉ tiêu hiện xong rồi bấm lại.')
      : refusalOf(
          'table-not-found',
          'Trang này không có biểu mẫu nhập số liệu. Mở biểu mẫu cần điền rồi bấm lại.',
        ),
  ]
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
  return { seen, places: [] }
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

function headRefusals(head: FormHead): Refusal[] {
  const found: Refusal[] = []
  if (head.units.length > 1)
    found.push(
      refusalOf(
        'wrong-unit',
        `Trang ghi nhiều đơn vị báo cáo: ${head.units.join('; ')}. Mở lại đúng biểu mẫu của đơn vị rồi bấm lại.`,
      ),
    )
  if (head.ranges.length > 1 || head.periods.length > 1)
    found.push(
      refusalOf(
        'wrong-period',
        `Trang ghi nhiều kỳ khác nhau: ${[...head.periods, ...head.ranges.map((range) => `${range.from}–${range.to}`)].join('; ')}. Mở lại đúng kỳ rồi bấm lại.`,
      ),
    )
  return found
}

/** A list of reports has such columns; a form to fill never. */
const LIST_COLUMNS = new Set(['trạng thái', 'ngày kết thúc', 'chu kỳ', 'thao tác', 'hạn nộp'].map(fold))

function isList(grid: FormGrid): boolean {
  return grid.columns.some((column) => LIST_COLUMNS.has(fold(column?.path.at(-1) ?? '')))
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

function hasRole(grid: FormGrid, role: string): boolean {
  return grid.columns.some((column) => column?.role === role)
}

function isValue(grid: FormGrid, at: number): boolean {
  return grid.columns[at]?.role === 'value'
}

interface NamedRow {
  readonly row: GridRow
  readonly nameCell: Element
  readonly label: TreeRow
  readonly measure: string
  readonly path: readonly string[]
}

async function placesOf(grid: FormGrid, closed: boolean): Promise<LivePlace[]> {
  const rows = await namedRows(grid)
  const isForm = hasRole(grid, 'measure')
  const parents = new Set(rows.map((row) => row.path.slice(0, -1).join('›')))
  const rowKeys = uniqueKeys(rows.map((row) => row.path))
  const columnKeys = uniqueKeys(grid.columns.map((column) => column?.path ?? []))
  const breathe = breather()
  const places: LivePlace[] = []
  for (const [at, row] of rows.entries()) {
    await breathe()
    const about = { row, closed, isForm, isParent: parents.has(row.path.join('›')) }
    for (const [column, head] of grid.columns.entries()) {
      const cell = row.row.cells[column]
      // A cell over two columns belongs to neither of them alone.
      const own = cell && cell !== row.nameCell && cell !== row.row.cells[column - 1]
      if (head?.role === 'value' && own)
        places.push(placeAt(about, { row: rowKeys[at]!, column: columnKeys[column]! }, head, cell))
    }
  }
  return places
}

interface RowFacts {
  readonly row: NamedRow
  readonly closed: boolean
  readonly isParent: boolean
  /** The table has units of measure: it is a form, not a list of figures. */
  readonly isForm: boolean
}

function placeAt(about: RowFacts, at: PlaceSeen['at'], head: FormColumn, cell: Element): LivePlace {
  const { row, nameCell, measure, path, label } = about.row
  const found = fieldOf(cell)
  const field = typeof found === 'string' ? null : found
  const number = field ? numberOf(field) : readScreenNumber(shownText(cell))
  const seen: PlaceSeen = {
    at,
    rowPath: path,
    ordinal: label.ordinal,
    columnPath: head.path,
    ...(measure === '' ? {} : { unitOfMeasure: measure }),
    state: stateOf(about, cell, found),
    text: field ? textOf(field) : shownText(cell),
    ...(number === null ? {} : { value: number }),
  }
  const byClick = found === 'none' && turnsIntoField(cell, about.isForm)
  const raw = { rawName: nameCell.textContent ?? '', rawHead: head.head.textContent ?? '' }
  return { seen, cell, field, byClick, row: row.elements, nameCell, head: head.head, ...raw }
}

function stateOf(about: RowFacts, cell: Element, found: Field | 'none' | 'other'): PlaceSeen['state'] {
  const { row, closed, isParent } = about
  if (found === 'none' && row.label.group) return 'group'
  const field = typeof found === 'string' ? null : found
  const byClick = found === 'none' && turnsIntoField(cell, about.isForm)
  const fixed = byClick
    ? shownText(cell) !== '' && isParent
    : !field || isReadOnly(field) || isDisabled(field)
  if (fixed && (saysComputed(field, cell, row.row.elements) || isParent)) return 'computed'
  if (closed) return 'locked'
  if (byClick) return saysComputed(null, cell, row.row.elements) ? 'computed' : 'open'
  if (!field) return 'read-only'
  if (isDisabled(field)) return 'locked'
  if (isReadOnly(field)) return 'read-only'
  return field && saysComputed(field, field, []) ? 'computed' : 'open'
}

async function namedRows(grid: FormGrid): Promise<NamedRow[]> {
  const at = (role: string) => grid.columns.findIndex((column) => column?.role === role)
  // A head over two columns: the numbering stands in the first, the name in the second.
  const name = grid.columns.findLastIndex((column) => column?.role === 'name')
  const ordinal = at('ordinal') < 0 && at('name') < name ? at('name') : at('ordinal')
  const columns = { name, ordinal, measure: at('measure') }
  const breathe = breather()
  const rows: Omit<NamedRow, 'path'>[] = []
  for (const row of grid.rows) {
    await breathe()
    const named = namedRow(grid, row, columns)
    if (named) rows.push(named)
  }
  const paths = rowPaths(rows.map((row) => row.label))
  return rows.map((row, index) => ({ ...row, path: paths[index]! }))
}

type Where = Record<'name' | 'ordinal' | 'measure', number>

function namedRow(grid: FormGrid, row: GridRow, where: Where): Omit<NamedRow, 'path'> | null {
  const nameCell = row.cells[where.name] ?? null
  if (!nameCell || row.elements.some(isHiddenRow)) return null
  const beside = (column: number) => {
    const cell = row.cells[column]
    return cell && cell !== nameCell ? shownText(cell) : ''
  }
  const name = shownText(nameCell)
  const inside = splitOrdinal(name)
  const numbered = beside(where.ordinal)
  if (inside.label === '') return null
  // With a column for the numbering, what stands in the name is the name, unless it repeats the number.
  const repeats = numbered === '' || inside.ordinal === numbered.replace(/[.)]+$/, '')
  const label: TreeRow = {
    ordinal: numbered === '' ? inside.ordinal : numbered,
    label: repeats ? inside.label : name,
    indent: indentOf(nameCell),
    group: isGroup(grid, row, nameCell, beside(where.measure)),
  }
  const measure = beside(where.measure)
  return { row, nameCell, label, measure: /^[-–]$/.test(measure) ? '' : measure }
}

/** The table is in sight: only the row itself or its section can hide it. */
function isHiddenRow(row: Element): boolean {
  return hidesItself(row) || (row.parentElement !== null && hidesItself(row.parentElement))
}

/** A heading: one cell over all columns, "-" where values would stand, or nothing at all and nothing to measure. */
function isGroup(grid: FormGrid, row: GridRow, nameCell: Element, measure: string): boolean {
  const values = row.cells
    .filter((cell, at) => isValue(grid, at) && cell !== nameCell)
    .filter((cell) => cell !== null)
  if (values.some((cell) => fieldOf(cell) !== 'none')) return false
  const texts = values.map(shownText)
  if (texts.every((text) => DASH.test(text))) return true
  if (
    !texts.every((text) => text === '' || DASH.test(text)) ||
    values.some((cell) => turnsIntoField(cell, hasRole(grid, 'measure')))
  )
    return false
  return DASH.test(measure) || measure === ''
}

const DASH = /^[-–—]$/

/** How far a name is set in: by padding, by blanks, or by the tree's own level; null where by nothing. */
function indentOf(cell: Element): number | null {
  const row = cell.closest('[aria-level], [data-level]')
  const level = row?.getAttribute('aria-level') ?? row?.getAttribute('data-level')
  if (level && cell.contains(row) === false && Number.isFinite(Number(level))) return Number(level)
  const blanks = /^[\u00A0\u2003]*/.exec((cell.textContent ?? '').replace(/^[ \n\t]+/, ''))?.[0].length ?? 0
  if (blanks > 0) return blanks
  const view = cell.ownerDocument.defaultView
  const inner = cell.firstElementChild ?? cell
  const pixels = (element: Element) =>
    Number.parseFloat(view?.getComputedStyle(element).paddingLeft ?? '') || 0
  return pixels(cell) + (inner === cell ? 0 : pixels(inner))
}

/** Keys a person can read; where two are the same, the later ones are numbered. */
function uniqueKeys(paths: readonly (readonly string[])[]): string[] {
  const seen = new Map<string, number>()
  return paths.map((path) => {
    const key = path.join(' › ')
    const count = (seen.get(key) ?? 0) + 1
    seen.set(key, count)
    return count === 1 ? key : `${key} #${count}`
  })
}
