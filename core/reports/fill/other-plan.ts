import type { FillOptions } from '../fill-options'
import { refuseAt } from '../refusal-words'
import type { FillRefusal, PlaceSeen, TableClaims } from '../report'
import type { RowTask } from './task-rows'

interface RowFound {
  readonly place: PlaceSeen
  readonly view: RowTask
}

/**
 * Why an annex is not one of the plan in force, or null: the words over it name other years, or fewer than half of its rows
 * are tasks of the plan. Nothing of it is filled then.
 *
 * An annex under «… LIÊN THÔNG NĂM 2025» with a plan of 2026 is refused `wrong-period` with these words.
 */
export function ofOtherPlan(
  rows: readonly RowFound[],
  { planYears = [] }: Pick<TableClaims, 'planYears'>,
  { planYear, tasks = [] }: FillOptions,
): FillRefusal | null {
  const [first] = rows
  if (!first) return null
  const [said] = planYears
  if (said && planYear !== undefined && !planYears.some(({ value }) => value === planYear))
    return {
      reason: 'wrong-period',
      message: `Phụ lục của mẫu ghi «${said.words}»${said.where ? ` (${said.where})` : ''}; kế hoạch đang dùng là kế hoạch năm ${planYear}. Không ghi gì vào phụ lục. ${NEXT}`,
      ...(said.where ? { where: said.where } : {}),
    }
  const known = rows.filter(({ view }) => view !== undefined && view !== 'other').length
  // Statuses of old packets say no words: which plan they are of is not known.
  if (known * 2 >= rows.length || tasks.some(({ text }) => text === undefined)) return null
  const [share, all] = [known, rows.length].map((count) => Math.round(count / placesInRow(rows)))
  return refuseAt(
    first.place.at,
    'label-moved',
    `Phụ lục của mẫu là của kế hoạch khác: chỉ ${share} trong ${all} dòng có trong kế hoạch đang dùng. Không ghi gì vào phụ lục. ${NEXT}`,
  )
}

const NEXT =
  'Dùng «Phụ lục kế hoạch» có sẵn (dựng từ kế hoạch đang dùng), hoặc chọn đúng kế hoạch của phụ lục này trong Cài đặt.'

/** A row has a place for its status, and mostly one for its due day. */
function placesInRow(rows: readonly RowFound[]): number {
  return new Set(rows.map(({ place: { means } }) => (means && 'says' in means ? means.says : ''))).size
}
