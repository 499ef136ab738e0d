import { dayHere, now } from '../clock'
import { planInForce } from '../ledger/plan-record'
import type { WantedOf } from '../ledger/wanted'
import { wantedFirst } from './wanted-first'

/** What the panel works on: the period in force, the plan's year and this year. */
export const wantedOf: WantedOf = (settings, lessons, sent) => {
  const first = wantedFirst(settings, lessons, sent)
  if (!settings || !first) return null
  const { year } = planInForce(lessons, settings.plan, dayHere(now()))
  return { ...first, years: [...new Set([year, ...first.years])] }
}
