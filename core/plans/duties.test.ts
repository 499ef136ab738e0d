import { describe, expect, test } from 'vitest'
import { planTask } from '../../test/support/plan-task'
import { calendarFileOf } from './calendar-file'
import type { Duty, PlanSettings } from './duty'
import { dutiesOf } from './obligations'
import { REGIME_TASK, regimeReports, reportTasksOf, shortNameOf } from './regime-reports'
import type { Obligation } from './status'
import { noPlan, type Plan, type Task } from './task'

const DUE: Task['due'] = { kind: 'standing', from: '2025-01-01', to: '2025-12-31' }
const task = (change: Partial<Task> = {}): Task =>
  planTask({ text: 'Họp', time: 'Lúc ấy', due: DUE, ...change })
const planOf = (tasks: readonly Partial<Task>[], change: Partial<Plan> = {}): Plan => ({
  ...noPlan(2025),
  id: 'p',
  unit: 'UBND xã A',
  tasks: tasks.map(task),
  ...change,
})

const shown = ({ kind, period, from, due, why }: Duty) =>
  `${kind} «${period}» ${from ?? '…'}–${due ?? '…'}: ${why}`
const duties = (change: Partial<Task>, settings: PlanSettings = {}, plan: Partial<Plan> = {}) =>
  dutiesOf(planOf([change], plan), settings).map(shown)

describe('the duties of a task', () => {
  test.each<[string, Partial<Task>, string[]]>([
    [
      'by a day',
      { due: { kind: 'dated', from: null, to: '2025-02-19' } },
      ['once «» …–2025-02-19: kế hoạch ghi «Lúc ấy»: hết ngày 19/02/2025'],
    ],
    [
      'by no day yet',
      { due: { kind: 'dated', from: '2025-02-01', to: null } },
      ['once «» 2025-02-01–…: kế hoạch ghi «Lúc ấy»'],
    ],
    [
      'in the year',
      { due: { ...DUE, kind: 'in-year' } },
      ['year «Năm 2025» 2025-01-01–2025-12-31: kế hoạch ghi «Lúc ấy»: hết ngày 31/12/2025'],
    ],
    [
      'that is not understood',
      { due: { kind: 'unknown', from: null, to: null } },
      ['unknown «» …–…: chưa hiểu thời gian «Lúc ấy»'],
    ],
    [
      'without a time',
      { time: '', due: { kind: 'unknown', from: null, to: null } },
      ['unknown «» …–…: kế hoạch không ghi thời gian'],
    ],
    [
      'on call',
      { due: { kind: 'on-call', from: '2025-01-01', to: null } },
      ['on-call «» 2025-01-01–…: chưa có lịch: khi cấp trên yêu cầu'],
    ],
    [
      'on the authority’s calendar',
      { product: 'Theo lịch của tỉnh' },
      ['on-call «» 2025-01-01–…: chưa có lịch: theo lịch của tỉnh'],
    ],
    [
      'with turns',
      { due: { ...DUE, turns: [{ period: 'Đợt 1', from: '2025-01-01', due: '2025-03-10' }] } },
      ['turn «Đợt 1» 2025-01-01–2025-03-10: kế hoạch ghi «Lúc ấy»: hết ngày 10/03/2025'],
    ],
  ])('%s', (_, change, expected) => {
    expect(duties(change)).toEqual(expected)
  })

  test('that stands all year are its months, or its quarters', () => {
    const months = duties({})
    expect([months.length, months[0], months[11]]).toEqual([
      12,
      'beat «Tháng 1/2025» 2025-01-01–2025-01-31: thường xuyên: mỗi tháng một minh chứng',
      'beat «Tháng 12/2025» 2025-12-01–2025-12-31: thường xuyên: mỗi tháng một minh chứng',
    ])
    expect(duties({}, { beat: 'quarter' })).toEqual(
      [
        ['I', '01-01', '03-31'],
        ['II', '04-01', '06-30'],
        ['III', '07-01', '09-30'],
        ['IV', '10-01', '12-31'],
      ].map(
        ([name, from, to]) =>
          `beat «Quý ${name}/2025» 2025-${from}–2025-${to}: thường xuyên: mỗi quý một minh chứng`,
      ),
    )
  })

  const periods = (due: Partial<Task['due']>) =>
    dutiesOf(planOf([{ due: { ...DUE, ...due } }])).map(({ period }) => period.replace(/\D+(\d+)\/.*/, '$1'))
  test('that stands for some of it are those it touches', () => {
    expect(periods({ from: '2025-03-31', to: '2025-05-01' })).toEqual(['3', '4', '5'])
    expect(periods({ from: '2025-04-01', to: '2025-04-30' })).toEqual(['4'])
    expect(periods({ from: null, to: '2025-02-01' })).toEqual(['1', '2'])
    expect(periods({ from: '2025-11-30', to: null })).toEqual(['11', '12'])
  })

  test('that repeat begin with the plan; a single day stands whenever it was signed', () => {
    const since = '2025-11-01'
    expect(duties({}, {}, { since })).toHaveLength(2)
    expect(duties({}, { since: '2025-12-01' }, { since })).toHaveLength(1)
    expect(duties({}, {}, { since: '2025-11-30' })).toHaveLength(2)
    expect(duties({ due: { kind: 'dated', from: null, to: '2025-02-19' } }, {}, { since })).toHaveLength(1)
  })

  test('over figures are the periods that are reported, but for months', () => {
    const all = dutiesOf(planOf([{ targets: [{ percent: 95, words: 'hài lòng' }] }]))
    expect(all.map(({ kind }) => kind)).toEqual(all.map(() => 'figures'))
    expect(all.map(({ of }) => of?.kind)).toEqual(['quarter', 'quarter', 'quarter', 'year'])
    expect(shown(all[0]!)).toBe(
      'figures «Quý I/2025 (15/12/2024–14/03/2025)» 2024-12-15–2025-03-14: chỉ tiêu tính trên số liệu chốt ngày 14/03/2025',
    )
  })

  test('over figures in the year is one', () => {
    expect(
      duties({ targets: [{ percent: 95, words: 'hài lòng' }], due: { ...DUE, kind: 'in-year' } }),
    ).toHaveLength(1)
  })

  test('of reports are those of the regime, each with who takes it', () => {
    for (const change of [
      { due: { ...DUE, kind: 'periodic' as const } },
      { text: 'Thực hiện chế độ báo cáo' },
    ]) {
      const all = dutiesOf(planOf([change]))
      expect(new Set(all.map(({ kind }) => kind))).toEqual(new Set(['report']))
      expect(all.find(({ period }) => period.startsWith('Quý I/2025'))).toMatchObject({
        from: '2024-12-15',
        due: '2025-03-17',
        why: expect.stringMatching(/; gửi \S/),
      })
    }
  })

  test('with turns that mean reports are of the report of that name', () => {
    const turns = [
      { period: 'Quý I/2025', from: '2025-01-01', due: '2025-03-20' },
      { period: 'Đợt 1', from: '2025-01-01', due: '2025-03-20' },
    ]
    const of = (text: string) =>
      dutiesOf(planOf([{ text, due: { ...DUE, turns } }])).map((duty) => duty.of?.to)
    expect(of('Thực hiện chế độ báo cáo')).toEqual(['2025-03-14', undefined])
    expect(of('Họp')).toEqual([undefined, undefined])
  })
})

