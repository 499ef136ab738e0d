import { type Grid, type GridRow, PATH_JOINT } from '../../grid/grid'
import { cellWords, type Layout, spotsOf } from '../../grid/occupy'
import { isTotalLabel } from '../../grid/rows'
import type { CellSeen } from '../../grid/seen'
import { isScore } from '../../measures/catalogue'
import { type Refusal, refusalOf } from '../../outcome'
import type { TableMatch } from '../../portals/match-table'
import type { PortalColumn } from '../../portals/portal'
import { type CellReading, readColumn, readDistinct } from '../../text/read-number'
import { type Line, type LineColumn, type Lines, NO_PROOFS, type Notes } from './line'
import { isMissingValue } from './missing-values'
import { nameLines } from './name-lines'
import { valueNamed } from './value-named'

/** Reads every row that has figures: its name, and the cell of each known column, judged beside its whole column. */
export function readLines(grid: Grid, match: TableMatch, notes: Notes): Lines {
  const { layout } = grid
  const rows = grid.rows.filter(({ kind }) => kind !== 'group').map((row) => closing(row, match))
  const columns = match.columns.map(({ column, at }): LineColumn => {
    const cells = rows.map((row) => ownCell(layout, row, at, match))
    return {
      measure: column.measure,
      path: grid.columns[at]!.path.join(PATH_JOINT),
      place: at,
      ...readCells(cells, column),
      proofs: rows.map(() => NO_PROOFS),
      dropped: new Set(),
    }
  })
  const names = nameLines(rows, match)
  const labels = readColumn(
    rows.map(({ label }) => label),
    'rate',
  )
  const lines = rows.map((row, at): Line => {
    const { ofTotal, ...name } = names[at]!
    refuseRagged(row, name.path, notes)
    if (row.kind === 'data' && !isName(row.label, labels[at]!)) notes.refusals.push(unnamedRow(at))
    if (!ofTotal) refuseNameless(row, name, { match, layout, notes })
    return { at, row: ofTotal ? { ...row, kind: 'total' } : row, ...name }
  })
  return { layout, rows: lines, columns }
}

/** «Cộng» beside a unit that has several rows closes that unit: it is no row of its own. */
function closing(row: GridRow, { withinColumn }: TableMatch): GridRow {
  const closes = withinColumn >= 0 && row.kind === 'data' && isTotalLabel(cellWords(row.cells[withinColumn]))
  return closes ? { ...row, kind: 'subtotal' } : row
}

/** The cell a figure stands in; none where it spans several figures' columns (the total of a group) or is absent. */
function ownCell(layout: Layout, row: GridRow, at: number, { columns }: TableMatch): CellSeen | null {
  const cell = row.cells[at] ?? null
  if (!cell || layout.isPlain(row.row)) return cell
  const { column, width } = layout.spot(row.row, at)!
  const covered = columns.filter((other) => other.at >= column && other.at < column + width)
  return covered.length > 1 ? null : cell
}

function readCells(
  cells: readonly (CellSeen | null)[],
  column: PortalColumn,
): Pick<LineColumn, 'texts' | 'readings' | 'missing'> {
  const asked = cells.map((cell) => (cell ? textOf(cell, column) : ''))
  const { places, texts, readings } = readDistinct(asked, isScore(column.measure) ? 'points' : 'count')
  const trimmed = texts.map((text) => text.trim())
  return {
    texts: cells.map((cell, line) => {
      if (!cell) return null
      return cell.text === asked[line] ? trimmed[places[line]!]! : cell.text.trim()
    }),
    readings: places.map((place) => (isMissingValue(texts[place]!) ? BLANK : readings[place]!)),
    missing: new Set(places.flatMap((place, line) => (isMissingValue(texts[place]!) ? [line] : []))),
  }
}

const BLANK: CellReading = { state: 'blank', value: null }

/** Of rows that others divide: it has a number, or cells that hang into the rows which divide it. */
function isOfItself({ index, row }: GridRow, layout: Layout): boolean {
  return index !== '' || spotsOf(layout, row).some(({ height }) => height > 1)
}

/** The part of a cell's text that holds the number. */
function textOf({ text, full }: CellSeen, { line, named }: PortalColumn): string {
  const shown = full !== undefined && isCut(text) ? full : text
  if (named !== undefined) return valueNamed(named, shown)
  return line === 'first' ? (shown.split('\n')[0] ?? '') : shown
}

function isCut(text: string): boolean {
  return text.endsWith('…') || text.endsWith('...')
}

function refuseRagged(row: GridRow, path: string, notes: Notes): void {
  if (!row.ragged || row.kind === 'subtotal') return
  const message = `Hàng «${path}» thiếu hoặc thừa ô so với đầu bảng, không biết số nào thuộc cột nào. Tải lại trang rồi chụp lại.`
  notes.refusals.push(refusalOf('column-missing', message, path))
}

function unnamedRow(index: number): Refusal {
  const message = `Hàng thứ ${index + 1} của bảng có số nhưng không có tên, không biết là của ai. Nếu trang chưa hiện xong thì chờ rồi chụp lại; nếu trang vẫn vậy thì «Dạy trang này».`
  return refusalOf('row-not-found', message)
}

/** A number or "-" where the name should stand: the row's cells slid. */
function isName(label: string, reading: CellReading): boolean {
  return reading.state === 'refused' && !/^[\d.,\s]+%?$/.test(label)
}

interface NamesAsked {
  readonly match: TableMatch
  readonly layout: Layout
  readonly notes: Notes
}

/** A row that belongs to another, but does not say to which: no field beside a procedure, no unit above, no known level. */
function refuseNameless(
  row: GridRow,
  { path, level }: Pick<Line, 'path' | 'level'>,
  { match: { portal, withinColumn }, layout, notes }: NamesAsked,
): void {
  if (row.kind !== 'data') return
  const lacksPart = withinColumn >= 0 && cellWords(row.cells[withinColumn]) === ''
  const lacksUnit = portal.row.groups !== undefined && !/\p{L}{2}/u.test(row.groups.at(-1) ?? '')
  const lacksLevel = portal.levels !== undefined && level === null && !isOfItself(row, layout)
  if (!lacksPart && !lacksUnit && !lacksLevel) return
  const message = `Không biết hàng «${path}» thuộc nhóm nào. Nếu trang chưa hiện xong thì chờ rồi chụp lại; nếu trang vẫn vậy thì «Dạy trang này».`
  notes.refusals.push(refusalOf('row-not-found', message, path))
}
