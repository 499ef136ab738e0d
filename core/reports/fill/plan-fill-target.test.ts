import { describe, expect, test } from 'vitest'
import { type Captured, snapshotOf } from '../../../test/unit/captured'
import { cellAt } from '../../../test/unit/seen'
import type { Snapshot } from '../../snapshot/snapshot'
import { ALL_UNITS } from '../../text/unit-name'
import type { FillOptions } from '../fill-options'
import { reportById } from '../forms/forms'
import { type Report, type ReportTable, step } from '../forms/report-form'
import type { FillPlan, PlaceMeaning, PlaceSeen, TargetSeen } from '../report'
import { periodLine, planFill } from './plan-fill'

const UNIT = 'UBND thị trấn Phố Châu'
const FIGURES: ReportTable = {
  id: 'figures',
  rows: 'field',
  rowLabels: [],
  columns: [{ measure: 'ratings', paths: [[step('Phiếu')]] }],
}
const tableOf = (rows: ReportTable['rows']): ReportTable => ({
  id: rows,
  rows,
  rowLabels: [],
  columns: [],
  optional: true,
})
const REPORT: Report = {
  id: 'a',
  code: '',
  name: 'A',
  titles: [],
  confirmed: true,
  tables: [FIGURES, tableOf('task'), tableOf('indicator'), tableOf('finding')],
}

const COUNT = cellAt('C5', { rowPath: ['Hộ tịch'], columnPath: ['Phiếu'], table: 'figures' })
const TASK = cellAt('G20', {
  rowPath: ['VI', 'Tập huấn'],
  table: 'task',
  means: { task: 'VI.3', says: 'status' },
})
const DUE = cellAt('H20', {
  rowPath: ['VI', 'Tập huấn'],
  table: 'task',
  means: { task: 'VI.3', says: 'due' },
})
const TASKS = [{ id: 'VI.3', status: 'done' as const, due: '2025-03-20', why: '', text: 'Tập huấn' }]

function heading(cell: string, means: Extract<PlaceMeaning, { heading: string }>, text = ''): PlaceSeen {
  return cellAt(cell, { means, text })
}

function captured(change: Partial<Captured> = {}, number = 1): Snapshot {
  return snapshotOf({ rows: { 'Hộ tịch': { ratings: 7 } }, ...change }, number)
}

function planned(
  places: readonly PlaceSeen[],
  options: FillOptions = {},
  { target = {}, snapshots = [captured()] }: { target?: Partial<TargetSeen>; snapshots?: Snapshot[] } = {},
): FillPlan {
  return planFill(REPORT, { host: 'workbook', title: '', places, ...target }, snapshots, options)
}

const writesOf = ({ writes }: FillPlan) =>
  writes.map(({ at, value }) => `${'cell' in at ? at.cell : ''} ${value}`)
const reasonsOf = ({ refusals }: FillPlan) => refusals.map(({ reason }) => reason)

