import type { CellPatch } from '../../../core/workbook/patch-workbook'
import { cellName } from '../../../core/workbook/seen'
import { type CellSpec, FORMAT, type SheetSpec, writeBook } from '../../../test/workbook-corpus/book-spec'
import { fullBook } from '../../../test/workbook-corpus/templates'

/** A workbook and what is to be written into it. */
export interface FillJob {
  readonly name: string
  readonly file: Uint8Array
  readonly patches: readonly CellPatch[]
}

/** 40 cells of the 25-part workbook: chart, picture, sparklines, comments and all. */
export function fortyCells(): FillJob {
  const inputs = [3, 4, 5, 7, 8, 9, 11, 12]
  const patches = Array.from({ length: 40 }, (_, at) => ({
    sheet: 'II.06a',
    cell: cellName(10 + Math.floor(at / inputs.length), inputs[at % inputs.length]!),
    value: 100 + at,
  }))
  return { name: '40 cells in the 25-part workbook', file: writeBook(fullBook()), patches }
}

const SHEETS = 20
const ROWS = 25
const COLUMNS = 10

/** 5,000 cells over 20 sheets, with totals down and across on each. */
export function fiveThousandCells(): FillJob {
  const sheets = Array.from({ length: SHEETS }, (_, at) => communeSheet(`Xã ${at + 1}`))
  const patches = sheets.flatMap(({ name }) =>
    Array.from({ length: ROWS * COLUMNS }, (_, at) => ({
      sheet: name,
      cell: cellName(3 + Math.floor(at / COLUMNS), 2 + (at % COLUMNS)),
      value: at * 7,
    })),
  )
  return { name: '5,000 cells over 20 sheets', file: writeBook({ sheets }), patches }
}

function communeSheet(name: string): SheetSpec {
  const cells: Record<string, CellSpec> = { A1: { value: `Biểu của ${name}` } }
  const last = 3 + ROWS
  for (let column = 2; column < 2 + COLUMNS; column++) {
    cells[cellName(2, column)] = { value: `Cột ${column}`, format: FORMAT.head }
    const letter = cellName(0, column).slice(0, -1)
    cells[cellName(last, column)] = {
      formula: { text: `SUM(${letter}4:${letter}${last})`, shows: 0 },
      format: FORMAT.total,
    }
  }
  for (let row = 3; row < last; row++) {
    cells[cellName(row, 1)] = { value: `Lĩnh vực ${row - 2}`, format: FORMAT.label }
    for (let column = 2; column < 2 + COLUMNS; column++)
      cells[cellName(row, column)] = { format: FORMAT.number }
    cells[cellName(row, 2 + COLUMNS)] = {
      formula: { text: `SUM(C${row + 1}:L${row + 1})`, shows: 0 },
      format: FORMAT.total,
    }
  }
  return { name, cells }
}
