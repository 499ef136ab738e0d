import { describe, expect, test } from 'vitest'
import type { Figure, Snapshot } from '../../snapshot/snapshot'
import type { PlaceSeen } from '../report'
import { planWebForm, type WebFormSeen } from './plan-web-form'

const UNIT = 'UBND thị trấn Phố Châu'

function place(row: string[], column: string[], more: Partial<PlaceSeen> = {}): PlaceSeen {
  return {
    at: { row: row.join(' › '), column: column.join(' › ') },
    rowPath: row,
    ordinal: '',
    columnPath: column,
    state: 'open',
    text: '',
    ...more,
  }
}

const FIELD_FORM: WebFormSeen = {
  host: 'form',
  title: 'Biểu số II.06a/VPCP/KSTT',
  unit: UNIT,
  from: '2024-12-15',
  to: '2025-03-14',
  periodText: 'Quý I/2025',
  refusals: [],
  places: ['Hộ tịch', 'Chứng thực'].flatMap((field) => [
    place([field], ['Số hồ sơ nhận giải quyết', 'Tổng số'], { state: 'computed' }),
    place([field], ['Số hồ sơ nhận giải quyết', 'Trong kỳ', 'Trực tuyến']),
    place([field], ['Số hồ sơ nhận giải quyết', 'Từ kỳ trước']),
  ]),
}

function figure(field: string, measure: Figure['measure'], value: number): Figure {
  const cell = { row: field, column: measure, text: String(value) }
  return { measure, by: field === '' ? {} : { field }, state: 'number', value, cell, provedBy: [] }
}

function snapshot(unit: string, from: string, to: string): Snapshot {
  const figures = ['Hộ tịch', 'Chứng thực', ''].flatMap((field, at) => [
    figure(field, 'dossiers.received', 10 + at),
    figure(field, 'dossiers.received.online', 8),
    figure(field, 'dossiers.carried-over', 2 + at),
  ])
  return {
    format: 'so-mot-cua/snapshot@1',
    id: `sha256:${'0'.repeat(64)}`,
    portal: 'hatinh-06-fields',
    source: { url: '', title: '', capturedAt: '2025-03-14T09:00:00+07:00' },
    unit,
    period: { regime: 'tt01-2020-3-cap', kind: 'quarter', from, to },
    figures,
  }
}

const QUARTER = snapshot(UNIT, '2024-12-15', '2025-03-14')

function planned(seen: WebFormSeen, snapshots = [QUARTER], options = {}) {
  const plan = planWebForm(seen, snapshots, options)
  return {
    report: plan.report,
    writes: plan.writes.length,
    reasons: [...new Set(plan.refusals.map((one) => one.reason))],
  }
}

const { unit: _unit, ...WITHOUT_UNIT } = FIELD_FORM
const { from: _from, to: _to, ...WITHOUT_DAYS } = FIELD_FORM

