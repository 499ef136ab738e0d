import type { Grid } from '../../grid/grid'
import { partShown } from '../../grid/pager'
import type { PageSeen } from '../../grid/seen'
import type { Outcome, Refusal } from '../../outcome'
import type { Period } from '../../periods/period'
import { periodFrom } from '../../periods/periods'
import type { TableMatch } from '../../portals/match-table'
import type { Portal } from '../../portals/portal'
import type { DayRange } from '../../text/read-range'
import type { Witness } from '../snapshot'
import { wasPartOf } from '../unit-changes'
import type { CaptureExpected } from './capture-view'
import { contextRefusals } from './page-context'
import { agreePeriod, daysOfPage, periodOfRows, periodStatements } from './page-period'
import { rowsMissing } from './page-refusals'
import { pageScopeOf } from './page-scope'
import { agreeUnit, agreeWithGroups, unitStatements } from './page-unit'
import { type FiguresRead, readFigures } from './read-figures'
import { witnessOf } from './witness'

export interface TableToRead {
  readonly page: PageSeen
  readonly portal: Portal
  readonly match: TableMatch
  readonly grid: Grid
  readonly ask: CaptureExpected
}

/** What is understood of one table: its figures, whose they are, of which days, what the filters leave out. */
export interface Understood extends Pick<TableToRead, 'page' | 'portal'> {
  readonly read: FiguresRead
  readonly unit: Outcome<string>
  /** The unit asked for, where the page is of one of the units that it was made of, in days before that. */
  readonly partOf: string | null
  /** The unit as the page writes it, where it cannot be accepted. */
  readonly written: string | null
  readonly rows: readonly string[] | null
  readonly period: ReturnType<typeof agreePeriod>
  readonly days: Period | null
  /** The days the page is of, also where the report wants others. */
  readonly pageDays: DayRange | null
  readonly scope: string | null
  readonly witness: Witness | null
  readonly refusals: readonly Refusal[]
}

/** Reads one table of a page with what its filters and headings say; what refuses it stands beside what was read. */
export function understand({ page, portal, match, grid, ask }: TableToRead): Understood {
  const read = readFigures(grid, match)
  const rows = unitRows(grid, portal)
  const units = unitStatements(page, grid.titles)
  const stated = [...periodStatements(page, [...grid.titles, grid.table.caption]), ...periodOfRows(grid)]
  const period = agreePeriod(stated, ask)
  const days = period.ok ? periodFrom(period.value.from, period.value.to) : null
  const partOf = wholeOfPart(units, ask, days)
  const agreed = agreeUnit(units, rows, partOf === null ? ask : { ...ask, unit: units[0]! })
  const unit = agreeWithGroups(agreed, portal.row.groups ? rows : null)
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
    partOf,
    written: units[0] ?? null,
    rows,
    period,
    days,
    pageDays: daysOfPage(stated),
    scope,
    witness: witness.ok ? witness.value : null,
    refusals: settled.length === 0 && !witness.ok ? [witness.refusal] : settled,
  }
}

function wholeOfPart(
  units: readonly string[],
  { unit }: CaptureExpected,
  days: Period | null,
): string | null {
  const [part] = units
  return unit !== undefined && part !== undefined && days && wasPartOf(part, unit, days) ? unit : null
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
  const data = grid.rows.filter(({ kind }) => kind === 'data')
  if (portal.row.groups) return [...new Set(data.flatMap(({ groups }) => groups.at(-1) ?? []))]
  if (portal.row.is !== 'unit') return null
  return data.map(({ label }) => label)
}