describe('a heading', () => {
  test.each<[string, Extract<PlaceMeaning, { heading: string }>, string, string]>([
    ['of the unit', { heading: 'unit', prefix: 'Đơn vị: ' }, `Đơn vị: ${UNIT}`, 'Đơn vị báo cáo'],
    [
      'of the period',
      { heading: 'period', prefix: 'Kỳ: ' },
      'Kỳ: Quý I/2025 (Từ ngày 15/12/2024 đến ngày 14/03/2025)',
      'Kỳ báo cáo',
    ],
    [
      'of the receiver',
      { heading: 'receiver', prefix: 'Nơi nhận: ' },
      'Nơi nhận: Văn phòng',
      'Đơn vị nhận báo cáo',
    ],
    ['of the first day', { heading: 'from', prefix: '(từ ', suffix: ')' }, '(từ 15/12/2024)', 'Từ ngày'],
    ['of the last day', { heading: 'to', prefix: 'đến ' }, 'đến 14/03/2025', 'Đến ngày'],
    [
      'of the day of statuses',
      { heading: 'on', prefix: 'Tính đến: ' },
      'Tính đến: 21/03/2025',
      'Ngày tính tình trạng',
    ],
  ])('%s is filled between its own words', (_, means, value, from) => {
    const options = { receiver: 'Văn phòng', on: '2025-03-21', tasks: TASKS }
    const plan = planned([heading('A1', means), COUNT, TASK], options)
    expect(plan.writes[0]).toMatchObject({ at: { cell: 'A1' }, value, from: { text: from } })
  })

  test('that is a day alone is a true day', () => {
    const day = cellAt('A1', { means: { heading: 'to', prefix: '' }, days: 1900 })
    expect(planned([day, COUNT]).writes[0]).toMatchObject({ value: '14/03/2025', stored: 45730 })
    const framed = { ...day, means: { heading: 'to' as const, prefix: '', suffix: '.' } }
    expect(planned([framed, COUNT]).writes[0]).toMatchObject({ value: '14/03/2025.' })
    expect(planned([framed, COUNT]).writes[0]).not.toHaveProperty('stored')
  })

  test('of a receiver that nobody said, or of all units, is left', () => {
    expect(writesOf(planned([heading('A1', { heading: 'receiver', prefix: '' }), COUNT]))).toEqual(['C5 7'])
    const all = captured({ unit: ALL_UNITS })
    expect(
      writesOf(planned([heading('A1', { heading: 'unit', prefix: '' }), COUNT], {}, { snapshots: [all] })),
    ).toEqual(['C5 7'])
  })

  test('says no day of statuses where none is written, or none was judged', () => {
    const on = heading('A1', { heading: 'on', prefix: 'Đến ngày: ' })
    expect(writesOf(planned([on, COUNT, TASK], { on: '2025-03-21' }))).toEqual(['C5 7'])
    expect(writesOf(planned([on, COUNT], { on: '2025-03-21', tasks: TASKS }))).toEqual(['C5 7'])
    expect(writesOf(planned([on, COUNT, TASK], { on: '2025-03-21', tasks: TASKS }))).toEqual([
      'A1 Đến ngày: 21/03/2025',
      'C5 7',
      'G20 Xong',
    ])
  })

  test('of a report without tasks says the day it is told', () => {
    const report = { ...REPORT, tables: [FIGURES] }
    const target = {
      host: 'workbook' as const,
      title: '',
      places: [heading('A1', { heading: 'on', prefix: '' }), COUNT],
    }
    const plan = planFill(report, target, [captured()], { on: '2025-03-21', tasks: TASKS })
    expect(writesOf(plan)).toEqual(['A1 21/03/2025', 'C5 7'])
  })

  test.each<[string, Extract<PlaceMeaning, { heading: string }>['heading'], Partial<TargetSeen>]>([
    ['its unit', 'unit', { unit: 'UBND TT. Phố Châu' }],
    ['its period by name', 'period', { named: { kind: 'quarter', number: 1, year: 2025 } }],
    ['its period by days', 'period', { from: '2024-12-15', to: '2025-03-14' }],
  ])('that says %s in other words is left as it is', (_, kind, target) => {
    const plan = planned(
      [heading('A1', { heading: kind, prefix: '' }, 'nói cách khác'), COUNT],
      {},
      { target },
    )
    expect([writesOf(plan), reasonsOf(plan)]).toEqual([['C5 7'], []])
  })

  test.each<[string, Extract<PlaceMeaning, { heading: string }>['heading'], Partial<TargetSeen>]>([
    ['a unit, where only the period is known to agree', 'unit', { from: '2024-12-15', to: '2025-03-14' }],
    ['a period, where only the unit is', 'period', { unit: UNIT }],
    ['a receiver', 'receiver', { unit: UNIT, from: '2024-12-15', to: '2025-03-14' }],
  ])('that may say another %s is not overwritten', (_, kind, target) => {
    const place = heading('A1', { heading: kind, prefix: '' }, 'nói cách khác')
    const plan = planned([place, COUNT], { receiver: 'Văn phòng' }, { target })
    expect([writesOf(plan), reasonsOf(plan)]).toEqual([['C5 7'], ['cell-not-empty']])
  })

  test('is left where nobody knows whose report it is; the annex is filled all the same', () => {
    const plan = planned(
      [heading('A1', { heading: 'unit', prefix: '' }), COUNT, TASK],
      { tasks: TASKS },
      { snapshots: [] },
    )
    expect([writesOf(plan), reasonsOf(plan)]).toEqual([['G20 Xong'], ['no-figure']])
  })

  test.each([
    ['2024-12-15', '2025-03-14', 'Quý I/2025 (Từ ngày 15/12/2024 đến ngày 14/03/2025)'],
    ['2025-01-05', '2025-02-09', 'Từ ngày 05/01/2025 đến ngày 09/02/2025'],
  ])('a period %s–%s reads «%s»', (from, to, line) => {
    expect(periodLine(from, to)).toBe(line)
  })
})

