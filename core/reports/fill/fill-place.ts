import type { RefusalReason } from '../../outcome'
import { type Day, formatDay } from '../../text/day'
import { formatCount } from '../../text/format'
import { countShownBy, showsCount } from '../../workbook/format-shows'
import { serialOf } from '../../workbook/number-format'
import { letsIn, limitWords } from '../../workbook/number-limit'
import type { NumberLimit } from '../../workbook/seen'
import type { FillOptions } from '../fill-options'
import { type Filled, NOTHING, refused } from '../filled'
import { placeRow } from '../place-id'
import { placeName, placeWords, refuseAt } from '../refusal-words'
import type { FillRefusal, Place, PlaceSeen, Write } from '../report'
import { isGap } from '../template/see-headings'

/** Places of one row have one key. */
export function rowKey({ at }: PlaceSeen): string {
  return 'cell' in at ? `${at.sheet}\n${placeRow(at)}` : at.row
}

/** Writes a count where the place is open and empty or already holds it; else says why not. */
export function writeNumber(
  place: PlaceSeen,
  value: number | string,
  from: Write['from'],
  options: FillOptions,
): Filled {
  const closed = closedReason(place)
  if (!closed && typeof value === 'number' && isShownElse(place, value))
    return refused(shownOtherwise(place, value))
  if (!closed && typeof value === 'number' && place.limit && !letsIn(place.limit, value))
    return refused(forbidden(place, place.limit, value))
  return writeAsShown(place, value, from, options)
}

/** What the cell would show of it is judged, not how its format is written. */
function isShownElse({ percent, scaled, days, format }: PlaceSeen, value: number): boolean {
  return (
    percent === true ||
    scaled === true ||
    days !== undefined ||
    !(format === undefined || showsCount(format, value))
  )
}

/** The same for a number that is what the format of its cell shows: 0.95 where percentages are shown. */
export function writeAsShown(
  place: PlaceSeen,
  value: number | string,
  from: Write['from'],
  options: FillOptions,
): Filled {
  const closed = closedReason(place)
  if (closed) {
    if (typeof value !== 'number') return NOTHING
    return refused(computedOrLocked(place, closed, value))
  }
  const equal = typeof value === 'number' ? place.value === value : place.text === value
  if (equal) return { writes: [{ ...writeOf(place, value, from), equal: true }], refusals: [] }
  if (!isGapForNumber(place) && options.overwrite !== true && saysAsWords(place, value))
    return refused(saidInWords(place))
  if (!isGapForNumber(place) && options.overwrite !== true)
    return refused(notEmpty(place, typeof value === 'number' ? formatCount(value) : value))
  return { writes: [writeOf(place, value, from)], refusals: [] }
}

/** The same for words: a line of dots counts as empty. */
export function writeText(
  place: PlaceSeen,
  value: string,
  from: Write['from'],
  options: FillOptions,
): Filled {
  const closed = closedReason(place)
  if (closed) return refused(refuseAt(place.at, closed, closedWords(place, closed, value)))
  if (place.text.trim() === value)
    return { writes: [{ ...writeOf(place, value, from), equal: true }], refusals: [] }
  if (place.oldFont) return refused(inOldFont(place, value))
  const rest = withoutFrame(place)
  if (!isGap(rest) && options.overwrite !== true) return refused(notEmpty(place, value))
  return { writes: [writeOf(place, value, from)], refusals: [] }
}

function inOldFont(place: PlaceSeen, value: string): FillRefusal {
  const message = `${placeWords(place)} gõ bằng phông cũ (TCVN3 hoặc VNI), chữ Unicode ghi vào sẽ hiện sai. Chuyển tệp sang Unicode rồi điền lại, hoặc gõ tay: ${value}.`
  return refuseAt(place.at, 'legacy-font', message)
}

/** The same for a day: a true one where the cell is formatted for days, else its words. */
export function writeDay(place: PlaceSeen, day: Day, from: Write['from'], options: FillOptions): Filled {
  const filled = writeText(place, formatDay(day), from, options)
  if (place.days === undefined) return filled
  const stored = serialOf(day, place.days)
  return { ...filled, writes: filled.writes.map((write) => ({ ...write, stored })) }
}

/** What a heading line holds between the words that stay. */
function withoutFrame({ text, means }: PlaceSeen): string {
  if (!means || !('heading' in means)) return text
  const start = means.prefix.replace(/:\s*$/, '')
  const end = means.suffix ?? ''
  const behind = text.startsWith(start) ? text.slice(start.length) : text
  return end !== '' && behind.endsWith(end) ? behind.slice(0, -end.length) : behind
}

function writeOf(place: PlaceSeen, value: number | string, from: Write['from']): Write {
  const { at, rowPath, columnPath, text: now, prefilled } = place
  return { at, rowPath, columnPath, now, value, from, ...(prefilled ? { prefilled } : {}) }
}

function isGapForNumber(place: PlaceSeen): boolean {
  return place.prefilled === true || /^[.…_\s]*$/.test(place.text)
}

function closedReason(place: PlaceSeen): RefusalReason | null {
  const onForm = 'row' in place.at
  if (place.state === 'formula') return onForm ? 'field-computed' : 'cell-has-formula'
  if (place.state === 'computed') return 'field-computed'
  if (place.state === 'locked') return onForm ? 'field-read-only' : 'cell-locked'
  return place.state === 'read-only' ? 'field-read-only' : null
}

function computedOrLocked(place: PlaceSeen, reason: RefusalReason, value: number): FillRefusal {
  if (reason === 'cell-has-formula' || reason === 'field-computed') return plannedNumber(place, reason, value)
  return refuseAt(place.at, reason, closedWords(place, reason, formatCount(value)))
}

