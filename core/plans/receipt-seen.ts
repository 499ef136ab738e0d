import type { Day } from '../text/day'

/** As much of a report's receipt as a task needs: which days it was for, and when. */
export interface ReceiptSeen {
  readonly report: string
  readonly from: Day
  readonly to: Day
  /** ISO 8601 with offset. */
  readonly at: string
  /** The report was sent, `at` the day it was sent: that closes its duty, whatever was filled when. */
  readonly sent?: true
  /** Of one that was sent: the moment it was sealed. */
  readonly sealedAt?: string
  /** What became of each place; where it is left out, the fill is taken for done. */
  readonly lines?: readonly { readonly outcome: string }[]
  /** The fill was broken off, and nobody has looked at its form since. */
  readonly underWay?: true
}

/** A fill that put nothing in its place proves no report, nor does one that was broken off: it was stopped, or the form was closed. */
export function provesReport({ lines, underWay }: ReceiptSeen): boolean {
  if (underWay) return false
  return (
    lines === undefined || lines.some(({ outcome }) => outcome === 'filled' || outcome === 'already-equal')
  )
}
