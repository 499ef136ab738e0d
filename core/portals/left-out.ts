import type { MeasureId } from '../measures/catalogue'
import type { Identity } from '../measures/identities'

/**
 * What a page counts on the left of an equation and nowhere on its right, so that every normal page breaks it. A portal's
 * folder says so in `leaves-out.ts`, apart from `portal.ts`: the findings need this and nothing else of a page.
 */
export interface PageOmission {
  /** Id of the equation. */
  readonly identity: string
  /** What stands on its left only, in the officer's words: «hồ sơ tạm dừng». */
  readonly what: string
  /** The columns that show it, where the page has them: then exactly they must make up the difference. */
  readonly shownAs?: readonly MeasureId[]
}

const OMISSIONS = new Map(
  Object.entries(
    import.meta.glob<readonly PageOmission[]>('./*/leaves-out.ts', { eager: true, import: 'leavesOut' }),
  ).map(([path, omissions]) => [path.split('/')[1], omissions]),
)

/** A broken equation of one row: its left side, the sum of its right side, and every number of the row. */
export interface RowBroken {
  readonly identity: Identity
  readonly left: number
  readonly sum: number
  readonly counts: ReadonlyMap<MeasureId, number>
}

/**
 * What a page leaves out by its nature, where that is why an equation breaks: more stands on the left than the columns
 * of the right side count, and where the page shows the rest in columns of its own, exactly those make it up.
 *
 * T6: tiếp nhận 120, đã xử lý 100 and đang xử lý 15: the 5 that are paused stand in neither. Tiếp nhận 110 is no such case.
 */
export function leftOutBy(portal: string, { identity, left, sum, counts }: RowBroken): PageOmission | null {
  const omission = OMISSIONS.get(portal)?.find((one) => one.identity === identity.id)
  const rest = left - sum
  if (!omission || rest <= 0) return null
  const own = omission.shownAs?.map((measure) => counts.get(measure))
  if (!own || own.includes(undefined)) return omission
  return own.reduce<number>((total, count) => total + (count ?? 0), 0) === rest ? omission : null
}
