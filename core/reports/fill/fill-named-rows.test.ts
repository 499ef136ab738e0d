import { describe, expect, test } from 'vitest'
import { type Captured, snapshotOf } from '../../../test/unit/captured'
import { cellAt } from '../../../test/unit/seen'
import { gatherFigures } from '../figures/report-figures'
import type { FillOptions } from '../fill-options'
import type { Filled } from '../filled'
import { type ReportTable, step } from '../forms/report-form'
import type { PlaceSeen } from '../report'
import { fillFigures } from './fill-figures'

const UNIT = 'UBND xã Sơn Kim 1'
const TOTAL = 'Tổng số'

/** A table of one count, its rows named `rows`. */
function tableOf(rows: ReportTable['rows'], change: Partial<ReportTable> = {}): ReportTable {
  const columns = [{ measure: 'ratings' as const, paths: [[step('Phiếu')]] }]
  return { id: 'main', rows, rowLabels: [], columns, ...change }
}

/** A cell for the count of each row, from C5 down; a free row («») has one for its name, too. */
function sheetOf(labels: readonly string[], change: Partial<PlaceSeen> = {}): PlaceSeen[] {
  return labels.flatMap((label, at) => {
    const rowPath = label === '' ? [] : label.split(' › ')
    const name =
      label === '' ? [cellAt(`B${at + 5}`, { columnPath: ['Tên'], means: { names: 'row' }, ...change })] : []
    return [...name, cellAt(`C${at + 5}`, { rowPath, columnPath: ['Phiếu'], ...change })]
  })
}

function captured(by: Captured['by'], counts: Readonly<Record<string, number>>) {
  const rows = Object.fromEntries(Object.entries(counts).map(([name, ratings]) => [name, { ratings }]))
  return gatherFigures([snapshotOf({ unit: UNIT, by: by ?? 'field', rows })], { unit: UNIT })
}

function said({ writes, refusals }: Filled): unknown {
  return {
    writes: Object.fromEntries(writes.map(({ at, value }) => ['cell' in at ? at.cell : '', value])),
    refusals: refusals.map(({ reason, where, message }) => `${reason} ${where}: ${message}`),
  }
}

function filled(
  table: ReportTable,
  labels: readonly string[],
  counts: Readonly<Record<string, number>>,
  options: FillOptions = {},
) {
  const by = table.rows === 'unit' || table.rows === 'procedure' ? table.rows : 'field'
  return said(fillFigures(table, sheetOf(labels), captured(by, counts), options))
}

const noRow = (name: string, kind: string) =>
  `row-not-found ${name}: Mẫu không có dòng «${name}», số liệu đã chụp của ${kind} này không có chỗ ghi. Thêm dòng vào mẫu, hoặc ghi tên tương đương.`
const noFigure = (cell: string, label: string) =>
  `no-figure S!${cell}: Dòng «${label}» không có số liệu đã chụp, để trống. Nếu thật sự không phát sinh thì ghi tay.`

describe('names without a row', () => {
  test.each([
    ['field', 'lĩnh vực'],
    ['procedure', 'thủ tục'],
    ['unit', 'đơn vị'],
  ] as const)('of a table by %s are refused by name', (rows, kind) => {
    expect(filled(tableOf(rows), ['A'], { A: 1, B: 2 })).toEqual({
      writes: { C5: 1 },
      refusals: [noRow('B', kind)],
    })
  })

  test('take free rows in their order, with their names, as long as there are any', () => {
    expect(filled(tableOf('field'), ['A', '', ''], { B: 2, A: 1, C: 3, D: 4 })).toEqual({
      writes: { C5: 1, B6: 'B', C6: 2, B7: 'C', C7: 3 },
      refusals: [noRow('D', 'lĩnh vực')],
    })
  })

  test('are written from the captured names, over what the row held', () => {
    const { writes } = fillFigures(tableOf('field'), sheetOf(['']), captured('field', { B: 2 }), {})
    expect(writes.map(({ rowPath, now, from }) => [rowPath, now, 'text' in from ? from.text : from])).toEqual(
      [
        [['B'], '', 'Tên lĩnh vực đã chụp'],
        [['B'], '', { snapshot: `sha256:${'1'.padStart(64, '0')}`, measure: 'ratings', by: { field: 'B' } }],
      ],
    )
  })

  test('do not go into a row whose name may not be written, unless the officer lets all go', () => {
    const places = sheetOf(['']).map((place) =>
      place.means ? { ...place, state: 'read-only' as const } : place,
    )
    const figures = captured('field', { B: 2 })
    expect(said(fillFigures(tableOf('field'), places, figures, {}))).toEqual({
      writes: {},
      refusals: [noRow('B', 'lĩnh vực')],
    })
    expect(fillFigures(tableOf('field'), places, figures, { overwrite: true }).writes).toHaveLength(2)
  })
})

