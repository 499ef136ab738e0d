import { describe, expect, test } from 'vitest'
import { planTask } from '../../test/support/plan-task'
import { aimsOf, unmeasuredIn } from './aims'
import { badgeOf } from './badge'
import { effectiveEvents, evidenceOf } from './events'
import { evidenceRuleOf, indicatorOf, isOnCall } from './evidence-rules'
import { isSoon } from './facts'
import { provesReport } from './receipt-seen'
import { isReportTask } from './report-tasks'
import type { Obligation, TaskEvent } from './status'
import { hasPlan, noPlan, type Plan, type Task } from './task'

const task = planTask
const plan = (...tasks: Partial<Task>[]): Plan => ({ ...noPlan(2025), id: 'p', tasks: tasks.map(task) })

describe('what a plan asks of the indicators', () => {
  const words = 'mức độ hài lòng đạt 95%'
  test('is its own percentage with its task, in its own year', () => {
    const own = plan({ id: 'VI.3', targets: [{ percent: 95, words }] })
    expect(aimsOf(own, 2025)).toEqual({ satisfaction: { percent: 95, task: 'VI.3' } })
    expect(aimsOf(own, 2026)).toEqual({})
    expect(aimsOf(null, 2025)).toEqual({})
  })

  test('is the higher of two, whichever comes first; of two alike the first', () => {
    const at = (id: string, percent: number) => ({ id, targets: [{ percent, words }] })
    expect(aimsOf(plan(at('a', 90), at('b', 95), at('c', 92)), 2025)).toEqual({
      satisfaction: { percent: 95, task: 'b' },
    })
    expect(aimsOf(plan(at('a', 95), at('b', 95)), 2025)).toEqual({ satisfaction: { percent: 95, task: 'a' } })
    expect(aimsOf(plan(at('a', 0)), 2025)).toEqual({ satisfaction: { percent: 0, task: 'a' } })
  })

  test('is said of every other target, too', () => {
    const other = { percent: 70, words: 'trồng cây đạt 70%' }
    const own = plan({ id: 'a', targets: [{ percent: 95, words }, other] }, { id: 'b', targets: [other] })
    expect(unmeasuredIn(own)).toEqual([
      { ...other, task: 'a' },
      { ...other, task: 'b' },
    ])
    expect(Object.keys(aimsOf(own, 2025))).toEqual(['satisfaction'])
  })

  test.each([
    ['Số hóa kết quả giải quyết', 'results-digitised'],
    ['thủ tục đủ điều kiện được cung cấp trực tuyến', 'procedures-online'],
    ['hồ sơ trực tuyến một phần', 'online-partial'],
    ['hồ sơ trực tuyến toàn trình', 'online-full'],
    ['người dân không phải cung cấp lại giấy tờ', 'components-reused'],
    ['thủ tục được triển khai thanh toán trực tuyến', 'payment-enabled'],
    ['giao dịch thanh toán trực tuyến', 'payment-dossiers'],
    ['hồ sơ thanh toán trực tuyến', 'payment-dossiers'],
    ['Mức độ hài lòng', 'satisfaction'],
    ['giải quyết đúng hạn', 'on-time-resolved'],
    ['giải quyết trước và đúng hạn', 'on-time-resolved'],
    ['giải quyết đúng hạn, trước hạn', 'on-time-resolved'],
    ['thanh toán', null],
    ['hạn mức', null],
  ])('«%s» is measured by %s', (said, indicator) => {
    expect(indicatorOf({ percent: 1, words: said })).toBe(indicator)
  })
})

