import { expect } from 'vitest'
import * as z from 'zod/mini'
import { isMeasure } from '../../core/measures/catalogue'
import type { FillOptions } from '../../core/reports/fill-options'
import type { Report } from '../../core/reports/forms/report-form'
import { chooseReport } from '../../core/reports/template/choose-form'
import { seeWorkbook } from '../../core/workbook/sheet/see-workbook'
import type { Workbook } from '../../core/workbook/sheet/workbook'
import { openWorkbook } from '../support/file-hand-now'
import { fillBlank } from '../support/fill-blank'
import { type Captured, QUARTER, TOTALS } from '../unit/captured'
import { type Check, expectFinished, expectSaid, expectUnique, walked } from './check'
import type { FolderRead } from './read-folders'

/** A folder of core/reports/forms and what its report.ts exports. */
export interface ReportAddition {
  readonly folder: FolderRead
  readonly report?: Report | undefined
  /** Where its layout comes from. */
  readonly source?: string | undefined
  /** Whose template its blank is, where no script draws it. */
  readonly blankFrom?: string | undefined
}

const SAMPLES = { quarter: [QUARTER], totals: [TOTALS], both: [QUARTER, TOTALS] }
const Shown = z.union([z.string(), z.number()])

/** One case of a report's expected.json. */
const ReportCase = z.strictObject({
  words: z.string(),
  /** The sample quarter by field, the unit's other totals, both, or captures of its own. */
  captured: z.union([
    z.enum(['quarter', 'totals', 'both']),
    z.array(z.looseObject({ rows: z.looseObject({}) })),
  ]),
  /** `FillOptions`. */
  options: z.looseObject({}),
  /** Cell → what is written; null: nothing is written there. */
  writes: z.record(z.string(), z.nullable(Shown)),
  /** How many writes there are in all; left out where the catalogue may grow. */
  count: z.optional(z.number()),
  /** Cell → what the filled file shows, formulas worked out. */
  shown: z.record(z.string(), Shown),
  /** "reason where", formulas that show the right number left out. */
  refusals: z.array(z.string()),
  /** More refusals than these are expected. */
  more: z.optional(z.literal(true)),
})
const ReportCases = z.strictObject({ cases: z.array(ReportCase).check(z.minLength(1)) })

export type ReportCase = z.infer<typeof ReportCase>

/** Everything that is asked of each report folder; one that misses a file fails by that name and nothing else of it is run. */
export function reportChecks(additions: readonly ReportAddition[]): Check[] {
  const reports = additions.flatMap(({ report }) => report ?? [])
  return additions.flatMap((addition) =>
    walked(`report ${addition.folder.id}`, () => checksOf(addition, reports)),
  )
}

function checksOf(addition: ReportAddition, reports: readonly Report[]): Check[] {
  const { folder, report } = addition
  const own = `report ${folder.id}`
  const [bytes, text] = [folder.bytes('blank.xlsx'), folder.text('expected.json')]
  const cases = text === undefined ? undefined : readCases(text)
  const blank = bytes && openWorkbook(bytes)
  const missing = [
    ['exports a report from report.ts', report],
    ['has its blank.xlsx', bytes],
    ['its blank.xlsx opens', !blank || blank.ok ? true : undefined],
    ['has its expected.json', text],
    ['its expected.json says cases as the others do', cases?.fault === undefined ? true : undefined],
  ] as const
  return [
    ...missing.map(([name, thing]) => ({
      name: `${own}: ${name}`,
      holds: () => expect(thing, cases?.fault).toBeDefined(),
    })),
    ...(report ? ownChecks(own, addition, report, reports) : []),
    ...(report && bytes && blank?.ok ? blankChecks(own, report, () => opened(bytes), reports) : []),
    ...(report && bytes && blank?.ok
      ? [
          ...wordsChecks(own, cases?.value),
          ...(cases?.value ?? []).flatMap((one) => caseChecks(own, report, () => opened(bytes), one)),
        ]
      : []),
  ]
}

function wordsChecks(own: string, cases: readonly ReportCase[] = []): Check[] {
  return [
    {
      name: `${own}: each case has words of its own`,
      holds: () => expectSaid(cases.map(({ words }) => words)),
    },
  ]
}

