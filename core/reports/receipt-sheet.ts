import { groupBy } from '../group-by'
import { MEASURES, type MeasureId } from '../measures/catalogue'
import { labelPeriod, periodFrom } from '../periods/periods'
import type { Breakdown, Snapshot } from '../snapshot/snapshot'
import { formatDay } from '../text/day'
import { formatCount } from '../text/format'
import { momentWords } from '../text/moment'
import { sameUnit } from '../text/unit-name'
import { reportName } from './forms'
import { STATUSES_OF } from './heading-words'
import { placeShown, shortId } from './place-shown'
import type { FillRefusal, Receipt } from './report'

/** «Phiếu đối chiếu»: one page for the one who signs. Plain rows of text; a host draws and prints them. */
export interface ReceiptSheet {
  readonly title: string
  /** The one sentence that matters, and whether nothing speaks against it. */
  readonly verdict: string
  readonly clean: boolean
  readonly heading: readonly (readonly [label: string, value: string])[]
  readonly sources: SheetTable
  /** Column by column: how many cells were written, their sum, the total the page gives, whether they agree. */
  readonly columns: SheetTable
  /** Formulas that do not show the figure, places that were not written. */
  readonly open: SheetTable
  readonly signatures: readonly string[]
}

export interface SheetTable {
  readonly title: string
  readonly head: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

const MOST_OPEN = 14

/**
 * The sheet of a receipt: what was written adds up to what the pages say.
 *
 * A column of 8 cells that add up to 1.476 with a captured total of 1.476 gives the row
 * `['Tiếp nhận trong kỳ, trực tuyến', '8', '1.476', '1.476', 'bằng']`.
 */
export function receiptSheet(receipt: Receipt, snapshots: readonly Snapshot[]): ReceiptSheet {
  const used = snapshots.filter(({ id }) => receipt.snapshots.includes(id))
  const columns = columnRows(
    receipt,
    used.filter(({ unit }) => sameUnit(unit, receipt.unit)),
  )
  const open = openRows(receipt)
  const failed = receipt.lines.filter(({ outcome }) => outcome !== 'filled' && outcome !== 'already-equal')
  const differ = columns.filter((row) => row.at(-1) === DIFFERS)
  const clean = failed.length === 0 && open.length === 0 && differ.length === 0
  return {
    title: 'PHIẾU ĐỐI CHIẾU SỐ LIỆU',
    verdict: verdictOf(receipt, failed.length, open.length, differ.length),
    clean,
    heading: [
      ['Biểu mẫu', reportName(receipt.report)],
      [receipt.host === 'workbook' ? 'Tệp' : 'Trang', receipt.target],
      ['Đơn vị báo cáo', receipt.unit],
      ['Kỳ báo cáo', periodWords(receipt)],
      ['Điền lúc', momentWords(receipt.at)],
      ...statusesRow(receipt),
    ],
    sources: {
      title: 'Nguồn số liệu',
      head: ['Trang', 'Đơn vị', 'Từ ngày – đến ngày', 'Chụp lúc', 'Mã'],
      rows: used.map(sourceRow),
    },
    columns: {
      title: 'Đối chiếu từng cột',
      head: ['Số liệu', 'Số ô', 'Cộng đã ghi', 'Tổng trên trang', 'So sánh'],
      rows: columns,
    },
    open: { title: 'Chưa ghi hoặc chưa khớp', head: ['Vị trí', 'Lý do'], rows: firstOf(open) },
    signatures: ['Người lập', 'Người kiểm tra'],
  }
}

const DIFFERS = 'KHÁC'

function columnRows(receipt: Receipt, snapshots: readonly Snapshot[]): string[][] {
  const written = receipt.lines.flatMap(({ value, from, outcome }) =>
    'snapshot' in from && typeof value === 'number' && (outcome === 'filled' || outcome === 'already-equal')
      ? [{ value, measure: from.measure, part: isPart(from.by, receipt.unit) }]
      : [],
  )
  return [...groupBy(written, ({ measure }) => measure)].map(([measure, cells]) => {
    // A total that was written itself is not added to its parts.
    const parts = cells.filter(({ part }) => part)
    const sum = (parts.length > 0 ? parts : cells).reduce((total, { value }) => total + value, 0)
    const total = totalOf(snapshots, measure)
    const verdict = total === null ? 'không có tổng để so' : total === sum ? 'bằng' : DIFFERS
    return [
      MEASURES[measure],
      String(cells.length),
      formatCount(sum),
      total === null ? '–' : formatCount(total),
      verdict,
    ]
  })
}

/** A row for the reporting unit itself is its total, not a part of it. */
function isPart({ field, procedure, unit }: Breakdown, whole: string): boolean {
  return field !== undefined || procedure !== undefined || (unit !== undefined && !sameUnit(unit, whole))
}

function totalOf(snapshots: readonly Snapshot[], measure: MeasureId): number | null {
  const totals = snapshots.flatMap(({ figures }) =>
    figures.filter(
      (figure) =>
        figure.measure === measure && Object.values(figure.by).every((label) => label === undefined),
    ),
  )
  return totals[0]?.value ?? null
}

function openRows({ report, lines, refusals }: Receipt): string[][] {
  const failed = lines
    .filter(({ outcome }) => outcome !== 'filled' && outcome !== 'already-equal')
    .map(({ at, value, readBack }) => [
      'cell' in at ? `${at.sheet}!${at.cell}` : `${at.row} · ${at.column}`,
      `Cần ghi ${String(value)}, đọc lại «${readBack}».`,
    ])
  return [
    ...failed,
    ...refusals.filter(isOpen).map(({ where = '', message }) => [placeShown(where, report), message]),
  ]
}

function isOpen({ agrees }: FillRefusal): boolean {
  return agrees !== true
}

/** One page has room for so many; the rest is counted, not hidden. */
function firstOf(rows: readonly string[][]): string[][] {
  if (rows.length <= MOST_OPEN) return [...rows]
  const left = rows.length - MOST_OPEN + 1
  return [...rows.slice(0, MOST_OPEN - 1), ['…', `Còn ${left} mục nữa, xem trong tiện ích.`]]
}

function verdictOf(receipt: Receipt, failed: number, open: number, differ: number): string {
  const done = receipt.lines.length - failed
  const formulas = receipt.refusals.filter(({ agrees }) => agrees === true).length
  const first = `Đã ghi và đọc lại khớp ${done} ô${formulas > 0 ? `, ${formulas} ô công thức bằng số liệu` : ''}`
  const rest = [
    ...(differ > 0 ? [`${differ} cột không bằng tổng trên trang`] : []),
    ...(open > 0 ? [`${open} mục chưa ghi hoặc chưa khớp`] : []),
  ]
  return rest.length > 0 ? `${first}; còn ${rest.join(', ')}.` : `${first}. Không còn mục nào chưa khớp.`
}

function periodWords({ from, to }: Receipt): string {
  return from === '' || to === '' ? '' : labelPeriod(periodFrom(from, to))
}

/** The day the statuses of tasks are of, where the report says it: "Tình trạng đến ngày: 14/03/2025". */
function statusesRow({ lines }: Receipt): [string, string][] {
  const line = lines.find(({ from }) => 'text' in from && from.text === STATUSES_OF)
  const day = /\d{2}\/\d{2}\/\d{4}/.exec(String(line?.value ?? ''))?.[0]
  return day ? [['Tình trạng nhiệm vụ', `tính đến ngày ${day}`]] : []
}

function sourceRow({ id, portal, source, unit, period }: Snapshot): string[] {
  const page = source.title || portal
  return [
    page,
    unit,
    `${formatDay(period.from)} – ${formatDay(period.to)}`,
    momentWords(source.capturedAt),
    shortId(id),
  ]
}
