import { describe, expect, test } from 'vitest'
import { type Captured, snapshotOf } from '../../test/unit/captured'
import type { MeasureId } from '../measures/catalogue'
import { readSafeJson } from '../text/safe-json'
import { addCounts, countedIn, countIn, figureKey, outermost } from './figure-book'
import { withIdentities } from './identities-held'
import { amountOf, type Known, knownOf, sumOfKnown, textOf } from './known-sum'
import { missingUnitsWords } from './missing-units'
import type { Figure, Snapshot } from './snapshot'
import { axisOf, rowKeyOf, saidOf } from './systems/system-page'

const UNIT = 'UBND thị trấn Phố Châu'
const RATINGS = 'ratings'

function captured(rows: Record<string, number | '-' | null>, change: Partial<Captured> = {}): Snapshot {
  return snapshotOf({
    rows: Object.fromEntries(Object.entries(rows).map(([label, ratings]) => [label, { ratings }])),
    ...change,
  })
}

describe('what a capture counts for a unit', () => {
  test.each<[string, Snapshot, [number, number | null] | null]>([
    ['its total row', captured({ A: 1, '': 9 }), [9, 9]],
    ['a total of nothing', captured({ A: 1, '': '-' }), [0, 0]],
    ['its rows, where the total is blank', captured({ A: 1, B: 2, '': null }), [3, 3]],
    ['its rows, where there is no total', captured({ A: 12, B: '-', C: 3 }), [15, 15]],
    ['at least its rows, where one is blank', captured({ A: 12, B: null }), [12, null]],
    ['a blank total alone', captured({ '': null }), null],
    ['nothing', captured({}), null],
    ['rows by unit', captured({ A: 1, B: 2 }, { by: 'unit' }), [3, 3]],
    [
      'the row of the unit on another’s page',
      captured({ [UNIT]: 7, B: 2 }, { by: 'unit', unit: 'UBND huyện B' }),
      [7, 7],
    ],
    ['no row of the unit on another’s page', captured({ C: 7 }, { by: 'unit', unit: 'UBND huyện B' }), null],
    ['no total of another’s page', captured({ '': 7 }, { unit: 'UBND huyện B' }), null],
    ['no row by field of that name', captured({ [UNIT]: 7 }, { unit: 'UBND huyện B' }), null],
    [
      'its own row where filters left units out',
      { ...captured({ [UNIT]: 7, '': 9 }, { by: 'unit' }), scope: 'Loại: x' },
      [7, 7],
    ],
    ['no total where filters left units out', { ...captured({ A: 1, '': 9 }), scope: 'Loại: x' }, null],
  ])('%s', (_, snapshot, expected) => {
    const count = countIn(snapshot, UNIT, RATINGS)
    expect(count && [count.low, count.high]).toEqual(expected)
  })

  test('two rows of the unit say nothing for certain', () => {
    const one = captured({ [UNIT]: 7 }, { by: 'unit', unit: 'UBND huyện B' })
    expect(countIn({ ...one, figures: [...one.figures, ...one.figures] }, UNIT, RATINGS)).toBeNull()
  })

  test('what does not add up over units is no sum of their rows', () => {
    const rows = { A: { procedures: 3 }, B: { procedures: 4 } }
    expect(countIn(snapshotOf({ rows, by: 'unit' }), UNIT, 'procedures')).toBeNull()
    expect(countIn(snapshotOf({ rows }), UNIT, 'procedures')).toEqual({ low: 7, high: 7 })
  })

  test('of rows by unit and by field only one kind is added up', () => {
    const [units, fields] = [captured({ A: 1, B: 2 }, { by: 'unit' }), captured({ C: 5 })]
    expect(countIn({ ...units, figures: [...units.figures, ...fields.figures] }, UNIT, RATINGS)).toEqual({
      low: 3,
      high: 3,
    })
  })

  test('rows of a sum over systems are the whole only where its total says so', () => {
    const systems = { addends: [], doubts: [], shown: [] } as unknown as NonNullable<Snapshot['systems']>
    expect(countIn({ ...captured({ A: 1, '': null }), systems }, UNIT, RATINGS)).toEqual({
      low: 0,
      high: null,
    })
    expect(countIn({ ...captured({ A: 1 }), systems }, UNIT, RATINGS)).toEqual({ low: 1, high: 1 })
  })

  test('rows within rows are in them already', () => {
    const figure = (row: string, measure: MeasureId = RATINGS): Figure => ({
      measure,
      by: { field: row },
      state: 'number',
      value: 1,
      cell: { row, column: '', text: '1' },
      provedBy: [],
    })
    const all = ['4', '4 › 4.1', '4 › 4.1 › a', '5 › 5.1', '6 › a › b', '6 › a'].map((row) => figure(row))
    expect(outermost(all).map(({ cell }) => cell.row)).toEqual(['4', '5 › 5.1', '6 › a'])
    expect(outermost([figure('4'), figure('4 › 4.1', 'procedures')])).toHaveLength(2)
    expect(
      countedIn({ ...captured({}), figures: all.slice(0, 2) }, UNIT, RATINGS).map(({ cell }) => cell.row),
    ).toEqual(['4'])
  })
})