/** What a formula or computed place shows against the figure it should show, before the fill. */
function plannedNumber(place: PlaceSeen, reason: RefusalReason, expected: number): FillRefusal {
  const shown = place.value ?? null
  if (shown === expected)
    return settledNumber(place.at, reason, { expected, shown, words: placeWords(place) })
  const now = shown === null ? 'chưa có giá trị' : formatCount(shown)
  const message = `${placeWords(place)} ${ownWords(reason)}, không ghi đè. Giá trị đang hiện: ${now}; số liệu: ${formatCount(expected)}. Xem lại sau khi điền.`
  return { ...refuseAt(place.at, reason, message), expected }
}

export interface NumberSettled {
  readonly expected: number
  readonly shown: number | null
  readonly words?: string
}

/** The same after the fill, when the place has been worked out anew. */
export function settledNumber(
  at: Place,
  reason: RefusalReason,
  { expected, shown, words = 'cell' in at ? `Ô ${at.cell}` : `Ô ${placeName(at)}` }: NumberSettled,
): FillRefusal {
  const now = shown === null ? 'chưa có giá trị' : formatCount(shown)
  const start = `${words} ${ownWords(reason)}, không ghi đè. Giá trị tính ra: ${now}`
  if (shown === expected)
    return { ...refuseAt(at, reason, `${start}, bằng số liệu.`), expected, agrees: true as const }
  if (shown === null)
    return {
      ...refuseAt(at, reason, `${start}, số liệu là ${formatCount(expected)}. Mở bằng Excel rồi xem lại.`),
      expected,
    }
  return {
    ...refuseAt(
      at,
      reason,
      `${start}, khác số liệu ${formatCount(expected)}. Kiểm tra công thức của mẫu và số liệu của dòng.`,
    ),
    expected,
  }
}

function ownWords(reason: RefusalReason): string {
  return reason === 'field-computed' ? 'biểu mẫu tự tính' : 'có công thức của mẫu'
}

function closedWords(place: PlaceSeen, reason: RefusalReason, value: string): string {
  const words = placeWords(place)
  if (reason === 'cell-locked') {
    const unknown = place.openUnknown
      ? ' Excel này không cho biết vùng nào vẫn được phép sửa: nếu ô thuộc vùng đó thì lưu tệp rồi điền bằng cách mở tệp.'
      : ''
    return `${words} bị khóa (trang tính được bảo vệ). Bỏ bảo vệ trang tính rồi điền lại; số cần ghi: ${value}.${unknown}`
  }
  if (reason === 'field-read-only' && 'cell' in place.at)
    return `${words} gộp nhiều dòng hoặc nhiều cột số liệu làm một, không rõ ghi số nào. Bỏ gộp ô rồi điền lại; giá trị cần ghi: ${value}.`
  if (reason === 'field-read-only' && place.chosen)
    return `${words} phải chọn trong danh sách hoặc lịch của trang, không gõ được. Chọn bằng tay: ${value}.`
  if (reason === 'field-read-only')
    return `${words} không cho sửa. Kiểm tra trạng thái của biểu; giá trị cần ghi: ${value}.`
  return `${words} có công thức của mẫu, không ghi đè; giá trị cần ghi: ${value}.`
}

/** 12 cases would show as 1200 %, as 0 thousand or as a day of January 1900: no number that anybody may sign. */
function shownOtherwise(place: PlaceSeen, value: number): FillRefusal {
  const shown = place.percent
    ? `phần trăm, ${formatCount(value)} sẽ hiện thành ${formatCount(100 * value)} %`
    : place.scaled
      ? `rút gọn hàng nghìn, ${formatCount(value)} sẽ hiện thành số khác`
      : place.format !== undefined
        ? `«${place.format}», ${formatCount(value)} sẽ ${shownWords(place.format, value)}`
        : `ngày tháng, ${formatCount(value)} sẽ hiện thành một ngày`
  return refuseAt(
    place.at,
    'ambiguous-number',
    `${placeWords(place)} định dạng ${shown}. Đặt lại định dạng số cho ô rồi điền lại.`,
  )
}

/** Excel would not let a person type it: either the template's rule is wrong for this report, or the figure is. */
function forbidden(place: PlaceSeen, limit: NumberLimit, value: number): FillRefusal {
  return refuseAt(
    place.at,
    'cell-locked',
    `${placeWords(place)} chỉ nhận ${limitWords(limit)} (xác thực dữ liệu của mẫu), số liệu là ${formatCount(value)}. Kiểm tra số liệu, hoặc sửa điều kiện của ô (Dữ liệu › Xác thực dữ liệu) rồi điền lại.`,
  )
}

function shownWords(format: string, value: number): string {
  const shown = countShownBy(format, value)?.trim()
  if (shown === undefined) return 'không hiện ra số đó'
  return shown === '' ? 'không hiện gì' : `hiện thành «${shown}»`
}

/** The right digits, but as text: no sum counts them. */
function saysAsWords({ text }: PlaceSeen, value: number | string): boolean {
  return typeof value === 'number' && [String(value), formatCount(value)].includes(text.trim())
}

function saidInWords(place: PlaceSeen): FillRefusal {
  const message = `${placeWords(place)} ghi «${place.text}» dạng chữ, không phải số, nên các tổng không cộng ô này. Cho phép ghi đè để thành số.`
  return refuseAt(place.at, 'cell-not-empty', message)
}

function notEmpty(place: PlaceSeen, value: string): FillRefusal {
  return refuseAt(
    place.at,
    'cell-not-empty',
    `${placeWords(place)} đang ghi «${place.text}», số liệu là ${value}. Cho phép ghi đè, hoặc kiểm tra lại số đang có.`,
  )
}
