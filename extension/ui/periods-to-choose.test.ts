import { describe, expect, it } from 'vitest'
import { shortPeriod } from '../../core/periods/periods'
import { periodInForce, periodsToChoose } from './periods-to-choose'

const settings = { unit: 'A', receivingAuthority: '', regime: '', plan: '2025', period: null }

describe('the period in force', () => {
  it.each([
    ['2025-03-14', 'Tháng 2/2025'],
    ['2025-03-15', 'Quý I/2025'],
    ['2025-04-20', 'Tháng 4/2025'],
    ['2025-12-15', 'Năm 2025'],
    ['2026-11-17', 'Tháng 11/2026'],
    ['2027-01-02', 'Năm 2026'],
  ])('on %s is %s, the last one that has ended, unless another was chosen', (today, name) => {
    expect(shortPeriod(periodInForce(settings, today))).toBe(name)
  })

  const QUARTER = { from: '2024-12-15', to: '2025-03-14' }
  const MARCH = { from: '2025-02-15', to: '2025-03-14' }
  const FEBRUARY = { from: '2025-01-15', to: '2025-02-14' }

  it.each([
    ['the quarter, its last month is left', '2025-03-17', undefined, [QUARTER], 'Tháng 3/2025'],
    ['both: the month that runs', '2025-03-17', undefined, [QUARTER, MARCH], 'Tháng 4/2025'],
    ['both, and the book knows of February', '2025-03-17', '2025-02-01', [QUARTER, MARCH], 'Tháng 2/2025'],
    ['all of them', '2025-03-17', '2025-02-01', [QUARTER, MARCH, FEBRUARY], 'Tháng 4/2025'],
    ['an older one: the last stays', '2025-03-17', '2025-02-01', [FEBRUARY], 'Quý I/2025'],
  ])('sent was %s', (_, today, started, sent, name) => {
    const book = started === undefined ? settings : { ...settings, started }
    expect(shortPeriod(periodInForce(book, today, sent))).toBe(name)
  })

  it('is the chosen one, whatever the day, in a book that does not say when it was chosen', () => {
    expect(shortPeriod(periodInForce({ ...settings, period: QUARTER }, '2026-11-25'))).toBe('Quý I/2025')
  })

  it.each([
    ['2026-03-20', '2026-03-20', 'Quý I/2025'],
    ['2026-03-20', '2026-04-14', 'Quý I/2025'],
    ['2026-03-20', '2026-04-15', 'Tháng 4/2026'],
    ['2026-04-14', '2026-04-15', 'Tháng 4/2026'],
    ['2026-04-15', '2026-05-14', 'Quý I/2025'],
  ])('chosen on %s, it is on %s %s: until another one has ended', (chosenOn, today, name) => {
    const period = { ...QUARTER, chosenOn }
    expect(shortPeriod(periodInForce({ ...settings, period }, today))).toBe(name)
  })
})

describe('the periods to choose from', () => {
  it('are those of the year of the plan, last year and this year, and always the one in force', () => {
    const odd = { regime: 'none', kind: 'other', from: '2024-01-01', to: '2024-01-31' } as const
    const listed = periodsToChoose(odd, '2026-11-25', 2025)
    expect(listed).toContainEqual(odd)
    expect(listed.map(shortPeriod)).toEqual(
      expect.arrayContaining(['Quý I/2025', 'Năm 2026', 'Tháng 2/2026']),
    )
  })
})
