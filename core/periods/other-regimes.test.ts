import { describe, expect, it, test } from 'vitest'
import { bundledPlan } from '../plans/read/bundled-plan'
import { statusesOn } from '../plans/statuses'
import { dueDayOf } from './due'
import { labelPeriod, matchPeriod, periodContaining, periodOf, reportedPeriods } from './periods'
import type { DueDates, Regime, ReportedKind } from './regime'

/** A law as it may be one day: calendar months, four quarters, halves of the year, all due in the month after. */
const CALENDAR_LAW: Regime = {
  id: 'calendar-law',
  name: 'một thông tư sau này',
  from: '2024-01-01',
  to: null,
  firstDate: 1,
  clipped: [],
  reports: [
    { kind: 'month', numbers: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] },
    { kind: 'quarter', numbers: [1, 2, 3, 4] },
    { kind: 'half-year', numbers: [1, 2] },
    { kind: 'year', numbers: [1] },
  ],
  chain: [
    {
      sender: 'UBND cấp xã',
      recipient: 'Sở Nội vụ',
      dueDate: {
        month: { date: 5, monthsAfter: 1 },
        quarter: { date: 5, monthsAfter: 1 },
        'half-year': { date: 10, monthsAfter: 1 },
        year: { date: 15, monthsAfter: 1 },
      },
      certainty: 'known',
    },
  ],
}

/** Another: its months run from the 21st to the 20th, and only halves are reported, at once. */
const HALVES: Regime = {
  ...CALENDAR_LAW,
  id: 'halves',
  firstDate: 21,
  reports: [{ kind: 'half-year', numbers: [1, 2] }],
  chain: [{ ...CALENDAR_LAW.chain[0]!, dueDate: 0 }],
}

const with2027 = (regime: Regime) => reportedPeriods(2027, [regime])
const dueIn = (regime: Regime, kind: ReportedKind, number: number, dueDate?: DueDates) => {
  const settings = { regimes: [regime], ...(dueDate === undefined ? {} : { dueDate }) }
  return dueDayOf(periodOf(regime, 2027, kind, number), settings)
}

test('a fourth quarter and both halves are reported where the regime says so, each by its label', () => {
  const labels = with2027(CALENDAR_LAW)
    .filter(({ kind }) => kind !== 'month')
    .map(labelPeriod)
  expect(labels).toEqual([
    'Quý I/2027 (01/01–31/03/2027)',
    'Quý II/2027 (01/04–30/06/2027)',
    '6 tháng đầu năm 2027 (01/01–30/06/2027)',
    'Quý III/2027 (01/07–30/09/2027)',
    'Quý IV/2027 (01/10–31/12/2027)',
    '6 tháng cuối năm 2027 (01/07–31/12/2027)',
    'Năm 2027 (01/01–31/12/2027)',
  ])
  expect(with2027(CALENDAR_LAW)).toHaveLength(19)
})

describe('a due day in the month after', () => {
  it.each<[ReportedKind, number, string, string]>([
    ['month', 2, '2027-03-05', '2027-03-05'],
    ['quarter', 1, '2027-04-05', '2027-04-05'],
    ['quarter', 2, '2027-07-05', '2027-07-05'],
    // December's is due in the next year.
    ['quarter', 4, '2028-01-05', '2028-01-05'],
    // The 10th of July 2027 and the 15th of January 2028 are Saturdays.
    ['half-year', 1, '2027-07-12', '2027-07-09'],
    ['half-year', 2, '2028-01-10', '2028-01-10'],
    ['year', 1, '2028-01-17', '2028-01-14'],
  ])('%s %i of 2027 is due %s, to be sent by %s', (kind, number, due, sendBy) => {
    expect(dueIn(CALENDAR_LAW, kind, number)).toMatchObject({ due, sendBy, recipient: 'Sở Nội vụ' })
  })

  it('is said with its reason', () => {
    expect(dueIn(CALENDAR_LAW, 'quarter', 4)?.why).toBe('chốt 31/12, hạn gửi 5/1')
  })

  it('is the month’s last day where that month is shorter', () => {
    expect(dueIn(CALENDAR_LAW, 'month', 3, { date: 31, monthsAfter: 1 })?.due).toBe('2027-05-04')
    expect(dueIn(CALENDAR_LAW, 'month', 1, { date: 30, monthsAfter: 1 })?.sendBy).toBe('2027-02-26')
  })

  it('may be the officer’s own, for one kind alone', () => {
    const own = { quarter: { date: 8, monthsAfter: 1 } }
    expect(dueIn(CALENDAR_LAW, 'quarter', 1, own)).toMatchObject({ due: '2027-04-08', certainty: 'known' })
    expect(dueIn(CALENDAR_LAW, 'month', 2, own)?.due).toBe('2027-03-05')
  })

  it('may be months later', () => {
    expect(dueIn(CALENDAR_LAW, 'year', 1, { date: 31, monthsAfter: 2 })?.sendBy).toBe('2028-02-29')
  })
})

