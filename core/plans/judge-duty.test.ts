import { describe, expect, test } from 'vitest'
import { planTask } from '../../test/support/plan-task'
import type { Assessed } from '../indicators/indicator'
import { periodFrom } from '../periods/periods'
import type { Duty } from './duty'
import type { Evidence } from './events'
import type { Facts } from './facts'
import { judgeDuty, judgeReport } from './judge-duty'
import type { Obligation } from './status'
import type { Task } from './task'
import { viewOf } from './task-view'
import { latestVerdict, type PeriodFigures, verdictOn } from './verdicts'

const ON = '2025-03-12'
const FACTS: Facts = { on: ON, events: [], figures: [], receipts: [], settings: {} }

const TASK = planTask({ text: 'Họp giao ban' })
/** Asks for a document, for a posting, for the satisfaction of people. */
const DOCUMENT: Task = { ...TASK, product: 'Kế hoạch được ban hành' }
const POSTING: Task = { ...TASK, text: 'Niêm yết thủ tục' }
const TARGET: Task = { ...TASK, targets: [{ percent: 95, words: 'mức độ hài lòng đạt 95%' }] }

const duty = (change: Partial<Duty>): Duty => ({
  task: 'I.1',
  kind: 'once',
  period: '',
  from: null,
  due: '2025-03-20',
  why: 'kế hoạch ghi',
  ...change,
})
const evidence = (kind: Evidence['kind'], on: string, change: Partial<Evidence> = {}): Evidence => ({
  kind,
  on,
  text: 'Số 12',
  ...change,
})

const said = ({ status, why, lacks }: Pick<Obligation, 'status' | 'why' | 'lacks'>) =>
  `${status}: ${why}${lacks ? ` (${lacks})` : ''}`
const judged = (of: Duty, task: Task, given: readonly Evidence[] = [], facts: Partial<Facts> = {}) =>
  said(judgeDuty(of, task, given, { ...FACTS, ...facts }))

describe('a duty of one day', () => {
  test.each<[string | null, string | null, string]>([
    [null, '2025-03-11', 'overdue: kế hoạch ghi'],
    [null, '2025-03-12', 'due-soon: kế hoạch ghi'],
    [null, '2025-03-19', 'due-soon: kế hoạch ghi'],
    [null, '2025-03-20', 'not-due: kế hoạch ghi'],
    ['2025-03-12', '2025-03-20', 'in-progress: kế hoạch ghi'],
    ['2025-03-13', '2025-03-14', 'not-due: kế hoạch ghi'],
    ['2025-03-12', '2025-03-14', 'due-soon: kế hoạch ghi'],
    ['2025-03-12', null, 'in-progress: kế hoạch ghi'],
    [null, null, 'not-due: kế hoạch ghi'],
  ])('from %s until %s is %s', (from, due, words) => {
    expect(judged(duty({ from, due }), TASK)).toBe(words)
  })

  test('«soon» is as the officer set it', () => {
    expect(judged(duty({ due: '2025-03-13' }), TASK, [], { settings: { soon: 0 } })).toBe(
      'not-due: kế hoạch ghi',
    )
    expect(judged(duty({ due: '2025-03-31' }), TASK, [], { settings: { soon: 20 } })).toBe(
      'due-soon: kế hoạch ghi',
    )
  })

  test.each<[string, Task, Evidence[], string]>([
    ['a document', DOCUMENT, [evidence('document', '2025-03-10')], 'done: Số 12; ngày 10/03/2025'],
    [
      'a document on the day itself',
      DOCUMENT,
      [evidence('document', '2025-03-20')],
      'done: Số 12; ngày 20/03/2025',
    ],
    [
      'a late one',
      DOCUMENT,
      [evidence('document', '2025-03-21')],
      'done-late: Số 12; ngày 21/03/2025, sau hạn 20/03/2025',
    ],
    [
      'the first of two',
      DOCUMENT,
      [evidence('link', '2025-03-21'), evidence('document', '2025-03-09', { text: 'Số 9' })],
      'done: Số 9; ngày 09/03/2025',
    ],
    [
      'a note proves no document, but something is under way',
      DOCUMENT,
      [evidence('note', '2025-03-09')],
      'in-progress: kế hoạch ghi',
    ],
    [
      'a note proves what asks for nothing else',
      TASK,
      [evidence('note', '2025-03-09')],
      'done: Số 12; ngày 09/03/2025',
    ],
    ['a note proves no posting', POSTING, [evidence('note', '2025-03-09')], 'in-progress: kế hoạch ghi'],
    ['a link proves a posting', POSTING, [evidence('link', '2025-03-09')], 'done: Số 12; ngày 09/03/2025'],
    ['nothing arose', DOCUMENT, [evidence('nothing-arose', '2025-03-09')], 'nothing-arose: Số 12'],
    [
      'nothing arose, without a word',
      DOCUMENT,
      [evidence('nothing-arose', '2025-03-09', { text: '' })],
      'nothing-arose: không phát sinh',
    ],
    [
      'a document beats it',
      DOCUMENT,
      [evidence('nothing-arose', '2025-03-09'), evidence('document', '2025-03-10')],
      'done: Số 12; ngày 10/03/2025',
    ],
    [
      'what is entered for another period is of that one',
      DOCUMENT,
      [evidence('document', '2025-03-10', { period: 'Quý I/2025' })],
      'not-due: kế hoạch ghi',
    ],
  ])('%s', (_, task, given, words) => {
    expect(judged(duty({}), task, given)).toBe(words)
  })

  test('past its day something under way is still overdue', () => {
    expect(judged(duty({ due: '2025-03-11' }), DOCUMENT, [evidence('note', '2025-03-09')])).toBe(
      'overdue: kế hoạch ghi',
    )
  })
})

