import { expect, test } from 'vitest'
import type { MeasureId } from '../measures/catalogue'
import type { Figure, Snapshot } from '../snapshot/snapshot'
import { addDays } from '../text/day'
import { findingsFor } from './findings-for'

const MEASURES: readonly MeasureId[] = [
  'dossiers.received',
  'dossiers.received.online',
  'dossiers.received.direct',
  'dossiers.carried-over',
  'dossiers.resolved',
  'dossiers.resolved.early',
  'dossiers.resolved.on-time',
  'dossiers.resolved.late',
  'dossiers.pending',
  'dossiers.pending.overdue',
]

function rowOf(by: Figure['by'], label: string): Figure[] {
  return MEASURES.map((measure) => ({
    measure,
    by,
    state: 'number',
    value: 5,
    cell: { row: label, column: measure, text: '5' },
    provedBy: [],
  }))
}

/** As a stranger may write one: nothing of it was ever on a page. */
function capture(at: number, changes: Partial<Snapshot>): Snapshot {
  return {
    format: 'so-mot-cua/snapshot@1',
    id: `sha256:${at}`,
    portal: 'hatinh-06-units',
    source: { url: 'https://motcua.example.invalid/', title: '', capturedAt: '2025-03-15T09:00:00+07:00' },
    unit: 'UBND xã Sơn Kim 1',
    period: { regime: 'tt01-2020', kind: 'quarter', from: '2024-12-15', to: '2025-03-14' },
    figures: rowOf({}, ''),
    ...changes,
  }
}

const each = (count: number, of: (at: number) => Partial<Snapshot>) =>
  Array.from({ length: count }, (_, at) => capture(at, of(at)))

/** 100,000 figures each, made when they are looked at: whatever goes through all pairs of them would never be back. */
test.each<[what: string, captures: () => readonly Snapshot[]]>([
  [
    'a page of ten thousand units',
    () =>
      each(1, () => ({
        figures: Array.from({ length: 10_000 }, (_, at) => rowOf({ unit: `Xã ${at}` }, `Xã ${at}`)).flat(),
      })),
  ],
  [
    'a page of ten thousand rows of one name',
    () =>
      each(1, () => ({
        figures: Array.from({ length: 10_000 }, () => rowOf({ field: 'Hộ tịch' }, 'Hộ tịch')).flat(),
      })),
  ],
  ['ten thousand units', () => each(10_000, (at) => ({ unit: `UBND xã ${at}` }))],
  [
    'ten thousand units on two pages',
    () => each(10_000, (at) => ({ unit: `UBND xã ${at >> 1}`, portal: `trang-${at % 2}` })),
  ],
  [
    'ten thousand units without a name',
    () => each(10_000, (at) => ({ unit: 'UBND ', portal: `trang-${at % 2}` })),
  ],
  [
    'ten thousand days',
    () =>
      each(10_000, (at) => {
        const day = addDays('2000-01-01', at)
        return { period: { regime: 'tt01-2020', kind: 'other', from: day, to: day } }
      }),
  ],
])('%s: every rule comes to an end', (_, captures) => {
  const findings = findingsFor(captures())
  expect(new Set(findings.map(({ rule }) => rule))).toContain('identities')
})
