import { expect, test } from 'vitest'
import { sameText } from './fold'
import { sameUnit, unitMarks, unitParts } from './unit-name'

test.each([
  ['UBND xã Hương Sơn', 'Xã Hương Sơn', true],
  ['UBND xã Hương Sơn', 'hương sơn', true],
  ['hương sơn', ' UBND  xã Hương\u00A0Sơn ', true],
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

test.each([
  ['UBND thị trấn Phố Châu', 'thị trấn', 'phố châu'],
  ['TT Phố Châu', 'thị trấn', 'phố châu'],
  ['TT. Phố Châu', 'thị trấn', 'phố châu'],
  ['Thị xã Hồng Lĩnh', 'thị xã', 'hồng lĩnh'],
  ['TX Hồng Lĩnh', 'thị xã', 'hồng lĩnh'],
  ['TX. Hồng Lĩnh', 'thị xã', 'hồng lĩnh'],
  ['Thành phố Vinh', 'thành phố', 'vinh'],
  ['TP Vinh', 'thành phố', 'vinh'],
  ['TP. Vinh', 'thành phố', 'vinh'],
  ['Phường Nam Hồng', 'phường', 'nam hồng'],
  ['P. Nam Hồng', 'phường', 'nam hồng'],
  ['P.Nam Hồng', 'phường', 'nam hồng'],
  ['Xã Ân Phú', 'xã', 'ân phú'],
  ['X.Ân Phú', 'xã', 'ân phú'],
  ['Huyện Đức Thọ', 'huyện', 'đức thọ'],
  ['H.Đức Thọ', 'huyện', 'đức thọ'],
  ['Tỉnh Nghệ An', 'tỉnh', 'nghệ an'],
  ['T.Nghệ An', 'tỉnh', 'nghệ an'],
  ['Ân Phú', '', 'ân phú'],
])('%s is of the level «%s»', (text, level, name) => {
  const parts = unitParts(text)
  expect(parts.level).toBe(level)
  expect(parts.name).toBe(unitParts(name).name)
})

test.each([
  'Công an thị trấn Phố Châu',
  'Công an thị xã Hồng Lĩnh',
  'Công an thành phố Vinh',
  'Công an phường Nam Hồng',
  'Công an xã Ân Phú',
  'Công an huyện Đức Thọ',
  'Công an tỉnh Nghệ An',
  'Văn phòng UBND Ân Phú',
])('%s is no unit of government, whatever it is of', (text) => {
  expect(unitParts(text)).toEqual({ level: '', name: unitParts(`UBND ${text}`).name })
  expect(unitParts(text).name.split(' ')).toHaveLength(text.split(' ').length)
})

test.each([
  ['H30.12 - UBND xã Ân Phú - Tỉnh Hà Tĩnh', 'h30.12', 'tỉnh hà tĩnh'],
  ['H30.125: Xã Ân Phú — tỉnh Hà Tĩnh', 'h30.125', 'tỉnh hà tĩnh'],
  ['H30.12 Xã Ân Phú', 'h30.12', ''],
  ['H30.12-Xã Ân Phú', 'h30.12', ''],
  ['000.12.40.H30 - Xã Ân Phú', '000.12.40.h30', ''],
  ['12.40.H30.Xã Ân Phú', '12.40.h30', ''],
  ['Xã Ân Phú', '', ''],
  ['Xã Ân Phú - Hà Tĩnh', '', ''],
])('%s is told apart by «%s» and «%s»', (text, code, province) => {
  const [saidCode, saidProvince] = unitMarks(text)
  expect(saidCode).toBe(code)
  expect(sameText(saidProvince, province)).toBe(true)
  expect(unitParts(text)).toMatchObject({ level: 'xã' })
})

test('a number that does not lead the name is no code', () => {
  expect(unitMarks('Tổ H30.12 - Xã Ân Phú')).toEqual(['', ''])
})
