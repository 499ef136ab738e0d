import { expect, test } from 'vitest'
import { namesFromXml, namesToXml, readNames, writeNames } from './names-part'

test.each([
  ['one pair', 'Hộ tịch xã = Hộ tịch', [['Hộ tịch xã', 'Hộ tịch']]],
  ['three names of one thing', 'A=B = C', [['A', 'B', 'C']]],
  ['a line that says nothing', 'Hộ tịch\n= B\nA =', []],
])('%s', (_, text, names) => {
  expect(readNames(text)).toEqual(names)
})

test('names come back from the workbook as they went in, markup included', () => {
  const names = [
    ['Đất đai & nhà ở', 'Đất <đai>'],
    ['A', 'B'],
  ]
  expect(namesFromXml(namesToXml(names))).toEqual(names)
  expect(readNames(writeNames(names))).toEqual(names)
  expect(namesFromXml('<empty/>')).toEqual([])
})
