import { columnIn, type Range, rowIn } from '../range'
import { cellName } from '../seen'
import { type Scalar, storedValue } from '../sheet/cell-value'
import type { Node } from '../sheet/formula-tree'
import { eachWithin, type Places, slotOf } from '../sheet/places'
import { columnOf } from '../sheet/read-cell'
import { recalculateOnLoad } from '../sheet/recalculate-on-load'
import { cellNumberAt, rowOf } from '../sheet/sheet-xml'
import { type FormulaCell, isFormula, type Slot } from '../sheet/slots'
import type { Workbook } from '../sheet/workbook'
import type { Xml } from '../xml'
import { arrayResultOf, type Context, resultOf } from './evaluate'
import type { FormulaBook } from './formula-area'
import { formulaCells } from './formula-cells'
import { namesOf } from './formula-names'
import { areasOf, OWN, type Precedents } from './formula-precedents'
import { BEYOND, beyond } from './formula-values'
import { excelTablesOf } from './tables-known'

/** Looks at so many cells in all; a workbook that needs more is left to the spreadsheet program. */
const MOST_LOOKS = 30_000_000

/** By sheet; none where a sheet has no cells. */
type Slots = readonly (Places<Slot> | undefined)[]

interface Work {
  readonly slots: Slots
  readonly book: FormulaBook
  /** «Precision as displayed»: a result is rounded as its cell shows it, which is not known here. */
  readonly asShown: boolean
  /** Equal formulas look at the same places of their sheets. */
  readonly precedents: Map<Node | null, Precedents>
  /** Rows and cells gone through to find what formulas build on. */
  looks: number
}

export interface Recalculated {
  /** Formulas that depend on new contents, but whose results are too much for the evaluator. */
  readonly left: readonly { readonly sheet: string; readonly cell: string }[]
  /** The workbook part that asks the spreadsheet program to calculate on load; null where nothing is left to it. */
  readonly xml: Xml | null
}

/** All formulas, put into their places; those that depend on new contents get new results there. */
export function recalculate(workbook: Workbook, slots: Slots): Recalculated {
  const left = settledFormulas(workbook, slots).flatMap((cell) => unknownPlaces(workbook, cell))
  return { left, xml: left.length > 0 ? recalculateOnLoad(workbook.xml) : null }
}

/** Where a formula depends on what was changed, and its result is not known. */
function unknownPlaces(workbook: Workbook, formula: FormulaCell): { sheet: string; cell: string }[] {
  const { row, column, array, dirty, result } = formula
  const unknown: { sheet: string; cell: string }[] = []
  if (!dirty) return unknown
  for (let down = 0; down <= (array ? array.bottom - row : 0); down++)
    for (let across = 0; across <= (array ? array.right - column : 0); across++)
      if (result?.(down, across) === null)
        unknown.push({
          sheet: workbook.sheets[formula.sheet]!.name,
          cell: cellName(row + down, column + across),
        })
  return unknown
}

