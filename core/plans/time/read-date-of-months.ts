import type { Due } from './due'
import { dueOfEntries } from './due-of-entries'
import { type Bound, windowOf } from './entry'
import type { PlanYear } from './span'
import { attempt, take, takeNumber, takeOne, takeYear, type Words, whole } from './words'

const BOUNDS: Readonly<Record<string, Bound>> = {
  'chậm nhất là': 'until',
  'chậm nhất trước': 'before',
  'chậm nhất': 'until',
  trước: 'before',
  đến: 'until',
  vào: 'in',
}

/** "Trước ngày 10 của các tháng 3, 6, 9, 12": one date in several months. */
export function readDateOfMonths(words: Words, { year }: PlanYear): Due | null {
  const found = whole(words, readParts)
  if (!found || found.months.length < 2) return null
  const { bound, date, months } = found
  const named = months.map((month) => {
    const first = { unit: 'day', at: month, date, year: found.year ?? null } as const
    const window = windowOf({ bound, first }, { year })
    return window && { ...window, name: null }
  })
  return named.every((one) => one !== null) ? dueOfEntries(named, year, false) : null
}

interface Parts {
  readonly bound: Bound
  readonly date: number
  readonly months: readonly number[]
  readonly year: number | null
}

function readParts(words: Words): Parts | null {
  const bound = BOUNDS[takeOne(words, Object.keys(BOUNDS)) ?? ''] ?? 'in'
  take(words, 'ngày')
  const date = takeNumber(words)
  takeOne(words, ['của', 'trong', 'vào', ','])
  if (date === null || !takeOne(words, ['các tháng', 'tháng'])) return null
  const months: number[] = []
  for (let month = takeNumber(words); month !== null; month = attempt(words, readNext)) months.push(month)
  takeOne(words, ['hằng năm', '/', 'năm'])
  return { bound, date, months, year: takeYear(words) }
}

function readNext(words: Words): number | null {
  if (!takeOne(words, [', và', 'và', ',', '&'])) return null
  take(words, 'tháng')
  return takeNumber(words)
}
