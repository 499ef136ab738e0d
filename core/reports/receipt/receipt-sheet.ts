import { groupBy } from '../../group-by'
import { MEASURES, type MeasureId } from '../../measures/catalogue'
import { labelPeriod, periodFrom } from '../../periods/periods'
import { figuresWithSums } from '../../snapshot/figures-with-sums'
import { isProvisional, provisionalWords } from '../../snapshot/provisional'
import type { Breakdown, Snapshot } from '../../snapshot/snapshot'
import { formatDay } from '../../text/day'
import { formatCount } from '../../text/format'
import { momentWords } from '../../text/moment'
import { sameUnit } from '../../text/unit-name'
import { reportName } from '../forms/forms'
import { STATUSES_OF } from '../forms/heading-words'
import { placeSheet } from '../place-id'
import { placeShown, shortId } from '../place-shown'
import { placeName } from '../refusal-words'
import type { FillRefusal, Receipt } from '../report'
import { heldWords } from './held-now'
import { leftWrongWords } from './left-wrong'
import { placesListed } from './receipt-annex'
import { isHeld } from './receipt-of'
import { fitPage } from './receipt-page'
import type { ReceiptSheet, ReviewLine, SheetTable } from './receipt-table'
import { underWayWords } from './under-way'

/**
 * The sheet of a receipt: what was written adds up to what the pages say.
 *
 * A column of 8 cells that add up to 1.476 with a captured total of 1.476 gives the row
 * `['Tiếp nhận trong kỳ, trực tuyến', '8', '1.476', '1.476', 'bằng']`.
 */
export function receiptSheet(
  receipt: Receipt,
  snapshots: readonly Snapshot[],
  reviews: readonly ReviewLine[] = [],
): ReceiptSheet {
  const used = snapshots.filter(({ id }) => receipt.snapshots.includes(id))
  const own = used.filter(({ unit }) => sameUnit(unit, receipt.unit))
  const columns = columnRows(receipt, own)
  const returned = reviews.flatMap(({ open }) => (open ? [[...open]] : []))
  const open = [...returned, ...openRows(receipt)]
  const failed = receipt.lines.filter((line) => !isHeld(line))
  const differ = columns.filter((row) => row.at(-1) === DIFFERS)
  const early = earlyWords(receipt, used)
  const said = `${verdictOf(receipt, failed.length, failed.length + wanting(receipt), differ.length)}${early && ` ${early}`}`
  const first = [
    underWayWords(receipt),
    leftWrongWords(receipt),
    returnedWords(receipt, returned.length),
  ].filter((words) => words !== '')
  const verdict = [...first, said].join(' ')
  const heading: ReceiptSheet['heading'] = [
    ['Biểu mẫu', reportName(receipt.report)],
    [receipt.host === 'form' ? 'Trang' : 'Tệp', receipt.target],
    ['Đơn vị báo cáo', receipt.unit],
    ['Kỳ báo cáo', periodWords(receipt)],
    ['Điền lúc', momentWords(receipt.at)],
    ...heldRow(receipt),
    ...sheetsRow(receipt),
    ...statusesRow(receipt),
    ...confirmedRow(receipt),
    ...notesRow(receipt),
    ...correctedRow(receipt),
    ...reviewRows(reviews),
  ]
  const full = {
    sources: { ...SOURCES, rows: used.map(sourceRow) },
    columns: { ...COLUMNS, rows: differingFirst(columns) },
    open: { ...OPEN, rows: open },
  }
  const page = fitPage({ verdict, heading, ...full })
  const cut = (['sources', 'columns', 'open'] as const).filter((name) => page[name] !== full[name])
  return {
    title: 'PHIẾU ĐỐI CHIẾU SỐ LIỆU',
    verdict,
    clean:
      failed.length + wanting(receipt) + differ.length + returned.length === 0 &&
      early === '' &&
      !receipt.underWay,
    heading: page.heading,
    sources: page.sources,
    columns: page.columns,
    open: page.open,
    signatures: ['Người lập', 'Người kiểm tra'],
    annex: {
      title: 'PHỤ LỤC PHIẾU ĐỐI CHIẾU SỐ LIỆU',
      count: receipt.lines.length,
      tables: [...cut.map((name) => full[name]), ...placesListed(receipt)],
      needed: receipt.corrects !== undefined || cut.length > 0 || receipt.lines.length > MOST_WITHOUT_ANNEX,
    },
  }
}

