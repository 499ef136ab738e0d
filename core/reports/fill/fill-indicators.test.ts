import { describe, expect, test } from 'vitest'
import { snapshotOf } from '../../../test/unit/captured'
import { cellAt } from '../../../test/unit/seen'
import type { Aims } from '../../indicators/indicator'
import { gatherFigures } from '../figures/report-figures'
import type { Filled } from '../filled'
import type { Says } from '../forms/report-form'
import type { PlaceSeen } from '../report'
import { fillIndicators } from './fill-indicators'

const ASSESSED = {
  id: 'online-full',
  label: 'Hồ sơ trực tuyến toàn trình',
  numerator: 9,
  denominator: 10,
  percent: { low: 90, high: 90 },
  shown: '90,00 %',
  target: 95,
  verdict: 'missed',
  short: 1,
  shortOfNew: 10,
  caseWord: 'hồ sơ',
  formula: 'trực tuyến / tổng số',
  task: null,
  optionOf: null,
  note: null,
  missing: [],
  snapshots: [],
} as const

/** A row without a name, where an indicator of no row of its own is put. */
function freeRow(target: Partial<PlaceSeen>): PlaceSeen[] {
  const place = (cell: string, means: PlaceSeen['means'], change: Partial<PlaceSeen> = {}): PlaceSeen => ({
    at: { sheet: 'Chỉ tiêu', cell },
    rowPath: [],
    ordinal: '',
    columnPath: [],
    state: 'open',
    text: '',
    ...(means ? { means } : {}),
    ...change,
  })
  return [place('B5', { names: 'row' }), place('G5', { says: 'target' }, target)]
}

const figures = gatherFigures([], { unit: 'UBND xã Sơn Kim 1', from: '2024-12-15', to: '2025-03-14' })

test.each([
  ['shows percentages', { percent: true, columnPath: ['Mục tiêu'] }, 0.95],
  ['shows percentages under a heading with «%»', { percent: true, columnPath: ['Mục tiêu (%)'] }, 0.95],
  ['stands under «%»', { columnPath: ['Mục tiêu', '(%)'] }, 95],
  ['stands under the word for it', { columnPath: ['Mục tiêu', 'Phần trăm'] }, 95],
] as const)('a target goes into a cell that %s as what is read there', (_, change, value) => {
  const { writes } = fillIndicators(freeRow(change), figures, { assessed: [ASSESSED] })
  expect(writes.find(({ at }) => 'cell' in at && at.cell === 'G5')?.value).toBe(value)
})

test('where neither the cell nor the heading says «%», the target is refused and the rest is written', () => {
  const { writes, refusals } = fillIndicators(freeRow({ columnPath: ['Mục tiêu'] }), figures, {
    assessed: [ASSESSED],
  })
  expect(writes.map(({ value }) => value)).toEqual([ASSESSED.label])
  expect(refusals).toMatchObject([{ reason: 'ambiguous-number', at: { cell: 'G5' } }])
})

const COLUMNS: readonly Says[] = ['formula', 'numerator', 'denominator', 'target']

/** Row `row` of a table of indicators; without a label it is a free one, with a place for its name. */
function rowOf(row: number, label: string | null, change: Partial<PlaceSeen> = {}): PlaceSeen[] {
  const rowPath = label === null ? [] : ['I', label]
  const name = label === null ? [cellAt(`B${row}`, { means: { names: 'row' }, ...change })] : []
  const cells = COLUMNS.map((says, at) =>
    cellAt(`${'CDEF'[at]}${row}`, { rowPath, columnPath: ['(%)'], means: { says }, ...change }),
  )
  return [...name, ...cells]
}

function said({ writes, refusals }: Filled): unknown {
  return {
    writes: Object.fromEntries(writes.map(({ at, value }) => ['cell' in at ? at.cell : '', value])),
    refusals: refusals.map(({ reason, where, message }) => `${reason} ${where}: ${message}`),
  }
}

const OTHER = {
  ...ASSESSED,
  id: 'payment',
  label: 'Thanh toán trực tuyến',
  numerator: 3,
  denominator: 4,
  target: null,
}
const FULL = { D5: 9, E5: 10, F5: 95 }