describe('what the officer said of before the book', () => {
  const before = evidence('before-book', '2025-03-05', { text: 'đã làm từ trước' })
  test.each<[string, Duty, string]>([
    ['closes what was past then', duty({ due: '2025-03-04' }), 'done: đã làm từ trước'],
    ['closes nothing of that day', duty({ due: '2025-03-05' }), 'overdue: kế hoạch ghi'],
    ['closes nothing without a day', duty({ due: null }), 'in-progress: kế hoạch ghi'],
    [
      'closes nothing of another period',
      duty({ due: '2025-03-04', period: 'Tháng 2/2025' }),
      'overdue: kế hoạch ghi',
    ],
  ])('%s', (_, of, words) => {
    expect(judged(of, DOCUMENT, [before])).toBe(words)
  })

  test('is of its own period where it says one', () => {
    const own = { ...before, period: 'Tháng 2/2025' }
    expect(judged(duty({ due: '2025-03-04', period: 'Tháng 2/2025' }), DOCUMENT, [own])).toBe(
      'done: đã làm từ trước',
    )
    expect(judged(duty({ due: '2025-03-04' }), DOCUMENT, [own])).toBe('overdue: kế hoạch ghi')
  })

  test('does not undo what was done, and not a target that was missed', () => {
    const done = [before, evidence('document', '2025-03-10')]
    expect(judged(duty({ due: '2025-03-04' }), DOCUMENT, done)).toMatch(/^done-late: Số 12/)
    const figures = [figuresOf(90, 100, { from: '2024-12-15', to: '2025-03-01' })]
    const of = duty({
      kind: 'figures',
      due: '2025-03-01',
      of: { regime: 'x', kind: 'other', from: '2024-12-15', to: '2025-03-01' },
    })
    expect(judged(of, TARGET, [before], { figures })).toMatch(/^in-progress: .* \(target\)$/)
    expect(judged({ ...of, of: periodFrom('2025-01-01', '2025-01-31') }, TARGET, [before], { figures })).toBe(
      'done: đã làm từ trước',
    )
  })
})

