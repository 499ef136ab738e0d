import { type Acceptance, splitAccepted } from '../../core/findings/accepted'
import type { Finding } from '../../core/findings/finding'
import { findingsFor } from '../../core/findings/findings-for'
import type { Period } from '../../core/periods/period'
import type { Snapshot } from '../../core/snapshot/snapshot'
import { snapshotsFor } from '../../core/snapshot/systems/snapshots-for'
import { countedBy } from '../ledger/counted-by'
import { nearAmong } from '../ledger/wanted'
import { damageFindings } from './damaged-here'
import type { PanelDesk } from './desk'

type Asked = Pick<PanelDesk, 'settings' | 'period' | 'view'>

/**
 * Findings that touch the captures of the unit and period in force, and damage to them: those still open, and those
 * explained.
 */
export function openFindings(desk: Asked): ReturnType<typeof splitAccepted> {
  return splitAccepted([...damageFindings(desk), ...findingsOf(desk)], acceptancesIn(desk))
}

const KNOWN = new WeakMap<readonly Snapshot[], { readonly key: string; readonly findings: Finding[] }>()

/** The same captures and settings give the same findings: an event about something else costs nothing. */
function findingsOf(desk: Asked): Finding[] {
  const { settings, period, view } = desk
  const key = JSON.stringify([settings.unit, settings.systems, settings.names, period])
  const known = KNOWN.get(view.snapshots)
  if (known?.key === key) return known.findings
  const ids = new Set(capturesInForce(desk).flatMap(({ id, systems }) => [id, ...(systems?.addends ?? [])]))
  const near = nearCaptures(view.snapshots, period)
  const findings = findingsFor(near, countedBy(settings)).filter(
    ({ cells }) => cells.length === 0 || cells.some((cell) => ids.has(cell.snapshot)),
  )
  KNOWN.set(view.snapshots, { key, findings })
  return findings
}

/** The captures that the period's own are held against; findings among the others are not asked for. */
function nearCaptures(snapshots: readonly Snapshot[], period: Pick<Period, 'from' | 'to'>): Snapshot[] {
  const all = snapshots.map((snapshot) => ({
    snapshot,
    ...snapshot.period,
    name: snapshot.portal,
    unit: snapshot.unit,
  }))
  return nearAmong(all, period).map(({ snapshot }) => snapshot)
}

export function capturesInForce({ settings, period, view }: Asked) {
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
