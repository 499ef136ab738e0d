import { describe, expect, it } from 'vitest'
import { shortPeriod } from '../../core/periods/periods'
import { periodInForce, periodsToChoose } from './periods-to-choose'

const settings = { unit: 'A', receivingAuthority: '', regime: '', plan: '2025', period: null }

describe('the period in force', () => {
  it.each([
    ['2025-03-14', 'Quý I/2025'],
    ['2025-03-15', 'Quý II/2025'],
    ['2025-07-01', 'Quý III/2025'],
    ['2025-10-01', 'Năm 2025'],
    ['2025-12-15', 'Quý I/2026'],
  ])('on %s is %s unless another was chosen', (today, name) => {
    expect(shortPeriod(periodInForce(settings, today))).toBe(name)
  })

  it('is the chosen one, whatever the day', () => {
    const period = { from: '2024-12-15', to: '2025-03-14' }
    expect(shortPeriod(periodInForce({ ...settings, period }, '2026-11-25'))).toBe('Quý I/2025')
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
