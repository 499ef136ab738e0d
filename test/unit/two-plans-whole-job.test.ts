import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { assess } from '../../core/indicators/assess'
import { periodFrom } from '../../core/periods/periods'
import { aimsOf, unmeasuredIn } from '../../core/plans/aims'
import { calendarFileOf } from '../../core/plans/calendar-file'
import { bundledPlan } from '../../core/plans/read/bundled-plan'
import { parsePlan } from '../../core/plans/read/parse-plan'
import { statusesOn } from '../../core/plans/statuses'
import { hasPlan, noPlan, type Plan } from '../../core/plans/task'
import type { LedgerNote } from '../../core/reports/fill/ledger-note'
import { planWorkbook, reportsIn } from '../../core/reports/fill/plan-workbook'
import type { FillOptions } from '../../core/reports/fill-options'
import { receiptSheet } from '../../core/reports/receipt/receipt-sheet'
import type { FillPlan } from '../../core/reports/report'
import type { Snapshot } from '../../core/snapshot/snapshot'
import { seeWorkbook } from '../../core/workbook/sheet/see-workbook'
import type { Workbook } from '../../core/workbook/sheet/workbook'
import { planForWorkbook } from '../../excel-addin/taskpane/plan-for-workbook'
import { annexOfPlan, fillFile, openWorkbook } from '../support/file-hand-now'
import { PLAN_2026, withoutLaws } from '../support/two-plans'
import { quarterSnapshot } from './quarter-snapshot'
import { sampleSnapshot } from './sample-snapshot'

function read2026(): Plan {
  const read = parsePlan(PLAN_2026)
  if (!read.ok) throw new Error(read.refusal.message)
  return read.value.plan
}

interface Job {
  readonly plan: Plan
  readonly on: string
  readonly captures: readonly Snapshot[]
}

/** The quarter's captures of a unit: the form by field, and the counts of its targets. */
function capturesOf(unit: string, [from, to]: readonly [string, string], capturedAt: string): Snapshot[] {
  const changes = { unit, period: periodFrom(from, to), source: { url: '', title: '', capturedAt } }
  return [
    quarterSnapshot(changes),
    sampleSnapshot(
      { 'online.full.dossiers.online': 1671, 'online.full.dossiers': 1761 },
      { ...changes, portal: 'b' },
    ),
  ]
}

const JOB_2025: Job = {
  plan: bundledPlan('2025'),
  on: '2025-06-16',
  captures: capturesOf('UBND thị trấn Phố Châu', ['2025-03-15', '2025-06-14'], '2025-06-16T08:00:00+07:00'),
}
const JOB_2026: Job = {
  plan: read2026(),
  on: '2026-06-15',
  captures: capturesOf('UBND xã Hương Sơn', ['2026-03-15', '2026-06-14'], '2026-06-15T08:00:00+07:00'),
}

function opened(bytes: Uint8Array): Workbook {
  const workbook = openWorkbook(bytes)
  if (!workbook.ok) throw new Error(workbook.refusal.message)
  return workbook.value
}

const blankOf = (id: string) => opened(new Uint8Array(readFileSync(`core/reports/forms/${id}/blank.xlsx`)))

function optionsOf({ plan, on, captures }: Job): FillOptions {
  const [first] = captures
  const { from, to } = first!.period
  const evidence = { snapshots: captures, receipts: [] }
  const { tasks } = statusesOn(plan, { events: [], evidence, on })
  const year = Number(to.slice(0, 4))
  return { unit: first!.unit, from, to, tasks, planYear: plan.year, on, aims: aimsOf(plan, year) }
}

function plannedFor(workbook: Workbook, job: Job): FillPlan {
  const seen = seeWorkbook(workbook)
  const reports = reportsIn(seen)
  if (!reports.ok) throw new Error(reports.refusal.message)
  return planWorkbook(seen, reports.value, job.captures, optionsOf(job))
}

/** All that an officer sees, fills, prints or carries away in a job, as one text. */
function allShown(job: Job): string {
  const { plan, on, captures } = job
  const [first] = captures
  const { unit, period } = first!
  const aims = aimsOf(plan, Number(period.to.slice(0, 4)))
  const statuses = statusesOn(plan, { events: [], evidence: { snapshots: captures, receipts: [] }, on })
  const files = ['ii-06a', 'plan-annex', 'indicators'].map((id) => {
    const book = opened(annexOfPlan(blankOf(id), plan))
    const occasion = {
      target: `${id}.xlsx`,
      unit,
      from: period.from,
      to: period.to,
      at: `${on}T09:00:00+07:00`,
    }
    const filled = fillFile(book, plannedFor(book, job), occasion)
    if (!filled.ok) throw new Error(filled.refusal.message)
    const { bytes, receipt } = filled.value
    const sheets = seeWorkbook(opened(bytes)).sheets.map(({ name, cells }) => [
      name,
      cells.map(({ text }) => text),
    ])
    return [sheets, receiptSheet(receipt, captures), receipt.refusals]
  })
  return JSON.stringify([
    assess(captures, undefined, aims),
    unmeasuredIn(plan),
    statuses,
    calendarFileOf(plan, statuses.obligations, `${on}T09:00:00+07:00`).replace(/DTSTAMP:\S+/g, ''),
    files,
  ])
}

