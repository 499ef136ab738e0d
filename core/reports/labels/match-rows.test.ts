import { expect, test } from 'vitest'
import { matchRows, matchUnits } from './match-rows'

test.each<[string, string[], string[], Record<string, number>]>([
  [
    'office and level do not matter',
    ['Xã Sơn Tây', 'UBND TT. Phố Châu'],
    ['UBND xã Sơn Tây', 'Thị trấn Phố Châu'],
    { 'Xã Sơn Tây': 0, 'UBND TT. Phố Châu': 1 },
  ],
  ['a missing level matches a single unit of that name', ['Sơn Tây'], ['UBND xã Sơn Tây'], { 'Sơn Tây': 0 }],
  ['another level is another unit', ['Xã Hương Sơn'], ['Huyện Hương Sơn'], {}],
  [
    'a missing level with two units of that name is doubtful',
    ['Hương Sơn'],
    ['Huyện Hương Sơn', 'Xã Hương Sơn'],
    {},
  ],
])('units: %s', (_words, names, rows, expected) => {
  expect(Object.fromEntries(matchUnits(names, rows).rowOf)).toEqual(expected)
})

test('what could be two is doubtful, and is neither with nor without a row', () => {
  const match = matchRows(['Đất đai'], ['Đất đai', 'ĐẤT ĐAI'])
  expect(match).toMatchObject({
    doubtful: [{ names: ['Đất đai'], rows: [0, 1] }],
    withoutRow: [],
    withoutName: [],
  })
})

test.each([
  ['another dash', 'Thi đua – Khen thưởng'],
  ['a dash that does not break', 'Thi đua\u2011Khen thưởng'],
  ['no blanks', 'Thi đua-Khen thưởng'],
  ['a comma', 'Thi đua, khen thưởng'],
  ['marks of a footnote', 'Thi đua - Khen thưởng (1) (*):'],
  ['a word in front', 'Lĩnh vực: Thi đua - Khen thưởng;'],
])('fields: %s is no other name', (_words, row) => {
  expect(matchRows(['Thi đua - Khen thưởng'], ['Hộ tịch', row]).rowOf.get('Thi đua - Khen thưởng')).toBe(1)
})

test('two rows that differ by a dash only are refused, not chosen between', () => {
  const match = matchRows(['Nhà ở - Công sở'], ['Nhà ở, công sở', 'Nhà ở – công sở'])
  expect(match.rowOf.size).toBe(0)
  expect(match.doubtful).toHaveLength(1)
})

test('a name of a hundred thousand dots or stars is no other name', () => {
  // How long that takes is a ratio of the bench `long-names`.
  const found = ['.', '*', ' ', ' *'].map((sign) =>
    matchRows(['Hộ tịch'], [`Hộ tịch${sign.repeat(100_000)}x`, `${sign.repeat(100_000)}x`]),
  )
  expect(found.map(({ rowOf, doubtful }) => [rowOf.size, doubtful.length])).toEqual(
    Array.from({ length: 4 }, () => [0, 0]),
  )
})
