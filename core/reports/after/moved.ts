import { groupBy } from '../../group-by'
import { rowKey } from '../fill/fill-place'
import { TOTAL_ROWS } from '../forms/label-words'
import type { Report, ReportTable } from '../forms/report-form'
import { labelWords } from '../labels/label-text'
import { isOneOf } from '../labels/match-path'
import { matchRows, matchUnits } from '../labels/match-rows'
import { placeName } from '../refusal-words'
import type { PlaceSeen, TargetSeen } from '../report'

/** A place that stands elsewhere than it did: `{ from: 'II.06a!D10', to: 'Biểu 6a!D11', row: ['Hộ tịch'], … }`. */
export interface Moved {
  readonly from: string
  readonly to: string
  readonly row: readonly string[]
  readonly column: readonly string[]
}

export interface Moves {
  readonly moved: readonly Moved[]
  /** Labels that are no longer there: "dòng «Hộ tịch»", "cột «Trực tuyến»". */
  readonly gone: readonly string[]
}

export const NOWHERE: Moves = { moved: [], gone: [] }

/**
 * Where a template stands elsewhere than our blank of the same report, by the meaning of columns and the names of rows:
 * rows or columns inserted, sheets renamed, a head moved. What the report says a template may do without is not missed.
 *
 * A row inserted above the table gives `{ from: 'II.06a!D10', to: 'II.06a!D11', row: ['Hộ tịch'], … }` for each cell.
 */
export function movedFromBlank(report: Report, blank: TargetSeen, now: TargetSeen): Moves {
  const headings = headingsMoved(blank.places, now.places)
  const tables = report.tables.map((table) => tableMoved(table, placesIn(blank, table), placesIn(now, table)))
  return {
    moved: [headings, ...tables.map(({ moved }) => moved)].flat(),
    gone: tables.flatMap(({ gone }) => gone),
  }
}

function placesIn({ places }: TargetSeen, table: ReportTable): PlaceSeen[] {
  return places.filter((place) => place.table === table.id && place.state !== 'group')
}

/** Lines above the table: "Đơn vị báo cáo" and its kin, each of them once on a sheet of one table. */
function headingsMoved(before: readonly PlaceSeen[], now: readonly PlaceSeen[]): Moved[] {
  const key = ({ means }: PlaceSeen) => (means && 'heading' in means ? means.heading : null)
  const there = groupBy(now, key)
  return [...groupBy(before, key)].flatMap(([heading, [was, other]]) => {
    const [is, twice] = there.get(heading) ?? []
    return heading !== null && was && is && !other && !twice ? moveOf(was, is) : []
  })
}

function moveOf(was: PlaceSeen, is: PlaceSeen): Moved[] {
  const from = placeName(was.at)
  const to = placeName(is.at)
  return from === to ? [] : [{ from, to, row: is.rowPath, column: is.columnPath }]
}

function tableMoved(table: ReportTable, before: readonly PlaceSeen[], now: readonly PlaceSeen[]): Moves {
  if (before.length === 0 || now.length === 0) return NOWHERE
  const rowsBefore = rowsOf(before)
  const rowsNow = rowsOf(now)
  const { pairs, lost } = pairRows(table, rowsBefore, rowsNow)
  const columns = new Set(now.map(columnKey))
  const lostColumns = new Map(
    before.filter((place) => !columns.has(columnKey(place)) && !mayLack(table, place)).map(lostColumn),
  )
  return {
    moved: pairs.flatMap(([was, is]) => cellsMoved(was, is)),
    gone: [...lost.map((row) => `dòng «${nameOfRow(row)}»`), ...lostColumns.values()],
  }
}

type Row = readonly PlaceSeen[]

function rowsOf(places: readonly PlaceSeen[]): Row[] {
  return [...groupBy(places, rowKey).values()]
}

function nameOfRow(row: Row): string {
  return row.find(({ rowPath }) => rowPath.length > 0)?.rowPath.at(-1) ?? ''
}

/** Names of rows as the fill matches them; a row without a name is a place kept for one that the blank does not know. */
function pairRows(table: ReportTable, before: readonly Row[], now: readonly Row[]) {
  const named = before.filter((row) => wordsOf(table, row) !== '')
  const match = table.rows === 'unit' ? matchUnits : matchRows
  const found = match(
    named.map((row) => wordsOf(table, row)),
    now.map((row) => wordsOf(table, row)),
    table.equivalents,
  )
  const paired = named.flatMap((was): [Row, Row][] => {
    const is = now[found.rowOf.get(wordsOf(table, was)) ?? -1]
    return is ? [[was, is]] : []
  })
  const taken = new Set(paired.flat())
  const doubtful = new Set(found.doubtful.flatMap(({ rows }) => rows.map((at) => now[at])))
  const free = before.filter((row) => wordsOf(table, row) === '')
  const rest = now.filter((row) => !taken.has(row) && !doubtful.has(row))
  const kept = free.flatMap((was, at): [Row, Row][] => (rest[at] ? [[was, rest[at]]] : []))
  const withoutRow = new Set(found.withoutRow)
  return { pairs: [...paired, ...kept], lost: named.filter((row) => withoutRow.has(wordsOf(table, row))) }
}

/** A task is known by its number, the total by any of its names, all others by their own name. */
function wordsOf(table: ReportTable, row: Row): string {
  const [first] = row
  if (first?.means && 'task' in first.means) return first.means.task
  const name = nameOfRow(row)
  if (isOneOf(name, TOTAL_ROWS)) return TOTAL_ROWS[0]!
  return table.rows === 'finding' ? (first?.ordinal ?? '') : name
}

function cellsMoved(before: Row, now: Row): Moved[] {
  const there = groupBy(now, columnKey)
  return before.flatMap((was) => {
    const [is, other] = there.get(columnKey(was)) ?? []
    return is && !other ? moveOf(was, is) : []
  })
}

/** By what it means, so that other words for the same are the same column. */
function columnKey({ means, columnPath }: PlaceSeen): string {
  if (means && 'measure' in means) return means.measure
  if (means && 'says' in means) return means.says
  if (means && 'names' in means) return 'names'
  return columnPath.map(labelWords).join('\n')
}

function mayLack(table: ReportTable, { means }: PlaceSeen): boolean {
  if (!means || 'names' in means) return true
  return (
    'measure' in means && table.columns.some(({ measure, optional }) => optional && measure === means.measure)
  )
}

function lostColumn(place: PlaceSeen): [string, string] {
  return [
    columnKey(place),
    `cột «${place.columnPath
      .map((label) => label.replace(/\s+/g, ' '))
      .filter((label) => label !== '')
      .join(' › ')}»`,
  ]
}
