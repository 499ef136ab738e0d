import { type Node, parseFormula } from './formula-tree'
import { keyOf, type Range, rangeAt } from './range'
import { formulaOf, sharedFormulas } from './shared-formula'
import type { Workbook } from './workbook'

/** A formula on its way to a result; an array formula is one, for all its cells. */
export interface FormulaCell {
  readonly sheet: number
  readonly row: number
  readonly column: number
  /** Null where the formula is beyond the evaluator. */
  readonly node: Node | null
  readonly array: Range | null
  readonly keys: readonly number[]
  readonly hasResult: boolean
  /** SUBTOTAL leaves out what is itself one. */
  readonly isSubtotal: boolean
  state: 'new' | 'entered' | 'done'
  dirty: boolean
  circular: boolean
}

const LARGEST_ARRAY = 100_000

export function formulaCells(workbook: Workbook): FormulaCell[] {
  const trees = new Map<string, Node | null>()
  const parse = (text: string): Node | null => {
    if (!trees.has(text)) trees.set(text, parseFormula(text))
    return trees.get(text)!
  }
  return workbook.sheets.flatMap((part, sheet) => {
    const xml = workbook.known.sheets.get(part.part)
    if (!xml?.formulas.length) return []
    const shared = sharedFormulas(xml)
    return xml.formulas.map((cell): FormulaCell => {
      const { row, column, from, to, type } = cell
      const { kind, ref } = cell.formula!
      const array = kind === 'array' || kind === 'table' ? rangeAt(ref ?? '') : null
      const keys = array ? keysOf(array) : [keyOf(row, column)]
      const text = formulaOf(xml, shared, cell) ?? ''
      const node = kind === 'table' || !keys ? null : parse(text)
      const isSubtotal = /\bSUBTOTAL\(/i.test(text)
      const known = { sheet, row, column, node, array, isSubtotal, keys: keys ?? [keyOf(row, column)] }
      return { ...known, hasResult: from < to || type === 'str', state: 'new', dirty: false, circular: false }
    })
  })
}

function keysOf({ top, left, bottom, right }: Range): number[] | null {
  const width = right - left + 1
  const count = width * (bottom - top + 1)
  if (count > LARGEST_ARRAY) return null
  return Array.from({ length: count }, (_, at) => keyOf(top + Math.floor(at / width), left + (at % width)))
}
