import { type Counts, countsOf, type Parts } from './counts'
import { dice } from './dice'

/** A month of the reports, 15 → 14, under the name of the month it ends in: `'2026-04'` is 15/03–14/04/2026. */
export type Month = string

/** Fields whose dossiers are done the day they come: nothing is left over. */
const AT_ONCE: Readonly<Record<string, number>> = {
  'Nuôi con nuôi': 2,
  'Thi đua - Khen thưởng': 4,
}
const MUCH: Readonly<Record<string, number>> = { 'Chứng thực': 900, 'Hộ tịch': 300 }

/** What the province put right of a month after it had ended: three more online, one less in person; nothing is left over. */
export const PUT_RIGHT = { month: '2026-04', field: 'Hộ tịch' } as const

/** What came in and was done in one month of one field of a commune: made up, what is left over goes on to the next month. */
export function monthParts(field: string, month: Month, isPutRight: boolean): Parts {
  const next = dice(`${field}|${month}`)
  const size = AT_ONCE[field] ?? MUCH[field] ?? 60
  const isAtOnce = field in AT_ONCE
  const least = isAtOnce ? 0 : 30
  const [online, direct] = [least + next(size), isAtOnce ? 0 : least + next(size / 2)]
  const carried = isAtOnce ? 0 : pendingParts(field, monthBefore(month)).total
  const { inTime, overdue } = isAtOnce ? { inTime: 0, overdue: 0 } : pendingParts(field, month)
  const late = isAtOnce ? 0 : next(3)
  const early = next((online + direct) / 2)
  const onTime = online + direct + carried - inTime - overdue - late - early
  const parts = { online, direct, carried, early, onTime, late, inTime, overdue }
  return isPutRight && month === PUT_RIGHT.month && field === PUT_RIGHT.field ? putRight(parts) : parts
}

function pendingParts(field: string, month: Month) {
  const next = dice(`${field}|${month}|còn lại`)
  const [inTime, overdue] = [next(14), next(3)]
  return { inTime, overdue, total: inTime + overdue }
}

function putRight(parts: Parts): Parts {
  return {
    ...parts,
    online: parts.online + 3,
    direct: parts.direct - 1,
    onTime: parts.onTime + 1,
    late: parts.late + 1,
  }
}

/** The months that the days are made of, null where they begin or end within one. */
export function monthsOf(from: string, to: string): Month[] | null {
  if (!from.endsWith('-15') || !to.endsWith('-14')) return null
  const last = to.slice(0, 7)
  const months: Month[] = []
  for (let month = monthAfter(from.slice(0, 7)); month <= last; month = monthAfter(month)) months.push(month)
  return months
}

/** One field over whole months: what came and what was done add up; what was there at first, and is left, does not. */
export function countsOverMonths(field: string, months: readonly Month[], isPutRight: boolean): Counts {
  const each = months.map((month) => monthParts(field, month, isPutRight))
  const sum = (key: keyof Parts) => each.reduce((total, parts) => total + parts[key], 0)
  return countsOf({
    online: sum('online'),
    direct: sum('direct'),
    carried: each[0]?.carried ?? 0,
    early: sum('early'),
    onTime: sum('onTime'),
    late: sum('late'),
    inTime: each.at(-1)?.inTime ?? 0,
    overdue: each.at(-1)?.overdue ?? 0,
  })
}

function monthAfter(month: Month): Month {
  return moved(month, 1)
}

function monthBefore(month: Month): Month {
  return moved(month, -1)
}

function moved(month: Month, by: number): Month {
  return new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)) - 1 + by, 1))
    .toISOString()
    .slice(0, 7)
}