describe('tables', () => {
  test('each gets its own; places of no table are the first one’s', () => {
    const numerator = cellAt('D30', {
      rowPath: ['Mức hài lòng'],
      table: 'indicator',
      means: { says: 'numerator' },
    })
    const message = cellAt('C40', { table: 'finding', means: { says: 'message' } })
    const { table: _, ...bare } = COUNT
    const assessed = [
      { label: 'Mức hài lòng', numerator: 3, denominator: 4, target: null, formula: 'x' },
    ] as unknown as NonNullable<FillOptions['assessed']>
    const plan = planned([bare, TASK, DUE, numerator, message], {
      tasks: TASKS,
      on: '2025-03-21',
      assessed,
      findings: [],
    })
    expect(writesOf(plan)).toEqual([
      'C5 7',
      'G20 Xong',
      'H20 20/03/2025',
      'D30 3',
      'C40 Không có lỗi, không có cảnh báo.',
    ])
  })

  test('findings are worked out from the captures where nobody gives them', () => {
    const message = cellAt('C40', { table: 'finding', means: { says: 'message' } })
    const counts = {
      'dossiers.received': 9,
      'dossiers.received.online': 1,
      'dossiers.received.direct': 1,
      'dossiers.carried-over': 1,
    }
    const broken = captured({ rows: { 'Hộ tịch': counts } })
    const [write] = planned([message], {}, { snapshots: [broken] }).writes
    expect(write?.value).not.toBe('Không có lỗi, không có cảnh báo.')
    expect(typeof write?.value).toBe('string')
  })

  test('cells that were taught one by one take the unit’s totals', () => {
    const taught = cellAt('K2', { table: 'cells', means: { measure: 'ratings', by: {} } })
    const snapshots = [captured({ rows: { '': { ratings: 9 } } })]
    expect(writesOf(planned([taught], {}, { snapshots }))).toEqual(['K2 9'])
    expect(writesOf(planned([taught], {}, { snapshots: [] }))).toEqual([])
  })

  test('a report of no table has cells only', () => {
    const report = { ...REPORT, tables: [] }
    const place = cellAt('K2', { means: { measure: 'ratings', by: {} } })
    const target = { host: 'workbook' as const, title: '', places: [place] }
    expect(writesOf(planFill(report, target, [captured({ rows: { '': { ratings: 9 } } })], {}))).toEqual([
      'K2 9',
    ])
  })

  test('an annex is judged by the years over it', () => {
    const claims = [
      {
        table: 'task',
        rows: 'task' as const,
        about: [],
        claims: { units: [], periods: [], parts: [], systems: [] },
        planYears: [{ words: 'năm 2024', value: 2024 }],
      },
    ]
    const plan = planned([COUNT, TASK], { tasks: TASKS, planYear: 2025 }, { target: { claims } })
    expect([writesOf(plan), reasonsOf(plan)]).toEqual([['C5 7'], ['wrong-period']])
  })
})

