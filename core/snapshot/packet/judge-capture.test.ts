import { describe, expect, test } from 'vitest'
import { snapshotOf } from '../../../test/unit/captured'
import { findingsFor } from '../../findings/findings-for'
import type { MeasureId } from '../../measures/catalogue'
import { IDENTITIES } from '../../measures/identities'
import { saysTwice } from '../../text/safe-json'
import { figuresWithSums } from '../figures-with-sums'
import type { Figure, Snapshot } from '../snapshot'
import { captureDoubt } from './judge-capture'
import { asRead, holdsPacket } from './packet-text'

const CAPTURE = snapshotOf({
  rows: { 'Hộ tịch': { 'dossiers.received': 12 }, '': { 'dossiers.received': 12 } },
})
const doubtOf = (change: Partial<Snapshot>) => {
  const doubt = captureDoubt({ ...CAPTURE, ...change }, '2025-03-20')
  return (
    doubt && [
      doubt.reason,
      doubt.message.replace(/ (?:Xin lại|, không phải).*/, '').slice(0, 40),
      doubt.where,
    ]
  )
}
const figure = (change: Partial<Figure>): Partial<Snapshot> => ({
  figures: [{ ...CAPTURE.figures[0]!, ...change }],
})
const cell = (text: string) => ({ row: 'Hộ tịch', column: 'Tổng', text })
const names = (field: string) => figure({ by: { field } })

describe('a capture that somebody sent', () => {
  test('is believed where nothing speaks against it', () => {
    expect(doubtOf({})).toBeNull()
  })

  test.each<[string, Partial<Snapshot>, string | null]>([
    ['a unit without a name', { unit: '  ' }, '  '],
    ['a unit of 300 letters', { unit: 'x'.repeat(300) }, null],
    ['a unit of 301 letters', { unit: 'x'.repeat(301) }, 'x'.repeat(60)],
    ['a unit with a line break', { unit: 'a\nb' }, 'a\nb'],
    ['a unit with what nobody sees', { unit: 'a\u200bb' }, 'a\u200bb'],
    ['a row with another reading direction', names('a\u202eb'), 'a\u202eb'],
    ['a row of many letters', names('x'.repeat(5000)), null],
    ['a row of too many letters', names('x'.repeat(5001)), ''],
    ['an address of too many letters', { source: { ...CAPTURE.source, url: 'x'.repeat(5001) } }, ''],
    ['a title of too many letters', { source: { ...CAPTURE.source, title: 'x'.repeat(5001) } }, ''],
    ['two years and a day', { period: { ...CAPTURE.period, from: '2023-03-13', to: '2025-03-14' } }, null],
    ['more days', { period: { ...CAPTURE.period, from: '2023-03-12', to: '2025-03-14' } }, CAPTURE.unit],
    [
      'days that begin the day after',
      { period: { ...CAPTURE.period, from: '2025-03-16', to: '2025-03-20' } },
      null,
    ],
    [
      'days that begin later',
      { period: { ...CAPTURE.period, from: '2025-03-17', to: '2025-03-20' } },
      CAPTURE.unit,
    ],
  ])('%s', (_, change, where) => {
    const doubt = captureDoubt({ ...CAPTURE, ...change }, '2025-03-20')
    expect(doubt && [doubt.reason, doubt.where ?? '']).toEqual(
      where === null ? null : ['packet-damaged', where],
    )
  })

  test.each<[string, number, boolean]>([
    ['12', 12, true],
    ['1.234', 1234, true],
    ['1 234', 1234, true],
    ['12 hồ sơ', 12, true],
    ['12 / 30', 30, true],
    ['12,0', 12, true],
    ['12', 13, false],
    ['', 12, false],
    ['-5', -5, false],
    ['1,5', 1.5, false],
    [`12${' '.repeat(5000)}`, 12, false],
  ])('a count of «%s» that is %s is likely: %s', (text, value, isLikely) => {
    expect(doubtOf(figure({ value, cell: cell(text) })) === null).toBe(isLikely)
  })

  test('points have decimals, blanks no number', () => {
    expect(doubtOf(figure({ measure: 'score766.total', value: 12.34, cell: cell('12,34') }))).toBeNull()
    expect(doubtOf(figure({ state: 'blank', value: null, cell: cell('') }))).toBeNull()
    expect(doubtOf(figure({ value: 13 }))?.[2]).toBe('Hộ tịch × dossiers.received')
  })

  test('what it says is proved is looked at again', () => {
    const row = (late: number, provedBy: string[]): Partial<Snapshot> => ({
      figures: snapshotOf({
        rows: {
          A: {
            'dossiers.resolved': 6,
            'dossiers.resolved.early': 1,
            'dossiers.resolved.on-time': 2,
            'dossiers.resolved.late': late,
          },
        },
      }).figures.map((one) => ({ ...one, provedBy })),
    })
    const PROOF = 'resolved = early + on-time + late'
    expect([
      doubtOf(row(3, [PROOF])),
      doubtOf(row(4, [PROOF]))?.[0],
      doubtOf(row(4, [])),
      doubtOf(row(4, ['unknown'])),
    ]).toEqual([null, 'packet-damaged', null, null])
    expect(doubtOf(figure({ provedBy: [PROOF] }))?.[0]).toBe('packet-damaged')
  })

  test('a part that its whole must hold may be as much, not more; of two rows alike nothing is asked', () => {
    const PROOF = 'ratings ≤ x'
    const within = IDENTITIES.find(({ operator }) => operator === '≤')!
    const [part] = within.right
    const of = (whole: number, less: number, more: Partial<Record<MeasureId, number>> = {}) =>
      snapshotOf({ rows: { A: { [within.left]: whole, [part!]: less, ...more } } }).figures.map((one) => ({
        ...one,
        provedBy: [within.id, PROOF],
      }))
    expect([doubtOf({ figures: of(4, 5) }), doubtOf({ figures: of(5, 5) })]).toEqual([null, null])
    expect(doubtOf({ figures: of(6, 5) })?.[0]).toBe('packet-damaged')
    expect(doubtOf({ figures: [...of(6, 5), ...of(6, 5)] })).toBeNull()
    expect(doubtOf({ figures: of(6, 5).slice(0, 1) })).toBeNull()
    expect(doubtOf({ figures: [...of(4, 5), ...of(4, 5).slice(0, 1)] })).toBeNull()
  })
})

