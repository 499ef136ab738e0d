import { expect, test } from 'vitest'
import type { Write } from '../report'
import { isOverwriting } from './overwrite-some'

const write = (now: string, value: number | string, equal?: true): Write => ({
  at: { sheet: 'II.06a', cell: 'D10' },
  rowPath: [],
  columnPath: [],
  now,
  value,
  from: { text: '' },
  ...(equal ? { equal } : {}),
})

test.each([
  ['another number', write('7', 812), true],
  ['a zero', write('0', 812), true],
  ['the same number', write('812', 812, true), false],
  ['nothing', write('', 812), false],
  ['dots for a pen', write('…………', 812), false],
  ['another unit', write('Đơn vị báo cáo: UBND xã B', 'Đơn vị báo cáo: UBND xã A'), true],
  ['a line that waits for a pen', write('Đơn vị báo cáo: ………', 'Đơn vị báo cáo: UBND xã A'), false],
  [
    'a period that waits for a pen',
    write(
      'Kỳ báo cáo: Quý ……/…… (Từ ngày … đến ngày …)',
      'Kỳ báo cáo: Quý I/2025 (Từ ngày 15/12/2024 đến ngày 14/03/2025)',
    ),
    false,
  ],
])('a write over %s', (_, one, expected) => {
  expect(isOverwriting(one)).toBe(expected)
})
