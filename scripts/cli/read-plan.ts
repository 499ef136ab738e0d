import { bundledPlan } from '../../core/plans/read/bundled-plan'
import type { PlanRead } from '../../core/plans/read/parse-plan'
import type { Plan } from '../../core/plans/task'
import { workThrough } from '../../core/workbook/zip/steps'
import { planFromFile } from '../../ui/plan-from-file'
import { nodeMachine } from '../node-machine'
import { readHtml } from './read-html'
import { readBytes, unwrap } from './read-input'

/** The plan of a file, or the bundled one without a file. */
export async function planOf(path: string | undefined): Promise<Plan> {
  return path === undefined ? bundledPlan() : (await readPlanFile(path)).plan
}

/** A plan from .docx, .html, .txt or .xlsx, with what it leaves open. */
export async function readPlanFile(path: string): Promise<PlanRead> {
  return unwrap(workThrough(planFromFile(await readBytes(path), path, readHtml), nodeMachine), path)
}
