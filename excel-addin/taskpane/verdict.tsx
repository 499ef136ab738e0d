import { findingsFor } from '../../core/findings/findings-for'
import type { Snapshot } from '../../core/snapshot/snapshot'
import { verdictOf } from '../../ui/verdict'
import { VerdictLine } from '../../ui/verdict-line'

/** Whether the figures of the packet can be sent, in one line. */
export function Verdict({ snapshots }: { snapshots: readonly Snapshot[] }) {
  return <VerdictLine verdict={verdictOf(findingsFor(snapshots), snapshots.length)} />
}
