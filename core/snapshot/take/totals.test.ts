import { describe, expect, test } from 'vitest'
import { layOut } from '../../grid/lay-out'
import type { TableSeen } from '../../grid/seen'
import { matchTable } from '../../portals/match-table'
import type { Portal } from '../../portals/portal'
import { readFigures } from './read-figures'

const PORTAL: Portal = {
  id: 'totals',
  name: 'Tổng hợp',
  routes: [],
  headings: [],
  row: { is: 'unit', column: ['Đơn vị'] },
  columns: [
    { measure: 'dossiers.received', paths: ['Tiếp nhận'] },
    { measure: 'dossiers.supplement', paths: ['Bổ sung'] },
  ],
}
const HEAD = 'STT|Đơn vị|Tiếp nhận|Bổ sung'
const TOTAL = 'total = sum of rows'

/** «I|*Khối tỉnh|» is a heading; what is empty at the end of a line is no cell that is left out. */
function read(rows: readonly string[], portal = PORTAL, head = HEAD) {
  const table: TableSeen = {
    frame: 0,
    index: 0,
    visible: true,
    kind: 'table',
    caption: '',
    rows: [head, ...rows].map((line, at) => ({
      section: at === 0 ? 'head' : 'body',
      cells: line.split('|').map((text) => ({ text })),
    })),
  }
  const grid = layOut(table)
  return readFigures(grid, matchTable(portal, grid))
}
const broken = (...given: Parameters<typeof read>) => {
  const { refusals, warnings } = read(...given)
  return [
    ...refusals.map(({ reason, where }) => `${reason} ${where}`),
    ...warnings.map(({ rule, cells }) => `${rule} ${cells.join('; ')}`),
  ]
}
const proofs = (...given: Parameters<typeof read>) =>
  Object.fromEntries(
    read(...given)
      .figures.filter(({ measure }) => measure === 'dossiers.received')
      .map(({ cell, provedBy }) => [cell.row, provedBy.includes(TOTAL)]),
  )

describe('a subtotal', () => {
  const GROUPS = [
    'I|Khối tỉnh||',
    '1|Sở Tư pháp|3|1',
    '2|Sở Y tế|4|0',
    '|Cộng|7|1',
    'II|Khối xã||',
    '1|Xã A|10|2',
    '2|Xã B|20|0',
    '|Cộng|30|2',
    '|Tổng số|37|3',
  ]
  const changed = (at: number, row: string) => GROUPS.map((one, place) => (place === at ? row : one))

  test('closes the rows above it, back to the one before, and proves them with it', () => {
    expect(broken(GROUPS)).toEqual([])
    expect(proofs(GROUPS)).toEqual({
      'Khối tỉnh › Sở Tư pháp': true,
      'Khối tỉnh › Sở Y tế': true,
      'Khối xã › Xã A': true,
      'Khối xã › Xã B': true,
      'Tổng số': true,
    })
    expect(proofs(GROUPS.slice(0, -1))).toMatchObject({
      'Khối tỉnh › Sở Tư pháp': true,
      'Khối xã › Xã A': true,
    })
  })

  test.each([
    ['of the first group', 3, '|Cộng|8|1', 'Khối tỉnh › Cộng · Tiếp nhận'],
    ['of the second group', 7, '|Cộng|37|2', 'Khối xã › Cộng · Tiếp nhận'],
  ])('%s that is not their sum is refused in its column', (_, at, row, place) => {
    const said = broken(changed(at, row))
    expect(said.filter((one) => one.startsWith('identity-broken'))).toHaveLength(1)
    expect(said.join()).toContain(place.split(' › ').at(-1)!)
  })

  test('is judged in each column by itself: a blank there says nothing', () => {
    expect(broken(changed(3, '|Cộng||1'))).toEqual([])
    expect(broken(changed(3, '|Cộng||2'))).toHaveLength(1)
  })

  test('is no row: a total over rows and subtotals is refused', () => {
    expect(broken(changed(8, '|Tổng số|74|6'))).toHaveLength(2)
  })

  test('above its rows is the rows of its group', () => {
    const rows = ['I|Khối tỉnh||', '|Cộng|7|1', '1|Sở Tư pháp|3|1', '2|Sở Y tế|4|0', '|Tổng số|7|1']
    expect(broken(rows)).toEqual([])
    expect(broken(rows.map((row) => (row === '|Cộng|7|1' ? '|Cộng|6|1' : row)))).toHaveLength(1)
  })
})