describe('reports of the regime beside the plan', () => {
  const names = (plan: Plan, carried: readonly Duty[], on: string, settings: PlanSettings = {}) =>
    regimeReports(plan, carried, { on, settings }).map(shortNameOf)

  test('are all of its year where no task carries one, without a plan those of the day’s year', () => {
    const all = names(planOf([{}]), [], '2025-03-01')
    expect(all).toContain('Quý I/2025')
    expect(all.every((name) => name.endsWith('/2025') || name === 'Năm 2025')).toBe(true)
    expect(names(noPlan(2025), [], '2025-03-01')).toEqual(all)
    expect(names(noPlan(2024), [], '2025-03-01')).toEqual(all)
    expect(
      regimeReports(planOf([{}]), [], { on: '2025-03-01' }).every(({ task: id }) => id === REGIME_TASK),
    ).toBe(true)
  })

  test('are also of the next year once the plan’s is over', () => {
    const all = names(planOf([{}]), [], '2026-01-10')
    expect([all.some((name) => name.endsWith('2025')), all.some((name) => name.endsWith('2026'))]).toEqual([
      true,
      true,
    ])
    expect(names(planOf([{}]), [], '2024-12-20').some((name) => name.endsWith('2024'))).toBe(false)
  })

  test('are none that a task carries', () => {
    const carried = dutiesOf(planOf([{ due: { ...DUE, kind: 'periodic' } }]))
    expect(names(planOf([{}]), carried, '2025-03-01')).toEqual([])
    const first = carried.filter(({ period }) => period.startsWith('Quý I/'))
    expect(names(planOf([{}]), first, '2025-03-01')).not.toContain('Quý I/2025')
    expect(
      names(
        planOf([{}]),
        first.map((one) => ({ ...one, kind: 'turn' as const })),
        '2025-03-01',
      ),
    ).toContain('Quý I/2025')
  })

  test('begin with the plan', () => {
    expect(names(planOf([{}], { since: '2025-03-18' }), [], '2025-04-01')).not.toContain('Quý I/2025')
    expect(names(planOf([{}], { since: '2025-03-17' }), [], '2025-04-01')).toContain('Quý I/2025')
    expect(names(planOf([{}]), [], '2025-04-01', { since: '2025-03-18' })).not.toContain('Quý I/2025')
  })

  test('are meant by tasks', () => {
    expect(reportTasksOf(planOf([{ id: 'a' }, { id: 'b', text: 'Thực hiện chế độ báo cáo' }]))).toEqual(['b'])
    const [one] = dutiesOf(planOf([{}]))
    expect(shortNameOf(one!)).toBe('Tháng 1/2025')
  })
})

