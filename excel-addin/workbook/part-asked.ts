import type { Range } from '../../core/workbook/range'

/** A part of a sheet, and what Excel says of its data validation once the request is answered. */
export interface PartAsked {
  readonly sheet: Excel.Worksheet
  readonly box: Range
  readonly validation: Excel.DataValidation
}
