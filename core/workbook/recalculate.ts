import { type CellIndex, indexCells, overlapping } from './cell-index'
import { type Scalar, storedValue } from './cell-value'
import { arrayResultOf, type Context, resultOf } from './evaluate'
import type { Area, Book } from './formula-area'
import { type FormulaCell, formulaCells } from './formula-cells'
import { namesOf } from './formula-names'
import { areasOf } from './formula-precedents'
import { BEYOND, beyond } from './formula-values'
import { keyOf } from './sheet-xml'
import type { Workbook } from './workbook'

export interface Recalculated {
  readonly part: string
  readonly row: number
  readonly column: number
  /** Null: beyond the evaluator, so the old result must go. */
  readonly cache: Scalar
}

/** Looks at so many cells in all; a workbook that needs more is left to the spreadsheet program. */
const MOST_LOOKS = 30_000_000

interface Work {
  readonly workbook: Workbook
  readonly book: Book
  readonly changed: CellIndex<true>
  readonly formulas: CellIndex<FormulaCell>
  /** What formulas turned out to be; null is unknown. */
  readonly results: Map<number, Scalar>[]
}

/** New results of all formulas that depend on changed cells, each computed after those it builds on. */
export function recalculate(
  workbook: Workbook,
  changed: ReadonlyMap<string, ReadonlyMap<number, Scalar>>,
): Recalculated[] {
  const cells = formulaCells(workbook)
  if (cells.length === 0) return []
  const work = prepare(workbook, changed, cells)
  const found: Recalculated[] = []
  for (const cell of cells) settle(work, cell, found)
  return found
}

function prepare(
  workbook: Workbook,
  changed: ReadonlyMap<string, ReadonlyMap<number, Scalar>>,
  cells: FormulaCell[],
): Work {
  const results = workbook.sheets.map(() => new Map<number, Scalar>())
  const perSheet = workbook.sheets.map((sheet) => changed.get(sheet.part) ?? new Map<number, Scalar>())
  const changedIndex = indexCells(
    perSheet.flatMap((values, sheet) =>
      [...values.keys()].map((key) => ({ sheet, key, value: true as const })),
    ),
  )
  const formulas = indexCells(
    cells.flatMap((cell) => cell.keys.map((key) => ({ sheet: cell.sheet, key, value: cell }))),
  )
  return { workbook, book: bookOf(workbook, perSheet, results), changed: changedIndex, formulas, results }
}

function bookOf(
  workbook: Workbook,
  changed: readonly ReadonlyMap<number, Scalar>[],
  results: readonly Map<number, Scalar>[],
): Book {
  const sheets = workbook.sheets.map((sheet) => workbook.known.sheets.get(sheet.part))
  const keys = [...sheets.flatMap((sheet) => (sheet ? [sheet.cells] : [])), ...changed].map((cells) => [
    ...cells.keys(),
  ])
  let looks = 0
  const { named, sheetsNamed } = namesOf(workbook)
  return {
    named,
    sheetsNamed,
    lastRow: lastOf(keys, (key) => Math.floor(key / 16_384)),
    lastColumn: lastOf(keys, (key) => key % 16_384),
    valueAt(at, row, column) {
      if (++looks > MOST_LOOKS) beyond()
      const key = keyOf(row, column)
      const result = results[at]!.get(key)
      if (result !== undefined) return result ?? beyond()
      const fresh = changed[at]!.get(key)
      if (fresh !== undefined) return fresh
      const sheet = sheets[at]
      const cell = sheet?.cells.get(key)
      return sheet && cell ? storedValue(workbook, sheet, cell) : null
    },
  }
}

function lastOf(keys: readonly number[][], part: (key: number) => number): number {
  let last = -1
  for (const some of keys) for (const key of some) last = Math.max(last, part(key))
  return last
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

function enter(work: Work, cell: FormulaCell): Step {
  cell.state = 'entered'
  const { areas, anywhere } = areasOf(cell.node, cell.sheet, work.book)
  cell.dirty = anywhere || areas.some((area) => areaHas(work.changed, area))
  const needs = new Set<FormulaCell>()
  for (const area of areas)
    for (const sheet of area.sheets)
      for (const need of overlapping(work.formulas, sheet, area.range)) needs.add(need)
  return { cell, needs: [...needs], next: 0 }
}

function areaHas(index: CellIndex<true>, { sheets, range }: Area): boolean {
  return sheets.some((sheet) => !overlapping(index, sheet, range).next().done)
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
