import type { Range } from '../../core/workbook/range'

/** A part of a sheet, and what Excel says of its data validation once the request is answered. */
export interface PartAsked {
  readonly sheet: Excel.Worksheet
  readonly box: Range
  readonly validation: Excel.DataValidation
}

/** Whether a box goes on right below another one, as wide as that. */
export function goesOnBelow(above: Range, box: Range): boolean {
  return above.bottom + 1 === box.top && above.left === box.left && above.right === box.right
}