/** Each formula after those it builds on. */
function settledFormulas(workbook: Workbook, slots: Slots): FormulaCell[] {
  const parsed = new Map()
  const cells = slots.flatMap((places, sheet) => (places ? formulaCells(sheet, places, parsed) : []))
  if (cells.length === 0) return []
  const asShown = /<[\w:]*calcPr\b[^>]*\sfullPrecision=["'](?:0|false)/.test(workbook.xml)
  const work: Work = { slots, book: bookOf(workbook, slots), asShown, precedents: new Map(), looks: 0 }
  for (const cell of cells) settle(work, cell)
  return cells
}

function bookOf(workbook: Workbook, slots: Slots): FormulaBook {
  let looks = 0
  const { named, sheetsNamed } = namesOf(workbook)
  const { lastRow, lastColumn } = lastOf(slots)
  return {
    ...excelTablesOf(workbook),
    named,
    sheetsNamed,
    lastRow,
    lastColumn,
    isHidden(at, row) {
      const places = slots[at]
      return places !== undefined && rowOf(places.sheet, row)?.hidden === true
    },
    isSubtotal(at, row, column) {
      if (++looks > MOST_LOOKS) beyond()
      const places = slots[at]
      const slot = places && slotOf(places, cellNumberAt(places.sheet, row, column), row, column)
      return isFormula(slot) && slot.isSubtotal
    },
    valueAt(at, row, column) {
      if (++looks > MOST_LOOKS) beyond()
      const places = slots[at]
      if (!places) return null
      const cell = cellNumberAt(places.sheet, row, column)
      const slot = slotOf(places, cell, row, column)
      if (slot === undefined || (isFormula(slot) && !slot.result))
        return cell < 0 ? null : storedValue(workbook, places.sheet, cell)
      return isFormula(slot) ? (slot.result!(row - slot.row, column - slot.column) ?? beyond()) : slot
    },
  }
}

function lastOf(slots: Slots): Pick<FormulaBook, 'lastRow' | 'lastColumn'> {
  let lastRow = -1
  let lastColumn = -1
  for (const places of slots) {
    if (!places) continue
    for (const { row, first, last } of places.sheet.rows) {
      lastRow = Math.max(lastRow, row)
      if (first < last) lastColumn = Math.max(lastColumn, columnOf(places.sheet, last - 1))
    }
    for (const [key, slot] of places.others) {
      if (isFormula(slot)) continue
      lastRow = Math.max(lastRow, rowIn(key))
      lastColumn = Math.max(lastColumn, columnIn(key))
    }
  }
  return { lastRow, lastColumn }
}

interface Step {
  readonly cell: FormulaCell
  readonly needs: readonly FormulaCell[]
  next: number
}

/** Depth first, on a stack of our own: a chain of ten thousand sums must not overflow. */
function settle(work: Work, start: FormulaCell): void {
  if (start.state !== 'new') return
  const stack: Step[] = [enter(work, start)]
  while (stack.length) {
    const step = stack.at(-1)!
    const need = step.needs[step.next++]
    if (!need) {
      stack.pop()
      finish(work, step)
    } else if (need.state === 'new') stack.push(enter(work, need))
    // A circle: nobody but the spreadsheet program can say what it means.
    else if (need.state === 'entered') step.cell.circular = true
  }
}

function enter(work: Work, cell: FormulaCell): Step {
  cell.state = 'entered'
  const { areas, anywhere } = precedentsOf(work, cell)
  const needs: FormulaCell[] = []
  cell.dirty = anywhere
  const visit = (slot: Slot): void => {
    work.looks++
    if (isFormula(slot)) needs.push(slot)
    else cell.dirty = true
  }
  const look = (sheet: number, range: Range): void => {
    const places = work.slots[sheet]
    if (!places) return
    work.looks += Math.min(range.bottom - range.top + 1, places.sheet.rows.length + places.others.size)
    // So many wide ranges are for the spreadsheet program; without all it builds on, no result is true.
    if (work.looks > MOST_LOOKS) cell.circular = true
    else eachWithin(places, range, visit)
  }
  for (const { sheets, range } of areas)
    if (sheets === OWN) look(cell.sheet, range)
    else for (const sheet of sheets) look(sheet, range)
  return { cell, needs, next: 0 }
}

function precedentsOf({ book, precedents }: Work, cell: FormulaCell): Precedents {
  const { node } = cell
  const known = precedents.get(node)
  if (known) return known
  const found = areasOf(node, cell, book)
  if (!found.hasNames) precedents.set(node, found)
  return found
}

function finish({ book, asShown }: Work, { cell, needs }: Step): void {
  cell.state = 'done'
  cell.dirty ||= cell.circular || needs.some((need) => need.dirty)
  if (!cell.dirty && cell.hasResult) return
  const result = resultsOf(book, cell) ?? (() => null)
  cell.result = asShown ? (row, column) => wholeOnly(result(row, column)) : result
}

function wholeOnly(value: Scalar): Scalar {
  return typeof value === 'number' && !Number.isInteger(value) ? null : value
}

function resultsOf(book: FormulaBook, cell: FormulaCell): FormulaCell['result'] {
  if (!cell.node || cell.circular) return null
  const { sheet, row, column, array } = cell
  const context: Context = { book, sheet, row, column, array: false, depth: 0 }
  try {
    if (array) return arrayResultOf(cell.node, context)
    const value: Scalar = resultOf(cell.node, context)
    return () => value
  } catch (failure) {
    if (failure === BEYOND) return null
    throw failure
  }
}
