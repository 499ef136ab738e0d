import { describe, expect, test } from 'vitest'
import { fieldAt } from '../../../test/unit/seen'
import { type Report, type ReportTable, step } from '../forms/report-form'
import type { FillPlan, PlaceSeen, TargetSeen } from '../report'
import { figuresOfReport, snapshotOfFilled } from './form-figures'
import { computedFindings } from './form-findings'

function reportOf(rows: ReportTable['rows'], more: readonly ReportTable[] = []): Report {
  const columns = [
    { measure: 'ratings' as const, paths: [[step('Phiếu')], [step('Cả hai')]] },
    { measure: 'procedures' as const, paths: [[step('Thủ tục')], [step('Cả hai')]] },
  ]
  const table = { id: 'main', rows, rowLabels: [], columns }
  return { id: 'a', code: '', name: 'A', titles: [], confirmed: true, tables: [table, ...more] }
}

const target = (...places: PlaceSeen[]): TargetSeen => ({ host: 'form', title: 'Biểu A', places })
const filledAt = (row: string[], column: string[], text: string, change: Partial<PlaceSeen> = {}) =>
  fieldAt(row, column, { text, ...(/^\d+$/.test(text) ? { value: Number(text) } : {}), ...change })

/** By what, state and value of every figure read. */
function read(report: Report, ...places: PlaceSeen[]): unknown[] {
  return figuresOfReport(report, target(...places)).figures.map(({ measure, by, state, value }) => [
    measure,
    by,
    state,
    value,
  ])
}

describe('a filled place', () => {
  test.each<[string, PlaceSeen, unknown]>([
    ['a number', filledAt(['Hộ tịch'], ['Phiếu'], '7'), ['ratings', { field: 'Hộ tịch' }, 'number', 7]],
    ['a zero', filledAt(['Hộ tịch'], ['Phiếu'], '0'), ['ratings', { field: 'Hộ tịch' }, 'number', 0]],
    ['nothing', filledAt(['Hộ tịch'], ['Phiếu'], ' '), ['ratings', { field: 'Hộ tịch' }, 'blank', null]],
    ['a hyphen', filledAt(['Hộ tịch'], ['Phiếu'], ' - '), ['ratings', { field: 'Hộ tịch' }, 'none', null]],
    ['a long dash', filledAt(['Hộ tịch'], ['Phiếu'], '—'), ['ratings', { field: 'Hộ tịch' }, 'none', null]],
    ['a total', filledAt(['Tổng cộng'], ['Phiếu'], '7'), ['ratings', {}, 'number', 7]],
    ['a row of a tree', filledAt(['Phiếu'], ['Giá trị'], '7'), ['ratings', {}, 'number', 7]],
    [
      'a place that was taught',
      filledAt(['X'], ['Y'], '7', { means: { measure: 'ratings', by: { field: 'Z' } } }),
      ['ratings', { field: 'Z' }, 'number', 7],
    ],
    [
      'a place of its table',
      filledAt(['Hộ tịch'], ['Phiếu'], '7', { table: 'main' }),
      ['ratings', { field: 'Hộ tịch' }, 'number', 7],
    ],
  ])('%s', (_, place, expected) => {
    expect(read(reportOf('field'), place)).toEqual([expected])
  })

  test.each<[string, PlaceSeen]>([
    ['words', filledAt(['Hộ tịch'], ['Phiếu'], 'nhiều')],
    ['a dash beside a number', filledAt(['Hộ tịch'], ['Phiếu'], '-7')],
    ['a heading', filledAt(['Hộ tịch'], ['Phiếu'], '7', { state: 'group' })],
    ['a column that means two things', filledAt(['Hộ tịch'], ['Cả hai'], '7')],
    ['an unknown column', filledAt(['Hộ tịch'], ['Ghi chú'], '7')],
    ['another table', filledAt(['Hộ tịch'], ['Phiếu'], '7', { table: 'other' })],
  ])('%s says no figure', (_, place) => {
    expect(read(reportOf('field'), place)).toEqual([])
  })

  test.each([
    ['unit', 'unit'],
    ['procedure', 'procedure'],
    ['field', 'field'],
    ['total', 'field'],
  ] as const)('of a table by %s is by %s', (rows, kind) => {
    expect(read(reportOf(rows), filledAt(['X'], ['Phiếu'], '7'))).toEqual([
      ['ratings', { [kind]: 'X' }, 'number', 7],
    ])
  })

  test('carries its labels and its text', () => {
    const { figures } = figuresOfReport(reportOf('field'), target(filledAt(['I', 'Hộ tịch'], ['Phiếu'], '7')))
    expect(figures).toEqual([
      {
        measure: 'ratings',
        by: { field: 'Hộ tịch' },
        state: 'number',
        value: 7,
        cell: { row: 'I › Hộ tịch', column: 'Phiếu', text: '7' },
        provedBy: [],
      },
    ])
  })
})

