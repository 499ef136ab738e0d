import { layOut } from '../../grid/lay-out'
import { columnsShown } from '../../grid/pager'
import type { PageSeen } from '../../grid/seen'
import type { Refusal } from '../../outcome'
import type { PageLesson } from '../../portals/lesson'
import { isWhole } from '../../portals/match-table'
import type { Portal } from '../../portals/portal'
import { PORTALS } from '../../portals/portals'
import type { CaptureExpected, CaptureView } from './capture-view'
import { inPageWords } from './in-page-words'
import { type KnownTable, knownTables } from './known-tables'
import { missingColumns } from './missing-columns'
import {
  columnsMissing,
  displaced,
  isPersonal,
  pageRefusal,
  stillLoading,
  tablesCollide,
  unknownPage,
} from './page-refusals'
import { tableView } from './table-view'
import { understand } from './understand-table'

/**
 * Says what a page shows, one view for each known table: which portal, whose figures, of which days, what proves them,
 * what refuses. `lessons` are what officers taught; they never outrank a built-in portal. A page that shows nothing known gives one view without a portal that says why and what to do.
 */
export function takeSnapshots(
  page: PageSeen,
  ask: CaptureExpected,
  lessons: readonly PageLesson[] = [],
  portals: readonly Portal[] = PORTALS,
): CaptureView[] {
  return viewsOf(page, ask, lessons, portals).map((view) => inPageWords(view, page))
}

function viewsOf(
  page: PageSeen,
  ask: CaptureExpected,
  lessons: readonly PageLesson[],
  portals: readonly Portal[],
): CaptureView[] {
  const blocked = pageRefusal(page)
  if (blocked) return [emptyView(null, [blocked])]
  const known = knownTables(page, portals, lessons)
  if (page.busy)
    return known.length > 0
      ? known.map(({ portal }) => emptyView(portal, [stillLoading()]))
      : [emptyView(null, [stillLoading()])]
  if (known.length === 0) return [emptyView(null, [unknownPage(page)])]
  return known.map((table) => viewOf(page, table, ask))
}

function viewOf(page: PageSeen, table: KnownTable, ask: CaptureExpected): CaptureView {
  const { portal, match, tables } = table
  if (tables.length > 1) return emptyView(portal, [tablesCollide(tables.length)])
  const first = tables[0]
  if (!match || !first || isPersonal(first.table)) {
    const why = unknownPage(page, portal)
    return emptyView(why.reason === 'wrong-page' ? null : portal, [why])
  }
  if (first.table.isDisplaced) return emptyView(portal, [displaced()])
  const columns = columnsShown(first.table)
  if (columns !== null) return emptyView(portal, [columnsMissing(columns)])
  if (!isWhole(match)) {
    return emptyView(portal, missingColumns(match, first))
  }
  const grid = first.labelColumn === match.labelColumn ? first : layOut(first.table, match.labelColumn)
  return tableView(understand({ page, portal, match, grid, ask }), ask)
}

function emptyView(portal: Portal | null, refusals: readonly Refusal[]): CaptureView {
  return {
    portal: portal ? { id: portal.id, name: portal.name } : null,
    unit: null,
    isAskedUnit: false,
    hasAskedRow: false,
    period: null,
    periodFrom: '',
    witness: null,
    counts: { figures: 0, rows: 0, proved: 0, broken: 0 },
    warnings: [],
    refusals,
    snapshot: null,
  }
}
