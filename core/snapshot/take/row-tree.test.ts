import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { layOut } from '../../grid/lay-out'
import type { TableSeen } from '../../grid/seen'
import { matchTable } from '../../portals/match-table'
import type { Portal } from '../../portals/portal'
import { countIn, outermost } from '../figure-book'
import type { Snapshot } from '../snapshot'
import { readFigures } from './read-figures'

const HEAD = 'STT|Lĩnh vực|Tiếp nhận|Trực tuyến|Trực tiếp|Kỳ trước'
const portal: Portal = {
  id: 'tree',
  name: 'Cây',
  routes: [],
  headings: [],
  row: { is: 'field', column: ['Lĩnh vực'] },
  columns: [
    { measure: 'dossiers.received', paths: ['Tiếp nhận'] },
    { measure: 'dossiers.received.online', paths: ['Trực tuyến'] },
    { measure: 'dossiers.received.direct', paths: ['Trực tiếp'] },
    { measure: 'dossiers.carried-over', paths: ['Kỳ trước'] },
  ],
}

function read(rows: readonly string[], of = portal) {
  const table: TableSeen = {
    frame: 0,
    index: 0,
    visible: true,
    kind: 'table',
    caption: '',
    rows: [HEAD, ...rows].map((line, at) => ({
      section: at === 0 ? 'head' : 'body',
      cells: line.split('|').map((text) => ({ text })),
    })),
  }
  const grid = layOut(table)
  return readFigures(grid, matchTable(of, grid))
}

/** `['Hộ tịch › Khai sinh 6', …]`: the rows as named, with what each received. */
function receivedOf(rows: readonly string[]): string[] {
  const { figures, refusals } = read(rows)
  if (refusals.length > 0) return refusals.map(({ reason }) => reason)
  return figures
    .filter(({ measure }) => measure === 'dossiers.received')
    .map(({ cell, value }) => `${cell.row} ${value}`)
}

const TREE = ['Hộ tịch 40', 'Hộ tịch › Khai sinh 26', 'Hộ tịch › Khai tử 14', 'Đất đai 20']

