import type { Range } from '../range'
import type { Scalar } from './cell-value'
import type { Node } from './formula-tree'

/** A formula on its way to a result; an array formula is one, for all its cells. */
export interface FormulaCell {
  readonly sheet: number
  readonly row: number
  readonly column: number
  /** Null where the formula is beyond the evaluator. */
  readonly node: Node | null
  readonly array: Range | null
  readonly hasResult: boolean
  /** SUBTOTAL leaves out what is itself one. */
  readonly isSubtotal: boolean
  state: 'new' | 'entered' | 'done'
  dirty: boolean
  circular: boolean
  /** What it turned out to be, by row and column of the array; null is unknown. None where the file is right. */
  result: ((row: number, column: number) => Scalar) | null
}

/** What a cell holds now instead of what the file says: new content (null empties it), or the result of its formula. */
export type Slot = number | string | null | FormulaCell

export function isFormula(slot: Slot | undefined): slot is FormulaCell {
  return typeof slot === 'object' && slot !== null
}
