import { type Period, samePeriod } from '../../core/periods/period'
import { matchPeriod, reportedPeriods } from '../../core/periods/periods'
import { type Day, dayParts } from '../../core/text/day'
import type { Settings } from '../ledger/records'

/** First and last day of a period whose report was sent. */
export type DaysSent = Pick<Period, 'from' | 'to'>

/**
 * The period the officer works on: the one chosen, until another one has ended since, else the last one that has ended and was not sent; where all were, the
 * next one to end. Before the book was started only the very last one counts: older ones were sent without it.
 *
 * On 17 November 2026 it is «Tháng 11/2026», once that was sent the one that runs, «Tháng 12/2026».
 */
export function periodInForce(settings: Settings, today: Day, sent: readonly DaysSent[] = []): Period {
  const { year } = dayParts(today)
  const all = [year - 1, year, year + 1].flatMap((one) => reportedPeriods(one))
  const chosen = settings.period
  if (chosen && !hasEndedSince(all, chosen.chosenOn, today)) {
    const { from, to } = chosen
    return matchPeriod(from, to) ?? { regime: 'none', kind: 'other', from, to }
  }
  const isSent = (period: Period) => sent.some((one) => samePeriod(one, period))
  const open = all.filter((period) => !isSent(period))
  return (
    lastEnded(all, open, settings.started ?? today, today) ??
    open.filter(({ to }) => to >= today).sort(byEnd)[0] ?? {
      regime: 'none',
      kind: 'other',
      from: today,
      to: today,
    }
  )
}

/** A report has come due since the choice: it must not be looked for under a period of last month. */
function hasEndedSince(all: readonly Period[], chosenOn: Day | undefined, today: Day): boolean {
  return chosenOn !== undefined && all.some(({ to }) => to >= chosenOn && to < today)
}

/** Of two that end on one day the longer: quý I before its last month. */
function lastEnded(
  all: readonly Period[],
  open: readonly Period[],
  started: Day,
  today: Day,
): Period | undefined {
  const last = all.reduce((latest, { to }) => (to < today && to > latest ? to : latest), '')
  return open
    .filter(({ to }) => to < today && (to === last || to >= started))
    .sort((a, b) => byEnd(b, a) || a.from.localeCompare(b.from))[0]
}

/** Of two that end on one day the shorter is the next one to be sent. */
function byEnd(a: Period, b: Period): number {
  return a.to.localeCompare(b.to) || b.from.localeCompare(a.from)
}

/** Periods whose reports are sent, of the plan's year, last year and this year; the newest first, the one in force among them. */
export function periodsToChoose(inForce: Period, today: Day, planYear: number): Period[] {
  const thisYear = dayParts(today).year
  const years = [...new Set([planYear, thisYear - 1, thisYear])]
  const all = years.flatMap((year) => reportedPeriods(year))
  const listed = all.some((period) => samePeriod(period, inForce)) ? all : [inForce, ...all]
  return listed.sort((a, b) => b.to.localeCompare(a.to) || b.from.localeCompare(a.from))
}