describe('a month of a standing task', () => {
  const month = duty({
    kind: 'beat',
    period: 'Tháng 3/2025',
    from: '2025-03-01',
    due: '2025-03-31',
    why: 'thường xuyên',
  })
  test.each<[string, Evidence[], Partial<Facts>, string]>([
    ['is open without evidence', [], {}, 'in-progress: thường xuyên; Tháng 3/2025 chưa có minh chứng'],
    ['has not begun', [], { on: '2025-02-28' }, 'not-due: thường xuyên'],
    [
      'is never overdue',
      [],
      { on: '2025-05-01' },
      'in-progress: thường xuyên; Tháng 3/2025 chưa có minh chứng',
    ],
    [
      'is done by evidence on its first day',
      [evidence('note', '2025-03-01')],
      {},
      'done: Số 12; ngày 01/03/2025',
    ],
    [
      'is done by evidence on its last day',
      [evidence('note', '2025-03-31')],
      {},
      'done: Số 12; ngày 31/03/2025',
    ],
    [
      'is not by evidence of before',
      [evidence('note', '2025-02-28')],
      {},
      'in-progress: thường xuyên; Tháng 3/2025 chưa có minh chứng',
    ],
    [
      'is not by evidence of after',
      [evidence('note', '2025-04-01')],
      {},
      'in-progress: thường xuyên; Tháng 3/2025 chưa có minh chứng',
    ],
    [
      'is, whenever it was entered for it; never late',
      [evidence('note', '2025-04-09', { period: 'Tháng 3/2025' })],
      {},
      'done: Số 12; ngày 09/04/2025',
    ],
  ])('%s', (_, given, facts, words) => {
    expect(judged(month, TASK, given, facts)).toBe(words)
  })

  test('without days takes any', () => {
    expect(judged({ ...month, from: null, due: null }, TASK, [evidence('note', '2020-01-01')])).toBe(
      'done: Số 12; ngày 01/01/2020',
    )
  })
})

const QUARTER = periodFrom('2024-12-15', '2025-03-14')
const receipt = (at: string, change: Partial<Facts['receipts'][number]> = {}): Facts['receipts'][number] => ({
  report: 'ii-06a',
  from: QUARTER.from,
  to: QUARTER.to,
  at: `${at}T08:00:00+07:00`,
  ...change,
})

