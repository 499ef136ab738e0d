import type { FillRefusal, Write } from './report'

/** A part of a fill plan. */
export interface Filled {
  readonly writes: readonly Write[]
  readonly refusals: readonly FillRefusal[]
  /** What stops nothing but must be said. */
  readonly notes?: readonly string[]
}

export const NOTHING: Filled = { writes: [], refusals: [] }

export function refused(...refusals: FillRefusal[]): Filled {
  return { writes: [], refusals }
}

/** Parts one after the other. */
export function joinFilled(parts: readonly Filled[]): Filled {
  return {
    writes: parts.flatMap(({ writes }) => writes),
    refusals: parts.flatMap(({ refusals }) => refusals),
    notes: parts.flatMap(({ notes = [] }) => notes),
  }
}
