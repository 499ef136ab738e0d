import { isScore, MEASURES, type MeasureId } from '../measures/catalogue'
import { IDENTITIES, type Identity } from '../measures/identities'
import { formatCount } from '../text/format'

/** The proof that a column's rows add up to its total row. */
export const SUM_PROOF = 'total = sum of rows'

/** The proof that the rows which divide a row (T7a: service levels) add up to it. */
export const LEVEL_PROOF = 'row = sum of its levels'

/** What one row counts: numbers only; a measure that is absent, "-" or blank is not in it. */
export type RowCounts = ReadonlyMap<MeasureId, number>

export interface Judged {
  readonly identity: Identity
  readonly holds: boolean
  readonly left: number
  readonly right: readonly number[]
}

/** The identities, the portal's own among them, that a table with these measures can prove. */
export function identitiesAmong(
  measures: ReadonlySet<MeasureId>,
  more: readonly Identity[] = [],
): readonly Identity[] {
  return [...IDENTITIES, ...more].filter(
    ({ left, right }) => measures.has(left) && right.every((measure) => measures.has(measure)),
  )
}

/** Judges every identity a row has all the numbers for. */
export function judgeRow(counts: RowCounts, identities: readonly Identity[]): Judged[] {
  const judged: Judged[] = []
  for (const identity of identities) {
    const left = counts.get(identity.left)
    const right = numbersOf(identity.right, counts)
    if (left === undefined || right === null) continue
    const sum = right.reduce((total, value) => total + value, 0)
    judged.push({ identity, holds: holds(identity, left, sum), left, right })
  }
  return judged
}

function numbersOf(measures: readonly MeasureId[], counts: RowCounts): number[] | null {
  const numbers: number[] = []
  for (const measure of measures) {
    const value = counts.get(measure)
    if (value === undefined) return null
    numbers.push(value)
  }
  return numbers
}

/** Counts are equal or they are not; points are published rounded, each by half a hundredth at most. */
function holds({ left: measure, operator, right }: Identity, left: number, sum: number): boolean {
  const room = isScore(measure) ? 0.005 * (right.length + 1) + 1e-9 : 0
  return operator === '=' ? Math.abs(left - sum) <= room : left <= sum + room
}

/**
 * The sentence for a broken identity: `Hộ tịch: đã giải quyết 743 ≠ 10 + 720 + 3 = 733. Chênh 10 hồ sơ, kiểm tra lại
 * trên trang trước khi chụp.`
 */
export function brokenWords(row: string, { identity, left, right }: Judged): string {
  const sum = right.reduce((total, value) => total + value, 0)
  const parts =
    right.length > 1 ? `${right.map(formatCount).join(' + ')} = ${formatCount(sum)}` : formatCount(sum)
  const sign = identity.operator === '=' ? '≠' : '>'
  const why = identity.because ? ` Có thể do ${identity.because}.` : ''
  return `${row}: ${lower(MEASURES[identity.left])} ${formatCount(left)} ${sign} ${parts}. Chênh ${formatCount(Math.abs(left - sum))} ${unitOf(identity.left)}, kiểm tra lại trên trang trước khi chụp.${why}`
}

/** `Cột «Đã xử lý › Quá hạn»: dòng tổng ghi 12 ≠ 11 là tổng các dòng. …` */
export function brokenSumWords(column: string, total: number, sum: number, measure: MeasureId): string {
  return `Cột «${column}»: dòng tổng ghi ${formatCount(total)} ≠ ${formatCount(sum)} là tổng các dòng. Chênh ${formatCount(Math.abs(total - sum))} ${unitOf(measure)}, kiểm tra lại trên trang trước khi chụp.`
}

/** `Các sở, ban, ngành, cột «Tổng số hồ sơ»: 120 ≠ 118 là tổng các mức độ dịch vụ. …` */
export function brokenLevelsWords(row: string, column: string, stated: number, sum: number): string {
  return `${row}, cột «${column}»: ${formatCount(stated)} ≠ ${formatCount(sum)} là tổng các mức độ dịch vụ. Chênh ${formatCount(Math.abs(stated - sum))} hồ sơ, kiểm tra lại trên trang.`
}

function unitOf(measure: MeasureId): string {
  if (measure.startsWith('procedures') || measure.startsWith('payment.procedures')) return 'thủ tục'
  if (measure.startsWith('ratings')) return 'phiếu'
  if (measure.startsWith('feedback')) return 'phản ánh'
  return measure.startsWith('score766') ? 'điểm' : 'hồ sơ'
}

function lower(label: string): string {
  return label.charAt(0).toLowerCase() + label.slice(1)
}
