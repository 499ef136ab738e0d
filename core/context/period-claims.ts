import { type Day, dayOf } from '../text/day'
import type { Claim, PeriodClaimed } from './claim'
import { COUNT, MONTH, numberSaid, QUARTER } from './number-words'
import {
  findAll,
  isFound,
  type SaidText,
  type WordPattern,
  without,
  withoutAll,
  wordPattern,
  wordsBetween,
} from './said-text'

type Groups = Readonly<Record<string, string | undefined>>

/** One way of naming days, and what its pieces say; null is named and not understood. */
interface Naming {
  readonly found: WordPattern
  readonly says: (groups: Groups) => PeriodClaimed | null
}

const GAP = '[\\s/.,:()–-]*'
const yearWritten = (name: string) => `(?:${GAP}(?:năm ?)?${GAP}(?<${name}>(?:19|20)\\d{2}|(?<=[/-])\\d{2}))?`
const YEAR = yearWritten('year')
const dayWritten = (name: string) =>
  `(?:ngày ?)?:? ?(?<${name}Date>\\d{1,2})(?: ?[/.-] ?| tháng )(?<${name}Month>\\d{1,2})(?:(?: ?[/.-] ?| năm )(?<${name}Year>\\d{4}|\\d{2}(?!\\d)))?`
const TO = '(?:đến|tới|-|–|—|~)'

/** Numbers and days of other papers, which say nothing of the figures' own days. */
const OF_PAPERS: readonly WordPattern[] = [
  wordPattern('\\d+ ?/ ?(?:\\d{4} ?/ ?)?\\p{L}+ ?(?:- ?[\\p{L}\\d]+)+'),
  wordPattern('\\d+ ?/ ?\\d{4} ?/ ?\\p{L}+'),
  wordPattern(
    '(?:thông tư|tt|nghị định|nđ|quyết định|qđ|nghị quyết|nq|công văn|cv|luật|thông báo|tờ trình)(?: số)? ?:? ?\\d+ ?/ ?\\d{4}',
  ),
  wordPattern('tình trạng(?: tính)? đến ngày[^\\n]*'),
]
const ONE_DAY = wordPattern(
  '(?:ngày ?:? ?)?\\d{1,2} ?[/.-] ?\\d{1,2} ?[/.-] ?\\d{2,4}|ngày \\d{1,2} tháng \\d{1,2} năm \\d{4}|ngày [\\d….]+ tháng [\\d….]+ năm [\\d….]+',
)
/** A comparison stands beside the figures of the period itself. */
const COMPARED = wordPattern(
  `so(?: sánh)?(?: với)? (?:cùng kỳ|kỳ trước|(?:năm|quý|tháng) (?:trước|liền trước))(?: (?:của )?năm (?:trước|ngoái))?${YEAR}`,
)
const YEAR_OF_PLAN = wordPattern('kế hoạch[^\\n;)]{0,160}?năm \\d{4}')
const CUMULATIVE = wordPattern('lũy kế|cộng dồn|từ đầu năm|tính từ đầu kỳ')

const RANGES: readonly Naming[] = [
  {
    found: wordPattern(`(?:từ )?${dayWritten('first')}[\\s,;]*${TO}(?: hết)? ?${dayWritten('last')}`),
    says: daysSaid,
  },
  {
    found: wordPattern(`(?:từ đầu năm )?(?:tính )?(?:đến|tới)(?: hết)? ${dayWritten('last')}`),
    says: (groups) => dayEnd(groups, 'last'),
  },
  { found: wordPattern(`từ ${dayWritten('first')}`), says: (groups) => dayEnd(groups, 'first') },
]