describe('rows within a row are that row’s, and counted once', () => {
  test.each([
    ['dotted numbers', ['4|Hộ tịch', '4.1|Khai sinh', '4.2|Khai tử', '5|Đất đai'], TREE],
    ['dotted Roman numbers', ['II|Hộ tịch', 'II.1|Khai sinh', 'II.2|Khai tử', 'III|Đất đai'], TREE],
    ['dashes in the column of numbers', ['1|Hộ tịch', '-|Khai sinh', '-|Khai tử', '2|Đất đai'], TREE],
    ['plus and minus of a tree', ['+|Hộ tịch', '-|Khai sinh', '-|Khai tử', '+|Đất đai'], TREE],
    [
      'blanks before the name',
      ['1|Hộ tịch', '|\u00A0\u00A0Khai sinh', '|\u00A0\u00A0Khai tử', '2|Đất đai'],
      TREE,
    ],
    ['headings with counts', ['I|Hộ tịch', '1|Khai sinh', '2|Khai tử', 'II|Đất đai'], TREE],
    ['no mark at all, but the numbers say so', ['1|Hộ tịch', '2|Khai sinh', '3|Khai tử', '4|Đất đai'], TREE],
    [
      'dashes before the name',
      ['1|Hộ tịch', '|- Khai sinh', '|- Khai tử', '2|Đất đai'],
      ['Hộ tịch 40', 'Hộ tịch › - Khai sinh 26', 'Hộ tịch › - Khai tử 14', 'Đất đai 20'],
    ],
  ])('%s', (_, names, expected) => {
    const counts = ['40|20|16|4', '26|13|10|3', '14|7|6|1', '20|10|8|2']
    const rows = names.map((name, at) => `${name}|${counts[at]}`)
    expect(receivedOf(rows)).toEqual(expected)
    expect(receivedOf([...rows, '|Tổng số|60|30|24|6'])).toEqual([...expected, 'Tổng số 60'])
    const { figures } = read(rows)
    expect(outermost(figures).filter(({ measure }) => measure === 'dossiers.received')).toHaveLength(2)
    expect(figures[0]?.provedBy).toContain('row = sum of the rows within it')
  })

  test('«4.1.2» in «4.1» in «4»', () => {
    const rows = [
      '4|A|40|20|16|4',
      '4.1|B|30|15|12|3',
      '4.1.1|C|12|6|5|1',
      '4.1.2|D|18|9|7|2',
      '4.2|E|10|5|4|1',
    ]
    expect(receivedOf(rows)).toEqual(['A 40', 'A › B 30', 'A › B › C 12', 'A › B › D 18', 'A › E 10'])
  })

  test('a part of a row, «Trong đó», need not be all of it', () => {
    expect(
      receivedOf(['1|Hộ tịch|40|20|16|4', '|Trong đó: khai sinh|26|13|10|3', '2|Đất đai|20|10|8|2']),
    ).toEqual(['Hộ tịch 40', 'Hộ tịch › Trong đó: khai sinh 26', 'Đất đai 20'])
  })

  test('one name within several rows is told apart by them', () => {
    const rows = [
      '1|A|40|20|16|4',
      '|- Xã|26|13|10|3',
      '|- Huyện|14|7|6|1',
      '2|B|20|10|8|2',
      '|- Xã|20|10|8|2',
    ]
    const { figures } = read(rows)
    expect(new Set(figures.map(({ by }) => by.field))).toEqual(
      new Set(['A', 'A › - Xã', '- Huyện', 'B', 'B › - Xã']),
    )
  })

  test('a total over all rows says that they are no tree, whatever stands before their names', () => {
    const rows = ['1|Hộ tịch|40|20|16|4', '|- Khai sinh|26|13|10|3', '2|Đất đai|20|10|8|2']
    expect(receivedOf([...rows, '|Tổng số|86|43|34|9'])).toEqual([
      'Hộ tịch 40',
      '- Khai sinh 26',
      'Đất đai 20',
      'Tổng số 86',
    ])
  })

  test('a total that all rows make leaves a part of nothing where it stands', () => {
    expect(receivedOf(['1|A|40|20|16|4', '|- B|0|0|0|0', '2|C|20|10|8|2', '|Tổng số|60|30|24|6'])).toEqual([
      'A 40',
      '- B 0',
      'C 20',
      'Tổng số 60',
    ])
  })

  test.each(['unit', 'procedure'] as const)('a %s of a name that stands twice is told apart, too', (is) => {
    const rows = ['1|A|40|20|16|4', '|- X|40|20|16|4', '2|B|20|10|8|2', '|- X|20|10|8|2']
    const { figures } = read(rows, { ...portal, row: { ...portal.row, is } })
    expect([...new Set(figures.map(({ by }) => JSON.stringify(by)))]).toEqual(
      ['A', 'A › - X', 'B', 'B › - X'].map((name) => JSON.stringify({ [is]: name })),
    )
  })

  test('without a total, marks that the numbers do not bear out are refused', () => {
    expect(receivedOf(['1|A|40|20|16|4', '|- B|26|13|10|3', '|- C|10|5|4|1', '2|D|20|10|8|2'])).toEqual([
      'two-rows-match',
    ])
  })

  test.each<[string, string[], string[]]>([
    [
      'a row that closes those above it under a name of its own is refused',
      ['1|A|40|20|16|4', '2|B|20|10|8|2', '3|C|60|30|24|6', '4|D|7|5|1|1'],
      ['two-rows-match'],
    ],
    [
      'unless a total says that it is a row like the others',
      ['1|A|40|20|16|4', '2|B|20|10|8|2', '3|C|60|30|24|6', '4|D|7|5|1|1', '|Tổng số|127|65|49|13'],
      ['A 40', 'B 20', 'C 60', 'D 7', 'Tổng số 127'],
    ],
    [
      'a part by its own words is no more than its row, in no column',
      ['1|Hộ tịch|40|20|16|4', '|Trong đó: khai sinh|26|21|4|1', '2|Đất đai|20|10|8|2'],
      ['two-rows-match'],
    ],
    [
      'it may be all of it',
      ['1|Hộ tịch|40|20|16|4', '|Trong đó: khai sinh|40|20|16|4', '2|Đất đai|20|10|8|2'],
      ['Hộ tịch 40', 'Hộ tịch › Trong đó: khai sinh 40', 'Đất đai 20'],
    ],
    [
      'words alone say so as well, words like them do not',
      ['1|Hộ tịch|40|20|16|4', '|Trong đó|26|13|10|3', '2|Trong đóng|14|7|6|1'],
      ['Hộ tịch 40', 'Hộ tịch › Trong đó 26', 'Trong đóng 14'],
    ],
    [
      'in the middle of a name they say nothing',
      ['1|Hộ tịch|40|20|16|4', '|Chứng thực, trong đó bản sao|26|13|10|3', '2|Đất đai|20|10|8|2'],
      ['Hộ tịch 40', 'Chứng thực, trong đó bản sao 26', 'Đất đai 20'],
    ],
    [
      'numbers of two kinds say it, where the counts are too small to',
      ['I|A|2|2|0|0', '1|B|1|1|0|0', '2|C|1|1|0|0', 'II|D|7|5|1|1'],
      ['A 2', 'A › B 1', 'A › C 1', 'D 7'],
    ],
    [
      'a blank in the row above denies nothing',
      ['1|Hộ tịch|40|20||', '|Trong đó: khai sinh|26|13|12|1', '2|Đất đai|20|10|8|2'],
      ['Hộ tịch 40', 'Hộ tịch › Trong đó: khai sinh 26', 'Đất đai 20'],
    ],
    [
      'headings with counts that their rows do not make are rows like the others',
      ['I|Hộ tịch|40|20|16|4', '1|Khai sinh|26|13|10|3', '2|Khai tử|13|7|5|1', 'II|Đất đai|20|10|8|2'],
      ['Hộ tịch 40', 'Khai sinh 26', 'Khai tử 13', 'Đất đai 20'],
    ],
    [
      'headings whose rows make them, under a total of all rows, too',
      [
        'I|Hộ tịch|40|20|16|4',
        '1|Khai sinh|26|13|10|3',
        '2|Khai tử|14|7|6|1',
        'II|Đất đai|20|10|8|2',
        '|Tổng số|100|50|40|10',
      ],
      ['Hộ tịch 40', 'Khai sinh 26', 'Khai tử 14', 'Đất đai 20', 'Tổng số 100'],
    ],
  ])('%s', (_, rows, expected) => {
    expect(receivedOf(rows)).toEqual(expected)
  })

  test('a column whose total the page reckons otherwise says nothing of the tree', () => {
    const rows = [
      '1|A|40|20|16|4',
      '|- B|26|13|10|3',
      '|- C|14|7|6|1',
      '2|D|20|10|8|2',
      '|Tổng số|60|30|24|9',
    ]
    const rowsOf = (of: Portal) =>
      new Set(read(rows, of).figures.flatMap(({ by, cell }) => (by.field === undefined ? [] : [cell.row])))
    const loose: Portal = { ...portal, looseTotals: ['dossiers.carried-over'] }
    expect([...rowsOf(loose)]).toEqual(['A', 'A › - B', 'A › - C', 'D'])
    expect([...rowsOf(portal)]).toEqual(['A', '- B', '- C', 'D'])
  })

  test('a total that neither all rows nor the outer ones make is refused', () => {
    const rows = [
      '1|A|40|20|16|4',
      '|- B|26|13|10|3',
      '|- C|14|7|6|1',
      '2|D|20|10|8|2',
      '|Tổng số|61|30|25|6',
    ]
    expect(receivedOf(rows)).toContain('identity-broken')
  })

  test('«4.1» without a «4» that counts stands by itself, and a thousandth row is no part of the first', () => {
    expect(receivedOf(['4.1|A|40|20|16|4', '4.2|B|26|13|10|3'])).toEqual(['A 40', 'B 26'])
    expect(receivedOf(['1|A|40|20|16|4', '999|B|27|13|10|4', '1.000|C|12|6|5|1'])).toEqual([
      'A 40',
      'B 27',
      'C 12',
    ])
  })

  test('small counts that happen to add up are no tree', () => {
    expect(receivedOf(['1|A|2|2|0|0', '2|B|1|1|0|0', '3|C|1|1|0|0', '4|D|7|5|1|1'])).toEqual([
      'A 2',
      'B 1',
      'C 1',
      'D 7',
    ])
  })

  test('what is added up over the rows takes the outer ones only', () => {
    const { figures } = read(['4|A|40|20|16|4', '4.1|B|26|13|10|3', '4.2|C|14|7|6|1', '5|D|20|10|8|2'])
    const capture: Snapshot = {
      format: 'so-mot-cua/snapshot@1',
      id: `sha256:${'0'.repeat(64)}`,
      portal: 'tree',
      source: { url: '', title: '', capturedAt: '2025-03-14T09:00:00+07:00' },
      unit: 'UBND xã Sơn Tây',
      period: { regime: 'TT01-2020/3-cap', kind: 'quarter', from: '2024-12-15', to: '2025-03-14' },
      figures: [...figures],
    }
    expect(countIn(capture, 'UBND xã Sơn Tây', 'dossiers.received')).toEqual({ low: 60, high: 60 })
  })
})

