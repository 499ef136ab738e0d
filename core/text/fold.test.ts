import { describe, expect, test } from 'vitest'
import { fold, sameText, tidy } from './fold'

test.each([
  ['', ''],
  ['Hộ tịch', 'Hộ tịch'],
  [' Hộ  tịch ', 'Hộ tịch'],
  ['Hộ\u00A0\n\ttịch\u202F', 'Hộ tịch'],
  ['Hộ \u00A0', 'Hộ'],
  ['\u00A0', ''],
  ['\u200B\uFEFF', ''],
  ['H\u00ADộ ti\u200Bch', 'Hộ tich'],
  ['Hộ tịch'.normalize('NFD'), 'Hộ tịch'],
])('%j is kept and shown as %j', (text, kept) => {
  expect(tidy(text)).toBe(kept)
})

describe('two labels say the same', () => {
  test.each([
    ['Số HOÁ  hồ sơ', 'số hóa hồ sơ'],
    ['HÒA GIẢI', 'Hoà giải'],
    ['Tỷ lệ', 'TỈ LỆ'],
    ['Ký', 'Kí'],
    ['Qui chế', 'Quy chế'],
    ['Lý lịch', 'Lí lịch'],
    ['ky', 'ki'],
    ['quy', 'QUI'],
    ['ừơ', 'ườ'],
    ['Nguyễn'.normalize('NFD'), 'nguyễn'],
    ['Thuỷ sản', 'Thủy sản'],
  ])('%s and %s', (a, b) => {
    expect(sameText(a, b)).toBe(true)
    expect(fold(a)).toBe(fold(b))
  })
})

describe('two labels say something else', () => {
  test.each([
    ['1.234', '1,234'],
    ['1.234', '1234'],
    ['bỏ', 'bộ'],
    ['hòa', 'hóa'],
    ['hoa', 'hòa'],
    ['thi', 'thy'],
    ['quỳnh', 'quình'],
    ['bỷ', 'bỉ'],
    ['by', 'bi'],
    ['tuy', 'tui'],
    ['đất', 'dất'],
    ['Hộ tịch', 'Hộtịch'],
    ['', 'a'],
  ])('%s and %s', (a, b) => {
    expect(sameText(a, b)).toBe(false)
  })
})