test.each([
  ['the form of the figures’ unit and days is filled', FIELD_FORM, [QUARTER], {}, 4, ['field-computed']],
  ['a named quarter is the administrative one', WITHOUT_DAYS, [QUARTER], {}, 4, ['field-computed']],
  [
    'the figures of the calendar quarter do not fill it',
    WITHOUT_DAYS,
    [snapshot(UNIT, '2025-01-01', '2025-03-31')],
    {},
    0,
    ['wrong-period'],
  ],
  [
    'the next quarter’s form takes nothing',
    { ...WITHOUT_DAYS, periodText: 'Quý II/2025' },
    [QUARTER],
    {},
    0,
    ['wrong-period'],
  ],
  [
    'a name and days that contradict each other are refused',
    { ...FIELD_FORM, periodText: 'Quý II/2025' },
    [QUARTER],
    {},
    0,
    ['wrong-period'],
  ],
  [
    'another unit’s figures do not fill it',
    FIELD_FORM,
    [snapshot('UBND xã Sơn Kim 1', '2024-12-15', '2025-03-14')],
    {},
    0,
    ['wrong-unit'],
  ],
  ['a form that does not say its unit is refused', WITHOUT_UNIT, [QUARTER], {}, 0, ['wrong-unit']],
  ['… unless the officer says it', WITHOUT_UNIT, [QUARTER], { unit: UNIT }, 4, ['field-computed']],
  [
    'a form without any period is refused',
    { ...WITHOUT_DAYS, periodText: '' },
    [QUARTER],
    {},
    0,
    ['period-unknown'],
  ],
  [
    'a form with another report’s code is refused',
    { ...FIELD_FORM, title: 'Biểu số II.99x/VPCP' },
    [QUARTER],
    {},
    0,
    ['wrong-page'],
  ],
  [
    'what the page refuses is refused',
    { ...FIELD_FORM, refusals: [{ reason: 'still-loading' as const, message: '' }] },
    [QUARTER],
    {},
    0,
    ['still-loading'],
  ],
])('%s', (_, seen, snapshots, options, writes, reasons) => {
  const plan = planned(seen, snapshots, options)
  expect(plan.writes).toBe(writes)
  expect(plan.reasons.filter((reason) => reason !== 'no-figure')).toEqual(reasons)
})

test('a tree of indicators takes the unit’s totals, each by its way through the tree', () => {
  const tree = (path: string[]) => place(['Kết quả', ...path], ['Giá trị'])
  const seen = {
    ...FIELD_FORM,
    title: 'Báo cáo kết quả giải quyết thủ tục hành chính',
    places: [
      place(['Kết quả'], ['Giá trị'], { state: 'group', text: '-' }),
      tree(['Số hồ sơ nhận giải quyết']),
      tree(['Số hồ sơ nhận giải quyết', 'Trong kỳ', 'Trực tuyến']),
      tree(['Số hồ sơ nhận giải quyết', 'Từ kỳ trước']),
      tree(['Số cuộc đối thoại']),
    ],
  }
  const { writes } = planWebForm(seen, [QUARTER])
  expect(writes.map(({ rowPath, value }) => [rowPath.at(-1), value])).toEqual([
    ['Số hồ sơ nhận giải quyết', 12],
    ['Trực tuyến', 8],
    ['Từ kỳ trước', 4],
  ])
})

test('a place that holds something else is overwritten only where the officer said so, one by one or all', () => {
  const places = FIELD_FORM.places.map((one) =>
    one.state === 'open' ? { ...one, text: '99', value: 99 } : one,
  )
  const seen = { ...FIELD_FORM, places }
  const open = places.filter((one) => one.state === 'open')
  expect(planWebForm(seen, [QUARTER]).writes).toEqual([])
  const one = planWebForm(seen, [QUARTER], { overwriteAt: [open[0]!.at] })
  expect(one.writes.map(({ at, now }) => [at, now])).toEqual([[open[0]!.at, '99']])
  expect(one.refusals.filter(({ reason }) => reason === 'cell-not-empty')).toHaveLength(3)
  expect(planWebForm(seen, [QUARTER], { overwrite: true }).writes).toHaveLength(4)
})

test('a form of tasks takes their statuses, each by the numbers of its group and row', () => {
  const task = (ordinal: string, name: string) => ({
    ...place(['Kiểm tra, đánh giá', name], ['Tình trạng']),
    ordinal,
  })
  const seen = {
    ...FIELD_FORM,
    title:
      'Tình hình thực hiện kế hoạch kiểm soát thủ tục hành chính và thực hiện cơ chế một cửa, một cửa liên thông',
    places: [
      { ...place(['Kiểm tra, đánh giá'], ['Tình trạng'], { state: 'group', text: '-' }), ordinal: 'VI' },
      task('3', 'Nâng cao tỷ lệ hồ sơ trực tuyến'),
      task('4', 'Thanh toán trực tuyến'),
    ],
  }
  const tasks = [{ id: 'VI.3', status: 'done' as const, due: null, why: '' }]
  const plan = planWebForm(seen, [QUARTER], { tasks })
  expect(plan.report).toBe('plan-annex')
  expect(plan.writes.map(({ rowPath, value }) => [rowPath.at(-1), value])).toEqual([
    ['Nâng cao tỷ lệ hồ sơ trực tuyến', 'Xong'],
  ])
  expect(plan.refusals.map(({ reason }) => reason)).toEqual(['no-figure'])
})

