import { tidy } from '../../text/fold'
import type { PlanLine, Role } from './plan-rows'

/** What a column may be besides a task's own cells: the activity under a task, the day a task begins. */
export type PlanColumn = Role | 'detail' | 'start'

/** Column of each role, where the header names it. */
export type Columns = Readonly<Partial<Record<PlanColumn, number>>>

/** Heads of columns that are no one's role, whatever else their words say. */
const NO_ROLE =
  /ghi chú|căn cứ|lĩnh vực|kinh phí|đơn vị tính|đvt|mục tiêu|địa điểm|thời (?:hạn|gian) giải quyết|lãnh đạo|số (?:ký )?hiệu|trích yếu|ngày (?:đăng|ban hành)/

/** What a header says, by role: the first that fits a column's words wins, and of a role's columns the strongest. */
const HEADER_WORDS: readonly (readonly [PlanColumn, RegExp, strength: number])[] = [
  ['ordinal', /^(?:s?tt|số tt|số thứ tự|stt)$/, 1],
  ['lead', /chủ trì/, 3],
  ['support', /phối hợp/, 1],
  ['lead', /phân công|trách nhiệm|đầu mối/, 1],
  [
    'lead',
    /(?:đơn vị|bộ phận|cơ quan|người|cá nhân|công chức) (?:thực hiện|phụ trách|rà soát|tham mưu|giải quyết)/,
    2,
  ],
  ['product', /sản phẩm/, 2],
  ['product', /kết quả|đầu ra/, 1],
  ['start', /bắt đầu/, 1],
  ['time', /thời gian|thời hạn|tiến độ|hoàn thành|kết thúc|^hạn/, 1],
  ['text', /nội dung|nhiệm vụ|công việc|hoạt động|thủ tục|đầu việc|giải pháp/, 1],
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
  const two = below && !below.prose && isSecondHeaderRow(below, first) ? [first, below] : [first]
  const columns = columnsOf(two)
  if (columns.text === undefined || columns.time === undefined) return null
  return columns.ordinal === undefined && columns.lead === undefined ? null : { columns, rows: two.length }
}

/** The head of another table ("TT | Chỉ tiêu | Đơn vị tính | Kế hoạch"): what follows it are no tasks. */
export function isOtherHeader({ cells, prose }: PlanLine): boolean {
  const named = cells.filter((cell) => cell !== '')
  if (prose || named.length < 2 || named.some((cell) => isNumbering(cell) || cell.length > LONGEST_HEADER))
    return false
  const words = named.map((cell) => tidy(cell).toLowerCase())
  return (
    /^(?:s?tt|số tt|số thứ tự)$/.test(words[0] ?? '') ||
    words.filter((word) => OTHER_HEAD.test(word)).length >= 2
  )
}

const OTHER_HEAD =
  /chỉ tiêu|đơn vị tính|đvt|ghi chú|số lượng|tỷ lệ|mức|kết quả năm|kế hoạch năm|tiêu đề|ngày đăng|lượt|địa điểm|thành phần|họ và tên|chức vụ|điện thoại|số (?:ký )?hiệu|trích yếu/

function isNumbering(cell: string): boolean {
  return /^(?:#|\(?[\dIVX.]+[.)]?)$/.test(cell)
}

/** At least two column names, no numbering: a task's own row is never a header, whatever its words. */
function namesColumns({ cells }: PlanLine): boolean {
  const named = cells.filter((cell) => roleOf(cell) !== null)
  return named.length >= 2 && !cells.some(isNumbering)
}

/** The columns under a wide cell are at least two, and nothing but names, or what goes on from above. */
function isSecondHeaderRow({ cells }: PlanLine, above: PlanLine): boolean {
  const own = cells.filter((cell, at) => cell !== '' && cell !== above.cells[at])
  return own.length >= 2 && own.every((cell) => roleOf(cell) !== null)
}

/** The lowest cell of a column decides, the one above only where that says nothing; a second text column is the detail. */
function columnsOf(rows: readonly PlanLine[]): Columns {
  const columns: Partial<Record<PlanColumn, number>> = {}
  const strengths = new Map<PlanColumn, number>()
  const width = Math.max(...rows.map((row) => row.cells.length))
  for (let column = 0; column < width; column += 1) {
    const named = rows.map((row) => roleOf(row.cells[column] ?? ''))
    const found = named.findLast((role) => role !== null)
    if (!found) continue
    const [role, strength] = found
    if (role === 'text' && columns.text !== undefined) columns.detail ??= column
    else if (strength > (strengths.get(role) ?? 0)) {
      columns[role] = column
      strengths.set(role, strength)
    }
  }
  return columns
}

const LONGEST_HEADER = 60

function roleOf(cell: string): readonly [PlanColumn, number] | null {
  if (cell === '' || cell.length > LONGEST_HEADER) return null
  const words = tidy(cell).toLowerCase()
  if (NO_ROLE.test(words)) return null
  const found = HEADER_WORDS.find(([, pattern]) => pattern.test(words))
  return found ? [found[0], found[2]] : null
}

/** The row of column numbers under a header: "1 2 3 4 5 6", "(1) (2) (3)", "A B 1 2". */
export function isColumnNumbers(line: PlanLine): boolean {
  const named = line.cells.filter((cell) => cell !== '')
  return named.length >= 3 && named.every((cell) => /^\(?(?:\d{1,2}|[A-H])\)?$/.test(cell))
}