/** In this order: what a longer wording has taken, a shorter one does not see. */
const NAMINGS: readonly Naming[] = [
  {
    found: wordPattern(
      `(?:từ )?tháng ?(?<first>${MONTH})${yearWritten('firstYear')} ?${TO}(?: hết)? ?(?:tháng ?)?(?<last>${MONTH})${YEAR}`,
    ),
    says: ({ first, last, firstYear, year }) =>
      firstYear === undefined || firstYear === year
        ? monthsSaid([numberSaid(first!), numberSaid(last!)], year)
        : null,
  },
  {
    found: wordPattern(`(?<count>${COUNT}) ?(?:tháng|t) ?(?<half>đầu|cuối)(?: của)?(?: năm)?${YEAR}`),
    says: ({ count, half, year }) =>
      half!.startsWith('c')
        ? monthsSaid([13 - numberSaid(count!), 12], year)
        : monthsSaid([1, numberSaid(count!)], year),
  },
  {
    // «xã Sơn Kim 1 tháng 4» has no month of its number.
    found: wordPattern(`(?<count>${COUNT}) ?(?:tháng|t)(?!\\s*\\d{1,2}(?!\\d))${YEAR}`),
    // Six months are the first or the last ones; nine can only be the first.
    says: ({ count, year }) => (numberSaid(count!) === 6 ? null : monthsSaid([1, numberSaid(count!)], year)),
  },
  {
    found: wordPattern(
      `(?:quý|q) ?[.:]? ?(?:${QUARTER})(?:(?: ?[,+&-] ?| và | đến )(?:quý |q)?(?:${QUARTER}))+${YEAR}`,
    ),
    says: () => null,
  },
  {
    found: wordPattern(`(?:quý|q) ?[.:]? ?(?<quarter>${QUARTER})${YEAR}`),
    says: ({ quarter, year }) => monthsSaid([3 * numberSaid(quarter!) - 2, 3 * numberSaid(quarter!)], year),
  },
  { found: wordPattern('quý ?[.:]? ?(?:\\d+|[ivx]+|này|trước|sau)'), says: () => null },
  {
    found: wordPattern(`tháng ?[.:]? ?(?:${MONTH})(?:(?: ?[,+&] ?| và )(?:tháng )?(?:${MONTH}))+${YEAR}`),
    says: () => null,
  },
  {
    found: wordPattern(`(?:tháng ?[.:]? ?(?<month>${MONTH})|t ?[.]?(?<digits>0?[1-9]|1[0-2]))${YEAR}`),
    says: ({ month, digits, year }) => {
      const number = numberSaid((month ?? digits)!)
      return monthsSaid([number, number], year)
    },
  },
  {
    found: wordPattern('tháng ?[.:]? ?(?:\\d+|năm (?:19|20)\\d{2}|năm năm|này|trước|sau)'),
    says: () => null,
  },
  { found: wordPattern('(?:tuần|đợt) ?(?:thứ )?(?:\\d+|[ivx]+)(?: ?/ ?\\d{4})?'), says: () => null },
  { found: wordPattern('(?:giai đoạn|nhiệm kỳ) ?\\d{4} ?[-–—] ?\\d{4}'), says: () => null },
  {
    found: wordPattern(
      `(?:cùng kỳ|kỳ trước|kỳ liền trước|năm trước|năm ngoái)(?: (?:của )?(?:năm|quý|tháng) (?:trước|ngoái))?${YEAR}`,
    ),
    says: () => null,
  },
  {
    found: wordPattern('từ đầu năm(?: (?<year>(?:19|20)\\d{2}))?'),
    says: ({ year }) => ({ ...NO_DAYS, year: yearSaid(year) }),
  },
  {
    found: wordPattern('(?:năm(?: báo cáo)? ?:? ?)?(?<year>(?:19|20)\\d{2})'),
    says: ({ year }) => monthsSaid([1, 12], year),
  },
]

const NO_DAYS: PeriodClaimed = {
  months: null,
  year: null,
  from: null,
  to: null,
  cumulative: false,
  yearAlone: false,
}