describe('what is said to be a sum is added up again', () => {
  const count = (row: string, value: number | null, more: Partial<Figure> = {}): Figure => ({
    measure: 'dossiers.received',
    by: row === '' ? {} : { field: row },
    state: value === null ? 'blank' : 'number',
    value,
    cell: { row: row || 'Tổng số', column: 'Tổng', text: value === null ? '' : String(value) },
    provedBy: ['total = sum of rows'],
    ...more,
  })
  const whereOf = (figures: Figure[]) => captureDoubt({ ...CAPTURE, figures }, '2025-03-20')?.where ?? null
  const within = (row: string, value: number, proof: string) =>
    count(row, value, { by: { unit: 'Xã A' }, provedBy: [proof] })
  const LEVELS = 'row = sum of its levels'
  const TREE = 'row = sum of the rows within it'

  test.each<[string, Figure[], string | null]>([
    ['a total of its rows', [count('', 5), count('A', 2), count('B', 3)], null],
    ['a total of one less', [count('', 4), count('A', 2), count('B', 3)], 'Tổng số × Tổng'],
    ['a total of one more', [count('', 6), count('A', 2), count('B', 3)], 'Tổng số × Tổng'],
    ['a total over a blank that may hide a count', [count('', 9), count('A', 2), count('B', null)], null],
    ['a total less than is known', [count('', 1), count('A', 2), count('B', null)], 'Tổng số × Tổng'],
    ['a total whose rows are not there', [count('', 5)], null],
    [
      'rows within a row, which holds them already',
      [count('', 5), count('A', 5), count('A › A1', 2), count('A › A2', 3)],
      null,
    ],
    [
      'a merge of units that does not add up',
      [
        count('', 7, { provedBy: ['total = sum of units'] }),
        count('Xã A', 2, { by: { unit: 'Xã A' } }),
        count('Xã B', 3, { by: { unit: 'Xã B' } }),
      ],
      'Tổng số × Tổng',
    ],
    [
      'two kinds of rows, each of which holds the whole',
      [count('', 5), count('A', 5), count('Xã A', 5, { by: { unit: 'Xã A' } })],
      null,
    ],
    [
      'levels that fit their unit',
      [
        within('Xã A', 5, LEVELS),
        within('Xã A › Toàn trình', 2, LEVELS),
        within('Xã A › Một phần', 3, LEVELS),
      ],
      null,
    ],
    [
      'levels that do not fit their unit',
      [
        within('Xã A', 4, LEVELS),
        within('Xã A › Toàn trình', 2, LEVELS),
        within('Xã A › Một phần', 3, LEVELS),
      ],
      'Xã A × Tổng',
    ],
    ['a row within a row that is more', [within('4', 1, TREE), within('4 › 4.1', 2, TREE)], '4 × Tổng'],
  ])('%s', (_, figures, where) => {
    expect(whereOf(figures)).toBe(where)
  })

  test('a total that nobody says is proved is no lie: the findings name it', () => {
    const figures = [count('', 4), count('A', 2), count('B', 3)].map((one) => ({ ...one, provedBy: [] }))
    expect(whereOf(figures)).toBeNull()
    expect(findingsFor([{ ...CAPTURE, figures }]).map(({ rule, numbers }) => [rule, numbers])).toEqual([
      ['totals', [4, 5]],
    ])
  })
})

