import { addDays, type Day, dayOf, dayParts, lastDayOfMonth } from '../text/day'
import type { Period } from './period'
import type { Certainty, DueDate, DueDates, Regime, ReportedKind } from './regime'
import { REGIMES, regimeById, regimeOn } from './regimes'
import {
  addWorkingDays,
  daysOffBetween,
  nextWorkingDay,
  previousWorkingDay,
  shortDay,
  type WorkCalendar,
  withWeekday,
} from './working-days'

/** When a period's report is due, and why then. */
export interface DueDay {
  readonly recipient: string
  /** The last day in law: a day off moves to the next working day. */
  readonly due: Day
  /** The safe day: the last working day not after the day set, never before a working day has passed since the cut-off. */
  readonly sendBy: Day
  readonly why: string
  readonly certainty: Certainty
}

/** What the officer may set: another recipient and date, regimes, days off. All plain data. */
export interface DueSettings {
  /** Which link of the regime's chain: 0 is the commune's own, 1 whoever receives from it and sends on. */
  readonly step?: number
  readonly recipient?: string
  /** Instead of the regime's own; a kind that is left out keeps that. */
  readonly dueDate?: DueDates
  readonly regimes?: readonly Regime[]
  readonly calendar?: WorkCalendar
}

/**
 * The due day of a period's report: the date its regime sets, at least one working day after the cut-off (NĐ
 * 09/2019/NĐ-CP Điều 8 khoản 5), a day off moved to the next working day. Null for a period that is not reported, or for
 * whose kind no date is set.
 *
 * Quý I/2025 with the default date 17: due 2025-03-17, "chốt 14/3 + 1 ngày làm việc; 15–16/3 cuối tuần".
 */
export function dueDayOf(period: Period, settings: DueSettings = {}): DueDay | null {
  const regimes = settings.regimes ?? REGIMES
  const regime = regimeById(period.regime, regimes) ?? regimeOn(period.to, regimes)
  const step = regime?.chain[settings.step ?? 0]
  if (!step || period.kind === 'other') return null
  const own = dateFor(settings.dueDate, period.kind)
  const date = own ?? dateFor(step.dueDate, period.kind)
  if (date === undefined) return null
  const { recipient = step.recipient } = settings
  const set = { recipient, date, certainty: own === undefined ? step.certainty : 'known' } as const
  return dueBy(period.to, set, settings.calendar)
}

function dateFor(dates: DueDates | undefined, kind: ReportedKind): DueDate | undefined {
  return typeof dates === 'object' && !('date' in dates) ? dates[kind] : dates
}

interface DueSet extends Pick<DueDay, 'recipient' | 'certainty'> {
  readonly date: DueDate
}

function dueBy(cutOff: Day, { recipient, date, certainty }: DueSet, calendar?: WorkCalendar): DueDay {
  const earliest = addWorkingDays(cutOff, 1, calendar)
  const nominal = date === 0 ? earliest : laterOf(dateAfter(cutOff, date), earliest)
  const due = nextWorkingDay(nominal, calendar)
  // Never before the earliest, which is worked itself.
  const sendBy = previousWorkingDay(nominal, calendar)
  const why =
    nominal === earliest
      ? whyEarliest(cutOff, due, calendar)
      : whySet({ cutOff, nominal, due, sendBy }, calendar)
  const unsure = certainty === 'known' || nominal === earliest ? '' : ' (chưa xác minh)'
  return { recipient, due, sendBy, why: `${why}${unsure}`, certainty }
}

/**
 * `dateAfter('2025-12-14', { date: 5, monthsAfter: 1 })` is `'2026-01-05'`; a date the month does not have is its last day:
 * `dateAfter('2025-04-14', 31)` is `'2025-04-30'`.
 */
function dateAfter(cutOff: Day, due: DueDate): Day {
  const { date, monthsAfter } = typeof due === 'number' ? { date: due, monthsAfter: 0 } : due
  const last = lastDayOfMonth(dayParts(cutOff).year, dayParts(cutOff).month + monthsAfter)
  const { year, month } = dayParts(last)
  return dayOf(year, month, date) ?? last
}

function laterOf(a: Day, b: Day): Day {
  return a > b ? a : b
}

function whyEarliest(cutOff: Day, due: Day, calendar?: WorkCalendar): string {
  const off = daysOffBetween(addDays(cutOff, 1), addDays(due, -1), calendar)
  return `chốt ${shortDay(cutOff)} + 1 ngày làm việc${off ? `; ${off}` : ''}`
}

interface SetDays {
  readonly cutOff: Day
  readonly nominal: Day
  readonly due: Day
  readonly sendBy: Day
}

function whySet({ cutOff, nominal, due, sendBy }: SetDays, calendar?: WorkCalendar): string {
  const set = `chốt ${shortDay(cutOff)}, hạn gửi ${shortDay(nominal)}`
  if (due === nominal) return set
  const off = daysOffBetween(nominal, addDays(due, -1), calendar)
  return `${set} rơi vào ${off}: nên gửi ${withWeekday(sendBy)}, chậm nhất ${withWeekday(due)}`
}
