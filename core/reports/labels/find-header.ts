import { groupBy } from '../../group-by'
import { FIELD_LABELS, TOTAL_ROWS, UNIT_LABELS, VALUE_LABELS } from '../forms/label-words'
import type { ReportTable } from '../forms/report-form'
import { type ColumnTime, columnTime, timeKey } from './column-time'
import { FIELD_EQUIVALENTS } from './field-names'
import { columnsFor, isOneOf, spellingWords } from './match-path'
import { matchRows } from './match-rows'
import type { SheetGrid } from './sheet-grid'

export interface HeaderColumn {
  readonly column: number
  readonly path: readonly string[]
  /** Ids of what the report knows it by: a measure, or what it says of a task, an indicator, a finding. */
  readonly ids: readonly string[]
  /** Under its heading stands a column that is not understood. */
  readonly unsure?: true
  /** Of which time it is, where its heading says so besides what it counts. */
  readonly time?: ColumnTime
}

/** The head of a table: which rows it takes, the column that names the rows, and what stands right of it. */
export interface HeaderSeen {
  readonly top: number
  readonly bottom: number
  /** First row below the head and its row of column numbers. */
  readonly firstRow: number
  readonly labelColumn: number
  readonly labelPath: readonly string[]
  readonly columns: readonly HeaderColumn[]
  /** Where the very same head stands again over the rows that follow, as after a page break. */
  readonly again?: readonly { readonly top: number; readonly firstRow: number }[]
  /** How many of the report's columns are there. */
  readonly known: number
}

const MOST_HEAD_ROWS = 4
/** What stands further right of a label is no column of its table. */
const MOST_HEAD_COLUMNS = 1000
/** A sheet with the same label more often than this is a list: which one heads a table cannot be known. */
const MOST_LABELS = 500

/** All heads of a sheet that could be this table's, wherever they stand, with so many known columns at least. */
export function findHeaders(grid: SheetGrid, table: ReportTable, least = 1): HeaderSeen[] {
  const labels = [...spellingWords(table.rowLabels)].flatMap((words) => grid.labelled(words))
  if (labels.length > MOST_LABELS) return []
  return labels.flatMap((cell) => {
    const box = grid.boxAt(cell.row, cell.column)
    const bottom = headBottom(grid, box.bottom, cell.column)
    const mergedRows = rowsMerged(grid, { top: cell.row - 2, bottom, labelColumn: cell.column })
    const heads = [0, 1, 2].flatMap((above) =>
      cell.row >= above
        ? [headerFrom(grid, table, { top: cell.row - above, bottom, labelColumn: cell.column, mergedRows })]
        : [],
    )
    const best = heads.reduce((a, b) => (b.known > a.known ? b : a))
    return best.known >= least ? [best] : []
  })
}

/** A head whose label is not merged down goes on while the label's column is empty and words stand right of it. */
function headBottom(grid: SheetGrid, labelBottom: number, labelColumn: number): number {
  let bottom = labelBottom
  while (bottom - labelBottom < MOST_HEAD_ROWS && hasOnlyWords(grid, bottom + 1, labelColumn)) bottom++
  return bottom
}

function hasOnlyWords(grid: SheetGrid, row: number, labelColumn: number): boolean {
  if (grid.textAt(row, labelColumn) !== '') return false
  const texts = textsRightOf(grid, row, labelColumn)
  return texts.length > 0 && texts.every((text) => !/^[\d.,()\s=+%-]+$/.test(text))
}

function lastHeadColumn(grid: SheetGrid, labelColumn: number): number {
  return Math.min(grid.lastColumn, labelColumn + MOST_HEAD_COLUMNS)
}

function textsRightOf(grid: SheetGrid, row: number, labelColumn: number): string[] {
  const texts: string[] = []
  for (let column = labelColumn + 1; column <= lastHeadColumn(grid, labelColumn); column++) {
    const text = grid.textAt(row, column)
    if (text !== '') texts.push(text)
  }
  return texts
}

/** Where a head stands on its sheet: its rows, and the column that names the rows below it. */
interface HeadBox {
  readonly top: number
  readonly bottom: number
  readonly labelColumn: number
  /** Rows of it with an area merged across, right of the label. */
  readonly mergedRows: ReadonlySet<number>
}

