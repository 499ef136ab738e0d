import { tidy } from '../../text/fold'
import type { PlanLine, Role } from './plan-rows'

/** Column of each role, where the header names it. */
export type Columns = Readonly<Partial<Record<Role, number>>>

/** What a header says, by role; the first that fits a column's words wins, so "Phân công nhiệm vụ › Chủ trì" is the lead. */
const HEADER_WORDS: readonly (readonly [Role, RegExp])[] = [
  ['ordinal', /^(?:s?tt|số tt|số thứ tự)$/],
  ['lead', /chủ trì|phân công|(?:đơn vị|bộ phận|cơ quan|người|cá nhân) (?:thực hiện|phụ trách|đầu mối)/],
  ['support', /phối hợp/],
  ['product', /sản phẩm|kết quả/],
  ['time', /thời gian|thời hạn|tiến độ|hoàn thành/],
  ['text', /nội dung|nhiệm vụ|công việc/],
]

/** A header: the columns its words name, over how many rows it goes. */
export interface PlanHeader {
  readonly columns: Columns
  readonly rows: number
}

/**
 * Whether a header begins at a row: it must name the text and the time column, and the ordinal or the lead. A second row
 * that only names columns under a wide cell ("Phân công nhiệm vụ › Bộ phận chủ trì") belongs to it.
 */
export function headerAt(lines: readonly PlanLine[], at: number): PlanHeader | null {
  const first = lines[at]
  if (!first || first.prose || !namesColumns(first)) return null
  const below = lines[at + 1]
  const two = below && !below.prose && isSecondHeaderRow(below) ? [first, below] : [first]
  const columns = columnsOf(two)
  if (columns.text === undefined || columns.time === undefined) return null
  return columns.ordinal === undefined && columns.lead === undefined ? null : { columns, rows: two.length }
}

/** At least two column names, no numbering: a task's own row is never a header, whatever its words. */
function namesColumns({ cells }: PlanLine): boolean {
  const named = cells.filter((cell) => roleOf(cell) !== null)
  return named.length >= 2 && !cells.some((cell) => /^(?:#|[\dIVX.]+)[.)]?$/.test(cell))
}

/** The columns under a wide cell are at least two, and nothing but names. */
function isSecondHeaderRow(line: PlanLine): boolean {
  const named = line.cells.filter((cell) => cell !== '')
  return named.length >= 2 && named.every((cell) => roleOf(cell) !== null)
}

/** The lowest cell of a column decides, the one above only where that says nothing. */
function columnsOf(rows: readonly PlanLine[]): Columns {
  const columns: Partial<Record<Role, number>> = {}
  const width = Math.max(...rows.map((row) => row.cells.length))
  for (let column = 0; column < width; column += 1) {
    const roles = rows.map((row) => roleOf(row.cells[column] ?? ''))
    const role = roles.findLast((found) => found !== null)
    if (role && columns[role] === undefined) columns[role] = column
  }
  return columns
}

const LONGEST_HEADER = 60

function roleOf(cell: string): Role | null {
  if (cell.length > LONGEST_HEADER) return null
  const words = tidy(cell).toLowerCase()
  return HEADER_WORDS.find(([, pattern]) => pattern.test(words))?.[0] ?? null
}

/** The row of column numbers under a header: "1 2 3 4 5 6", "(1) (2) (3)", "A B 1 2". */
export function isColumnNumbers(line: PlanLine): boolean {
  const named = line.cells.filter((cell) => cell !== '')
  return named.length >= 3 && named.every((cell) => /^\(?(?:\d{1,2}|[A-H])\)?$/.test(cell))
}