describe('a plan', () => {
  test('goes through the target in its own order, headings and tables as they stand', () => {
    const foot = heading('A9', { heading: 'unit', prefix: '' })
    const below = { ...COUNT, at: { sheet: 'S', cell: 'C8' }, rowPath: ['Đất đai'] }
    const snapshots = [captured({ rows: { 'Đất đai': { ratings: 2 }, 'Hộ tịch': { ratings: 7 } } })]
    expect(writesOf(planned([COUNT, below, foot], {}, { snapshots }))).toEqual(['C5 7', 'C8 2', `A9 ${UNIT}`])
  })

  test('says first what the target itself is in doubt about', () => {
    const doubt = { reason: 'table-not-found' as const, message: 'Không thấy bảng' }
    expect(planned([COUNT], {}, { target: { doubts: [doubt] } }).refusals).toEqual([doubt])
  })

  test('names the captures it takes from that are not final, where it writes anything', () => {
    const early = captured({ capturedAt: '2025-03-14T08:00:00+07:00' })
    expect(planned([COUNT], {}, { snapshots: [early] }).provisional).toEqual([early.id])
    expect(planned([COUNT])).not.toHaveProperty('provisional')
    expect(planned([{ ...COUNT, text: '1', value: 1 }], {}, { snapshots: [early] })).not.toHaveProperty(
      'provisional',
    )
  })

  test('carries no sums and nothing settled where there is none', () => {
    expect(Object.keys(planned([COUNT])).sort()).toEqual(['form', 'host', 'refusals', 'report', 'writes'])
  })

  test('of a workbook that counts in thousands writes no count', () => {
    const thousands = { ...COUNT, unitOfMeasure: 'nghìn phiếu' }
    const plan = planned([thousands])
    expect(plan.writes).toEqual([])
    expect(plan.refusals).toMatchObject([
      {
        reason: 'row-not-found',
        at: COUNT.at,
        message:
          'Ô C5 tính bằng «nghìn phiếu», không phải đơn vị của số liệu (7). Xem lại biểu mẫu, quy đổi rồi ghi tay.',
      },
    ])
    expect(writesOf(planned([{ ...COUNT, unitOfMeasure: 'phiếu' }]))).toEqual(['C5 7'])
  })

  test('… on a form that is for whoever plans it to judge; words are never counted', () => {
    const thousands = { ...COUNT, unitOfMeasure: 'nghìn phiếu' }
    expect(writesOf(planned([thousands], {}, { target: { host: 'form' } }))).toEqual(['C5 7'])
    const words = { ...heading('A1', { heading: 'unit', prefix: '' }), unitOfMeasure: 'nghìn phiếu' }
    expect(writesOf(planned([words, COUNT]))).toEqual([`A1 ${UNIT}`, 'C5 7'])
  })
})

