import type { Outcome } from '../../core/outcome'
import type { PlanHints, PlanRead } from '../../core/plans/read/parse-plan'
import { planFromFile } from '../../ui/plan-from-file'
import { readHtml } from '../../ui/read-html'
import { workHere } from '../../ui/work-here'

/** The plan of a file the officer opens; HTML is read by the browser itself. */
export function planOfFile(
  bytes: Uint8Array,
  name: string,
  hints: PlanHints = {},
): Promise<Outcome<PlanRead>> {
  return workHere(planFromFile(bytes, name, readHtml, hints))
}