describe('a turn, or a report of the regime', () => {
  const turn = duty({
    kind: 'turn',
    period: 'Quý I/2025',
    from: '2024-12-15',
    due: '2025-03-17',
    of: QUARTER,
  })
  const report = duty({
    kind: 'report',
    period: 'Quý I/2025 (15/12/2024–14/03/2025)',
    from: '2024-12-15',
    due: '2025-03-17',
    of: QUARTER,
  })

  test.each<[string, Facts['receipts'], string]>([
    ['is done by its receipt', [receipt('2025-03-15')], 'done: phiếu đối chiếu ii-06a; ngày 15/03/2025'],
    [
      'is late by a late one',
      [receipt('2025-03-18')],
      'done-late: phiếu đối chiếu ii-06a; ngày 18/03/2025, sau hạn 17/03/2025',
    ],
    [
      'is closed by what was sent first',
      [receipt('2025-03-15'), receipt('2025-03-17', { sent: true }), receipt('2025-03-16', { sent: true })],
      'done: đã gửi; ngày 16/03/2025',
    ],
  ])('%s', (_, receipts, words) => {
    expect(judged(turn, TASK, [], { receipts })).toBe(words)
    expect(judged(report, TASK, [], { receipts })).toBe(words)
  })

  test.each([{ from: '2025-01-01' }, { to: '2025-03-31' }])(
    'is not by a receipt of other days: %j',
    (change) => {
      const receipts = [receipt('2025-03-10', change)]
      expect(judged(turn, TASK, [], { receipts })).toBe('due-soon: kế hoạch ghi')
      expect(judged(report, TASK, [], { receipts })).toBe('due-soon: kế hoạch ghi')
    },
  )

  test('a turn without a report is judged by its days and its evidence', () => {
    const { of: _, ...bare } = turn
    expect(judged(bare, TASK, [], { receipts: [receipt('2025-03-10')] })).toBe('due-soon: kế hoạch ghi')
    expect(judged(bare, TASK, [evidence('note', '2025-03-10')])).toBe('done: Số 12; ngày 10/03/2025')
    expect(judged(bare, TASK, [evidence('note', '2025-03-18')])).toBe('due-soon: kế hoạch ghi')
    expect(judged(bare, TASK, [evidence('note', '2025-03-18', { period: 'Quý I/2025' })])).toMatch(
      /^done-late/,
    )
  })

  test.each<[string, Evidence, string]>([
    [
      'that names it',
      evidence('document', '2025-03-10', { text: 'Quý I/2025: Báo cáo số 15' }),
      'done: Quý I/2025: Báo cáo số 15; ngày 10/03/2025',
    ],
    [
      'that names it before its days',
      evidence('link', '2025-03-10', { text: 'QUÝ I/2025 (15/12–14/3)' }),
      'done: QUÝ I/2025 (15/12–14/3); ngày 10/03/2025',
    ],
    [
      'that was entered for it',
      evidence('document', '2025-03-10', { period: report.period }),
      'done: Số 12; ngày 10/03/2025',
    ],
    [
      'that names another',
      evidence('document', '2025-03-10', { text: 'Quý I/2024: Báo cáo số 15' }),
      'due-soon: kế hoạch ghi',
    ],
    [
      'that names it among other words',
      evidence('document', '2025-03-10', { text: 'Báo cáo Quý I/2025' }),
      'due-soon: kế hoạch ghi',
    ],
  ])('a report is done by a document or link %s', (_, given, words) => {
    expect(judged(report, TASK, [given])).toBe(words)
  })

  test('a note that names it proves no report', () => {
    expect(judged(report, TASK, [evidence('note', '2025-03-10', { text: 'Quý I/2025' })])).toBe(
      'due-soon: kế hoạch ghi',
    )
  })

  test.each([
    ['2025-03-07', 'not-due: kế hoạch ghi'],
    ['2025-03-10', 'due-soon: kế hoạch ghi'],
    ['2025-03-17', 'due-soon: kế hoạch ghi'],
    ['2025-03-18', 'overdue: kế hoạch ghi; chưa có phiếu đối chiếu'],
  ])('a report on %s is %s', (on, words) => {
    expect(judged(report, TASK, [], { on })).toBe(words)
  })

  test('between its last day and its due day it is under way', () => {
    const late = { ...report, due: '2025-05-01' }
    expect(judged(late, TASK, [], { on: '2025-03-14' })).toBe('not-due: kế hoạch ghi')
    expect(judged(late, TASK, [], { on: '2025-03-15' })).toBe('in-progress: kế hoạch ghi')
    expect(judged({ ...report, due: null }, TASK, [], { on: '2025-03-15' })).toBe('in-progress: kế hoạch ghi')
  })

  test('of no known period is not scheduled', () => {
    const { of: _, ...bare } = report
    expect(said(judgeReport(bare, [], FACTS))).toBe('unscheduled: kế hoạch ghi')
  })
})

test.each(['on-call', 'unknown'] as const)('a duty %s waits for its evidence', (kind) => {
  expect(judged(duty({ kind, due: null }), DOCUMENT)).toBe('unscheduled: kế hoạch ghi')
  expect(judged(duty({ kind, due: null }), DOCUMENT, [evidence('note', '2025-03-10')])).toBe(
    'done: Số 12; ngày 10/03/2025',
  )
})

/** So many of so many are satisfied, in one period. */
function figuresOf(
  numerator: number | null,
  denominator: number,
  change: Partial<PeriodFigures & Assessed> = {},
): PeriodFigures {
  const { from = QUARTER.from, to = QUARTER.to, on = '2025-03-15', ...own } = change
  const percent = numerator === null ? null : (100 * numerator) / denominator
  const assessed = {
    id: 'satisfaction',
    numerator,
    denominator,
    percent: percent === null ? null : { low: percent, high: percent },
    shown: percent === null ? 'chưa có số liệu' : `${percent} %`,
    target: null,
    verdict: 'unknown',
    caseWord: 'phiếu',
    ...own,
  } as Assessed
  return { from, to, on, assessed: [assessed] }
}

