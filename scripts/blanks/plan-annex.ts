import { bundledPlan } from '../../core/plans/read/bundled-plan'
import { bytesOfBook, newWorkbook } from './paper'
import { drawTasks } from './task-sheet'

export const folder = 'plan-annex'

export async function blank(): Promise<Uint8Array> {
  const workbook = newWorkbook()
  drawTasks(workbook, bundledPlan())
  return bytesOfBook(workbook)
}
