/** As much of a report of Stryker's as is judged. */
export interface Report {
  readonly files: Readonly<Record<string, { readonly source: string; readonly mutants: readonly Change[] }>>
}

interface Change {
  readonly id: string
  readonly status: string
  readonly replacement?: string
  readonly location: { readonly start: Place; readonly end: Place }
}

interface Place {
  readonly line: number
  readonly column: number
}

export interface Sample {
  readonly oneIn: number
  readonly from: number
}

export interface Equivalent {
  readonly file: string
  readonly line: string
  readonly changes: readonly string[]
  readonly why: string
}

export function judge(
  report: Report,
  equivalents: readonly Equivalent[],
  sample?: Sample,
): { readonly lines: string[]; readonly percent: number; readonly counts: string }