function headerFrom(grid: SheetGrid, table: ReportTable, head: HeadBox): HeaderSeen {
  const { top, bottom, labelColumn } = head
  const columns: HeaderColumn[] = []
  const firstRow = belowNumbers(grid, bottom + 1, labelColumn)
  let isApart = false
  let isKnown = false
  for (let column = labelColumn + 1; column <= lastHeadColumn(grid, labelColumn); column++) {
    if (isSecondHalf(grid, head, firstRow, column)) continue
    const path = headerPath(grid, head, column)
    const { ids, ...time } = path.length > 0 ? meaningOf(table, path) : { ids: [] }
    if (isKnown && isApart && ids.length === 0 && namesRows(grid, path, firstRow, column)) break
    isApart = path.length === 0
    isKnown ||= ids.length > 0
    if (path.length > 0) columns.push({ column, path, ids, ...time })
  }
  const fields = table.rows === 'measure' ? withOtherFields(columns) : columns
  const told = withUnsure(fields.map((one) => besideOtherTimes(table, one, fields)))
  return {
    top,
    bottom,
    firstRow,
    labelColumn,
    labelPath: [grid.textAt(bottom, labelColumn) || grid.textAt(top, labelColumn)],
    columns: told,
    known: new Set(told.flatMap(({ ids }) => ids)).size,
  }
}

/** Under one heading every column from its first to its last must be understood, or none of them is sure. */
function withUnsure(columns: readonly HeaderColumn[]): HeaderColumn[] {
  return [...groupBy(columns, ({ path }) => path[0] ?? '').values()].flatMap((group) => {
    const known = new Set(group.flatMap((one) => (one.ids.length === 1 || isApart(one) ? [one.column] : [])))
    const [first, last] = [group[0]!.column, group.at(-1)!.column]
    return known.size === last - first + 1 ? group : group.map((one) => ({ ...one, unsure: true as const }))
  })
}

function isApart({ time }: HeaderColumn): boolean {
  return time?.is === 'never'
}

type Meaning = Pick<HeaderColumn, 'ids' | 'time'>

const MEANINGS = new WeakMap<ReportTable, Map<string, Meaning>>()
/** The same heads stand in one workbook after the other; what is kept has an end. */
const MOST_MEANINGS = 2_000

/** `readMeaning`, once for each head of a table. */
function meaningOf(table: ReportTable, path: readonly string[]): Meaning {
  const ofTable = MEANINGS.get(table) ?? new Map<string, Meaning>()
  const key = path.join('\n')
  const known = ofTable.get(key)
  if (known) return known
  const meaning = readMeaning(table, path)
  if (ofTable.size >= MOST_MEANINGS) ofTable.clear()
  MEANINGS.set(table, ofTable.set(key, meaning))
  return meaning
}

/** What a column counts, as its whole path says, or as it says without the words of a time. */
function readMeaning(table: ReportTable, path: readonly string[]): Meaning {
  if (table.rows === 'measure') return valueMeaning(path.filter((label) => label !== ''))
  const ids = idsFor(table, path)
  if (ids.length > 0) return { ids }
  return timedMeaning(table, path) ?? { ids: idsFor(table, path.map(withoutCount)) }
}

const VALUE = 'value'
const VALUE_OF = 'value of '

/** Of which lĩnh vực a column of values is; null where it is of the whole unit. */
export function fieldOfValue(id: string): string | null {
  return id.startsWith(VALUE_OF) ? id.slice(VALUE_OF.length) : null
}

/** In a table whose rows are measures a column is a value, a time or a lĩnh vực. */
function valueMeaning(path: readonly string[]): Meaning {
  const times = path.map(columnTime)
  const said = times.filter((time) => time !== null)
  const isSaid = (label: string) =>
    isOneOf(label, VALUE_LABELS) || (path.length > 1 && isOneOf(label, FIELD_LABELS))
  const rest = path.filter((label, at) => times[at] === null && !isSaid(label))
  const time = said.length > 0 ? { time: joinedTime(said) } : {}
  if (time.time?.is === 'never') return { ids: [], ...time }
  const [only, ...more] = rest
  if (only === undefined) return { ids: path.length > 0 ? [VALUE] : [], ...time }
  if (more.length > 0) return { ids: [] }
  if (isOneOf(only, TOTAL_ROWS)) return { ids: [VALUE], ...time }
  return isFieldName(only) ? { ids: [`${VALUE_OF}${only}`], ...time } : { ids: [] }
}

