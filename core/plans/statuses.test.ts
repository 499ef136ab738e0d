import { describe, expect, it } from 'vitest'
import { sampleSnapshot } from '../../test/unit/sample-snapshot'
import type { MeasureId } from '../measures/catalogue'
import type { PlanSettings } from './duty'
import type { PlanEvidence } from './facts'
import { bundledPlan } from './read/bundled-plan'
import { parsePlan } from './read/parse-plan'
import { isClosed, statusWords, type TaskEvent } from './status'
import { statusesOn } from './statuses'

const plan = () => bundledPlan('2025')
const NOTHING: PlanEvidence = { snapshots: [], receipts: [] }

interface Given {
  readonly events?: readonly TaskEvent[]
  readonly evidence?: PlanEvidence
  readonly settings?: PlanSettings
}

function viewOf(task: string, on: string, { events = [], evidence = NOTHING, settings = {} }: Given = {}) {
  return statusesOn(plan(), { events, evidence, on, settings }).tasks.find(({ id }) => id === task)
}

function obligationOf(task: string, period: string, on: string, given: Given = {}) {
  const { events = [], evidence = NOTHING, settings = {} } = given
  const { obligations } = statusesOn(plan(), { events, evidence, on, settings })
  return obligations.find((one) => one.task === task && one.period.startsWith(period))
}

let count = 0
function event(task: string, kind: TaskEvent['kind'], on: string, text = '', ref?: string): TaskEvent {
  count += 1
  return { id: `e${count}`, task, kind, on, text, ...(ref === undefined ? {} : { ref }) }
}

it.each([
  ['2025-02-12', 'due-soon'],
  ['2025-02-11', 'not-due'],
  ['2025-02-19', 'due-soon'],
  ['2025-02-20', 'overdue'],
])('without evidence, «Trước 20/02/2025» is on %s: %s', (on, status) => {
  expect(viewOf('I.1', on)?.status).toBe(status)
})

describe('a document with number and date (I.1, II.1–3)', () => {
  it.each([
    ['Số 12/KH-UBND ngày 18/02/2025', 'done'],
    ['Số 12/KH-UBND ngày 21/02/2025', 'done-late'],
    ['Số 12/KH-UBND', 'done-late'],
  ])('entered on 3 March, «%s» makes I.1 %s', (text, status) => {
    const events = [event('I.1', 'document', '2025-03-03', text)]
    expect(viewOf('I.1', '2025-03-14', { events })?.status).toBe(status)
  })

  it('is not known before it was entered', () => {
    const events = [event('I.1', 'document', '2025-03-03', 'Số 12/KH-UBND ngày 18/02/2025')]
    expect(viewOf('I.1', '2025-03-02', { events })?.status).toBe('overdue')
  })

  it.each(['II.1', 'II.2', 'II.3'])('makes %s done, a note alone does not', (task) => {
    const document = event(task, 'document', '2025-02-25', 'Số 14/KH-UBND ngày 25/02/2025')
    expect(viewOf(task, '2025-02-26', { events: [document] })?.status).toBe('done')
    expect(
      viewOf(task, '2025-02-26', { events: [event(task, 'note', '2025-02-25', 'đang soạn')] })?.status,
    ).not.toBe('done')
  })
})

describe('a link to an article or posting (V, I.4, IV.1)', () => {
  it.each(['V.1', 'V.2', 'V.3', 'I.4', 'IV.1'])('makes the month of %s done, and only that month', (task) => {
    const events = [event(task, 'link', '2025-03-05', 'https://phochau.example/tin-1')]
    expect(viewOf(task, '2025-03-10', { events })?.status).toBe('done')
    expect(obligationOf(task, 'Tháng 3/2025', '2025-04-10', { events })?.status).toBe('done')
    expect(viewOf(task, '2025-04-10', { events })?.status).toBe('in-progress')
  })

  it('a note is no posting, but it is evidence for a task that asks for no certain kind', () => {
    expect(
      viewOf('V.1', '2025-03-10', { events: [event('V.1', 'note', '2025-03-05', 'đã viết')] })?.status,
    ).toBe('in-progress')
    expect(
      viewOf('I.3', '2025-03-10', { events: [event('I.3', 'note', '2025-03-05', 'đã đôn đốc')] })?.status,
    ).toBe('done')
  })
})

