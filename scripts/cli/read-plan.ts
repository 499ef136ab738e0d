import { bundledPlan } from '../../core/plans/read/bundled-plan'
import type { PlanHints, PlanRead } from '../../core/plans/read/parse-plan'
import type { Plan } from '../../core/plans/task'
import { workThrough } from '../../core/workbook/zip/steps'
import { planFromFile } from '../../ui/plan-from-file'
import { nodeMachine } from '../node-machine'
import { readHtml } from './read-html'
import { readBytes, unwrap } from './read-input'
import { WrongUsage } from './verb'

/** The plan of a file, or the bundled one without a file. */
export async function planOf(path: string | undefined): Promise<Plan> {
  return path === undefined ? bundledPlan() : (await readPlanFile(path)).plan
}

/** A plan from .docx, .html, .txt or .xlsx, with what it leaves open. */
export async function readPlanFile(path: string, hints: PlanHints = {}): Promise<PlanRead> {
  return unwrap(workThrough(planFromFile(await readBytes(path), path, readHtml, hints), nodeMachine), path)
}

/** The year that `--year` names, which counts whatever the file says. */
export function yearHint(year: string | undefined): PlanHints {
  if (year === undefined) return {}
  if (!/^20\d\d$/.test(year)) throw new WrongUsage(`--year cần một năm, ví dụ 2026: «${year}».`)
  return { sureYear: Number(year) }
}

/** The old font that `--font` names: its text is turned into Unicode. */
export function fontHint(font: string | undefined): PlanHints {
  if (font === undefined) return {}
  if (font === 'tcvn3' || font === 'vni') return { font }
  throw new WrongUsage(`--font cần tcvn3 hoặc vni: «${font}».`)
}
