import type { WorkCalendar } from '../../periods/working-days'
import type { Due } from './due'
import { TIME_RULES } from './time-rules'
import { wordsOf } from './words'

const UNKNOWN: Due = { kind: 'unknown', from: null, to: null }

/**
 * When a phrase of the plan's time column says: a closed grammar, so what it does not know is `unknown` and never a date.
 * What is wanted several times has its `turns`, each with its own days.
 *
 * `dueOf('Trước 20/02/2025', 2025)` is `{ kind: 'dated', from: null, to: '2025-02-19' }`.
 */
export function dueOf(phrase: string, year: number, calendar: WorkCalendar = {}): Due {
  for (const { read } of TIME_RULES) {
    const found = read(wordsOf(phrase), { year, calendar })
    if (found) return found
  }
  return UNKNOWN
}