/** What was filled from captures made before the period had ended is not what the period was: the signer reads that first. */
function earlyWords({ provisional = [], to }: Receipt, used: readonly Snapshot[]): string {
  const isEarly = provisional.length > 0 || used.some(isProvisional)
  return isEarly && to !== '' ? `${provisionalWords({ to })} Điền lại từ số mới.` : ''
}

/** A signer can look so many places up in the workbook; more are listed behind the page. */
const MOST_WITHOUT_ANNEX = 200

const SOURCES: Omit<SheetTable, 'rows'> = {
  title: 'Nguồn số liệu',
  head: ['Trang', 'Đơn vị', 'Từ ngày – đến ngày', 'Chụp lúc', 'Mã'],
  widths: [27, 20, 24, 17, 12],
}
const COLUMNS: Omit<SheetTable, 'rows'> = {
  title: 'Đối chiếu từng cột',
  head: ['Số liệu', 'Số ô', 'Cộng đã ghi', 'Tổng trên trang', 'So sánh'],
  widths: [42, 7, 16, 18, 17],
}
const OPEN: Omit<SheetTable, 'rows'> = {
  title: 'Chưa ghi hoặc chưa khớp',
  head: ['Vị trí', 'Lý do'],
  widths: [26, 74],
}

/** What speaks against the report is seen first. */
function differingFirst(rows: readonly string[][]): string[][] {
  return [...rows].sort((a, b) => Number(b.at(-1) === DIFFERS) - Number(a.at(-1) === DIFFERS))
}

/** Until when the form was seen to hold what was written. */
function heldRow({ held }: Receipt): [string, string][] {
  return held ? [['Đọc lại lần cuối', `${momentWords(held.at)}, ${heldWords(held)}`]] : []
}

/** How many places on each sheet, where the workbook has several: "II.06a: 66 ô; II.05: 9 ô". */
function sheetsRow({ lines }: Receipt): [string, string][] {
  const sheets = [...groupBy(lines, ({ at }) => placeSheet(at))]
  if (sheets.length < 2) return []
  return [['Từng trang tính', sheets.map(([sheet, all]) => `${sheet}: ${all.length} ô`).join('; ')]]
}

/** Words of the template that a person said to be of this unit and period all the same. */
function confirmedRow({ confirmed = [] }: Receipt): [string, string][] {
  if (confirmed.length === 0) return []
  const words = confirmed.map((one) => `«${one.words}»`).join(', ')
  return [['Người điền xác nhận', `mẫu ghi ${words} vẫn là của đơn vị, kỳ này`]]
}

/** What was said before the fill, and stopped nothing. */
function notesRow({ notes = [] }: Receipt): [string, string][] {
  return notes.length > 0 ? [['Lưu ý khi điền', notes.join(' ')]] : []
}

/** Which sealed report it puts right, and how many places; both values of each stand in the annex. */
function correctedRow({ corrects, lines }: Receipt): [string, string][] {
  if (!corrects) return []
  const changed = lines.filter(({ outcome }) => outcome === 'filled').length
  return [['Đính chính', `báo cáo ${corrects.words}: sửa ${changed} ô, số cũ → số mới ở phụ lục`]]
}

/** Each colleague's word, the last first; what has no room on the page is counted. */
function reviewRows(reviews: readonly ReviewLine[]): [string, string][] {
  const latest = [...reviews].reverse()
  const rows = latest
    .slice(0, MOST_REVIEWS)
    .map(({ words }, at): [string, string] => [at === 0 ? 'Người xem' : `Người xem (${at + 1})`, words])
  const rest = latest.length - rows.length
  return rest > 0 ? [...rows, ['Ý kiến khác', `${rest} ý kiến nữa, xem «Lịch sử kỳ»`]] : rows
}

const MOST_REVIEWS = 3

