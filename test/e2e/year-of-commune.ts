import type { Parts } from '../sample-site/src/data/counts'
import { FIELD_GROUPS } from '../sample-site/src/data/fields'
import { type Month, monthParts, monthsOf } from '../sample-site/src/data/months'

/** Columns (3) to (13) of II.06a, as they stand from left to right. */
export type Row = readonly number[]

export interface Days {
  readonly from: string
  readonly to: string
}

export const FIELDS: readonly string[] = FIELD_GROUPS.flatMap(([, fields]) => fields)

/** What stands in the row of one field: reckoned here from single months, not by what the page adds up. */
export function rowOf(field: string, { from, to }: Days, isPutRight: boolean): Row {
  const months: Month[] = monthsOf(from, to) ?? []
  const each = months.map((month) => monthParts(field, month, isPutRight))
  const [first, last] = [each[0], each.at(-1)]
  if (!first || !last) throw new Error(`${from}–${to} is no whole months`)
  const total = (of: (parts: Parts) => number) => each.map(of).reduce((sum, one) => sum + one, 0)
  const [online, direct] = [total((one) => one.online), total((one) => one.direct)]
  const resolved = [total((one) => one.early), total((one) => one.onTime), total((one) => one.late)]
  return [
    online + direct + first.carried,
    online,
    direct,
    first.carried,
    ...[resolved.reduce((sum, one) => sum + one, 0), ...resolved],
    last.inTime + last.overdue,
    last.inTime,
    last.overdue,
  ]
}

/** The last row of the report: each column added up. */
export function totalOf(rows: readonly Row[]): Row {
  return (rows[0] ?? []).map((_, column) => rows.reduce((sum, row) => sum + (row[column] ?? 0), 0))
}

/** What a longer report must say, if its months were sent as they were: flows add up, what was there first and is left does not. */
export function overMonths(months: readonly Row[]): Row {
  const [ONLINE, DIRECT, CARRIED, RESOLVED, LATE, PENDING] = [1, 2, 3, 4, 7, 8]
  const sum = totalOf(months)
  return sum.map((flow, column) => {
    if (column === 0) return sum[ONLINE]! + sum[DIRECT]! + months[0]![CARRIED]!
    if (column === CARRIED) return months[0]![CARRIED]!
    if (column >= PENDING) return months.at(-1)![column]!
    return column <= DIRECT || (column >= RESOLVED && column <= LATE) ? flow : Number.NaN
  })
}