/** Counts of one row: received, online, direct, carried over. */
type Counts = readonly [number, number, number, number]
const counts = fc
  .tuple(fc.nat(60), fc.nat(60), fc.nat(60))
  .map(([online, direct, before]): Counts => [online + direct + before, online, direct, before])
const add = (all: readonly Counts[]): Counts => {
  const sum = (at: 0 | 1 | 2 | 3) => all.reduce((total, one) => total + one[at], 0)
  return [sum(0), sum(1), sum(2), sum(3)]
}

const STYLES: Record<string, (top: number, child: number) => readonly [index: string, mark: string]> = {
  numbers: (top, child) => [`${top}.${child}`, ''],
  dashes: () => ['', '- '],
  bullets: () => ['•', ''],
  blanks: () => ['', '\u00A0\u00A0'],
  nothing: () => ['', ''],
}

test('of any tree with any marks, the outer rows make the whole, or nothing is captured', () => {
  const tops = fc.array(fc.tuple(counts, fc.array(counts, { maxLength: 4 })), { minLength: 2, maxLength: 6 })
  let taken = 0
  fc.assert(
    fc.property(tops, fc.constantFrom(...Object.keys(STYLES)), fc.boolean(), (drawn, style, hasTotal) => {
      // Rows without a mark and without a total say nothing of what they stand in.
      fc.pre(style !== 'nothing' || hasTotal)
      const whole = add(drawn.map(([own, within]) => (within.length > 0 ? add(within) : own)))
      const rows = drawn.flatMap(([own, within], top) => [
        `${top + 1}|Lĩnh vực ${top}|${(within.length > 0 ? add(within) : own).join('|')}`,
        ...within.map((child, at) => {
          const [index, mark] = STYLES[style]!(top + 1, at + 1)
          return `${index}|${mark}Việc ${top} ${at}|${child.join('|')}`
        }),
      ])
      const { figures, refusals } = read(hasTotal ? [...rows, `|Tổng số|${whole.join('|')}`] : rows)
      if (refusals.length > 0) return
      taken++
      const received = figures.filter(({ measure }) => measure === 'dossiers.received')
      const sum = (some: typeof received) => some.reduce((all, { value }) => all + (value ?? 0), 0)
      expect(sum([...outermost(received)].filter(({ by }) => Object.keys(by).length > 0))).toBe(whole[0])
      if (hasTotal) expect(received.find(({ by }) => Object.keys(by).length === 0)?.value).toBe(whole[0])
    }),
    { numRuns: 3000, seed: 20250314 },
  )
  expect(taken).toBeGreaterThan(2000)
})