describe('which evidence a task asks for', () => {
  test.each<[string, Partial<Task>, string]>([
    [
      'a target that an indicator measures',
      { targets: [{ percent: 1, words: 'hài lòng' }], text: 'Niêm yết' },
      'figures',
    ],
    ['a target that none measures', { targets: [{ percent: 1, words: 'x' }], text: 'Niêm yết' }, 'posting'],
    [
      'one of two',
      {
        targets: [
          { percent: 1, words: 'x' },
          { percent: 1, words: 'hài lòng' },
        ],
      },
      'figures',
    ],
    ['the regime’s reports', { text: 'Thực hiện chế độ báo cáo' }, 'receipts'],
    ['a document', { product: 'Quyết định được ban hành' }, 'document'],
    ['a plan', { product: 'Kế hoạch năm' }, 'document'],
    ['no plan', { product: 'Theo kế hoạch năm' }, 'any'],
    ['a review', { product: 'Báo cáo, các biểu mẫu rà soát' }, 'document'],
    ['a posting', { text: 'Công khai TTHC' }, 'posting'],
    ['news', { text: 'viết tin, bài' }, 'posting'],
    ['words of the other column', { text: 'được ban hành', product: 'niêm yết' }, 'any'],
    ['nothing special', { text: 'Họp' }, 'any'],
  ])('%s', (_, change, rule) => {
    expect(evidenceRuleOf(task(change))).toBe(rule)
  })

  test.each<[Partial<Task>, boolean]>([
    [{ due: { kind: 'on-call', from: null, to: null } }, true],
    [{ product: 'Theo lịch của tỉnh' }, true],
    [{ product: 'theo giấy mời' }, true],
    [{ product: 'Báo cáo theo lịch' }, false],
    [{ text: 'Kiểm tra đột xuất' }, true],
    [{ text: 'Báo cáo theo yêu cầu' }, true],
    [{ text: 'Họp' }, false],
  ])('%j is on call: %s', (change, expected) => {
    expect(isOnCall(task(change))).toBe(expected)
  })

  test.each<[Partial<Task>, boolean]>([
    [{ text: 'Tổng hợp, gửi báo cáo công tác kiểm soát TTHC' }, true],
    [{ text: '  Báo cáo tình hình giải quyết hồ sơ'.normalize('NFD') }, true],
    [{ text: 'Báo cáo công việc' }, false],
    [{ text: 'Báo cáo công việc', time: 'Hằng quý' }, true],
    [{ text: 'Báo cáo công việc', product: 'Báo cáo định kỳ' }, true],
    [{ text: 'Báo cáo công việc', time: 'Tháng, quý, năm' }, true],
    [{ text: 'Họp về báo cáo kiểm soát TTHC' }, false],
    [{ text: 'Báo cáo rà soát kiểm soát TTHC' }, false],
    [{ text: 'Báo cáo cải cách hành chính, kiểm soát TTHC hằng quý' }, false],
  ])('%j is the regime’s: %s', (change, expected) => {
    expect(isReportTask(task(change))).toBe(expected)
  })
})

describe('events', () => {
  const event = (id: string, change: Partial<TaskEvent> = {}): TaskEvent => ({
    id,
    task: 'I.1',
    on: '2025-03-10',
    kind: 'note',
    text: id,
    ...change,
  })
  const undo = (id: string, ref: string) => event(id, { kind: 'undo', ref })
  const correct = (id: string, ref: string) => event(id, { kind: 'correction', ref })
  const left = (...events: TaskEvent[]) => effectiveEvents(events).map(({ id, text }) => `${id}=${text}`)

  test.each<[string, TaskEvent[], string[]]>([
    ['as they were entered', [event('a'), event('b')], ['a=a', 'b=b']],
    ['without the undone', [event('a'), event('b'), undo('c', 'a')], ['b=b']],
    ['with what an undone undo took', [event('a'), undo('b', 'a'), undo('c', 'b')], ['a=a']],
    ['undone thrice', [event('a'), undo('b', 'a'), undo('c', 'b'), undo('d', 'c')], []],
    ['corrected', [event('a'), correct('b', 'a')], ['a=b']],
    ['corrected twice, the latest counts', [event('a'), correct('b', 'a'), correct('c', 'a')], ['a=c']],
    ['with a corrected correction', [event('a'), correct('b', 'a'), correct('c', 'b')], ['a=c']],
    ['with an undone correction', [event('a'), correct('b', 'a'), undo('c', 'b')], ['a=a']],
    [
      'with corrections of one another',
      [event('a'), correct('b', 'a'), correct('c', 'b'), correct('d', 'c'), correct('e', 'd')],
      ['a=e'],
    ],
    ['with an undo of nothing', [event('a'), event('b', { kind: 'undo' })], ['a=a']],
    ['with a correction of nothing', [event('a'), event('b', { kind: 'correction' })], ['a=a']],
  ])('%s', (_, events, expected) => {
    expect(left(...events)).toEqual(expected)
  })

  test('a correction that turns in a circle ends', () => {
    expect(left(event('a'), correct('b', 'a'), correct('a', 'b'))).toHaveLength(1)
  })

  test('of another task, or of a later day, are no evidence; an undo of a later day undoes nothing yet', () => {
    const events = [
      event('a'),
      event('b', { task: 'I.2' }),
      event('c', { on: '2025-03-12' }),
      { ...undo('d', 'a'), on: '2025-03-12' },
    ]
    expect(evidenceOf('I.1', events, '2025-03-11').map(({ text }) => text)).toEqual(['a'])
    expect(evidenceOf('I.1', events, '2025-03-12').map(({ text }) => text)).toEqual(['c'])
  })

  test.each<[Partial<TaskEvent>, string]>([
    [{ kind: 'document', text: 'Số 12/KH-UBND ngày 18/2/2025' }, '2025-02-18'],
    [{ kind: 'document', text: 'ngày 08.02.2025' }, '2025-02-08'],
    [{ kind: 'document', text: 'ngày 10/3/2025' }, '2025-03-10'],
    [{ kind: 'document', text: 'ngày 11/3/2025' }, '2025-03-10'],
    [{ kind: 'document', text: 'ngày 31/2/2025' }, '2025-03-10'],
    [{ kind: 'document', text: 'Số 12' }, '2025-03-10'],
    [{ kind: 'note', text: 'ngày 18/2/2025' }, '2025-03-10'],
  ])('%j counts from %s', (change, on) => {
    expect(evidenceOf('I.1', [event('a', change)], '2025-03-20')[0]?.on).toBe(on)
  })
})

