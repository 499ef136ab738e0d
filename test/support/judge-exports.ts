import type { CellSeen, PageSeen, TableSeen } from '../../core/grid/seen'
import type { RefusalReason } from '../../core/outcome'
import { portalById } from '../../core/portals/portals'
import { planWorkbook, reportsOrTaughtIn } from '../../core/reports/fill/plan-workbook'
import { REPORTS } from '../../core/reports/forms/forms'
import { placeName } from '../../core/reports/refusal-words'
import type { Snapshot } from '../../core/snapshot/snapshot'
import { fold } from '../../core/text/fold'
import { seeWorkbook } from '../../core/workbook/sheet/see-workbook'
import { writeBook } from '../workbook-corpus/book-spec'
import { opened } from '../workbook-corpus/fill-template'
import { exportOf, type PageExported } from '../workbook-corpus/page-layouts'
import { changesOf, type SavedPage, type TaggedCell, tableOf, viewAsSaved } from './judge-mutations'
import type { PortalFolder } from './portal-cases'

/** What became of a page's own export, filled with the figures of that page. */
export interface ExportJudged {
  readonly fillable: number
  readonly filled: number
  readonly wrong: readonly string[]
  readonly refused: readonly RefusalReason[]
  readonly report: string
}

/** Fills the export of a page as saved, and of every so-manieth change of it. */
export async function judgeExports(folder: PortalFolder, { first }: SavedPage, every: number) {
  const { page, view } = await viewAsSaved(folder, first)
  const snapshot = view.snapshot!
  const title = titleOf(folder, page.tables[tableOf(page, view)]!)
  const judge = (shown: PageSeen) => {
    const table = shown.tables[tableOf(page, view)]
    return table ? judgeExport(exportOf({ table, figureIn: truthIn, title }), snapshot) : null
  }
  const changes = changesOf(page, view).filter(({ name }) => !MOVES_CELLS.test(name))
  const changed = changes.filter((_, at) => every > 0 && at % every === 0)
  return {
    saved: judge(page)!,
    changed: changed.flatMap(({ name, page }) => {
      const judged = judge(page)
      return judged ? [{ name, ...judged }] : []
    }),
  }
}

/**
 * Cells that slide under other heads say nothing of an export without numbers: its heads alone say what belongs there.
 * «Đúng hạn» whose «Trước hạn» is gone counts both, and that is said: a layout of its own in docs/dev/templates.md.
 */
const MOVES_CELLS = /cell in row|^drop the head of|^hide row|^drop «.*Trước hạn»/

const truthIn = (cell: CellSeen) => {
  const { tag } = cell as TaggedCell
  return tag && (typeof tag.value === 'number' ? tag.value : null)
}

/** The export names the page over the table, as its copy for Excel does, where the table alone does not. */
function titleOf({ id }: PortalFolder, { rows }: TableSeen): string | null {
  const portal = portalById(id)!
  if (!portal.needsHeading) return null
  const texts = rows.slice(0, 3).flatMap(({ cells }) => cells)
  const isThere = texts.some(({ text }) => portal.headings.some((one) => fold(text).includes(fold(one))))
  return isThere ? null : (portal.headings[0] ?? null)
}

function judgeExport({ sheet, expected }: PageExported, snapshot: Snapshot): ExportJudged {
  const fillable = Object.keys(expected).length
  const seen = seeWorkbook(opened(writeBook({ sheets: [sheet] })))
  const reports = reportsOrTaughtIn(
    seen,
    [],
    REPORTS.map(({ id }) => id),
  )
  if (!reports.ok) return { fillable, filled: 0, wrong: [], refused: [reports.refusal.reason], report: '' }
  const { unit, period } = snapshot
  const plan = planWorkbook(seen, reports.value, [snapshot], { unit, from: period.from, to: period.to })
  const counts = plan.writes.filter(({ value }) => typeof value === 'number')
  const wrong = counts.filter(({ at, value }) => expected[placeName(at).split('!')[1]!] !== value)
  return {
    fillable,
    filled: counts.length - wrong.length,
    wrong: wrong.map(({ at, value }) => `${placeName(at)} = ${value}`),
    refused: [...new Set(plan.refusals.map(({ reason }) => reason))].sort(),
    report: plan.report,
  }
}

/** An export as docs/dev/templates.md lists it. */
export function exportLine(folder: PortalFolder, page: SavedPage, saved: ExportJudged): string {
  const { fillable, filled, wrong, refused, report } = saved
  const reasons = refused.map((reason) => `\`${reason}\``).join(', ') || '–'
  return `| \`${folder.id}\` | \`${page.file}\` | ${report ? `\`${report}\`` : '–'} | ${fillable} | ${filled} | ${reasons} | ${wrong.length} |`
}
