import { describe, expect, it } from 'vitest'
import { addDays } from '../text/day'
import { reportedPeriods } from './periods'
import type { FactSource, Regime } from './regime'
import { REGIMES, regimeOn } from './regimes'

const files = import.meta.glob<{ regime: Regime; sources: readonly FactSource[] }>('./regimes/*.ts', {
  eager: true,
})
const reporting = REGIMES.filter(({ reports }) => reports.length > 0)

describe.each(Object.entries(files))('%s', (path, { regime, sources }) => {
  it('is called as its file, and every fact has a source and a certainty', () => {
    expect(path).toBe(`./regimes/${regime.id}.ts`)
    expect(sources.length).toBeGreaterThan(0)
    for (const { what, where } of sources) expect([what, where].every((text) => text !== '')).toBe(true)
  })

  it('has a recipient and a possible due date for the commune where it has reports', () => {
    if (regime.reports.length === 0) return expect(regime.chain).toEqual([])
    expect(regime.chain[0]?.recipient).not.toBe('')
    for (const { dueDate } of regime.chain) expect(dueDate >= 15 && dueDate <= 31).toBe(true)
  })

  it('sends no report for a fourth quarter: the year takes its place', () => {
    expect(regime.reports.find(({ kind }) => kind === 'quarter')?.numbers ?? []).not.toContain(4)
  })
})

it('exactly one regime of reports is in force on every day, with no gap between two', () => {
  for (const [at, regime] of reporting.entries()) {
    const next = reporting[at + 1]
    expect(next?.from ?? null).toBe(regime.to === null ? null : addDays(regime.to, 1))
    if (regime.from) expect(regimeOn(regime.from)?.id).toBe(regime.id)
  }
})

it('no district receives anything after 30/6/2025', () => {
  const after = reporting.filter(({ to }) => to === null || to > '2025-06-30')
  expect(
    after.flatMap(({ chain }) => chain).filter(({ sender, recipient }) => /huyện/.test(sender + recipient)),
  ).toEqual([])
})

it('an own regime takes the place of a bundled one as plain data', () => {
  const own = REGIMES.map((regime) =>
    regime.id === 'tt05-2025'
      ? { ...regime, reports: [{ kind: 'quarter' as const, numbers: [1, 2, 3] }] }
      : regime,
  )
  expect(reportedPeriods(2027, own)).toHaveLength(3)
})
