import { groupBy } from '../../group-by'
import { tidy } from '../../text/fold'
import { cutText } from '../../text/printed-lines'
import { placeColumn, placeId, placeRow, placeSheet } from '../place-id'
import type { FillPlan, Place, PlaceOfForm, Receipt, TablePrinted } from '../report'

export interface PaperLabels {
  readonly rowPath: readonly string[]
  readonly columnPath: readonly string[]
}

interface Printed {
  readonly labels?: Receipt['labels'] | undefined
}

type Labelled = Pick<PlaceOfForm, 'at' | 'rowPath' | 'columnPath'>

/**
 * How the paper itself names the places a receipt speaks of, each head and name once, long ones by their first words. What one line calls otherwise from
 * cell to cell is left out: then the measure's own name is said.
 *
 * C9 and D9 of II.06a are `[{ sheet: 'II.06a', rows: { 9: ['Hộ tịch'] }, columns: { C: ['Tổng số'], D: […] } }]`.
 */
export function paperTables(
  { writes, form = [] }: Pick<FillPlan, 'writes' | 'form'>,
  places: readonly Place[],
): TablePrinted[] {
  const wanted = new Set(places.map(placeId))
  const known = new Map<string, Labelled>()
  for (const one of [...form, ...writes]) if (wanted.has(placeId(one.at))) known.set(placeId(one.at), one)
  const lines = groupBy(known.values(), ({ at }) => JSON.stringify([placeSheet(at), placeRow(at)]))
  const tables: Draft[] = []
  for (const line of lines.values()) addLine(tables, line)
  return tables
}

/** The names of a place on the paper; null where they were not kept. */
export function onPaper({ labels = [] }: Printed, at: Place): PaperLabels | null {
  for (const { sheet, rows, columns } of labels) {
    const rowPath = sheet === placeSheet(at) ? own(rows, placeRow(at)) : undefined
    const columnPath = own(columns, placeColumn(at))
    if (rowPath && columnPath) return { rowPath, columnPath }
  }
  return null
}

/** What the paper calls a place: «Hộ tịch · Trong kỳ › Trực tuyến»; '' where its names were not kept. */
export function paperName(receipt: Printed, at: Place): string {
  const { rowPath = [], columnPath = [] } = onPaper(receipt, at) ?? {}
  const parts = [rowPath, columnPath].map((path) => path.filter((part) => part !== '').join(' › '))
  return [...new Set(parts)].filter((part) => part !== '').join(' · ')
}

/** Every name and head of a table. */
export function namesOnPaper({ rows, columns }: TablePrinted): string[] {
  return [...Object.values(rows), ...Object.values(columns)].flat()
}

interface Draft {
  readonly sheet: string
  readonly rows: Record<string, string[]>
  readonly columns: Record<string, string[]>
}

function addLine(tables: Draft[], line: readonly Labelled[]): void {
  const [first] = line
  if (!first || !line.every(({ rowPath }) => isSame(rowPath, first.rowPath))) return
  const sheet = placeSheet(first.at)
  const fits = tables.find(
    (table) =>
      table.sheet === sheet &&
      line.every(({ at, columnPath }) =>
        isSame(own(table.columns, placeColumn(at)) ?? columnPath, columnPath),
      ),
  )
  const table = fits ?? { sheet, rows: {}, columns: {} }
  if (!fits) tables.push(table)
  table.rows[placeRow(first.at)] = first.rowPath.map(asName)
  for (const { at, columnPath } of line) table.columns[placeColumn(at)] = columnPath.map(asName)
}

/** A row of a plan's annex is named by a whole task: its first words are name enough. */
const LONGEST_NAME = 90

function asName(words: string): string {
  return cutText(tidy(words), LONGEST_NAME)
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((part, at) => tidy(part) === tidy(b[at] ?? ''))
}

/** A name of the page's own, «constructor» say, is no name of ours. */
function own(paths: TablePrinted['rows'], key: string): readonly string[] | undefined {
  return Object.hasOwn(paths, key) ? paths[key] : undefined
}
