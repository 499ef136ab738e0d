import type { MeasureId } from '../../core/measures/catalogue'
import { periodFrom } from '../../core/periods/periods'
import { aimsOf } from '../../core/plans/aims'
import { bundledPlan } from '../../core/plans/read/bundled-plan'
import { statusesOn } from '../../core/plans/statuses'
import type { WordsAsked } from '../../core/reports/words/words-asked'
import type { Snapshot } from '../../core/snapshot/snapshot'
import { sealSnapshot } from '../../core/snapshot/snapshot-id'

type Counts = Partial<Record<MeasureId, number | '-' | ''>>

export function captured(from: string, to: string, rows: Readonly<Record<string, Counts>>): Snapshot {
  const figures = Object.entries(rows).flatMap(([field, counts]) =>
    Object.entries(counts).map(([measure, count]) => ({
      measure: measure as MeasureId,
      by: field === '' ? {} : { field },
      state:
        typeof count === 'number'
          ? ('number' as const)
          : count === '-'
            ? ('none' as const)
            : ('blank' as const),
      value: typeof count === 'number' ? count : null,
      cell: { row: field === '' ? 'Tổng' : field, column: measure, text: String(count) },
      provedBy: [],
    })),
  )
  return sealSnapshot({
    format: 'so-mot-cua/snapshot@1',
    portal: 'hatinh-06a',
    source: { url: 'https://a.example', title: 'a', capturedAt: `${to}T17:00:00+07:00` },
    unit: 'UBND thị trấn Phố Châu',
    period: periodFrom(from, to),
    figures,
  })
}

export const NOW = captured('2024-12-15', '2025-03-14', {
  '': {
    'dossiers.received': 1234,
    'dossiers.received.online': 1000,
    'dossiers.received.direct': 200,
    'dossiers.carried-over': 34,
    'dossiers.resolved': 1200,
    'dossiers.resolved.early': 1000,
    'dossiers.resolved.on-time': 197,
    'dossiers.resolved.late': 3,
    'dossiers.pending': 34,
    'dossiers.pending.in-time': 34,
    'dossiers.pending.overdue': 0,
    'feedback.received': '-',
    'feedback.carried-over': 0,
    'feedback.pending': 0,
    'online.full.dossiers': 200,
    'online.full.dossiers.online': 133,
  },
  'Hộ tịch': { 'dossiers.resolved.late': 3 },
  'Đất đai': { 'dossiers.resolved.late': 0 },
})
export const BEFORE = captured('2024-09-15', '2024-12-14', {
  '': { 'dossiers.received': 1222, 'dossiers.resolved': 1200, 'dossiers.resolved.late': 5 },
})

/** What a report in words is asked for over these captures, in the bundled plan. */
export function asked(snapshots: readonly Snapshot[] = [NOW, BEFORE]): WordsAsked {
  const plan = bundledPlan()
  const on = '2025-03-17'
  const { obligations } = statusesOn(plan, { events: [], evidence: { snapshots, receipts: [] }, on })
  const { unit, period } = NOW
  return {
    snapshots,
    unit,
    period,
    on,
    plan,
    aims: aimsOf(plan, 2025),
    obligations,
    receiver: 'UBND huyện Hương Sơn',
  }
}
