import type { MeasureId } from '../../core/measures/catalogue'
import type { Figure, Snapshot } from '../../core/snapshot/snapshot'

const FIELDS = [
  'Hộ tịch',
  'Chứng thực',
  'Đất đai',
  'Bảo trợ xã hội',
  'Người có công',
  'Nuôi con nuôi',
  'Văn hóa',
]

/** Column of II.06a, or the way through the tree below its first heading, and the measure it asks for. */
const MEASURE_OF: Readonly<Record<string, MeasureId>> = {
  'Số hồ sơ nhận giải quyết › Tổng số': 'dossiers.received',
  'Số hồ sơ nhận giải quyết › Trong kỳ › Trực tuyến': 'dossiers.received.online',
  'Số hồ sơ nhận giải quyết › Trong kỳ › Trực tiếp, dịch vụ bưu chính': 'dossiers.received.direct',
  'Số hồ sơ nhận giải quyết › Từ kỳ trước': 'dossiers.carried-over',
  'Số hồ sơ đã giải quyết › Tổng số': 'dossiers.resolved',
  'Số hồ sơ đã giải quyết › Trước hạn': 'dossiers.resolved.early',
  'Số hồ sơ đã giải quyết › Đúng hạn': 'dossiers.resolved.on-time',
  'Số hồ sơ đã giải quyết › Quá hạn': 'dossiers.resolved.late',
  'Số hồ sơ đang giải quyết › Tổng số': 'dossiers.pending',
  'Số hồ sơ đang giải quyết › Trong hạn': 'dossiers.pending.in-time',
  'Số hồ sơ đang giải quyết › Quá hạn': 'dossiers.pending.overdue',
}
const MEASURES = [...new Set(Object.values(MEASURE_OF))]

/** In a tree the row says it all: «Tiếp nhận trong kỳ» is its word for «Trong kỳ». */
const IN_TREE: Readonly<Record<string, string>> = { 'Tiếp nhận trong kỳ': 'Trong kỳ' }

/** Every figure another number, so that a value in a wrong place is known by itself. */
function numberFor(field: number, measure: MeasureId): number {
  return 1000 * (field + 1) + MEASURES.indexOf(measure)
}

export const SNAPSHOT: Snapshot = {
  format: 'so-mot-cua/snapshot@1',
  id: `sha256:${'1'.repeat(64)}`,
  portal: 'hatinh-06-fields',
  source: { url: '', title: '', capturedAt: '2025-03-14T09:00:00+07:00' },
  unit: 'UBND thị trấn Phố Châu',
  period: { regime: 'tt01-2020-3-cap', kind: 'quarter', from: '2024-12-15', to: '2025-03-14' },
  figures: [...FIELDS, ''].flatMap((field, at) => MEASURES.map((measure) => figureOf(field, at, measure))),
}

function figureOf(field: string, at: number, measure: MeasureId): Figure {
  const value = numberFor(field === '' ? 90 : at, measure)
  const by = field === '' ? {} : { field }
  return {
    measure,
    by,
    state: 'number',
    value,
    cell: { row: field, column: measure, text: String(value) },
    provedBy: [],
  }
}

/** What may stand in a place of these labels, by the literal table above; null where nothing may. */
export function allowedAt(form: string, path: readonly string[], column: string): number | null {
  if (form === 'indicators') {
    const measure =
      column === 'Giá trị'
        ? MEASURE_OF[
            path
              .slice(1)
              .map((label) => IN_TREE[label] ?? label)
              .join(' › ')
          ]
        : undefined
    return measure ? numberFor(90, measure) : null
  }
  const field = FIELDS.indexOf(path.at(-1) ?? '')
  const measure = MEASURE_OF[column]
  if (!measure) return null
  if (path.length === 1 && path[0] === 'Tổng cộng') return numberFor(90, measure)
  return field < 0 ? null : numberFor(field, measure)
}
