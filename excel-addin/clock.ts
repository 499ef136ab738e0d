import type { Day } from '../core/text/day'
import { dayHere, stampHere } from '../core/text/stamp'

/** The only place of the add-in that asks the machine what time it is. ISO 8601 with the machine's offset. */
export function stampNow(at = new Date()): string {
  return stampHere(at)
}

/** `dayNow()` is today's date on this machine: '2025-03-14'. */
export function dayNow(): Day {
  return dayHere(new Date())
}
