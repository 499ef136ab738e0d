import { describe, expect, test } from 'vitest'
import { monthRange, quarterRange, rangesIn, yearRange } from './read-range'

const FIRST = { from: '2024-12-15', to: '2025-03-14' }

describe('«Từ ngày … đến ngày …» in a text', () => {
  test.each([
    '(Từ ngày 15/12/2024 đến ngày 14/03/2025 )',
    'TỪ NGÀY 15/12/2024 ĐẾN NGÀY 14/3/2025',
    'Số liệu  từ\u00A0 ngày: 15.12.2024, đến  hết ngày: 14.03.2025.',
    'từ 15-12-2024 - 14-03-2025',
    'từ 15/12/2024 – 14/03/2025',
    'từ ngày15/12/2024đến14/03/2025',
    'từ ngày:15/12/2024 tới ngày:14/03/2025',
    'từ : 15/12/2024,đến hết 14/03/2025',
    'từ 15/12/2024 ,đến14/03/2025',
    'từ 15/12/2024 đến hết ngày14/03/2025',
    'từ ngày 15/12/2024 đến ngày 14/03/2025'.normalize('NFD'),
  ])('%j', (text) => {
    expect(rangesIn(text)).toEqual([FIRST])
  })

  test('each of several, a single day too', () => {
    expect(rangesIn('Từ 15/12/2024 đến 14/03/2025; cùng kỳ từ 5/1/2024 đến 5/1/2024, hai ngày khác')).toEqual(
      [FIRST, { from: '2024-01-05', to: '2024-01-05' }],
    )
  })

  test.each([
    '',
    'từ ngày 15/12/2024',
    '15/12/2024 - 14/03/2025',
    'từ ngày 15/12/2024 đến nay',
    'từ ngày 14/03/2025 đến ngày 15/12/2024',
    'từ ngày 15/12/24 đến ngày 14/03/25',
    'từ ngày 31/02/2025 đến ngày 14/03/2025',
    'từ ngày 15/02/2025 đến ngày 31/04/2025',
    'từ ngày 15/12/2024 và 14/03/2025',
    'từ hết 15/12/2024 đến 14/03/2025',
  ])('none in %j', (text) => {
    expect(rangesIn(text)).toEqual([])
  })
})

describe('what quick pickers mean', () => {
  test.each([
    ['February', monthRange(2025, 2), { from: '2025-02-01', to: '2025-02-28' }],
    ['December', monthRange(2025, 12), { from: '2025-12-01', to: '2025-12-31' }],
    ['no month 0', monthRange(2025, 0), null],
    ['no month 13', monthRange(2025, 13), null],
    ['the first quarter', quarterRange(2025, 1), { from: '2025-01-01', to: '2025-03-31' }],
    ['the second quarter', quarterRange(2025, 2), { from: '2025-04-01', to: '2025-06-30' }],
    ['the fourth quarter', quarterRange(2025, 4), { from: '2025-10-01', to: '2025-12-31' }],
    ['no quarter 0', quarterRange(2025, 0), null],
    ['no quarter 5', quarterRange(2025, 5), null],
    ['half a quarter is none', quarterRange(2025, 1.5), null],
    ['a year', yearRange(2025), { from: '2025-01-01', to: '2025-12-31' }],
    ['no year of five digits', yearRange(10_000), null],
  ])('%s', (_, range, expected) => {
    expect(range).toEqual(expected)
  })
})
