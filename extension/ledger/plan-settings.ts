import { REGIMES, regimeById } from '../../core/periods/regimes'
import type { WorkCalendar } from '../../core/periods/working-days'
import type { PlanSettings } from '../../core/plans/duty'
import type { Settings } from './records'

/** What the officer set about dates, in the words of the plan's engine; nothing set is the regime's own. */
export function planSettings(settings: Settings): PlanSettings {
  const { dueDate, receivingAuthority, regime } = settings
  const chosen = regime === '' ? null : regimeById(regime)
  return {
    calendar: calendarOf(settings),
    ...(dueDate === undefined ? {} : { dueDate }),
    ...(receivingAuthority === '' ? {} : { recipient: receivingAuthority }),
    // A regime that the officer chose is in force whatever the day; otherwise each in its own years.
    ...(chosen ? { regimes: [...REGIMES.filter(isCalendar), { ...chosen, from: null, to: null }] } : {}),
  }
}

export function calendarOf({ daysOff }: Settings): WorkCalendar {
  return { days: daysOff ?? {} }
}

function isCalendar({ id }: { readonly id: string }): boolean {
  return id === 'calendar'
}
