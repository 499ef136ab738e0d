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
  // Other portals and years say it so; see `BESIDE` for the one that depends.
  'Số hồ sơ nhận giải quyết › Trực tuyến': 'dossiers.received.online',
  'Số hồ sơ nhận giải quyết › Trực tiếp, dịch vụ bưu chính': 'dossiers.received.direct',
  'Số hồ sơ đã giải quyết › Trong hạn': 'dossiers.resolved.on-time',
  'Số hồ sơ đang giải quyết › Đúng hạn': 'dossiers.pending.in-time',
}

/** Labels that mean their measure only where the others stand beside them: «Trong hạn» alone is early and on time. */
const BESIDE: Readonly<Record<string, string>> = {
  'Số hồ sơ đã giải quyết › Trong hạn': 'Số hồ sơ đã giải quyết › Trước hạn',
}
const MEASURES = [...new Set(Object.values(MEASURE_OF))]

/** In a tree the row says it all: «Tiếp nhận trong kỳ» is its word for «Trong kỳ». */
const IN_TREE: Readonly<Record<string, string>> = { 'Tiếp nhận trong kỳ': 'Trong kỳ' }

/** Every figure another number, so that a value in a wrong place is known by itself. */
function numberFor(field: number, measure: MeasureId): number {
  return 1000 * (field + 1) + MEASURES.indexOf(measure)
}

const SNAPSHOT: Snapshot = {
  format: 'so-mot-cua/snapshot@1',
  id: `sha256:${'1'.repeat(64)}`,
  portal: 'hatinh-06-fields',
  source: { url: '', title: '', capturedAt: '2025-03-14T09:00:00+07:00' },
  unit: 'UBND thị trấn Phố Châu',
  period: { regime: 'tt01-2020-3-cap', kind: 'quarter', from: '2024-12-15', to: '2025-03-14' },
  figures: [...FIELDS, ''].flatMap((field, at) => MEASURES.map((measure) => figureOf(field, at, measure))),
}

/** The same for so many of the fields, others in each trial, and the totals. */
export function snapshotOf(fields: number, seed: number): Snapshot {
  const chosen = new Set(Array.from({ length: fields }, (_, at) => FIELDS[(seed + at) % FIELDS.length]))
  const figures = SNAPSHOT.figures.filter(({ by }) => !('field' in by) || chosen.has(by.field))
  return { ...SNAPSHOT, figures }
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

/** The measure of labels, given all that the form holds; null where the form does not know them. */
function measureOf(labels: string, all: ReadonlySet<string>): MeasureId | null {
  const beside = BESIDE[labels]
  return beside === undefined || all.has(beside) ? (MEASURE_OF[labels] ?? null) : null
}

/** A place of a form by its labels alone. */
export interface Labelled {
  readonly path: readonly string[]
  readonly column: string
}

/** What may stand in each place, by the literal table above; null where nothing may, or two places mean the same. */
export function allowedIn(form: string, places: readonly Labelled[]): (number | null)[] {
  const asked = places.map((place) => askedAt(form, place))
  const all = new Set(asked.map(({ labels }) => labels))
  const meant = asked.map(({ row, labels }) => ({ row, measure: measureOf(labels, all) }))
  return meant.map(({ row, measure }) => {
    const same = meant.filter((one) => one.row === row && one.measure === measure)
    const field = FIELDS.indexOf(row)
    if (measure === null || same.length > 1) return null
    if (row === '') return numberFor(90, measure)
    return field < 0 ? null : numberFor(field, measure)
  })
}

/** Whose figure a place asks for ('' is all together) and under which labels. */
function askedAt(form: string, { path, column }: Labelled): { row: string; labels: string } {
  if (form !== 'indicators') {
    const isTotal = path.length === 1 && path[0] === 'Tổng cộng'
    return { row: isTotal ? '' : (path.at(-1) ?? '?'), labels: column }
  }
  const inTree = path.slice(1).map((label) => IN_TREE[label] ?? label)
  return { row: '', labels: column === 'Giá trị' ? inTree.join(' › ') : '' }
}