describe('a target', () => {
  const quarter = duty({
    kind: 'figures',
    period: 'Quý I/2025',
    from: '2024-12-15',
    due: '2025-03-14',
    of: QUARTER,
    why: 'chốt',
  })
  test.each<[string, PeriodFigures[], Evidence[], Partial<Facts>, string]>([
    ['is met', [figuresOf(95, 100)], [], {}, 'done: Quý I/2025: 95 % (cần 95 %)'],
    [
      'is missed',
      [figuresOf(94, 100)],
      [],
      {},
      'in-progress: Quý I/2025: 94 % (cần 95 %, còn thiếu 1 phiếu) (target)',
    ],
    [
      'of other days',
      [figuresOf(95, 100, { to: '2025-03-31' })],
      [],
      {},
      'in-progress: chốt; chưa chụp số liệu của kỳ (figures)',
    ],
    [
      'of other first days',
      [figuresOf(95, 100, { from: '2025-01-01' })],
      [],
      {},
      'in-progress: chốt; chưa chụp số liệu của kỳ (figures)',
    ],
    [
      'without a figure',
      [figuresOf(null, 100)],
      [],
      {},
      'in-progress: chốt; chưa chụp số liệu của kỳ (figures)',
    ],
    ['before its days', [], [], { on: '2024-12-14' }, 'not-due: chốt'],
    ['where nothing arose', [], [evidence('nothing-arose', '2025-03-10')], {}, 'nothing-arose: Số 12'],
    [
      'is proved by no document',
      [],
      [evidence('document', '2025-03-10')],
      {},
      'in-progress: chốt; chưa chụp số liệu của kỳ (figures)',
    ],
  ])('of a period %s', (_, figures, given, facts, words) => {
    expect(judged(quarter, TARGET, given, { figures, ...facts })).toBe(words)
  })

  const year = duty({
    kind: 'year',
    period: 'Năm 2025',
    from: '2025-01-01',
    due: '2025-12-31',
    why: 'trong năm',
  })
  test.each<[string, PeriodFigures[], Evidence[], string]>([
    [
      'is met',
      [figuresOf(94, 100, { to: '2025-02-28' }), figuresOf(95, 100)],
      [],
      'done: Quý I/2025: 95 % (cần 95 %)',
    ],
    [
      'is missed',
      [figuresOf(94, 100)],
      [],
      'in-progress: Quý I/2025: 94 % (cần 95 %, còn thiếu 1 phiếu) (target)',
    ],
    ['without a figure', [], [], 'in-progress: trong năm; chưa có số liệu (figures)'],
    ['where nothing arose', [], [evidence('nothing-arose', '2025-03-10')], 'nothing-arose: Số 12'],
  ])('of the year %s', (_, figures, given, words) => {
    expect(judged(year, TARGET, given, { figures })).toBe(words)
  })

  test.each<[string, PeriodFigures, boolean | null, boolean]>([
    ['reached', figuresOf(95, 100), true, true],
    ['missed', figuresOf(94, 100), false, true],
    ['not known', figuresOf(null, 100), null, false],
    ['reached for now', figuresOf(95, 100, { provisional: true }), false, false],
    ['judged by the indicator itself', figuresOf(1, 100, { target: 95, verdict: 'met' }), true, true],
    [
      'judged missed by the indicator itself',
      figuresOf(99, 100, { target: 95, verdict: 'missed' }),
      false,
      true,
    ],
    ['judged by another percentage', figuresOf(90, 100, { target: 90, verdict: 'met' }), false, true],
    ['of none', figuresOf(0, 0, { percent: { low: 0, high: 0 } }), false, true],
  ])('%s', (_, figures, met, decided) => {
    const verdict = verdictOn(TARGET, figures)
    expect(verdict && { met: verdict.met, decided: verdict.decided }).toEqual(
      met === null ? null : { met, decided },
    )
  })

  const TWO: Task = {
    ...TASK,
    targets: [...TARGET.targets, { percent: 80.5, words: 'số hóa kết quả đạt 80,5%' }],
  }
  const both = (a: PeriodFigures, b: PeriodFigures): PeriodFigures => ({
    ...a,
    assessed: [...a.assessed, ...b.assessed.map((one) => ({ ...one, id: 'results-digitised' }))],
  })
  test.each<[string, PeriodFigures, boolean, boolean, string]>([
    [
      'both reached',
      both(figuresOf(95, 100), figuresOf(81, 100)),
      true,
      true,
      'Quý I/2025: 95 % (cần 95 %); 81 % (cần 80,5 %)',
    ],
    [
      'one missed',
      both(figuresOf(95, 100), figuresOf(80, 100)),
      false,
      true,
      'Quý I/2025: 95 % (cần 95 %); 80 % (cần 80,5 %, còn thiếu 1 phiếu)',
    ],
    [
      'one not known',
      both(figuresOf(95, 100), figuresOf(null, 100)),
      false,
      false,
      'Quý I/2025: 95 % (cần 95 %); chưa có số liệu (cần 80,5 %)',
    ],
    [
      'one missed, one not known',
      both(figuresOf(9, 100), figuresOf(null, 100)),
      false,
      true,
      'Quý I/2025: 9 % (cần 95 %, còn thiếu 86 phiếu); chưa có số liệu (cần 80,5 %)',
    ],
    [
      'for now',
      both(figuresOf(95, 100), figuresOf(81, 100, { provisional: true })),
      false,
      false,
      'Quý I/2025 (tạm tính): 95 % (cần 95 %); 81 % (cần 80,5 %)',
    ],
    ['one without an indicator', figuresOf(95, 100), true, true, 'Quý I/2025: 95 % (cần 95 %)'],
  ])('of two, %s', (_, figures, met, decided, words) => {
    expect(verdictOn(TWO, figures)).toEqual({
      from: QUARTER.from,
      to: QUARTER.to,
      on: '2025-03-15',
      met,
      decided,
      words,
    })
  })

  test('the latest period that decides speaks, else the latest with any figure', () => {
    const [decided, open] = [figuresOf(95, 100), figuresOf(96, 100, { to: '2025-06-14', provisional: true })]
    expect(latestVerdict(TARGET, [decided, open])?.to).toBe(QUARTER.to)
    expect(latestVerdict(TARGET, [open, { ...open, to: '2025-09-14' }])?.to).toBe('2025-09-14')
    expect(latestVerdict(TARGET, [])).toBeNull()
  })
})

