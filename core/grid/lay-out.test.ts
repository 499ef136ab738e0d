import { describe, expect, test } from 'vitest'
import type { Grid } from './grid'
import { layOut } from './lay-out'
import type { CellSeen, RowSeen, TableSeen } from './seen'

/** `tableOf('h STT/r2 | Đã xử lý/c2')`: h, b, f say the section; /r2 and /c2 are spans, * is bold. */
function tableOf(...lines: string[]): TableSeen {
  const rows = lines.map((line): RowSeen => {
    const section = line[0] === 'h' ? 'head' : line[0] === 'f' ? 'foot' : 'body'
    const texts = line.length > 1 ? line.slice(2).split('|') : []
    return { section, cells: texts.map(cellOf) }
  })
  return { frame: 0, index: 0, visible: true, kind: 'table', caption: '', rows }
}

function cellOf(text: string): CellSeen {
  const [, words = '', column, row] = /^(.*?)(?:\/c(\d+))?(?:\/r(\d+))?$/.exec(text.trim())!
  const bold = words.startsWith('*')
  return {
    text: bold ? words.slice(1) : words,
    ...(column !== undefined && { colspan: Number(column) }),
    ...(row !== undefined && { rowspan: Number(row) }),
    ...(bold && { bold: true as const }),
  }
}

const paths = (grid: Grid) => grid.columns.map(({ path }) => path.join(' › '))
const rows = (grid: Grid) =>
  grid.rows.map(({ kind, label, groups, ragged }) =>
    [kind, [...groups, label].join(' › '), ...(ragged ? ['ragged'] : [])].join(': '),
  )

describe('columns are named by their header path', () => {
  const PATHS = ['STT', 'Đơn vị', 'Đã xử lý › Đúng hạn', 'Đã xử lý › Quá hạn', 'Đang xử lý › Quá hạn']

  test.each([
    [
      'head in thead',
      ['h STT/r2|Đơn vị/r2|Đã xử lý/c2|Đang xử lý', 'h Đúng hạn|Quá hạn|Quá hạn', 'b 1|A|1|2|3'],
    ],
    [
      'head in the body',
      ['b STT/r2|Đơn vị/r2|Đã xử lý/c2|Đang xử lý', 'b Đúng hạn|Quá hạn|Quá hạn', 'b 1|A|1|2|3'],
    ],
    [
      'second head row by hand in the body',
      ['h STT/r2|Đơn vị/r2|Đã xử lý/c2|Đang xử lý', 'b ||Đúng hạn|Quá hạn|Quá hạn', 'b 1|A|1|2|3'],
    ],
    [
      'spans that overflow the head',
      ['h STT/r9|Đơn vị/r9|Đã xử lý/c2|Đang xử lý', 'h Đúng hạn/r3|Quá hạn/r3|Quá hạn/r3', 'b 1|A|1|2|3'],
    ],
    [
      'title, motto and spacer above, the title too narrow',
      [
        'h UBND TỈNH/c2|CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM/c3',
        'h',
        'h TIÊU ĐỀ/c4',
        'h  /c3',
        'h STT/r2|Đơn vị/r2|Đã xử lý/c2|Đang xử lý',
        'h Đúng hạn|Quá hạn|Quá hạn',
        'b 1|A|1|2|3',
      ],
    ],
    [
      'the head of a printed form',
      [
        'b Biểu số II.06a|Ban hành theo TT 01/c3|Đơn vị báo cáo: UBND xã A',
        'b TÌNH HÌNH/c5',
        'b STT/r2|Đơn vị/r2|Đã xử lý/c2|Đang xử lý',
        'b Đúng hạn|Quá hạn|Quá hạn',
        'b 1|A|1|2|3',
      ],
    ],
    [
      'column numbers below',
      [
        'h STT/r2|Đơn vị/r2|Đã xử lý/c2|Đang xử lý',
        'h Đúng hạn|Quá hạn|Quá hạn',
        'b A|B|1|2|3',
        'b 1|X|1|2|3',
      ],
    ],
    [
      'column numbers with formulas',
      [
        'h STT/r2|Đơn vị/r2|Đã xử lý/c2|Đang xử lý',
        'h Đúng hạn|Quá hạn|Quá hạn',
        'h (1)|(2)|(3)|(4)|(5)=(3)+(4)',
        'b 1|A|1|2|3',
      ],
    ],
  ])('%s', (_, lines) => {
    const grid = layOut(tableOf(...lines))
    expect(paths(grid)).toEqual(PATHS)
    expect(rows(grid)).toEqual([expect.stringMatching(/^data: (A|X)$/)])
  })

  test('a group wider than its leaves makes no column of its own', () => {
    expect(
      paths(layOut(tableOf('h STT/r2|Đơn vị/r2|Đang xử lý/c3', 'h Đúng hạn|Quá hạn', 'b 1|A|5|6'))),
    ).toEqual(['STT', 'Đơn vị', 'Đang xử lý › Đúng hạn', 'Đang xử lý › Quá hạn'])
  })

  test('a leaf is gone: what slid under another group matches nothing', () => {
    const grid = layOut(
      tableOf('h STT/r2|Đơn vị/r2|Đã xử lý/c2|Đang xử lý/c2', 'h Đúng hạn|Đúng hạn|Quá hạn', 'b 1|A|1|2|3|4'),
    )
    expect(grid.columns.slice(2, 5).every(({ key }) => key.endsWith('?'))).toBe(true)
  })
})

