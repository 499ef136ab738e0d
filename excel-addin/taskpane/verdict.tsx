import { splitAccepted } from '../../core/findings/accepted'
import { findingsFor } from '../../core/findings/findings-for'
import { type LedgerNote, systemsTold } from '../../core/reports/fill/ledger-note'
import type { Snapshot } from '../../core/snapshot/snapshot'
import { verdictLineOf } from '../../ui/verdict'
import { VerdictLine } from '../../ui/verdict-line'

interface VerdictProps {
  readonly snapshots: readonly Snapshot[]
  readonly notes: readonly LedgerNote[]
}

/** Whether the figures of the packet can be sent, in one line; what the officer explained in the ledger is explained here, too. */
export function PaneVerdict({ snapshots, notes }: VerdictProps) {
  const explained = notes.flatMap((note) => note.explained.map(({ acceptance }) => acceptance))
  const { open } = splitAccepted(findingsFor(snapshots, systemsTold(notes)), explained)
  return <VerdictLine verdict={verdictLineOf(open, snapshots)} />
}
