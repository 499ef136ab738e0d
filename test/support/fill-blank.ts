import type { Refusal } from '../../core/outcome'
import { planFill } from '../../core/reports/fill/plan-fill'
import { settleFormulas } from '../../core/reports/fill/settle-formulas'
import type { FillOptions } from '../../core/reports/fill-options'
import type { Report } from '../../core/reports/forms/report-form'
import type { Place } from '../../core/reports/report'
import { seeTemplate } from '../../core/reports/template/see-template'
import { cellName, type WorkbookSeen } from '../../core/workbook/seen'
import { seeWorkbook } from '../../core/workbook/sheet/see-workbook'
import type { Workbook } from '../../core/workbook/sheet/workbook'
import { type Captured, snapshotOf } from '../unit/captured'
import { openWorkbook, patchWorkbook } from './file-hand-now'

/** A blank as filled: what was written where, what each cell shows when the file is opened again, what was refused. */
export interface BlankFilled {
  readonly written: ReadonlyMap<string, string | number>
  readonly values: ReadonlyMap<string, string | number>
  /** Cells that hold a formula. */
  readonly formulas: readonly string[]
  readonly refusals: readonly Refusal[]
}

/** Plans the fill of a blank, carries it out and opens the file again; cells are named "Sheet!A1". */
export function fillBlank(
  report: Report,
  workbook: Workbook,
  captured: readonly Captured[],
  options: FillOptions,
): BlankFilled {
  const target = seeTemplate(report, seeWorkbook(workbook))
  if (!target.ok) throw new Error(target.refusal.message)
  const snapshots = captured.map((capture, at) => snapshotOf(capture, at + 1))
  const plan = planFill(report, target.value, snapshots, options)
  const written = new Map(plan.writes.map((write) => [placeName(write.at), write.value]))
  const filled = openWorkbook(new Uint8Array(patchWorkbook(workbook, plan.writes.flatMap(patchOf)).bytes))
  if (!filled.ok) throw new Error(filled.refusal.message)
  const seen = seeWorkbook(filled.value)
  const values = valuesOf(seen)
  const settled = settleFormulas(plan, (at) => numberIn(values.get(placeName(at))))
  return {
    written,
    values,
    formulas: seen.sheets.flatMap(({ name, cells }) =>
      cells.flatMap(({ row, column, formula }) =>
        formula === undefined ? [] : [`${name}!${cellName(row, column)}`],
      ),
    ),
    refusals: settled.refusals.filter(({ agrees }) => !agrees),
  }
}

function placeName(at: Place): string {
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
