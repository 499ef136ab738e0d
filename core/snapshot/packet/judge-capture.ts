import { isScore, type MeasureId } from '../../measures/catalogue'
import { holdsOf, IDENTITIES, type Identity } from '../../measures/identities'
import { type Refusal, refusalOf } from '../../outcome'
import { addDays, type Day, formatDay } from '../../text/day'
import { type StrangeLetter, strangeLetterIn } from '../../text/strange-letters'
import type { Figure, Snapshot } from '../snapshot'
import { brokenSumAmong } from './judge-sums'

/**
 * Why a capture that somebody sent is none that the extension made, though its seal is right: a stranger can seal
 * anything. Null where nothing speaks against it. Nothing it says of itself is believed: what stands in a cell, and what
 * an identity is said to prove, is looked at again.
 *
 * 5000 beside the text «99», a count of -5, a unit of a million letters, a period of ten years and a capture made after
 * `today` are `packet-damaged`.
 */
export function captureDoubt({ unit, source, period, figures }: Snapshot, today: Day): Refusal | null {
  if (!isDated(source.capturedAt, period)) return doubt(UNDATED, shortened(unit))
  const names = figures.flatMap(({ by }) => [by.unit, by.field, by.procedure])
  const odd = nameDoubt(unit, names)
  if (odd) return odd
  if ([source.url, source.title, ...names].some((text) => (text?.length ?? 0) > LONGEST_TEXT))
    return doubt(LONG)
  if (period.to > addDays(period.from, MOST_DAYS) || period.from > addDays(source.capturedAt.slice(0, 10), 1))
    return doubt(DAYS, unit)
  // A day more than today: the sender's clock may be ahead, or the sender further east.
  if (source.capturedAt.slice(0, 10) > addDays(today, 1))
    return doubt(early(source.capturedAt.slice(0, 10), today), unit)
  const wrong = figures.find((figure) => !isLikely(figure))
  if (wrong) return doubt(FIGURE, placeOf(wrong))
  const disproved = unprovedAmong(figures)
  if (disproved) return doubt(PROOF, placeOf(disproved))
  const broken = brokenSumAmong(figures)
  return broken ? doubt(SUM, placeOf(broken)) : null
}

/** Why a unit's name, or one of its rows, is none that a page has: marks that nobody sees, letters that only look like ours. */
export function nameDoubt(unit: string, names: readonly (string | undefined)[]): Refusal | null {
  if (!isName(unit)) return doubt(UNIT, shortened(unit))
  const odd = names.find((name) => name !== undefined && isMarked(name))
  if (odd !== undefined) return doubt(ROW, shortened(odd))
  const strange = strangeLetterIn([unit, ...names].join('\n'))
  return strange === null ? null : doubt(lookAlike(strange.letter, strange.script), lineWith(strange))
}

const FROM = 'Xin lại gói từ người gửi, hoặc chụp lại trang.'
const UNIT = `Tên đơn vị trong gói để trống, quá dài hoặc có dấu ẩn, xuống dòng, không phải do tiện ích chụp. ${FROM}`
const ROW = `Tên hàng trong gói có dấu ẩn hoặc xuống dòng, không phải do tiện ích chụp. ${FROM}`
const LONG = `Gói có chữ dài bất thường, không phải do tiện ích chụp. ${FROM}`
const DAYS = `Kỳ trong gói dài quá hai năm, hoặc bắt đầu sau ngày chụp, không phải do tiện ích chụp. ${FROM}`
const FIGURE = `Có số liệu trong gói âm, lẻ, hoặc khác chữ trong ô của nó, không phải do tiện ích chụp. ${FROM}`
const UNDATED =
  'Ngày chụp hoặc kỳ trong gói không có thật, không phải do tiện ích tạo ra. Xin lại gói từ người gửi.'
const SUM = `Có hàng trong gói ghi là bằng tổng các hàng của nó mà cộng lại không bằng. ${FROM}`
const PROOF = `Có số liệu trong gói ghi là đã đối chiếu mà đối chiếu lại không đúng. ${FROM}`

function early(capturedOn: Day, today: Day): string {
  return `Gói ghi chụp ngày ${formatDay(capturedOn)}, sau ngày của máy này (${formatDay(today)}). Xem lại ngày giờ trên máy; nếu đúng, xin lại gói từ người gửi.`
}