describe('a total', () => {
  test.each<[string, string[], string[]]>([
    ['that is the sum', ['1|A|3|1', '2|B|4|0', '|Tổng số|7|1'], []],
    ['that says too little', ['1|A|3|1', '2|B|4|0', '|Tổng số|6|1'], ['identity-broken Tổng số · Tiếp nhận']],
    ['that says too much', ['1|A|3|1', '2|B|4|0', '|Tổng số|7|2'], ['identity-broken Tổng số · Bổ sung']],
    ['that is blank', ['1|A|3|1', '2|B|4|0', '|Tổng số||1'], []],
    ['over a blank row', ['1|A||1', '2|B|4|0', '|Tổng số|9|1'], []],
    ['over «-»', ['1|A|-|1', '2|B|4|-', '|Tổng số|4|1'], []],
    ['of nothing: «-»', ['1|A|-|0', '2|B|0|-', '|Tổng số|-|0'], []],
  ])('%s', (_, rows, expected) => {
    expect(broken(rows)).toEqual(expected)
  })

  test('proves its rows; a blank one leaves them unproved', () => {
    expect(proofs(['1|A|3|1', '2|B|4|0', '|Tổng số|7|1'])).toEqual({ A: true, B: true, 'Tổng số': true })
    expect(proofs(['1|A|3|1', '2|B|4|0', '|Tổng số||1'])).toEqual({ A: false, B: false, 'Tổng số': false })
  })

  test('of points is no sum', () => {
    const points: Portal = { ...PORTAL, columns: [{ measure: 'score766.total', paths: ['Điểm'] }] }
    expect(broken(['1|A|70,5', '2|B|80,5', '|Tổng số|75,5'], points, 'STT|Đơn vị|Điểm')).toEqual([])
  })

  test('says as much on a broken total of procedures, in its own unit', () => {
    const portal: Portal = { ...PORTAL, columns: [{ measure: 'procedures', paths: ['Số thủ tục'] }] }
    const [refusal] = read(['1|A|3', '2|B|4', '|Tổng số|6'], portal, 'STT|Đơn vị|Số thủ tục').refusals
    expect(refusal?.message).toContain('dòng tổng ghi 6 ≠ 7 là tổng các dòng. Chênh 1 thủ tục')
  })
})

describe('a total that the page is known to reckon its own way', () => {
  const LOOSE: Portal = { ...PORTAL, looseTotals: ['dossiers.supplement'] }
  const figuresOf = (rows: readonly string[]) =>
    read(rows, LOOSE)
      .figures.filter(({ by }) => Object.keys(by).length === 0)
      .map(({ measure, value }) => `${measure} ${value}`)

  test('is left out where it is another number, and stays where nothing speaks against it', () => {
    const rows = ['1|A|3|1', '2|B|4|0']
    expect(figuresOf([...rows, '|Tổng số|7|5'])).toEqual(['dossiers.received 7'])
    expect(figuresOf([...rows, '|Tổng số|7|1'])).toEqual(['dossiers.received 7', 'dossiers.supplement 1'])
    expect(figuresOf([...rows, '|Tổng số|7|'])).toEqual(['dossiers.received 7', 'dossiers.supplement null'])
    expect(figuresOf(['1|A|3|', '2|B|4|0', '|Tổng số|7|5'])).toEqual([
      'dossiers.received 7',
      'dossiers.supplement 5',
    ])
  })

  test('is a warning where it is another number, other totals stay refusals', () => {
    expect(broken(['1|A|3|1', '2|B|4|0', '|Tổng số|7|5'], LOOSE)).toEqual([`${TOTAL} Tổng số · Bổ sung`])
    expect(broken(['1|A|3|1', '2|B|4|0', '|Tổng số|8|1'], LOOSE)).toEqual([
      'identity-broken Tổng số · Tiếp nhận',
    ])
  })

  test('a row that is no total is never left out', () => {
    expect(read(['1|A|3|1', '2|B|4|0', '|Tổng số|7|5'], LOOSE).figures).toHaveLength(5)
  })
})

