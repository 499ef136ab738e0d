import type { MeasureId } from '../measures/catalogue'
import type { Period } from '../periods/period'
import type { Snapshot } from '../snapshot/snapshot'

export interface FindingCell {
  readonly snapshot: string
  readonly row: string
  readonly column: string
  readonly text: string
}

/** A broken identity, a jump, a mismatch: with the numbers and the cells they stand in. */
export interface Finding {
  readonly rule: string
  readonly severity: 'error' | 'warning'
  readonly message: string
  readonly numbers: readonly number[]
  readonly cells: readonly FindingCell[]
}

/** What a worked example gives a rule: one capture, as rows of counts (row label '' is the total; null is blank). */
export interface ExampleCapture {
  readonly portal?: string
  readonly unit?: string
  readonly from?: string
  readonly to?: string
  readonly capturedAt?: string
  readonly kind?: Period['kind']
  /** It is a merge of many units. */
  readonly merge?: { readonly listed: boolean; readonly missing: readonly string[] }
  /** The system it was read in; left out: a page of this machine. */
  readonly host?: string
  /** The filters left units out: nothing here is the unit's whole. */
  readonly scope?: string
  readonly by?: 'field' | 'unit' | 'procedure'
  readonly rows: Readonly<Record<string, Partial<Record<MeasureId, number | null>>>>
}

/** One rule, one file. */
export interface Rule {
  readonly id: string
  /** A rule within one capture looks at the captures themselves; else it looks at what counts: several systems are one. */
  readonly reads?: 'captures'
  readonly find: (snapshots: readonly Snapshot[]) => Finding[]
}

/** In words, beside the rule as `meaning`: what stands left and right, and what a missing value means for it. */
export interface RuleMeaning {
  readonly label: string
  readonly left: string
  readonly operator: '=' | '≤' | '≈'
  readonly right: string
  readonly whenMissing: string
}

/** Captures and the findings that must come out ([] is silence). They stand beside the rule as `examples`, and do not ship. */
export interface RuleExample {
  readonly words: string
  readonly captures: readonly ExampleCapture[]
  readonly found: readonly { readonly severity: Finding['severity']; readonly numbers: readonly number[] }[]
}
