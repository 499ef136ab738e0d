import type { MeasureId } from '../../core/measures/catalogue'
import type { Figure, Snapshot } from '../../core/snapshot/snapshot'
import { sealSnapshot } from '../../core/snapshot/snapshot-id'
import { formatCount } from '../../core/text/format'

/** The eight lĩnh vực of the sample quarter: online, direct, carried over, early, on time, late, in time, overdue. */
const FIELDS: Readonly<Record<string, readonly number[]>> = {
  'Hộ tịch': [812, 204, 31, 640, 380, 3, 22, 2],
  'Chứng thực': [96, 1480, 0, 1570, 6, 0, 0, 0],
  'Đất đai': [143, 61, 38, 97, 88, 11, 41, 5],
  'Bảo trợ xã hội': [88, 42, 12, 61, 70, 0, 11, 0],
  'Người có công': [17, 9, 4, 12, 15, 0, 3, 0],
  'Nuôi con nuôi': [1, 0, 0, 1, 0, 0, 0, 0],
  'Thành lập và hoạt động của hộ kinh doanh': [54, 6, 2, 49, 11, 0, 2, 0],
  'Thi đua - Khen thưởng': [0, 7, 0, 0, 7, 0, 0, 0],
}

const MEASURES: readonly MeasureId[] = [
  'dossiers.received.online',
  'dossiers.received.direct',
  'dossiers.carried-over',
  'dossiers.resolved.early',
  'dossiers.resolved.on-time',
  'dossiers.resolved.late',
  'dossiers.pending.in-time',
  'dossiers.pending.overdue',
]

/** A capture of form 06a by field for the first quarter of 2025, all identities holding. */
export function quarterSnapshot(changes: Partial<Snapshot> = {}): Snapshot {
  const rows = Object.entries(FIELDS).map(([field, counts]) => [{ field }, counts] as const)
  const total = MEASURES.map((_, at) => rows.reduce((sum, [, counts]) => sum + (counts[at] ?? 0), 0))
  const { id: _, ...content } = {
    format: 'so-mot-cua/snapshot@1' as const,
    id: '',
    portal: 'hatinh-06-fields',
    source: {
      url: 'https://motcua.example.invalid/thong-ke',
      title: '',
      capturedAt: '2025-03-15T09:00:00+07:00',
    },
    unit: 'UBND thị trấn Phố Châu',
    period: { regime: 'tt-01-2020', kind: 'quarter' as const, from: '2024-12-15', to: '2025-03-14' },
    figures: [...rows, [{}, total] as const].flatMap(([by, counts]) => figuresOf(by, counts)),
    ...changes,
  }
  return sealSnapshot(content)
}

function figuresOf(by: Figure['by'], counts: readonly number[]): Figure[] {
  const [online = 0, direct = 0, carried = 0, early = 0, onTime = 0, late = 0, inTime = 0, overdue = 0] =
    counts
  const sums: [MeasureId, number][] = [
    ['dossiers.received', online + direct + carried],
    ['dossiers.resolved', early + onTime + late],
    ['dossiers.pending', inTime + overdue],
  ]
  const given = MEASURES.map((measure, at): [MeasureId, number] => [measure, counts[at] ?? 0])
  return [...sums, ...given].map(([measure, value]) => ({
    measure,
    by,
    state: 'number',
    value,
    cell: { row: by.field ?? 'Tổng số', column: measure, text: formatCount(value) },
    provedBy: [],
  }))
}