describe('whose figures of which days', () => {
  const two = [captured(), captured({ unit: 'UBND xã Sơn Tây', rows: { 'Hộ tịch': { ratings: 3 } } }, 2)]
  test('the officer says, else the target, else the captures where they agree', () => {
    expect(writesOf(planned([COUNT], { unit: 'UBND xã Sơn Tây' }, { snapshots: two }))).toEqual(['C5 3'])
    expect(writesOf(planned([COUNT], {}, { snapshots: two, target: { unit: UNIT } }))).toEqual(['C5 7'])
    expect(reasonsOf(planned([COUNT], {}, { snapshots: two }))).toEqual(['wrong-unit'])
  })

  test('once a person settled something, the target is not asked', () => {
    const confirmed = [{ words: 'x' }]
    expect(reasonsOf(planned([COUNT], { confirmed }, { snapshots: two, target: { unit: UNIT } }))).toEqual([
      'wrong-unit',
    ])
    expect(writesOf(planned([COUNT], { confirmed: [] }, { snapshots: two, target: { unit: UNIT } }))).toEqual(
      ['C5 7'],
    )
  })

  const DAYS = { from: '2024-12-15', to: '2025-03-14' }
  const NEXT = { from: '2025-03-15', to: '2025-06-14' }
  test.each<[string, FillOptions, Partial<TargetSeen>, string | null]>([
    ['days of the target that are asked', {}, DAYS, null],
    ['another first day', DAYS, { ...DAYS, from: '2024-12-14' }, 'wrong-period'],
    ['another last day', DAYS, { ...DAYS, to: '2025-03-15' }, 'wrong-period'],
    ['one day alone says no period', DAYS, { to: '2025-06-14' }, null],
    ['a name of other days', DAYS, { named: { kind: 'quarter', number: 2, year: 2025 } }, 'wrong-period'],
    [
      'a name beside the right days',
      DAYS,
      { ...DAYS, named: { kind: 'quarter', number: 2, year: 2025 } },
      null,
    ],
    ['another unit', { unit: UNIT }, { unit: 'UBND xã Sơn Tây' }, 'wrong-unit'],
    ['the same unit in other words', { unit: UNIT }, { unit: 'Thị trấn Phố Châu' }, null],
    ['days that no capture is of', {}, NEXT, 'wrong-period'],
  ])('%s', (_, options, target, reason) => {
    const plan = planned([COUNT], options, { target })
    expect(reasonsOf(plan).filter((one) => one.startsWith('wrong'))).toEqual(reason === null ? [] : [reason])
    expect(plan.writes.length).toBe(reason === null ? 1 : 0)
  })

  test('a target of another unit is refused before any capture is there', () => {
    const plan = planned(
      [COUNT, TASK],
      { unit: UNIT, tasks: TASKS },
      { snapshots: [], target: { unit: 'UBND xã Sơn Tây' } },
    )
    expect([writesOf(plan), reasonsOf(plan)]).toEqual([[], ['wrong-unit']])
  })

  test('a period is judged once the days to fill are known', () => {
    const target: Partial<TargetSeen> = { named: { kind: 'quarter', number: 1, year: 2025 } }
    expect(reasonsOf(planned([COUNT], { unit: UNIT }, { snapshots: [], target }))).toEqual(['no-figure'])
    const days: Partial<TargetSeen> = { from: '2024-12-15', to: '2025-03-14' }
    expect(
      reasonsOf(planned([COUNT], { unit: UNIT, from: '2024-12-15' }, { snapshots: [], target: days })),
    ).toEqual([])
  })

  test('a page of all units is not judged by its name', () => {
    const all = captured({ unit: ALL_UNITS, by: 'unit', rows: { [UNIT]: { ratings: 7 } } })
    const place = { ...COUNT, rowPath: ['Tổng số'] }
    const plan = planned([place], { unit: ALL_UNITS }, { snapshots: [all], target: { unit: UNIT } })
    expect(reasonsOf(plan)).not.toContain('wrong-unit')
  })

  test('what a person settled about unit or days is not refused again', () => {
    const claim = { words: 'XÃ SƠN TÂY', value: { unit: 'XÃ SƠN TÂY', rank: 3 as const } }
    const claims = [
      {
        table: 'figures',
        rows: 'field' as const,
        about: [],
        claims: { units: [claim], periods: [], parts: [], systems: [] },
      },
    ]
    const target = { unit: 'UBND xã Sơn Tây', claims }
    expect(reasonsOf(planned([COUNT], { unit: UNIT }, { target }))).toEqual(['wrong-unit'])
    const plan = planned([COUNT], { unit: UNIT, confirmed: [{ of: 'unit', words: claim.words }] }, { target })
    expect([writesOf(plan), reasonsOf(plan)]).toEqual([['C5 7'], []])
    expect(plan.confirmed).toEqual([{ of: 'unit', words: 'XÃ SƠN TÂY', unit: UNIT, ...DAYS }])
  })

  test('what was settled about the unit settles nothing about the days', () => {
    const claim = { words: 'XÃ SƠN TÂY', value: { unit: 'XÃ SƠN TÂY', rank: 3 as const } }
    const claims = [
      {
        table: 'figures',
        rows: 'field' as const,
        about: [],
        claims: { units: [claim], periods: [], parts: [], systems: [] },
      },
    ]
    const target = { unit: 'UBND xã Sơn Tây', claims, ...NEXT }
    const confirmed = [{ of: 'unit' as const, words: claim.words }]
    expect(reasonsOf(planned([COUNT], { unit: UNIT, ...DAYS, confirmed }, { target }))).toEqual([
      'wrong-period',
    ])
  })
})

describe('a target that names a system', () => {
  const systemClaim = (value: string) => [
    {
      table: 'figures',
      rows: 'field' as const,
      about: [],
      claims: { units: [], periods: [], parts: [], systems: [{ words: 'Hệ thống', value }] },
    },
  ]
  const from = (url: string, number = 1): Snapshot => {
    const one = captured({}, number)
    return { ...one, source: { ...one.source, url } }
  }
  test.each([
    ['is that of the figures', [from('https://motcua.example.gov.vn/a')], []],
    ['is another', [from('https://khac.example.gov.vn/a')], ['wrong-part']],
    ['is not known of a saved file', [from('file:///a.html')], ['wrong-part']],
  ])('%s', (_, snapshots, reasons) => {
    const target = { claims: systemClaim('motcua.example.gov.vn') }
    expect(reasonsOf(planned([COUNT], {}, { snapshots, target }))).toEqual(reasons)
  })
})

test('the report of an officer’s template is planned by its own id', () => {
  const plan = planFill(reportById('ii-06a')!, { host: 'form', title: '', places: [] }, [captured()], {})
  expect([plan.report, plan.host]).toEqual(['ii-06a', 'form'])
})
