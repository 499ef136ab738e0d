import type { Grid } from '../../grid/grid'
import { layOut } from '../../grid/lay-out'
import { columnsShown, partShown } from '../../grid/pager'
import type { PageSeen } from '../../grid/seen'
import type { Outcome, Refusal } from '../../outcome'
import type { Period } from '../../periods/period'
import { periodFrom } from '../../periods/periods'
import type { PageLesson } from '../../portals/lesson'
import { isWhole, type TableMatch } from '../../portals/match-table'
import type { Portal } from '../../portals/portal'
import { PORTALS } from '../../portals/portals'
import { ALL_UNITS, sameUnit } from '../../text/unit-name'
import { isProvisional, provisionalWords } from '../provisional'
import type { Witness } from '../snapshot'
import { sealSnapshot } from '../snapshot-id'
import { unitWarnings } from '../unit-changes'
import type { CaptureExpected, CaptureView } from './capture-view'
import { type KnownTable, knownTables } from './known-tables'
import { contextRefusals } from './page-context'
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
import { witnessOf } from './witness'

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
  return shownOf(understand({ page, portal, match, grid, ask }), ask)
}

interface TableToRead {
  readonly page: PageSeen
  readonly portal: Portal
  readonly match: TableMatch
  readonly grid: Grid
  readonly ask: CaptureExpected
}

/** What is understood of one table: its figures, whose they are, of which days, what the filters leave out. */
interface Understood extends Pick<TableToRead, 'page' | 'portal'> {
  readonly read: FiguresRead
  readonly unit: Outcome<string>
  /** The unit as the page writes it, where it cannot be accepted. */
  readonly written: string | null
  readonly rows: readonly string[] | null
  readonly period: ReturnType<typeof agreePeriod>
  readonly days: Period | null
  readonly scope: string | null
  readonly witness: Witness | null
  readonly refusals: readonly Refusal[]
}

function understand({ page, portal, match, grid, ask }: TableToRead): Understood {
  const read = readFigures(grid, match)
  const rows = unitRows(grid, portal)
  const units = unitStatements(page, grid.titles)
  const unit = agreeUnit(units, rows, ask)
  const stated = [...periodStatements(page, [...grid.titles, grid.table.caption]), ...periodOfRows(grid)]
  const period = agreePeriod(stated, ask)
  const days = period.ok ? periodFrom(period.value.from, period.value.to) : null
  const { scope, refusals } = pageScopeOf(page, portal)
  const titles = [...grid.titles, grid.table.caption]
  const context = unit.ok && days ? contextRefusals(page, titles, { portal, unit: unit.value, days }) : []
  const settled = settleRefusals(
    read,
    [...(unit.ok ? [] : [unit.refusal]), ...refusals, ...context],
    period.ok ? [] : [period.refusal],
    grid,
  )
  // With other filters to set «Thống kê» is pressed anyway.
  const witness = witnessOf({ page, portal, stated })
  return {
    page,
    portal,
    read,
    unit,
    written: units[0] ?? null,
    rows,
    period,
    days,
    scope,
    witness: witness.ok ? witness.value : null,
    refusals: settled.length === 0 && !witness.ok ? [witness.refusal] : settled,
  }
}

function shownOf(table: Understood, ask: CaptureExpected): CaptureView {
  const { portal, read, unit, period, days, refusals } = table
  return {
    portal: { id: portal.id, name: portal.name },
    unit: unit.ok ? unit.value : table.written,
    ...unitAgreement(table, ask),
    period: days,
    periodFrom: period.ok ? period.value.places : '',
    witness: refusals.length === 0 ? table.witness : null,
    counts: { figures: read.figures.length, rows: read.rows, proved: read.proved, broken: read.broken },
    warnings: [...warningsOf(table, ask), ...read.warnings],
    refusals,
    snapshot: sealOf(table, ask),
  }
}

/** A row of the unit asked for does not make the table's whole that unit's: both are told apart. */
function unitAgreement(
  { unit, rows }: Understood,
  { unit: asked }: CaptureExpected,
): Pick<CaptureView, 'isAskedUnit' | 'hasAskedRow'> {
  if (!unit.ok || asked === undefined) return { isAskedUnit: false, hasAskedRow: false }
  const isAskedUnit = unit.value !== ALL_UNITS && sameUnit(unit.value, asked)
  return { isAskedUnit, hasAskedRow: !isAskedUnit && (rows ?? []).some((row) => sameUnit(row, asked)) }
}

function warningsOf({ scope, unit, days, refusals }: Understood, { capturedAt }: CaptureExpected) {
  const isTaken = refusals.length === 0 && days !== null
  const isOpen = isTaken && isProvisional({ source: { capturedAt }, period: days })
  return [
    ...(scope ? [{ rule: 'page-scope', message: scopeWords(scope), cells: [] }] : []),
    ...(unit.ok && days ? unitWarnings(unit.value, days) : []),
    ...(isOpen ? [{ rule: 'provisional', message: provisionalWords(days), cells: [] }] : []),
  ]
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

function sealOf(
  { page, portal, read, unit, days, scope, witness, refusals }: Understood,
  ask: CaptureExpected,
) {
  if (refusals.length > 0 || !unit.ok || !days) return null
  return sealSnapshot({
    format: 'so-mot-cua/snapshot@1',
    portal: portal.id,
    source: {
      url: page.url,
      title: page.title,
      capturedAt: ask.capturedAt,
      ...(witness && { witness }),
    },
    unit: unit.value,
    ...(scope !== null && { scope }),
    period: days,
    figures: [...read.figures],
  })
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
