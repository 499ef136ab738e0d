import { readFileSync } from 'node:fs'
import { REPORTS } from '../../core/reports/forms/forms'
import { cellName } from '../../core/workbook/seen'
import { seeWorkbook } from '../../core/workbook/sheet/see-workbook'
import { patchWorkbook } from '../support/file-hand-now'
import { opened } from './fill-template'

export interface CalculatedBlank {
  readonly id: string
  readonly bytes: Uint8Array
}

/** Each blank with a number of its own in every empty cell: all that its formulas add up is there, and more. */
export function filledBlanks(): CalculatedBlank[] {
  return REPORTS.map(({ id }) => {
    const workbook = opened(readFileSync(`core/reports/forms/${id}/blank.xlsx`))
    const patches = seeWorkbook(workbook).sheets.flatMap(({ name, cells }) =>
      cells
        .filter(({ value, formula }) => value === null && formula === undefined)
        .map(({ row, column }) => ({
          sheet: name,
          cell: cellName(row, column),
          value: ((row * 31 + column * 17) % 97) + 1,
        })),
    )
    return { id, bytes: patchWorkbook(workbook, patches).bytes }
  })
}
