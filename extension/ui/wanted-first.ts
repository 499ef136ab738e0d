import { dayParts } from '../../core/text/day'
import { dayHere, now } from '../clock'
import type { WantedOf } from '../ledger/wanted'
import { periodInForce } from './periods-to-choose'

/** What the first view shows: the period in force. Which year the plan is of is not known yet. */
export const wantedFirst: WantedOf = (settings, _lessons, sent) => {
  if (!settings) return null
  const today = dayHere(now())
  const { from, to } = periodInForce(settings, today, sent)
  return { from, to, years: [dayParts(today).year] }
}