function returnedWords({ host }: Receipt, count: number): string {
  return count > 0 ? `Người xem trả lại ${count} ${host === 'words' ? 'số' : 'ô'}.` : ''
}

const DIFFERS = 'KHÁC'

function columnRows(receipt: Receipt, snapshots: readonly Snapshot[]): string[][] {
  const days = new Map(snapshots.map(({ id, period }) => [id, period]))
  /** Days of a column that is not of the receipt's own period. */
  const otherDays = (id: string): string => {
    const { from, to } = days.get(id) ?? receipt
    const isOwn = receipt.from === '' || (from === receipt.from && to === receipt.to)
    return isOwn ? '' : `${formatDay(from)}–${formatDay(to)}`
  }
  const written = receipt.lines.flatMap(({ value, from, outcome }) =>
    'snapshot' in from && typeof value === 'number' && isHeld({ outcome })
      ? [{ value, measure: from.measure, part: isPart(from.by, receipt.unit), of: otherDays(from.snapshot) }]
      : [],
  )
  const columns = groupBy(written, ({ measure, of }) => `${measure}\n${of}`)
  return [...columns.values()].map((cells) => {
    const { measure, of } = cells[0]!
    // A total that was written itself is not added to its parts.
    const parts = cells.filter(({ part }) => part)
    const sum = (parts.length > 0 ? parts : cells).reduce((total, { value }) => total + value, 0)
    const total = totalOf(
      snapshots.filter(({ id }) => otherDays(id) === of),
      measure,
    )
    const verdict = total === null ? 'không có tổng để so' : total === sum ? 'bằng' : DIFFERS
    return [
      of === '' ? MEASURES[measure] : `${MEASURES[measure]} (${of})`,
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
  const totals = snapshots.flatMap((snapshot) =>
    figuresWithSums(snapshot).filter(
      (figure) =>
        figure.measure === measure && Object.values(figure.by).every((label) => label === undefined),
    ),
  )
  return totals[0]?.value ?? null
}

function openRows({ report, lines, refusals }: Receipt): string[][] {
  const failed = lines
    .filter((line) => !isHeld(line))
    .map(({ at, value, readBack }) => [placeName(at), `Cần ghi ${String(value)}, đọc lại «${readBack}».`])
  return [
    ...failed,
    ...refusals.filter(isOpen).map(({ where = '', message }) => [ownRow(placeShown(where, report)), message]),
  ]
}

/** Of a row of a form its own name is enough on paper: "Lĩnh vực thuộc thẩm quyền › Văn hóa · Tổng số" is "Văn hóa · Tổng số". */
function ownRow(where: string): string {
  const [row = '', ...column] = where.split(' · ')
  return [row.split(' › ').at(-1), ...column].join(' · ')
}

/** What was to be written and is not; a row of which nothing arose is none of it. */
function wanting({ refusals }: Receipt): number {
  return refusals.filter((refusal) => isOpen(refusal) && refusal.blank !== true).length
}

function isOpen({ agrees }: FillRefusal): boolean {
  return agrees !== true
}

function verdictOf(receipt: Receipt, failed: number, open: number, differ: number): string {
  const done = receipt.lines.length - failed
  const formulas = receipt.refusals.filter(({ agrees }) => agrees === true).length
  const first = `Đã ghi và đọc lại khớp ${done} ô${formulas > 0 ? `, ${formulas} ô công thức bằng số liệu` : ''}`
  const blank = receipt.refusals.filter((refusal) => refusal.blank === true).length
  const left = blank > 0 ? ` ${blank} dòng không có số liệu, để trống.` : ''
  const rest = [
    ...(differ > 0 ? [`${differ} cột không bằng tổng trên trang`] : []),
    ...(open > 0 ? [`${open} mục chưa ghi hoặc chưa khớp`] : []),
  ]
  return `${first}${rest.length > 0 ? `; còn ${rest.join(', ')}.` : '. Không còn mục nào chưa khớp.'}${left}`
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
    `${momentWords(source.capturedAt)}${isProvisional({ source, period }) ? ', tạm tính' : ''}`,
    shortId(id),
  ]
}
