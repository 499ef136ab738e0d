import { describe, expect, test } from 'vitest'
import type { FillPlan, PlaceOfForm, Write } from '../report'
import { picturesOf, wordsWritten } from './form-picture'

const COLUMNS = { C: ['Tiếp nhận', 'Tổng số'], D: ['Tiếp nhận', 'Trực tuyến'] } as const
type Column = keyof typeof COLUMNS

function place(row: number, column: Column, name: string, text = '', sheet = 'S'): PlaceOfForm {
  const value = text === '' ? {} : { value: Number(text) }
  return {
    at: { sheet, cell: `${column}${row}` },
    rowPath: [name],
    columnPath: COLUMNS[column],
    text,
    ...value,
  }
}

function write(
  row: number,
  column: Column,
  name: string,
  value: number | string,
  more: Partial<Write> = {},
): Write {
  const { at, rowPath, columnPath } = place(row, column, name)
  return { at, rowPath, columnPath, now: '', value, from: { text: '' }, ...more }
}

function plan(parts: Partial<FillPlan>): FillPlan {
  return { report: 'r', host: 'workbook', writes: [], refusals: [], ...parts }
}

const marks = (of: FillPlan) =>
  picturesOf(of).map(({ sheet, columns, rows }) => ({
    sheet,
    columns: columns.map(({ key }) => key).join(''),
    rows: rows.map(({ name, cells }) => [name, ...cells.map((cell) => cell && `${cell.mark} ${cell.shown}`)]),
  }))

describe('the picture of a form', () => {
  test('has rows and columns as on paper, whatever the order of the plan', () => {
    const writes = [
      write(11, 'D', 'Đất đai', 4),
      write(10, 'D', 'Hộ tịch', 2, { now: '7' }),
      write(10, 'C', 'Hộ tịch', 9, { now: '9', equal: true }),
    ]
    const form = [place(10, 'C', 'Hộ tịch', '9'), place(10, 'D', 'Hộ tịch', '7'), place(11, 'C', 'Đất đai')]
    expect(marks(plan({ writes, form }))).toEqual([
      {
        sheet: 'S',
        columns: 'CD',
        rows: [
          ['Hộ tịch', 'equal 9', 'changed 2'],
          ['Đất đai', 'still ', 'written 4'],
        ],
      },
    ])
  })

  test('what is refused stands in its place with what is there; a formula that agrees with what it shows', () => {
    const refusals = [
      { reason: 'cell-not-empty' as const, message: 'm', at: { sheet: 'S', cell: 'C10' } },
      {
        reason: 'cell-has-formula' as const,
        message: 'm',
        at: { sheet: 'S', cell: 'D12' },
        agrees: true as const,
        expected: 6,
      },
    ]
    const form = [place(10, 'C', 'Hộ tịch', '7'), place(12, 'D', 'Tổng số', '6')]
    expect(marks(plan({ refusals, form }))[0]?.rows).toEqual([
      ['Hộ tịch', 'refused 7', null],
      ['Tổng số', null, 'computed 6'],
    ])
  })

  test('a formula without a result will show the figure; one that shows another number does not', () => {
    const formula = (cell: string) => ({
      reason: 'cell-has-formula' as const,
      message: 'm',
      at: { sheet: 'S', cell },
      expected: 6,
    })
    const form = [place(12, 'C', 'Tổng số'), place(12, 'D', 'Tổng số', '5')]
    expect(marks(plan({ refusals: [formula('C12'), formula('D12')], form }))[0]?.rows).toEqual([
      ['Tổng số', 'computed 6', 'refused 5'],
    ])
  })

  test('words are no part of it; rows in which nothing happens and nothing stands, too', () => {
    const writes = [
      write(10, 'C', 'Hộ tịch', 9),
      write(11, 'C', 'Tên', 'Đất đai'),
      write(13, 'C', 'Khác', '-'),
    ]
    const form = [place(12, 'C', '')]
    const of = plan({ writes, form })
    expect(marks(of)[0]?.rows.map(([name]) => name)).toEqual(['Hộ tịch', 'Khác'])
    expect(wordsWritten(of).map(({ value }) => value)).toEqual(['Đất đai'])
  })

  test('a column headed otherwise, and another sheet, begin another picture', () => {
    const other = { ...write(20, 'C', 'Hộ tịch', 1), columnPath: ['Kỳ trước'] }
    const elsewhere = { ...write(5, 'C', 'Hộ tịch', 3), at: { sheet: 'T', cell: 'C5' } }
    const writes = [write(10, 'C', 'Hộ tịch', 9), other, elsewhere]
    expect(marks(plan({ writes })).map(({ sheet, rows }) => [sheet, rows.length])).toEqual([
      ['S', 1],
      ['S', 1],
      ['T', 1],
    ])
  })

  test('a web form keeps the order in which its fields were seen', () => {
    const at = (row: string, column: string) => ({ row, column })
    const form = [at('2', 'b'), at('2', 'a'), at('1', 'b'), at('1', 'a')].map((one) => ({
      at: one,
      rowPath: [one.row],
      columnPath: [one.column],
      text: '1',
      value: 1,
    }))
    expect(marks({ ...plan({ form }), host: 'form' })).toEqual([
      {
        sheet: '',
        columns: 'ba',
        rows: [
          ['2', 'still 1', 'still 1'],
          ['1', 'still 1', 'still 1'],
        ],
      },
    ])
  })
})
