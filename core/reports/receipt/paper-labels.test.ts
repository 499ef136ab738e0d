import { describe, expect, it } from 'vitest'
import type { Place, Write } from '../report'
import { onPaper, paperName, paperTables } from './paper-labels'
import { placesListed } from './receipt-annex'
import { receiptOf } from './receipt-of'
import { ReceiptShape } from './receipt-shape'

const cell = (name: string, sheet = 'II.06a'): Place => ({ sheet, cell: name })
const write = (at: Place, rowPath: readonly string[], columnPath: readonly string[]): Write => ({
  ...{ at, rowPath, columnPath },
  now: '',
  value: 7,
  from: { snapshot: 'sha256:1', measure: 'dossiers.received.online', by: { field: 'Hộ tịch' } },
})
const labelsOf = (writes: readonly Write[]) =>
  paperTables(
    { writes },
    writes.map(({ at }) => at),
  )

describe('what the paper itself calls the places of a receipt', () => {
  const writes = [
    write(cell('C9'), ['Hộ tịch'], ['Trong kỳ', 'Nộp qua mạng']),
    write(cell('D9'), ['Hộ tịch'], ['Trong kỳ', 'Nộp tại quầy']),
    write(cell('C10'), ['Đất đai'], ['Trong kỳ', 'Nộp qua mạng']),
  ]
  const receipt = receiptOf(
    {
      report: 'ii-06a',
      host: 'workbook',
      writes,
      refusals: [{ reason: 'cell-locked', message: 'khóa', at: cell('D10') }],
      form: [
        { at: cell('D10'), rowPath: ['Đất đai'], columnPath: ['Trong kỳ', 'Nộp tại quầy'], text: '' },
        { at: cell('E10'), rowPath: ['Đất đai'], columnPath: ['Ghi chú'], text: '' },
      ],
    },
    {
      target: 'a.xlsx',
      unit: 'UBND xã Hương Sơn',
      from: '2026-03-15',
      to: '2026-06-14',
      at: '2026-06-15T08:00:00+07:00',
    },
    writes.map(({ at, value, from }) => ({
      ...{ at, value, from, before: '', readBack: '7' },
      outcome: 'filled',
    })),
  )

  it('is kept with the receipt, each head and name once, for what was written and what was refused alone', () => {
    expect(receipt.labels).toEqual([
      {
        sheet: 'II.06a',
        rows: { 9: ['Hộ tịch'], 10: ['Đất đai'] },
        columns: { C: ['Trong kỳ', 'Nộp qua mạng'], D: ['Trong kỳ', 'Nộp tại quầy'] },
      },
    ])
    expect(ReceiptShape.parse(receipt)).toEqual(receipt)
    expect(paperName(receipt, cell('D10'))).toBe('Đất đai · Trong kỳ › Nộp tại quầy')
    expect(onPaper(receipt, cell('E10'))).toBeNull()
    expect(onPaper(receipt, cell('C9', 'II.05'))).toBeNull()
  })

  it('stands beside each place of the annex, before the figure it was taken from', () => {
    const [table] = placesListed(receipt)
    expect(table?.head).toEqual(['Ô', 'Dòng, cột trên mẫu', 'Lấy từ', 'Đã ghi', 'Đọc lại'])
    expect(table?.rows[0]).toEqual([
      'C9',
      'Hộ tịch · Trong kỳ › Nộp qua mạng',
      expect.stringContaining('Hộ tịch'),
      '7',
      '7',
    ])
    const { labels: _, ...older } = receipt
    expect(placesListed(older)[0]?.head).toEqual(['Ô', 'Lấy từ', 'Đã ghi', 'Đọc lại'])
  })

  it('two tables below each other on one sheet keep their own heads', () => {
    const labels = labelsOf([
      ...writes,
      write(cell('C20'), ['Hộ tịch'], ['Kỳ trước']),
      write(cell('C21'), ['Đất đai'], ['Kỳ trước']),
    ])
    expect(labels).toHaveLength(2)
    expect(onPaper({ labels }, cell('C10'))?.columnPath).toEqual(['Trong kỳ', 'Nộp qua mạng'])
    expect(onPaper({ labels }, cell('C21'))?.columnPath).toEqual(['Kỳ trước'])
    // D stands over the first table alone.
    expect(onPaper({ labels }, cell('D21'))).toBeNull()
  })

  it('a row that is named by a whole task keeps its first words', () => {
    const task =
      'Rà soát, đôn đốc việc thực hiện Kế hoạch số 39/KH-UBND ngày 11/8/2021 của UBND thị trấn về triển khai'
    const labels = labelsOf([write(cell('H9'), [task], ['Tình trạng'])])
    expect(paperName({ labels }, cell('H9'))).toBe(
      'Rà soát, đôn đốc việc thực hiện Kế hoạch số 39/KH-UBND ngày 11/8/2021 của UBND thị trấn… · Tình trạng',
    )
  })

  it('a line that is called otherwise from cell to cell has no one name, and none is made up', () => {
    const labels = labelsOf([
      write(cell('C9'), ['Hộ tịch'], ['Nộp qua mạng']),
      write(cell('H9'), ['Nuôi con nuôi'], ['Nộp qua mạng']),
    ])
    expect(paperName({ labels }, cell('C9'))).toBe('')
  })

  it.each(['constructor', '__proto__', 'toString'])(
    'a place of a page named «%s» has no name of the language’s own',
    (odd) => {
      const labels = labelsOf([write({ row: 'Hộ tịch', column: 'Trực tuyến' }, ['Hộ tịch'], ['Trực tuyến'])])
      expect(onPaper({ labels }, { row: odd, column: odd })).toBeNull()
    },
  )
})
