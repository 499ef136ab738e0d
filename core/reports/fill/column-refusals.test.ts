import { describe, expect, test } from 'vitest'
import { snapshotOf } from '../../../test/unit/captured'
import { cellAt } from '../../../test/unit/seen'
import type { MeasureId } from '../../measures/catalogue'
import { gatherFigures } from '../figures/report-figures'
import type { Filled } from '../filled'
import type { ReportTable } from '../forms/report-form'
import {
  columnsWithoutFigures,
  columnsWithoutPlace,
  doubtfulColumns,
  lonelyColumns,
  lonelyMeasures,
  openWholeColumns,
  openWholes,
} from './column-refusals'
import type { Wanted } from './wanted-places'

const RECEIVED: MeasureId = 'dossiers.received'
const CARRIED: MeasureId = 'dossiers.carried-over'
const EARLY: MeasureId = 'dossiers.resolved.early'
const ON_TIME: MeasureId = 'dossiers.resolved.on-time'

const TABLE: ReportTable = {
  id: 'main',
  rows: 'field',
  rowLabels: [],
  columns: [
    { measure: RECEIVED, paths: [], holds: [CARRIED] },
    { measure: CARRIED, paths: [] },
    { measure: EARLY, paths: [] },
    { measure: ON_TIME, paths: [], beside: [EARLY] },
    { measure: 'dossiers.paused', paths: [], optional: true },
  ],
}

function wanted(
  cell: string,
  columnPath: readonly string[],
  measures: readonly MeasureId[],
  change = {},
): Wanted {
  return { place: cellAt(cell, { rowPath: ['Hộ tịch'], columnPath, ...change }), measures, indicator: false }
}

function rowWanted(cell: string, rowPath: readonly string[], measures: readonly MeasureId[]): Wanted {
  return { place: cellAt(cell, { rowPath }), measures, indicator: true }
}

const said = ({ writes, refusals }: Filled) => [
  ...writes,
  ...refusals.map((one) => `${one.reason} ${one.where}: ${one.message}`),
]

test('a column that reads as two measures is said once, however many rows it has', () => {
  const both = [EARLY, ON_TIME]
  const all = [
    wanted('C5', ['Đã giải quyết', 'Xong'], both),
    wanted('C6', ['Đã giải quyết', 'Xong'], both),
    wanted('D5', ['Kết quả'], [RECEIVED, CARRIED]),
    wanted('E5', ['Quá hạn'], [EARLY]),
    wanted('F5', ['Ghi chú'], []),
  ]
  expect(said(doubtfulColumns(all))).toEqual([
    'two-columns-match S!C5: Cột «Đã giải quyết › Xong» có thể hiểu là Đã giải quyết trước hạn hoặc Đã giải quyết đúng hạn. Đổi tên cột, hoặc dạy mẫu này.',
    'two-columns-match S!D5: Cột «Kết quả» có thể hiểu là Số hồ sơ nhận giải quyết hoặc Từ kỳ trước chuyển sang. Đổi tên cột, hoặc dạy mẫu này.',
  ])
})

describe('a measure that means itself only beside another', () => {
  test('is lonely where the other is not there, and not else', () => {
    expect([...lonelyMeasures(TABLE, [wanted('C5', ['Đúng hạn'], [ON_TIME])])]).toEqual([[ON_TIME, EARLY]])
    expect([
      ...lonelyMeasures(TABLE, [wanted('C5', ['Đúng hạn'], [ON_TIME]), wanted('D5', ['Trước hạn'], [EARLY])]),
    ]).toEqual([])
    expect([...lonelyMeasures(TABLE, [wanted('C5', ['Tổng số'], [RECEIVED])])]).toEqual([])
  })

  test('is said with the words of its column, or of its row', () => {
    const lonely = new Map([[ON_TIME, EARLY]])
    const end =
      'không có «Đã giải quyết trước hạn» bên cạnh nên có thể gồm cả hai. Không ghi: ghi tay, hoặc dạy mẫu này.'
    expect(
      said(
        lonelyColumns(
          [wanted('B5', ['Khác'], [RECEIVED]), wanted('C5', ['Xong', 'Đúng hạn'], [ON_TIME])],
          lonely,
        ),
      ),
    ).toEqual([`column-missing S!C5: Cột «Xong › Đúng hạn» ${end}`])
    expect(said(lonelyColumns([rowWanted('C7', ['Xong', 'Đúng hạn'], [ON_TIME])], lonely))).toEqual([
      `column-missing S!C7: Dòng «Xong › Đúng hạn» ${end}`,
    ])
  })
})

