import fc from 'fast-check'
import { expect, test } from 'vitest'
import { rangeHolds } from '../range'
import { cellName } from '../seen'
import { eachWithin, placesOn, putAt, slotOf } from './places'
import { cellNumberAt, readSheetXml, type SheetXml } from './sheet-xml'

const anyPlaces = fc.uniqueArray(fc.tuple(fc.nat(7), fc.nat(7)), {
  selector: ([row, column]) => row * 100 + column,
})
const anyRange = fc
  .tuple(fc.nat(9), fc.nat(9), fc.nat(9), fc.nat(9))
  .map(([top, left, height, width]) => ({ top, left, bottom: top + height, right: left + width }))

/** A sheet that lists these cells and no others. */
function sheetWith(places: readonly (readonly [number, number])[]): SheetXml {
  const rows = [...new Set(places.map(([row]) => row))].sort()
  const cellsOf = (row: number) =>
    places
      .filter(([own]) => own === row)
      .map(([, column]) => column)
      .sort()
  const text = rows
    .map(
      (row) =>
        `<row r="${row + 1}">${cellsOf(row)
          .map((column) => `<c r="${cellName(row, column)}"/>`)
          .join('')}</row>`,
    )
    .join('')
  const read = readSheetXml(`<worksheet><sheetData>${text}</sheetData></worksheet>`, 'Biểu')
  if (!read.ok) throw new Error(read.refusal.message)
  return read.value
}

test('what is kept for a cell is found there and within every range around it, listed by the file or not', () =>
  fc.assert(
    fc.property(anyPlaces, anyPlaces, anyRange, (listed, kept, range) => {
      const places = placesOn<string>(sheetWith(listed))
      for (const [row, column] of kept) putAt(places, row, column, cellName(row, column))
      for (const [row, column] of kept)
        expect(slotOf(places, cellNumberAt(places.sheet, row, column), row, column)).toBe(
          cellName(row, column),
        )
      const found: string[] = []
      eachWithin(places, range, (value) => found.push(value))
      const wanted = kept.filter(([row, column]) => rangeHolds(range, row, column))
      expect(found.sort()).toEqual(wanted.map(([row, column]) => cellName(row, column)).sort())
    }),
  ))