describe('a captured figure that meets its target (VI.3, VI.8, VI.10–12)', () => {
  const cases: [
    task: string,
    met: Partial<Record<MeasureId, number>>,
    missed: Partial<Record<MeasureId, number>>,
  ][] = [
    [
      'VI.3',
      { 'digitised.results': 950, 'dossiers.resolved': 1000 },
      { 'digitised.results': 949, 'dossiers.resolved': 1000 },
    ],
    [
      'VI.8',
      {
        'procedures.online': 80,
        'procedures.eligible-online': 80,
        'online.partial.dossiers.online': 70,
        'online.partial.dossiers': 100,
        'online.full.dossiers.online': 90,
        'online.full.dossiers': 100,
      },
      {
        'procedures.online': 80,
        'procedures.eligible-online': 80,
        'online.partial.dossiers.online': 70,
        'online.partial.dossiers': 100,
        'online.full.dossiers.online': 89,
        'online.full.dossiers': 100,
      },
    ],
    [
      'VI.10',
      { 'digitised.components.reused': 7, 'dossiers.received': 10 },
      { 'digitised.components.reused': 6, 'dossiers.received': 10 },
    ],
    [
      'VI.11',
      {
        'payment.procedures.enabled': 8,
        'payment.procedures.with-fee': 10,
        'payment.dossiers.online': 7,
        'payment.dossiers': 10,
      },
      {
        'payment.procedures.enabled': 8,
        'payment.procedures.with-fee': 10,
        'payment.dossiers.online': 6,
        'payment.dossiers': 10,
      },
    ],
    [
      'VI.12',
      { ratings: 100, 'ratings.very-satisfied': 90, 'ratings.satisfied': 5 },
      { ratings: 100, 'ratings.very-satisfied': 90, 'ratings.satisfied': 4 },
    ],
  ]

  it.each(cases)('%s is done when all its targets are met, else in progress', (task, met, missed) => {
    const on = '2025-03-17'
    const status = (given: Partial<Record<MeasureId, number>>) =>
      viewOf(task, on, { evidence: { snapshots: [sampleSnapshot(given)], receipts: [] } })?.status
    expect(status(met)).toBe('done')
    expect(status(missed)).toBe('in-progress')
  })

  it('says the rate and how many cases are missing', () => {
    const snapshots = [sampleSnapshot({ 'digitised.results': 940, 'dossiers.resolved': 1000 })]
    const given = { evidence: { snapshots, receipts: [] } }
    expect(viewOf('VI.3', '2025-03-17', given)?.why).toContain('Quý I/2025: 94,00 % (cần 95 %, còn thiếu 10')
    expect(obligationOf('VI.3', 'Quý I/2025', '2025-03-17', given)?.status).toBe('in-progress')
  })

  it('is not done by figures captured before the period had ended, and the figures say so', () => {
    const source = { url: '', title: '', capturedAt: '2025-03-10T09:00:00+07:00' }
    const snapshots = [sampleSnapshot({ 'digitised.results': 960, 'dossiers.resolved': 1000 }, { source })]
    const view = viewOf('VI.3', '2025-03-17', { evidence: { snapshots, receipts: [] } })
    expect(view?.status).toBe('in-progress')
    expect(view?.why).toContain('Quý I/2025 (tạm tính): 96,00 %')
  })

  it('half of the targets prove nothing', () => {
    const snapshots = [
      sampleSnapshot({ 'payment.procedures.enabled': 10, 'payment.procedures.with-fee': 10 }),
    ]
    expect(viewOf('VI.11', '2025-03-17', { evidence: { snapshots, receipts: [] } })?.status).toBe(
      'in-progress',
    )
  })

  it('counts once it is captured or its period is over, whichever comes first', () => {
    const later = { source: { url: '', title: '', capturedAt: '2026-11-25T09:00:00+07:00' } }
    const late = [sampleSnapshot({ 'digitised.results': 960, 'dossiers.resolved': 1000 }, later)]
    expect(viewOf('VI.3', '2025-03-14', { evidence: { snapshots: late, receipts: [] } })?.status).toBe('done')
    const snapshots = [sampleSnapshot({ 'digitised.results': 960, 'dossiers.resolved': 1000 })]
    expect(viewOf('VI.3', '2025-03-13', { evidence: { snapshots, receipts: [] } })?.status).toBe(
      'in-progress',
    )
  })
})