test('a place that is chosen from a list of the page says so, and what to choose', () => {
  const at = FIELD_FORM.places.findIndex(({ columnPath }) => columnPath.at(-1) === 'Trực tuyến')
  const places = FIELD_FORM.places.map((one, index) =>
    index === at ? { ...one, state: 'read-only' as const, chosen: true as const } : one,
  )
  const { refusals } = planWebForm({ ...FIELD_FORM, places }, [QUARTER])
  expect(refusals.find(({ reason }) => reason === 'field-read-only')?.message).toMatch(
    /«Hộ tịch».*phải chọn trong danh sách hoặc lịch của trang, không gõ được\. Chọn bằng tay: 8\.$/,
  )
})

test.each<[title: string, reasons: string[]]>([
  ['Biểu số II.06a/VPCP/KSTT: hồ sơ trực tuyến', ['wrong-part']],
  ['Biểu số II.06a/VPCP/KSTT của UBND xã Tân Lập', ['wrong-unit']],
  ['Biểu số II.06a/VPCP/KSTT tháng 3 năm 2025', ['wrong-period']],
  ['Biểu số II.06a/VPCP/KSTT năm 2025', []],
  ['Biểu số II.06a/VPCP/KSTT theo cơ chế một cửa, một cửa liên thông', []],
])('a form whose heading says «%s»: %j', (title, reasons) => {
  const plan = planWebForm({ ...FIELD_FORM, title }, [QUARTER], {})
  const said = plan.refusals.filter(({ reason }) => /^wrong/.test(reason))
  expect(said.map(({ reason, confirm }) => [reason, confirm])).toEqual(
    reasons.map((reason) => [reason, undefined]),
  )
  expect(plan.writes.length > 0).toBe(reasons.length === 0)
})

test('a row that counts in thousands is there, only its number would read as another one', () => {
  const places = FIELD_FORM.places.map((one) => ({ ...one, unitOfMeasure: 'Nghìn hồ sơ' }))
  expect(planned({ ...FIELD_FORM, places })).toMatchObject({
    writes: 0,
    reasons: ['field-computed', 'ambiguous-number'],
  })
})

test('«(lũy kế …)» in the heads asks for other days, not for another form', () => {
  const title = 'Biểu nhập số liệu'
  const named = (label: string) =>
    FIELD_FORM.places.map((one) => ({
      ...one,
      columnPath: one.columnPath.map((part, at) => (at === one.columnPath.length - 1 ? label : part)),
    }))
  const cumulative = FIELD_FORM.places.map((one) => ({
    ...one,
    columnPath: [...one.columnPath.slice(0, -1), `${one.columnPath.at(-1)} (lũy kế từ đầu năm)`],
  }))
  expect(planned({ ...FIELD_FORM, title, places: cumulative })).toMatchObject({
    writes: 0,
    reasons: ['wrong-period'],
  })
  expect(planned({ ...FIELD_FORM, title, places: named('Cột lạ (lũy kế)') }).reasons).toEqual(['wrong-page'])
})

test('fields that the page has set to 0 are one question, and filled after the yes', () => {
  const places = FIELD_FORM.places.map((one) =>
    one.state === 'open' ? { ...one, text: '0', value: 0 } : one,
  )
  const plan = planWebForm({ ...FIELD_FORM, places }, [QUARTER])
  expect(plan.writes).toEqual([])
  const questions = plan.refusals.filter(({ zeros }) => zeros !== undefined)
  expect(questions).toHaveLength(1)
  expect(questions[0]?.zeros).toHaveLength(4)
  const yes = planWebForm({ ...FIELD_FORM, places }, [QUARTER], { overwriteAt: questions[0]?.zeros ?? [] })
  expect(yes.writes).toHaveLength(4)
  expect(yes.writes.map(({ now }) => now)).toEqual(['0', '0', '0', '0'])
})

