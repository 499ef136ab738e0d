import { describe, expect, test } from 'vitest'
import { sampleSnapshot } from '../../../test/unit/sample-snapshot'
import { unitNames } from '../../text/unit-names'
import type { Figure, Snapshot } from '../snapshot'
import { sharesOf } from './merge-units'

const PROVINCE = 'UBND tỉnh Hà Tĩnh'

/** A capture of a unit, with a row for each unit it names. */
function page(unit: string, rows: readonly string[] = []): Snapshot {
  const figures = ['', ...rows].map((row): Figure => {
    const cell = { row, column: '', text: '1' }
    const by = row === '' ? {} : { unit: row }
    return { measure: 'dossiers.received', by, state: 'number', value: 1, cell, provedBy: [] }
  })
  return sampleSnapshot({}, { unit, figures })
}

function shares(captures: readonly Snapshot[], expected?: readonly string[]) {
  const names = captures.flatMap(({ unit, figures }) => [unit, ...figures.flatMap(({ by }) => by.unit ?? [])])
  const known = unitNames([...names, ...(expected ?? []), PROVINCE])
  const { counted, own, unknown, refusals } = sharesOf(captures, PROVINCE, expected, known)
  return {
    counted: counted.map(({ name }) => name),
    own: own?.name ?? null,
    unknown,
    said: refusals.map(({ reason, where }) => `${reason} ${where ?? ''}`.trim()),
    words: refusals.map(({ message }) => message),
  }
}

describe('who is added up', () => {
  test('nobody where nobody sent anything', () => {
    expect(shares([])).toEqual({ counted: [], own: null, unknown: [], said: [], words: [] })
  })

  test('every unit once, by the name it first had, and not the one that asks', () => {
    const captures = [page('Xã  B '), page(PROVINCE), page('UBND xã A'), page('xã B')]
    expect(shares(captures)).toEqual({
      counted: ['Xã B', 'UBND xã A'],
      own: PROVINCE,
      unknown: [],
      said: [],
      words: [],
    })
  })

  test('in the order of the list, where there is one', () => {
    const captures = ['Xã C', 'Xã A', 'Xã B'].map((unit) => page(unit))
    expect(shares(captures).counted).toEqual(['Xã C', 'Xã A', 'Xã B'])
    expect(shares(captures, ['Xã A', 'UBND xã B', 'Xã C']).counted).toEqual(['Xã A', 'Xã B', 'Xã C'])
    expect(shares(captures, ['Xã B', 'Xã C', 'Xã A', 'xã  B']).counted).toEqual(['Xã C', 'Xã A', 'Xã B'])
  })

  test('not a unit that stands in another one’s rows; its own row says nothing against it', () => {
    const captures = [page('Huyện A', ['Xã B', 'Xã B', 'Huyện A']), page('Xã B')]
    expect(shares(captures)).toEqual({
      counted: ['Huyện A'],
      own: null,
      unknown: [],
      said: ['two-rows-match Xã B'],
      words: ['Xã B đã nằm trong số liệu của Huyện A, không cộng thêm lần nữa.'],
    })
  })

  test('not a unit within a part of another', () => {
    const captures = [page('Xã C'), page('Cụm B', ['Xã C']), page('Cụm A', ['Cụm B'])]
    expect(shares(captures)).toMatchObject({
      counted: ['Cụm A'],
      unknown: [],
      said: ['two-rows-match Xã C', 'two-rows-match Cụm B'],
    })
  })

  test('a part that two share, one of which lies in the other, counts once, in the outer one', () => {
    const captures = [page('Cụm A', ['Cụm B', 'Xã C']), page('Cụm B', ['Xã C']), page('Xã C')]
    expect(shares(captures)).toMatchObject({ counted: ['Cụm A'], unknown: [] })
  })
})

