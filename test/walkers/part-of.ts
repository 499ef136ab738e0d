import type { MeasureId } from '../../core/measures/catalogue'
import { IDENTITIES } from '../../core/measures/identities'

/**
 * Whether counts are parts of others by the identities of the catalogue, each part taken out once.
 *
 * `isPartOf(['dossiers.resolved.early', 'dossiers.pending.in-time'], ['dossiers.received'])` is true, through received =
 * resolved + pending; `isPartOf(['dossiers.resolved', 'dossiers.resolved.late'], ['dossiers.received'])` is false: late
 * dossiers would be counted twice.
 */
export function isPartOf(parts: readonly MeasureId[], wholes: readonly MeasureId[]): boolean {
  const [part, ...others] = parts
  if (part === undefined) return true
  return wholes.some((whole, at) =>
    leftAfter(part, whole).some((left) =>
      isPartOf(others, [...wholes.slice(0, at), ...left, ...wholes.slice(at + 1)]),
    ),
  )
}

/** What may be left of a whole when a part is taken out of it, one answer a way; [] where it is no part of it. */
function leftAfter(part: MeasureId, whole: MeasureId): readonly (readonly MeasureId[])[] {
  if (part === whole) return [[]]
  return IDENTITIES.flatMap(({ left, operator, right }) => {
    if (operator === '≤') return right[0] === whole ? leftAfter(part, left) : []
    if (left !== whole) return []
    return right.flatMap((piece, at) =>
      leftAfter(part, piece).map((rest) => [...rest, ...right.filter((_, other) => other !== at)]),
    )
  })
}
