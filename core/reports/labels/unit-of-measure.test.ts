import { expect, test } from 'vitest'
import { isScaled } from './unit-of-measure'

test.each([
  ['', false],
  ['Hồ sơ', false],
  ['Số hồ sơ TTHC', false],
  ['Hồ sơ; %', false],
  ['hồ sơ/tháng', false],
  ['Thủ tục, hồ sơ', false],
  ['%', true],
  ['Nghìn hồ sơ', true],
  ['NGÀN HỒ SƠ'.normalize('NFD'), true],
  ['1.000 hồ sơ', true],
  ['1000 hồ sơ', true],
  ['Triệu đồng', true],
  ['Trăm hồ sơ, %', true],
])('a count may not be written as it is where the unit is «%s»: %s', (unit, scaled) => {
  expect(isScaled(unit)).toBe(scaled)
})
