import { describe, expect, test } from 'vitest'
import type { Obligation } from '../status'
import { noPlan, type Plan, type Task } from '../task'
import { agendaRow, keyOfRow } from './agenda-row'
import { agendaWords } from './agenda-words'
import { eventsClosing, eventsUndoing, kindsThatClose } from './closing'
import { countedPeriods, periodsOnce } from './counted'
import { periodGridOf } from './period-grid'
import { plainPeriod, shortPeriodName, unitOfPeriod } from './period-unit'
import { whenOf } from './when'

const ON = '2025-03-12'

function one(change: Partial<Obligation> = {}): Obligation {
  return {
    task: 'V.1',
    kind: 'turn',
    period: 'Tháng 3/2025',
    from: '2025-03-01',
    due: '2025-03-14',
    why: 'vì',
    status: 'in-progress',
    ...change,
  }
}
const month = (number: number, change: Partial<Obligation> = {}) =>
  one({ period: `Tháng ${number}/2025`, from: `2025-0${number}-01`, due: `2025-0${number}-28`, ...change })

describe('what a row says', () => {
  const words = (open: readonly Obligation[], change: object = {}) =>
    agendaWords(open, { on: ON, named: false, over: false, ...change })
  test.each<[string, Obligation[], object, string]>([
    ['what is due', [one()], {}, 'tháng 3/2025: hạn thứ Sáu 14/03/2025'],
    ['what is due today', [one({ due: ON })], {}, 'tháng 3/2025: hạn hôm nay'],
    ['what its title names', [one()], { named: true }, 'hạn thứ Sáu 14/03/2025'],
    ['what has no name', [one({ period: '' })], {}, 'hạn thứ Sáu 14/03/2025'],
    [
      'a month of a standing task',
      [one({ kind: 'beat' })],
      {},
      'tháng 3/2025: chưa có minh chứng, hết thứ Sáu 14/03/2025',
    ],
    [
      'a month of it that ends today',
      [one({ kind: 'beat', due: ON })],
      { named: true },
      'chưa có minh chứng, hết hôm nay',
    ],
    [
      'two by name',
      [one(), one({ period: 'Quý I/2025 (15/12/2024–14/03/2025)' })],
      {},
      'tháng 3/2025: hạn thứ Sáu 14/03/2025; quý I/2025: hạn thứ Sáu 14/03/2025',
    ],
    [
      'more than two by number',
      [one(), one({ period: 'Quý I/2025' }), one({ period: 'Năm 2025' }), one({ period: 'Đợt 1' })],
      {},
      'tháng 3/2025: hạn thứ Sáu 14/03/2025; quý I/2025: hạn thứ Sáu 14/03/2025; 1 năm, 1 đợt nữa trong tuần',
    ],
    ['one of two tasks once', [one(), one({ task: 'V.2' })], {}, 'tháng 3/2025: hạn thứ Sáu 14/03/2025'],
    [
      'one overdue',
      [one({ due: '2025-03-11', status: 'overdue' })],
      {},
      'tháng 3/2025 đã quá hạn 11/03/2025',
    ],
    [
      'one overdue that the title names',
      [one({ due: '2025-03-11', status: 'overdue' })],
      { named: true },
      'đã quá hạn 11/03/2025',
    ],
    [
      'one of a plan that is over',
      [one({ due: '2025-03-11', status: 'overdue' })],
      { over: true },
      'thiếu tháng 3/2025',
    ],
    ['one past and open', [one({ due: '2025-03-11' })], {}, 'thiếu tháng 3/2025'],
    [
      'one past without a name',
      [one({ due: '2025-03-11', period: '' })],
      {},
      'thiếu minh chứng, hạn 11/03/2025',
    ],
    ['two past', [month(1), month(2, { status: 'overdue' })], {}, 'thiếu 2 tháng'],
    [
      'figures that are missing',
      [month(1, { lacks: 'figures' }), month(2, { lacks: 'figures' })],
      {},
      'thiếu số liệu 2 tháng',
    ],
    ['figures without a name', [month(1, { lacks: 'figures', period: '' })], {}, 'thiếu số liệu'],
    [
      'all of it in order',
      [one({ kind: 'beat' }), month(1), month(2, { lacks: 'figures' })],
      {},
      'tháng 3/2025: chưa có minh chứng, hết thứ Sáu 14/03/2025; thiếu tháng 1/2025; thiếu số liệu tháng 2/2025',
    ],
    ['nothing of what has no day', [one({ due: null })], {}, ''],
  ])('%s', (_, open, change, expected) => {
    expect(words(open, change)).toBe(expected)
  })
})