describe('rows that divide a row', () => {
  const tree = (b: string, c: string) => ['4|A|40|20', `4.1|${b}`, `4.2|${c}`, '5|D|20|7']
  const PROOF = 'row = sum of the rows within it'

  test('make it, in every column, and prove it', () => {
    const { figures } = read(tree('B|26|13', 'C|14|7'))
    expect(figures.filter(({ provedBy }) => provedBy.includes(PROOF)).map(({ cell }) => cell.row)).toEqual([
      'A',
      'A',
      'A › B',
      'A › B',
      'A › C',
      'A › C',
    ])
  })

  test('that are a part by their own words may make less, never more', () => {
    const within = (received: string) => ['1|A|40|20', `|Trong đó: khai sinh|${received}|13`, '2|D|20|7']
    expect(broken(within('26'))).toEqual([])
    expect(broken(within('41'))).not.toEqual([])
  })
})

describe('service levels of a total', () => {
  const LEVELS: Portal = {
    ...PORTAL,
    columns: [{ measure: 'dossiers.received', paths: ['Tiếp nhận'] }],
    levels: [
      { labels: ['Toàn trình'], measures: { 'dossiers.received': 'online.full.dossiers' } },
      { labels: ['Một phần'], measures: { 'dossiers.received': 'online.partial.dossiers' } },
    ],
  }
  const H = 'STT|Đơn vị|Tiếp nhận'
  const ROWS = ['1|A|10', '|Toàn trình|6', '|Một phần|4', '2|B|5', '|Toàn trình|3', '|Một phần|2']
  const under = (total: string, full: string, partial: string) =>
    broken([...ROWS, `|Tổng số|${total}`, `|Toàn trình|${full}`, `|Một phần|${partial}`], LEVELS, H)

  test('are the sums of those levels of all rows', () => {
    expect(under('15', '9', '6')).toEqual([])
    expect(under('15', '8', '6').filter((one) => one.startsWith('identity-broken'))).toEqual([
      'identity-broken Tổng số › Toàn trình · Tiếp nhận',
    ])
    expect(under('15', '9', '15').filter((one) => one.startsWith('identity-broken'))).toEqual([
      'identity-broken Tổng số › Một phần · Tiếp nhận',
    ])
  })

  test('that only divide, on a page of levels alone, must make their row', () => {
    const only: Portal = { ...LEVELS, levelsOnly: true }
    const rows = ['1|A|10', '|Toàn trình|6', '|Một phần|3', '2|B|5', '|Toàn trình|3', '|Một phần|2']
    expect(broken(rows, LEVELS, H)).toEqual(['row = sum of its levels A · Tiếp nhận'])
    expect(broken(rows, only, H)).toEqual(['identity-broken A · Tiếp nhận'])
  })

  test('where they leave dossiers out, are never more than their row', () => {
    const part: Portal = { ...LEVELS, levelsArePart: true }
    const rows = (full: number) => ['1|A|10', `|Toàn trình|${full}`, '|Một phần|3']
    expect(broken(rows(6), part, H)).toEqual([])
    expect(broken(rows(7), part, H)).toEqual([])
    expect(broken(rows(8), part, H)).toEqual(['row = sum of its levels A · Tiếp nhận'])
  })

  test('where they leave dossiers out, a total of them is not the units’', () => {
    const part: Portal = { ...LEVELS, levelsArePart: true }
    const rows = ['1|A|10', '|Toàn trình|6', '|Một phần|3', '2|B|5', '|Toàn trình|3', '|Một phần|2']
    const totalIs = (total: string) => [
      broken([...rows, `|Tổng số|${total}`], part, H),
      read([...rows, `|Tổng số|${total}`], part, H).figures.some(({ by }) => Object.keys(by).length === 0),
    ]
    expect(totalIs('15')).toEqual([[], true])
    expect(totalIs('14')).toEqual([['total-of-levels Tổng số · Tiếp nhận'], false])
    expect(totalIs('13')).toEqual([
      ['identity-broken Tổng số · Tiếp nhận', 'total-of-levels Tổng số · Tiếp nhận'],
      false,
    ])
    const proved = (total: string) =>
      read([...rows, `|Tổng số|${total}`], part, H).figures.flatMap(({ provedBy, cell }) =>
        provedBy.includes(TOTAL) ? [cell.row] : [],
      )
    expect(proved('14')).toEqual(['A › Toàn trình', 'A › Một phần', 'B › Toàn trình', 'B › Một phần'])
    expect([proved('13'), proved('')]).toEqual([[], []])
    expect(proved('15')).toEqual(['A', 'B', 'Tổng số'])
    expect(totalIs('')).toEqual([['total-of-levels Tổng số · Tiếp nhận'], false])
  })
})
