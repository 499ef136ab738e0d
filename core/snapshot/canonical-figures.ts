import { type BytePage, openPage } from './byte-lines'
import type { Figure } from './snapshot'

/**
 * Writes figures in their order as lines that say all of them, and what many figures share only once. A line is known
 * by its first characters:
 *
 * - `[{…` or `["unit"…` a row `[by, row, place]`, in force until the next one: `by` in the order of its keys, or its only
 *   key where the label is the row's name; `place` is `[frame, table, row]`, only `row` where frame and table are those of
 *   the row before, or null;
 * - `[["…` a kind `[[measure, column, state, place in the row], [proof, …]]`, numbered from 0 as kinds come up;
 * - `["…` a value `[text, value]`, numbered from 0 as values come up;
 * - `:` the kinds of a row's figures, in force until the next such line;
 * - a digit: the values of a row's figures.
 *
 * «1.234» and «7» in one row of two columns are `["unit","X",[0,0,4]]`,
 * `[["dossiers.received","Tiếp nhận","number",2],[]]`, `["1.234",1234]`,
 * `[["dossiers.resolved","Đã xử lý","number",3],[]]`, `["7",7]`, `:0 1`, `0 1`.
 */
export function writeFigures(figures: readonly Figure[], write: (lines: Uint8Array) => void): void {
  const page = openPage(write)
  const kinds = numberKinds(page)
  const values = numberValues(page)
  let inForce: readonly number[] = []
  let before: Figure | null = null
  for (let start = 0, end = 0; start < figures.length; start = end) {
    const first = figures[start]!
    page.line(rowLine(first, before))
    const [ofRow, shown]: [number[], number[]] = [[], []]
    for (; end < figures.length && sharesRow(first, figures[end]!); end++) {
      ofRow.push(kinds(figures[end]!, end - start))
      shown.push(values(figures[end]!))
    }
    if (!sameItems(ofRow, inForce)) page.line(`:${ofRow.join(' ')}`)
    page.numbers(shown)
    inForce = ofRow
    before = first
  }
  page.close()
}

function rowLine({ by, cell }: Figure, before: Figure | null): string {
  return `[${breakdownOf(by, cell.row)},${JSON.stringify(cell.row)},${placeOf(cell.at, before?.cell.at)}]`
}

function breakdownOf({ field, procedure, unit }: Figure['by'], row: string): string {
  if (unit === row && field === undefined && procedure === undefined) return '"unit"'
  if (field === row && unit === undefined && procedure === undefined) return '"field"'
  if (procedure === row && unit === undefined && field === undefined) return '"procedure"'
  return JSON.stringify({ field, procedure, unit })
}

function placeOf(at: Place, before: Place): string {
  if (!at) return 'null'
  return before && at[0] === before[0] && at[1] === before[1] ? `${at[2]}` : `[${at[0]},${at[1]},${at[2]}]`
}

type Place = Figure['cell']['at']

/** Whether the row line of one figure holds for another too. */
function sharesRow({ by, cell }: Figure, other: Figure): boolean {
  const [a, b] = [cell.at, other.cell.at]
  if (cell.row !== other.cell.row || !sameBreakdown(by, other.by)) return false
  return a && b ? a[2] === b[2] && a[1] === b[1] && a[0] === b[0] : a === b
}

function sameBreakdown(a: Figure['by'], b: Figure['by']): boolean {
  return a === b || (a.unit === b.unit && a.field === b.field && a.procedure === b.procedure)
}

/** Numbers kinds as they come up; what stands at one place of its row is mostly of the kind of the row before. */
function numberKinds(page: BytePage): (figure: Figure, place: number) => number {
  const known = new Map<string, number>()
  const last: { readonly figure: Figure; readonly kind: number }[] = []
  return (figure, place) => {
    const near = last[place]
    if (near && sameKind(near.figure, figure)) return near.kind
    const line = kindLine(figure)
    const kind = known.get(line) ?? known.size
    if (kind === known.size) page.line(line)
    known.set(line, kind)
    last[place] = { figure, kind }
    return kind
  }
}

function kindLine({ measure, cell, state, provedBy }: Figure): string {
  return JSON.stringify([[measure, cell.column, state, cell.at?.[3] ?? null], provedBy])
}

function sameKind(a: Figure, b: Figure): boolean {
  return (
    a.measure === b.measure &&
    a.state === b.state &&
    a.cell.column === b.cell.column &&
    a.cell.at?.[3] === b.cell.at?.[3] &&
    (a.provedBy === b.provedBy || sameItems(a.provedBy, b.provedBy))
  )
}

interface KnownValue {
  readonly value: number | null
  readonly number: number
  /** Other values of the same text. */
  others?: Map<number | null, number>
}

/** Numbers values as they come up: a text is nearly always one value. */
function numberValues(page: BytePage): (figure: Figure) => number {
  const known = new Map<string, KnownValue>()
  let count = 0
  return ({ cell: { text }, value }) => {
    const same = known.get(text)
    const number = same?.value === value ? same?.number : same?.others?.get(value)
    if (number !== undefined) return number
    page.line(JSON.stringify([text, value]))
    if (same) same.others = (same.others ?? new Map<number | null, number>()).set(value, count)
    else known.set(text, { value, number: count })
    return count++
  }
}

function sameItems<Item>(a: readonly Item[], b: readonly Item[]): boolean {
  return a.length === b.length && a.every((item, at) => item === b[at])
}