test('ends are added up, an open one stays open', () => {
  expect(addCounts({ low: 1, high: 1 }, { low: 2, high: 5 })).toEqual({ low: 3, high: 6 })
  expect(addCounts({ low: 1, high: null }, { low: 2, high: 5 })).toEqual({ low: 3, high: null })
  expect(addCounts({ low: 1, high: 1 }, { low: 2, high: null })).toEqual({ low: 3, high: null })
})

test('a figure is found by its measure and row, however the row is written', () => {
  const key = (by: Figure['by']) => figureKey({ measure: RATINGS, by })
  expect(key({ field: 'HỘ TỊCH' })).toBe(key({ field: 'Hộ tịch' }))
  expect(
    new Set([
      key({}),
      key({ field: 'a' }),
      key({ unit: 'a' }),
      key({ procedure: 'a' }),
      figureKey({ measure: 'procedures', by: {} }),
    ]).size,
  ).toBe(5)
})

describe('known sums', () => {
  const number = (value: number) => ({ state: 'number', value }) as const
  const none = { state: 'none' } as const
  test.each<[Known[], Known]>([
    [[number(12), none, number(3)], number(15)],
    [[none, none], none],
    [[number(0), none], number(0)],
    [[], null],
    [[number(1), null], null],
    [[number(Number.MAX_SAFE_INTEGER), number(1)], null],
    [[number(0.5)], null],
  ])('%j is %j', (parts, sum) => {
    expect(sumOfKnown(parts)).toEqual(sum)
  })

  test('are shown as a page shows them', () => {
    expect([textOf(number(1204)), textOf(none), textOf(null), amountOf(number(5)), amountOf(none)]).toEqual([
      '1.204',
      '-',
      '',
      5,
      0,
    ])
  })

  test('are of figures', () => {
    const [a, b, c] = captured({ a: 0, b: '-', c: null }).figures
    expect([knownOf(a!), knownOf(b!), knownOf(c!)]).toEqual([number(0), none, null])
  })
})