describe('a total with a part of it outside its heading', () => {
  const total = (path: string[]) => wanted('C5', path, [RECEIVED])
  const carried = (path: string[]) => wanted('D5', path, [CARRIED])
  test.each<[string, Wanted[], [MeasureId, MeasureId][]]>([
    ['under a heading', [total(['Tiếp nhận', 'Tổng số']), carried(['Kỳ trước'])], [[RECEIVED, CARRIED]]],
    ['by itself', [total(['Tiếp nhận']), carried(['Kỳ trước'])], [[RECEIVED, CARRIED]]],
    [
      'that says by itself that all is in it',
      [total(['Số hồ sơ nhận giải quyết']), carried(['Kỳ trước'])],
      [],
    ],
    [
      'that would say so, but stands under a heading',
      [total(['Tổng số hồ sơ', 'Tổng số']), carried(['Kỳ trước'])],
      [[RECEIVED, CARRIED]],
    ],
    ['whose part is inside', [total(['Tiếp nhận', 'Tổng số']), carried(['Tiếp nhận', 'Kỳ trước'])], []],
    ['without that part', [total(['Tiếp nhận', 'Tổng số'])], []],
    ['that is not there', [carried(['Kỳ trước'])], []],
    ['in a tree, where rows ask', [rowWanted('C5', ['Tiếp nhận'], [RECEIVED]), carried(['Kỳ trước'])], []],
    ['of a table of none', [], []],
  ])('%s', (_, all, open) => {
    expect([...openWholes(TABLE, all)]).toEqual(open)
  })

  test('is said with both', () => {
    expect(
      said(
        openWholeColumns(
          [carried(['Kỳ trước']), total(['Tiếp nhận', 'Tổng số'])],
          new Map([[RECEIVED, CARRIED]]),
        ),
      ),
    ).toEqual([
      'two-columns-match S!C5: Cột «Tiếp nhận › Tổng số»: cột «Từ kỳ trước chuyển sang» đứng riêng bên ngoài nên không rõ có gồm cả số đó không. Không ghi: ghi tay, hoặc dạy mẫu này.',
    ])
  })
})

describe('captured and asked for', () => {
  const figures = gatherFigures(
    [snapshotOf({ rows: { 'Hộ tịch': { [RECEIVED]: 5, [EARLY]: 2, 'dossiers.paused': 1 } } })],
    {},
  )
  const all = [
    wanted('C5', ['Tổng số'], [RECEIVED]),
    wanted('D5', ['Quá hạn'], ['dossiers.resolved.late']),
    wanted('D6', ['Quá hạn'], ['dossiers.resolved.late']),
    wanted('E5', ['Cả hai'], [ON_TIME, CARRIED]),
    wanted('F5', ['Còn lại'], ['dossiers.pending'], { state: 'formula' }),
    rowWanted('C9', ['Chờ', 'Bổ sung'], ['dossiers.supplement']),
  ]

  test('a captured count without a column is said, but for those a template may do without', () => {
    expect(said(columnsWithoutPlace(TABLE, all, figures))).toEqual([
      'column-missing dossiers.resolved.early: Mẫu không có cột cho «Đã giải quyết trước hạn». Số liệu đã chụp không có chỗ ghi: kiểm tra đầu cột, hoặc dạy mẫu này.',
    ])
  })

  test('an open column or row that nobody captured is said once', () => {
    expect(said(columnsWithoutFigures(all, figures))).toEqual([
      'no-figure S!D5: Cột «Quá hạn»: chưa chụp số liệu «Đã giải quyết quá hạn», để trống. Chụp trang có số đó rồi điền lại.',
      'no-figure S!C9: Dòng «Chờ › Bổ sung»: chưa chụp số liệu «Chờ bổ sung hồ sơ», để trống. Chụp trang có số đó rồi điền lại.',
    ])
  })

  test('without any capture that was said already', () => {
    expect(said(columnsWithoutFigures(all, gatherFigures([], {})))).toEqual([])
  })
})
