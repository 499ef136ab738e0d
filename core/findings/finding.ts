export interface FindingCell {
  readonly snapshot: string
  readonly row: string
  readonly column: string
  readonly text: string
}

/** A broken identity, a jump, a mismatch: with both numbers and the cells they stand in. */
export interface Finding {
  readonly rule: string
  readonly severity: 'error' | 'warning'
  readonly message: string
  readonly numbers: readonly number[]
  readonly cells: readonly FindingCell[]
}