describe('rows without a name', () => {
  test('are said where names were captured, and not where there are none', () => {
    expect(filled(tableOf('field'), ['A', 'B'], { A: 1 })).toEqual({
      writes: { C5: 1 },
      refusals: [noFigure('C6', 'B')],
    })
    expect(filled(tableOf('field'), ['A', TOTAL], { '': 9 })).toEqual({ writes: { C6: 9 }, refusals: [] })
  })
})

describe('doubtful names', () => {
  test('are refused with the ways of their rows', () => {
    expect(filled(tableOf('field'), ['I › A', 'II › A'], { A: 1 })).toEqual({
      writes: {},
      refusals: [
        'two-rows-match S!C5: Không rõ «A» điền vào dòng nào trong «I › A», «II › A». Sửa tên dòng trong mẫu rồi điền lại.',
      ],
    })
  })

  test('two names for one row are both said', () => {
    const options = { equivalents: [['A', 'B', 'Chung']] }
    expect(filled(tableOf('field'), ['Chung'], { A: 1, B: 2 }, options)).toEqual({
      writes: {},
      refusals: [
        'two-rows-match S!C5: Không rõ «A», «B» điền vào dòng nào trong «Chung». Sửa tên dòng trong mẫu rồi điền lại.',
      ],
    })
  })

  test('a name that is the whole way of a row is that row’s', () => {
    expect(filled(tableOf('field'), ['I › A', 'II › A'], { 'I › A': 1, 'II › A': 2 })).toEqual({
      writes: { C5: 1, C6: 2 },
      refusals: [],
    })
  })

  test('equivalents of the table count beside the officer’s own', () => {
    const table = tableOf('field', { equivalents: [['A', 'A cũ']] })
    expect(filled(table, ['A cũ', 'B cũ'], { A: 1, B: 2 }, { equivalents: [['B', 'B cũ']] })).toEqual({
      writes: { C5: 1, C6: 2 },
      refusals: [],
    })
  })
})

describe('a table by units', () => {
  test('gives the unit’s own row its total, and the others theirs', () => {
    expect(filled(tableOf('unit'), ['Xã Sơn Kim 1', 'Thôn Một'], { [UNIT]: 9, 'Thôn Một': 4 })).toEqual({
      writes: { C5: 9, C6: 4 },
      refusals: [],
    })
  })

  test('with the unit in two rows fills neither', () => {
    expect(filled(tableOf('unit'), ['Xã Sơn Kim 1', UNIT, 'Thôn Một'], { [UNIT]: 9, 'Thôn Một': 4 })).toEqual(
      {
        writes: { C7: 4 },
        refusals: [
          `two-rows-match S!C5: Không rõ «${UNIT}» điền vào dòng nào trong «Xã Sơn Kim 1», «${UNIT}». Sửa tên dòng trong mẫu rồi điền lại.`,
        ],
      },
    )
  })

  test('gives a unit that reports alone the first free row', () => {
    expect(filled(tableOf('unit'), ['', ''], { [UNIT]: 9 })).toEqual({
      writes: { B5: UNIT, C5: 9 },
      refusals: [],
    })
    expect(filled(tableOf('unit'), [TOTAL], { [UNIT]: 9 })).toEqual({ writes: { C5: 9 }, refusals: [] })
  })

  test('gives it none among others', () => {
    expect(filled(tableOf('unit'), ['Thôn Một', ''], { [UNIT]: 9 })).toEqual({ writes: {}, refusals: [] })
    expect(filled(tableOf('unit'), [''], { [UNIT]: 9, 'Thôn Một': 4 })).toEqual({
      writes: { B5: 'Thôn Một', C5: 4 },
      refusals: [],
    })
  })

  test('by fields a row of the unit’s name is a row like any other', () => {
    expect(filled(tableOf('field'), [UNIT, ''], { [UNIT]: 9 })).toEqual({ writes: { C5: 9 }, refusals: [] })
  })
})

