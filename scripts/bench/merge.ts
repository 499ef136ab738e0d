import { mergeSnapshots } from '../../core/snapshot/merge/merge'
import type { Snapshot } from '../../core/snapshot/snapshot'
import type { BenchRow } from './bench-row'

const UNITS = 3321
const FIELDS = 40

/** A whole country's communes merged for one receiving authority, and how the time grows with their number. */
export async function run(): Promise<BenchRow[]> {
  timed(units(UNITS / 4))
  const quarter = median(() => timed(units(UNITS / 4)))
  const whole = median(() => timed(units(UNITS)))
  return [
    row(`merge of ${UNITS} units × ${FIELDS} fields`, whole / 1000, 's', 2),
    row('merge, time of 4 × the units over 4 × the time', whole / quarter / 4, '×', 1.5),
  ]
}

function row(name: string, value: number, unit: string, limit: number): BenchRow {
  return {
    name,
    value: Math.round(value * 100) / 100,
    unit,
    target: `≤ ${limit} ${unit}`,
    holds: value <= limit,
  }
}

function median(measure: () => number): number {
  const times = Array.from({ length: 5 }, measure).sort((a, b) => a - b)
  return times[2] ?? 0
}

function timed(snapshots: Snapshot[]): number {
  const start = performance.now()
  mergeSnapshots(snapshots, { unit: 'Cơ quan nhận' })
  return performance.now() - start
}

function units(count: number): Snapshot[] {
  return Array.from({ length: Math.floor(count) }, (_, at) => ({
    format: 'so-mot-cua/snapshot@1',
    id: `sha256:${at.toString(16).padStart(64, '0')}`,
    portal: 'bench',
    source: { url: '', title: '', capturedAt: '2025-03-14T09:00:00+07:00' },
    unit: `UBND xã ${at}`,
    period: { regime: 'none', kind: 'quarter', from: '2024-12-15', to: '2025-03-14' },
    figures: Array.from({ length: FIELDS }, (_, field) => ({
      measure: 'dossiers.received',
      by: { field: `Lĩnh vực ${field}` },
      state: 'number',
      value: at + field,
      cell: { row: `Lĩnh vực ${field}`, column: 'Tổng số', text: String(at + field) },
      provedBy: [],
    })),
  }))
}