const days = (from: string, to: string, periodText: string) => ({ ...FIELD_FORM, from, to, periodText })
const said = (seen: WebFormSeen, options = {}) =>
  planWebForm(seen, [QUARTER], options).refusals.map(({ reason, message }) => `${reason}: ${message}`)

describe('the report of a form', () => {
  test('is the one that is asked for, whatever its labels say', () => {
    expect(planWebForm({ ...FIELD_FORM, title: 'Biểu lạ' }, [QUARTER], { report: 'ii-06a' })).toMatchObject({
      report: 'ii-06a',
      host: 'form',
      writes: { length: 4 },
    })
    expect(planWebForm(FIELD_FORM, [QUARTER], { report: 'ii-99' })).toEqual({
      report: '',
      host: 'form',
      writes: [],
      refusals: [{ reason: 'wrong-page', message: 'Không có biểu «ii-99». Chọn một biểu mẫu đã biết.' }],
    })
  })

  test('is named even where something stops the fill', () => {
    const stopped = { ...FIELD_FORM, refusals: [{ reason: 'still-loading' as const, message: 'x' }] }
    expect(planWebForm(stopped, [QUARTER])).toEqual({
      report: 'ii-06a',
      host: 'form',
      writes: [],
      refusals: stopped.refusals,
    })
  })

  test('that is not known, and a period that contradicts itself, are both said', () => {
    expect(planned({ ...FIELD_FORM, title: 'Biểu số II.99x', periodText: 'Quý II/2025' }).reasons).toEqual([
      'wrong-page',
      'wrong-period',
    ])
  })
})

describe('the period of a form', () => {
  const OTHER = 'Mở lại đúng kỳ rồi điền lại.'
  test.each<[string, WebFormSeen, string[]]>([
    ['days of the administrative quarter', FIELD_FORM, []],
    ['a name that nobody understands says nothing', days('2024-12-15', '2025-03-14', 'Đợt 1'), []],
    [
      'another quarter’s name',
      days('2024-12-15', '2025-03-14', 'Quý II/2025'),
      [
        `wrong-period: Biểu mẫu ghi «Quý II/2025» nhưng ngày là 15/12/2024–14/03/2025, trong khi kỳ đó là Quý II/2025 (15/03–14/06/2025). ${OTHER}`,
      ],
    ],
    [
      'the right first day and another last one',
      days('2024-12-15', '2025-03-15', 'Quý I/2025'),
      [
        `wrong-period: Biểu mẫu ghi «Quý I/2025» nhưng ngày là 15/12/2024–15/03/2025, trong khi kỳ đó là Quý I/2025 (15/12/2024–14/03/2025). ${OTHER}`,
      ],
    ],
    [
      'the right last day and another first one',
      days('2024-12-16', '2025-03-14', 'Quý I/2025'),
      [
        `wrong-period: Biểu mẫu ghi «Quý I/2025» nhưng ngày là 16/12/2024–14/03/2025, trong khi kỳ đó là Quý I/2025 (15/12/2024–14/03/2025). ${OTHER}`,
      ],
    ],
  ])('%s', (_, seen, messages) => {
    expect(said(seen).filter((one) => one.startsWith('wrong-period: Biểu mẫu ghi «'))).toEqual(messages)
  })

  const contradicts = (from: string, to: string, periodText: string) =>
    said(days(from, to, periodText)).some((one) => one.includes('nhưng ngày là'))
  test.each<[string, string, string, boolean]>([
    ['2024-12-15', '2025-11-30', 'Năm 2025', false],
    ['2025-01-01', '2025-12-14', 'Năm 2025', false],
    ['2024-12-14', '2025-11-30', 'Năm 2025', true],
    ['2025-02-01', '2026-01-01', 'Năm 2025', true],
    ['2025-01-01', '2025-02-28', 'Quý I/2025', true],
  ])('%s–%s called «%s» contradicts itself: %s', (from, to, name, expected) => {
    expect(contradicts(from, to, name)).toBe(expected)
  })

  test('a name that has no days yet leaves the days unsaid', () => {
    const { from: _f, to: _t, ...bare } = FIELD_FORM
    expect(said({ ...bare, periodText: '' })).toEqual([
      'period-unknown: Biểu mẫu không ghi kỳ báo cáo nên không đối chiếu được. Chọn kỳ rồi điền lại.',
    ])
    expect(planned({ ...bare, from: '2024-12-15' }).writes).toBe(4)
    expect(planned({ ...bare, to: '2025-03-14' }).writes).toBe(4)
  })
})

