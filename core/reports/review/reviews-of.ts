import { figureKey } from '../../snapshot/figure-book'
import { tidy } from '../../text/fold'
import { formatValue } from '../../text/format'
import { momentWords } from '../../text/moment'
import { WORDS_REPORT } from '../forms/forms'
import { placeId } from '../place-id'
import type { ReviewLine } from '../receipt/receipt-table'
import type { FillPlan, Place, Receipt, Write } from '../report'
import type { FigureReturned, ReviewAnswer } from './review-answer'
import { type ReportFilled, versionOf } from './review-request'

type Source = Write['from']

/** What an answer says, for whoever looks at these numbers now. */
export interface ReviewSeen {
  readonly answer: ReviewAnswer
  /** The numbers it looked at are these; else they were filled anew since. */
  readonly isOfThese: boolean
  /** Of a returned figure: what stands there now; null where nothing does, or nothing was returned. */
  readonly now: number | string | null
  /** A returned figure that still says what it said, and whose reviewer has not agreed since. */
  readonly stands: boolean
}

/**
 * The answers to a report as they count now, oldest first: two reviewers are two answers; one who returned a figure and
 * agreed later agrees; a figure that says something else by now is no longer returned, but stays named.
 */
export function reviewsOf(answers: readonly ReviewAnswer[], receipt: ReportFilled): ReviewSeen[] {
  const own = answers.filter((answer) => isAbout(answer, receipt))
  const version = versionOf(receipt)
  const inTime = [...own].sort((a, b) => Date.parse(a.answeredAt) - Date.parse(b.answeredAt))
  return inTime.map((answer) => {
    const now = answer.returned ? valueNow(answer.returned, receipt) : null
    return {
      answer,
      isOfThese: answer.version === version,
      now,
      stands: now !== null && now === answer.returned?.value && !hasAgreedSince(answer, inTime),
    }
  })
}

/** Figures a plan would write that a reviewer returned with the very number: said before it is carried out. */
export function returnedIn(
  { report, writes, refusals }: Pick<FillPlan, 'report' | 'writes' | 'refusals'>,
  answers: readonly ReviewAnswer[],
  of: Pick<Receipt, 'unit' | 'from' | 'to'>,
): ReviewAnswer[] {
  return reviewsOf(answers, { report, ...of, lines: writes.map(lineOf), refusals })
    .filter(({ stands }) => stands)
    .map(({ answer }) => answer)
}

function lineOf({ at, value, from }: Write): Receipt['lines'][number] {
  return { at, value, before: '', readBack: '', outcome: 'filled', from }
}

function isAbout(
  { report, unit, from, to }: ReviewAnswer,
  receipt: Pick<ReportFilled, 'report' | 'unit' | 'from' | 'to'>,
): boolean {
  const ids = receipt.report.split('+')
  const shares = report.split('+').some((id) => ids.includes(id))
  return shares && unit === receipt.unit && from === receipt.from && to === receipt.to
}

function hasAgreedSince(answer: ReviewAnswer, all: readonly ReviewAnswer[]): boolean {
  const since = Date.parse(answer.answeredAt)
  return all.some((one) => !one.returned && one.who === answer.who && Date.parse(one.answeredAt) > since)
}

/**
 * By the figure, wherever it stands; a place without one by itself; '' where it stands empty. Where a figure stands at
 * several places (its own period's and another one's, several sentences), the very place counts, then the very number.
 */
function valueNow(
  { at, value, figure }: FigureReturned,
  { report, lines, refusals }: ReportFilled,
): number | string | null {
  const key = figure && figureKey(figure)
  const isIt = (one: Receipt['lines'][number]): boolean =>
    report === WORDS_REPORT ? isSameName(one.at, at) : key ? key === keyOfSource(one.from) : isAt(one.at, at)
  const all = lines.filter(isIt)
  const line = all.find((one) => isAt(one.at, at)) ?? all.find((one) => one.value === value) ?? all[0]
  if (line) return line.value
  const refused = refusals.find((one) => one.at !== undefined && placeId(one.at) === placeId(at))
  return refused ? (refused.expected ?? '') : null
}

function isAt(one: Place, at: Place): boolean {
  return placeId(one) === placeId(at)
}

/** Of a paper in words: which of its places it is counts for nothing, for a sentence may be added before it. */
function isSameName(one: Place, at: Place): boolean {
  return 'row' in one && 'row' in at && one.row === at.row
}

function keyOfSource(from: Source): string | null {
  return 'measure' in from ? figureKey(from) : null
}

/** The figure of a place, as an answer names it. */
export function figureAt(from: Source | undefined): FigureReturned['figure'] {
  return from && 'measure' in from ? { measure: from.measure, by: { ...from.by } } : undefined
}

/** What a reviewer returns one of: «ô» of a form, «số» of a paper in words. */
export function placeWord(report: string): 'ô' | 'số' {
  return report === WORDS_REPORT ? 'số' : 'ô'
}

/** «Người xem đồng ý: Lê Hà, 10:05 18/03/2025» or «Người xem trả lại 1 ô: Hộ tịch · … (512), …». */
export function reviewWords({ report, who, answeredAt, returned }: ReviewAnswer): string {
  const by = `${who}, ${momentWords(answeredAt)}`
  if (!returned) return `Người xem đồng ý: ${by}.`
  const { place, value, message } = returned
  return `Người xem trả lại 1 ${placeWord(report)}: ${place} (${valueWords(value)}): «${message}» (${by}).`
}

/** What came of it since: «nay là 515», «đã điền lại sau đó». */
export function sinceWords({ answer, isOfThese, now, stands }: ReviewSeen): string {
  if (stands) return isOfThese ? '' : 'Đã điền lại sau đó, số này chưa đổi.'
  const { returned } = answer
  if (returned && now === returned.value) return 'Người xem đã đồng ý sau đó.'
  if (returned) return now === null ? 'Nay biểu không có số này.' : `Số này nay là ${valueWords(now)}.`
  return isOfThese ? '' : 'Sau đó đã điền lại số khác: xin ý kiến lại nếu cần.'
}

function valueWords(value: number | string): string {
  return value === '' ? 'trống' : formatValue(value)
}

/** The answers to a report as its receipt says them. */
export function reviewLines(answers: readonly ReviewAnswer[], receipt: ReportFilled): ReviewLine[] {
  return reviewsOf(answers, receipt).map((seen) => {
    const { who, answeredAt, returned } = seen.answer
    const said = `${who}, ${momentWords(answeredAt)}: `
    if (!returned) return { words: tidy(`${said}đồng ý. ${sinceWords(seen)}`) }
    const { place, value, message } = returned
    const words = tidy(
      `${said}trả lại ${placeWord(receipt.report)} ${place} (${valueWords(value)}). ${sinceWords(seen)}`,
    )
    return seen.stands ? { words, open: [place, `Người xem trả lại: ${message} (${who})`] } : { words }
  })
}
