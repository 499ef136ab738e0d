import { describe, expect, it } from 'vitest'
import { addDays } from '../../text/day'
import type { PlanEvidence } from '../facts'
import { bundledPlan } from '../read/bundled-plan'
import { parsePlan } from '../read/parse-plan'
import { REGIME_TASK } from '../regime-reports'
import { isClosed, isReport, type TaskEvent } from '../status'
import { statusesOn } from '../statuses'
import type { Plan } from '../task'
import { agendaOf } from './agenda'
import { eventsClosing, eventsUndoing, kindsThatClose } from './closing'

const plan = () => bundledPlan('2025')
const NOTHING: PlanEvidence = { snapshots: [], receipts: [] }

function planOf(...rows: readonly string[]): Plan {
  const head = 'TT\tNội dung\tChủ trì\tPhối hợp\tSản phẩm\tThời gian'
  const read = parsePlan([head, 'I\tChung', ...rows].join('\n'), { year: 2025 })
  if (!read.ok) throw new Error(read.refusal.message)
  return read.value.plan
}

const obligationsOf = (of: Plan, on: string, events: readonly TaskEvent[] = []) =>
  statusesOn(of, { events, evidence: NOTHING, on }).obligations.filter(
    // A plan of a few rows is looked at for those alone.
    ({ task }) => of === plan() || task !== REGIME_TASK,
  )

const agenda = (of: Plan, on: string, given: { started?: string; events?: readonly TaskEvent[] } = {}) =>
  agendaOf(of, obligationsOf(of, on, given.events), { on, started: given.started ?? '2025-01-02' })

const said = (rows: readonly { title: string; words: string }[]) =>
  rows.map(({ title, words }) => `${title}: ${words}`)

let count = 0
const asEvents = (all: readonly Omit<TaskEvent, 'id'>[]): TaskEvent[] =>
  all.map((event) => ({ ...event, id: `e${++count}` }))

const STANDING = planOf('1\tTuyên truyền cải cách TTHC\tVăn hóa\t\tTin, bài\tThường xuyên trong năm 2025')

describe('a standing task', () => {
  it('is one row with what it lacks, whatever number of months that is', () => {
    const { past, now, week } = agenda(STANDING, '2025-11-10')
    expect(said(past)).toEqual(['I.1: thiếu 10 tháng'])
    expect([...now, ...week]).toEqual([])
  })

  it.each([
    ['2025-02-10', ['I.1: thiếu tháng 1/2025'], []],
    ['2025-01-10', [], []],
    ['2025-02-24', [], ['I.1: tháng 2/2025: chưa có minh chứng, hết thứ Sáu 28/02/2025; thiếu tháng 1/2025']],
    ['2025-04-28', [], ['I.1: tháng 4/2025: chưa có minh chứng, hết thứ Tư 30/04/2025; thiếu 3 tháng']],
  ])('on %s: %s past, %s in the week ahead', (on, past, week) => {
    const shown = agenda(STANDING, on)
    expect(said(shown.past)).toEqual(past)
    expect(said(shown.week)).toEqual(week)
  })

  it('is listed for today where the last day of its month lies behind the last day that is worked', () => {
    // From 25 January to 2 February 2025 was Tết.
    expect(said(agenda(STANDING, '2025-01-24').now)).toEqual([
      'I.1: tháng 1/2025: chưa có minh chứng, hết thứ Sáu 31/01/2025',
    ])
  })

  it('is never called overdue, and a link of many months at once closes those, none late', () => {
    const on = '2025-11-10'
    const [row] = agenda(STANDING, on).past
    expect(row?.status).toBeNull()
    const events = asEvents(
      eventsClosing((row?.open ?? []).slice(0, 9), { kind: 'link', text: 'https://vi-du.example/tin', on }),
    )
    expect(said(agenda(STANDING, on, { events }).past)).toEqual(['I.1: thiếu tháng 10/2025'])
    expect(obligationsOf(STANDING, on, events).filter(({ status }) => status === 'done')).toHaveLength(9)
    const undone = [...events, ...asEvents(eventsUndoing(events, on))]
    expect(said(agenda(STANDING, on, { events: undone }).past)).toEqual(['I.1: thiếu 10 tháng'])
  })

  it('is closed by a link or document, not by a note', () => {
    const open = obligationsOf(STANDING, '2025-11-10')
    expect(kindsThatClose(open, STANDING)).toEqual(['document', 'link', 'nothing-arose'])
  })
})