describe('a receipt of a filled report (VI.13, VII)', () => {
  const receipt = { report: 'II.06a', from: '2024-12-15', to: '2025-03-14', at: '2025-03-17T10:00:00+07:00' }

  it.each(['VI.13', 'VII.1', 'VII.2'])('makes the report of its very period done for %s', (task) => {
    const given = { evidence: { snapshots: [], receipts: [receipt] } }
    expect(obligationOf(task, 'Quý I/2025', '2025-03-18', given)?.status).toBe('done')
    expect(obligationOf(task, 'Tháng 3/2025', '2025-03-18', given)?.status).toBe('overdue')
  })

  it.each([
    ['filled', 'done'],
    ['already-equal', 'done'],
    ['stopped', 'overdue'],
    ['page-changed', 'overdue'],
  ])('whose only line was %s leaves the report %s', (outcome, status) => {
    const receipts = [{ ...receipt, lines: [{ outcome }] }]
    const given = { evidence: { snapshots: [], receipts } }
    expect(obligationOf('VI.13', 'Quý I/2025', '2025-03-18', given)?.status).toBe(status)
  })

  it('is late after the due day', () => {
    const receipts = [{ ...receipt, at: '2025-03-18T08:00:00+07:00' }]
    expect(
      obligationOf('VI.13', 'Quý I/2025', '2025-03-18', { evidence: { snapshots: [], receipts } })?.status,
    ).toBe('done-late')
  })

  it('the day it was sent counts, not the day it was filled; without a seal the fill counts again', () => {
    const sent = { ...receipt, at: '2025-03-18', sent: true as const }
    const judged = (receipts: PlanEvidence['receipts']) =>
      obligationOf('VI.13', 'Quý I/2025', '2025-03-20', { evidence: { snapshots: [], receipts } })
    expect(judged([receipt, sent])).toMatchObject({
      status: 'done-late',
      why: 'đã gửi; ngày 18/03/2025, sau hạn 17/03/2025',
    })
    expect(judged([receipt, sent, { ...sent, at: '2025-03-17' }])?.status).toBe('done')
    expect(judged([receipt])?.status).toBe('done')
  })

  it('a document entered for one report counts for that one alone', () => {
    const period = 'Quý I/2025 (15/12/2024–14/03/2025)'
    const events = [
      { ...event('VII.1', 'document', '2025-03-17', 'Báo cáo số 15/BC-UBND ngày 17/03/2025'), period },
    ]
    expect(obligationOf('VII.1', 'Quý I/2025', '2025-03-18', { events })?.status).toBe('done')
    expect(obligationOf('VII.1', 'Tháng 3/2025', '2025-03-18', { events })?.status).toBe('overdue')
  })

  it('a document counts for the period it names', () => {
    const events = [
      event('VII.1', 'document', '2025-03-17', 'Quý I/2025: Báo cáo số 15/BC-UBND ngày 17/03/2025'),
    ]
    expect(obligationOf('VII.1', 'Quý I/2025', '2025-03-18', { events })?.status).toBe('done')
    expect(obligationOf('VII.1', 'Quý II/2025', '2025-06-18', { events })?.status).toBe('overdue')
  })
})

describe('the officer’s other words', () => {
  it('«không phát sinh» closes a month', () => {
    const events = [event('IV.3', 'nothing-arose', '2025-03-28', 'không có PAKN chậm')]
    expect(obligationOf('IV.3', 'Tháng 3/2025', '2025-04-02', { events })).toMatchObject({
      status: 'nothing-arose',
      why: 'không có PAKN chậm',
    })
  })

  it('a task on the authority’s calendar has no schedule until something is noted', () => {
    expect(viewOf('VI.14', '2025-06-01')).toMatchObject({ status: 'unscheduled', due: null })
    const events = [
      event('VI.14', 'document', '2025-05-20', 'Giấy mời tập huấn số 88/GM-SNV ngày 20/05/2025'),
    ]
    expect(viewOf('VI.14', '2025-06-01', { events })?.status).toBe('done')
  })

  it('an undone event is gone, and an undone undo brings it back', () => {
    const document = event('I.1', 'document', '2025-02-18', 'Số 12/KH-UBND')
    const undo = event('I.1', 'undo', '2025-02-19', 'ghi nhầm', document.id)
    const undoOfUndo = event('I.1', 'undo', '2025-02-20', 'ghi đúng', undo.id)
    expect(viewOf('I.1', '2025-02-21', { events: [document, undo] })?.status).toBe('overdue')
    expect(viewOf('I.1', '2025-02-21', { events: [document, undo, undoOfUndo] })?.status).toBe('done')
  })

  it('a correction takes the place of what it corrects, and can be undone', () => {
    const document = event('I.1', 'document', '2025-03-01', 'Số 12/KH-UBND ngày 25/02/2025')
    const correction = event('I.1', 'correction', '2025-03-02', 'Số 12/KH-UBND ngày 18/02/2025', document.id)
    const undo = event('I.1', 'undo', '2025-03-03', '', correction.id)
    expect(viewOf('I.1', '2025-03-05', { events: [document] })?.status).toBe('done-late')
    expect(viewOf('I.1', '2025-03-05', { events: [document, correction] })?.status).toBe('done')
    expect(viewOf('I.1', '2025-03-05', { events: [document, correction, undo] })?.status).toBe('done-late')
  })
})

