import { describe, expect, test } from 'vitest'
import type { PlaceSeen, TargetSeen, Write } from '../report'
import { prefilledSaid, withPrefilled } from './prefilled-cells'

function columnOf(...texts: readonly string[]): TargetSeen {
  const places = texts.map(
    (text, at): PlaceSeen => ({
      at: { sheet: 'B', cell: `D${at + 5}` },
      rowPath: [`dòng ${at}`],
      ordinal: '',
      columnPath: ['Trực tuyến'],
      state: 'open',
      text,
      ...(/^\d+$/.test(text) ? { value: Number(text) } : {}),
      means: { measure: 'dossiers.received.online' },
    }),
  )
  return { host: 'workbook', title: '', places }
}

function markedIn(target: TargetSeen): boolean[] {
  return withPrefilled(target).places.map(({ prefilled }) => prefilled === true)
}

describe('what a template has put into its cells itself', () => {
  test.each([
    [
      ['0', '0', '0'],
      [true, true, true],
    ],
    [
      ['0', '', '-', '…', '0,00', '0.0', '–'],
      [true, false, true, false, true, true, true],
    ],
    [
      ['0', '12', '0'],
      [false, false, false],
    ],
    [
      ['0', 'chưa có', '0'],
      [false, false, false],
    ],
    [['0'], [false]],
    [
      ['', ''],
      [false, false],
    ],
  ])('%j', (texts, marked) => {
    expect(markedIn(columnOf(...texts))).toEqual(marked)
  })

  test('a closed cell of the column neither counts nor is marked', () => {
    const target = columnOf('0', '7', '0')
    const places = target.places.map((one, at) => (at === 1 ? { ...one, state: 'formula' as const } : one))
    expect(markedIn({ ...target, places })).toEqual([true, false, true])
  })

  test('another column of the same head is judged by itself', () => {
    const other = columnOf('12', '0').places.map((one) => ({ ...one, at: { sheet: 'B', cell: 'E5' } }))
    const target = columnOf('0', '0')
    expect(markedIn({ ...target, places: [...target.places, ...other] })).toEqual([true, true, false, false])
  })

  test.each<[string, Partial<PlaceSeen>]>([
    ['a cell for a day', { days: 1900 }],
    ['a cell that was taught one by one', { means: { measure: 'ratings', by: {} } }],
    ['a status', { means: { task: 'VI.3', says: 'status' } }],
  ])('%s is no count', (_, change) => {
    const { places, ...target } = columnOf('0', '0', '0')
    const changed = places.map((one, at) => (at === 0 ? { ...one, ...change } : one))
    expect(markedIn({ ...target, places: changed })).toEqual([false, true, true])
  })

  test('a web form asks instead', () => {
    expect(markedIn({ ...columnOf('0', '0'), host: 'form' })).toEqual([false, false])
  })
})

test('it is said once, with the cells that keep their «0» because nothing is written there', () => {
  const { places } = withPrefilled(columnOf('0', '-', ''))
  const write = { at: places[0]!.at } as Write
  expect(prefilledSaid(places, [write])).toEqual([
    'Mẫu để sẵn «0», «-» ở 2 ô: coi là ô trống. 1 ô trong đó không có số liệu để ghi nên vẫn còn nguyên (B!D6): xóa tay nếu không phải số liệu.',
  ])
  expect(prefilledSaid(columnOf('').places, [])).toEqual([])
})

test('cells that stay are named, five of them at most', () => {
  const said = (count: number) =>
    prefilledSaid(withPrefilled(columnOf(...Array(count).fill('0'))).places, [])[0]
  expect(said(5)).toContain(
    ' 5 ô trong đó không có số liệu để ghi nên vẫn còn nguyên (B!D5, B!D6, B!D7, B!D8, B!D9):',
  )
  expect(said(7)).toContain('(B!D5, B!D6, B!D7, B!D8, B!D9 và 2 ô nữa):')
})

test('where all of them are written nothing else is said', () => {
  const { places } = withPrefilled(columnOf('0', '0'))
  expect(
    prefilledSaid(
      places,
      places.map(({ at }) => ({ at }) as Write),
    ),
  ).toEqual(['Mẫu để sẵn «0» ở 2 ô: coi là ô trống.'])
})