describe('units that hold one another', () => {
  test('in part are named once, however many units they share', () => {
    const captures = [page('Cụm A', ['Xã C', 'Xã D']), page('Cụm B', ['Xã C', 'Xã D']), page('Xã E')]
    expect(shares(captures)).toMatchObject({
      counted: ['Xã E'],
      unknown: ['Cụm A', 'Cụm B'],
      words: [
        'Số liệu của Cụm A, Cụm B chồng lên nhau (có chung đơn vị trực thuộc), không cộng được: dòng tổng để trống. Bỏ bớt gói trùng rồi gộp lại.',
      ],
    })
  })

  test('two pairs are two faults', () => {
    const captures = [
      page('Cụm A', ['Xã C']),
      page('Cụm B', ['Xã C', 'Xã D']),
      page('Cụm E', ['Xã D']),
      page('Xã G'),
    ]
    expect(shares(captures)).toMatchObject({ counted: ['Xã G'], unknown: ['Cụm A', 'Cụm B', 'Cụm E'] })
    expect(shares(captures).words).toHaveLength(2)
  })

  test('in a circle have no whole, and what stands beside them has', () => {
    const captures = [
      page('Cụm A', ['Cụm B']),
      page('Cụm B', ['Cụm A']),
      page('Cụm D', ['Xã C']),
      page('Xã C'),
    ]
    expect(shares(captures)).toMatchObject({
      counted: ['Cụm D'],
      unknown: ['Cụm A', 'Cụm B'],
      said: ['two-rows-match Cụm A', 'two-rows-match Cụm B', 'two-rows-match Xã C', 'two-rows-match'],
    })
  })

  test('in a circle that somebody stands outside of are inside', () => {
    const captures = [page('Cụm A', ['Cụm B']), page('Cụm B', ['Cụm A']), page('Cụm D', ['Cụm A'])]
    expect(shares(captures)).toMatchObject({ counted: ['Cụm D'], unknown: [] })
  })

  test('four are named, the others by their number', () => {
    const units = ['Cụm A', 'Cụm B', 'Cụm D', 'Cụm E', 'Cụm G', 'Cụm H']
    const words = (count: number) =>
      shares(units.slice(0, count).map((unit) => page(unit, ['Xã C']))).words.at(-1)
    expect(words(4)).toContain('Số liệu của Cụm A, Cụm B, Cụm D, Cụm E chồng')
    expect(words(5)).toContain('Cụm D, Cụm E và 1 đơn vị khác chồng')
    expect(words(6)).toContain('Cụm D, Cụm E và 2 đơn vị khác chồng')
  })
})

describe('a list of units', () => {
  const LIST = ['Xã A', ' Xã  B']

  test('names who is missing, once and tidied', () => {
    expect(shares([page('Xã A')], [...LIST, ' Xã  B'])).toEqual({
      counted: ['Xã A'],
      own: null,
      unknown: ['Xã B'],
      said: ['rows-missing Xã B'],
      words: ['Chưa có số liệu của Xã B: dòng tổng để trống. Xin gói số liệu của đơn vị này rồi gộp lại.'],
    })
  })

  test('names who is not on it, and does not add them', () => {
    expect(shares([page('Xã A'), page('Xã B'), page('Xã C')], LIST)).toMatchObject({
      counted: ['Xã A', 'Xã B'],
      unknown: [],
      said: ['wrong-unit Xã C'],
    })
  })

  test('is met by a unit that lies in one of the list, not by one that lies in a stranger', () => {
    expect(shares([page('Xã A', ['Xã B'])], LIST)).toMatchObject({ counted: ['Xã A'], unknown: [], said: [] })
    expect(shares([page('Xã A'), page('Cụm C', ['Xã B'])], LIST)).toMatchObject({
      counted: ['Xã A'],
      unknown: ['Xã B'],
      said: ['wrong-unit Cụm C', 'rows-missing Xã B'],
    })
  })

  test('calls no part of another unit a stranger', () => {
    expect(shares([page('Xã A', ['Xã C']), page('Xã B'), page('Xã C')], LIST)).toMatchObject({
      counted: ['Xã A', 'Xã B'],
      said: ['two-rows-match Xã C'],
    })
  })

  test('says what the tiers are', () => {
    const captures = [page('Huyện A'), page('Xã B')]
    expect(shares(captures, ['Huyện A', 'Xã B'])).toMatchObject({ counted: ['Huyện A', 'Xã B'], said: [] })
  })
})

