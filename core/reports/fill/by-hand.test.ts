import { expect, test } from 'vitest'
import { snapshotOf } from '../../../test/unit/captured'
import { fieldAt } from '../../../test/unit/seen'
import type { PlaceSeen } from '../report'
import { clipboardRows, stepsByHand } from './by-hand'
import type { WebFormSeen } from './plan-web-form'

const ONLINE = ['Số hồ sơ nhận giải quyết', 'Trong kỳ', 'Trực tuyến']
const CARRIED = ['Số hồ sơ nhận giải quyết', 'Từ kỳ trước']
const SNAPSHOTS = [
  snapshotOf({
    rows: {
      'Hộ tịch': { 'dossiers.received.online': 1312, 'dossiers.carried-over': 51 },
      'Đất đai': { 'dossiers.received.online': 5, 'dossiers.carried-over': 0 },
    },
  }),
]

function formOf(places: readonly PlaceSeen[]): WebFormSeen {
  return {
    host: 'form',
    title: 'Biểu số II.06a/VPCP/KSTT',
    unit: 'UBND thị trấn Phố Châu',
    from: '2024-12-15',
    to: '2025-03-14',
    periodText: 'Quý I/2025',
    refusals: [],
    places,
  }
}

/** A field of row `row`, as the grid of a form keys it. */
function field(
  row: string,
  label: string,
  column: readonly string[],
  change: Partial<PlaceSeen> = {},
): PlaceSeen {
  return {
    ...fieldAt([label], column),
    at: { row, column: column.at(-1)! },
    ordinal: row,
    state: 'read-only',
    ...change,
  }
}

const FORM = formOf([
  field('1', 'Hộ tịch', ONLINE),
  field('1', 'Hộ tịch', CARRIED, { text: '51', value: 51 }),
  field('2', 'Đất đai', ONLINE, { state: 'open', text: ' 5\t\n(nháp)' }),
  field('2', 'Đất đai', CARRIED, { state: 'open' }),
])

test('each value that is to be typed has its place, its labels and what stands there', () => {
  expect(stepsByHand(FORM, SNAPSHOTS)).toEqual([
    {
      at: { row: '1', column: 'Trực tuyến' },
      ordinal: '1',
      rowPath: ['Hộ tịch'],
      columnPath: ONLINE,
      now: '',
      type: '1312',
    },
    {
      at: { row: '2', column: 'Từ kỳ trước' },
      ordinal: '2',
      rowPath: ['Đất đai'],
      columnPath: CARRIED,
      now: '',
      type: '0',
    },
  ])
})

test('the text for pasting keeps what is not planned, on one line for each row', () => {
  expect(clipboardRows(FORM, SNAPSHOTS)).toBe('1312\t51\n 5 (nháp)\t0')
})

test('headings are blank, rows of fewer columns are filled up', () => {
  const group = field('0', 'I', ONLINE, { state: 'group', text: '-' })
  const short = field('3', 'Khác', CARRIED, { text: '9' })
  expect(clipboardRows(formOf([group, ...FORM.places, short]), SNAPSHOTS)).toBe(
    '\t\n1312\t51\n 5 (nháp)\t0\n\t9',
  )
})

test('words are typed as they are', () => {
  const seen = {
    ...formOf([
      { ...fieldAt(['Nhóm'], ['Tình trạng'], { state: 'group' as const }), ordinal: 'VI' },
      { ...fieldAt(['Nhóm', 'Tập huấn'], ['Tình trạng'], { state: 'read-only' as const }), ordinal: '3' },
    ]),
    title:
      'Tình hình thực hiện kế hoạch kiểm soát thủ tục hành chính và thực hiện cơ chế một cửa, một cửa liên thông',
  }
  const tasks = [{ id: 'VI.3', status: 'done' as const, due: null, why: '' }]
  expect(stepsByHand(seen, SNAPSHOTS, { tasks }).map(({ type }) => type)).toEqual(['Xong'])
})

test('places of a workbook make one line', () => {
  const places = FORM.places
    .slice(0, 2)
    .map((one, at) => ({ ...one, at: { sheet: 'S', cell: `${'CD'[at]}5` } }))
  expect(clipboardRows(formOf(places), SNAPSHOTS)).toBe('1312\t51')
})
