import type { MeasureId } from '../../core/measures/catalogue'
import { PORTALS } from '../../core/portals/portals'
import type { Receipt } from '../../core/reports/report'
import type { Figure, Snapshot } from '../../core/snapshot/snapshot'
import { sealSnapshot } from '../../core/snapshot/snapshot-id'
import { type Card, cardOf } from '../../extension/ledger/card'

/** Every store of a ledger that was used for so many years up to the end of 2026: 180 captures and 11,340 figures a year. */
export interface AgedLedger {
  readonly snapshots: readonly Snapshot[]
  readonly cards: readonly Card[]
  readonly events: readonly { readonly id: string }[]
  readonly receipts: readonly { readonly id: string; readonly receipt: Receipt }[]
  readonly settings: object
}

export const AGED_UNIT = 'UBND xã Hương Sơn'
const FIELDS = [
  'Hộ tịch',
  'Chứng thực',
  'Đất đai',
  'Bảo trợ xã hội',
  'Người có công',
  'Nuôi con nuôi',
  'Thành lập và hoạt động của hộ kinh doanh',
  'Thi đua - Khen thưởng',
]
const PAGES = PORTALS.slice(0, 11).map(({ id }) => id)
const [SOME, ALL] = [PAGES.slice(0, 8), PAGES]

/** `agedLedger(0)` has nothing but its settings. */
export function agedLedger(years: number): AgedLedger {
  const all = Array.from({ length: years }, (_, at) => 2027 - years + at)
  const snapshots = all.flatMap(capturesOfYear)
  const receipts = all.flatMap((year) => receiptsOfYear(year, snapshots))
  return {
    snapshots,
    receipts,
    cards: [
      ...snapshots.map((one) => cardOf('snapshots', one, false)),
      ...receipts.map((one) => cardOf('receipts', one, false)),
    ],
    events: all.flatMap(eventsOfYear).map((event, at) => ({ ...event, id: `${two(at, 8)}-${at}` })),
    settings: {
      unit: AGED_UNIT,
      receivingAuthority: '',
      regime: '',
      plan: '2025',
      period: { from: '2026-07-01', to: '2026-09-30' },
    },
  }
}

function capturesOfYear(year: number): Snapshot[] {
  const months = Array.from({ length: 12 }, (_, at) => span(year, at + 1, at + 1))
  const quarters = [1, 4, 7, 10].map((first) => span(year, first, first + 2))
  return [
    ...months.flatMap((days) => ALL.map((page) => captureOfDays(page, 'month', days))),
    ...quarters.flatMap((days) => SOME.map((page) => captureOfDays(page, 'quarter', days))),
    ...SOME.map((page) => captureOfDays(page, 'half-year', span(year, 1, 6))),
    ...SOME.map((page) => captureOfDays(page, 'year', span(year, 1, 12))),
  ]
}

interface Span {
  readonly from: string
  readonly to: string
}

function span(year: number, first: number, last: number): Span {
  const end = new Date(Date.UTC(year, last, 0)).getUTCDate()
  return { from: `${year}-${two(first)}-01`, to: `${year}-${two(last)}-${end}` }
}

type Row = readonly [by: Figure['by'], counts: readonly number[]]

const MEASURES: readonly MeasureId[] = [
  'dossiers.received.online',
  'dossiers.received.direct',
  'dossiers.carried-over',
  'dossiers.received',
  'dossiers.resolved',
  'dossiers.pending',
  'dossiers.resolved.late',
]

function captureOfDays(portal: string, kind: Snapshot['period']['kind'], { from, to }: Span): Snapshot {
  const size = sizeOf({ from, to })
  const rows = FIELDS.map((field, at): Row => [{ field }, countsOf((at + 1) * size)])
  const total = MEASURES.map((_, at) => rows.reduce((sum, [, counts]) => sum + (counts[at] ?? 0), 0))
  return sealSnapshot({
    format: 'so-mot-cua/snapshot@1',
    portal,
    source: {
      url: `https://motcua.example.invalid/${portal}?tu=${from}&den=${to}`,
      title: 'Thống kê',
      // After the last day had ended: nothing is provisional.
      capturedAt: `${new Date(Date.parse(to) + 86_400_000).toISOString().slice(0, 10)}T09:00:00+07:00`,
    },
    unit: AGED_UNIT,
    period: { regime: 'calendar', kind, from, to },
    figures: [...rows, [{}, total] as Row].flatMap(([by, counts], row) =>
      MEASURES.map((measure, at): Figure => {
        const value = counts[at] ?? 0
        const cell = { row: by.field ?? 'Tổng số', column: `Tiếp nhận › ${measure}`, text: String(value) }
        const proofs = ['received = online + direct + carried-over']
        return {
          measure,
          by,
          state: 'number',
          value,
          cell: { ...cell, at: [0, 0, row, at] },
          provedBy: proofs,
        }
      }),
    ),
  })
}

/** No month is like another; a longer period is the sum of its months. */
function sizeOf({ from, to }: Span): number {
  const first = Number(from.slice(0, 4)) * 12 + Number(from.slice(5, 7))
  const months = Number(to.slice(5, 7)) - Number(from.slice(5, 7)) + 1
  return Array.from({ length: months }, (_, at) => 11 + (((first + at) * 7) % 5)).reduce((a, b) => a + b, 0)
}

function countsOf(size: number): number[] {
  return [size, 2 * size, 3, 3 * size + 3, 3 * size, 3, 0]
}

function eventsOfYear(year: number): object[] {
  return Array.from({ length: 60 }, (_, at) => {
    const on = `${year}-${two((at % 12) + 1)}-${two((at % 27) + 1)}`
    const happened = { at: `${on}T10:00:00+07:00`, when: Date.parse(`${on}T10:00:00+07:00`) + at }
    if (at % 10 === 0)
      return {
        ...happened,
        kind: 'explained',
        finding: `jumps|${year} ${at}|`,
        who: 'Cán bộ',
        why: 'Đợt cấp đổi',
      }
    const text = `Tin, bài số ${at} năm ${year}`
    return { ...happened, kind: 'task', event: { id: `t${year}-${at}`, task: 'V.1', on, kind: 'note', text } }
  })
}

function receiptsOfYear(year: number, snapshots: readonly Snapshot[]): { id: string; receipt: Receipt }[] {
  const own = snapshots.filter(({ period }) => period.kind !== 'month' && period.to.startsWith(`${year}`))
  return own.slice(0, 30).map((snapshot, at) => ({
    id: `receipt-${year}-${at}`,
    receipt: {
      format: 'so-mot-cua/receipt@1',
      report: 'ii-06a',
      host: 'workbook',
      target: `bao-cao-${at}.xlsx`,
      unit: snapshot.unit,
      from: snapshot.period.from,
      to: snapshot.period.to,
      at: `${snapshot.period.to}T15:00:00+07:00`,
      snapshots: [snapshot.id],
      lines: snapshot.figures.map(({ measure, by, value }, row) => ({
        at: { sheet: 'II.06a', cell: `D${row + 9}` },
        value: value ?? 0,
        before: '',
        readBack: String(value),
        outcome: 'filled',
        from: { snapshot: snapshot.id, measure, by },
      })),
      refusals: [],
    },
  }))
}

function two(count: number, length = 2): string {
  return String(count).padStart(length, '0')
}
