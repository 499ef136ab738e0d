import { type Acceptance, splitAccepted } from '../../core/findings/accepted'
import { findingsFor } from '../../core/findings/findings-for'
import { snapshotsFor } from '../../core/snapshot/systems/snapshots-for'
import { countedBy } from '../ledger/counted-by'
import type { PanelDesk } from './desk'

/** Findings that touch the captures of the unit and period in force: those still open, and those explained. */
export function openFindings(
  desk: Pick<PanelDesk, 'settings' | 'period' | 'view'>,
): ReturnType<typeof splitAccepted> {
  const ids = new Set(capturesInForce(desk).flatMap(({ id, systems }) => [id, ...(systems?.addends ?? [])]))
  const findings = findingsFor(desk.view.snapshots, countedBy(desk.settings)).filter(
    (finding) => finding.cells.length === 0 || finding.cells.some((cell) => ids.has(cell.snapshot)),
  )
  return splitAccepted(findings, acceptancesIn(desk))
}

export function capturesInForce({ settings, period, view }: Pick<PanelDesk, 'settings' | 'period' | 'view'>) {
  const { from, to } = period
  return snapshotsFor(view.snapshots, { unit: settings.unit, from, to, systems: countedBy(settings) })
}

/** Explanations that stand: one that was taken back no longer counts. */
function acceptancesIn({ view }: Pick<PanelDesk, 'view'>): Acceptance[] {
  const gone = new Set(view.events.flatMap((event) => (event.kind === 'withdrawn' ? [event.ref] : [])))
  return view.events.flatMap((event) =>
    event.kind === 'explained' && !gone.has(event.id)
      ? [{ finding: event.finding, by: event.who, at: event.at, why: event.why }]
      : [],
  )
}