describe('a calendar', () => {
  const one = (change: Partial<Obligation> = {}): Obligation => ({
    task: 'I.1',
    kind: 'once',
    period: '',
    from: null,
    due: '2025-02-19',
    why: 'vì thế',
    status: 'due-soon',
    ...change,
  })
  const dated = { due: { kind: 'dated' as const, from: null, to: '2025-02-19' } }
  const lines = (tasks: readonly Partial<Task>[], ...obligations: Obligation[]) =>
    calendarFileOf(planOf(tasks), obligations, '2025-02-17T08:00:00+07:00')
      .replaceAll('\r\n ', '')
      .split('\r\n')
  const said = (name: string, all: string[]) =>
    all.filter((line) => line.startsWith(`${name}:`)).map((line) => line.slice(name.length + 1))

  test('is called by its plan', () => {
    expect(lines([]).slice(0, 6)).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//So Mot Cua//Ke hoach//VI',
      'CALSCALE:GREGORIAN',
      'METHOD:PUBLISH',
      'X-WR-CALNAME:Kế hoạch 2025 – UBND xã A',
    ])
  })

  test('has a whole day for each thing to do by a day, with what is known of it', () => {
    const whole = { ...dated, lead: 'Văn phòng', support: 'Tư pháp', product: 'Kế hoạch' }
    expect(lines([whole], one({ period: 'Năm 2025' })).slice(6, -2)).toEqual([
      'BEGIN:VEVENT',
      'UID:p-I.1-20250219-Nam-2025@so-mot-cua',
      'DTSTAMP:20250217T010000Z',
      'DTSTART;VALUE=DATE:20250219',
      'DTEND;VALUE=DATE:20250220',
      'SUMMARY:I.1 Năm 2025 Họp',
      'DESCRIPTION:Hạn: vì thế\\nTrạng thái: sắp đến hạn\\nChủ trì: Văn phòng\\nPhối hợp: Tư pháp\\nSản phẩm: Kế hoạch',
      'TRANSP:TRANSPARENT',
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      'DESCRIPTION:I.1 Năm 2025 Họp',
      'TRIGGER:-PT16H',
      'END:VALARM',
      'END:VEVENT',
    ])
  })

  test('has none for months of a standing task, days that are not known, and tasks that are gone', () => {
    expect(said('UID', lines([{}], one()))).toEqual([])
    expect(said('UID', lines([dated], one({ due: null })))).toEqual([])
    expect(said('UID', lines([dated], one({ task: 'IX.1' })))).toEqual([])
  })

  test('has one of a report for all its tasks, and of the regime without any', () => {
    const report = (id: string, change: Partial<Obligation> = {}) =>
      one({ task: id, kind: 'report', period: 'Quý I/2025 (15/12–14/03)', from: '2024-12-15', ...change })
    const both = lines(
      [
        { ...dated, text: 'Một' },
        { ...dated, id: 'I.2', text: 'Hai' },
      ],
      report('I.1'),
      report('I.2'),
    )
    expect(said('SUMMARY', both)).toEqual(['Báo cáo Quý I/2025 (15/12–14/03): I.1\\, I.2'])
    expect(said('DESCRIPTION', both)[0]).toBe('Hạn: vì thế\\nTrạng thái: sắp đến hạn\\nI.1. Một\\nI.2. Hai')
    expect(said('UID', both)).toEqual(['p-I.1-20241215-Quy-I-2025-15-12-14-03@so-mot-cua'])
    expect(said('SUMMARY', lines([], report(REGIME_TASK)))).toEqual(['Báo cáo Quý I/2025 (15/12–14/03)'])
    expect(said('SUMMARY', lines([dated], report(REGIME_TASK, { tasks: ['I.1'] })))).toEqual([
      'Báo cáo Quý I/2025 (15/12–14/03): I.1',
    ])
    expect(said('UID', lines([dated], report('I.1'), report('I.1', { due: '2025-02-20' })))).toHaveLength(2)
    expect(said('UID', lines([dated], one(), one({ period: 'Quý I' }), one()))).toHaveLength(2)
  })

  test('says nothing that would end a line or a field of its own', () => {
    const [summary] = said('SUMMARY', lines([{ ...dated, text: 'a\\b;c,d\r\ne\tf\u0007' }], one()))
    expect(summary).toBe('I.1 a\\\\b\\;c\\,d\\ne f')
    expect(said('UID', lines([{ ...dated, id: 'I\n1' }], one({ task: 'I\n1' })))).toEqual([
      'p-I%a1-20250219@so-mot-cua',
    ])
  })

  test('breaks its lines at 75 octets, whatever the letters', () => {
    const written = calendarFileOf(
      planOf([{ ...dated, text: `${'a'.repeat(61)}ế${'é'.repeat(40)}${'😀'.repeat(20)}` }]),
      [one()],
      '2025-02-17T08:00:00+07:00',
    ).split('\r\n')
    const at = written.findIndex((line) => line.startsWith('SUMMARY:'))
    const octets = (line: string) => new TextEncoder().encode(line).length
    expect(written[at]).toBe(`SUMMARY:I.1 ${'a'.repeat(61)}`)
    expect(written.every((line) => octets(line) <= 75)).toBe(true)
    expect(written[at + 1]).toBe(` ế${'é'.repeat(35)}`)
  })
})