test.each([
  ['{"a":1,"a":2}', true],
  ['{"a":1,"\\u0061":2}', true],
  ['[{"a":1},{"a":2}]', false],
  ['{"a":{"b":1},"b":["a","a"],"c":"\\"a\\":1"}', false],
  ['{"a":[{"x":1}],"b":{"x":1,"y":{"x":2},"x":3}}', true],
])('%s says a key twice: %s', (json, twice) => {
  expect(saysTwice(json)).toBe(twice)
})

test.each([
  ['S=E1=BB=95 &gt;<br>', 'Sổ >\n'],
  ['a=\r\nb', 'ab'],
  ['a&nbsp;b', 'a b'],
  ['<b>a</b><span class="x">b</span>', '\na\n\nb\n'],
  ['1 <2 > 3', '1 <2 > 3'],
  ['plain text', 'plain text'],
  ['1 < 2', '1 < 2'],
])('«%s» reads «%s»', (text, read) => {
  expect(asRead(text)).toBe(read)
})

test.each([
  ['x BAT DAU GOI SO LIEU y', true],
  ['BAT  DAU\nGOI SO\tLIEU', true],
  ['BATDAU GOI SO LIEU', false],
  ['', false],
])('«%s» holds a packet: %s', (text, expected) => {
  expect(holdsPacket(text)).toBe(expected)
})

describe('sums of parts beside them', () => {
  const [A, B] = ['dossiers.resolved.early', 'dossiers.resolved.on-time'] as const
  const sums = (rows: Parameters<typeof snapshotOf>[0]['rows']) => {
    const own = snapshotOf({ rows })
    return figuresWithSums(own)
      .slice(own.figures.length)
      .map(({ measure, by, state, value, cell: { text } }) => [measure, by.field, state, value, text])
  }
  test('are made row by row, where the whole is not there', () => {
    expect(
      sums({
        x: { [A]: 12, [B]: 30 },
        y: { [A]: '-', [B]: 3 },
        z: { [A]: '-', [B]: '-' },
        w: { [A]: null, [B]: 3 },
        v: { [A]: 1 },
      }),
    ).toEqual([
      ['dossiers.resolved.in-time', 'x', 'number', 42, '12 + 30'],
      ['dossiers.resolved.in-time', 'y', 'number', 3, '- + 3'],
      ['dossiers.resolved.in-time', 'z', 'none', null, '- + -'],
    ])
    expect(sums({ x: { [A]: 12 } })).toEqual([])
  })
  test('a capture without parts is itself, and is worked out once', () => {
    const own = snapshotOf({ rows: { x: { [A]: 1 } } })
    expect(figuresWithSums(own)).toBe(own.figures)
    const both = snapshotOf({ rows: { x: { [A]: 1, [B]: 2 } } })
    expect(figuresWithSums(both)).toBe(figuresWithSums(both))
  })
})
