import { expect, test } from 'vitest'
import { sameUnit } from './unit-name'

test.each([
  ['UBND xã Hương Sơn', 'Xã Hương Sơn', true],
  ['UBND xã Hương Sơn', 'hương sơn', true],
  ['UBND xã Lâm Thao - Tỉnh Phú Thọ', 'UBND xã Lâm Thao', true],
  ['Ủy ban nhân dân thị trấn Phố Châu', 'TT. Phố Châu', true],
  ['H27.12 - UBND xã Sơn Kim 1', 'Xã Sơn Kim 1', true],
  ['UBND xã Hoà Hải', 'UBND xã Hòa Hải'.normalize('NFD'), true],
  ['UBND huyện Hương Sơn', 'UBND xã Hương Sơn', false],
  ['UBND xã Sơn Kim 1', 'UBND xã Sơn Kim 2', false],
  ['UBND xã Sơn Kim 1', 'UBND xã Sơn Kim', false],
  ['Sở Tư pháp', 'Sở Tư pháp - Tỉnh Hà Tĩnh', true],
  ['', '', false],
])('%s and %s: one unit is %s', (a, b, same) => {
  expect(sameUnit(a, b)).toBe(same)
})
