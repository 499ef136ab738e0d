import type { MeasureId } from '../measures/catalogue'

export type Verdict = 'met' | 'missed' | 'unknown'

/** A sum of measures: `['dossiers.resolved.early', 'dossiers.resolved.on-time']`. */
export interface Sum {
  readonly words: string
  readonly measures: readonly MeasureId[]
}

/** One file each: what is divided by what, the target, and where that is written. */
export interface Indicator {
  readonly id: string
  readonly label: string
  readonly numerator: Sum
  readonly denominator: Sum
  /** Percent to reach, met when 100·n ≥ target·d in integers; null where there is none. */
  readonly target: number | null
  /** What one more case is called: "hồ sơ trực tuyến". */
  readonly caseWord: string
  readonly source: string
  /** The plan's task this measures: 'VI.3'. */
  readonly task?: string
  /** Worked examples: counts by measure (total row) and what must come out. */
  readonly examples: readonly {
    readonly given: Partial<Record<MeasureId, number | null>>
    readonly numerator: number | null
    readonly denominator: number | null
    readonly shown: string
    readonly verdict: Verdict
    readonly short?: number
  }[]
}

/** One indicator worked out over the snapshots of one unit and period. */
export interface Assessed {
  readonly id: string
  readonly label: string
  /** Null where a measure is unknown. */
  readonly numerator: number | null
  readonly denominator: number | null
  /** Both ends equal for a point; null where nothing can be said or the denominator is 0 ("–"). Percent, unrounded. */
  readonly percent: { readonly low: number; readonly high: number } | null
  /** What the officer reads: "98,94 %", "từ 82,10 % đến 91,00 %", "–". */
  readonly shown: string
  readonly target: number | null
  readonly verdict: Verdict
  /** How many more cases reach the target; 0 when met, null when unknown or without target. */
  readonly short: number | null
  readonly formula: string
  readonly missing: readonly MeasureId[]
  readonly snapshots: readonly string[]
}
