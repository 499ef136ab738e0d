import { MOST_COLUMNS, MOST_ROWS, type Range } from '../range'
import type { Scalar } from '../sheet/cell-value'
import type { Node } from '../sheet/formula-tree'
import { beyond } from './formula-values'
import type { TablesKnown } from './tables-known'

/** Cells of one sheet, or the same cells of several ("Xã1:Xã9!C5"). */
export interface Area {
  readonly kind: 'area'
  readonly sheets: readonly number[]
  readonly range: Range
}

export interface Matrix {
  readonly kind: 'matrix'
  readonly rows: readonly (readonly Scalar[])[]
}

export type Value = Scalar | Area | Matrix

/** The workbook as formulas see it; sheets are numbered in their order. */
export interface FormulaBook extends TablesKnown {
  valueAt(sheet: number, row: number, column: number): Scalar
  isHidden(sheet: number, row: number): boolean
  isSubtotal(sheet: number, row: number, column: number): boolean
  sheetsNamed(name: string): readonly number[] | null
  named(name: string, sheet: number): Node | null
  /** Nothing stands beyond them, on any sheet. */
  readonly lastRow: number
  readonly lastColumn: number
}

/** SUMIF sums a range of the size of the tested one, however short the one it names: only its first cell counts. */
export function resized(area: Area, like: Area): Area {
  const { top, left } = area.range
  const bottom = top + like.range.bottom - like.range.top
  const right = left + like.range.right - like.range.left
  return { ...area, range: { top, left, bottom, right } }
}

const MOST_CELLS = 2_000_000

export function isArea(value: Value): value is Area {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'area'
}

export function isMatrix(value: Value): value is Matrix {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'matrix'
}

/** Whole columns and rows end where the workbook's content ends; other ranges stay as they are. */
export function bounded(area: Area, book: FormulaBook): Area {
  const { top, left, bottom, right } = area.range
  const down = top === 0 && bottom === MOST_ROWS - 1 ? Math.max(book.lastRow, 0) : bottom
  const across = left === 0 && right === MOST_COLUMNS - 1 ? Math.max(book.lastColumn, 0) : right
  return { ...area, range: { top, left, bottom: down, right: across } }
}

export function matrixOf(area: Area, book: FormulaBook): Matrix {
  const { sheets, range } = bounded(area, book)
  const height = range.bottom - range.top + 1
  const width = range.right - range.left + 1
  if (sheets.length !== 1 || height * width > MOST_CELLS) return beyond()
  const rows = Array.from({ length: height }, (_, row) =>
    Array.from({ length: width }, (_, column) =>
      book.valueAt(sheets[0]!, range.top + row, range.left + column),
    ),
  )
  return { kind: 'matrix', rows }
}

/** Every value that could be there, row by row; empty cells beyond the content are left out. */
export function eachValue(value: Area | Matrix, book: FormulaBook, visit: (value: Scalar) => void): void {
  if (isMatrix(value)) {
    for (const row of value.rows) for (const one of row) visit(one)
    return
  }
  const { top, left } = value.range
  const bottom = Math.min(value.range.bottom, book.lastRow)
  const right = Math.min(value.range.right, book.lastColumn)
  for (const sheet of value.sheets)
    for (let row = top; row <= bottom; row++)
      for (let column = left; column <= right; column++) visit(book.valueAt(sheet, row, column))
}
