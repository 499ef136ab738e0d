import { MEASURES, type MeasureId } from '../../measures/catalogue'
import { isProvisional } from '../../snapshot/provisional'
import type { Snapshot } from '../../snapshot/snapshot'
import { capturesFor, type Subject, snapshotsFor } from '../../snapshot/systems/snapshots-for'
import { fold } from '../../text/fold'
import { ALL_UNITS, sameUnit } from '../../text/unit-name'
import { REPORTS } from '../forms/forms'
import type { Report, ReportRowKind, ReportTable } from '../forms/report-form'

/** Whether a report can be filled for a unit and period, and which measures are still to be captured. */
export interface Readiness {
  readonly report: Report
  readonly missing: readonly MeasureId[]
  /** Measures that are there, but only from captures made before the period had ended: they are to be captured again. */
  readonly provisional: readonly MeasureId[]
  /** Places that stay empty although their row is there: «Tôn giáo · Đã giải quyết quá hạn». */
  readonly gaps: readonly string[]
  /** A capture of these days can no longer be read: nothing rests on what it would say, so nothing is complete. */
  readonly damaged?: boolean
  /** It says how a plan's tasks stand, and there is no plan for its year: nothing to be complete about. */
  readonly planless?: boolean
  /** It says what came of figures, and nothing of these days was captured. */
  readonly empty?: boolean
  /** Captures it would be filled from. */
  readonly snapshots: readonly Snapshot[]
}

/** All reports over the captures of one unit and period: the ready ones first. */
export function readinessOfReports(
  snapshots: readonly Snapshot[],
  subject: Subject,
  reports: readonly Report[] = REPORTS,
): Readiness[] {
  const captures = capturesFor(snapshots, subject)
  const counted = snapshotsFor(snapshots, subject).filter((one) => speaksOf(one, subject.unit))
  return reports
    .map((report) => ({ ...readinessOf(report, counted), snapshots: captures }))
    .sort((a, b) => stageOf(a) - stageOf(b))
}

/** Its own capture, one of all units, or one with a row of it; captures of others say nothing of a unit. */
function speaksOf({ unit, figures }: Snapshot, asked: string): boolean {
  return (
    unit === ALL_UNITS ||
    sameUnit(unit, asked) ||
    figures.some(({ by }) => by.unit !== undefined && sameUnit(by.unit, asked))
  )
}

/** Whether a report is about a plan's tasks and nothing else: without a plan it has nothing to say. */
export function isAboutPlan({ tables }: Report): boolean {
  return tables.every(({ rows }) => rows === 'task')
}

/** Whether a report has a row for each indicator. */
export function isOfIndicators({ tables }: Report): boolean {
  return tables.some(({ rows }) => rows === 'indicator')
}

/** «Đủ số liệu»: nothing is missing, damaged or «tạm tính», and a plan's own report has its plan. */
export function isReady(readiness: Readiness): boolean {
  return stageOf(readiness) === 0
}

function stageOf({ missing, provisional, gaps, damaged, planless, empty }: Readiness): number {
  if (missing.length > 0) return 2
  return provisional.length + gaps.length > 0 || damaged || planless || empty ? 1 : 0
}

/**
 * What a report still needs from captures of the same unit and period: of an optional table nothing, of a table by
 * field the measures that no capture gives by field.
 */
export function readinessOf(report: Report, captures: readonly Snapshot[]): Readiness {
  const final = captures.filter((capture) => !isProvisional(capture))
  const needed = report.tables.filter((table) => table.optional !== true)
  const missing = new Set(needed.flatMap((table) => missingOf(table, captures)))
  const open = new Set(needed.flatMap((table) => missingOf(table, final)))
  return {
    report,
    missing: [...missing],
    provisional: [...open].filter((measure) => !missing.has(measure)),
    gaps: needed.flatMap((table) => gapsOf(table, captures)),
    snapshots: captures,
  }
}

function missingOf(table: ReportTable, captures: readonly Snapshot[]): MeasureId[] {
  return table.columns
    .filter((column) => column.optional !== true)
    .map((column) => column.measure)
    .filter((measure) => !captures.some((capture) => gives(capture, measure, table.rows)))
}

/** Rows of a table by field that some page names, and columns for which no page says anything of them. */
function gapsOf(table: ReportTable, captures: readonly Snapshot[]): string[] {
  if (table.rows !== 'field' || missingOf(table, captures).length > 0) return []
  const wanted = table.columns.filter((column) => column.optional !== true).map(({ measure }) => measure)
  const figures = captures.flatMap((capture) => capture.figures)
  const said = new Set<string>()
  const names = new Map<string, string>()
  for (const { by, measure, state } of figures) {
    if (by.field === undefined || !wanted.includes(measure)) continue
    names.set(fold(by.field), by.field)
    if (state !== 'blank') said.add(`${measure} ${fold(by.field)}`)
  }
  return [...names].flatMap(([key, name]) =>
    wanted
      .filter((measure) => !said.has(`${measure} ${key}`))
      .map((measure) => `${name} · ${MEASURES[measure]}`),
  )
}

function gives(capture: Snapshot, measure: MeasureId, rows: ReportRowKind): boolean {
  return capture.figures.some(
    (figure) => figure.measure === measure && figure.state !== 'blank' && stands(figure.by, rows),
  )
}

function stands(by: Snapshot['figures'][number]['by'], rows: ReportRowKind): boolean {
  const total = Object.values(by).every((label) => label === undefined)
  // A unit that reports alone gives its totals; its page need not have a row for it.
  if (rows === 'unit') return total || by.unit !== undefined
  return rows === 'field' || rows === 'procedure' ? by[rows] !== undefined : total
}