describe('the whole job with two plans of different units, years, targets, tasks and words', () => {
  it('nothing of 2025 stands in what 2026 shows, fills or prints', () => {
    const shown = withoutLaws(allShown(JOB_2026))
    expect(
      shown.match(
        /.{0,60}(?:2025|Phố Châu|thị trấn|\bV?I?I\.1\d|VI\.\d|VII|90 %|"target":(?:70|80|90|100)\b).{0,60}/g,
      ) ?? [],
    ).toEqual([])
    expect(shown).toContain('UBND xã Hương Sơn')
    expect(shown).toContain('"target":98.5')
    expect(shown).toContain('NĂM 2026')
    expect(shown).toContain('Rà soát các thủ tục còn vướng mắc')
  })

  it('and nothing of 2026 in what 2025 does', () => {
    const shown = withoutLaws(allShown(JOB_2025))
    expect(shown.match(/.{0,60}(?:2026|Hương Sơn|98[.,]5).{0,60}/g) ?? []).toEqual(
      // Its own annex names the district of that year.
      shown.match(/.{0,60}huyện Hương Sơn.{0,60}/g) ?? [],
    )
    expect(shown).toContain('UBND thị trấn Phố Châu')
  })

  it.each([
    ['2026', JOB_2026, 5],
    ['2025', JOB_2025, 31],
  ])('the annex of %s has a status for each of its tasks', (_, job, count) => {
    const plan = plannedFor(opened(annexOfPlan(blankOf('plan-annex'), job.plan)), job)
    const tasks = plan.writes.flatMap(({ from }) => ('task' in from ? [from.task] : []))
    expect(new Set(tasks)).toEqual(new Set(job.plan.tasks.map(({ id }) => id)))
    expect(new Set(tasks).size).toBe(count)
    expect(plan.refusals).toEqual([])
  })

  describe.each(['plan-annex', 'ii-06a'])('an annex of the other year in %s', (id) => {
    const book = blankOf(id)
    const places = (plan: FillPlan) =>
      plan.writes.filter(({ at }) => 'sheet' in at && at.sheet === 'Phụ lục nhiệm vụ')

    it('is refused whole by name by the file hand', () => {
      const plan = plannedFor(book, JOB_2026)
      expect(places(plan)).toEqual([])
      const reasons = plan.refusals.map(({ reason }) => reason)
      expect(reasons).toContain('wrong-unit')
      expect(plan.writes.length > 0).toBe(id === 'ii-06a')
    })

    it('is refused whole for its year where the unit is settled, and for its rows where it names no year', () => {
      const settled = { ...optionsOf(JOB_2026), confirmed: [{ words: 'UBND thị trấn Phố Châu' }] }
      const seen = seeWorkbook(book)
      const reports = reportsIn(seen)
      if (!reports.ok) throw new Error(reports.refusal.message)
      const byYear = planWorkbook(seen, reports.value, JOB_2026.captures, settled)
      expect(places(byYear)).toEqual([])
      expect(byYear.refusals.map(({ message }) => message).join('\n')).toContain('«NĂM 2025»')
      const { planYear: _, ...rest } = settled
      const byRows = planWorkbook(seen, reports.value, JOB_2026.captures, rest)
      expect(places(byRows)).toEqual([])
      expect(byRows.refusals.map(({ message }) => message).join('\n')).toContain('chỉ 0 trong 31 dòng')
    })

    it('is refused whole by name by the pane in Excel', () => {
      const { tasks = [], on = '', planYear, aims = {} } = optionsOf(JOB_2026)
      const [{ unit, period }] = JOB_2026.captures as [Snapshot]
      const note: LedgerNote = {
        format: 'so-mot-cua/note@1',
        unit,
        from: period.from,
        to: period.to,
        on,
        plan: JOB_2026.plan.title,
        planYear,
        receiver: '',
        tasks: [...tasks],
        aims: { ...aims },
        findings: [],
        explained: [],
      }
      const ask = { lessons: [], names: [], notes: [note], overwrite: false as const }
      const confirmed = [{ words: 'UBND thị trấn Phố Châu' }]
      for (const settled of [[], confirmed]) {
        const planned = planForWorkbook(seeWorkbook(book), JOB_2026.captures, { ...ask, confirmed: settled })
        const said = planned.ok ? planned.value.plan : { writes: [], refusals: [planned.refusal] }
        expect(said.writes.filter(({ at }) => 'sheet' in at && at.sheet === 'Phụ lục nhiệm vụ')).toEqual([])
        expect(said.refusals.map(({ message }) => message).join('\n')).toMatch(/Phố Châu|NĂM 2025/)
      }
    })
  })

  it('without a plan there are rates, no verdict, report duties, and an annex that says so', () => {
    const plan = noPlan(2026)
    expect(hasPlan(plan)).toBe(false)
    const judged = assess(JOB_2026.captures, undefined, aimsOf(plan, 2026))
    expect(judged.filter(({ target, verdict }) => target !== null || verdict !== 'unknown')).toEqual([])
    expect(judged.find(({ id }) => id === 'online-full')?.shown).toBe('94,89 %')
    const { obligations, tasks } = statusesOn(plan, {
      events: [],
      evidence: { snapshots: [], receipts: [] },
      on: '2026-06-15',
    })
    expect(tasks).toEqual([])
    expect(obligations.some(({ period }) => period.startsWith('Quý II/2026'))).toBe(true)
    const book = opened(annexOfPlan(blankOf('ii-06a'), plan))
    expect(withoutLaws(JSON.stringify(seeWorkbook(book)))).not.toMatch(/NĂM 2025|Phố Châu/)
    const filled = plannedFor(book, { ...JOB_2026, plan })
    expect(filled.writes.length).toBeGreaterThan(60)
    expect(filled.writes.some(({ from }) => 'task' in from)).toBe(false)
  })
})
