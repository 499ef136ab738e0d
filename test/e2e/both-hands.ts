import type { Browser } from 'playwright-core'
import type { Outcome } from '../../core/outcome'
import { planFill } from '../../core/reports/fill/plan-fill'
import type { FillOptions } from '../../core/reports/fill-options'
import type { Report } from '../../core/reports/forms/report-form'
import { seeTemplate } from '../../core/reports/template/see-template'
import type { Snapshot } from '../../core/snapshot/snapshot'
import { cellName, type WorkbookSeen } from '../../core/workbook/seen'
import { type CarriedOut, carryOut, takeBack } from '../../excel-addin/workbook/carry-out'
import { fileHand } from '../../excel-addin/workbook/file-hand'
import type { WorkbookHand } from '../../excel-addin/workbook/hand'
import { buildHandPage, handInExcel } from '../excel-host/hand-in-excel'
import { HostWorkbook } from '../excel-host/host-workbook'
import type { OpenExcel } from '../excel-host/open-in-excel'

/** Excel behind its hand, once for all workbooks of a test. */
export async function openHandInExcel(browser: Browser, bytes: Uint8Array) {
  return handInExcel(browser, await buildHandPage(), new HostWorkbook(bytes))
}

export interface FilledByHand {
  readonly after: ReadonlyMap<string, unknown>
  /** Cells that were entered, before and after «Hoàn tác»; results of formulas are as new as the fill made them. */
  readonly entered: readonly [ReadonlyMap<string, unknown>, ReadonlyMap<string, unknown>]
  readonly done: Outcome<CarriedOut>
}

export interface FillJob {
  readonly report: Report
  readonly snapshots: readonly Snapshot[]
  readonly options: FillOptions & { readonly unit: string; readonly from: string; readonly to: string }
}

/** The same way for either hand: see, find the form, plan, carry out, look, take back, look. */
export async function fillByHand(
  hand: WorkbookHand,
  { report, snapshots, options }: FillJob,
): Promise<FilledByHand> {
  const before = await look(hand)
  const target = seeTemplate(report, before.workbook, options)
  if (!target.ok) return { after: before.values, entered: [before.entered, before.entered], done: target }
  const plan = planFill(report, target.value, snapshots, options)
  const { unit, from, to } = options
  const done = await carryOut(hand, plan, { unit, from, to, target: '', at: '' })
  const after = await look(hand, 'cells')
  if (done.ok) await takeBack(hand, done.value.written)
  const undone = await look(hand, 'cells')
  return { after: after.values, entered: [before.entered, undone.entered], done }
}

/** One workbook filled in Excel and as a file. */
export async function fillByBoth(excel: OpenExcel, inExcel: WorkbookHand, bytes: Uint8Array, job: FillJob) {
  const file = await fileHand(bytes, [])
  if (!file.ok) throw new Error(file.refusal.message)
  const book = new HostWorkbook(bytes)
  excel.api.open(book)
  const syncs = excel.api.syncs
  const byExcel = await fillByHand(inExcel, job)
  return { byExcel, asFile: await fillByHand(file.value, job), book, syncs: excel.api.syncs - syncs }
}

interface Looked {
  readonly workbook: WorkbookSeen
  readonly values: ReadonlyMap<string, unknown>
  readonly entered: ReadonlyMap<string, unknown>
}

async function look(hand: WorkbookHand, only?: 'cells'): Promise<Looked> {
  const seen = await hand.see(only)
  if (!seen.ok) throw new Error(seen.refusal.message)
  const { workbook } = seen.value
  const cells = workbook.sheets.flatMap((sheet) =>
    sheet.cells
      .filter(({ value }) => value !== null && value !== '')
      .map((cell) => ({ ...cell, name: `${sheet.name}!${cellName(cell.row, cell.column)}` })),
  )
  const entered = cells.filter(({ formula }) => formula === undefined)
  return {
    workbook,
    values: new Map(cells.map(({ name, value }) => [name, value])),
    entered: new Map(entered.map(({ name, value }) => [name, value])),
  }
}
