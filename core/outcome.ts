/** The closed list of reasons for which something is refused by name (design: public contract). */
export const REFUSAL_REASONS = [
  'not-signed-in',
  'session-expired',
  'wrong-page',
  'table-not-found',
  'two-tables-match',
  'column-missing',
  'two-columns-match',
  'not-a-number',
  'ambiguous-number',
  'identity-broken',
  'wrong-unit',
  'wrong-period',
  'period-unknown',
  'still-loading',
  'rows-missing',
  'page-changed',
  'personal-data',
  'no-data',
  'label-moved',
  'cell-has-formula',
  'cell-not-empty',
  'cell-locked',
  'field-read-only',
  'field-computed',
  'value-did-not-stick',
  'row-not-found',
  'two-rows-match',
  'no-figure',
  'packet-damaged',
  'file-unreadable',
  'file-too-large',
  // Extensions of the list.
  'storage-failed',
  'no-access',
  'wrong-filter',
  'wrong-part',
  'program-failed',
  'two-systems',
  'system-missing',
  'unwitnessed',
  'legacy-font',
  'tracked-changes',
  'unknown-placeholder',
  'placeholder-in-field',
  'placeholder-broken',
  'sends-by-itself',
] as const

export type RefusalReason = (typeof REFUSAL_REASONS)[number]

/** Something that was not done: the reason, a Vietnamese sentence that says what to do next, and where. */
export interface Refusal {
  readonly reason: RefusalReason
  readonly message: string
  readonly where?: string
  /** What it may be meant as, for a person to say yes to. */
  readonly proposals?: readonly ReportProposed[]
}

/** A report that an unknown template resembles: «Tiếp nhận › Tổng số» ← Số hồ sơ nhận giải quyết. */
export interface ReportProposed {
  readonly report: string
  readonly name: string
  readonly columns: readonly string[]
}

export type Outcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusal: Refusal }

export function accept<T>(value: T): Outcome<T> {
  return { ok: true, value }
}

/** `refuse('wrong-page', 'Trang này không có bảng…')` is `{ ok: false, refusal: { reason, message } }`. */
export function refuse(
  reason: RefusalReason,
  message: string,
  where?: string,
): { readonly ok: false; readonly refusal: Refusal } {
  return { ok: false, refusal: refusalOf(reason, message, where) }
}

/** The refusal alone, where a list of them is being gathered. */
export function refusalOf(reason: RefusalReason, message: string, where?: string): Refusal {
  return where === undefined ? { reason, message } : { reason, message, where }
}
