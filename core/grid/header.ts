import { fold, tidy } from '../text/fold'
import { readColumn } from '../text/read-number'
import { type Column, PATH_JOINT } from './grid'
import { type Layout, type Spot, spotsOf, wordsAt } from './occupy'
import { isIndexColumn } from './rows'
import type { RowSeen } from './seen'

export interface GridHeader {
  readonly titles: readonly string[]
  /** Rows of the table that name columns. */
  readonly rows: readonly number[]
  /** The first row after the header (column numbers skipped). */
  readonly body: number
}

const MOTTO = ['cộng hòa xã hội chủ nghĩa việt nam', 'độc lập - tự do - hạnh phúc'].map(fold)

/** Finds the rows that name the columns: in the head, or, where there is none, the first rows of the body. */
export function findHeader(rows: readonly RowSeen[], layout: Layout): GridHeader {
  const titles: string[] = []
  let start = 0
  while (start < rows.length && isSetAside(layout, start)) {
    titles.push(...spotsOf(layout, start).map(wordsAt).filter(Boolean))
    start++
  }
  for (const named = rowOfIndex(layout, start); start < named; start++) {
    titles.push(...spotsOf(layout, start).map(wordsAt).filter(Boolean))
  }
  let end = start
  while (end < rows.length && rows[end]!.section === 'head') end++
  if (end === start) end = endInBody(layout, start, rows.length)
  else end = handMadeRow(rows, layout, end)
  const named = range(start, end).filter(
    (row) => !isBlank(layout, row) && !isNumbering(layout, row, rows[row]!.section === 'head'),
  )
  while (end < rows.length && (isNumbering(layout, end) || isBlank(layout, end))) end++
  return { titles, rows: named, body: end }
}

/** Printed reports have more above the head (their number, units); the row that says «STT» begins it. */
function rowOfIndex(layout: Layout, start: number): number {
  const at = range(start, Math.min(start + MOST_ABOVE, layout.count)).findIndex((row) =>
    spotsOf(layout, row).some((spot) => isIndexColumn([wordsAt(spot)])),
  )
  if (at <= 0) return start
  const hangsOver = layout
    .spots(start + at)
    .some((spot) => spot !== null && spot.row < start + at && spot.row >= start)
  return hangsOver ? start : start + at
}

const MOST_ABOVE = 8

/** A row of nothing, of one cell, or of the national motto stands above the header and names no column. */
function isSetAside(layout: Layout, row: number): boolean {
  const words = spotsOf(layout, row).map(wordsAt).filter(Boolean)
  if (words.length <= 1)
    return layout.spots(row).every((spot) => !spot || spot.row === row || wordsAt(spot) === '')
  return words.some(
    (text) => MOTTO.includes(fold(text.split('\n')[0]!)) || MOTTO.some((m) => fold(text).startsWith(m)),
  )
}

function isBlank(layout: Layout, row: number): boolean {
  return spotsOf(layout, row).every((spot) => wordsAt(spot) === '')
}

/** "(1) (2) (3)", "A B 1 2 3=4+5": letters first, then numbers in order from 1; a head may number its columns in any order. */
function isNumbering(layout: Layout, row: number, inHead = false): boolean {
  const words = spotsOf(layout, row).map(wordsAt)
  const marks = words.filter(Boolean).map((text) => NUMBERED.exec(text)?.[1])
  if (marks.length < 3 || marks.includes(undefined)) return false
  if (inHead || words.every((text) => text === '' || BRACKETED.test(text))) return true
  if (marks.length < words.length) return false
  const letters = marks.filter((mark) => /[A-Z]/.test(mark!)).length
  const numbers = marks.slice(letters).map(Number)
  return (
    marks.slice(0, letters).every((mark, at) => mark === String.fromCharCode(65 + at)) &&
    numbers.every((number, at) => number === (numbers[0] ?? 1) + at) &&
    (numbers[0] === 1 || numbers[0] === letters + 1)
  )
}

/** Nothing but numbers in brackets, a formula behind some: no row of figures looks so, in whatever order they stand. */
const BRACKETED = /^\(\d{1,2}\)(?:\s*=[\s\d()+\-–*/:%x]+)?$/
const NUMBERED = /^\(?([A-Z]|\d{1,2})\)?(?:\s*=[\s\d()+\-–*/:%x]+)?$/

