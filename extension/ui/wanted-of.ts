import { dayParts } from '../../core/text/day'
import { dayHere, now } from '../clock'
import { planInForce } from '../ledger/plan-record'
import type { WantedOf } from '../ledger/wanted'
import { periodInForce } from './periods-to-choose'

/** What the panel works on: the period in force, the plan's year and this year. */
export const wantedOf: WantedOf = (settings, lessons, sent) => {
  if (!settings) return null
  const today = dayHere(now())
  const { from, to } = periodInForce(settings, today, sent)
  const { year } = planInForce(lessons, settings.plan, today)
  return { from, to, years: [...new Set([year, dayParts(today).year])] }
}
