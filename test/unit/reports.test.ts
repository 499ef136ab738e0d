import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { bundledPlan } from '../../core/plans/bundled-plan'
import { planFill } from '../../core/reports/fill/plan-fill'
import { settleFormulas } from '../../core/reports/fill/settle-formulas'
import type { FillOptions } from '../../core/reports/fill-options'
import { FORMS } from '../../core/reports/forms/forms'
import type { Place } from '../../core/reports/report'
import { chooseReport } from '../../core/reports/template/choose-form'
import { seeTemplate } from '../../core/reports/template/see-template'
import { cellName, type WorkbookSeen } from '../../core/workbook/seen'
import { seeWorkbook } from '../../core/workbook/sheet/see-workbook'
import type { Workbook } from '../../core/workbook/sheet/workbook'
import { openWorkbook, patchWorkbook } from '../support/file-hand-now'
import { type Captured, QUARTER, snapshotOf, TOTALS } from './captured'

interface Case {
  readonly words: string
  /** The sample quarter by field, the unit's other totals, both, or captures of its own. */
  readonly captured: keyof typeof SAMPLES | readonly Captured[]
  readonly options: FillOptions
  /** Cell → what is written; null: nothing is written there. */
  readonly writes: Readonly<Record<string, string | number | null>>
  /** How many writes there are in all; left out where the catalogue may grow. */
  readonly count?: number
  /** Cell → what the filled file shows, formulas worked out. */
  readonly shown: Readonly<Record<string, string | number>>
  /** "reason where", formulas that show the right number left out. */
  readonly refusals: readonly string[]
  /** More refusals than these are expected. */
  readonly more?: true
}

const SAMPLES = { quarter: [QUARTER], totals: [TOTALS], both: [QUARTER, TOTALS] }

const SOURCES = import.meta.glob<string>('../../core/reports/forms/*/report.ts', {
  eager: true,
  import: 'source',
})

// The walker: every form folder has a blank of its own that it knows, and cases confirmed by eye.
describe.each(FORMS.map((form) => ({ id: form.id, form })))('$id', ({ id, form }) => {
  const { cases } = JSON.parse(readFileSync(`core/reports/forms/${id}/expected.json`, 'utf8')) as {
    cases: Case[]
  }

  test('says where its layout comes from', () => {
    expect(SOURCES[`../../core/reports/forms/${id}/report.ts`]).toMatch(/\S{2}/)
  })

  test('its own blank is known by its labels', () => {
    const chosen = chooseReport(seeWorkbook(blankOf(id)))
    expect(chosen.ok && chosen.value.id).toBe(id)
  })

  test.each(cases)('$words', (one) => {
    const workbook = blankOf(id)
    const target = seeTemplate(form, seeWorkbook(workbook))
    if (!target.ok) throw new Error(target.refusal.message)
    const captured = typeof one.captured === 'string' ? SAMPLES[one.captured] : one.captured
    const plan = planFill(
      form,
      target.value,
      captured.map((capture, at) => snapshotOf(capture, at + 1)),
      one.options,
    )
    const written = new Map(plan.writes.map((write) => [nameOf(write.at), write.value]))
    for (const [cell, value] of Object.entries(one.writes))
      expect([cell, written.get(cell) ?? null]).toEqual([cell, value])
    if (one.count !== undefined) expect(plan.writes).toHaveLength(one.count)

    const filled = openWorkbook(patchWorkbook(workbook, plan.writes.flatMap(patchOf)).bytes)
    if (!filled.ok) throw new Error(filled.refusal.message)
    const values = valuesOf(seeWorkbook(filled.value))
    for (const [cell, value] of Object.entries(one.shown))
      expect([cell, values.get(cell) ?? '']).toEqual([cell, value])
    for (const [cell, value] of written) expect([cell, values.get(cell)]).toEqual([cell, value])

    const settled = settleFormulas(plan, (at) => numberIn(values.get(nameOf(at))))
    const refusals = settled.refusals.filter(({ agrees }) => !agrees)
    const names = refusals.map(({ reason, where }) => `${reason} ${where ?? ''}`)
    if (one.more) expect(names).toEqual(expect.arrayContaining([...one.refusals]))
    else expect(names.sort()).toEqual([...one.refusals].sort())
    for (const { message } of refusals) expect(message).toMatch(/^[\p{Lu}«"].*\.$/su)
  })
})

test('the annex of our own II.06a has a row for every task of the plan', () => {
  const target = seeTemplate(FORMS.find(({ id }) => id === 'ii-06a')!, seeWorkbook(blankOf('ii-06a')))
  const tasks = bundledPlan().tasks.map(({ id, due }) => ({
    id,
    status: 'done' as const,
    due: due.to,
    why: '',
  }))
  const plan = planFill(
    FORMS.find(({ id }) => id === 'ii-06a')!,
    target.ok ? target.value : { host: 'workbook', title: '', places: [] },
    [snapshotOf(QUARTER)],
    { tasks, on: '2025-03-14' },
  )
  const statuses = plan.writes.filter(({ from, value }) => 'task' in from && value === 'Xong')
  expect(statuses.map(({ from }) => 'task' in from && from.task)).toEqual(tasks.map(({ id }) => id))
  expect(plan.writes.find(({ value }) => value === 'Tình trạng đến ngày: 14/03/2025')).toBeDefined()
})

function blankOf(id: string): Workbook {
  const opened = openWorkbook(new Uint8Array(readFileSync(`core/reports/forms/${id}/blank.xlsx`)))
  if (!opened.ok) throw new Error(opened.refusal.message)
  return opened.value
}

function nameOf(at: Place): string {
  return 'cell' in at ? `${at.sheet}!${at.cell}` : `${at.row} ${at.column}`
}

function patchOf({ at, value }: { at: Place; value: string | number }) {
  return 'cell' in at ? [{ sheet: at.sheet, cell: at.cell, value }] : []
}

function valuesOf(seen: WorkbookSeen): Map<string, string | number> {
  return new Map(
    seen.sheets.flatMap((sheet) =>
      sheet.cells.flatMap(({ row, column, value }) =>
        typeof value === 'string' || typeof value === 'number'
          ? [[`${sheet.name}!${cellName(row, column)}`, value] as const]
          : [],
      ),
    ),
  )
}

function numberIn(value: string | number | undefined): number | null {
  return typeof value === 'number' ? value : null
}
