import { expect } from 'vitest'
import { dueDayOf } from '../../core/periods/due'
import { periodOf } from '../../core/periods/periods'
import type {
  ChainStep,
  DueDate,
  FactSource,
  Regime,
  RegimeExample,
  ReportedKind,
} from '../../core/periods/regime'
import { addDays, dayParts, isDay } from '../../core/text/day'
import { type Check, expectFinished, expectSaid, expectUnique, idOfFile, walked } from './check'

/** What a file under core/periods/regimes exports; anything may be missing in a wrong one. */
export interface RegimeFile {
  readonly regime?: Regime
  readonly sources?: readonly FactSource[]
  readonly examples?: readonly RegimeExample[]
}

export type RegimeFiles = Readonly<Record<string, RegimeFile>>

/** How many reports of a kind a year has room for: what can be said at all, not what the law of the day asks for. */
const IN_A_YEAR: Readonly<Record<ReportedKind, number>> = { month: 12, quarter: 4, 'half-year': 2, year: 1 }
const KINDS = Object.keys(IN_A_YEAR) as ReportedKind[]

/** Everything that is asked of each regime: that it agrees with itself and with those before and after it. */
export function regimeChecks(files: RegimeFiles): Check[] {
  const regimes = Object.values(files).flatMap(({ regime }) => regime ?? [])
  const reporting = regimes.filter(({ reports }) => (reports ?? []).length > 0)
  return Object.entries(files).flatMap(([path, file]) => {
    const own = `regime ${idOfFile(path)}`
    const { regime, examples = [] } = file
    if (!regime) return [{ name: `${own}: exports a regime`, holds: () => expect(regime).toBeDefined() }]
    return walked(own, () => [
      { name: `${own}: is called as its file`, holds: () => expect(regime.id).toBe(idOfFile(path)) },
      {
        name: `${own}: no other one has its id`,
        holds: () =>
          expectUnique(
            regimes.map(({ id }) => id),
            regime.id,
          ),
      },
      { name: `${own}: nothing is left to fill in`, holds: () => expectFinished(file) },
      {
        name: `${own}: has a name, nothing of it is blank or said twice`,
        holds: () => {
          expect(regime.name).toMatch(/\S/)
          expectSaid(regime, examples)
        },
      },
      { name: `${own}: every fact has a source and a certainty`, holds: () => expectSources(file) },
      ...timeChecks(own, regime, reporting),
      ...reportChecks(own, regime, examples),
      ...examples.map((example) => ({
        name: `${own}: ${example.kind} ${example.number}/${example.year} is as written out`,
        holds: () => expectExample(regime, example, regimes),
      })),
    ])
  })
}

function expectSources({ regime, sources = [] }: RegimeFile): void {
  expect(sources.length).toBeGreaterThan(0)
  expect(sources.filter(({ what, where }) => [what, where].some(isEmpty))).toEqual([])
  const certain = [...sources, ...(regime?.chain ?? [])].map(({ certainty }) => certainty)
  expect(certain.filter((one) => one !== 'known' && one !== 'to-confirm')).toEqual([])
  expectSaid(sources)
}

function isEmpty(words: string | undefined): boolean {
  return (words ?? '').trim() === ''
}

function timeChecks(own: string, regime: Regime, regimes: readonly Regime[]): Check[] {
  const { from, to, firstDate, clipped } = regime
  return [
    {
      name: `${own}: begins before it ends, on days there are`,
      holds: () => {
        expect([from, to].filter((day) => day !== null && !isDay(day))).toEqual([])
        expect(from === null || to === null || from <= to).toBe(true)
        expect(clipped.length === 0 || from !== null, 'what is clipped begins with the regime').toBe(true)
      },
    },
    {
      name: `${own}: its months begin on a date that every month has`,
      holds: () => expect(Number.isInteger(firstDate) && firstDate >= 1 && firstDate <= 28).toBe(true),
    },
    {
      name: `${own}: ends the day before the next one begins`,
      holds: () => {
        if (regime.reports.length > 0) expect(to).toBe(dayBeforeNext(regime, regimes))
      },
    },
  ]
}

/** Exactly one regime of reports is in force on every day, with no gap: the last one is open. */
function dayBeforeNext(regime: Regime, regimes: readonly Regime[]): string | null {
  const begins = (one: Regime) => one.from ?? ''
  const next = regimes
    .filter((other) => other !== regime && begins(other) >= begins(regime))
    .sort((a, b) => begins(a).localeCompare(begins(b)))[0]
  return next?.from ? addDays(next.from, -1) : null
}

