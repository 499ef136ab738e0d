import { fold } from '../text/fold'
import { readColumn } from '../text/read-number'
import type { GridRow } from './grid'
import { cellWords, hasWords, type Layout, type Spot, spotsOf, wordsAt } from './occupy'
import type { CellSeen, RowSeen } from './seen'

const INDEXES = new Set(['stt', 'tt', 'số tt', 'số thứ tự', '#'].map(fold))

/** Whether a header path names the column of row numbers. */
export function isIndexColumn(path: readonly string[]): boolean {
  return path.length === 1 && INDEXES.has(fold(path[0]!))
}

/**
 * Whether a label is one of these, what ends it apart («Tổng cộng:»). Most labels need no closer look: `begins` is how
 * every one of them begins, and none has more letters than `longest`.
 */
export function oneOfLabels(
  words: readonly string[],
  begins: RegExp,
  longest: number,
): (text: string) => boolean {
  const known = new Set(words.map(fold))
  return (text) =>
    text.length <= longest && begins.test(text) && known.has(fold(text.replace(/[:.\s]+$/u, '')))
}

/** Whether a label says total: «Tổng số», «TỔNG CỘNG:», «Cộng». */
export const isTotalLabel = oneOfLabels(
  ['tổng số', 'tổng cộng', 'tổng', 'cộng', 'cộng tổng', 'toàn bộ', 'total'],
  /^[tc]/i,
  16,
)

export interface RowsToName {
  readonly from: number
  readonly label: number
  readonly index: number
  readonly width: number
  readonly full: number
}

/**
 * Tells data rows, group headings, totals and subtotals apart, and gives every row its label and its groups.
 * `label` is the column that names rows, `index` that of the row numbers (or -1), `width` the number of columns,
 * `full` how many cells a row of figures has (some tables have nameless ones at the end).
 */
export function nameRows(
  rows: readonly RowSeen[],
  layout: Layout,
  { from, label, index, width, full }: RowsToName,
): GridRow[] {
  const found: Draft[] = []
  const groups = openGroups()
  for (let row = from; row < rows.length; row++) {
    if (rows[row]!.section === 'head' && repeatsHead(rows, row, from)) continue
    const draft = draftRow(layout, row, { label, index, width, full })
    if (!draft) continue
    if (draft.kind === 'group') groups.enter(draft)
    found.push({ ...draft, groups: draft.kind === 'group' ? groups.above() : groups.now() })
  }
  return withoutFootnotes(settleTotals(found))
}

/** Printed tables have their head again on every page; another head further down names other columns. */
function repeatsHead(rows: readonly RowSeen[], row: number, from: number): boolean {
  const words = wordsOfRow(rows[row]!)
  return words.trim() === '' || rows.slice(0, from).some((one) => wordsOfRow(one) === words)
}

function wordsOfRow({ cells }: RowSeen): string {
  return cells.map(cellWords).join('\n')
}

type Draft = GridRow

interface Shape {
  readonly label: number
  readonly index: number
  readonly width: number
  readonly full: number
}

function draftRow(layout: Layout, row: number, { label, index, width, full }: Shape): Draft | null {
  const all = layout.cells(row)
  const last = lastWords(layout, row)
  if (!last || opensRows(layout, row, label)) return null
  const cells = all.length === width ? all : Array.from({ length: width }, (_, column) => all[column] ?? null)
  const words = cells.slice(0, label + 1).map(cellWords)
  const total = words.findIndex(isTotalLabel)
  const isGroup = total < 0 && last.column <= label && isGroupRow(layout, row, { cells, last, label })
  const named = total >= 0 ? total : isGroup ? last.column : label
  return {
    row,
    kind: total >= 0 ? 'total' : isGroup ? 'group' : 'data',
    label: words[named] ?? wordsAt(last),
    groups: [],
    index: index < 0 || isOneCell(layout, row, index, named) ? '' : (words[index] ?? cellWords(cells[index])),
    cells,
    ragged:
      !isGroup &&
      (all.length !== full ||
        cells.includes(null) ||
        (all.length > width && all.slice(width).some(hasWords))),
  }
}

/** Nothing but cells that hang into the rows below, none where a row is named: those rows are its figures. */
function opensRows(layout: Layout, row: number, label: number): boolean {
  if (layout.isPlain(row) || layout.cells(row).length > label) return false
  return spotsOf(layout, row).every(({ height }) => height > 1)
}

