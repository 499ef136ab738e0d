import { type Grid, type GridRow, PATH_JOINT } from '../grid/grid'
import { type Spot, wordsOf } from '../grid/occupy'
import { isScore } from '../measures/catalogue'
import { type Refusal, refusalOf } from '../outcome'
import type { TableMatch } from '../portals/match-table'
import type { PortalColumn, PortalLevel } from '../portals/portal'
import { fold } from '../text/fold'
import { type CellReading, readColumn } from '../text/read-number'
import { type Cell, type Line, NO_PROOFS, type Notes } from './line'

/** Reads every row that has figures: its name, and the cell of each known column, judged beside its whole column. */
export function readLines(grid: Grid, match: TableMatch, notes: Notes): Line[] {
  const rows = grid.rows.filter(({ kind }) => kind !== 'group')
  const columns = match.columns.map(({ column, at }, place) => {
    const spots = rows.map((row) => ownSpot(row, at, match))
    const texts = spots.map((spot) => textOf(spot, column))
    const readings = readColumn(texts, isScore(column.measure) ? 'points' : 'count')
    return { column, place, path: grid.columns[at]!.path.join(PATH_JOINT), spots, readings }
  })
  const names = nameLines(rows, match)
  const labels = readColumn(
    rows.map(({ label }) => label),
    'rate',
  )
  return rows.map((row, index) => {
    const name = names[index]!
    refuseRagged(row, name.path, notes)
    if (row.kind === 'data' && !isName(row.label, labels[index]!)) notes.refusals.push(unnamedRow(index))
    refuseNameless(row, name, match, notes)
    const cells: Cell[] = []
    for (const { column, place, path, spots, readings } of columns) {
      const spot = spots[index]
      if (!spot) continue
      const measure = name.level ? (name.level.measures[column.measure] ?? null) : column.measure
      const reading = readings[index]!
      cells.push({ measure, column: path, place, spot, reading, proofs: NO_PROOFS, dropped: false })
    }
    return { row, ...name, cells }
  })
}

/** The cell a figure stands in; none where it spans several figures' columns (the total of a group) or is absent. */
function ownSpot(row: GridRow, at: number, { columns }: TableMatch): Spot | null {
  const spot = row.spots[at] ?? null
  if (!spot || spot.width === 1) return spot
  const covered = columns.filter((other) => other.at >= spot.column && other.at < spot.column + spot.width)
  return covered.length > 1 ? null : spot
}

function textOf(spot: Spot | null, column: PortalColumn): string {
  if (!spot) return ''
  const { text, full } = spot.cell
  const isCut = text.endsWith('…') || text.endsWith('...')
  const shown = isCut ? (full ?? text) : text
  return column.line === 'first' ? (shown.split('\n')[0] ?? '') : shown
}

function refuseRagged(row: GridRow, path: string, notes: Notes): void {
  if (!row.ragged || row.kind === 'subtotal') return
  const message = `Hàng «${path}» thiếu hoặc thừa ô so với đầu bảng, không biết số nào thuộc cột nào. Tải lại trang rồi chụp lại.`
  notes.refusals.push(refusalOf('column-missing', message, path))
}

function unnamedRow(index: number): Refusal {
  const message = `Hàng thứ ${index + 1} của bảng có số nhưng không có tên. Kiểm tra lại bảng trên trang rồi chụp lại.`
  return refusalOf('row-not-found', message)
}

/** A number or "-" where the name should stand: the row's cells slid. */
function isName(label: string, reading: CellReading): boolean {
  return reading.state === 'refused' && !/^[\d.,\s]+%?$/.test(label)
}

/** A row that belongs to another, but does not say to which: no field beside a procedure, no known level below a unit. */
function refuseNameless(
  row: GridRow,
  { path, level }: Name,
  { portal, withinColumn }: TableMatch,
  notes: Notes,
): void {
  if (row.kind !== 'data') return
  const lacksPart = withinColumn >= 0 && wordsOf(row.spots[withinColumn]) === ''
  const lacksLevel = portal.levels !== undefined && level === null && row.index === ''
  if (!lacksPart && !lacksLevel) return
  const message = `Không biết hàng «${path}» thuộc nhóm nào. Kiểm tra tên các hàng của bảng trên trang rồi chụp lại.`
  notes.refusals.push(refusalOf('row-not-found', message, path))
}

type Name = Pick<Line, 'path' | 'by' | 'level' | 'parent'>

/** Names every row: a label that stands once is enough, else its groups tell it apart. */
function nameLines(rows: readonly GridRow[], { portal, withinColumn }: TableMatch): Name[] {
  const within = portal.row.within
  let parent: Name | null = null
  const uses = new Map<string, number>()
  const keys = rows.map(({ kind, label }) => (kind === 'data' ? fold(label) : ''))
  for (const key of keys) uses.set(key, (uses.get(key) ?? 0) + 1)
  return rows.map((row, at): Name => {
    if (row.kind === 'total') return { path: row.label, by: {}, level: null, parent: null }
    const path = [...row.groups, row.label].join(PATH_JOINT)
    if (row.kind === 'subtotal') return { path, by: {}, level: null, parent: null }
    const level = portal.levels ? levelOf(row, portal.levels) : null
    if (level && parent) {
      return { path: `${parent.path}${PATH_JOINT}${row.label}`, by: parent.by, level, parent: parent.path }
    }
    const label = within || uses.get(keys[at]!) === 1 ? row.label : path
    const second = within && withinColumn >= 0 ? wordsOf(row.spots[withinColumn]) : ''
    const by =
      second === '' || !within ? { [portal.row.is]: label } : { [portal.row.is]: label, [within.is]: second }
    const own = {
      path: second === '' ? path : `${path}${PATH_JOINT}${second}`,
      by,
      level: null,
      parent: null,
    }
    parent = own
    return own
  })
}

function levelOf(row: GridRow, levels: readonly PortalLevel[]): PortalLevel | null {
  return levels.find(({ labels }) => labels.some((label) => fold(label) === fold(row.label))) ?? null
}
