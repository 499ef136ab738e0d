import type { Refusal } from '../../outcome'
import type { Period } from '../../periods/period'
import type { CaptureWarning } from '../capture-warning'
import type { Snapshot, Witness } from '../snapshot'

/** What the officer expects of a capture; what is left out is not checked. */
export interface CaptureExpected {
  /** ISO 8601 with offset; core has no clock. */
  readonly capturedAt: string
  readonly unit?: string
  readonly from?: string
  readonly to?: string
}

/**
 * What the panel says before anything is stored: what was understood of one table of the page. `snapshot` is there
 * only where nothing refuses; warnings do not refuse.
 */
export interface CaptureView {
  readonly portal: { readonly id: string; readonly name: string } | null
  readonly unit: string | null
  /** The page is of the very unit asked for; a page of all units, or of nobody asked for, never is. */
  readonly isAskedUnit: boolean
  /** It is of others, but one of its rows is the unit's that was asked for. */
  readonly hasAskedRow: boolean
  readonly period: Period | null
  /** Where the period was read: 'bộ lọc Từ ngày – Đến ngày', 'bản in ẩn', 'tiêu đề bảng', 'địa chỉ trang'. */
  readonly periodFrom: string
  /** What vouches that the rows are of this unit and these days; null where nothing is captured. */
  readonly witness: Witness | null
  /** How many figures were read, over how many rows, and how many identities hold. */
  readonly counts: {
    readonly figures: number
    readonly rows: number
    readonly proved: number
    readonly broken: number
  }
  readonly warnings: readonly CaptureWarning[]
  readonly refusals: readonly Refusal[]
  readonly snapshot: Snapshot | null
}
