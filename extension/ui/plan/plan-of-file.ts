import type { Outcome } from '../../../core/outcome'
import { type PlanHints, type PlanRead, parsePlan, parsePlanHtml } from '../../../core/plans/read/parse-plan'
import { planFromFile } from '../../../ui/plan-from-file'
import { readHtml } from '../../../ui/read-html'
import { workHere } from '../../../ui/work-here'

/** The plan of a file the officer opens; HTML is read by the browser itself. */
export function planOfFile(
  bytes: Uint8Array,
  name: string,
  hints: PlanHints = {},
): Promise<Outcome<PlanRead>> {
  return workHere(planFromFile(bytes, name, readHtml, hints))
}

/** What a paste brings: a table of Word or Excel comes as HTML, too, where a cell of several lines stays one cell. */
export interface Pasted {
  readonly text: string
  readonly html: string
}

/** The plan of a table the officer pastes. */
export function planOfPaste({ text, html }: Pasted, hints: PlanHints = {}): Outcome<PlanRead> {
  const read = /<table/i.test(html) ? parsePlanHtml(html, readHtml, hints) : null
  return read?.ok || read?.refusal.reason === 'legacy-font' ? read : parsePlan(text, hints)
}