function reportChecks(own: string, regime: Regime, examples: readonly RegimeExample[]): Check[] {
  const { reports, chain } = regime
  const kinds = reports.map(({ kind }) => kind)
  return [
    {
      name: `${own}: its reports are of periods that a year has`,
      holds: () => {
        expect(new Set(kinds).size, 'each kind once').toBe(kinds.length)
        for (const { kind, numbers } of reports) expectNumbers(kind, numbers)
      },
    },
    {
      name: `${own}: somebody sends each report to somebody by a date that can be`,
      holds: () => {
        expect(chain.length > 0).toBe(reports.length > 0)
        expect(chain.filter(({ sender, recipient }) => isEmpty(sender) || isEmpty(recipient))).toEqual([])
        for (const step of chain) for (const kind of kinds) expectDate(step, kind)
      },
    },
    {
      name: `${own}: no report is due before its days are over`,
      holds: () => {
        for (const kind of kinds) expectAfterEnd(regime, kind)
      },
    },
    {
      name: `${own}: who sends on does not have to before it was received`,
      holds: () => {
        for (const kind of kinds) expectInOrder(regime, kind)
      },
    },
    {
      name: `${own}: a period of each kind of report is written out, with its due day`,
      holds: () => {
        const shown = examples.filter(({ due }) => due !== undefined)
        expect(kinds.filter((kind) => !shown.some((example) => example.kind === kind))).toEqual([])
        expect(shown.filter((example) => !isReported(regime, example))).toEqual([])
        expect(examples.length).toBeGreaterThan(0)
      },
    },
  ]
}

function isReported({ reports }: Regime, { kind, number }: RegimeExample): boolean {
  return reports.some((report) => report.kind === kind && report.numbers.includes(number))
}

function expectNumbers(kind: ReportedKind, numbers: readonly number[]): void {
  const wrong = numbers.filter((one) => !Number.isInteger(one) || one < 1 || one > IN_A_YEAR[kind])
  expect(KINDS, kind).toContain(kind)
  expect(wrong, kind).toEqual([])
  expect(numbers.length, kind).toBeGreaterThan(0)
  expect(new Set(numbers).size, `${kind}: each number once`).toBe(numbers.length)
}

function expectDate({ recipient, dueDate }: ChainStep, kind: ReportedKind): void {
  const own = typeof dueDate === 'object' && !('date' in dueDate) ? dueDate[kind] : dueDate
  expect(own !== undefined && canBe(own), `${kind} to ${recipient}: ${JSON.stringify(own)}`).toBe(true)
}

/** «5» where the 5th of the following month is meant would be a day long gone: it is said as `{ date: 5, monthsAfter: 1 }`. */
function expectAfterEnd(regime: Regime, kind: ReportedKind): void {
  const numbers = regime.reports.find((report) => report.kind === kind)?.numbers ?? []
  const ends = numbers.map((number) => dayParts(periodOf(regime, 2030, kind, number).to).date)
  for (const { recipient, dueDate } of regime.chain) {
    const own = typeof dueDate === 'object' && !('date' in dueDate) ? dueDate[kind] : dueDate
    const { date, monthsAfter } = typeof own === 'object' ? own : { date: own ?? 0, monthsAfter: 0 }
    const early = monthsAfter > 0 || date === 0 ? [] : ends.filter((end) => date <= end)
    expect(early, `${kind} to ${recipient}: on the ${date} of the month whose period ends on`).toEqual([])
  }
}

function canBe(due: DueDate): boolean {
  if (typeof due === 'number') return Number.isInteger(due) && due >= 0 && due <= 31
  const { date, monthsAfter } = due
  return [date, monthsAfter].every(Number.isInteger) && date >= 1 && date <= 31 && monthsAfter >= 0
}

const YEARS = [2024, 2025, 2026, 2027, 2028]

function expectInOrder(regime: Regime, kind: ReportedKind): void {
  const numbers = regime.reports.find((report) => report.kind === kind)?.numbers ?? []
  for (const year of YEARS)
    for (const number of numbers) {
      const period = periodOf(regime, year, kind, number)
      const dues = regime.chain.map((_, step) => dueDayOf(period, { regimes: [regime], step })?.due ?? '')
      expect(dues, `${kind} ${number}/${year}`).toEqual([...dues].sort())
    }
}

function expectExample(regime: Regime, example: RegimeExample, regimes: readonly Regime[]): void {
  const { kind, number, year, from, to, due } = example
  const period = periodOf(regime, year, kind, number)
  expect(period).toEqual({ regime: regime.id, kind, from, to })
  expect(dueDayOf(period, { regimes })?.due).toBe(due)
}
