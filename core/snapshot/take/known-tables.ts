import type { Grid } from '../../grid/grid'
import { layOut } from '../../grid/lay-out'
import type { PageSeen } from '../../grid/seen'
import { isLessonFor, type PageLesson, portalOfLesson } from '../../portals/lesson'
import { isWhole, matchTable, type TableMatch } from '../../portals/match-table'
import type { Portal } from '../../portals/portal'
import { PORTALS } from '../../portals/portals'
import { fold } from '../../text/fold'
import { isPersonal } from './page-refusals'

/** A portal that the page shows, and the tables that are its; `match` is null where no table comes near. */
export interface KnownTable {
  readonly portal: Portal
  readonly match: TableMatch | null
  readonly tables: readonly Grid[]
}

/** How much of a portal's columns a table must have to be called that portal's changed table: more where the address agrees. */
const NEAR_BY_ROUTE = 0.4
const NEAR_BY_TABLE = 0.7

/**
 * Which portals a page shows. On a known address only the portals of that address count; elsewhere (a saved file, a
 * sister province) the table decides by itself.
 */
export function knownTables(
  page: PageSeen,
  portals: readonly Portal[] = PORTALS,
  lessons: readonly PageLesson[] = [],
): KnownTable[] {
  const paths = pathsOf(page.url)
  const byRoute = portals.filter((portal) => endsInRoute(portal, paths))
  const candidates = byRoute.length > 0 ? byRoute : portalsNamedOn(page, portals)
  const grids = page.tables.filter(({ visible }) => visible).map((table) => layOut(table))
  const best = grids.flatMap((grid) => {
    const matches = candidates
      .map((portal) => matchTable(portal, grid))
      .filter((match) => fitsGroups(match, grid))
    const match = bestMatch(matches.filter(isWhole), page, grid)
    return match && !isOutdone(match, matches) ? [{ grid, match }] : []
  })
  if (best.length > 0) return gather(best)
  const taught = taughtTables(page, grids, lessons)
  if (taught.length > 0) return gather(taught)
  const near = nearest(
    candidates,
    grids.filter(({ table }) => !isPersonal(table)),
  )
  if (near && near.match.fit >= (byRoute.length > 0 ? NEAR_BY_ROUTE : NEAR_BY_TABLE)) {
    return [{ portal: near.match.portal, match: near.match, tables: [near.grid] }]
  }
  return byRoute[0] ? [{ portal: byRoute[0], match: null, tables: [] }] : []
}

interface Pair {
  readonly grid: Grid
  readonly match: TableMatch
}

/** What officers taught speaks only where no built-in portal does; the newest lesson first. */
function taughtTables(page: PageSeen, grids: readonly Grid[], lessons: readonly PageLesson[]): Pair[] {
  const usable = lessons
    .filter((lesson) => isLessonFor(lesson, page.url))
    .reverse()
    .map(portalOfLesson)
  return grids.flatMap((grid) => {
    const match = bestMatch(usable.map((portal) => matchTable(portal, grid)).filter(isWhole), page, grid)
    return match ? [{ grid, match }] : []
  })
}

function gather(pairs: readonly Pair[]): KnownTable[] {
  const portals = [...new Set(pairs.map(({ match }) => match.portal))]
  return portals.map((portal) => {
    const own = pairs.filter(({ match }) => match.portal === portal)
    return { portal, match: own[0]!.match, tables: own.map(({ grid }) => grid) }
  })
}

/** Of portals that all fit, the one that explains most columns; among equals the one whose heading stands on the page. */
function bestMatch(matches: readonly TableMatch[], page: PageSeen, grid: Grid): TableMatch | null {
  const explained = ({ portal, columns, rates, withinColumn }: TableMatch) =>
    columns.length + rates.length + (withinColumn >= 0 ? 1 : 0) + (portal.row.groups ? 1 : 0)
  const most = Math.max(0, ...matches.map(explained))
  const equals = matches.filter((match) => explained(match) === most)
  const texts = [...page.headings, grid.table.caption, ...grid.titles].map(fold)
  return (
    equals.find(({ portal }) =>
      portal.headings.some((heading) => texts.some((text) => text.includes(fold(heading)))),
    ) ??
    equals[0] ??
    null
  )
}

/** Where the headings of a page name its units, a table without any heading is another page's. */
function fitsGroups({ portal, labelColumn }: TableMatch, grid: Grid): boolean {
  if (portal.row.groups === undefined) return true
  const own = labelColumn < 0 || labelColumn === grid.labelColumn ? grid : layOut(grid.table, labelColumn)
  return own.rows.some(({ kind }) => kind === 'group')
}

/** A portal with more columns, or with units above its rows, that lacks one: the table is that portal's, changed. */
function isOutdone(match: TableMatch, matches: readonly TableMatch[]): boolean {
  return matches.some(
    (other) =>
      !isWhole(other) &&
      other.fit >= NEAR_BY_TABLE &&
      (other.columns.length > match.columns.length || hasUnitsAbove(other, match)),
  )
}

function hasUnitsAbove(other: TableMatch, { portal, columns }: TableMatch): boolean {
  const isSame = other.labelColumn >= 0 && other.columns.length === columns.length
  return isSame && other.portal.row.groups !== undefined && portal.row.groups === undefined
}

/** The table that comes nearest to being a portal's without being it. */
function nearest(portals: readonly Portal[], grids: readonly Grid[]): Pair | null {
  const pairs = grids.flatMap((grid) =>
    portals
      .map((portal) => ({ grid, match: matchTable(portal, grid) }))
      .filter(({ match }) => !isWhole(match)),
  )
  const rank = ({ match }: Pair) => match.fit + match.columns.length / 1000
  return pairs.reduce<Pair | null>((best, pair) => (best && rank(best) >= rank(pair) ? best : pair), null)
}

/** Without those that only their heading tells apart, where it does not stand above the filters, above a table, or in its title rows. */
function portalsNamedOn(page: PageSeen, portals: readonly Portal[]): Portal[] {
  if (!portals.some(({ needsHeading }) => needsHeading)) return [...portals]
  const texts = topTexts(page).map(fold)
  const isNamed = (heading: string) => texts.some((text) => text.includes(fold(heading)))
  return portals.filter(({ needsHeading, headings }) => !needsHeading || headings.some(isNamed))
}

function topTexts({ headings, tables, title }: PageSeen): string[] {
  const tops = tables.flatMap(({ caption, rows }) => [
    caption,
    ...rows.slice(0, 3).flatMap(({ cells }) => cells.map(({ text }) => text)),
  ])
  return [title, ...headings, ...tops]
}

/** Whether an address shows a portal: the route is the last piece of its path (or of its hash path). */
export function isRouteOf(portal: Portal, url: string): boolean {
  return endsInRoute(portal, pathsOf(url))
}

function pathsOf(url: string): string[] {
  if (!/^https?:/i.test(url)) return []
  return url.split('#').map((part) => part.replace(/\?.*$/, '').replace(/\/+$/, ''))
}

function endsInRoute({ routes }: Portal, paths: readonly string[]): boolean {
  return routes.some((route) => paths.some((path) => path.endsWith(`/${route}`)))
}
