import { isMeasure, type MeasureId } from '../../core/measures/catalogue'
import { periodFrom } from '../../core/periods/periods'
import type { Breakdown, Figure, Snapshot } from '../../core/snapshot/snapshot'

/** A capture in short: rows of counts; the row '' is the total, null is a blank cell, '-' is không phát sinh. */
export interface Captured {
  readonly portal?: string
  readonly unit?: string
  readonly from?: string
  readonly to?: string
  readonly capturedAt?: string
  readonly by?: 'field' | 'unit' | 'procedure'
  readonly rows: Readonly<Record<string, Partial<Record<MeasureId, number | '-' | null>>>>
}

/** The capture in full; its id is made of its place in the list, for tests that name captures. */
export function snapshotOf(captured: Captured, number = 1): Snapshot {
  const from = captured.from ?? '2024-12-15'
  const to = captured.to ?? '2025-03-14'
  return {
    format: 'so-mot-cua/snapshot@1',
    id: `sha256:${String(number).padStart(64, '0')}`,
    portal: captured.portal ?? 'hatinh-06-fields',
    source: {
      url: 'https://example.invalid/',
      title: '',
      capturedAt: captured.capturedAt ?? `2025-03-15T09:0${number % 10}:00+07:00`,
    },
    unit: captured.unit ?? 'UBND thị trấn Phố Châu',
    period: periodFrom(from, to),
    figures: Object.entries(captured.rows).flatMap(([label, counts]) =>
      Object.entries(counts).flatMap(([measure, value]) =>
        isMeasure(measure)
          ? [figureOf(measure, label === '' ? {} : { [captured.by ?? 'field']: label }, value ?? null)]
          : [],
      ),
    ),
  }
}

function figureOf(measure: MeasureId, by: Breakdown, value: number | '-' | null): Figure {
  return {
    measure,
    by,
    state: value === null ? 'blank' : value === '-' ? 'none' : 'number',
    value: typeof value === 'number' ? value : null,
    cell: { row: Object.values(by)[0] ?? 'Tổng số', column: measure, text: String(value ?? '') },
    provedBy: [],
  }
}

/** The eleven counts of II.06a for a row: online, direct, carried over; early, on time, late; in time, overdue. */
export function countsOf06a(
  counts: readonly [number, number, number, number, number, number, number, number],
): Partial<Record<MeasureId, number>> {
  const [online, direct, carried, early, onTime, late, inTime, overdue] = counts
  return {
    'dossiers.received': online + direct + carried,
    'dossiers.received.online': online,
    'dossiers.received.direct': direct,
    'dossiers.carried-over': carried,
    'dossiers.resolved': early + onTime + late,
    'dossiers.resolved.early': early,
    'dossiers.resolved.on-time': onTime,
    'dossiers.resolved.late': late,
    'dossiers.pending': inTime + overdue,
    'dossiers.pending.in-time': inTime,
    'dossiers.pending.overdue': overdue,
  }
}

type Eight = Parameters<typeof countsOf06a>[0]

const FIELDS: Readonly<Record<string, Eight>> = {
  'Hộ tịch': [412, 96, 21, 318, 187, 3, 20, 1],
  'Chứng thực': [804, 356, 0, 1021, 139, 0, 0, 0],
  'Đất đai': [148, 61, 34, 92, 101, 7, 39, 4],
  'Bảo trợ xã hội': [57, 12, 6, 41, 26, 0, 8, 0],
  'Người có công': [11, 9, 2, 14, 5, 0, 3, 0],
  'Nuôi con nuôi': [1, 0, 0, 1, 0, 0, 0, 0],
  'Thành lập và hoạt động của hộ kinh doanh': [39, 2, 1, 33, 8, 0, 1, 0],
  'Thi đua - Khen thưởng': [4, 7, 0, 9, 2, 0, 0, 0],
}

/** A quarter of made-up figures by field, with the total row; every identity holds. */
export const QUARTER: Captured = {
  rows: {
    ...Object.fromEntries(Object.entries(FIELDS).map(([field, counts]) => [field, countsOf06a(counts)])),
    '': countsOf06a(
      Object.values(FIELDS).reduce<Eight>(
        (sum, counts) => sum.map((count, at) => count + counts[at]!) as unknown as Eight,
        [0, 0, 0, 0, 0, 0, 0, 0],
      ),
    ),
  },
}

/** The unit's other totals of the same quarter: services, digitisation, payment, ballots, feedback. */
export const TOTALS: Captured = {
  portal: 'example-totals',
  by: 'unit',
  rows: {
    '': {
      procedures: 138,
      'procedures.online': 121,
      'procedures.online.full': 54,
      'procedures.online.partial': 67,
      'procedures.eligible-online': 121,
      'online.full.dossiers': 912,
      'online.full.dossiers.online': 871,
      'online.partial.dossiers': 640,
      'online.partial.dossiers.online': 447,
      'dossiers.received': 2083,
      'digitised.components.none': 102,
      'digitised.components': 1981,
      'digitised.components.reused': 1493,
      'digitised.components.reused-national': 388,
      'dossiers.resolved': 2007,
      'digitised.results.none': 88,
      'digitised.results': 1919,
      'payment.procedures.with-fee': 46,
      'payment.procedures.enabled': 39,
      'payment.procedures.used': 21,
      'payment.dossiers': 1240,
      'payment.dossiers.online': 905,
      ratings: 320,
      'ratings.very-satisfied': 211,
      'ratings.satisfied': 98,
      'ratings.unsatisfied': 11,
      'feedback.received': 3,
      'feedback.carried-over': 0,
      'feedback.handled': 3,
      'feedback.handled.on-time': 3,
      'feedback.pending': 0,
      'feedback.pending.overdue': 0,
    },
  },
}
