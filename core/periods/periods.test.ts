import { describe, expect, it } from 'vitest'
import { lastDayOfMonth } from '../text/day'
import { dueDayOf } from './due'
import {
  labelPeriod,
  matchPeriod,
  periodContaining,
  periodFrom,
  periodOf,
  periodsOn,
  reportedPeriods,
  shortPeriod,
} from './periods'
import { regimeById, regimeOn } from './regimes'
import { addWorkingDays, nextWorkingDay } from './working-days'

it.each([
  ['2024-12-15', '2025-03-14', 'quarter', 'tt01-2020-3-cap'],
  ['2025-01-02', '2025-03-14', 'other', 'none'],
])('from %s to %s is a period of kind %s, of %s', (from, to, kind, regime) => {
  expect(periodFrom(from, to)).toEqual({ regime, kind, from, to })
})

describe('matchPeriod', () => {
  it.each([
    ['2024-12-15', '2025-03-14', 'tt01-2020-3-cap', 'Quý I/2025 (15/12/2024–14/03/2025)'],
    ['2025-01-15', '2025-02-14', 'tt01-2020-3-cap', 'Tháng 2/2025 (15/01–14/02/2025)'],
    ['2025-06-15', '2025-09-14', 'tt01-2020-3-cap', 'Quý III/2025 (15/06–14/09/2025)'],
    ['2025-07-01', '2025-09-14', 'tt01-2020-2-cap', 'Quý III/2025 (01/07–14/09/2025)'],
    ['2025-07-01', '2025-07-14', 'tt01-2020-2-cap', 'Tháng 7/2025 (01/07–14/07/2025)'],
    ['2024-12-15', '2025-12-14', 'tt01-2020-2-cap', 'Năm 2025 (15/12/2024–14/12/2025)'],
    ['2025-12-15', '2026-03-14', 'tt05-2025', 'Quý I/2026 (15/12/2025–14/03/2026)'],
    ['2024-12-15', '2025-06-14', 'tt01-2020-3-cap', '6 tháng đầu năm 2025 (15/12/2024–14/06/2025)'],
    ['2025-01-01', '2025-03-31', 'calendar', 'Quý I/2025 theo lịch (01/01–31/03/2025)'],
    ['2025-02-01', '2025-02-28', 'calendar', 'Tháng 2/2025 theo lịch (01/02–28/02/2025)'],
  ])('%s to %s is of %s: %s', (from, to, regime, label) => {
    const period = matchPeriod(from, to)
    expect(period).toMatchObject({ regime, from, to })
    expect(period && labelPeriod(period)).toBe(label)
  })

  it.each([
    ['2025-01-02', '2025-03-14'],
    ['2024-12-15', '2025-03-15'],
    ['2025-03-14', '2024-12-15'],
    ['2025-07-01', '2025-08-14'],
  ])('%s to %s is no period', (from, to) => {
    expect(matchPeriod(from, to)).toBeNull()
  })
})

describe('periodContaining', () => {
  it.each([
    ['2025-03-14', '2024-12-15', '2025-03-14'],
    ['2025-03-15', '2025-03-15', '2025-06-14'],
    ['2025-06-20', '2025-06-15', '2025-09-14'],
    ['2025-07-01', '2025-07-01', '2025-09-14'],
    ['2025-12-15', '2025-12-15', '2026-03-14'],
  ])('on %s the quarter is %s to %s', (day, from, to) => {
    expect(periodContaining(day, 'quarter')).toMatchObject({ from, to })
  })

  it('of a named regime is null on a day before that regime begins', () => {
    expect(periodContaining('2025-06-20', 'quarter', 'tt01-2020-2-cap')).toBeNull()
  })

  it('gives a period the same regime on each of its days', () => {
    const early = periodContaining('2025-12-20', 'quarter')
    expect(early).toEqual(periodContaining('2026-03-01', 'quarter'))
    expect(early?.regime).toBe('tt05-2025')
  })
})

it('knows every period of a day, under each regime that has one', () => {
  expect(periodsOn('2025-07-10').map((period) => `${period.regime} ${shortPeriod(period)}`)).toEqual([
    'tt01-2020-3-cap Tháng 7/2025',
    'tt01-2020-3-cap Quý III/2025',
    'tt01-2020-3-cap 6 tháng cuối năm 2025',
    'tt01-2020-3-cap Năm 2025',
    'tt01-2020-2-cap Tháng 7/2025',
    'tt01-2020-2-cap Quý III/2025',
    'tt01-2020-2-cap 6 tháng cuối năm 2025',
    'tt01-2020-2-cap Năm 2025',
    'calendar Tháng 7/2025 theo lịch',
    'calendar Quý III/2025 theo lịch',
    'calendar 6 tháng cuối năm 2025 theo lịch',
    'calendar Năm 2025 theo lịch',
  ])
})

