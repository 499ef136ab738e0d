import type { CellPatch } from '../../../core/workbook/patch/patch-workbook'
import { cellName } from '../../../core/workbook/seen'
import { writeBook } from '../../../test/workbook-corpus/book-spec'
import {
  conditionalFormats,
  DIFFERENTIALS,
  decorate,
  printSetUp,
  validations,
} from '../../../test/workbook-corpus/decorations'
import { layOut, USUAL } from '../../../test/workbook-corpus/form-layout'
import { fullBook } from '../../../test/workbook-corpus/templates'

/** A workbook and what is to be written into it. */
export interface FillJob {
  readonly name: string
  readonly file: Uint8Array
  readonly patches: readonly CellPatch[]
  /** So often in one process; the first half only warms up. */
  readonly runs: number
}

/** Columns of the form that are no totals. */
const INPUTS = [3, 4, 5, 7, 8, 9, 11, 12]

/** 40 cells of the 25-part workbook: chart, picture, sparklines, comments and all. */
export function fortyCells(): FillJob {
  const patches = Array.from({ length: 40 }, (_, at) => ({
    sheet: 'II.06a',
    cell: cellName(10 + Math.floor(at / INPUTS.length), INPUTS[at % INPUTS.length]!),
    value: 100 + at,
  }))
  return { name: '40 cells in the 25-part workbook', file: writeBook(fullBook()), patches, runs: 200 }
}

const SHEETS = 20
const FIELDS = Array.from({ length: 32 }, (_, at) => `Lĩnh vực thứ ${at + 1}`)
const MOST = 250

/** 5,000 cells over 20 sheets, one commune each: the form with its head, totals across and down, formats and notes. */
export function fiveThousandCells(): FillJob {
  const laidOut = Array.from({ length: SHEETS }, (_, at) =>
    layOut({ ...USUAL, name: `Xã ${at + 1}`, rows: FIELDS }),
  )
  const book = decorate(
    { sheets: laidOut.map(({ sheet }) => sheet) },
    conditionalFormats('D11:M42'),
    validations('D11:M42'),
    printSetUp,
  )
  const patches = laidOut.flatMap(({ sheet, firstRow }) =>
    FIELDS.flatMap((_, row) =>
      INPUTS.map((column, at) => ({
        sheet: sheet.name,
        cell: cellName(firstRow - 1 + row, column),
        value: row * 7 + at,
      })),
    ).slice(0, MOST),
  )
  return {
    name: '5,000 cells over 20 sheets',
    file: writeBook({ ...book, differentials: DIFFERENTIALS }),
    patches,
    runs: 100,
  }
}
