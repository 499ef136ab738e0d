import type { RefusalReason } from '../../core/outcome'
import { planWorkbook, reportsOrTaughtIn } from '../../core/reports/fill/plan-workbook'
import { placeName } from '../../core/reports/refusal-words'
import type { FillPlan } from '../../core/reports/report'
import { seeWorkbook } from '../../core/workbook/sheet/see-workbook'
import { opened } from '../workbook-corpus/fill-template'
import { CAPTURES, type OfficeLayout } from '../workbook-corpus/layouts'

/** What became of the cells of a layout: those that hold the right number, and what was written elsewhere or wrong. */
export interface LayoutJudged {
  readonly fillable: number
  readonly filled: number
  readonly wrong: readonly string[]
  readonly refused: readonly RefusalReason[]
  readonly plan: FillPlan | null
}

/** Plans a layout as the officer would, who says yes where it is proposed; other periods come from the ledger. */
export function judgeLayout(layout: OfficeLayout): LayoutJudged {
  const fillable = Object.keys(layout.expected).length
  const seen = seeWorkbook(opened(layout.bytes()))
  const reports = reportsOrTaughtIn(seen, [], ['ii-06a'])
  if (!reports.ok) return { fillable, filled: 0, wrong: [], refused: [reports.refusal.reason], plan: null }
  const { from, to } = layout.days
  const own = CAPTURES.filter(({ period }) => period.from === from && period.to === to)
  const options = { unit: own[0]!.unit, from, to, earlier: CAPTURES }
  const plan = planWorkbook(seen, reports.value, own, options)
  const counts = plan.writes.filter(({ value }) => typeof value === 'number')
  const right = new Map(
    Object.entries(layout.expected).map(([cell, count]) => [`${layout.sheet}!${cell}`, count]),
  )
  const wrong = counts.filter(({ at, value }) => right.get(placeName(at)) !== value)
  return {
    fillable,
    filled: counts.length - wrong.length,
    wrong: wrong.map(({ at, value }) => `${placeName(at)} = ${value}`),
    refused: [...new Set(plan.refusals.map(({ reason }) => reason))].sort(),
    plan,
  }
}

/** A layout as docs/dev/templates.md lists it. */
export function layoutLine(layout: OfficeLayout): string {
  const { fillable, filled, wrong, refused } = judgeLayout(layout)
  const reasons = refused.map((reason) => `\`${reason}\``).join(', ') || '–'
  return `| \`${layout.id}\` | ${layout.words.replaceAll('|', '\\|')} | ${fillable} | ${filled} | ${reasons} | ${wrong.length} |`
}