/** Without a head: the rows that the first header row's spans reach, and the leaves below an open group. */
function endInBody(layout: Layout, start: number, count: number): number {
  const tallest = Math.max(1, ...spotsOf(layout, start).map(({ cell }) => cell.rowspan ?? 1))
  let end = start + 1
  while (end < count && !isDataLike(layout, end) && (end < start + tallest || hasOpenGroup(layout, end - 1)))
    end++
  return Math.min(end, count)
}

/** Some pages write the second header row by hand into the body. */
function handMadeRow(rows: readonly RowSeen[], layout: Layout, end: number): number {
  const isHeaderRow =
    end < rows.length &&
    rows[end]!.cells.length > 1 &&
    rows[end]!.cells.every(({ header, text }) => header || tidy(text) === '')
  const opens = end < rows.length && hasOpenGroup(layout, end - 1) && !isDataLike(layout, end)
  return (isHeaderRow || opens) && spotsOf(layout, end).filter((spot) => wordsAt(spot) !== '').length > 1
    ? end + 1
    : end
}

function hasOpenGroup(layout: Layout, row: number): boolean {
  return layout
    .spots(row)
    .some(
      (spot) => spot !== null && spot.width > 1 && spot.row + spot.height - 1 === row && wordsAt(spot) !== '',
    )
}

/** A number, "-" or a single cell across the row: this row no longer names columns. */
function isDataLike(layout: Layout, row: number): boolean {
  const words = spotsOf(layout, row).map(wordsAt)
  const standing = new Set(layout.spots(row).filter((spot) => wordsAt(spot) !== ''))
  if (standing.size <= 1) return true
  if (isNumbering(layout, row)) return true
  return readColumn(words, 'rate').some(({ state }) => state === 'number' || state === 'none')
}

/** The header path of each column; columns that only a too wide span makes up are left out. */
export function nameColumns(layout: Layout, header: GridHeader, bodyWidth: number): Column[] {
  const width = Math.max(0, ...header.rows.map((row) => layout.spots(row).length))
  const chains = range(0, width).map((column) => chainOf(layout, header.rows, column))
  while (chains.length > bodyWidth && (isPhantom(chains, chains.length - 1) || reachesBeyond(chains)))
    chains.pop()
  // A leaf is gone somewhere: those right of it slid under the wrong groups, so no path of several pieces counts.
  const slid = chains.some((_, column) => isPhantom(chains, column)) || hasLooseLeaf(chains, header.rows)
  return chains.map((chain, column) => {
    const path = chain.map(wordsAt).filter(Boolean)
    const isSure = !slid || (path.length === 1 && !isPhantom(chains, column))
    return { path, key: isSure ? pathKey(path) : `${pathKey(path)} ?` }
  })
}

/** `keyOf(['Đã xử lý', 'Quá hạn'])`: the path as it is compared. */
export function pathKey(path: readonly string[]): string {
  return path.map(fold).join(PATH_JOINT)
}

function chainOf(layout: Layout, rows: readonly number[], column: number): Spot[] {
  const chain: Spot[] = []
  for (const row of rows) {
    const spot = layout.spots(row)[column]
    if (spot && spot !== chain.at(-1)) chain.push(spot)
  }
  return chain
}

/** A column without a leaf of its own under a group that has leaves elsewhere (T5: colspan 3 over two leaves). */
function isPhantom(chains: readonly (readonly Spot[])[], column: number): boolean {
  const last = chains[column]!.at(-1)
  if (!last) return column === chains.length - 1
  return (
    last.width > 1 &&
    chains.some((chain, at) => at !== column && chain.includes(last) && chain.at(-1) !== last)
  )
}

/** The last leaf, the only wide one, reaches over more columns than it names (T11: colspan 6 over one column of counts). */
function reachesBeyond(chains: readonly (readonly Spot[])[]): boolean {
  const last = chains.at(-1)?.at(-1)
  return (
    last !== undefined &&
    last === chains.at(-2)?.at(-1) &&
    chains.every((chain) => chain.at(-1) === last || chain.at(-1)?.width === 1)
  )
}

/** A leaf with nothing above it, right of leaves that stand in groups: a group is narrower than its leaves. */
function hasLooseLeaf(chains: readonly (readonly Spot[])[], rows: readonly number[]): boolean {
  const first = rows[0] ?? 0
  return chains.some((chain) => chain[0] !== undefined && chain[0].row > first && wordsAt(chain[0]) !== '')
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, at) => from + at)
}
