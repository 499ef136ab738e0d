import type { MeasureId } from '../../measures/catalogue'
import { type Subject, snapshotsFor } from '../../snapshot/figure-book'
import type { Snapshot } from '../../snapshot/snapshot'
import { FORMS } from '../forms/forms'
import type { Report, ReportRowKind, ReportTable } from '../forms/report-form'

/** Whether a form can be filled for a unit and period, and which measures are still to be captured. */
export interface Readiness {
  readonly form: Report
  readonly missing: readonly MeasureId[]
  /** Captures it would be filled from. */
  readonly snapshots: readonly Snapshot[]
}

/** All forms over the captures of one unit and period: the ready ones first. */
export function readinessOfReports(
  snapshots: readonly Snapshot[],
  subject: Subject,
  forms: readonly Report[] = FORMS,
): Readiness[] {
  const captures = snapshotsFor(snapshots, subject)
  return forms
    .map((form) => readinessOf(form, captures))
    .sort((a, b) => Math.sign(a.missing.length) - Math.sign(b.missing.length))
}

/**
 * What a form still needs from captures of the same unit and period: of an optional table nothing, of a table by
 * field the measures that no capture gives by field.
 */
export function readinessOf(form: Report, captures: readonly Snapshot[]): Readiness {
  const missing = form.tables
    .filter((table) => table.optional !== true)
    .flatMap((table) => missingOf(table, captures))
  return { form, missing: [...new Set(missing)], snapshots: captures }
}

function missingOf(table: ReportTable, captures: readonly Snapshot[]): MeasureId[] {
  return table.columns
    .filter((column) => column.optional !== true)
    .map((column) => column.measure)
    .filter((measure) => !captures.some((capture) => gives(capture, measure, table.rows)))
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