describe('what has a deadline', () => {
  const DATED = planOf(
    '1\tLập danh mục\tVP\t\tDanh mục\tTrước 20/02/2025',
    '2\tTổng hợp hồ sơ quá hạn\tVP\t\tDanh sách\tTrước ngày 05 hằng tháng',
    '3\tHọp tổ công tác\tVP\t\tBiên bản\tQuý II và Quý IV',
  )

  it.each([
    ['2025-02-14', 'now', []],
    ['2025-02-14', 'week', ['I.1: hạn thứ Tư 19/02/2025']],
    ['2025-02-19', 'now', ['I.1: hạn hôm nay']],
    ['2025-02-20', 'past', ['I.2: thiếu 2 tháng', 'I.1: đã quá hạn 19/02/2025']],
    // The fourth of January 2025 is a Saturday: Friday is the last day to work on it.
    ['2025-01-03', 'now', ['I.2: tháng 1/2025: hạn thứ Bảy 04/01/2025']],
    ['2025-03-04', 'now', ['I.2: tháng 3/2025: hạn hôm nay; thiếu 2 tháng']],
  ] as const)('on %s, %s: %s', (on, list, rows) => {
    expect(said(agenda(DATED, on)[list])).toEqual(rows)
  })

  it('never stands in two lists', () => {
    const { now, week, past } = agenda(DATED, '2025-03-04')
    const keys = [...now, ...week, ...past].map(({ key }) => key)
    expect(new Set(keys).size).toBe(keys.length)
  })
})

describe('reports', () => {
  it('of one length are one row, whatever tasks ask for them; a single one is named with its days', () => {
    const { now } = agenda(plan(), '2025-03-17')
    expect(now.map(({ title, tasks, words }) => [title, tasks.join(' '), words])).toEqual([
      ['Báo cáo Tháng 3/2025 (15/02–14/03/2025)', 'VI.13 VII.1 VII.2', 'hạn hôm nay'],
      ['Báo cáo Quý I/2025 (15/12/2024–14/03/2025)', 'VI.13 VII.1 VII.2', 'hạn hôm nay'],
    ])
  })

  it('that were not sent are counted by their length', () => {
    const reports = agenda(plan(), '2025-10-01').past.filter(({ key }) => key.startsWith('báo cáo'))
    expect(said(reports)).toEqual(['Báo cáo tháng: thiếu 7 tháng', 'Báo cáo quý: thiếu 3 quý'])
    expect(reports.map(({ status }) => status)).toEqual(['overdue', 'overdue'])
  })
})

describe('reports that the regime asks for beside the plan', () => {
  const quarterly = planOf('1\tTổng hợp, gửi báo cáo công tác kiểm soát TTHC\tVP\t\tBáo cáo\tHằng quý')
  const on = '2025-10-01'
  const obligations = statusesOn(quarterly, { events: [], evidence: NOTHING, on }).obligations

  it('are rows of their own, with the tasks that mean them', () => {
    const { past } = agendaOf(quarterly, obligations, { on, started: '2025-01-02' })
    expect(past.map(({ key, tasks, words }) => `${key} (${tasks}): ${words}`)).toEqual([
      'báo cáo tháng (I.1): thiếu 9 tháng',
      'báo cáo quý (I.1): thiếu 3 quý',
      'I.1 (I.1): thiếu 3 quý',
    ])
  })

  it('are closed by a note of before the book, too', () => {
    const { before } = agendaOf(quarterly, obligations, { on, started: '2025-10-01' })
    const open = before.flatMap((row) => row.open)
    const events = asEvents(eventsClosing(open, { kind: 'before-book', text: 'đã gửi', on }))
    const after = statusesOn(quarterly, { events, evidence: NOTHING, on }).obligations
    expect(agendaOf(quarterly, after, { on, started: '2025-10-01' }).before).toEqual([])
    expect(kindsThatClose(open, quarterly)).toEqual(['document', 'link', 'nothing-arose'])
  })
})

describe('figures', () => {
  it('that were not captured are said to be missing, and no evidence is asked for them', () => {
    const row = agenda(plan(), '2025-06-20').past.find(({ key }) => key === 'VI.3')
    expect(row?.words).toBe('thiếu số liệu 2 quý')
    expect(kindsThatClose(row?.open ?? [], plan())).toEqual(['nothing-arose'])
    // On the last day of a period its figures can still change: nothing is asked of them yet.
    const { now, week } = agenda(plan(), '2025-06-14')
    expect([...now, ...week].filter(({ key }) => key === 'VI.3')).toEqual([])
  })
})

