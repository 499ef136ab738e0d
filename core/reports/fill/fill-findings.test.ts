import { expect, test } from 'vitest'
import { cellAt } from '../../../test/unit/seen'
import type { Explained } from '../../findings/accepted'
import type { Finding } from '../../findings/finding'
import type { Filled } from '../filled'
import type { Says } from '../forms/report-form'
import type { PlaceSeen } from '../report'
import { fillFindings } from './fill-findings'

const COLUMNS: readonly Says[] = ['severity', 'message', 'numbers', 'cells', 'explanation']

/** Row `row` of a table of findings: a cell for each of its columns. */
function rowOf(row: number, change: Partial<PlaceSeen> = {}): PlaceSeen[] {
  return COLUMNS.map((says, at) => cellAt(`${'BCDEF'[at]}${row}`, { means: { says }, ...change }))
}

const ERROR: Finding = {
  rule: 'totals',
  severity: 'error',
  message: 'Tổng không khớp',
  numbers: [12000, 11.5],
  cells: [
    { snapshot: '', row: 'Hộ tịch', column: 'Tổng số', text: '12.000' },
    { snapshot: '', row: '', column: 'Trực tuyến', text: '7' },
  ],
}
const WARNING: Finding = { ...ERROR, severity: 'warning', message: 'Tăng đột ngột', numbers: [], cells: [] }
const EXPLAINED: Explained = {
  finding: WARNING,
  acceptance: { finding: '', why: 'đã báo đơn vị vận hành', by: 'VP-TK', at: '2025-03-14T08:00:00+07:00' },
}

function said({ writes, refusals }: Filled): unknown {
  return {
    writes: writes.map(({ at, value }) => `${'cell' in at ? at.cell : ''} ${value}`),
    refusals: refusals.map(({ reason, message }) => `${reason}: ${message}`),
  }
}

test('each finding goes into an empty row, with what its columns ask for; the explained come last', () => {
  const filled = fillFindings([...rowOf(5), ...rowOf(6), ...rowOf(7)], [ERROR, WARNING], {
    explained: [EXPLAINED],
  })
  expect(said(filled)).toEqual({
    writes: [
      'B5 Lỗi',
      'C5 Tổng không khớp',
      'D5 12.000; 11,5',
      'E5 Hộ tịch › Tổng số; Trực tuyến',
      'B6 Cảnh báo',
      'C6 Tăng đột ngột',
      'B7 Cảnh báo',
      'C7 Tăng đột ngột',
      'F7 đã báo đơn vị vận hành (VP-TK, 14/03/2025)',
    ],
    refusals: [],
  })
  expect(filled.writes[0]?.from).toEqual({ text: 'Kết quả kiểm tra' })
})

test('an explanation that nobody signed says its day alone', () => {
  const unsigned = { ...EXPLAINED, acceptance: { ...EXPLAINED.acceptance, by: '' } }
  const { writes } = fillFindings(rowOf(5), [], { explained: [unsigned] })
  expect(writes.at(-1)?.value).toBe('đã báo đơn vị vận hành (14/03/2025)')
})

test('a row with something in it is nobody’s to fill', () => {
  const { writes } = fillFindings([...rowOf(5, { text: 'Ghi chú' }), ...rowOf(6)], [ERROR], {})
  expect(new Set(writes.map(({ at }) => ('cell' in at ? at.cell.slice(1) : '')))).toEqual(new Set(['6']))
})

test('a cell that the row’s column does not explain, or is no part of it, takes nothing', () => {
  const others = [
    cellAt('G5', { means: { says: 'status' } }),
    cellAt('H5'),
    cellAt('I9', { text: 'Ghi chú' }),
  ]
  expect(fillFindings([...rowOf(5), ...others], [ERROR], {}).writes).toHaveLength(4)
})

test('what finds no row is said by number', () => {
  const words =
    'row-not-found: Còn 2 cảnh báo không có dòng trống để ghi. Thêm dòng vào mẫu rồi điền lại, hoặc xem trong tiện ích.'
  expect(said(fillFindings(rowOf(5), [ERROR, WARNING], { explained: [EXPLAINED] }))).toMatchObject({
    refusals: [words],
  })
  expect(said(fillFindings([], [ERROR, WARNING], {}))).toEqual({ writes: [], refusals: [words] })
})

test('a closed cell of a row is said, beside those that are filled', () => {
  const row = rowOf(5).map((place, at) => (at === 0 ? { ...place, state: 'locked' as const } : place))
  const { writes, refusals } = fillFindings(row, [ERROR], {})
  expect([writes.length, refusals.map(({ reason }) => reason)]).toEqual([3, ['cell-locked']])
})

test('nothing to find is said in the first empty row, where there is one', () => {
  expect(said(fillFindings([...rowOf(5, { text: 'x' }), ...rowOf(6)], [], {}))).toEqual({
    writes: ['C6 Không có lỗi, không có cảnh báo.'],
    refusals: [],
  })
  expect(said(fillFindings(rowOf(5, { text: 'x' }), [], {}))).toEqual({ writes: [], refusals: [] })
  expect(said(fillFindings([cellAt('B5', { means: { says: 'severity' } })], [], {}))).toEqual({
    writes: [],
    refusals: [],
  })
})