const LEAST_FIELDS = 2
const NO_FIELD = ['STT', 'TT', 'Số TT', 'Đơn vị tính', 'ĐVT', 'Đ.V.T', 'Mã', 'Mã số', 'Mã lĩnh vực']

/** Beside columns of lĩnh vực one of another name is of a lĩnh vực, too: no list has them all. */
function withOtherFields(columns: readonly HeaderColumn[]): readonly HeaderColumn[] {
  const known = columns.filter(({ ids }) => ids.some((id) => fieldOfValue(id) !== null))
  if (known.length < LEAST_FIELDS) return columns
  const above = pathKey(known[0]!)
  return columns.map((one) => {
    const label = one.path.at(-1) ?? ''
    const isOther = one.ids.length === 0 && !one.time && pathKey(one) === above && !isOneOf(label, NO_FIELD)
    return isOther ? { ...one, ids: [`${VALUE_OF}${label}`] } : one
  })
}

/** What stands above a column. */
function pathKey({ path }: HeaderColumn): string {
  return path.slice(0, -1).join('\n')
}

function isFieldName(label: string): boolean {
  return FIELD_EQUIVALENTS.some((group) => matchRows([label], [group[0]!]).rowOf.size > 0)
}

/** Excel calls the second «Tổng số» of a table (Ctrl+T) «Tổng số2». */
function withoutCount(label: string): string {
  return label.replace(/(?<=\p{L})\d{1,2}$/u, '')
}

/** «Từ kỳ trước › Lũy kế»: of the words that speak of a time, the fewest are left out that leave a column of the report. */
function timedMeaning(table: ReportTable, path: readonly string[]): Meaning | null {
  const times = path.map(columnTime)
  const ats = times.flatMap((time, at) => (time ? [at] : []))
  if (ats.length === 0) return null
  // «Từ kỳ trước» is a count of its own more often than a time that nobody understands.
  const clear = ats.filter((at) => times[at]?.is !== 'unclear')
  for (const out of [...[...new Set([...clear, ...ats])].map((at) => [at]), clear, ats]) {
    const rest = path.filter((label, at) => label !== '' && !out.includes(at))
    const ids = rest.length > 0 ? idsFor(table, rest) : []
    const time = joinedTime(out.flatMap((at) => times[at] ?? []))
    if (out.length > 0 && ids.length > 0) return { ids: time.is === 'never' ? [] : ids, time }
  }
  const never = times.find((time) => time?.is === 'never')
  return never ? { ids: [], time: never } : null
}

/** «Năm 2025 › Trong kỳ» says one time in two steps; two that both say another one are not understood. */
function joinedTime(times: readonly ColumnTime[]): ColumnTime {
  const never = times.find(({ is }) => is === 'never')
  const other = times.filter((time) => timeKey(time) !== '')
  const [own] = times.filter((time) => time.is === 'own')
  if (never) return never
  if (other.length > 1) return { is: 'unclear', words: 'hai thời gian' }
  return other[0] ?? own ?? { is: 'own' }
}

/** «Trong kỳ» beside «Lũy kế» under the same heading is a time; beside «Từ kỳ trước» it is what came in. */
function besideOtherTimes(
  table: ReportTable,
  one: HeaderColumn,
  columns: readonly HeaderColumn[],
): HeaderColumn {
  const last = one.path.length - 1
  if (one.time || one.ids.length === 0 || columnTime(one.path[last]!)?.is !== 'own') return one
  const isSibling = ({ path, time }: HeaderColumn) =>
    time !== undefined &&
    time.is !== 'own' &&
    path.length === one.path.length &&
    path.slice(0, last).join('\n') === one.path.slice(0, last).join('\n')
  const meaning = columns.some(isSibling) ? timedMeaning(table, one.path) : null
  return meaning ? { ...one, ...meaning } : one
}

/** Behind an empty column another table begins, where a heading of rows stands or words stand below an unknown one. */
function namesRows(grid: SheetGrid, path: readonly string[], firstRow: number, column: number): boolean {
  const label = path.find((text) => text !== '')
  if (label === undefined) return false
  if (isOneOf(label, FIELD_LABELS) || isOneOf(label, UNIT_LABELS)) return true
  return [0, 1, 2].some((down) => /\p{L}/u.test(grid.textAt(firstRow + down, column)))
}