describe('rows are told apart', () => {
  test('groups carry down, numbered ones close each other, the total is the last', () => {
    const grid = layOut(
      tableOf(
        'h STT|Đơn vị|Số hồ sơ',
        'b A|*Khối tỉnh/c2',
        'b I|*Sở/c9',
        'b 1|Sở Tư pháp|3',
        'b II|*Xã/c1|',
        'b 1|Xã A|4',
        'b |Cộng|4',
        'b |*Tổng số|7',
        'b |Người lập biểu|',
      ),
    )
    expect(rows(grid)).toEqual([
      'group: Khối tỉnh',
      'group: Khối tỉnh › Sở',
      'data: Khối tỉnh › Sở › Sở Tư pháp',
      'group: Khối tỉnh › Xã',
      'data: Khối tỉnh › Xã › Xã A',
      'subtotal: Khối tỉnh › Xã › Cộng',
      'total: Tổng số',
    ])
  })

  test.each(['Tổng số', 'TỔNG CỘNG', 'Tổng:', 'cộng', 'Tổng'])(
    '«%s» is a total, merged or not, first or last',
    (name) => {
      for (const total of [`b |${name}|7`, `b ${name}/c2|7`, `f ${name}/c2|7`]) {
        expect(rows(layOut(tableOf('h STT|Đơn vị|Số hồ sơ', 'b 1|A|3', 'b 2|B|4', total))).at(-1)).toBe(
          `total: ${name}`,
        )
      }
      expect(rows(layOut(tableOf('h STT|Đơn vị|Số hồ sơ', `b |${name}|7`, 'b 1|A|3', 'b 2|B|4')))[0]).toBe(
        `total: ${name}`,
      )
    },
  )

  test('a row with a cell too few or too many is marked', () => {
    expect(rows(layOut(tableOf('h STT|Đơn vị|Số hồ sơ', 'b 1|A|3', 'b 2|B', 'b 3|C|5')))).toEqual([
      'data: A',
      'data: B: ragged',
      'data: C',
    ])
    expect(rows(layOut(tableOf('h STT|Đơn vị|Số hồ sơ', 'b 1|A|3', 'b 2|B||4')))[1]).toBe('data: B: ragged')
  })

  test('empty rows say nothing', () => {
    expect(rows(layOut(tableOf('h STT|Đơn vị|Số hồ sơ', 'b', 'b ||', 'b 1|A|3')))).toEqual(['data: A'])
  })
})
