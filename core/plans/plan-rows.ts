import { fold, tidy } from '../text/fold'

/** One row of a plan's table, or a line of prose around it: cells by column, spans already spread out. */
export interface PlanLine {
  readonly cells: readonly string[]
  /** A line of the document that is no table row. */
  readonly prose: boolean
}

export type Role = 'ordinal' | 'text' | 'lead' | 'support' | 'product' | 'time'

/** Column of each role, where the header names it. */
export type Columns = Readonly<Partial<Record<Role, number>>>

/** What a header says, by role; the first that fits a column's words wins, so "Phân công nhiệm vụ › Chủ trì" is the lead. */
const HEADER_WORDS: readonly (readonly [Role, RegExp])[] = [
  ['ordinal', /^(?:s?tt|số tt|số thứ tự)$/],
  ['lead', /chủ trì|(?:đơn vị|bộ phận|cơ quan|người) (?:thực hiện|phụ trách)/],
  ['support', /phối hợp/],
  ['product', /sản phẩm|kết quả/],
  ['time', /thời gian|thời hạn|tiến độ|hoàn thành/],
  ['text', /nội dung|nhiệm vụ|công việc/],
]

/** Lines of a text: tab-separated lines are table rows, all others prose; markup inside the cells is taken off. */
export function linesOfText(text: string): PlanLine[] {
  return text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\r|\n/)
    .map((line) => ({ cells: line.split('\t').map(cleanCell), prose: !line.includes('\t') }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''))
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ' }

/** `cleanCell('<b>Công tác chỉ đạo</b>')` is `'Công tác chỉ đạo'`. */
function cleanCell(cell: string): string {
  const bare = cell
    .replace(/<br\s*\/?>/gi, ' ')
    .replace(/<\/?[a-z][^<>]*>/gi, '')
    .replace(/&(amp|lt|gt|quot|nbsp);/g, (_, name: string) => ENTITIES[name] ?? '')
    .replace(/\*\*/g, '')
  return tidy(bare)
}

/** A header: the columns its words name, over how many rows it goes. */
export interface Header {
  readonly columns: Columns
  readonly rows: number
}

/**
 * Whether a header begins at a row: it must name the ordinal, the text and the time column. A second row that only
 * names columns under a wide cell ("Phân công nhiệm vụ › Bộ phận chủ trì") belongs to it.
 */
export function headerAt(lines: readonly PlanLine[], at: number): Header | null {
  const first = lines[at]
  if (!first || first.prose) return null
  const below = lines[at + 1]
  const two = below && !below.prose && isSecondHeaderRow(below) ? [first, below] : [first]
  const columns = columnsOf(two)
  const complete = columns.text !== undefined && columns.time !== undefined && columns.lead !== undefined
  return complete && columns.ordinal !== undefined ? { columns, rows: two.length } : null
}

function isSecondHeaderRow(line: PlanLine): boolean {
  const named = line.cells.filter((cell) => cell !== '')
  return (
    named.length > 0 && named.length < 8 && named.every((cell) => cell.length < 60 && roleOf(cell) !== null)
  )
}

/** The lowest cell of a column decides, the one above only where that says nothing. */
function columnsOf(rows: readonly PlanLine[]): Columns {
  const columns: Partial<Record<Role, number>> = {}
  const width = Math.max(...rows.map((row) => row.cells.length))
  for (let column = 0; column < width; column += 1) {
    const role = [...rows]
      .reverse()
      .map((row) => roleOf(row.cells[column] ?? ''))
      .find((found) => found !== null)
    if (role && columns[role] === undefined) columns[role] = column
  }
  return columns
}

function roleOf(cell: string): Role | null {
  if (cell.length > 60) return null
  const words = tidy(cell).toLowerCase()
  return HEADER_WORDS.find(([, pattern]) => pattern.test(words))?.[0] ?? null
}

/** Whether a row repeats the header's words (a table that goes on over the page). */
export function repeatsHeader(line: PlanLine, columns: Columns): boolean {
  const ordinal = line.cells[columns.ordinal ?? 0] ?? ''
  return /^s?tt$/.test(fold(ordinal))
}