describe('periods counted', () => {
  test('each once, the first of those alike', () => {
    const [a, b, c] = [one(), one({ task: 'V.2' }), one({ due: '2025-03-15' })]
    expect(periodsOnce([a, b, c])).toEqual([a, c])
  })

  test.each<[string[], string]>([
    [[], ''],
    [['Tháng 3/2025 (15/02–14/03/2025)'], 'tháng 3/2025'],
    [['Quý I/2025', 'Tháng 2/2025', 'Tháng 3/2025'], '2 tháng, 1 quý'],
    [
      ['Năm 2025', '6 tháng đầu năm 2025', 'Đợt 1/2025', 'Thứ Sáu 03/01/2025', 'Chủ nhật 05/01/2025'],
      '1 kỳ 6 tháng, 1 năm, 1 đợt, 2 tuần',
    ],
  ])('%j is «%s»', (periods, words) => {
    expect(countedPeriods(periods.map((period) => one({ period })))).toBe(words)
  })

  test.each([
    ['Tháng 3/2025', 'month', 'T3'],
    ['Quý II/2025', 'quarter', 'Quý II'],
    ['Quý II năm 2025', 'quarter', 'Quý II'],
    ['6 tháng đầu năm 2025', 'part-year', '6T đầu'],
    ['Năm 2025', 'year', 'Năm'],
    ['Cả năm 2025', 'year', 'Cả năm'],
    ['Thứ Sáu 03/01/2025', 'week', '03/01'],
    ['Đợt 14/06/2026', 'turn', '14/06'],
    ['Đợt 2/2026', 'turn', 'Đợt 2'],
    ['Tháng 3/2026, hạn 10/3', 'month', '10/3'],
    ['Tháng 3/2025 theo lịch', 'month', 'Tháng 3/2025'.replace('Tháng ', 'T').replace('/2025', '')],
  ])('%s is of a %s, «%s» for short', (period, unit, short) => {
    expect([unitOfPeriod(period), shortPeriodName(period)]).toEqual([unit, short])
  })

  test('the days of a report are no part of its name', () => {
    expect(plainPeriod('Quý I/2025 (15/12/2024–14/03/2025)')).toBe('Quý I/2025')
    expect(plainPeriod('Quý (I) 2025')).toBe('Quý (I) 2025')
  })
})

describe('where an obligation is listed', () => {
  // A Wednesday; the 14th is a Friday.
  const at = { on: ON, started: '2025-02-01' }
  test.each<[string, Partial<Obligation>, string, string | null]>([
    ['today', { due: ON }, ON, 'now'],
    ['tomorrow', { due: '2025-03-13' }, ON, 'week'],
    ['on the weekend, seen on Friday', { due: '2025-03-16' }, '2025-03-14', 'now'],
    ['on the Monday, seen on Friday', { due: '2025-03-17' }, '2025-03-14', 'week'],
    ['in a week', { due: '2025-03-19' }, ON, 'week'],
    ['later', { due: '2025-03-20' }, ON, null],
    ['later, but soon by the settings', { due: '2025-03-20', status: 'due-soon' }, ON, 'week'],
    ['yesterday', { due: '2025-03-11' }, ON, 'past'],
    ['on the first day of the book', { due: '2025-02-01' }, ON, 'past'],
    ['before the book', { due: '2025-01-31' }, ON, 'before'],
    ['without a day', { due: null }, ON, null],
    ['closed', { status: 'done' }, ON, null],
    ['not scheduled', { status: 'unscheduled' }, ON, null],
    ['a target that was missed', { due: '2025-03-11', lacks: 'target' }, ON, null],
    ['a target that is missed for now', { lacks: 'target' }, ON, 'week'],
    ['figures of a period that goes on', { kind: 'figures' }, ON, null],
    ['figures of a period that is over', { kind: 'figures', due: '2025-03-11' }, ON, 'past'],
  ])('%s', (_, change, on, when) => {
    expect(whenOf(one(change), { ...at, on })).toBe(when)
  })

  test('a day that the officer made free is none to work on', () => {
    const calendar = { days: { '2025-03-13': { off: true, name: 'nghỉ bù' } } }
    expect(whenOf(one({ due: '2025-03-13' }), { ...at, calendar })).toBe('now')
  })
})

const TASK: Task = {
  id: 'V.1',
  text: 'Niêm yết thủ tục',
  lead: 'Văn phòng',
  support: '',
  product: '',
  time: '',
  due: { kind: 'standing', from: null, to: null },
  targets: [],
}
const PLAN: Plan = {
  ...noPlan(2025),
  id: 'p',
  tasks: [
    TASK,
    { ...TASK, id: 'V.2', text: 'Kế hoạch', product: 'Kế hoạch được ban hành' },
    { ...TASK, id: 'V.3', text: 'Họp' },
  ],
}

