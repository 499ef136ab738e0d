import { expect, test } from 'vitest'
import { legacyFontNamed } from './legacy-fonts'

test.each([
  ['.VnTime', 'tcvn3'],
  ['.VnTimeH', 'tcvn3'],
  ['.vnArial Narrow', 'tcvn3'],
  ['VNI-Times', 'vni'],
  ['VNI-Helve-Condense', 'vni'],
  ['Times New Roman', null],
  ['Vni', null],
  ['VnTime', null],
  ['Arial', null],
  ['', null],
])('a font called «%s» is %s', (name, font) => {
  expect(legacyFontNamed(name)).toBe(font)
})