test('two places of one meaning are refused once and neither is read; others are', () => {
  const { figures, refusals } = figuresOfReport(
    reportOf('field'),
    target(
      filledAt(['I', 'Hộ tịch'], ['Phiếu'], '7'),
      filledAt(['II', 'Hộ tịch'], ['Phiếu'], '7'),
      filledAt(['II', 'Đất đai'], ['Phiếu'], '1'),
    ),
  )
  expect(figures.map(({ by }) => by)).toEqual([{ field: 'Đất đai' }])
  expect(refusals).toEqual([
    {
      reason: 'two-rows-match',
      message: 'Hai ô cùng là «II › Hộ tịch» › «Phiếu», không đọc được ô nào là đúng. Xem lại biểu mẫu.',
    },
  ])
})

test('a report without tables says nothing', () => {
  expect(read({ ...reportOf('field'), tables: [] }, filledAt(['Hộ tịch'], ['Phiếu'], '7'))).toEqual([])
})

test.each([
  ['2024-12-15', '2025-03-14', 'quarter'],
  ['2025-01-05', '2025-02-09', 'other'],
])('a filled form of %s–%s is a capture of its own', (from, to, kind) => {
  const seen = { ...target(filledAt(['Hộ tịch'], ['Phiếu'], '7')), url: 'https://example.invalid/bieu' }
  const capturedAt = '2025-03-17T08:00:00+07:00'
  const kept = snapshotOfFilled(reportOf('field'), seen, { unit: 'UBND xã A', from, to, capturedAt })
  expect(kept).toMatchObject({
    portal: 'baocao-form',
    unit: 'UBND xã A',
    period: { kind, from, to },
    source: { url: seen.url, title: 'Biểu A', capturedAt },
    figures: [{ value: 7 }],
  })
  expect(kept.id).toMatch(/^sha256:[0-9a-f]{64}$/)
})

describe('sums that a form works out by itself', () => {
  const place = filledAt(['I', 'Tổng'], ['Phiếu'], '1913', { state: 'computed' })
  const planned = (refusal: object): FillPlan => ({
    report: 'a',
    host: 'form',
    writes: [],
    refusals: [{ reason: 'field-computed', message: '', at: place.at, ...refusal }],
  })

  test('differ from ours: an error with both', () => {
    expect(computedFindings(planned({ expected: 2043 }), target(place))).toEqual([
      {
        rule: 'form-total',
        severity: 'error',
        message:
          '«Tổng» › «Phiếu»: biểu mẫu tự tính 1.913, số liệu là 2.043. Kiểm tra dòng còn thiếu hoặc ô có người khác ghi.',
        numbers: [1913, 2043],
        cells: [{ snapshot: '', row: 'I › Tổng', column: 'Phiếu', text: '1913' }],
      },
    ])
  })

  test.each<[string, FillPlan, PlaceSeen]>([
    ['is the same', planned({ expected: 1913 }), place],
    ['shows no number', planned({ expected: 2043 }), fieldAt(['I', 'Tổng'], ['Phiếu'])],
    ['is gone', planned({ expected: 2043 }), fieldAt(['Khác'], ['Phiếu'], { value: 1 })],
    ['was not to be anything', planned({}), place],
    ['has no place', planned({ expected: 2043, at: undefined }), place],
  ])('nothing is found where it %s', (_, plan, after) => {
    expect(computedFindings(plan, target(after))).toEqual([])
  })
})
