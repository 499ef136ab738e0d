import type { MeasureId } from '../measures/catalogue'

export type Verdict = 'met' | 'missed' | 'unknown'

/** A sum of measures, less those of `minus`, and its words: "hồ sơ trước hạn + đúng hạn". */
export interface Sum {
  readonly words: string
  readonly measures: readonly MeasureId[]
  readonly minus?: readonly MeasureId[]
}

/**
 * Counts of the total row, and what must come out. They stand beside the indicator as `examples`, so that the walker
 * finds them and what ships does not carry them.
 */
export interface IndicatorExample {
  readonly given: Partial<Record<MeasureId, number | null>>
  readonly numerator: number | null
  readonly denominator: number | null
  readonly shown: string
  /** What a plan would ask; left out where none does. */
  readonly target?: number
  readonly verdict: Verdict
  readonly short?: number | null
}

/**
 * One file each: what is divided by what, and where that is written. The numerator is part of the denominator. What must be
 * reached stands in the plan in force, never here.
 */
export interface Indicator {
  readonly id: string
  readonly label: string
  readonly numerator: Sum
  readonly denominator: Sum
  /** What one more case is called: "hồ sơ nộp trực tuyến". */
  readonly caseWord: string
  readonly source: string
  /** Its place in lists, smaller first; 0 where it is left out. */
  readonly order?: number
  /** Another reading of the same target: the id of the default one, and what is different, in words. */
  readonly option?: { readonly of: string; readonly words: string }
  /** "trong số đó": the indicator whose numerator is this one's whole. */
  readonly within?: string
  /** Reads "chỉ tiêu thay thế" and the like, shown beside the label. */
  readonly note?: string
}

/** What the plan in force asks of an indicator. */
export interface Aim {
  readonly percent: number
  /** The plan's task that asks it: 'VI.5'. */
  readonly task: string
}

/** By the indicator's id; one that is not named has no target in this plan. */
export type Aims = Readonly<Record<string, Aim>>

/** One indicator worked out for one unit and period. */
export interface Assessed {
  readonly id: string
  readonly label: string
  /** Null where it is not known exactly. */
  readonly numerator: number | null
  readonly denominator: number | null
  /** Percent, unrounded; both ends equal for a point; null where nothing can be said or the denominator is 0 ("–"). */
  readonly percent: { readonly low: number; readonly high: number } | null
  /** What the officer reads: "98,94 %", "từ 82,10 % đến 91,00 %", "–", "chưa có số liệu". */
  readonly shown: string
  /** Percent that the plan in force asks, met when 100·n ≥ target·d in integers; null where it asks none. */
  readonly target: number | null
  readonly verdict: Verdict
  /** How many more of the same denominator reach the target; 0 when met, null when unknown or without target. */
  readonly short: number | null
  /** How many new cases, each of them counting, reach the target ((n+k)/(d+k)); null where no number does. */
  readonly shortOfNew: number | null
  readonly caseWord: string
  readonly formula: string
  readonly task: string | null
  readonly optionOf: string | null
  readonly note: string | null
  readonly missing: readonly MeasureId[]
  readonly snapshots: readonly string[]
  /** A capture it is worked out from was made before the period had ended: «tạm tính». */
  readonly provisional?: true
}
