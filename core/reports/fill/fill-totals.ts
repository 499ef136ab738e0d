import { type Filled, joinFilled, NOTHING, refused } from '../filled'
import { GRAND_TOTALS } from '../forms/label-words'
import { isOneOf } from '../labels/match-path'
import { refuseAt } from '../refusal-words'
import type { Fill } from './fill-row'
import type { RowPlaces } from './wanted-places'

/** One row is the table's total; a "Cộng" under each group is not, and of two that both claim it neither is. */
export function fillTotals(totals: readonly RowPlaces[], fill: Fill): Filled {
  const grand = totals.length > 1 ? totals.filter(({ label }) => isOneOf(label, GRAND_TOTALS)) : totals
  const others = totals.filter((row) => !grand.includes(row))
  const [only, ...more] = grand
  if (only && more.length === 0) return joinFilled([fill(only, {}), ...others.map(groupTotal)])
  return joinFilled(totals.map((row) => doubtfulTotal(row, totals.length)))
}

function groupTotal(row: RowPlaces): Filled {
  const open = row.places.find(({ place }) => place.state === 'open')
  const message = `Dòng «${row.label}» cộng cho một nhóm, không có số liệu riêng, để trống. Cộng tay hoặc đặt công thức.`
  return open ? refused(refuseAt(open.place.at, 'no-figure', message)) : NOTHING
}

function doubtfulTotal(row: RowPlaces, count: number): Filled {
  const open = row.places.find(({ place }) => place.state === 'open')
  const message = `Mẫu có ${count} dòng tổng, không rõ dòng «${row.label}» cộng những gì. Đặt công thức cho các dòng đó, hoặc ghi tay.`
  return open ? refused(refuseAt(open.place.at, 'two-rows-match', message)) : NOTHING
}
