import { extname } from 'node:path'
import { bundledPlan } from '../../core/plans/bundled-plan'
import { type PlanRead, parsePlan } from '../../core/plans/parse-plan'
import { readText, refused, unwrap } from './read-input'

/** The plan of a file, or the bundled one without a file. */
export async function planOf(path: string | undefined): Promise<PlanRead['plan']> {
  return path === undefined ? bundledPlan() : (await readPlanFile(path)).plan
}

/** A plan from .txt (the other kinds are read by core/plans/read-plan-file). */
export async function readPlanFile(path: string): Promise<PlanRead> {
  const kind = extname(path).toLowerCase()
  if (kind !== '.txt')
    throw refused(
      'file-unreadable',
      `Chưa đọc được kế hoạch từ tệp «${kind}». Lưu thành .txt rồi mở lại.`,
      path,
    )
  return unwrap(parsePlan(await readText(path)), path)
}
