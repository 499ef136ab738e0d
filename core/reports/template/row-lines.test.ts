import { describe, expect, test } from 'vitest'
import { FORMAT, type SheetSpec, writeBook } from '../../../test/workbook-corpus/book-spec'
import { opened } from '../../../test/workbook-corpus/fill-template'
import { CAPTURES } from '../../../test/workbook-corpus/layouts'
import { seeWorkbook } from '../../workbook/sheet/see-workbook'
import { planWorkbook } from '../fill/plan-workbook'
import { report } from '../forms/ii-06a/report'
import { placeName } from '../refusal-words'

const HEADS = [
  'Số hồ sơ nhận giải quyết|Tổng số',
  '|Trực tuyến',
  '|Trực tiếp, dịch vụ bưu chính',
  '|Từ kỳ trước',
  'Số hồ sơ đã giải quyết|Tổng số',
  '|Trước hạn',
  '|Đúng hạn',
  '|Quá hạn',
]
const LETTERS = [...'DEFGHIJK']

/** «Hộ tịch» and «Tổng cộng», each merged over these lines. */
function planned(lines: readonly string[]) {
  const cells: Record<string, SheetSpec['cells'][string]> = {
    A1: { value: 'Biểu số II.06a/VPCP/KSTT' },
    A5: { value: 'Quý II năm 2025' },
    B7: { value: 'Lĩnh vực' },
  }
  HEADS.forEach((head, at) => {
    const [group, leaf] = head.split('|')
    if (group) cells[`${LETTERS[at]}7`] = { value: group }
    cells[`${LETTERS[at]}8`] = { value: leaf! }
  })
  const tops = [9, 9 + lines.length]
  for (const [at, top] of tops.entries()) {
    cells[`B${top}`] = { value: at === 0 ? 'Hộ tịch' : 'Tổng cộng' }
    for (const [down, line] of lines.entries()) {
      if (line !== '') cells[`C${top + down}`] = { value: line }
      for (const letter of LETTERS) cells[`${letter}${top + down}`] = { format: FORMAT.number }
    }
  }
  const merges = ['B7:B8', 'C7:C8', ...tops.map((top) => `B${top}:B${top + lines.length - 1}`)]
  const seen = seeWorkbook(opened(writeBook({ sheets: [{ name: 'Biểu', cells, merges }] })))
  const [own] = CAPTURES
  const { from, to } = own!.period
  const plan = planWorkbook(seen, [report], [own!], { unit: own!.unit, from, to, earlier: CAPTURES })
  const counts = plan.writes.filter(({ value }) => typeof value === 'number')
  return {
    written: Object.fromEntries(counts.map(({ at, value }) => [placeName(at).split('!')[1]!, value])),
    refused: plan.refusals.map(({ reason }) => reason),
  }
}

describe('one name over several lines', () => {
  test('each line gets the figure of its own time, the total too', () => {
    const { written } = planned(['Trong kỳ', 'Lũy kế'])
    expect(written).toMatchObject({ D9: 263, D10: 3 * 263, E9: 211, E10: 3 * 211 })
    expect(written.D12).toBe(3 * (written.D11 as number))
  })

  test.each([
    [['Lũy kế', 'Trong kỳ'], { D9: 3 * 263, D10: 263 }],
    [['Số lượng', 'Tỷ lệ (%)'], { D9: 263 }],
    [['Kế hoạch', 'Thực hiện', 'Tỷ lệ'], { D10: 263 }],
    [['Kỳ này', 'Cùng kỳ năm trước'], { D9: 263, D10: 4 * 263 }],
  ])('%j', (lines, expected) => {
    const { written } = planned(lines)
    expect(written).toMatchObject(expected)
    const rows = Object.keys(expected).map((cell) => cell.slice(1))
    const others = Object.keys(written).filter((cell) => Number(cell.slice(1)) < 9 + lines.length)
    expect(new Set(others.map((cell) => cell.slice(1)))).toEqual(new Set(rows))
  })

  test.each([
    [['', '']],
    [['Trong kỳ', '']],
    [['Trong kỳ', 'Kỳ báo cáo']],
    [['Trong kỳ', 'Nội dung khác']],
    [['Số lượng', 'Số hồ sơ']],
    [['Tỷ lệ', 'Kế hoạch']],
  ])('%j is refused by the name of the row, nothing is written', (lines) => {
    const { written, refused } = planned(lines)
    expect(Object.keys(written).filter((cell) => Number(cell.slice(1)) < 9 + lines.length)).toEqual([])
    expect(refused).toContain('two-rows-match')
  })
})