/** Every time a text names, each with its words. */
export function periodClaims(text: SaidText): Claim<PeriodClaimed>[] {
  const bare = [...OF_PAPERS, COMPARED].reduce(withoutAll, text)
  const ranges = readAll(bare, RANGES)
  const named = readAll(withoutAll(withoutAll(ranges.rest, ONE_DAY), YEAR_OF_PLAN), NAMINGS)
  const claims = [...ranges.claims, ...named.claims].map((claim) => alone(text, claim))
  return isFound(bare, CUMULATIVE) ? cumulated(text, claims) : claims
}

function readAll(
  text: SaidText,
  namings: readonly Naming[],
): { claims: Claim<PeriodClaimed>[]; rest: SaidText } {
  const claims: Claim<PeriodClaimed>[] = []
  let rest = text
  for (const { found, says } of namings)
    for (const {
      index,
      0: { length },
      groups = {},
    } of findAll(rest, found)) {
      claims.push({ words: wordsBetween(text, index, index + length), value: says(groups) })
      rest = without(rest, index, index + length)
    }
  return { claims, rest }
}

/** «Năm 2025» with nothing around it gives its year to the line beside it. */
function alone({ text }: SaidText, { words, value }: Claim<PeriodClaimed>): Claim<PeriodClaimed> {
  const isAlone =
    /^\P{L}*(?:\p{L}+\P{L}*)?$/u.test(text) && /\d{4}/.test(words) && value?.months?.join() === '1,12'
  return isAlone && value ? { words, value: { ...value, yearAlone: true } } : { words, value }
}

/** «lũy kế 9 tháng» begins with the year; where no end is said, it has none. */
function cumulated(text: SaidText, claims: readonly Claim<PeriodClaimed>[]): Claim<PeriodClaimed>[] {
  const ended = claims.filter(({ value }) => value === null || value.to !== null || isPartOfYear(value))
  const words = wordsBetween(text, 0, text.key.length)
  if (ended.length === 0) {
    const year = claims.find(({ value }) => value?.year)?.value?.year ?? null
    return [{ words, value: { ...NO_DAYS, year, cumulative: true } }]
  }
  return ended.map(({ value }) => ({
    words,
    value: value && { ...value, months: value.months && ([1, value.months[1]] as const), cumulative: true },
  }))
}

function isPartOfYear({ months }: PeriodClaimed): boolean {
  return months !== null && months[1] < 12
}

function monthsSaid(months: readonly [number, number], year: string | undefined): PeriodClaimed | null {
  const [first, last] = months
  if (!(first >= 1 && first <= last && last <= 12)) return null
  return { ...NO_DAYS, months, year: yearSaid(year) }
}

function yearSaid(text: string | undefined): number | null {
  if (text === undefined) return null
  return Number(text.length === 2 ? `20${text}` : text)
}

/** Where the first day leaves its year out, it is the last day's, or the one before. */
function daysSaid(groups: Groups): PeriodClaimed | null {
  const lastYear = yearSaid(groups.lastYear)
  const to = dayIn(groups, 'last', lastYear)
  if (lastYear === null || to === null) return null
  const said = yearSaid(groups.firstYear)
  const sameYear = dayIn(groups, 'first', said ?? lastYear)
  const from =
    said === null && sameYear !== null && sameYear > to ? dayIn(groups, 'first', lastYear - 1) : sameYear
  return from === null || from > to ? null : { ...NO_DAYS, from, to }
}

function dayEnd(groups: Groups, end: 'first' | 'last'): PeriodClaimed | null {
  const day = dayIn(groups, end, yearSaid(groups[`${end}Year`]))
  return day === null ? null : { ...NO_DAYS, ...(end === 'first' ? { from: day } : { to: day }) }
}

function dayIn(groups: Groups, end: 'first' | 'last', year: number | null): Day | null {
  return year === null ? null : dayOf(year, Number(groups[`${end}Month`]), Number(groups[`${end}Date`]))
}
