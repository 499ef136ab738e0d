import { expect, test } from 'vitest'
import type { SheetCellSeen } from '../../core/workbook/seen'
import { inFonts } from './read-fonts'
import type { SheetRead } from './read-lists'

type Typed = readonly [text: string, font: string | null]

function cellOf(text: string, row: number, column: number): SheetCellSeen {
  return { row, column, text, value: text, locked: false }
}

/** A sheet of one column that answers with the fonts of its cells, once the request is sent. */
function sheetOf(typed: readonly Typed[], counts: string[]): SheetRead {
  const whole = { top: 2, left: 1, bottom: typed.length + 1, right: 1 }
  const sheet = {
    getRangeByIndexes: (...area: number[]) => {
      expect(area).toEqual([2, 1, typed.length, 1])
      return {
        getCellProperties: (asked: unknown) => {
          expect(asked).toEqual({ format: { font: { name: true } } })
          counts.push('asked')
          return { value: typed.map(([, name]) => [{ format: { font: { name } } }]) }
        },
      }
    },
  } as unknown as Excel.Worksheet
  const cells = typed.map(([text], at) => cellOf(text, at + 2, 1))
  const seen = { name: 'Biểu', hidden: false, protected: false, cells, merges: [] }
  return { seen, whole: { sheet, box: whole, validation: {} as Excel.DataValidation } }
}

async function read(...sheets: readonly (readonly Typed[])[]) {
  const counts: string[] = []
  const context = { sync: async () => void counts.push('sync') } as unknown as Excel.RequestContext
  const all = await inFonts(
    context,
    sheets.map((typed) => sheetOf(typed, counts)),
  )
  return {
    counts,
    unicode: all.map(({ seen }) => seen.cells.map(({ unicode }) => unicode ?? null)),
    byFont: all.map(({ seen }) => seen.hasOldFonts ?? false),
  }
}

test('a sheet of plain Vietnamese costs no request, whatever its fonts', async () => {
  const { counts, byFont } = await read([
    ['Quá hạn', 'Times New Roman'],
    ['Xã', '.VnTime'],
    ['Tổng số', null],
  ])
  expect(counts).toEqual([])
  expect(byFont).toEqual([false])
})

test('what a cell of an old font says is told, words that are Vietnamese either way among them', async () => {
  const { counts, unicode, byFont } = await read([
    ['TiÕp nhËn trong kú', '.VnTime'],
    ['Hé tÞch', '.VnTimeH'],
    // «kú» alone could be anything.
    ['kú', '.VnTime'],
    ['Trong kú', 'Times New Roman'],
    ['Quá hạn', 'Times New Roman'],
  ])
  expect(counts).toEqual(['asked', 'sync'])
  expect(unicode).toEqual([['Tiếp nhận trong kỳ', 'Hộ tịch', 'kỳ', null, null]])
  expect(byFont).toEqual([true])
})

test('of a cell with several fonts its letters tell, in the old font of the sheet', async () => {
  const { unicode } = await read([
    ['TiÕp nhËn', '.VnTime'],
    ['Gi¶i quyÕt', null],
    ['Plain text', null],
  ])
  expect(unicode).toEqual([['Tiếp nhận', 'Giải quyết', null]])
})

test('a font that is only a name left over converts nothing; where none is old, letters tell as in a file', async () => {
  const left = await read([
    ['Tiếp nhận', '.VnTime'],
    ['Quá hạn', '.VnTime'],
    ['Tæng sè', '.VnTime'],
  ])
  expect(left).toMatchObject({ byFont: [false], unicode: [[null, null, null]] })
  const none = await read([
    ['Tæng sè', 'Arial'],
    ['TiÕp nhËn', 'Arial'],
  ])
  expect(none).toMatchObject({ counts: ['asked', 'sync'], byFont: [false] })
})

test('several sheets are one request; a sheet nobody needs to ask is left as it is', async () => {
  const { counts, unicode, byFont } = await read(
    [['Toång soá', 'VNI-Times']],
    [['Tổng số', 'Times New Roman']],
    [['Tæng sè', '.VnTime']],
  )
  expect(counts).toEqual(['asked', 'asked', 'sync'])
  expect(unicode).toEqual([['Tổng số'], [null], ['Tổng số']])
  expect(byFont).toEqual([true, false, true])
})