describe('what the officer sets', () => {
  it('another due date and recipient', () => {
    const settings = { dueDate: 20, recipient: 'UBND huyện Hương Sơn' }
    expect(obligationOf('VI.13', 'Quý I/2025', '2025-03-14', { settings })).toMatchObject({
      due: '2025-03-20',
      why: 'chốt 14/3, hạn gửi 20/3; gửi UBND huyện Hương Sơn',
    })
  })

  it('another day off', () => {
    const settings = { calendar: { days: { '2025-03-17': { off: true, name: 'nghỉ theo thông báo' } } } }
    expect(obligationOf('VI.13', 'Quý I/2025', '2025-03-14', { settings })).toMatchObject({
      due: '2025-03-18',
      why: expect.stringContaining('15–16/3 cuối tuần, 17/3 nghỉ theo thông báo'),
    })
  })

  it('a beat of quarters, and how soon is soon', () => {
    const { obligations } = statusesOn(plan(), {
      events: [],
      evidence: NOTHING,
      on: '2025-03-14',
      settings: { beat: 'quarter' },
    })
    expect(obligations.filter(({ task }) => task === 'V.1').map(({ period }) => period)).toEqual([
      'Quý I/2025',
      'Quý II/2025',
      'Quý III/2025',
      'Quý IV/2025',
    ])
    expect(viewOf('II.1', '2025-02-21', { settings: { soon: 4 } })?.status).toBe('in-progress')
  })
})

it('none of the 26 tasks without a date is ever overdue in the year', () => {
  const undated = plan().tasks.filter(({ due }) => due.kind === 'standing' || due.kind === 'in-year')
  expect(undated).toHaveLength(26)
  const { tasks } = statusesOn(plan(), { events: [], evidence: NOTHING, on: '2025-12-31' })
  for (const { id } of undated) expect(tasks.find((task) => task.id === id)?.status).not.toBe('overdue')
})

describe('«trước ngày 05 hằng tháng»', () => {
  const read = parsePlan(
    'TT\tNội dung\tChủ trì\tPhối hợp\tSản phẩm\tThời gian\nI\tChung\n1\tTổng hợp hồ sơ quá hạn\tVP\t\tDanh sách\tTrước ngày 05 hằng tháng',
    { year: 2025 },
  )
  const monthly = read.ok ? read.value.plan : plan()

  it.each([
    ['2025-03-04', 'due-soon'],
    ['2025-03-05', 'overdue'],
  ])('is on %s for March: %s', (on, status) => {
    const { obligations } = statusesOn(monthly, {
      events: [],
      evidence: NOTHING,
      on,
      settings: { since: '2025-03-01' },
    })
    expect(obligations[0]).toMatchObject({
      period: 'Tháng 3/2025',
      from: '2025-02-05',
      due: '2025-03-04',
      status,
    })
  })

  it('is done by evidence of its own turn', () => {
    const events = [event('I.1', 'note', '2025-03-03', 'đã tổng hợp')]
    const { obligations } = statusesOn(monthly, {
      events,
      evidence: NOTHING,
      on: '2025-04-02',
      settings: { since: '2025-03-01' },
    })
    expect(obligations.slice(0, 2).map(({ status }) => status)).toEqual(['done', 'due-soon'])
  })
})

describe('a plan that is over', () => {
  it.each(['2025-12-31', '2026-01-01', '2026-01-20', '2026-11-29'])(
    'calls nothing that its year left open overdue or under way, on %s',
    (on) => {
      const { tasks, obligations } = statusesOn(plan(), { events: [], evidence: NOTHING, on })
      const past = obligations.filter(
        (one) => !isClosed(one) && one.due !== null && one.due < on && !/\/2026/.test(one.period),
      )
      const over = on.startsWith('2026')
      expect(past.length).toBeGreaterThan(50)
      expect(past.filter(({ ended }) => ended !== true)).toHaveLength(over ? 0 : past.length)
      const dated = tasks.filter(({ status }) => status === 'overdue' || status === 'in-progress')
      expect(dated.length).toBeGreaterThan(15)
      const words = new Set(dated.map(statusWords))
      const expected = over ? ['thiếu minh chứng', 'thiếu số liệu'] : ['quá hạn', 'đang làm']
      expect([...words].sort((a, b) => a.localeCompare(b, 'vi'))).toEqual(
        expected.toSorted((a, b) => a.localeCompare(b, 'vi')),
      )
    },
  )

  it('what was done stays done, and a report of the new year can be overdue', () => {
    const events = [event('I.1', 'document', '2025-02-18', 'Số 12/KH-UBND ngày 18/02/2025')]
    expect(viewOf('I.1', '2026-03-02', { events })).toMatchObject({ status: 'done' })
    expect(viewOf('I.1', '2026-03-02', { events })).not.toHaveProperty('ended')
    const { obligations } = statusesOn(plan(), { events: [], evidence: NOTHING, on: '2026-03-02' })
    const january = obligations.find(({ period }) => period.startsWith('Tháng 1/2026 ('))
    expect(january).toMatchObject({ status: 'overdue' })
    expect(january).not.toHaveProperty('ended')
  })
})