describe('what a form does not say', () => {
  const { unit: _u, from: _f, to: _t, ...bare } = FIELD_FORM
  const seen = { ...bare, periodText: '' }
  const UNIT_UNSAID =
    'wrong-unit: Biểu mẫu không ghi đơn vị báo cáo nên không đối chiếu được. Chọn đơn vị rồi điền lại.'
  const DAYS_UNSAID =
    'period-unknown: Biểu mẫu không ghi kỳ báo cáo nên không đối chiếu được. Chọn kỳ rồi điền lại.'
  const QUARTER_DAYS = { from: '2024-12-15', to: '2025-03-14' }
  test.each<[object, string[]]>([
    [{}, [UNIT_UNSAID, DAYS_UNSAID]],
    [{ unit: UNIT }, [DAYS_UNSAID]],
    [{ unit: UNIT, from: '2024-12-15' }, [DAYS_UNSAID]],
    [{ unit: UNIT, to: '2025-03-14' }, [DAYS_UNSAID]],
    [QUARTER_DAYS, [UNIT_UNSAID]],
  ])('must be said with it: %j', (options, messages) => {
    expect(said(seen, options)).toEqual(messages)
  })

  test('half of the days is not a period', () => {
    expect(said({ ...seen, unit: UNIT, from: '2024-12-15' })).toEqual([DAYS_UNSAID])
    expect(said({ ...seen, unit: UNIT, to: '2025-03-14' })).toEqual([DAYS_UNSAID])
  })

  test('said with it the form is filled', () => {
    expect(planned(seen, [QUARTER], { unit: UNIT, ...QUARTER_DAYS }).writes).toBe(4)
  })

  test('is not asked where something else stops the fill', () => {
    const stopped = { ...seen, refusals: [{ reason: 'still-loading' as const, message: 'x' }] }
    expect(said(stopped)).toEqual(['still-loading: x'])
  })
})

test('notes of the page stand before everything else', () => {
  const note = { reason: 'page-changed' as const, message: 'Trang vừa tải lại' }
  const [first, ...rest] = planWebForm({ ...FIELD_FORM, notes: [note] }, [QUARTER]).refusals
  expect([first, rest.length]).toEqual([note, planWebForm(FIELD_FORM, [QUARTER]).refusals.length])
})

test('single places are let go by themselves: none asked, none changed', () => {
  const places = FIELD_FORM.places.map((one) =>
    one.state === 'open' ? { ...one, text: '99', value: 99 } : one,
  )
  expect(planWebForm({ ...FIELD_FORM, places }, [QUARTER], { overwriteAt: [] }).writes).toEqual([])
})

test('a title that claims the year alone is that of the form; another year’s month is not', () => {
  const reasons = (title: string) =>
    planned({ ...FIELD_FORM, title }).reasons.filter((one) => one === 'wrong-period')
  expect(reasons('Biểu số II.06a/VPCP/KSTT năm 2024')).toEqual([])
  expect(reasons('Biểu số II.06a/VPCP/KSTT tháng 12 năm 2024')).toEqual(['wrong-period'])
})