function readCases(text: string): { value?: readonly ReportCase[]; fault?: string } {
  try {
    return { value: ReportCases.parse(JSON.parse(text)).cases }
  } catch (error) {
    return { fault: error instanceof Error ? error.message : String(error) }
  }
}

function opened(bytes: Uint8Array<ArrayBuffer>): Workbook {
  const workbook = openWorkbook(bytes)
  if (!workbook.ok) throw new Error(workbook.refusal.message)
  return workbook.value
}

function ownChecks(
  own: string,
  { folder, source, blankFrom }: ReportAddition,
  report: Report,
  reports: readonly Report[],
): Check[] {
  const measures = report.tables.flatMap(({ columns }) => columns.map(({ measure }) => measure))
  const tables = report.tables.map((table) => table.id)
  const ids = reports.map((other) => other.id)
  return [
    { name: `${own}: is called as its folder`, holds: () => expect(report.id).toBe(folder.id) },
    { name: `${own}: no other one has its id`, holds: () => expectUnique(ids, report.id) },
    { name: `${own}: says where its layout comes from`, holds: () => expect(source).toMatch(/\S{2}/) },
    { name: `${own}: nothing is left to fill in`, holds: () => expectFinished(report, source, blankFrom) },
    {
      name: `${own}: has a name, a title, and tables that are told apart`,
      holds: () => {
        expect([report.name, ...report.titles].filter((words) => words.trim() === '')).toEqual([])
        expect(report.titles.length).toBeGreaterThan(0)
        expect(tables.length + (report.cells?.length ?? 0)).toBeGreaterThan(0)
        expect(new Set(tables).size).toBe(tables.length)
      },
    },
    {
      name: `${own}: nothing of it is blank or said twice`,
      holds: () => expectSaid({ ...report, code: null }),
    },
    {
      name: `${own}: asks for measures of the catalogue`,
      holds: () => expect(measures.filter((measure) => !isMeasure(measure))).toEqual([]),
    },
  ]
}

function blankChecks(
  own: string,
  report: Report,
  blank: () => Workbook,
  reports: readonly Report[],
): Check[] {
  return [
    {
      name: `${own}: its own blank is known by its labels`,
      holds: () => {
        const chosen = chooseReport(seeWorkbook(blank()), reports)
        expect(chosen.ok ? chosen.value.id : chosen.refusal.message).toBe(report.id)
      },
    },
  ]
}

function caseChecks(own: string, report: Report, blank: () => Workbook, one: ReportCase): Check[] {
  return [
    {
      name: `${own}: «${one.words}» says cells or refusals`,
      holds: () => {
        const written = Object.values(one.writes).filter((value) => value !== null)
        expect(written.length + one.refusals.length).toBeGreaterThan(0)
      },
    },
    { name: `${own}: «${one.words}»`, holds: () => expectCase(report, blank(), one) },
  ]
}

/** Every cell that was named or written, every formula and every refusal, on the blank as filled and opened again. */
function expectCase(report: Report, workbook: Workbook, one: ReportCase): void {
  const captured = typeof one.captured === 'string' ? SAMPLES[one.captured] : (one.captured as Captured[])
  const { written, values, refusals } = fillBlank(report, workbook, captured, one.options as FillOptions)
  for (const [cell, value] of Object.entries(one.writes))
    expect([cell, written.get(cell) ?? null]).toEqual([cell, value])
  if (one.count !== undefined) expect(written.size).toBe(one.count)
  for (const [cell, value] of Object.entries(one.shown))
    expect([cell, values.get(cell) ?? '']).toEqual([cell, value])
  for (const [cell, value] of written) expect([cell, values.get(cell)]).toEqual([cell, value])

  const names = refusals.map(({ reason, where }) => `${reason} ${where ?? ''}`)
  if (one.more) expect(names).toEqual(expect.arrayContaining([...one.refusals]))
  else expect(names.sort()).toEqual([...one.refusals].sort())
  for (const { message } of refusals) expect(message).toMatch(/^[\p{Lu}«"].*\.$/su)
}