it.each([
  ['2025-06-30', 'tt01-2020-3-cap'],
  ['2025-07-01', 'tt01-2020-2-cap'],
  ['2026-02-14', 'tt01-2020-2-cap'],
  ['2026-02-15', 'tt05-2025'],
])('on %s the regime in force is %s', (day, id) => {
  expect(regimeOn(day)?.id).toBe(id)
})

it('reports twelve months, three quarters and the year: no fourth quarter', () => {
  const kinds = reportedPeriods(2025).map((period) => period.kind)
  expect(kinds.filter((kind) => kind === 'month')).toHaveLength(12)
  expect(kinds.filter((kind) => kind === 'quarter')).toHaveLength(3)
  expect(kinds.filter((kind) => kind === 'year')).toHaveLength(1)
  expect(kinds).toHaveLength(16)
})

describe('dueOf', () => {
  const quarterOn = (day: string) => periodContaining(day, 'quarter')
  const dueOn = (day: string) => {
    const period = quarterOn(day)
    return period && dueDayOf(period)
  }

  it('says why: one working day after the cut-off, over a weekend', () => {
    expect(dueOn('2025-03-14')).toEqual({
      recipient: 'UBND cấp huyện',
      due: '2025-03-17',
      sendBy: '2025-03-17',
      why: 'chốt 14/3 + 1 ngày làm việc; 15–16/3 cuối tuần',
      certainty: 'to-confirm',
    })
  })

  it('goes to the province once there is no district', () => {
    expect(dueOn('2025-09-14')).toMatchObject({ recipient: 'Văn phòng UBND tỉnh', due: '2025-09-18' })
  })

  it('moves a day off to the next working day and names the safe one before it', () => {
    const may = matchPeriod('2025-04-15', '2025-05-14')
    expect(may && dueDayOf(may)).toMatchObject({
      due: '2025-05-19',
      sendBy: '2025-05-16',
      why: 'chốt 14/5, hạn gửi 17/5 rơi vào 17–18/5 cuối tuần: nên gửi thứ Sáu 16/05/2025, chậm nhất thứ Hai 19/05/2025 (chưa xác minh)',
    })
  })

  it('waits for the first working day after Tết where the safe day would be before the cut-off', () => {
    const month = matchPeriod('2026-01-15', '2026-02-14')
    expect(month && dueDayOf(month)).toMatchObject({ due: '2026-02-23', sendBy: '2026-02-23' })
  })

  it('takes the officer’s own date and recipient', () => {
    const period = quarterOn('2025-03-14')
    expect(period && dueDayOf(period, { dueDate: 20, recipient: 'UBND huyện Hương Sơn' })).toMatchObject({
      recipient: 'UBND huyện Hương Sơn',
      due: '2025-03-20',
      certainty: 'known',
      why: 'chốt 14/3, hạn gửi 20/3',
    })
  })

  it('takes another date for the year’s report alone', () => {
    const settings = { dueDate: { year: 20 } }
    const [quarter, year] = [quarterOn('2025-03-14'), matchPeriod('2024-12-15', '2025-12-14')]
    expect(quarter && dueDayOf(quarter, settings)?.due).toBe('2025-03-17')
    expect(year && dueDayOf(year, settings)).toMatchObject({ due: '2025-12-22', sendBy: '2025-12-19' })
  })

  it('takes the last day of a month that is too short for the date set', () => {
    for (let month = 1; month <= 12; month++)
      for (const year of [2027, 2028])
        for (let date = 15; date <= 31; date++) {
          const cutOff = `${year}-${String(month).padStart(2, '0')}-14`
          const period = periodOf(regimeById('tt05-2025')!, year, 'month', month)
          const last = Number(lastDayOfMonth(year, month).slice(8))
          const set = `${cutOff.slice(0, 8)}${Math.min(date, last)}`
          const earliest = addWorkingDays(cutOff, 1)
          const due = nextWorkingDay(set > earliest ? set : earliest)
          expect(dueDayOf(period, { dueDate: date }), `${cutOff} ${date}`).toMatchObject({
            due,
            certainty: 'known',
          })
        }
    const april = matchPeriod('2026-03-15', '2026-04-14')
    expect(april && dueDayOf(april, { dueDate: 31 })).toMatchObject({
      due: '2026-05-04',
      sendBy: '2026-04-29',
    })
  })

  it('knows the days of those who receive and send on', () => {
    const period = quarterOn('2025-03-14')
    expect(period && dueDayOf(period, { step: 1 })).toMatchObject({
      recipient: 'UBND tỉnh',
      due: '2025-03-20',
    })
    expect(period && dueDayOf(period, { step: 2 })).toMatchObject({
      recipient: 'Văn phòng Chính phủ',
      due: '2025-03-25',
      certainty: 'known',
    })
    expect(period && dueDayOf(period, { step: 3 })).toBeNull()
  })
})