/** Whether two columns of a row are covered by one cell. */
function isOneCell(layout: Layout, row: number, one: number, other: number): boolean {
  return one === other || (!layout.isPlain(row) && layout.spots(row)[one] === layout.spots(row)[other])
}

/** The last cell that begins in the row and says anything. */
function lastWords(layout: Layout, row: number): Spot | undefined {
  if (!layout.isPlain(row)) return spotsOf(layout, row).findLast(({ cell }) => hasWords(cell))
  const cells = layout.cells(row)
  return layout.spot(row, cells.findLastIndex(hasWords)) ?? undefined
}

interface RowSeenWhole {
  readonly cells: readonly (CellSeen | null)[]
  readonly last: Spot
  readonly label: number
}

/** One label that reaches over the figures' columns, or a bold or lettered label with nothing beside it. */
function isGroupRow(layout: Layout, row: number, { cells, last, label }: RowSeenWhole): boolean {
  const own = spotsOf(layout, row)
  const worded = own.filter(({ cell }) => hasWords(cell))
  if (last.column + last.width > label + 1) return true
  if (cells.slice(label + 1).some(hasWords)) return false
  return worded.length === 1
    ? last.cell.bold === true || own.length === 1
    : groupClass(wordsAt(worded[0])) !== 'arabic'
}

/** How a heading is numbered: a heading numbered like an earlier one closes it. */
function groupClass(index: string): string {
  const mark = index.replace(/[().\s]/g, '')
  if (/^[IVXLC]+$/.test(mark)) return 'roman'
  if (/^[A-ZĐ]$/.test(mark)) return 'letter'
  if (/^\d+$/.test(mark)) return 'arabic'
  return mark === '' ? 'none' : 'other'
}

/** The headings open at each row. A second heading of the same numbering closes the first. */
function openGroups() {
  let open: { label: string; kind: string }[] = []
  return {
    enter({ label, index }: Draft): void {
      const prefix = /^([IVXLC]+|[A-ZĐ])[.)]\s/.exec(label)?.[1] ?? ''
      const kind = groupClass(index === '' ? prefix : index)
      const same = open.findIndex((group) => group.kind === kind)
      open = [...(same < 0 ? open : open.slice(0, same)), { label, kind }]
    },
    now: () => open.map(({ label }) => label),
    above: () => open.slice(0, -1).map(({ label }) => label),
  }
}

/** Of several total rows the one that closes (or opens) the table is the total, the others close their groups. */
function settleTotals(rows: readonly Draft[]): Draft[] {
  const totals = rows.flatMap((row, at) => (row.kind === 'total' ? [at] : []))
  if (isOneOfEachGroup(totals.map((at) => rows[at]!))) {
    return rows.map((row) => (row.kind === 'total' ? { ...row, kind: 'subtotal' } : row))
  }
  const firstData = rows.findIndex(({ kind }) => kind === 'data')
  const opening = totals.filter((at) => at < firstData && rows[at]!.groups.length === 0)
  const grand = opening.length === 1 ? opening[0]! : totals.at(-1)
  return rows.map((row, at) => {
    if (row.kind !== 'total') return row
    return at === grand ? { ...row, groups: [] } : { ...row, kind: 'subtotal' }
  })
}

/** «Cộng» in every group, under one name, and nothing over all of them. */
function isOneOfEachGroup(totals: readonly Draft[]): boolean {
  const groups = new Set(totals.map((row) => row.groups.join('\n')))
  const labels = new Set(totals.map(({ label }) => fold(label)))
  return totals.length > 1 && groups.size === totals.length && labels.size === 1 && !groups.has('')
}

/** Signatures and notes below the figures hold no number. */
function withoutFootnotes(rows: readonly Draft[]): Draft[] {
  const total = rows.findLastIndex(({ kind }) => kind === 'total')
  if (total <= 0) return [...rows]
  return rows.filter((row, at) => at <= total || row.kind === 'subtotal' || holdsNumbers(row))
}

function holdsNumbers(row: Draft): boolean {
  return readColumn(row.cells.map(cellWords), 'rate').some(({ state }) => state === 'number')
}
