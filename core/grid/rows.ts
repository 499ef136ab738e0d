import { fold } from '../text/fold'
import { readColumn } from '../text/read-number'
import type { GridRow } from './grid'
import { hasWords, type Layout, type Spot, spotsOf, wordsOf } from './occupy'
import type { RowSeen } from './seen'

const TOTALS = new Set(['tổng số', 'tổng cộng', 'tổng', 'cộng', 'cộng tổng', 'toàn bộ', 'total'].map(fold))
const INDEXES = new Set(['stt', 'tt', 'số tt', 'số thứ tự', '#'].map(fold))

/** Whether a header path names the column of row numbers. */
export function isIndexColumn(path: readonly string[]): boolean {
  return path.length === 1 && INDEXES.has(fold(path[0]!))
}

/** How every word for a total begins; most labels need no closer look. */
const MAY_BE_TOTAL = /^[tc]/i
/** No total is called by more letters than this. */
const LONGEST_TOTAL = 16

/** Whether a label says total: «Tổng số», «TỔNG CỘNG:», «Cộng». */
export function isTotalLabel(text: string): boolean {
  if (text.length > LONGEST_TOTAL || !MAY_BE_TOTAL.test(text)) return false
  return TOTALS.has(fold(text.replace(/[:.\s]+$/u, '')))
}

/**
 * Tells data rows, group headings, totals and subtotals apart, and gives every row its label and its groups.
 * `label` is the column that names rows, `index` that of the row numbers (or -1), `width` the number of columns,
 * `full` how many cells a row of figures has (some tables have nameless ones at the end).
 */
export function nameRows(
  rows: readonly RowSeen[],
  layout: Layout,
  from: number,
  label: number,
  index: number,
  width: number,
  full: number,
): GridRow[] {
  const found: Draft[] = []
  const groups = openGroups()
  for (let row = from; row < rows.length; row++) {
    if (rows[row]!.section === 'head') continue
    const draft = draftRow(layout, row, { label, index, width, full })
    if (!draft) continue
    if (draft.kind === 'group') groups.enter(draft)
    found.push({ ...draft, groups: draft.kind === 'group' ? groups.above() : groups.now() })
  }
  return withoutFootnotes(settleTotals(found))
}

type Draft = GridRow

interface Shape {
  readonly label: number
  readonly index: number
  readonly width: number
  readonly full: number
}

function draftRow(layout: Layout, row: number, { label, index, width, full }: Shape): Draft | null {
  const all = layout[row]!
  const own = spotsOf(layout, row)
  if (!own.some(hasWords)) return null
  const spots = all.length === width ? all : Array.from({ length: width }, (_, column) => all[column] ?? null)
  const heads = spots.slice(0, label + 1)
  const words = heads.map(wordsOf)
  const saidBy = (spot: Spot | null | undefined) => words[heads.indexOf(spot ?? null)] ?? wordsOf(spot)
  const total = heads[words.findIndex(isTotalLabel)]
  const isGroup = !total && isGroupRow(own, spots, label)
  const name = total ?? (isGroup ? own.findLast(hasWords) : spots[label])
  return {
    row,
    kind: total ? 'total' : isGroup ? 'group' : 'data',
    label: saidBy(name),
    groups: [],
    index: index >= 0 && spots[index] !== name ? saidBy(spots[index]) : '',
    spots,
    ragged: !isGroup && (all.length !== full || spots.includes(null) || all.slice(width).some(hasWords)),
  }
}

/** One label that reaches over the figures' columns, or a bold or lettered label with nothing beside it. */
function isGroupRow(own: readonly Spot[], spots: readonly (Spot | null)[], label: number): boolean {
  const last = own.findLast(hasWords)!
  if (last.column > label) return false
  const worded = own.filter(hasWords)
  if (worded.length > label + 1) return false
  if (last.column + last.width > label + 1) return true
  if (spots.slice(label + 1).some(hasWords)) return false
  return worded.length === 1
    ? last.cell.bold === true || own.length === 1
    : groupClass(wordsOf(worded[0])) !== 'arabic'
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
  const firstData = rows.findIndex(({ kind }) => kind === 'data')
  const opening = totals.filter((at) => at < firstData && rows[at]!.groups.length === 0)
  const grand = opening.length === 1 ? opening[0]! : totals.at(-1)
  return rows.map((row, at) => {
    if (row.kind !== 'total') return row
    return at === grand ? { ...row, groups: [] } : { ...row, kind: 'subtotal' }
  })
}

/** Signatures and notes below the figures hold no number. */
function withoutFootnotes(rows: readonly Draft[]): Draft[] {
  const total = rows.findLastIndex(({ kind }) => kind === 'total')
  if (total <= 0) return [...rows]
  return rows.filter((row, at) => at <= total || row.kind === 'subtotal' || holdsNumbers(row))
}

function holdsNumbers(row: Draft): boolean {
  return readColumn(row.spots.map(wordsOf), 'rate').some(({ state }) => state === 'number')
}