/** A column of the report may be two of the sheet, merged in the head and below it. */
function isSecondHalf(grid: SheetGrid, head: HeadBox, firstRow: number, column: number): boolean {
  const { left, right } = grid.boxAt(head.bottom, column)
  if (left === column || left <= head.labelColumn) return false
  return [0, 1, 2].some((down) => {
    const box = grid.boxAt(firstRow + down, column)
    return box.left === left && box.right === right
  })
}

function idsFor(table: ReportTable, path: readonly string[]): string[] {
  const said = (table.saysColumns ?? []).filter(({ spellings }) => isOneOf(path.at(-1)!, spellings))
  return [...columnsFor(table, path).map(({ measure }) => measure), ...said.map(({ says }) => says)]
}

/** Texts of the head above a column, outermost first; a group that is not merged reaches over the empty cells right of it. */
function headerPath(grid: SheetGrid, head: HeadBox, column: number): string[] {
  const { top, bottom } = head
  const path: string[] = []
  for (let row = top; row <= bottom; row++) {
    const box = grid.boxAt(row, column)
    if (row > Math.max(box.top, top)) continue
    const text = grid.textAt(row, column) || groupLeftOf(grid, head, row, column)
    if (text !== '') path.push(text)
    if (text !== '' && isBareGroup(grid, row, bottom, column)) path.push('')
  }
  return path
}

/** A group over several columns says nothing of the one below it that has no heading of its own. */
function isBareGroup(grid: SheetGrid, row: number, bottom: number, column: number): boolean {
  const box = grid.boxAt(row, column)
  if (box.bottom >= bottom || wordsBelow(grid, row, bottom, column)) return false
  if (box.right > box.left) return true
  const next = column + 1
  return grid.textAt(row, next) === '' && wordsBelow(grid, row, bottom, next)
}

function groupLeftOf(grid: SheetGrid, head: HeadBox, row: number, column: number): string {
  const { bottom, labelColumn, mergedRows } = head
  if (row === bottom || mergedRows.has(row) || !wordsBelow(grid, row, bottom, column)) return ''
  for (let left = column - 1; left > labelColumn; left--) {
    const text = grid.textAt(row, left)
    if (text !== '') return wordsBelow(grid, row, bottom, left) ? text : ''
  }
  return ''
}

function rowsMerged(
  grid: SheetGrid,
  { top, bottom, labelColumn }: Omit<HeadBox, 'mergedRows'>,
): ReadonlySet<number> {
  const merged = new Set<number>()
  for (const box of grid.sheet.merges)
    if (box.left > labelColumn && box.right > box.left)
      for (let row = Math.max(box.top, top); row <= Math.min(box.bottom, bottom); row++) merged.add(row)
  return merged
}

function wordsBelow(grid: SheetGrid, row: number, bottom: number, column: number): boolean {
  const box = grid.boxAt(row, column)
  for (let below = box.bottom + 1; below <= bottom; below++)
    if (grid.textAt(below, column) !== '') return true
  return false
}

/** Skips the row of column numbers ("(1) (2) (3)=(4)+(5)", "A B 1 2"), where there is one. */
function belowNumbers(grid: SheetGrid, row: number, labelColumn: number): number {
  return isNumberRow(grid, row, labelColumn) ? row + 1 : row
}

function isNumberRow(grid: SheetGrid, row: number, labelColumn: number): boolean {
  const label = grid.textAt(row, labelColumn)
  const texts = textsRightOf(grid, row, labelColumn)
  const numbered = texts.every((text) => /^\(?\d{1,2}\)?(\s*=[\s()\d+*/:–-]*)?$/.test(text))
  if (texts.length < 2 || !numbered) return false
  return /^\(?(\d{1,2}|\p{L})\)?$/u.test(label) || (label === '' && countsUp(texts))
}

function countsUp(texts: readonly string[]): boolean {
  const numbers = texts.map((text) => Number.parseInt(text.replace(/\D*/, ''), 10))
  return numbers.length > 2 && numbers.every((number, at) => at === 0 || number === numbers[at - 1]! + 1)
}