describe('a whole task', () => {
  const one = (change: Partial<Obligation>): Obligation => ({
    task: 'I.1',
    kind: 'once',
    period: 'Tháng 3/2025',
    from: '2025-03-01',
    due: '2025-03-31',
    why: 'vì',
    status: 'in-progress',
    ...change,
  })
  const view = (
    kind: Duty['kind'],
    obligations: readonly Obligation[],
    task = TASK,
    facts: Partial<Facts> = {},
  ) => {
    const { id, status, due, why } = viewOf(task, kind, obligations, { ...FACTS, ...facts })
    return [id, status, due, why]
  }

  test('without any duty is not due', () => {
    expect(view('once', [])).toEqual(['I.1', 'not-due', null, 'chưa đến kỳ nào trong kế hoạch'])
  })

  test('of one duty is as that is', () => {
    expect(view('once', [one({ status: 'done' })])).toEqual(['I.1', 'done', '2025-03-31', 'vì'])
  })

  const none = one({ status: 'nothing-arose' })
  const [feb, mar, apr] = [
    one({ from: '2025-02-01', due: '2025-02-28', why: 'hai', status: 'done' }),
    one({ why: 'ba' }),
    one({ from: '2025-04-01', due: '2025-04-30', why: 'tư', status: 'not-due' }),
  ]
  test.each<[string, Obligation[], string, string, string]>([
    ['this month', [feb, mar, apr], '2025-03-12', 'in-progress', 'ba'],
    ['this month on its first day', [feb, mar, apr], '2025-03-01', 'in-progress', 'ba'],
    ['this month on its last day', [feb, mar, apr], '2025-03-31', 'in-progress', 'ba'],
    [
      'what is open in all of them, where the year is over',
      [mar, feb],
      '2025-05-01',
      'in-progress',
      'đã hết kế hoạch; 1 trong 2 kỳ chưa có minh chứng, đầu tiên Tháng 3/2025',
    ],
    [
      'all of them, where the year is over',
      [feb, feb],
      '2025-05-01',
      'done',
      'mọi kỳ trong kế hoạch đã xong',
    ],
    [
      'all of them, where nothing arose',
      [none],
      '2025-05-01',
      'nothing-arose',
      'mọi kỳ trong kế hoạch đã xong',
    ],
    ['the first month, where none has begun', [mar, apr], '2025-01-01', 'in-progress', 'ba'],
  ])('a standing task is where %s is', (_, beats, on, status, why) => {
    expect(view('beat', beats, TASK, { on })).toEqual(['I.1', status, null, why])
  })

  test('a target is where its latest figures are, else its current period', () => {
    expect(view('figures', [feb, mar], TARGET, { figures: [figuresOf(95, 100)] })).toEqual([
      'I.1',
      'done',
      null,
      'Quý I/2025: 95 % (cần 95 %)',
    ])
    expect(view('figures', [feb, mar], TARGET, { figures: [figuresOf(9, 100)] })[1]).toBe('in-progress')
    expect(view('figures', [feb, mar], TARGET)).toEqual(['I.1', 'in-progress', null, 'ba'])
  })

  const late = one({ status: 'overdue', period: 'Quý I', due: '2025-03-01', why: 'cũ' })
  const later = one({ status: 'overdue', period: 'Quý II', due: '2025-03-05', why: 'cũ' })
  const soon = one({ status: 'due-soon', period: 'Tháng 3', due: '2025-03-17', why: 'mới' })
  const ahead = one({ status: 'not-due', period: 'Quý III', due: '2025-06-17', why: 'xa' })
  const closed = one({ status: 'done' })
  const inYear: Task = { ...TASK, due: { kind: 'in-year', from: '2025-01-01', to: '2025-12-31' } }
  const LATE = '2 kỳ quá hạn, đầu tiên Quý I'
  test.each<[string, Task, Obligation[], Partial<Facts>, unknown[]]>([
    ['all done', TASK, [closed], {}, ['done', null, 'mọi kỳ trong kế hoạch đã xong']],
    ['all done in its year', inYear, [closed], {}, ['done', '2025-12-31', 'mọi kỳ trong kế hoạch đã xong']],
    [
      'some overdue',
      TASK,
      [closed, late, later, soon],
      {},
      ['overdue', '2025-03-01', `${LATE}; Tháng 3: hạn 17/03/2025 (mới)`],
    ],
    [
      'some overdue in its year',
      inYear,
      [late, later, ahead],
      {},
      ['in-progress', '2025-12-31', `${LATE}; Quý III: hạn 17/06/2025 (xa)`],
    ],
    [
      'one soon in its year',
      inYear,
      [late, later, soon],
      {},
      ['due-soon', '2025-12-31', `${LATE}; Tháng 3: hạn 17/03/2025 (mới)`],
    ],
    [
      'its year soon over',
      inYear,
      [ahead],
      { on: '2025-12-30' },
      ['due-soon', '2025-12-31', 'Quý III: hạn 17/06/2025 (xa)'],
    ],
    [
      'its year over',
      inYear,
      [ahead],
      { on: '2026-01-01' },
      ['overdue', '2025-12-31', 'Quý III: hạn 17/06/2025 (xa)'],
    ],
    ['one soon', TASK, [soon, ahead], {}, ['due-soon', '2025-03-17', 'Tháng 3: hạn 17/03/2025 (mới)']],
    ['one ahead', TASK, [closed, ahead], {}, ['not-due', '2025-06-17', 'Quý III: hạn 17/06/2025 (xa)']],
    ['one without a day', TASK, [one({ due: null, status: 'not-due' })], {}, ['not-due', null, '']],
  ])('of reports, %s', (_, task, reports, facts, expected) => {
    expect(view('report', reports, task, facts).slice(1)).toEqual(expected)
    expect(view('turn', reports, task, facts).slice(1)).toEqual(expected)
  })
})
