import { groupBy } from '../../group-by'
import { refusalOf } from '../../outcome'
import { formatCount } from '../../text/format'
import { placeId } from '../place-id'
import type { FillPlan, FillRefusal, Place, PlaceSeen, TargetSeen } from '../report'
import { readScreenNumber } from '../screen-number'

/** One 0 may be somebody's; a page that puts them in itself puts in many. */
const LEAST_ZEROS = 2

/**
 * Places that the page itself has set to 0, as it seems: every open place of their column holds 0 or nothing.
 *
 * Of a column «0 | 0 | 0» all three; of «0 | 12 | 0» none: there somebody has begun to type.
 */
export function prefilledZeros({ places }: TargetSeen): Place[] {
  const open = places.filter(({ state }) => state === 'open')
  const columns = [...groupBy(open, ({ columnPath }) => columnPath.join('\n'))]
  const zeros = columns.flatMap(([, column]) =>
    column.every((place) => place.text === '' || isZero(place)) ? column.filter(isZero) : [],
  )
  return zeros.length >= LEAST_ZEROS ? zeros.map(({ at }) => at) : []
}

function isZero({ text }: PlaceSeen): boolean {
  return readScreenNumber(text) === 0
}

/** The plan with one question in the place of a refusal for each such 0. */
export function askAboutZeros(plan: FillPlan, zeros: readonly Place[]): FillPlan {
  const keys = new Set(zeros.map((at) => placeId(at)))
  const isAsked = ({ reason, at }: FillRefusal) =>
    reason === 'cell-not-empty' && at !== undefined && keys.has(placeId(at))
  const asked = plan.refusals.filter(isAsked)
  if (asked.length < LEAST_ZEROS) return plan
  const question: FillRefusal = {
    ...refusalOf(
      'cell-not-empty',
      `Biểu mẫu để sẵn số 0 ở ${formatCount(asked.length)} ô. Nếu là ô chưa ai nhập, bấm «Coi số 0 để sẵn là trống»; nếu 0 là số đã nhập thì để nguyên.`,
    ),
    zeros: asked.flatMap(({ at }) => at ?? []),
  }
  return { ...plan, refusals: [question, ...plan.refusals.filter((one) => !isAsked(one))] }
}
