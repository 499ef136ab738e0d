import { afterEach, expect, test, vi } from 'vitest'
import { cellAt } from '../../core/workbook/seen'
import { askOpenRanges, boxesOfAddress, type OpenRangesAsked, openPlaces } from './open-ranges'

test.each<[address: string, boxes: readonly (readonly number[])[]]>([
  ['A1', [[0, 0, 0, 0]]],
  ["'Tờ 1'!$A$1:$B$2", [[0, 0, 1, 1]]],
  [
    "'Tờ, 1'!B3:C4,'Tờ, 1'!D5",
    [
      [2, 1, 3, 2],
      [4, 3, 4, 3],
    ],
  ],
  ['Biểu!C:D', [[0, 2, 1_048_575, 3]]],
  ['Biểu!$5:$6', [[4, 0, 5, 16_383]]],
  ['#REF!', []],
  ['', []],
])('%s', (address, boxes) => {
  expect(boxesOfAddress(address).map(({ top, left, bottom, right }) => [top, left, bottom, right])).toEqual(
    boxes,
  )
})

/** A protected sheet in an Excel that knows these requirement sets, with an office.js that knows the ranges or not. */
function asked(sets: readonly string[], knows: boolean, isProtected = true) {
  const isSetSupported = (name: string, version: string) => sets.includes(`${name} ${version}`)
  vi.stubGlobal('Office', { context: { requirements: { isSetSupported } } })
  const items = [
    { address: 'Biểu!B1,Biểu!D1:D9', isPasswordProtected: false },
    { address: 'Biểu!C1', isPasswordProtected: true },
  ]
  const loaded: unknown[] = []
  const ranges = {
    load: (what: unknown) => {
      loaded.push(what)
      return { items }
    },
  }
  const protection = { protected: isProtected, ...(knows ? { allowEditRanges: ranges } : {}) }
  return { open: askOpenRanges({ protection } as unknown as Excel.Worksheet), loaded }
}

afterEach(() => vi.unstubAllGlobals())

const PLACES = ['B1', 'C1', 'D1', 'D9', 'D10'] as const

function openOf(open: OpenRangesAsked): string[] {
  const isOpen = openPlaces(open)
  return PLACES.filter((name) => isOpen(cellAt(name)!.row, cellAt(name)!.column))
}

test('where Excel tells them, ranges without a password are open', () => {
  const { open, loaded } = asked(['ExcelApiOnline 1.1'], true)
  expect(loaded).toEqual([{ address: true, isPasswordProtected: true }])
  expect([openOf(open), open.isUnknown]).toEqual([['B1', 'D1', 'D9'], false])
})

test.each<[what: string, sets: readonly string[], knows: boolean]>([
  ['Excel on a desktop', [], true],
  ['an office.js without the word', ['ExcelApiOnline 1.1'], false],
])('%s is asked nothing that it does not have, and is known not to tell', (_, sets, knows) => {
  const { open, loaded } = asked(sets, knows)
  expect([openOf(open), open.isUnknown, loaded]).toEqual([[], true, []])
})

test('a sheet that nobody protected has nothing to tell', () => {
  const { open, loaded } = asked([], true, false)
  expect([open, loaded]).toEqual([{ ranges: null, isUnknown: false }, []])
})
