import type { Day } from '../text/day'

/**
 * What a text says of whose, when, of which part or from which system, with the very words. `value` is null where it
 * names one of these and is not understood: such a text is never taken for silence.
 */
export interface Claim<T> {
  readonly words: string
  readonly value: T | null
  /** The cell or place of the text, where whoever read it says so: «II.06a!A3». */
  readonly where?: string
}

/** Ranks from the state down: a unit of a higher rank over one of a lower is where the lower belongs. */
export const RANKS = { ministry: 0, province: 1, district: 2, commune: 3, unknown: 4 } as const

export interface UnitClaimed {
  /** Level and name as written: «XÃ TÂN LẬP». */
  readonly unit: string
  readonly rank: (typeof RANKS)[keyof typeof RANKS]
}

/** Which days a text names. Months count as the report's do; which days those are is the regime's to say. */
export interface PeriodClaimed {
  /** First and last month of a month, quarter, half-year, year or «9 tháng đầu năm»; null where only days are said. */
  readonly months: readonly [first: number, last: number] | null
  /** Null where the text leaves it out: «Tháng 3», «Quý I». */
  readonly year: number | null
  readonly from: Day | null
  readonly to: Day | null
  /** «lũy kế», «từ đầu năm»: all days from the year's first on. */
  readonly cumulative: boolean
  /** The year and nothing else, as a tab or a line under the quarter has it. */
  readonly yearAlone: boolean
}

/** A part of the dossiers, of which figures of all dossiers say nothing. */
export type PartClaimed =
  | 'online'
  | 'in-person'
  | 'postal'
  | 'interlinked'
  | 'borderless'
  | 'full-process'
  | 'partial-process'
  | 'one-state'
  | 'one-field'
  | 'one-kind-of-applicant'

/** What one text, or the lines above one table, claim of the four things every figure has. */
export interface ContextClaims {
  readonly units: readonly Claim<UnitClaimed>[]
  readonly periods: readonly Claim<PeriodClaimed>[]
  readonly parts: readonly Claim<PartClaimed>[]
  /** Hosts, or a system by its name alone (null). */
  readonly systems: readonly Claim<string>[]
}