describe('totals', () => {
  const counts = { A: 1, '': 9 }
  const total = (cell: string, label: string, end: string) =>
    `${end.startsWith('cộng') ? 'no-figure' : 'two-rows-match'} S!${cell}: ${end.startsWith('cộng') ? `Dòng «${label}» ${end}` : `${end.replace('%', `«${label}»`)}`}`
  const GROUP = 'cộng cho một nhóm, không có số liệu riêng, để trống. Cộng tay hoặc đặt công thức.'
  const TWO =
    'Mẫu có 2 dòng tổng, không rõ dòng % cộng những gì. Đặt công thức cho các dòng đó, hoặc ghi tay.'

  test.each([
    ['one alone is the total, whatever it is called', ['A', 'Cộng'], { C5: 1, C6: 9 }, []],
    [
      'among sums of groups, the one that is called so',
      ['Cộng', 'A', 'Tổng cộng'],
      { C6: 1, C7: 9 },
      [total('C5', 'Cộng', GROUP)],
    ],
    [
      'two that are called so',
      [TOTAL, 'A', 'Tổng cộng'],
      { C6: 1 },
      [total('C5', TOTAL, TWO), total('C7', 'Tổng cộng', TWO)],
    ],
    [
      'two of which neither is',
      ['Cộng', 'A', 'Tổng'],
      { C6: 1 },
      [total('C5', 'Cộng', TWO), total('C7', 'Tổng', TWO)],
    ],
    ['none', ['A'], { C5: 1 }, []],
  ])('%s', (_, labels, writes, refusals) => {
    expect(filled(tableOf('field'), labels, counts)).toEqual({ writes, refusals })
  })

  test('formulas of sums that are not filled are nothing to say', () => {
    const shut = (labels: string[]) =>
      sheetOf(labels).map((place) =>
        'cell' in place.at && /[57]$/.test(place.at.cell) ? { ...place, state: 'formula' as const } : place,
      )
    const figures = captured('field', { A: 1 })
    expect(said(fillFigures(tableOf('field'), shut(['Cộng', 'A', 'Cộng']), figures, {}))).toEqual({
      writes: { C6: 1 },
      refusals: [],
    })
    expect(said(fillFigures(tableOf('field'), shut(['Cộng', 'A', 'Tổng cộng']), figures, {}))).toEqual({
      writes: { C6: 1 },
      refusals: [],
    })
  })
})

describe('rows of a tree of indicators', () => {
  test('alone they ask for the unit’s totals: no name is missing there', () => {
    const tree = [cellAt('C5', { rowPath: ['Phiếu'], columnPath: ['Giá trị'] })]
    expect(said(fillFigures(tableOf('field'), tree, captured('field', { A: 1, '': 9 }), {}))).toEqual({
      writes: { C5: 9 },
      refusals: [],
    })
  })

  test('beside rows of names the names are filled, too', () => {
    const places = [...sheetOf(['A']), cellAt('D9', { rowPath: ['Phiếu'], columnPath: ['Giá trị'] })]
    expect(said(fillFigures(tableOf('field'), places, captured('field', { A: 1, '': 9 }), {}))).toEqual({
      writes: { C5: 1, D9: 9 },
      refusals: [],
    })
  })

  test('a table of its total alone still says the names that have no row', () => {
    expect(filled(tableOf('field'), [TOTAL], { A: 1, '': 9 })).toEqual({
      writes: { C5: 9 },
      refusals: [noRow('A', 'lĩnh vực')],
    })
  })
})
