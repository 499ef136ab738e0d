import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Captured, countsOf06a, QUARTER, snapshotOf } from '../../../test/unit/captured'
import type { MeasureId } from '../../measures/catalogue'
import type { FillOptions } from '../fill-options'
import { report } from '../forms/ii-06a/report'
import type { FillPlan, PlaceSeen, TargetSeen } from '../report'
import { planFill } from './plan-fill'
import { settleFormulas } from './settle-formulas'

const ONLINE = ['Số hồ sơ nhận giải quyết', 'Trong kỳ', 'Trực tuyến']
const TOTAL = ['Số hồ sơ nhận giải quyết', 'Tổng số']

/** A form of one column, the online ones, with these rows; a number shows it, '' is empty. */
function rowsTarget(
  rows: Readonly<Record<string, number | ''>>,
  change: Partial<PlaceSeen> = {},
): TargetSeen {
  return {
    host: 'form',
    title: 'II.06a',
    places: Object.entries(rows).map(([label, shows], at) => ({
      at: { row: String(at + 1), column: 'FN01' },
      rowPath: [label.replace(/#\d$/, '')],
      ordinal: String(at + 1),
      columnPath: ONLINE,
      state: 'open' as const,
      text: String(shows),
      ...(shows === '' ? {} : { value: shows }),
      ...change,
    })),
  }
}

function online(
  rows: Readonly<Record<string, number | '-' | null>>,
  change: Partial<Captured> = {},
): Captured {
  return {
    rows: Object.fromEntries(
      Object.entries(rows).map(([label, count]) => [label, { 'dossiers.received.online': count }]),
    ),
    ...change,
  }
}

function planOf(target: TargetSeen, captured: readonly Captured[], options: FillOptions = {}): FillPlan {
  return planFill(
    report,
    target,
    captured.map((one, at) => snapshotOf(one, at + 1)),
    options,
  )
}

function writesOf(plan: FillPlan): Record<string, string | number> {
  return Object.fromEntries(plan.writes.map(({ rowPath, value }) => [rowPath.at(-1) ?? '', value]))
}

function reasonsOf(plan: FillPlan): string[] {
  return plan.refusals.map(({ reason }) => reason)
}

describe('rows and captured names', () => {
  test.each<[string, TargetSeen, Captured, Record<string, number>, string[]]>([
    ['0 is written as 0', rowsTarget({ 'Hộ tịch': '' }), online({ 'Hộ tịch': 0 }), { 'Hộ tịch': 0 }, []],
    [
      'a blank figure is not written',
      rowsTarget({ 'Hộ tịch': '' }),
      online({ 'Hộ tịch': null }),
      {},
      ['no-figure'],
    ],
    [
      '"-" is not written, and said',
      rowsTarget({ 'Hộ tịch': '' }),
      online({ 'Hộ tịch': '-' }),
      {},
      ['no-figure'],
    ],
    [
      'case, tone place and spaces do not matter',
      rowsTarget({ 'HÒA  GIẢI Ở CƠ SỞ': '' }),
      online({ 'Hoà giải ở cơ sở': 4 }),
      { 'HÒA  GIẢI Ở CƠ SỞ': 4 },
      [],
    ],
    [
      'equivalent whole names match',
      rowsTarget({ 'Đăng ký hộ kinh doanh': '' }),
      online({ 'Thành lập và hoạt động của hộ kinh doanh': 4 }),
      { 'Đăng ký hộ kinh doanh': 4 },
      [],
    ],
    [
      'a part of a name does not',
      rowsTarget({ 'Hộ tịch có yếu tố nước ngoài': '' }),
      online({ 'Hộ tịch': 4 }),
      {},
      ['row-not-found', 'no-figure'],
    ],
    [
      'a captured field without a row is refused, not dropped',
      rowsTarget({ 'Đất đai': '' }),
      online({ 'Đất đai': 1, 'Thư viện': 2 }),
      { 'Đất đai': 1 },
      ['row-not-found'],
    ],
    [
      'a row without a figure is said, never zero',
      rowsTarget({ 'Đất đai': '', 'Thư viện': '' }),
      online({ 'Đất đai': 1 }),
      { 'Đất đai': 1 },
      ['no-figure'],
    ],
    [
      'one name twice among the rows is refused',
      rowsTarget({ 'Đất đai#1': '', 'Đất đai#2': '' }),
      online({ 'Đất đai': 1 }),
      {},
      ['two-rows-match'],
    ],
    [
      'two captured names for one row are refused',
      rowsTarget({ 'Hộ kinh doanh': '' }),
      online({ 'Đăng ký hộ kinh doanh': 1, 'Thành lập và hoạt động của hộ kinh doanh': 2 }),
      {},
      ['two-rows-match'],
    ],
    [
      'the very name is taken before an equivalent',
      rowsTarget({ 'Hộ kinh doanh': '', 'Đăng ký hộ kinh doanh': '' }),
      online({ 'Hộ kinh doanh': 1 }),
      { 'Hộ kinh doanh': 1 },
      ['no-figure'],
    ],
    [
      'the total row takes the total figure',
      rowsTarget({ 'Đất đai': '', 'Tổng cộng': '' }),
      online({ 'Đất đai': 1, '': 9 }),
      { 'Đất đai': 1, 'Tổng cộng': 9 },
      [],
    ],
    [
      'a sum of a group is not the total',
      rowsTarget({ 'Đất đai': '', Cộng: '', 'Tổng cộng': '' }),
      online({ 'Đất đai': 1, '': 9 }),
      { 'Đất đai': 1, 'Tổng cộng': 9 },
      ['no-figure'],
    ],
    [
      'of two totals neither is filled',
      rowsTarget({ 'Tổng cộng#1': '', 'Đất đai': '', 'Tổng cộng#2': '' }),
      online({ 'Đất đai': 1, '': 9 }),
      { 'Đất đai': 1 },
      ['two-rows-match', 'two-rows-match'],
    ],
    [
      'a total nobody captured stays blank',
      rowsTarget({ 'Đất đai': '', 'Tổng cộng': '' }),
      online({ 'Đất đai': 1 }),
      { 'Đất đai': 1 },
      ['no-figure'],
    ],
  ])('%s', (_words, target, captured, writes, reasons) => {
    const plan = planOf(target, [captured])
    expect(writesOf(plan)).toEqual(writes)
    expect(reasonsOf(plan)).toEqual(reasons)
  })

  test("the officer's own equivalents count, too", () => {
    const plan = planOf(rowsTarget({ 'Lĩnh vực khác': '' }), [online({ 'Thư viện': 2 })], {
      equivalents: [['Thư viện', 'Lĩnh vực khác']],
    })
    expect(writesOf(plan)).toEqual({ 'Lĩnh vực khác': 2 })
  })
})

describe('places that may not be written', () => {
  test.each<[string, Partial<PlaceSeen>, number | '', string[], FillOptions]>([
    ['an equal value is carried as equal', {}, 5, [], {}],
    ['another value is not overwritten', {}, 7, ['cell-not-empty'], {}],
    ['a zero is a value', {}, 0, ['cell-not-empty'], {}],
    ['unless the officer said so', {}, 7, [], { overwrite: true }],
    ['a formula is never overwritten', { state: 'formula' }, 7, ['field-computed'], { overwrite: true }],
    ['a computed field neither', { state: 'computed' }, '', ['field-computed'], { overwrite: true }],
    ['a read-only field', { state: 'read-only' }, '', ['field-read-only'], {}],
    ['a locked place', { state: 'locked' }, '', ['field-read-only'], {}],
    [
      'a formula in a workbook',
      { state: 'formula', at: { sheet: 'S', cell: 'D5' } },
      '',
      ['cell-has-formula'],
      {},
    ],
    ['a locked cell', { state: 'locked', at: { sheet: 'S', cell: 'D5' } }, '', ['cell-locked'], {}],
  ])('%s', (_words, change, shows, reasons, options) => {
    const plan = planOf(rowsTarget({ 'Đất đai': shows }, change), [online({ 'Đất đai': 5 })], options)
    expect(reasonsOf(plan)).toEqual(reasons)
    expect(plan.writes.length).toBe(reasons.length === 0 ? 1 : 0)
  })

  test('the right digits as text are said to be no number', () => {
    const plan = planOf(rowsTarget({ 'Đất đai': '' }, { text: '1.204' }), [online({ 'Đất đai': 1204 })])
    expect(plan.refusals.map(({ reason, message }) => [reason, message])).toEqual([
      ['cell-not-empty', expect.stringContaining('ghi «1.204» dạng chữ, không phải số')],
    ])
  })

  test('an equal value is marked so', () => {
    expect(planOf(rowsTarget({ 'Đất đai': 5 }), [online({ 'Đất đai': 5 })]).writes[0]?.equal).toBe(true)
  })

  test('a formula says the figure, and after the fill whether it agrees', () => {
    const target = rowsTarget({ 'Đất đai': 0 }, { state: 'formula', at: { sheet: 'S', cell: 'F18' } })
    const plan = planOf(target, [online({ 'Đất đai': 1204 })])
    expect(plan.refusals[0]?.message).toBe(
      'Ô F18 có công thức của mẫu, không ghi đè. Giá trị đang hiện: 0; số liệu: 1.204. Xem lại sau khi điền.',
    )
    const settled = settleFormulas(plan, () => 1204)
    expect(settled.refusals[0]).toMatchObject({
      agrees: true,
      message: 'Ô F18 có công thức của mẫu, không ghi đè. Giá trị tính ra: 1.204, bằng số liệu.',
    })
  })
})

describe('a heading line', () => {
  const headed = (text: string, rest: Partial<PlaceSeen> = {}): TargetSeen => ({
    host: 'workbook',
    title: 'II.06a',
    places: [
      {
        at: { sheet: 'S', cell: 'A3' },
        rowPath: ['Đơn vị báo cáo'],
        ordinal: '',
        columnPath: [],
        state: 'open',
        text,
        means: { heading: 'unit', prefix: 'Đơn vị báo cáo: ' },
        ...rest,
      },
    ],
  })
  const full = 'Đơn vị báo cáo: UBND thị trấn Phố Châu'
  const five = online({ 'Đất đai': 5 })

  test.each<[string, TargetSeen, FillOptions, string | null, string | null]>([
    ['with nothing behind its words is filled', headed('Đơn vị báo cáo:'), {}, full, null],
    ['of dots is filled', headed('Đơn vị báo cáo: ……….'), {}, full, null],
    [
      'that names somebody is not overwritten',
      headed('Đơn vị báo cáo: Phòng Tư pháp'),
      {},
      null,
      'cell-not-empty',
    ],
    ['unless the officer said so', headed('Đơn vị báo cáo: Phòng Tư pháp'), { overwrite: true }, full, null],
    [
      'that is a formula is never overwritten',
      headed('Đơn vị báo cáo:', { state: 'formula' }),
      { overwrite: true },
      null,
      'cell-has-formula',
    ],
  ])('%s', (_words, target, options, value, reason) => {
    const plan = planOf(target, [five], options)
    expect(plan.writes.map((write) => write.value)).toEqual(value === null ? [] : [value])
    expect(plan.refusals.filter(({ at }) => at !== undefined).map((refusal) => refusal.reason)).toEqual(
      reason === null ? [] : [reason],
    )
  })
})

describe('unit, days and contradictions', () => {
  const target = rowsTarget({ 'Đất đai': '' })
  const five = online({ 'Đất đai': 5 })

  test.each<[string, TargetSeen, readonly Captured[], FillOptions, Record<string, number>, string[]]>([
    ['no capture', target, [], {}, {}, ['no-figure']],
    [
      'captures of two units and none asked for',
      target,
      [five, { ...five, unit: 'UBND xã Sơn Tây' }],
      {},
      {},
      ['wrong-unit'],
    ],
    [
      'the other unit is refused by name',
      target,
      [five, { ...five, unit: 'UBND xã Sơn Tây' }],
      { unit: 'Thị trấn Phố Châu' },
      { 'Đất đai': 5 },
      ['wrong-unit'],
    ],
    [
      'captures of two periods and none asked for',
      target,
      [five, { ...five, from: '2025-01-01', to: '2025-03-31' }],
      {},
      {},
      ['wrong-period'],
    ],
    [
      'a form of another unit is left alone',
      { ...target, unit: 'UBND xã Sơn Tây' },
      [five],
      { unit: 'UBND thị trấn Phố Châu' },
      {},
      ['wrong-unit'],
    ],
    [
      'a form of another unit, unit not asked for',
      { ...target, unit: 'UBND xã Sơn Tây' },
      [five],
      {},
      {},
      ['wrong-unit'],
    ],
    [
      'a form of another period is left alone',
      { ...target, from: '2025-03-15', to: '2025-06-14' },
      [five],
      { from: '2024-12-15', to: '2025-03-14' },
      {},
      ['wrong-period'],
    ],
    [
      'a form whose last day is another one is left alone',
      { ...target, from: '2024-12-15', to: '2025-06-14' },
      [five],
      { from: '2024-12-15', to: '2025-03-14' },
      {},
      ['wrong-period'],
    ],
    [
      'a form that names another period is left alone',
      { ...target, named: { kind: 'quarter', number: 2, year: 2025 } },
      [five],
      {},
      {},
      ['wrong-period'],
    ],
    [
      'a form that names this period is filled',
      { ...target, named: { kind: 'quarter', number: 1, year: 2025 } },
      [five],
      {},
      { 'Đất đai': 5 },
      [],
    ],
    ['the same figure twice counts once', target, [five, five], {}, { 'Đất đai': 5 }, []],
    [
      'two captures that contradict each other: neither',
      target,
      [five, online({ 'Đất đai': 6 })],
      {},
      {},
      ['identity-broken'],
    ],
    ['a blank contradicts nothing', target, [five, online({ 'Đất đai': null })], {}, { 'Đất đai': 5 }, []],
    [
      '"-" and 0 contradict each other',
      target,
      [online({ 'Đất đai': 0 }), online({ 'Đất đai': '-' })],
      {},
      {},
      ['identity-broken'],
    ],
  ])('%s', (_words, seen, captured, options, writes, reasons) => {
    const plan = planOf(seen, captured, options)
    expect(writesOf(plan)).toEqual(writes)
    expect(reasonsOf(plan).slice(0, reasons.length)).toEqual(reasons)
  })

  test('a page made for something else does not contradict the page the table is made from', () => {
    const full: Captured = { rows: { 'Đất đai': countsOf06a([5, 1, 0, 4, 1, 0, 1, 0]) } }
    const other: Captured = {
      portal: 'hatinh-766-so-hoa',
      rows: { 'Đất đai': { 'dossiers.received.online': 9, 'digitised.results': 1 } },
    }
    expect(writesOf(planOf(target, [other, full]))).toEqual({ 'Đất đai': 5 })
    expect(reasonsOf(planOf(target, [{ ...other, portal: 'hatinh-06-fields' }, full]))).toContain(
      'identity-broken',
    )
  })

  test("a page of all units is nobody's report: the unit's row is taken, the unit comes from the others", () => {
    const all = online({ 'Thị trấn Phố Châu': 30, 'Xã Sơn Tây': 9 }, { unit: 'Tất cả đơn vị', by: 'unit' })
    const plan = planOf(rowsTarget({ 'Đất đai': '', 'Tổng số': '' }), [all, five])
    expect(writesOf(plan)).toEqual({ 'Đất đai': 5, 'Tổng số': 30 })
    const none = planOf(target, [online({ 'Xã Sơn Tây': 9 }, { unit: 'Tất cả đơn vị', by: 'unit' }), five])
    expect(none.refusals[0]?.message).toContain('không có dòng UBND thị trấn Phố Châu')
  })

  test("the unit's row in the district's table gives its total", () => {
    const district = online(
      { 'Thị trấn Phố Châu': 30, 'Xã Sơn Tây': 9 },
      { unit: 'UBND huyện Hương Sơn', by: 'unit' },
    )
    const plan = planOf(rowsTarget({ 'Đất đai': '', 'Tổng số': '' }), [five, district], {
      unit: 'UBND thị trấn Phố Châu',
    })
    expect(writesOf(plan)).toEqual({ 'Đất đai': 5, 'Tổng số': 30 })
  })
})

describe('a tree of indicators with one column of values', () => {
  const tree = (paths: readonly string[][]): TargetSeen => ({
    host: 'form',
    title: '',
    places: paths.map((rowPath, at) => ({
      at: { row: String(at), column: 'FN01' },
      rowPath,
      ordinal: '',
      columnPath: ['Giá trị'],
      state: 'open',
      text: '',
    })),
  })
  const total: Captured = { rows: { '': countsOf06a([10, 5, 2, 9, 4, 1, 2, 1]) } }

  test('the path of the row decides', () => {
    const plan = planOf(
      tree([
        ['Kết quả năm', 'Số hồ sơ nhận giải quyết'],
        ['Kết quả năm', 'Số hồ sơ nhận giải quyết', 'Trong kỳ', 'Trực tuyến'],
        ['Kết quả năm', 'Số hồ sơ đã giải quyết', 'Quá hạn'],
        ['Kết quả năm', 'Số hồ sơ đang giải quyết', 'Quá hạn'],
        ['Kết quả năm', 'Số vụ việc khác', 'Quá hạn'],
      ]),
      [total],
    )
    expect(plan.writes.map(({ value }) => value)).toEqual([17, 10, 1, 1])
  })

  test('two rows for one measure are refused', () => {
    const plan = planOf(
      tree([
        ['Tiếp nhận', 'Trực tuyến'],
        ['Số hồ sơ tiếp nhận', 'Qua mạng'],
      ]),
      [total],
    )
    expect(plan.writes).toEqual([])
    expect(reasonsOf(plan)).toContain('two-rows-match')
  })
})

test('«Đúng hạn» without «Trước hạn» beside it counts both: their sum is written, and that is said once', () => {
  const at = (column: string, path: string[]): PlaceSeen => ({
    at: { row: '1', column },
    rowPath: ['Đất đai'],
    ordinal: '1',
    columnPath: ['Đã giải quyết', ...path],
    state: 'open',
    text: '',
  })
  const old: TargetSeen = {
    host: 'form',
    title: '',
    places: [at('a', ['Tổng số']), at('b', ['Đúng hạn']), at('c', ['Quá hạn'])],
  }
  const plan = planOf(old, [{ rows: { 'Đất đai': countsOf06a([5, 1, 0, 3, 2, 1, 0, 0]) } }])
  expect(plan.writes.map(({ value }) => value)).toEqual([6, 5, 1])
  expect(plan.notes).toEqual([
    'Cột «Đã giải quyết › Đúng hạn» được hiểu là «Đã giải quyết trước hạn và đúng hạn», vì mẫu không tách riêng.',
  ])
  expect(plan.refusals.filter(({ where }) => where === 'dossiers.resolved.early')).toEqual([])
})

test('a captured count without a column is said', () => {
  const plan = planOf({ host: 'form', title: '', places: rowsTarget({ 'Hộ tịch': '' }).places }, [QUARTER])
  expect(plan.refusals.filter(({ reason }) => reason === 'column-missing')).toHaveLength(10)
})

test('whatever the order of rows and columns, each figure stands under its own labels', () => {
  const paths: readonly [MeasureId, string[]][] = [
    ['dossiers.received', TOTAL],
    ['dossiers.received.online', ONLINE],
    ['dossiers.carried-over', ['Tiếp nhận', 'Kỳ trước']],
    ['dossiers.resolved.late', ['Đã xử lý', 'Quá hạn']],
    ['dossiers.pending.overdue', ['Đang xử lý', 'Quá hạn']],
    ['dossiers.pending.in-time', ['Đang xử lý', 'Trong hạn']],
  ]
  const names = Object.keys(QUARTER.rows).filter((name) => name !== '')
  const shuffled = <T>(items: readonly T[]) => fc.shuffledSubarray([...items], { minLength: 1 })
  fc.assert(
    fc.property(
      shuffled(names),
      shuffled(paths),
      shuffled(['Ghi chú', 'Thư viện', 'Tôn giáo']),
      (rows, columns, foreign) => {
        const places = [...rows, ...foreign].flatMap((label, row) =>
          columns.map(([, columnPath], column) => ({
            at: { sheet: 'S', cell: `${String.fromCharCode(67 + column)}${row + 5}` },
            rowPath: [label.toUpperCase()],
            ordinal: '',
            columnPath,
            state: 'open' as const,
            text: '',
          })),
        )
        const plan = planOf({ host: 'workbook', title: '', places }, [QUARTER])
        for (const write of plan.writes) {
          const name = names.find((one) => one.toUpperCase() === write.rowPath[0])
          const measure = columns.find(([, path]) => path === write.columnPath)?.[0]
          expect(write.value).toBe(QUARTER.rows[name ?? '']?.[measure ?? 'procedures'])
        }
        expect(plan.writes).toHaveLength(rows.length * columns.length)
        expect(plan.refusals.filter(({ reason }) => reason === 'no-figure')).toHaveLength(foreign.length)
        expect(plan.refusals.filter(({ reason }) => reason === 'row-not-found')).toHaveLength(
          names.length - rows.length,
        )
      },
    ),
    { seed: 20250314, numRuns: 150 },
  )
})
