import { describe, expect, test } from 'vitest'
import { moveYears } from './move-years'

describe('years of a time cell', () => {
  test.each([
    ['31/12/2025', '31/12/2026'],
    ['1.2.2025', '1.2.2026'],
    ['15-12/2025', '15-12-2026'],
    ['15/12/2024', '15/12/2025'],
    ['15/12/2023', '15/12/2023'],
    ['15/12/2026', '15/12/2026'],
    ['tháng 02/2025', 'tháng 02/2026'],
    ['02-2024', '02-2025'],
    ['2025', '2026'],
    ['năm 2024 và 2025', 'năm 2025 và 2026'],
    ['12025, 20255', '12025, 20255'],
    ['115/12/2025', '115/12/2025'],
    ['15/12/20255', '15/12/20255'],
    ['29/02/2024', '28/02/2025'],
    ['31/04/2025', '30/04/2026'],
    ['Năm 2025'.normalize('NFD'), 'Năm 2026'],
  ])('«%s» → «%s»', (text, moved) => {
    expect(moveYears(text, 2025, 'moved').text).toBe(moved)
  })

  test.each([
    'Công văn ngày 12/3/2025',
    'Nghị quyết của HĐND tỉnh ngày 12/3/2025',
    'NGHỊ ĐỊNH ngày  12.3.2025',
    'Quyết định ngày 12-3-2025',
    'Chỉ thị về TTHC ngày 1/12/2025',
    'Thông tư ngày 12/3/2025',
    'Luật ngày 12/3/2025',
    'số 12/QĐ-UBND ngày 14/02/2025',
    'số 12/2025/QĐ-UBND',
    '5/Đ1-x',
    'Quyết định số 12/QĐ-UBND của UBND tỉnh Hà Tĩnh ngày 14/02/2025',
    'giai đoạn 2021 - 2025',
    'nhiệm kỳ 2025–2030',
    'thời kỳ 2021—2025',
    'tầm nhìn đến năm 2025',
    'định hướng 2025',
  ])('«%s» stays', (text) => {
    expect(moveYears(text, 2025, 'moved').text).toBe(text)
    expect(moveYears(`${text}, năm 2025`, 2025, 'moved').text).toBe(`${text}, năm 2026`)
  })

  test.each([
    ['Quyết định, trước ngày 12/3/2025', 'Quyết định, trước ngày 12/3/2026'],
    [`Quyết định ${'x'.repeat(41)} ngày 12/3/2025`, `Quyết định ${'x'.repeat(41)} ngày 12/3/2026`],
    [`số 12/QĐ-UBND ${'x'.repeat(21)} ngày 12/3/2025`, `số 12/QĐ-UBND ${'x'.repeat(21)} ngày 12/3/2026`],
    [`tầm nhìn ${'x'.repeat(21)} 2025`, `tầm nhìn ${'x'.repeat(21)} 2026`],
    ['giai đoạn 2025', 'giai đoạn 2026'],
  ])('but not what only stands beside it: «%s»', (text, moved) => {
    expect(moveYears(text, 2025, 'moved').text).toBe(moved)
  })
})

describe('years of any other cell', () => {
  test.each([
    ['họp ngày 12/3/2025, năm 2025', 'họp ngày 12/3/2025, năm 2026', ['12/3/2025']],
    ['họp ngày 12/3/2024', 'họp ngày 12/3/2024', []],
    [
      'giai đoạn 2021-2025; giai đoạn 2026-2030',
      'giai đoạn 2021-2025; giai đoạn 2026-2030',
      ['giai đoạn 2021-2025'],
    ],
    [
      'Quyết định số 12/QĐ-UBND của UBND tỉnh Hà Tĩnh ngày 14/02/2025',
      'Quyết định số 12/QĐ-UBND của UBND tỉnh Hà Tĩnh ngày 14/02/2025',
      ['Quyết định số 12/QĐ-UBND của UBND tỉnh Hà Tĩnh ngày 14/02/2025'],
    ],
    ['rà soát', 'rà soát', []],
  ])('«%s» → «%s», left %j', (text, moved, left) => {
    expect(moveYears(text, 2025)).toEqual({ text: moved, left })
  })
})