function lookAlike(letter: string, script: string): string {
  return `Tên trong gói có chữ «${letter}» thuộc bảng chữ ${script}, trông giống chữ Việt nhưng là chữ khác: tên này không phải tên đơn vị, lĩnh vực đã biết. ${FROM}`
}

/** The name alone, its strange letters in brackets. */
function lineWith({ shown, letter }: StrangeLetter): string {
  return shortened(shown.split('\n').find((line) => line.includes(`[${letter}]`)) ?? shown)
}

function doubt(message: string, where?: string): Refusal {
  return refusalOf('packet-damaged', message, where)
}

/** A capture of the year 9999 would be the newest for ever; one of no day at all has no place among the others. */
function isDated(capturedAt: string, { from, to }: Snapshot['period']): boolean {
  const isMoment = /^20\d\d-\d\d-\d\dT\d\d:\d\d/.test(capturedAt) && !Number.isNaN(Date.parse(capturedAt))
  return isMoment && from >= '2000' && to < '2100'
}

const LONGEST_NAME = 300
const LONGEST_TEXT = 5_000
const MOST_DAYS = 732

/** Line breaks, reading directions and what nobody sees make one name look like another. */
const MARKS = /[\p{Cc}\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/u

function isName(text: string): boolean {
  return text.trim() !== '' && text.length <= LONGEST_NAME && !isMarked(text)
}

function isMarked(text: string): boolean {
  return MARKS.test(text)
}

function shortened(text: string): string {
  return text.slice(0, 60)
}

function placeOf({ cell: { row, column } }: Figure): string {
  return shortened(`${row} × ${column}`)
}

/** A count is a whole number of things, points have decimals; and the cell must say the number. */
function isLikely({ measure, value, cell: { text } }: Figure): boolean {
  if (value === null) return true
  if (text.length > LONGEST_TEXT || value < 0 || !(isScore(measure) || Number.isSafeInteger(value)))
    return false
  return numbersSaid(text).includes(value)
}

/** Every number that a text can be read as: «1.234» is 1234, or 1.234 where it counts points. */
function numbersSaid(text: string): number[] {
  const runs = [...(text.match(/\d[\d.,\s]*/g) ?? []), ...(text.match(/\d[\d.,]*/g) ?? [])]
  return runs.flatMap((run) => {
    const bare = run.replace(/\s/g, '')
    const decimal = /^(.*)[.,](\d*)$/.exec(bare)
    const whole = Number(bare.replace(/[.,]/g, ''))
    return decimal ? [whole, Number(`${decimal[1]!.replace(/[.,]/g, '')}.${decimal[2]}`)] : [whole]
  })
}

const BY_ID = new Map(IDENTITIES.map((identity) => [identity.id, identity]))

/** The first figure that names an identity it takes no part in, or one that its row contradicts. */
function unprovedAmong(figures: readonly Figure[]): Figure | undefined {
  const rows = new Map<string, Map<MeasureId, readonly number[]>>()
  for (const figure of figures) {
    const row = rows.get(rowOf(figure)) ?? new Map<MeasureId, readonly number[]>()
    if (figure.value !== null)
      row.set(figure.measure, [...(row.get(figure.measure) ?? []), figure.value].slice(0, 2))
    rows.set(rowOf(figure), row)
  }
  return figures.find((figure) =>
    figure.provedBy.some((id) => {
      const identity = BY_ID.get(id)
      return identity !== undefined && !mayProve(identity, figure, rows.get(rowOf(figure))!)
    }),
  )
}

function rowOf({ by, cell }: Figure): string {
  return JSON.stringify([by.unit, by.field, by.procedure, cell.row])
}

function mayProve(
  identity: Identity,
  { measure }: Figure,
  row: ReadonlyMap<MeasureId, readonly number[]>,
): boolean {
  const { left, right } = identity
  if (measure !== left && !right.includes(measure)) return false
  const [whole, ...parts] = [left, ...right].map((one) => row.get(one) ?? [])
  // Two rows of one name are told apart by their place on the page alone; what was left out cannot be asked.
  if ([whole!, ...parts].some((values) => values.length !== 1)) return true
  return holdsOf(
    identity,
    whole![0]!,
    parts.reduce((all, [value]) => all + value!, 0),
  )
}