describe('tiers', () => {
  test.each([
    [
      ['Xã A', 'Huyện B'],
      ['Huyện B', 'Xã A'],
    ],
    [
      ['Thị trấn A', 'Thị xã B', 'Phường C'],
      ['Thị xã B', 'Thị trấn A', 'Phường C'],
    ],
    [
      ['Huyện A', 'Tỉnh B'],
      ['Tỉnh B', 'Huyện A'],
    ],
    [
      ['Xã A', 'Thành phố B', 'Tỉnh C'],
      ['Thành phố B', 'Tỉnh C', 'Xã A'],
    ],
    [
      ['Xã A', 'Sở B', 'Huyện C'],
      ['Huyện C', 'Xã A'],
    ],
  ])('%s: %s, the upper one first', (units, unknown) => {
    const { counted, ...rest } = shares(units.map((unit) => page(unit)))
    expect(rest.unknown).toEqual(unknown)
    expect(counted).toEqual(units.filter((unit) => !unknown.includes(unit)))
    expect(rest.words).toEqual([expect.stringContaining(`${unknown.join(', ')} thuộc hai cấp`)])
  })

  test.each([[['Sở A', 'Sở B']], [['Xã A', 'Sở B']], [['Thành phố A', 'Huyện B']], [['Huyện A']]])(
    '%s are of one',
    (units) => {
      expect(shares(units.map((unit) => page(unit)))).toMatchObject({ counted: units, unknown: [], said: [] })
    },
  )

  test('of a unit that lies in another one do not count', () => {
    expect(shares([page('Huyện A', ['Xã B']), page('Xã B')]).unknown).toEqual([])
  })
})

test('a clash names each unit once, and takes nobody else out', () => {
  const units = ['Phường Tân Lập', 'Xã Tân Lập', 'Tân Lập', 'Tân Lập', 'Xã C']
  const clashing = ['Phường Tân Lập', 'Xã Tân Lập', 'Tân Lập']
  const { counted, unknown, words } = shares(units.map((unit) => page(unit)))
  expect([counted, unknown]).toEqual([['Xã C'], clashing])
  expect(words).toEqual([expect.stringMatching(/^Phường Tân Lập, Xã Tân Lập, Tân Lập: tên không cho biết/)])
})

test('a name that may mean a unit in the rows of another one is not added to that one', () => {
  const rows = ['Phường Tân Lập', 'Xã Tân Lập']
  expect(shares([page('Cụm D', rows), page('Tân Lập'), page('Xã C')])).toMatchObject({
    counted: ['Xã C'],
    unknown: ['Cụm D', 'Tân Lập'],
    said: ['two-rows-match'],
  })
  expect(shares([page('Cụm D', rows), page('Cụm E', ['Tân Lập'])]).unknown).toEqual(['Cụm D', 'Cụm E'])
  // Nobody else has such a name: nothing is counted twice.
  expect(shares([page('Tân Lập', rows), page('Xã C')]).unknown).toEqual([])
  expect(shares([page('Cụm D', [...rows, 'Tân Lập']), page('Xã C')]).unknown).toEqual([])
})

test('a unit that became a part of another is held against it with what the law says', () => {
  const captures = [page('UBND thị trấn Phố Châu'), page('Xã B'), page('UBND xã Hương Sơn')]
  const { counted, unknown, words } = shares(captures)
  expect([counted, unknown]).toEqual([['Xã B'], ['UBND thị trấn Phố Châu', 'UBND xã Hương Sơn']])
  expect(words).toEqual([
    expect.stringContaining('Bỏ gói của một đơn vị rồi gộp lại. Thị trấn Phố Châu nhập vào Xã Hương Sơn'),
  ])
})
