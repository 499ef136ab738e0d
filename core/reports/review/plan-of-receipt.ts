import { MEASURES } from '../../measures/catalogue'
import type { Breakdown } from '../../snapshot/snapshot'
import { formatDay } from '../../text/day'
import { placeColumn, placeId, placeRow, placeSheet } from '../place-id'
import { placeShown } from '../place-shown'
import { onPaper, type PaperLabels } from '../receipt/paper-labels'
import { isHeld } from '../receipt/receipt-of'
import type { FillPlan, FillRefusal, Place, PlaceOfForm, Receipt, Write } from '../report'
import type { ReviewPage } from './review-request'

type Line = Receipt['lines'][number]

/**
 * A filled report as a plan that is looked at: each number at its place under what it counts, what could not be written
 * refused there, the totals of its formulas as they were found. Nothing of it is ever carried out.
 *
 * A line of «Hộ tịch» under C10 that says 512 online is the write of 512 in row «Hộ tịch», under the heads that its template
 * prints over C; «Tiếp nhận trong kỳ, trực tuyến» where the receipt has not kept them.
 */
export function planOfReceipt(receipt: Receipt, pages: readonly ReviewPage[]): FillPlan {
  const { report, host, lines, refusals, notes, provisional } = receipt
  const labels = new Map(lines.map((line) => [placeId(line.at), labelsOf(line, { lines, pages, receipt })]))
  const held = lines.filter(isHeld)
  const failed = lines.filter((line) => !isHeld(line))
  return {
    report,
    host,
    writes: held.map((line) => writeOf(line, labels.get(placeId(line.at)) ?? NO_LABELS)),
    refusals: [...failed.map(refusalOfLine), ...refusals],
    form: [
      ...failed.map((line) => placeOf(line, labels.get(placeId(line.at)) ?? NO_LABELS)),
      ...refusals.flatMap((refusal) => refusedPlace(refusal, receipt, labels)),
    ],
    ...(notes ? { notes } : {}),
    ...(provisional ? { provisional } : {}),
  }
}

interface Around {
  readonly lines: readonly Line[]
  readonly pages: readonly ReviewPage[]
  readonly receipt: Pick<Receipt, 'report' | 'host' | 'from' | 'to' | 'labels'>
}

const NO_LABELS: PaperLabels = { rowPath: [], columnPath: [] }

function labelsOf({ at, from }: Line, around: Around): PaperLabels {
  // A paper in words calls each of its places by what it says there.
  if (around.receipt.host === 'words') return { rowPath: 'row' in at ? [at.row] : [], columnPath: [] }
  const printed = onPaper(around.receipt, at)
  if (printed) return printed
  if (!('measure' in from)) {
    const of = 'task' in from ? `Nhiệm vụ ${from.task}` : from.text
    return { rowPath: [placeShown(of, around.receipt.report)], columnPath: [] }
  }
  const [name, measure] = [breakdownName(from.by), MEASURES[from.measure]]
  const days = daysOf(from.snapshot, around)
  return isColumnOfMeasures(at, around.lines)
    ? { rowPath: [measure], columnPath: [name, ...days] }
    : { rowPath: [name], columnPath: [measure, ...days] }
}

/** `breakdownName({ field: 'Hộ tịch' })` is `'Hộ tịch'`, of a total it is `'Tổng số'`. */
export function breakdownName({ field, procedure, unit }: Breakdown): string {
  return field ?? procedure ?? unit ?? 'Tổng số'
}

/** Days of a number that is not of the report's own period. */
function daysOf(snapshot: string, { pages, receipt }: Around): string[] {
  const page = pages.find(({ id }) => id === snapshot)
  const isOwn = !page || receipt.from === '' || (page.from === receipt.from && page.to === receipt.to)
  return isOwn ? [] : [`${formatDay(page.from)}–${formatDay(page.to)}`]
}

/** Down one column of a table by measure everything is counted of one thing. */
function isColumnOfMeasures(at: Place, lines: readonly Line[]): boolean {
  const column = lines.flatMap((line) =>
    columnKey(line.at) === columnKey(at) && 'measure' in line.from ? [line.from] : [],
  )
  const [measures, names] = [
    new Set(column.map(({ measure }) => measure)),
    new Set(column.map(({ by }) => breakdownName(by))),
  ]
  return column.length > 1 && measures.size === column.length && names.size === 1
}

function columnKey(at: Place): string {
  return `${placeSheet(at)}\n${placeColumn(at)}`
}

function rowKey(at: Place): string {
  return `${placeSheet(at)}\n${placeRow(at)}`
}

function writeOf({ at, value, before, outcome, from }: Line, labels: PaperLabels): Write {
  const isOver = outcome === 'filled' && typeof value === 'number' && /\d/.test(before)
  return { at, ...labels, now: isOver ? before : '', value, from }
}

function refusalOfLine({ at, value, readBack }: Line): FillRefusal {
  const message = `Cần ghi ${String(value)}, đọc lại «${readBack}».`
  return { reason: 'value-did-not-stick', message, at }
}

function placeOf({ at, readBack }: Line, labels: PaperLabels): PlaceOfForm {
  return { at, ...labels, text: readBack }
}

/**
 * A place that was not written is called as on the paper; else a total that the template works out stands under the head
 * of its column, in the row of its neighbours.
 */
function refusedPlace(
  { at, expected }: FillRefusal,
  receipt: Pick<Receipt, 'lines' | 'labels'>,
  labels: ReadonlyMap<string, PaperLabels>,
): PlaceOfForm[] {
  if (!at) return []
  const near = (key: (at: Place) => string) => {
    const line = receipt.lines.find((one) => key(one.at) === key(at))
    return line ? labels.get(placeId(line.at)) : undefined
  }
  const { rowPath, columnPath } = onPaper(receipt, at) ?? {
    rowPath: near(rowKey)?.rowPath ?? ['Dòng công thức của mẫu'],
    columnPath: near(columnKey)?.columnPath ?? ['Cột công thức của mẫu'],
  }
  const place = { at, rowPath, columnPath, text: expected === undefined ? '' : String(expected) }
  return [expected === undefined ? place : { ...place, value: expected }]
}
