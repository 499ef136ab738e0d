import { describe, expect, test } from 'vitest'
import { layOut } from './lay-out'
import { occupy } from './occupy'
import type { CellSeen, RowSeen } from './seen'

type Cell = string | Partial<CellSeen>
/** Rows of the body; `head(…)` is one of the head. */
const row = (...cells: Cell[]): RowSeen => ({
  section: 'body',
  cells: cells.map((cell) => (typeof cell === 'string' ? { text: cell } : { text: '', ...cell })),
})
const head = (...cells: Cell[]): RowSeen => ({ ...row(...cells), section: 'head' })
const grid = (...rows: RowSeen[]) =>
  layOut({ frame: 0, index: 0, visible: true, kind: 'table', caption: '', rows })
const paths = (...rows: RowSeen[]) => grid(...rows).columns.map(({ path }) => path.join(' › '))
const named = (...rows: RowSeen[]) =>
  grid(...rows).rows.map(({ kind, label, groups }) => `${kind} ${[...groups, label].join(' › ')}`)

const HEAD = head('STT', 'Lĩnh vực', 'Số hồ sơ')

describe('what stands above the head', () => {
  test('is said without its blanks', () => {
    expect(
      grid(
        row('', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'UBND xã A'),
        row('Biểu số 1'),
        row('', ''),
        HEAD,
        row('1', 'A', '3'),
      ).titles,
    ).toEqual(['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'UBND xã A', 'Biểu số 1'])
  })

  test('is what stands before the row of «STT», eight rows at most', () => {
    const above = (count: number) =>
      Array.from({ length: count }, (_, at) => row(`Tiêu đề ${at}`, 'bên phải', 'nữa'))
    const bare = row('STT', 'Lĩnh vực', 'Số hồ sơ')
    expect(grid(...above(7), bare, row('1', 'A', '3')).titles).toHaveLength(21)
    expect(paths(...above(7), bare, row('1', 'A', '3'))).toEqual(['STT', 'Lĩnh vực', 'Số hồ sơ'])
    expect(grid(...above(8), bare, row('1', 'A', '3')).titles).toEqual([])
  })

  test('is not a row whose cells hang into that of «STT»', () => {
    expect(
      paths(
        row({ text: 'Đơn vị', rowspan: 2 }, { text: 'Hồ sơ', colspan: 2 }),
        row('STT', 'Số lượng'),
        row('a', '1', '2'),
      ),
    ).toEqual(['Đơn vị', 'Hồ sơ › STT', 'Hồ sơ › Số lượng'])
  })
})

describe('rows of a head', () => {
  test.each<[string, RowSeen]>([
    ['numbers in brackets', head('(1)', '(2)', '(3)')],
    ['a formula', head('(1)', '(2)', '(3) = (1)+(2)')],
    ['a formula without blanks', head('(1)', '(2)', '(3)=(1)+(2)')],
    ['letters, then numbers', head('A', 'B', '1')],
    ['numbers in any order', head('5', '3', '4')],
    ['nothing', head('', '', '')],
  ])('%s name no column', (_, numbers) => {
    expect(paths(HEAD, numbers, row('1', 'A', '3'))).toEqual(['STT', 'Lĩnh vực', 'Số hồ sơ'])
  })

  test.each<[string, RowSeen, boolean]>([
    ['(1)|(2)|(3)', row('(1)', '(2)', '(3)'), true],
    ['(3)|(1)|(2)', row('(3)', '(1)', '(2)'), true],
    ['(1)||(3)', row('(1)', '', '(3)'), false],
    ['1|2|3', row('1', '2', '3'), true],
    ['A|B|1', row('A', 'B', '1'), true],
    ['A|B|3', row('A', 'B', '3'), true],
    ['A|B|2', row('A', 'B', '2'), false],
    ['B|A|1', row('B', 'A', '1'), false],
    ['1|2|4', row('1', '2', '4'), false],
    ['2|3|4', row('2', '3', '4'), false],
    ['1|A|3', row('1', 'A', '3'), false],
  ])('%s below the head numbers the columns: %s', (_, numbers, isNumbers) => {
    expect(grid(HEAD, numbers, row('9', 'Z', '9')).rows).toHaveLength(isNumbers ? 1 : 2)
  })

  test('a second row of it may be written into the body', () => {
    const open = head('STT', 'Lĩnh vực', { text: 'Hồ sơ', colspan: 2 })
    expect(paths(open, row('', '', 'Mới', 'Cũ'), row('1', 'A', '3', '4'))).toEqual([
      'STT',
      'Lĩnh vực',
      'Hồ sơ › Mới',
      'Hồ sơ › Cũ',
    ])
    const shut = head('STT', 'Lĩnh vực', 'Mới', 'Cũ')
    expect(grid(shut, row('', '', 'x', 'y'), row('1', 'A', '3', '4')).rows).toHaveLength(2)
    const bold = (text: string): Partial<CellSeen> => ({ text, header: true })
    expect(grid(shut, row(bold('a'), bold('b'), '', bold('c')), row('1', 'A', '3', '4')).rows).toHaveLength(1)
    expect(grid(shut, row(bold('a'), '', '', ''), row('1', 'A', '3', '4')).rows).toHaveLength(2)
  })

  test('without a head it ends where its spans end, or where the leaves of a group do', () => {
    expect(
      paths(
        row({ text: 'STT', rowspan: 2 }, { text: 'Hồ sơ', colspan: 2 }),
        row('Mới', 'Cũ'),
        row('1', '2', '3'),
      ),
    ).toEqual(['STT', 'Hồ sơ › Mới', 'Hồ sơ › Cũ'])
    expect(
      paths(row('STT', { text: 'Hồ sơ', colspan: 2 }), row('', 'Mới', 'Cũ'), row('1', '2', '3')),
    ).toEqual(['STT', 'Hồ sơ › Mới', 'Hồ sơ › Cũ'])
    expect(paths(row('STT', 'Mới', 'Cũ'), row('a', 'b', 'c'), row('1', '2', '3'))).toEqual([
      'STT',
      'Mới',
      'Cũ',
    ])
    expect(paths(row('STT', 'Mới', 'Cũ'), row('a', '-', 'c'))).toEqual(['STT', 'Mới', 'Cũ'])
  })
})

describe('spans', () => {
  test('push what comes behind, end with their section, and are no wider than any table', () => {
    const spots = (rows: readonly RowSeen[], at: number) =>
      occupy(rows)
        .spots(at)
        .map((spot) => spot?.cell.text ?? null)
    const down = [
      row({ text: 'a', rowspan: 3 }, 'b'),
      row('c'),
      { ...row('d', 'e'), section: 'foot' as const },
    ]
    expect([spots(down, 0), spots(down, 1), spots(down, 2)]).toEqual([
      ['a', 'b'],
      ['a', 'c'],
      ['d', 'e'],
    ])
    const two = [row({ text: 'a', rowspan: 2 }, 'b'), row('c'), row('d', 'e')]
    expect([spots(two, 1), spots(two, 2)]).toEqual([
      ['a', 'c'],
      ['d', 'e'],
    ])
    const wide = occupy([row('a', { text: 'b', colspan: 10_000 })])
    expect([wide.spots(0).length, wide.spot(0, 1)?.width]).toEqual([256, 255])
    expect(occupy([row({ text: 'a', rowspan: 10 }), row('b')]).spot(0, 0)?.height).toBe(2)
    expect(
      occupy([row({ text: 'a', colspan: 0 }, 'b')])
        .spots(0)
        .map((spot) => spot?.width),
    ).toEqual([1, 1])
  })

  test('hidden cells take no place', () => {
    const layout = occupy([row('a', { text: 'x', hidden: true }, 'b')])
    expect(layout.cells(0).map((cell) => cell?.text)).toEqual(['a', 'b'])
    expect([layout.isPlain(0), layout.spot(0, 1)?.at]).toEqual([false, 2])
  })

  test('a row of single cells is plain, one with a cell from above is not', () => {
    const layout = occupy([row('a', 'b'), row({ text: 'c', rowspan: 2 }, 'd'), row('e'), row('f', 'g')])
    expect([0, 1, 2, 3].map((at) => layout.isPlain(at))).toEqual([true, false, false, true])
    expect(layout.spot(0, 5)).toBeNull()
    expect(layout.spot(2, 5)).toBeNull()
    expect(layout.spots(3)).toBe(layout.spots(3))
  })
})

describe('rows of a body', () => {
  test.each<[string, RowSeen[], string[]]>([
    ['data', [row('1', 'A', '3')], ['data A']],
    [
      'a heading across the table',
      [row({ text: 'Nhóm một', colspan: 3 }), row('1', 'A', '3')],
      ['group Nhóm một', 'data Nhóm một › A'],
    ],
    [
      'a heading by its Roman number',
      [row('I', 'Nhóm', ''), row('1', 'A', '3')],
      ['group Nhóm', 'data Nhóm › A'],
    ],
    ['a heading by its letter', [row('A', 'Nhóm', ''), row('1', 'B', '3')], ['group Nhóm', 'data Nhóm › B']],
    ['no heading by a plain number', [row('2', 'Nhóm', ''), row('1', 'B', '3')], ['data Nhóm', 'data B']],
    [
      'a bold heading',
      [row('', { text: 'Nhóm', bold: true }, ''), row('1', 'B', '3')],
      ['group Nhóm', 'data Nhóm › B'],
    ],
    ['no heading without a mark', [row('', 'Nhóm', ''), row('1', 'B', '3')], ['data Nhóm', 'data B']],
    [
      'headings that close one another',
      [row('I', 'Một', ''), row('1', 'A', '3'), row('II', 'Hai', ''), row('1', 'B', '3')],
      ['group Một', 'data Một › A', 'group Hai', 'data Hai › B'],
    ],
    [
      'headings in headings',
      [
        row('A', 'Phần', ''),
        row('I', 'Một', ''),
        row('1', 'A', '3'),
        row('B', 'Khác', ''),
        row('1', 'B', '3'),
      ],
      ['group Phần', 'group Phần › Một', 'data Phần › Một › A', 'group Khác', 'data Khác › B'],
    ],
    ['a total', [row('1', 'A', '3'), row('', 'Tổng số', '3')], ['data A', 'total Tổng số']],
    [
      'a total in the column of numbers',
      [row('1', 'A', '3'), row('Tổng cộng:', '', '3')],
      ['data A', 'total Tổng cộng:'],
    ],
    [
      'a total over both',
      [row('1', 'A', '3'), row({ text: 'Cộng', colspan: 2 }, '3')],
      ['data A', 'total Cộng'],
    ],
    [
      'sums of groups',
      [
        row('I', 'Một', ''),
        row('1', 'A', '3'),
        row('', 'Cộng', '3'),
        row('II', 'Hai', ''),
        row('1', 'B', '4'),
        row('', 'Cộng', '4'),
      ],
      [
        'group Một',
        'data Một › A',
        'subtotal Một › Cộng',
        'group Hai',
        'data Hai › B',
        'subtotal Hai › Cộng',
      ],
    ],
    [
      'sums of groups and the total',
      [row('I', 'Một', ''), row('1', 'A', '3'), row('', 'Cộng', '3'), row('', 'Tổng số', '3')],
      ['group Một', 'data Một › A', 'subtotal Một › Cộng', 'total Tổng số'],
    ],
    ['a total that opens', [row('', 'Tổng số', '3'), row('1', 'A', '3')], ['total Tổng số', 'data A']],
    [
      'two totals that open: the last one is of all',
      [row('', 'Tổng số', '9'), row('', 'Cộng', '3'), row('1', 'A', '3')],
      ['subtotal Tổng số', 'total Cộng', 'data A'],
    ],
    [
      'a total of no number',
      [row('1', 'A', '-'), row('', 'Tổng số', '-'), row('', 'Người lập', 'Chủ tịch')],
      ['data A', 'total Tổng số'],
    ],
    [
      'what is written below',
      [row('1', 'A', '3'), row('', 'Tổng số', '3'), row('', 'Người lập', 'Chủ tịch'), row('2', 'B', '4')],
      ['data A', 'total Tổng số', 'data B'],
    ],
    ['rows of nothing', [row('', '', ''), row('1', 'A', '3')], ['data A']],
    ['the head once more', [row('1', 'A', '3'), HEAD, row('2', 'B', '4')], ['data A', 'data B']],
    ['a head of nothing', [head('', '', ''), row('1', 'A', '3')], ['data A']],
  ])('%s', (_, rows, expected) => {
    expect(named(HEAD, ...rows)).toEqual(expected)
  })

  test('a head further down that says something else is a row', () => {
    expect(
      grid(HEAD, row('1', 'A', '3'), head('STT', 'Lĩnh vực', 'Khác'), row('2', 'B', '4')).rows,
    ).toHaveLength(3)
  })

  test('cells that only hang down name no row of their own', () => {
    expect(named(HEAD, row({ text: '1', rowspan: 2 }), row('A', '3'))).toEqual(['data A'])
    expect(named(HEAD, row({ text: '1', rowspan: 2 }, 'A', '3'), row('B', '4'))).toEqual(['data A', 'data B'])
  })

  const ragged = (...rows: RowSeen[]) =>
    grid(HEAD, row('1', 'A', '3'), row('2', 'B', '4'), ...rows).rows.at(-1)?.ragged
  test.each<[RowSeen, boolean]>([
    [row('3', 'C', '5'), false],
    [row('3', 'C'), true],
    [row('3', 'C', '5', 'thừa'), true],
  ])('%j is ragged: %s', (last, expected) => {
    expect(ragged(last)).toBe(expected)
  })

  test('nameless cells at the end of every row make none ragged, unless they say something', () => {
    const of = (end: string) =>
      grid(HEAD, row('1', 'A', '3', ''), row('2', 'B', '4', end), row('3', 'C', '5', '')).rows.map(
        (one) => one.ragged,
      )
    expect(of('')).toEqual([false, false, false])
    expect(of('x')).toEqual([false, true, false])
  })

  test('the number of a row is that of its own cell', () => {
    const index = (...cells: Cell[]) => grid(HEAD, row(...cells), row('9', 'Z', '9')).rows[0]?.index
    expect([index('1', 'A', '3'), index({ text: 'A', colspan: 2 }, '3'), index('', 'A', '3')]).toEqual([
      '1',
      '',
      '',
    ])
    expect(grid(head('Lĩnh vực', 'Số hồ sơ'), row('A', '3')).rows[0]?.index).toBe('')
  })
})
