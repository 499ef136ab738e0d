import { type Period, samePeriod } from '../../core/periods/period'
import { matchPeriod, periodContaining, reportedPeriods } from '../../core/periods/periods'
import { type Day, dayParts } from '../../core/text/day'
import type { Settings } from '../ledger/records'

/** The period the officer works on: the one chosen, else the quarter the calendar is in; quý IV has no report of its own, so the year. */
export function periodInForce(settings: Settings, today: Day): Period {
  const chosen = settings.period
  if (chosen) {
    const { from, to } = chosen
    return matchPeriod(from, to) ?? { regime: 'none', kind: 'other', from, to }
  }
  const quarter = periodContaining(today, 'quarter')
  if (quarter && isReported(quarter)) return quarter
  return periodContaining(today, 'year') ?? { regime: 'none', kind: 'other', from: today, to: today }
}

function isReported(period: Period): boolean {
  return reportedPeriods(dayParts(period.to).year).some((reported) => samePeriod(reported, period))
}

/** Periods whose reports are sent, of the plan's year, last year and this year; the newest first, the one in force among them. */
export function periodsToChoose(inForce: Period, today: Day, planYear: number): Period[] {
  const thisYear = dayParts(today).year
  const years = [...new Set([planYear, thisYear - 1, thisYear])]
  const all = years.flatMap((year) => reportedPeriods(year))
  const listed = all.some((period) => samePeriod(period, inForce)) ? all : [inForce, ...all]
  return listed.sort((a, b) => b.to.localeCompare(a.to) || b.from.localeCompare(a.from))
}