describe('a row of the agenda', () => {
  const row = (open: readonly Obligation[], over = false) => agendaRow(PLAN, open, { on: ON, over })

  test('is of its task, with what is ahead before what is past', () => {
    const [past, ahead, later] = [month(2), one(), one({ period: 'Tháng 4/2025', due: '2025-04-14' })]
    expect(row([past, later, ahead])).toEqual({
      key: 'V.1',
      title: 'V.1',
      text: 'Niêm yết thủ tục',
      lead: 'Văn phòng',
      tasks: ['V.1'],
      words: 'tháng 3/2025: hạn thứ Sáu 14/03/2025; tháng 4/2025: hạn thứ Hai 14/04/2025; thiếu tháng 2/2025',
      status: 'in-progress',
      why: 'vì',
      due: '2025-03-14',
      open: [ahead, later, past],
    })
  })

  test('of nothing is none; of a task that the plan does not have is its number', () => {
    expect(row([])).toBeNull()
    expect(row([one({ task: 'IX.1' })])).toMatchObject({ title: 'IX.1', text: '', lead: '', tasks: [] })
  })

  const report = (change: Partial<Obligation> = {}) =>
    one({
      kind: 'report',
      task: 'BC',
      tasks: ['V.3', 'V.1'],
      period: 'Quý I/2025 (15/12/2024–14/03/2025)',
      ...change,
    })
  test('of one report names it, of several says what they are', () => {
    expect(row([report()])).toMatchObject({
      key: 'báo cáo quý',
      title: 'Báo cáo Quý I/2025 (15/12/2024–14/03/2025)',
      text: '',
      lead: '',
      tasks: ['V.1', 'V.3'],
      words: 'hạn thứ Sáu 14/03/2025',
    })
    expect(
      row([report(), report({ period: 'Quý IV/2024 (15/09/2024–14/12/2024)', due: '2025-03-13' })]),
    ).toMatchObject({
      title: 'Báo cáo quý',
      words: 'quý IV/2024: hạn thứ Năm 13/03/2025; quý I/2025: hạn thứ Sáu 14/03/2025',
    })
    expect(keyOfRow(report({ period: 'Tháng 3/2025 (15/02–14/03/2025)' }))).toBe('báo cáo tháng')
  })

  test.each<[Partial<Obligation>, boolean, Obligation['status'] | null]>([
    [{}, false, 'in-progress'],
    [{ due: null }, false, 'in-progress'],
    [{ due: ON, status: 'due-soon' }, false, 'due-soon'],
    [{ due: '2025-03-11', status: 'overdue' }, false, 'overdue'],
    [{ due: '2025-03-11', status: 'overdue' }, true, null],
    [{ due: '2025-03-11' }, false, null],
  ])('%j (plan over: %s) shows %s', (change, over, status) => {
    expect(row([one(change)], over)?.status).toBe(status)
  })

  test('what has no day stands last', () => {
    expect(row([one({ due: null, why: 'không' }), month(2)])?.due).toBe('2025-02-28')
  })
})

describe('closing many at once', () => {
  test('is one event for each, for its period where it has one', () => {
    const said = { kind: 'note' as const, text: 'Xong', on: ON }
    expect(eventsClosing([one(), one({ task: 'V.2', period: '' })], said)).toEqual([
      { task: 'V.1', on: ON, kind: 'note', text: 'Xong', period: 'Tháng 3/2025' },
      { task: 'V.2', on: ON, kind: 'note', text: 'Xong' },
    ])
  })

  test('is taken back by one event for each', () => {
    const event = { id: 'e1', task: 'V.1', on: '2025-03-01', kind: 'note' as const, text: 'Xong' }
    expect(eventsUndoing([event], ON)).toEqual([
      { task: 'V.1', on: ON, kind: 'undo', text: 'Hoàn tác: Xong', ref: 'e1' },
    ])
  })

  test.each<[string[], Partial<Obligation>, string[]]>([
    [['V.1'], {}, ['document', 'link', 'nothing-arose']],
    [['V.2'], {}, ['document', 'link', 'nothing-arose']],
    [['V.3'], {}, ['document', 'link', 'note', 'nothing-arose']],
    [['V.3', 'V.1'], {}, ['document', 'link', 'nothing-arose']],
    [['V.3'], { kind: 'report' }, ['document', 'link', 'nothing-arose']],
    [['IX.1'], {}, ['document', 'link', 'nothing-arose']],
    [[], {}, ['document', 'link', 'note', 'nothing-arose']],
  ])('tasks %j %j are closed by %j', (tasks, change, kinds) => {
    expect(
      kindsThatClose(
        tasks.map((task) => one({ task, ...change })),
        PLAN,
      ),
    ).toEqual(kinds)
  })

  test('a target is closed by no document', () => {
    const plan = { ...PLAN, tasks: [{ ...TASK, targets: [{ percent: 95, words: 'hài lòng' }] }] }
    expect(kindsThatClose([one()], plan)).toEqual(['nothing-arose'])
  })
})