test.each<[string | null, number | undefined, boolean]>([
  [null, undefined, false],
  ['2025-03-11', undefined, false],
  ['2025-03-12', undefined, true],
  ['2025-03-19', undefined, true],
  // The next working day after five is the 20th.
  ['2025-03-20', undefined, false],
  ['2025-03-13', 0, false],
  ['2025-03-12', 0, true],
  ['2025-03-16', 2, true],
])('%s is soon on 12/3/2025 with %s days: %s', (due, soon, expected) => {
  expect(isSoon(due, { on: '2025-03-12', settings: soon === undefined ? {} : { soon } })).toBe(expected)
})

test.each<[string[] | undefined, boolean]>([
  [undefined, true],
  [['filled'], true],
  [['stopped', 'already-equal'], true],
  [['stopped', 'field-read-only'], false],
  [[], false],
])('a receipt with %j proves its report: %s', (outcomes, expected) => {
  const receipt = { report: 'a', from: '2025-01-01', to: '2025-01-31', at: '' }
  expect(
    provesReport({ ...receipt, ...(outcomes ? { lines: outcomes.map((outcome) => ({ outcome })) } : {}) }),
  ).toBe(expected)
})

test('a receipt that was broken off proves none, whatever it filled', () => {
  const receipt = {
    report: 'a',
    from: '2025-01-01',
    to: '2025-01-31',
    at: '',
    lines: [{ outcome: 'filled' }],
  }
  expect([provesReport(receipt), provesReport({ ...receipt, underWay: true })]).toEqual([true, false])
})

test('a plan without tasks is none, and one of another year is none of this', () => {
  expect([
    hasPlan(noPlan(2025)),
    hasPlan(plan({})),
    hasPlan(plan({}), 2025),
    hasPlan(plan({}), 2026),
  ]).toEqual([false, true, true, false])
})

describe('the badge', () => {
  const one = (change: Partial<Obligation>): Obligation => ({
    task: 'I.1',
    kind: 'once',
    period: '',
    from: null,
    due: '2025-03-13',
    why: '',
    status: 'due-soon',
    ...change,
  })
  const badge = (...obligations: Obligation[]) => {
    const { text, tone, title } = badgeOf(obligations, '2025-03-12')
    return [text, tone, title]
  }
  const overdue = (task: string) => one({ task, status: 'overdue', due: '2025-03-10' })

  test.each<[string, Obligation[], [string, string, string]]>([
    ['nothing', [one({ status: 'done' })], ['', 'none', 'Không có việc đến hạn']],
    ['soon', [one({})], ['1', 'warning', '1 việc sắp đến hạn']],
    [
      'soon by its status, not by its day',
      [one({ due: '2025-05-01' })],
      ['', 'none', 'Không có việc đến hạn'],
    ],
    ['overdue', [overdue('a')], ['1', 'error', '1 việc quá hạn']],
    ['both', [overdue('a'), overdue('b'), one({})], ['3', 'error', '2 việc quá hạn, 1 việc sắp đến hạn']],
    ['one task twice', [one({}), one({ period: 'Quý I' })], ['1', 'warning', '1 việc sắp đến hạn']],
    [
      'one report of three tasks',
      ['a', 'b', 'c'].map((task) => one({ task, kind: 'report', period: 'Quý I' })),
      ['1', 'warning', '1 việc sắp đến hạn'],
    ],
    [
      'two reports of one task',
      ['Quý I', 'Tháng 3'].map((period) => one({ kind: 'report', period })),
      ['2', 'warning', '2 việc sắp đến hạn'],
    ],
    [
      'one report on two days',
      ['2025-03-13', '2025-03-14'].map((due) => one({ kind: 'report', period: 'Quý I', due })),
      ['2', 'warning', '2 việc sắp đến hạn'],
    ],
    [
      'ninety-nine',
      Array.from({ length: 99 }, (_, at) => overdue(`t${at}`)),
      ['99', 'error', '99 việc quá hạn'],
    ],
    [
      'a hundred',
      Array.from({ length: 100 }, (_, at) => overdue(`t${at}`)),
      ['99+', 'error', '100 việc quá hạn'],
    ],
  ])('says %s', (_, obligations, expected) => {
    expect(badge(...obligations)).toEqual(expected)
  })
})
