import { tidy } from './fold'

/** Family names that begin most Vietnamese personal names; one of them before another capitalised word is a person. */
const FAMILY =
  'Nguyễn|Trần|Lê|Phạm|Hoàng|Huỳnh|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Hồ|Ngô|Dương|Lý|Đinh|Đào|Mai|Trịnh|Cao|Thái|Tô|Lương|Lưu|Hà'
const NAME = new RegExp(`(?:^|[^\\p{L}])(?:${FAMILY}) \\p{Lu}\\p{Ll}*`, 'u')

/** What is surely somebody's own: numbers, phones, mail, dossier codes. */
const IDENTITY: readonly RegExp[] = [
  // Identity numbers and bare phone numbers.
  /\d{9,}/,
  // Phones as people write them: 0912 345 678, +84 912.345.678.
  /(?:\+84|(?<!\d)0)\s?\d{2,3}[\s.]\d{3}[\s.]\d{3,4}(?!\d)/,
  /\S@\S/,
  // Dossier codes: 000.12.34.H27-250312-0001.
  /H\d{2}[-.]\d{6}[-.]\d{3,}/i,
]

const SIGNS: readonly RegExp[] = [
  ...IDENTITY,
  /(?:^|[^\p{L}])(?:ông|bà|anh|chị) \p{Lu}\p{Ll}/iu,
  /(?:số nhà|thôn|xóm|tổ dân phố|khối phố|đường) [\p{Lu}\d]/iu,
  NAME,
]

/**
 * Whether a text may hold a person's name, number, phone, address or dossier code; rather once too often.
 *
 * `looksPersonal('Nguyễn Văn Ba')` and `looksPersonal('0912 345 678')` are true, `looksPersonal('Đã xử lý › Quá hạn')`
 * and `looksPersonal('1.234')` are false.
 */
export function looksPersonal(text: string): boolean {
  const whole = tidy(text)
  return SIGNS.some((sign) => sign.test(whole))
}

/**
 * Whether a text surely holds an identity number, a phone, a mail address or a dossier code; names are let through.
 *
 * `holdsIdentity('Mã H27-250312-0001 quá hạn')` is true, `holdsIdentity('Anh Ba xem lại ô Hộ tịch: 512')` is false.
 */
export function holdsIdentity(text: string): boolean {
  const whole = tidy(text)
  return IDENTITY.some((sign) => sign.test(whole))
}
