import { describe, expect, test } from 'vitest'
import { planTask } from '../../test/support/plan-task'
import { calendarFileOf } from './calendar-file'
import { REGIME_TASK } from './regime-reports'
import type { Obligation } from './status'
import { noPlan, type Plan, type Task } from './task'

const task = (id: string, change: Partial<Task> = {}): Task =>
  planTask({ id, text: `việc ${id}`, due: { kind: 'dated', from: null, to: null }, ...change })
const duty = (change: Partial<Obligation> = {}): Obligation => ({
  task: 'I.1',
  kind: 'once',
  period: '',
  from: null,
  due: '2026-02-28',
  why: 'kế hoạch ghi',
  status: 'due-soon',
  ...change,
})
const PLAN: Plan = {
  ...noPlan(2026),
  id: 'p',
  unit: 'UBND xã A',
  tasks: [
    task('I.1', { lead: 'Văn phòng', support: 'Tư pháp', product: 'Kế hoạch' }),
    task('I.2'),
    task('S', { due: { kind: 'standing', from: null, to: null } }),
  ],
}
const linesOf = (...obligations: Obligation[]) =>
  calendarFileOf(PLAN, obligations, '2026-02-17T23:30:15.123+07:00').replaceAll('\r\n ', '').split('\r\n')
/** What the file says of each event under a name: `said('UID', …)`. */
const said = (name: string, ...obligations: Obligation[]) => {
  const lines = linesOf(...obligations)
  return lines.filter((line) => line.startsWith(`${name}:`)).map((line) => line.slice(name.length + 1))
}

test('a day of a task is an event of that day, with an alarm the morning before', () => {
  expect(linesOf(duty())).toEqual([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//So Mot Cua//Ke hoach//VI',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    'X-WR-CALNAME:Kế hoạch 2026 – UBND xã A',
    'BEGIN:VEVENT',
    'UID:p-I.1-20260228@so-mot-cua',
    'DTSTAMP:20260217T163015Z',
    'DTSTART;VALUE=DATE:20260228',
    'DTEND;VALUE=DATE:20260301',
    'SUMMARY:I.1 việc I.1',
    'DESCRIPTION:Hạn: kế hoạch ghi\\nTrạng thái: sắp đến hạn\\nChủ trì: Văn phòng\\nPhối hợp: Tư pháp\\nSản phẩm: Kế hoạch',
    'TRANSP:TRANSPARENT',
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    'DESCRIPTION:I.1 việc I.1',
    'TRIGGER:-PT16H',
    'END:VALARM',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ])
})

describe('an event', () => {
  test.each<[string, Obligation[], string[]]>([
    ['is none without a day', [duty({ due: null })], []],
    ['is none of a standing task', [duty({ task: 'S' })], []],
    ['is none of a task that the plan has not', [duty({ task: 'X' })], []],
    ['names the period', [duty({ period: 'Quý I/2026' })], ['I.1 Quý I/2026 việc I.1']],
    ['is one where all is the same', [duty(), duty({ status: 'done' })], ['I.1 việc I.1']],
    ['is another of another task', [duty(), duty({ task: 'I.2' })], ['I.1 việc I.1', 'I.2 việc I.2']],
    ['is another on another day', [duty(), duty({ due: '2026-03-01' })], ['I.1 việc I.1', 'I.1 việc I.1']],
    [
      'is another of another period',
      [duty({ period: 'A' }), duty({ period: 'B' })],
      ['I.1 A việc I.1', 'I.1 B việc I.1'],
    ],
    [
      'of a report is one for all tasks that mean it',
      [duty({ kind: 'report', period: 'Q' }), duty({ kind: 'report', period: 'Q', task: 'I.2' })],
      ['Báo cáo Q: I.1\\, I.2'],
    ],
    [
      'of a report of the regime is one without any task',
      [duty({ kind: 'report', period: 'Q', task: REGIME_TASK })],
      ['Báo cáo Q'],
    ],
    [
      'and names the tasks that mean it',
      [duty({ kind: 'report', period: 'Q', task: REGIME_TASK, tasks: ['I.2', 'I.1'] })],
      ['Báo cáo Q: I.1\\, I.2'],
    ],
    [
      'of a report on two days is two',
      [
        duty({ kind: 'report', period: 'Q' }),
        duty({ kind: 'report', period: 'Q', task: 'I.2', due: '2026-03-01' }),
      ],
      ['Báo cáo Q: I.1', 'Báo cáo Q: I.2'],
    ],
  ])('%s', (_, obligations, summaries) => {
    expect(said('SUMMARY', ...obligations)).toEqual(summaries)
  })

  test('of two tasks says both, and who leads the first', () => {
    const of = { kind: 'report', period: 'Q' } as const
    const [words] = said('DESCRIPTION', duty({ ...of, task: 'I.2' }), duty(of))
    expect(words).toBe('Hạn: kế hoạch ghi\\nTrạng thái: sắp đến hạn\\nI.2. việc I.2\\nI.1. việc I.1')
  })

  test.each([
    [{ from: '2026-01-15' }, 'p-I.1-20260115@so-mot-cua'],
    [
      { period: 'Quý I/2026 (15/12/2025–14/03/2026)' },
      'p-I.1-20260228-Quy-I-2026-15-12-2025-14-03-2026@so-mot-cua',
    ],
    [{ period: 'Tháng 2/2026' }, 'p-I.1-20260228-Thang-2-2026@so-mot-cua'],
    [{ period: '(!)' }, 'p-I.1-20260228@so-mot-cua'],
  ])('of %j is always known as %s', (change, uid) => {
    expect(said('UID', duty(change))).toEqual([uid])
  })
})
