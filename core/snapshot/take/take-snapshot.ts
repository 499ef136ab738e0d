import type { Grid } from '../../grid/grid'
import { layOut } from '../../grid/lay-out'
import { columnsShown, partShown } from '../../grid/pager'
import type { PageSeen } from '../../grid/seen'
import type { Refusal } from '../../outcome'
import { periodFrom } from '../../periods/periods'
import type { PageLesson } from '../../portals/lesson'
import { isWhole } from '../../portals/match-table'
import type { Portal } from '../../portals/portal'
import { PORTALS } from '../../portals/portals'
import type { Snapshot } from '../snapshot'
import { sealSnapshot } from '../snapshot-id'
import { unitWarnings } from '../unit-changes'
import type { CaptureExpected, CaptureView } from './capture-view'
import { type KnownTable, knownTables } from './known-tables'
import { agreePeriod, periodOfRows, periodStatements } from './page-period'
import {
  columnsMissing,
  isPersonal,
  missingColumns,
  pageRefusal,
  rowsMissing,
  stillLoading,
  tablesCollide,
  unknownPage,
} from './page-refusals'
import { pageScopeOf, scopeWords } from './page-scope'
import { agreeUnit, unitStatements } from './page-unit'
import { type FiguresRead, readFigures } from './read-figures'

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
  const columns = columnsShown(first.table)
  if (columns !== null) return emptyView(portal, [columnsMissing(columns)])
  if (!isWhole(match)) {
    return emptyView(portal, missingColumns(match, first))
  }
  const grid = first.labelColumn === match.labelColumn ? first : layOut(first.table, match.labelColumn)
  const read = readFigures(grid, match)
  const unit = agreeUnit(unitStatements(page, grid.titles), unitRows(grid, portal), ask)
  const stated = [...periodStatements(page, [...grid.titles, grid.table.caption]), ...periodOfRows(grid)]
  const period = agreePeriod(stated, ask)
  const { scope, refusals } = pageScopeOf(page, portal)
  const settled = settleRefusals(
    read,
    [...(unit.ok ? [] : [unit.refusal]), ...refusals],
    period.ok ? [] : [period.refusal],
    grid,
  )
  const days = period.ok ? periodFrom(period.value.from, period.value.to) : null
  const snapshot =
    settled.length === 0 && unit.ok && days
      ? seal(page, ask, { portal, unit: unit.value, scope, period: days, read })
      : null
  return {
    portal: { id: portal.id, name: portal.name },
    unit: unit.ok ? unit.value : (unitStatements(page, grid.titles)[0] ?? null),
    period: days,
    periodFrom: period.ok ? period.value.places : '',
    counts: { figures: read.figures.length, rows: read.rows, proved: read.proved, broken: read.broken },
    warnings: [
      ...(scope ? [{ rule: 'page-scope', message: scopeWords(scope), cells: [] }] : []),
      ...(unit.ok && days ? unitWarnings(unit.value, days) : []),
      ...read.warnings,
    ],
    refusals: settled,
    snapshot,
  }
}

/** An empty table says nothing more; a part of a table cannot add up. */
function settleRefusals(
  read: FiguresRead,
  unit: readonly Refusal[],
  period: readonly Refusal[],
  { table }: Grid,
): readonly Refusal[] {
  const empty = read.refusals.find(({ reason }) => reason === 'no-data')
  if (empty) return [empty]
  const all = [...read.refusals, ...unit, ...period]
  return partShown(table) !== null
    ? [rowsMissing(table), ...all.filter(({ reason }) => reason !== 'identity-broken')]
    : all
}

function unitRows(grid: Grid, portal: Portal): string[] | null {
  if (portal.row.is !== 'unit') return null
  return grid.rows.filter(({ kind }) => kind === 'data').map(({ label }) => label)
}

/** What was understood of a page: enough to make a snapshot of it. */
interface PageUnderstood {
  readonly portal: Portal
  readonly unit: string
  readonly scope: string | null
  readonly period: Snapshot['period']
  readonly read: FiguresRead
}

function seal(page: PageSeen, ask: CaptureExpected, understood: PageUnderstood): Snapshot {
  const { portal, unit, scope, period } = understood
  return sealSnapshot({
    format: 'so-mot-cua/snapshot@1',
    portal: portal.id,
    source: { url: page.url, title: page.title, capturedAt: ask.capturedAt },
    unit,
    ...(scope !== null && { scope }),
    period,
    figures: [...understood.read.figures],
  })
}

function emptyView(portal: Portal | null, refusals: readonly Refusal[]): CaptureView {
  return {
    portal: portal ? { id: portal.id, name: portal.name } : null,
    unit: null,
    period: null,
    periodFrom: '',
    counts: { figures: 0, rows: 0, proved: 0, broken: 0 },
    warnings: [],
    refusals,
    snapshot: null,
  }
}