test('a kind of period without a date has no due day, and none is made up', () => {
  const chain = [{ ...CALENDAR_LAW.chain[0]!, dueDate: { quarter: 20 } }]
  expect(dueIn({ ...CALENDAR_LAW, chain }, 'half-year', 1)).toBeNull()
  expect(dueIn({ ...CALENDAR_LAW, chain }, 'quarter', 1)?.due).toBe('2027-04-01')
})

it.each([
  ['2027-01-01', 'month'],
  ['2026-12-31', undefined],
])('a regime in force until %s has a month that begins on the 1st of January: %s', (to, kind) => {
  expect(matchPeriod('2027-01-01', '2027-01-31', [{ ...CALENDAR_LAW, to }])?.kind).toBe(kind)
})

describe('months that begin on another date', () => {
  it('are found from their days and from any day of theirs', () => {
    expect(with2027(HALVES).map(({ from, to }) => [from, to])).toEqual([
      ['2026-12-21', '2027-06-20'],
      ['2027-06-21', '2027-12-20'],
    ])
    expect(matchPeriod('2026-12-21', '2027-03-20', [HALVES])).toMatchObject({ kind: 'quarter' })
    for (const day of ['2026-12-21', '2027-01-01', '2027-03-20'])
      expect(periodContaining(day, 'quarter', 'halves', [HALVES])).toMatchObject({
        from: '2026-12-21',
        to: '2027-03-20',
      })
  })

  it('are due on the first working day after where the regime sets no date', () => {
    // The 20th of June 2027 is a Sunday.
    expect(dueIn(HALVES, 'half-year', 1)).toMatchObject({ due: '2027-06-21' })
  })
})

describe('the duties of a plan follow such a regime', () => {
  const plan = { ...bundledPlan('2025'), since: '2025-01-01' }
  const { obligations } = statusesOn(plan, {
    events: [],
    evidence: { snapshots: [], receipts: [] },
    on: '2026-01-06',
    settings: { regimes: [CALENDAR_LAW] },
  })
  const reports = obligations.filter(({ task }) => task === 'VI.13')

  it('a fourth quarter and halves among them, each with its day', () => {
    const due = Object.fromEntries(reports.map((one) => [one.period.replace(/ \(.*/, ''), one.due]))
    expect(due).toMatchObject({
      'Quý IV/2025': '2026-01-05',
      '6 tháng đầu năm 2025': '2025-07-10',
      // A Saturday, but worked to make up for the 2nd.
      '6 tháng cuối năm 2025': '2026-01-10',
      'Tháng 12/2025': '2026-01-05',
    })
    expect(reports).toHaveLength(19)
  })

  it('and what was due yesterday is overdue, what is due next week is not', () => {
    const status = (period: string) => reports.find((one) => one.period.startsWith(period))?.status
    expect(status('Quý IV/2025')).toBe('overdue')
    expect(status('Năm 2025')).not.toBe('overdue')
  })
})