describe('what one capture says of a measure', () => {
  const names = { fieldKey: undefined, unitKey: (name: string) => name }
  const said = (snapshot: Snapshot) => saidOf(snapshot, RATINGS, names)!

  test.each<[string, Snapshot, Known]>([
    ['its total row', captured({ A: 1, '': 9 }), { state: 'number', value: 9 }],
    ['"-"', captured({ A: 1, '': '-' }), { state: 'none' }],
    ['its rows', captured({ A: 1, B: 2 }), { state: 'number', value: 3 }],
    ['its rows under a blank total', captured({ A: 1, B: 2, '': null }), { state: 'number', value: 3 }],
    ['nothing, where a row is blank', captured({ A: 1, B: null }), null],
    ['nothing, where filters left units out', { ...captured({ '': 9 }), scope: 'x' }, null],
  ])('as a whole, %s', (_, snapshot, total) => {
    expect(said(snapshot).total).toEqual(total)
  })

  test('rows that add up to the whole leave nothing out; units are never taken for none', () => {
    const whole = (snapshot: Snapshot, by: Figure['by'] = { field: 'x' }) => said(snapshot).isWhole(by)
    expect(whole(captured({ A: 1, B: 2, '': 3 }))).toBe(true)
    expect(whole(captured({ A: 1, B: 2, '': 4 }))).toBe(false)
    expect(whole(captured({ A: 1, B: null, '': 1 }))).toBe(false)
    expect(whole(captured({ A: '-', '': '-' }))).toBe(true)
    expect(whole(captured({ A: 1, '': 1 }), { procedure: 'x' })).toBe(false)
    expect(whole(captured({ A: 1, '': 1 }, { by: 'procedure' }), { procedure: 'x' })).toBe(true)
    expect(whole(captured({ A: 1, '': 1 }, { by: 'unit' }), { unit: 'x' })).toBe(false)
    expect(whole({ ...captured({ A: 1 }), scope: 'x' })).toBe(false)
  })

  test('a row that stands twice is blank', () => {
    const one = captured({ 'Hộ tịch': 1, 'HỘ TỊCH': 2, B: 3 })
    expect([...said(one).rows.values()].map(({ state, value }) => [state, value])).toEqual([
      ['blank', null],
      ['number', 3],
    ])
    expect(saidOf(one, 'procedures', names)).toBeNull()
  })

  test('rows are known by unit, field and procedure', () => {
    expect([axisOf({}), axisOf({ unit: 'a' }), axisOf({ unit: 'a', field: 'b', procedure: 'c' })]).toEqual([
      '',
      'unit',
      'unit,field,procedure',
    ])
    const keyed = { fieldKey: (label: string) => `f:${label}`, unitKey: (name: string) => `u:${name}` }
    expect(rowKeyOf({ unit: 'A', field: 'B', procedure: 'C' }, keyed)).toBe('u:A\tf:B\tc')
    expect(rowKeyOf({}, keyed)).toBe('\t\t')
  })
})

test('identities that hold on a row are written to the figures that take part, once each', () => {
  const proofs = (counts: Captured['rows'][string]) =>
    withIdentities(snapshotOf({ rows: { A: counts, B: { ratings: 1 } } }).figures).map(
      ({ measure, provedBy }) => `${measure}: ${provedBy.join()}`,
    )
  const RIGHT = {
    'dossiers.resolved': 6,
    'dossiers.resolved.early': 1,
    'dossiers.resolved.on-time': 2,
    'dossiers.resolved.late': 3,
  }
  const lines = proofs(RIGHT)
  expect(lines.filter((line) => !line.endsWith(': '))).toHaveLength(4)
  expect(lines.at(-1)).toBe('ratings: ')
  expect(proofs({ ...RIGHT, 'dossiers.resolved': 7 }).every((line) => line.endsWith(': '))).toBe(true)
  expect(proofs({ ...RIGHT, 'dossiers.resolved.late': null }).every((line) => line.endsWith(': '))).toBe(true)
  expect(proofs({ ...RIGHT, 'dossiers.resolved': null }).every((line) => line.endsWith(': '))).toBe(true)
})

test('a merge names those it lacks, twelve at most', () => {
  const words = (count: number) =>
    missingUnitsWords(
      'tỉnh',
      Array.from({ length: count }, (_, at) => `x${at}`),
    )
  expect(words(2)).toBe(
    'Bản gộp của tỉnh còn thiếu số liệu của x0, x1: chưa phải số của cả tỉnh. Xin gói của các đơn vị đó rồi gộp lại.',
  )
  expect(words(12)).not.toContain('đơn vị khác')
  expect(words(14)).toContain('x11 và 2 đơn vị khác:')
})

test.each<[string, number, boolean]>([
  ['[[1]]', 2, true],
  ['[[1]]', 1, false],
  ['{"a":{"b":1}}', 2, true],
  ['"[[[["', 1, true],
  ['"\\"[["', 1, true],
  ['{"__proto__":1}', 8, false],
  ['{"a":[{"constructor":1}]}', 8, false],
  ['{"a":{"prototype":1}}', 8, false],
  ['{"a":"__proto__"}', 8, true],
  ['{', 8, false],
  ['', 8, false],
  ['null', 1, true],
])('JSON %s within a depth of %i is read: %s', (text, depth, isRead) => {
  expect(readSafeJson(text, { size: 100, depth, count: 100, letters: 100 }).ok).toBe(isRead)
})
