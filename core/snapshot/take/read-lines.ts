import { type Grid, type GridRow, PATH_JOINT } from '../../grid/grid'
import { cellWords, type Layout } from '../../grid/occupy'
import { isTotalLabel } from '../../grid/rows'
import type { CellSeen } from '../../grid/seen'
import { isScore } from '../../measures/catalogue'
import { type Refusal, refusalOf } from '../../outcome'
import type { TableMatch } from '../../portals/match-table'
import type { PortalColumn, PortalLevel } from '../../portals/portal'
import { fold } from '../../text/fold'
import { type CellReading, readColumn, readDistinct } from '../../text/read-number'
import { type Line, type LineColumn, type Lines, NO_PROOFS, type Notes } from './line'

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
    const name = names[at]!
    refuseRagged(row, name.path, notes)
    if (row.kind === 'data' && !isName(row.label, labels[at]!)) notes.refusals.push(unnamedRow(at))
    refuseNameless(row, name, match, notes)
    return { at, row, ...name }
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
): Pick<LineColumn, 'texts' | 'readings'> {
  const asked = cells.map((cell) => (cell ? textOf(cell, column) : ''))
  const { places, texts, readings } = readDistinct(asked, isScore(column.measure) ? 'points' : 'count')
  const trimmed = texts.map((text) => text.trim())
  return {
    texts: cells.map((cell, line) => {
      if (!cell) return null
      return cell.text === asked[line] ? trimmed[places[line]!]! : cell.text.trim()
    }),
    readings: places.map((place) => readings[place]!),
  }
}

/** The part of a cell's text that holds the number. */
function textOf({ text, full }: CellSeen, { line }: PortalColumn): string {
  const shown = full !== undefined && isCut(text) ? full : text
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
  const lacksPart = withinColumn >= 0 && cellWords(row.cells[withinColumn]) === ''
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
    const path = pathOf(row)
    if (row.kind === 'subtotal') return { path, by: {}, level: null, parent: null }
    const level = portal.levels ? levelOf(row, portal.levels) : null
    if (level && parent) {
      return { path: `${parent.path}${PATH_JOINT}${row.label}`, by: parent.by, level, parent: parent.path }
    }
    const label = within || uses.get(keys[at]!) === 1 ? row.label : path
    const second = within && withinColumn >= 0 ? cellWords(row.cells[withinColumn]) : ''
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

function pathOf({ groups, label }: GridRow): string {
  return groups.length === 0 ? label : [...groups, label].join(PATH_JOINT)
}

function levelOf(row: GridRow, levels: readonly PortalLevel[]): PortalLevel | null {
  return levels.find(({ labels }) => labels.some((label) => fold(label) === fold(row.label))) ?? null
}
