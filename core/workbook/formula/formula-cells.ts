import { type Range, rangeAt } from '../range'
import { type Node, parseFormula } from '../sheet/formula-tree'
import { type Places, putAt } from '../sheet/places'
import { contentFrom, contentTo, type FormulaXml, typeOf } from '../sheet/read-cell'
import { sharedFormulas, textOfFormula } from '../sheet/shared-formula'
import type { SheetXml } from '../sheet/sheet-xml'
import type { FormulaCell, Slot } from '../sheet/slots'

interface Parsed {
  readonly node: Node | null
  readonly isSubtotal: boolean
}

const LARGEST_ARRAY = 100_000
/** All arrays of a sheet together: they never overlap, so more is a trick. */
const MOST_IN_ARRAYS = 1_000_000

/** The formulas of a sheet, each put at its places; equal ones are parsed once in all. */
export function formulaCells(
  sheet: number,
  places: Places<Slot>,
  parsed: Map<string, Parsed>,
): FormulaCell[] {
  const shared = sharedFormulas(places.sheet)
  let left = MOST_IN_ARRAYS
  return places.sheet.formulas.map((formula) => {
    const text = textOfFormula(shared, formula)
    if (!parsed.has(text))
      parsed.set(text, { node: parseFormula(text), isSubtotal: /\bSUBTOTAL\(/i.test(text) })
    const cell = formulaCell(sheet, places.sheet, formula, { ...parsed.get(text)!, left })
    left -= cell.array ? cellsIn(cell.array) : 0
    if (cell.array) putAll(places, cell.array, cell)
    else places.listed[formula.cell] = cell
    return cell
  })
}

interface ParsedCell extends Parsed {
  /** Cells that arrays may still take. */
  readonly left: number
}

function formulaCell(sheet: number, xml: SheetXml, formula: FormulaXml, parsed: ParsedCell): FormulaCell {
  const { row, column, cell, kind, ref } = formula
  const range = kind === 'array' || kind === 'table' ? rangeAt(ref ?? '') : null
  const isLarge = range !== null && cellsIn(range) > Math.min(LARGEST_ARRAY, parsed.left)
  return {
    sheet,
    row,
    column,
    node: kind === 'table' || isLarge ? null : parsed.node,
    array: isLarge ? null : range,
    hasResult: contentFrom(xml, cell) < contentTo(xml, cell) || typeOf(xml, cell) === 'str',
    isSubtotal: parsed.isSubtotal,
    state: 'new',
    dirty: false,
    circular: false,
    result: null,
  }
}

function cellsIn({ top, left, bottom, right }: Range): number {
  return (right - left + 1) * (bottom - top + 1)
}

function putAll(places: Places<Slot>, { top, left, bottom, right }: Range, cell: FormulaCell): void {
  for (let row = top; row <= bottom; row++)
    for (let column = left; column <= right; column++) putAt(places, row, column, cell)
}