describe('the grid of periods', () => {
  const cell = (change: Partial<Obligation>) =>
    periodGridOf([one(change), one({ period: 'Tháng 12/2025', due: '2025-12-31' })], ON)[0]!.rows[0]!
      .cells[0]!
  test.each<[string, Partial<Obligation>, string, string, boolean]>([
    ['closed', { status: 'done' }, 'done', 'Tháng 3/2025: xong, đến 14/03/2025', false],
    [
      'missed',
      { lacks: 'target', due: '2025-03-11' },
      'missed',
      'Tháng 3/2025: chưa đạt chỉ tiêu, đến 11/03/2025',
      false,
    ],
    ['past', { due: '2025-03-11' }, 'missing', 'Tháng 3/2025: thiếu minh chứng, hạn 11/03/2025', true],
    [
      'past without figures',
      { due: '2025-03-11', lacks: 'figures' },
      'missing',
      'Tháng 3/2025: thiếu số liệu, hạn 11/03/2025',
      true,
    ],
    ['today', { due: ON }, 'open', 'Tháng 3/2025: đang trong kỳ, hạn 12/03/2025', true],
    ['begun today', { from: ON }, 'open', 'Tháng 3/2025: đang trong kỳ, hạn 14/03/2025', true],
    [
      'open without figures',
      { lacks: 'figures' },
      'open',
      'Tháng 3/2025: thiếu số liệu, hạn 14/03/2025',
      true,
    ],
    ['without a first day', { from: null }, 'open', 'Tháng 3/2025: đang trong kỳ, hạn 14/03/2025', true],
    ['ahead', { from: '2025-03-13' }, 'ahead', 'Tháng 3/2025: chưa đến kỳ, hạn 14/03/2025', false],
  ])('a period that is %s', (_, change, state, name, canTick) => {
    expect(cell(change)).toMatchObject({ period: 'Tháng 3/2025', short: 'T3', state, name, canTick })
  })

  test('of two tasks is as the one that is open', () => {
    const [first] = periodGridOf(
      [one({ status: 'done' }), one({ task: 'V.2' }), one({ period: 'Tháng 4/2025', due: '2025-04-30' })],
      ON,
    )[0]!.rows[0]!.cells
    expect([first!.state, first!.obligations.map(({ task }) => task)]).toEqual(['open', ['V.1', 'V.2']])
  })

  test('is none for a single period, or what has no day or name', () => {
    expect(periodGridOf([one()], ON)).toEqual([])
    expect(periodGridOf([one(), one({ period: '' }), one({ period: 'x', due: null })], ON)).toEqual([])
  })

  const shape = (...periods: [string, string][]) =>
    periodGridOf(
      periods.map(([period, due]) => one({ period, due })),
      ON,
    ).map(({ unit, columns, rows }) => [
      unit,
      columns,
      ...rows.map(({ head, cells }) => `${head}:${cells.map(({ short }) => short).join(' ')}`),
    ])
  test('has a part for each length, shortest first', () => {
    const months = [1, 2, 3, 4, 5].map((at): [string, string] => [`Tháng ${at}/2025`, `2025-0${at}-28`])
    expect(shape(['Năm 2025', '2025-12-31'], ...months, ['6 tháng đầu năm 2025', '2025-06-30'])).toEqual([
      ['month', 4, ':T1 T2 T3 T4', ':T5'],
      ['part-year', 2, ':6T đầu'],
      ['year', 1, ':Năm'],
    ])
  })

  test('has weeks month by month', () => {
    expect(
      shape(
        ['Thứ Sáu 24/01/2025', '2025-01-24'],
        ['Thứ Sáu 31/01/2025', '2025-01-31'],
        ['Thứ Sáu 07/02/2025', '2025-02-07'],
      ),
    ).toEqual([['week', 5, 'Tháng 1:24/01 31/01', 'Tháng 2:07/02']])
  })
})
