import { accept, type Outcome } from '../../../core/outcome'
import { planFill } from '../../../core/reports/plan-fill'
import type { Readiness } from '../../../core/reports/readiness'
import type { FillPlan } from '../../../core/reports/report'
import { seeTemplate } from '../../../core/reports/see-template'
import { seeWorkbook } from '../../../core/workbook/see-workbook'
import { openWorkbook, type Workbook } from '../../../core/workbook/workbook'
import type { Desk } from '../desk'
import { statusesFor } from '../statuses-for'

/** Our own blanks, one beside each form; fetched from the package, never from a network. */
const BLANKS = import.meta.glob<string>('../../../core/reports/*/blank.xlsx', {
  eager: true,
  query: '?url',
  import: 'default',
})

export async function blankOf(form: string): Promise<Uint8Array | null> {
  const address = BLANKS[`../../../core/reports/${form}/blank.xlsx`]
  return address === undefined ? null : new Uint8Array(await (await fetch(address)).arrayBuffer())
}

export function openFile(bytes: Uint8Array): Outcome<Workbook> {
  return openWorkbook(bytes)
}

/** The plan for one form in one workbook, from the captures of the unit and period in force. */
export function planForFile(readiness: Readiness, workbook: Workbook, desk: Desk): Outcome<FillPlan> {
  const { from, to } = desk.period
  const target = seeTemplate(readiness.form, seeWorkbook(workbook), { from, to })
  if (!target.ok) return target
  const { unit } = desk.settings
  const tasks = statusesFor(desk).tasks
  return accept(planFill(readiness.form, target.value, readiness.snapshots, { unit, from, to, tasks }))
}