describe('a row of its name', () => {
  test('takes numerator, denominator and target, in its own spelling; its formula is its own', () => {
    const filled = fillIndicators(rowOf(5, 'HỒ SƠ TRỰC TUYẾN TOÀN TRÌNH'), figures, { assessed: [ASSESSED] })
    expect(said(filled)).toEqual({ writes: FULL, refusals: [] })
    expect(filled.writes.map(({ from }) => from)).toEqual([
      { text: ASSESSED.formula },
      { text: ASSESSED.formula },
      { text: 'Mục tiêu' },
    ])
  })

  test('twice is not chosen from', () => {
    const places = [...rowOf(5, ASSESSED.label), ...rowOf(6, ASSESSED.label)]
    expect(said(fillIndicators(places, figures, { assessed: [ASSESSED] }))).toEqual({
      writes: {},
      refusals: [
        'two-rows-match online-full: Mẫu có 2 dòng «Hồ sơ trực tuyến toàn trình», không rõ điền dòng nào. Sửa tên dòng rồi điền lại.',
      ],
    })
  })

  test.each([
    [{ numerator: null }, { E5: 10, F5: 95 }],
    [{ denominator: null }, { D5: 9, F5: 95 }],
    [{ numerator: null, denominator: null, target: null }, {}],
  ])('with %j gets what is known, and says what is not', (change, writes) => {
    const assessed = [{ ...ASSESSED, shown: 'chưa đủ số liệu', ...change }]
    expect(said(fillIndicators(rowOf(5, ASSESSED.label), figures, { assessed }))).toEqual({
      writes,
      refusals: [
        'no-figure S!D5: «Hồ sơ trực tuyến toàn trình»: chưa đủ số liệu. Chụp đủ số liệu của chỉ tiêu rồi điền lại.',
      ],
    })
  })

  test('without a numerator says it at its first place', () => {
    const places = rowOf(5, ASSESSED.label).filter(
      ({ means }) => means && 'says' in means && means.says === 'target',
    )
    const assessed = [{ ...ASSESSED, numerator: null }]
    expect(fillIndicators(places, figures, { assessed }).refusals[0]?.where).toBe('S!F5')
  })

  test('holds a target that the plan does not ask: it is another plan’s, where there is a plan', () => {
    const assessed = [{ ...ASSESSED, target: null }]
    const places = rowOf(5, ASSESSED.label).map((place) =>
      place.means && 'says' in place.means && place.means.says === 'target'
        ? { ...place, text: '95' }
        : place,
    )
    expect(said(fillIndicators(places, figures, { assessed, aims: {} }))).toEqual({
      writes: { D5: 9, E5: 10 },
      refusals: [
        'cell-not-empty S!F5: Ô F5 ghi mục tiêu «95» cho «Hồ sơ trực tuyến toàn trình», nhưng kế hoạch đang dùng không nêu chỉ tiêu này. Xóa ô ấy, hoặc mở đúng kế hoạch rồi điền lại.',
      ],
    })
    expect(fillIndicators(places, figures, { assessed }).refusals).toEqual([])
    expect(fillIndicators(rowOf(5, ASSESSED.label), figures, { assessed, aims: {} }).refusals).toEqual([])
  })

  test('is nobody’s where it heads a group, or asks for nothing', () => {
    const closed = [
      ...rowOf(5, ASSESSED.label, { state: 'group' }),
      cellAt('D6', { rowPath: ['I', ASSESSED.label] }),
    ]
    const taught = cellAt('D7', { rowPath: [ASSESSED.label], means: { measure: 'ratings' } })
    expect(said(fillIndicators([...closed, taught], figures, { assessed: [ASSESSED] }))).toEqual({
      writes: {},
      refusals: [
        'row-not-found online-full: Mẫu không có dòng «Hồ sơ trực tuyến toàn trình». Thêm dòng đó vào mẫu hoặc ghi tay.',
      ],
    })
  })
})

describe('an indicator without a row', () => {
  test('takes a free one, with its name and formula; each its own', () => {
    const places = [...rowOf(5, ASSESSED.label), ...rowOf(6, null), ...rowOf(7, null)]
    const third = { ...OTHER, id: 'third', label: 'Số hóa' }
    const filled = fillIndicators(places, figures, { assessed: [OTHER, ASSESSED, third] })
    expect(said(filled)).toEqual({
      writes: {
        ...FULL,
        B6: OTHER.label,
        C6: OTHER.formula,
        D6: 3,
        E6: 4,
        B7: 'Số hóa',
        C7: OTHER.formula,
        D7: 3,
        E7: 4,
      },
      refusals: [],
    })
    expect(filled.writes.find(({ value }) => value === OTHER.label)?.from).toEqual({ text: 'Tên chỉ tiêu' })
    expect(filled.writes.find(({ value }) => value === OTHER.formula)?.from).toEqual({ text: 'Cách tính' })
  })

  test('takes none that holds something, but for the sheet’s own formulas', () => {
    const held = rowOf(6, null).map((place, at) => (at === 2 ? { ...place, text: '7' } : place))
    const computed = rowOf(7, null).map((place, at) =>
      at === 1 ? { ...place, text: '0', state: 'formula' as const } : place,
    )
    const filled = fillIndicators([...held, ...computed], figures, { assessed: [OTHER] })
    expect(said(filled)).toMatchObject({ writes: { B7: OTHER.label, D7: 3, E7: 4 } })
    expect(filled.writes.some(({ at }) => 'cell' in at && at.cell.endsWith('6'))).toBe(false)
  })
})

test('indicators are worked out from the captures where nobody gives them, against the aims of the plan', () => {
  const rows = { '': { 'online.full.dossiers': 10, 'online.full.dossiers.online': 9 } } as const
  const captured = gatherFigures([snapshotOf({ rows })], {})
  const named = (aims: Aims) =>
    fillIndicators(rowOf(5, 'Nộp trực tuyến, dịch vụ công toàn trình'), captured, { aims }).writes.map(
      ({ value }) => value,
    )
  expect(named({})).toEqual([9, 10])
  expect(named({ 'online-full': { percent: 85, task: 'VI.3' } })).toEqual([9, 10, 85])
})
