import { someWithin } from './cell-index'
import { type Scalar, storedValue } from './cell-value'
import { arrayResultOf, type Context, resultOf } from './evaluate'
import type { Book } from './formula-area'
import { type FormulaCell, formulaCells } from './formula-cells'
import { namesOf } from './formula-names'
import { areasOf } from './formula-precedents'
import { BEYOND, beyond } from './formula-values'
import { keyOf } from './range'
import { cellOf, type SheetXml } from './sheet-xml'
import type { Workbook } from './workbook'

export interface Recalculated {
  readonly part: string
  readonly row: number
  readonly column: number
  /** Null: beyond the evaluator, so the old result must go. */
  readonly cache: Scalar
}

/** What a cell holds now instead of what the file says. */
export interface Changed {
  readonly row: number
  readonly column: number
  readonly value: Scalar
}

/** Looks at so many cells in all; a workbook that needs more is left to the spreadsheet program. */
const MOST_LOOKS = 30_000_000

interface Work {
  readonly workbook: Workbook
  readonly book: Book
  /** By sheet. */
  readonly changed: readonly ReadonlyMap<number, Changed>[]
  readonly formulas: readonly ReadonlyMap<number, FormulaCell>[]
  /** What formulas turned out to be; null is unknown. */
  readonly results: readonly Map<number, Scalar>[]
}

/** New results of all formulas that depend on changed cells, each computed after those it builds on. */
export function recalculate(
  workbook: Workbook,
  byPart: ReadonlyMap<string, ReadonlyMap<number, Changed>>,
): Recalculated[] {
  const cells = formulaCells(workbook)
  if (cells.length === 0) return []
  const changed = workbook.sheets.map(({ part }) => byPart.get(part) ?? new Map<number, Changed>())
  const results = workbook.sheets.map(() => new Map<number, Scalar>())
  const formulas = workbook.sheets.map(() => new Map<number, FormulaCell>())
  for (const cell of cells) for (const key of cell.keys) formulas[cell.sheet]!.set(key, cell)
  const work = { workbook, book: bookOf(workbook, changed, formulas, results), changed, formulas, results }
  const found: Recalculated[] = []
  for (const cell of cells) settle(work, cell, found)
  return found
}

function bookOf(
  workbook: Workbook,
  changed: readonly ReadonlyMap<number, Changed>[],
  formulas: readonly ReadonlyMap<number, FormulaCell>[],
  results: readonly Map<number, Scalar>[],
): Book {
  const sheets = workbook.sheets.map((sheet) => workbook.known.sheets.get(sheet.part))
  let looks = 0
  const { named, sheetsNamed } = namesOf(workbook)
  return {
    named,
    sheetsNamed,
    ...lastOf(sheets, changed),
    isHidden: (at, row) => sheets[at]?.byRow.get(row)?.hidden ?? false,
    isSubtotal: (at, row, column) => formulas[at]!.get(keyOf(row, column))?.isSubtotal ?? false,
    valueAt(at, row, column) {
      if (++looks > MOST_LOOKS) beyond()
      const key = keyOf(row, column)
      const result = results[at]!.get(key)
      if (result !== undefined) return result ?? beyond()
      const fresh = changed[at]!.get(key)
      if (fresh !== undefined) return fresh.value
      const sheet = sheets[at]
      const cell = sheet && cellOf(sheet, row, column)
      return sheet && cell ? storedValue(workbook, sheet, cell) : null
    },
  }
}

function lastOf(
  sheets: readonly (SheetXml | undefined)[],
  changed: readonly ReadonlyMap<number, Changed>[],
): Pick<Book, 'lastRow' | 'lastColumn'> {
  let lastRow = -1
  let lastColumn = -1
  for (const sheet of sheets)
    for (const { row, cells } of sheet?.rows ?? []) {
      lastRow = Math.max(lastRow, row)
      lastColumn = Math.max(lastColumn, cells.at(-1)?.column ?? -1)
    }
  for (const cells of changed)
    for (const { row, column } of cells.values()) {
      lastRow = Math.max(lastRow, row)
      lastColumn = Math.max(lastColumn, column)
    }
  return { lastRow, lastColumn }
}

interface Step {
  readonly cell: FormulaCell
  readonly needs: readonly FormulaCell[]
  next: number
}

/** Depth first, on a stack of our own: a chain of ten thousand sums must not overflow. */
function settle(work: Work, start: FormulaCell, found: Recalculated[]): void {
  if (start.state !== 'new') return
  const stack: Step[] = [enter(work, start)]
  while (stack.length) {
    const step = stack.at(-1)!
    const need = step.needs[step.next++]
    if (!need) {
      stack.pop()
      finish(work, step, found)
    } else if (need.state === 'new') stack.push(enter(work, need))
    // A circle: nobody but the spreadsheet program can say what it means.
    else if (need.state === 'entered') step.cell.circular = true
  }
}

function enter({ book, changed, formulas }: Work, cell: FormulaCell): Step {
  cell.state = 'entered'
  const { areas, anywhere } = areasOf(cell.node, cell.sheet, book)
  const needs: FormulaCell[] = []
  cell.dirty = anywhere
  for (const { sheets, range } of areas)
    for (const sheet of sheets) {
      cell.dirty ||= someWithin(changed[sheet]!, range, () => true)
      someWithin(formulas[sheet]!, range, (need) => needs.push(need) === 0)
    }
  return { cell, needs, next: 0 }
}

function finish(work: Work, { cell, needs }: Step, found: Recalculated[]): void {
  cell.state = 'done'
  cell.dirty ||= cell.circular || needs.some((need) => need.dirty)
  if (!cell.dirty && cell.hasResult) return
  const values = valuesOf(work, cell)
  for (const [index, key] of cell.keys.entries()) {
    const cache = values === null ? null : values[index]!
    work.results[cell.sheet]!.set(key, cache)
    const place = {
      part: work.workbook.sheets[cell.sheet]!.part,
      row: Math.floor(key / 16_384),
      column: key % 16_384,
    }
    if (cell.dirty) found.push({ ...place, cache })
  }
}

function valuesOf({ book }: Work, cell: FormulaCell): Scalar[] | null {
  if (!cell.node || cell.circular) return null
  const { sheet, row, column, array } = cell
  const context: Context = { book, sheet, row, column, array: false, depth: 0 }
  try {
    if (!array) return [resultOf(cell.node, context)]
    const at = arrayResultOf(cell.node, context)
    return cell.keys.map((key) => at(Math.floor(key / 16_384) - row, (key % 16_384) - column))
  } catch (failure) {
    if (failure === BEYOND) return null
    throw failure
  }
}
