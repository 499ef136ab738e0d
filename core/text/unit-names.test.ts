import { describe, expect, test } from 'vitest'
import { unitNames } from './unit-names'

/** Groups of names that are one unit, in the order given; those that clash are marked «?». */
function unitsOf(...names: string[]): string[] {
  const { keyOf, clashOf } = unitNames(names)
  const groups = new Map<string, string[]>()
  for (const name of names)
    groups.set(keyOf(name), [
      ...(groups.get(keyOf(name)) ?? []),
      `${name}${clashOf(name) === null ? '' : '?'}`,
    ])
  return [...groups.values()].map((own) => own.join(' = '))
}

describe('names of one unit', () => {
  test.each<[string[], string[]]>([
    [['UBND xã X', 'Xã X', 'X'], ['UBND xã X = Xã X = X']],
    [
      ['Xã X', 'Phường X'],
      ['Xã X', 'Phường X'],
    ],
    [
      ['Xã X', 'Phường X', 'X'],
      ['Xã X?', 'Phường X?', 'X?'],
    ],
    [
      ['Xã X', 'X', 'Phường Y'],
      ['Xã X = X', 'Phường Y'],
    ],
    [
      ['X', 'Y'],
      ['X', 'Y'],
    ],
    [
      ['Xã X - Tỉnh Y', 'Xã X - Tỉnh Z'],
      ['Xã X - Tỉnh Y', 'Xã X - Tỉnh Z'],
    ],
    [['Xã X - Tỉnh Y', 'Xã X'], ['Xã X - Tỉnh Y = Xã X']],
    [
      ['Xã X - Tỉnh Y', 'Xã X - Tỉnh Z', 'Xã X'],
      ['Xã X - Tỉnh Y?', 'Xã X - Tỉnh Z?', 'Xã X?'],
    ],
    [
      ['H30.12 - Xã X', 'H30.13 - Xã X'],
      ['H30.12 - Xã X', 'H30.13 - Xã X'],
    ],
    [['H30.12 - Xã X', 'H30.12 Xã X - Tỉnh Y'], ['H30.12 - Xã X = H30.12 Xã X - Tỉnh Y']],
    [
      ['H30.12 - Xã X', 'H30.13 - Xã X', 'Xã X'],
      ['H30.12 - Xã X?', 'H30.13 - Xã X?', 'Xã X?'],
    ],
    [
      ['H30.12 - Xã X', '000.10.20.H30 - Xã X'],
      ['H30.12 - Xã X?', '000.10.20.H30 - Xã X?'],
    ],
    [
      ['H30.12 - Xã X - Tỉnh Y', 'H30.12 - Xã X - Tỉnh Z'],
      ['H30.12 - Xã X - Tỉnh Y', 'H30.12 - Xã X - Tỉnh Z'],
    ],
  ])('%j are %j', (names, units) => {
    expect(unitsOf(...names)).toEqual(units)
  })

  test('a clash says what it is about', () => {
    const { clashOf } = unitNames(['Xã X', 'Phường X', 'X', 'Xã Y - Tỉnh A', 'Xã Y - Tỉnh B', 'Xã Y'])
    expect([clashOf('X'), clashOf('Xã Y'), clashOf('Xã Z')]).toEqual(['x', 'xã y', null])
  })

  test('a name that was not given is known by its letters alone', () => {
    const { keyOf } = unitNames(['UBND xã X'])
    expect(keyOf('XÃ Z')).toBe(keyOf('Xã Z'))
    expect(keyOf('Xã X')).not.toBe(keyOf('UBND xã X'))
  })
})