describe('before the book was started', () => {
  const on = '2025-10-20'
  const started = '2025-10-01'

  it('what was due is apart, and nothing of it is among what is past', () => {
    const { past, before } = agenda(STANDING, on, { started })
    expect(past).toEqual([])
    expect(said(before)).toEqual(['I.1: thiếu 9 tháng'])
  })

  it('it is closed for many at once with a note, and stays closed', () => {
    const open = agenda(plan(), on, { started }).before.flatMap((row) => row.open)
    const note = 'đã làm trước khi dùng sổ'
    const events = asEvents(eventsClosing(open, { kind: 'before-book', text: note, on }))
    expect(agenda(plan(), on, { started, events }).before).toEqual([])
    const closed = obligationsOf(plan(), on, events).filter(({ why }) => why === note)
    expect(closed).toHaveLength(open.length)
    expect(new Set(closed.map(({ status }) => status))).toEqual(new Set(['done']))
  })

  it('the note closes nothing that was still ahead on that day, and no other period', () => {
    const all = obligationsOf(STANDING, on)
    const events = asEvents(eventsClosing(all, { kind: 'before-book', text: 'đã làm', on }))
    const done = obligationsOf(STANDING, on, events).filter(isClosed)
    expect(done.map(({ period }) => period)).toEqual(all.slice(0, 9).map(({ period }) => period))
    const [first] = asEvents(eventsClosing(all.slice(0, 1), { kind: 'before-book', text: 'đã làm', on }))
    expect(obligationsOf(STANDING, on, first ? [first] : []).filter(isClosed)).toHaveLength(1)
  })
})

describe('a plan that is over', () => {
  it.each(['2026-01-01', '2026-11-29'])(
    'lists nothing as overdue on %s and keeps what it lacks apart',
    (on) => {
      const { over, now, week, past, old } = agenda(plan(), on)
      expect(over).toBe(true)
      // The regime goes on asking for the reports of the new year.
      const shown = [...now, ...week, ...past].flatMap(({ open }) => open)
      expect(shown.filter(({ task, period }) => task !== REGIME_TASK || !period.includes('/2026'))).toEqual(
        [],
      )
      expect(old.length).toBeGreaterThan(20)
      expect(old.filter(({ status, words }) => status !== null || words.includes('quá hạn'))).toEqual([])
    },
  )

  it('still says what is due after its year', () => {
    const next = planOf('1\tTổng hợp\tVP\t\tDanh sách\tTrước ngày 05 tháng sau')
    const { now, past } = agenda(next, '2026-01-02')
    expect(said(now)).toEqual(['I.1: tháng 12/2025: hạn Chủ nhật 04/01/2026'])
    expect(past).toEqual([])
    expect(said(agenda(next, '2026-01-05').old)).toEqual(['I.1: thiếu 12 tháng'])
  })
})

it('through the year nothing that is open and past is lost, nothing closed or undated is listed, each row stands once', () => {
  for (let on = '2025-01-01'; on < '2026-02-01'; on = addDays(on, 3)) {
    const started = '2025-03-10'
    const obligations = obligationsOf(plan(), on)
    const { now, week, past, old, before } = agendaOf(plan(), obligations, { on, started })
    const shown = [...now, ...week, ...past]
    const keys = shown.map(({ key }) => key)
    expect(new Set(keys).size, on).toBe(keys.length)
    const listed = [...shown, ...old, ...before].flatMap(({ open }) => open)
    expect(new Set(listed).size, on).toBe(listed.length)
    const missing = obligations.filter((one) => !isClosed(one) && one.due !== null && one.due < on)
    expect(new Set(listed.filter(({ due }) => due !== null && due < on)), on).toEqual(
      new Set(missing.filter(({ lacks }) => lacks !== 'target')),
    )
    const today = obligations.filter((one) => !isClosed(one) && one.due === on && one.kind !== 'figures')
    expect(new Set(now.flatMap(({ open }) => open.filter(({ due }) => due === on))), on).toEqual(
      new Set(today),
    )
    expect(
      listed.filter((one) => isClosed(one) || one.due === null),
      on,
    ).toEqual([])
    const early = before.flatMap(({ open }) => open)
    expect(
      early.filter(({ due }) => due !== null && due >= started),
      on,
    ).toEqual([])
    expect(listed.filter((one) => isReport(one) && one.period === '')).toEqual([])
  }
})
