import { MEASURES, type MeasureId } from '../../measures/catalogue'
import { holdsOf, IDENTITIES, type Identity } from '../../measures/identities'
import { formatCount } from '../../text/format'

/** The proof that a column's rows add up to its total row. */
export const SUM_PROOF = 'total = sum of rows'

/** The proof that the rows which divide a row (T7a: service levels) add up to it. */
export const LEVEL_PROOF = 'row = sum of its levels'

/** The proof that the rows which stand within a row («4.1» in «4») add up to it. */
export const TREE_PROOF = 'row = sum of the rows within it'

/** What one row counts: numbers only; a measure that is absent, "-" or blank is not in it. */
export type RowCounts = ReadonlyMap<MeasureId, number>

export interface IdentityJudged {
  readonly identity: Identity
  readonly left: number
  readonly right: readonly number[]
}

/** An identity with the places of its measures among the counts of a row. */
export interface Equation {
  readonly identity: Identity
  readonly left: number
  readonly right: readonly number[]
}

/** The identities, the portal's own among them, that a table with these measures can prove. */
export function equationsAmong(
  measures: readonly MeasureId[],
  more: readonly Identity[] = [],
): readonly Equation[] {
  return [...IDENTITIES, ...more].flatMap((identity) => {
    const left = measures.indexOf(identity.left)
    const right = identity.right.map((measure) => measures.indexOf(measure))
    return left < 0 || right.includes(-1) ? [] : [{ identity, left, right }]
  })
}

/** Whether an equation holds in a row; null where the row has not all its numbers (a count that is absent is NaN). */
export function holdsIn({ identity, left, right }: Equation, counts: Float64Array): boolean | null {
  let sum = 0
  for (const place of right) sum += counts[place]!
  const stated = counts[left]!
  return Number.isNaN(stated + sum) ? null : holdsOf(identity, stated, sum)
}

/** The numbers of a broken equation, for its sentence. */
export function judgedOf({ identity, left, right }: Equation, counts: Float64Array): IdentityJudged {
  return { identity, left: counts[left]!, right: right.map((place) => counts[place]!) }
}

/**
 * What to do about numbers that do not add up. The page may be right and count otherwise than we take it to, so nobody is
 * told to look for a fault in it.
 */
const WHAT_NOW =
  'nên không chụp. Chờ trang hiện đủ rồi chụp lại; nếu trang vẫn ghi như vậy, có thể trang tính theo cách khác: lưu trang mẫu («Lưu trang mẫu») gửi người phụ trách.'

/**
 * The sentence for a broken identity: `Hộ tịch: đã giải quyết 743 ≠ 10 + 720 + 3 = 733. Chênh 10 hồ sơ, nên không chụp. …`;
 * a warning says why a page that is right may break it.
 */
export function brokenWords(row: string, { identity, left, right }: IdentityJudged): string {
  const sum = right.reduce((total, value) => total + value, 0)
  const parts =
    right.length > 1 ? `${right.map(formatCount).join(' + ')} = ${formatCount(sum)}` : formatCount(sum)
  const sign = identity.operator === '=' ? '≠' : '>'
  const why = identity.because ? `. Có thể do ${identity.because}.` : ', xem lại bộ lọc của trang.'
  const then = identity.severity === 'error' ? `, ${WHAT_NOW}` : why
  return `${row}: ${lower(MEASURES[identity.left])} ${formatCount(left)} ${sign} ${parts}. Chênh ${formatCount(Math.abs(left - sum))} ${unitOf(identity.left)}${then}`
}

/** `Cột «Đã xử lý › Quá hạn»: dòng tổng ghi 12 ≠ 11 là tổng các dòng. …` */
export function brokenSumWords(column: string, total: number, sum: number, measure: MeasureId): string {
  return `Cột «${column}»: dòng tổng ghi ${formatCount(total)} ≠ ${formatCount(sum)} là tổng các dòng. Chênh ${formatCount(Math.abs(total - sum))} ${unitOf(measure)}, ${WHAT_NOW}`
}

/** `Cột «Tiếp nhận › Qua mạng»: dòng tổng ghi 62 ≠ 298 là tổng các dòng. …` for a total that a page computes its own way. */
export function looseSumWords(column: string, total: number, sum: number): string {
  return `Cột «${column}»: dòng tổng ghi ${formatCount(total)} ≠ ${formatCount(sum)} là tổng các dòng. Trang này có tính sai dòng tổng đó, nên không chụp nó; các hàng vẫn được chụp.`
}

export interface LevelsBroken {
  readonly stated: number
  readonly sum: number
  readonly isTree?: boolean
}

/** `Các sở, ban, ngành, cột «Tổng số hồ sơ»: 120 ≠ 118 là tổng các mức độ dịch vụ. …` */
export function brokenLevelsWords(
  row: string,
  column: string,
  { stated, sum, isTree = false }: LevelsBroken,
): string {
  const parts = isTree ? 'hàng con' : 'mức độ dịch vụ'
  return `${row}, cột «${column}»: ${formatCount(stated)} ≠ ${formatCount(sum)} là tổng các ${parts}. Chênh ${formatCount(Math.abs(stated - sum))} hồ sơ, ${WHAT_NOW}`
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
