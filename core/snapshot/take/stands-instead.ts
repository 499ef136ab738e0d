import { type Grid, PATH_JOINT } from '../../grid/grid'
import type { TableMatch } from '../../portals/match-table'
import type { PortalColumn } from '../../portals/portal'

/**
 * What stands where a missing column stood, as the order of all columns proves it: every column that was found stands in
 * the page's order, and between the two around the gap there are just as many unknown columns as are missing. '' where
 * that proves nothing: words that are alike are no proof.
 *
 * With «Quá hạn» gone between «Đúng hạn» and «Trong hạn», and one unknown column «Trễ» there, it is «Trễ».
 */
export function standsInstead(match: TableMatch, grid: Grid, missing: PortalColumn): string {
  const run = runAround(match, missing)
  if (run === null) return ''
  const between = grid.columns.slice(run.after + 1, run.before ?? grid.columns.length)
  const from = run.after + 1
  const isFree = between.every(({ path }, at) => path.length > 0 && !claimed(match).has(from + at))
  if (!isFree || between.length !== run.missing.length) return ''
  return between[run.missing.indexOf(missing)]!.path.join(PATH_JOINT)
}

/** The missing columns beside each other, and the places of what stands before and behind them. */
interface Run {
  readonly missing: readonly PortalColumn[]
  readonly after: number
  readonly before: number | null
}

function runAround(match: TableMatch, missing: PortalColumn): Run | null {
  const places = new Map(match.columns.map(({ column, at }) => [column, at]))
  const asked = match.portal.columns.filter((column) => places.has(column) || match.missing.includes(column))
  const order = [match.labelColumn, ...asked.flatMap((column) => places.get(column) ?? [])]
  if (order.some((at, index) => at < (order[index - 1] ?? 0))) return null
  let first = asked.indexOf(missing)
  let last = first
  while (first > 0 && !places.has(asked[first - 1]!)) first--
  while (last + 1 < asked.length && !places.has(asked[last + 1]!)) last++
  const taken = claimed(match)
  let after = first === 0 ? match.labelColumn : places.get(asked[first - 1]!)!
  while (taken.has(after + 1)) after++
  const behind = [...taken].filter((at) => at > after)
  return {
    missing: asked.slice(first, last + 1),
    after,
    before: behind.length > 0 ? Math.min(...behind) : null,
  }
}

function claimed({ labelColumn, columns, rates }: TableMatch): Set<number> {
  return new Set([labelColumn, ...columns.map(({ at }) => at), ...rates.map(({ at }) => at)])
}
