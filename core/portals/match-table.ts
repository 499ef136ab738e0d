import { type Grid, PATH_JOINT } from '../grid/grid'
import { pathKey } from '../grid/header'
import type { Portal, PortalColumn, PortalRate } from './portal'

/** How well a table is the one of a portal: where each of its columns stands, which are missing, which stand twice. */
export interface TableMatch {
  readonly portal: Portal
  readonly labelColumn: number
  /** Two columns bear the name of the one that names the rows. */
  readonly twoLabels: boolean
  /** The column that divides the rows further, -1 where there is none. */
  readonly withinColumn: number
  readonly columns: readonly { readonly column: PortalColumn; readonly at: number }[]
  readonly rates: readonly { readonly rate: PortalRate; readonly at: number }[]
  readonly missing: readonly PortalColumn[]
  readonly doubled: readonly PortalColumn[]
  /** Share of the columns asked for that the table has, 0 to 1; the label column counts as one. */
  readonly fit: number
}

/** Holds a laid-out table against a portal; whole header paths in any listed spelling, never parts of words. */
export function matchTable(portal: Portal, grid: Grid): TableMatch {
  const places = placesByKey(grid)
  const found = (paths: readonly string[]) => {
    const keys = keysOf(paths)
    const exact = placesOf(keys, places)
    return exact.length > 0 ? exact : placesOf(keys.map(withoutRates), places)
  }
  const labels = found(portal.row.column)
  const withins = found(portal.row.within?.column ?? [])
  const spots = portal.columns.map((column) => ({ column, at: found(column.paths) }))
  const missing = spots
    .filter(({ column, at }) => at.length === 0 && !column.optional)
    .map(({ column }) => column)
  const columns = spots.flatMap(({ column, at }) => (at.length === 1 ? [{ column, at: at[0]! }] : []))
  const asked = portal.columns.filter(({ optional }) => !optional).length
  return {
    portal,
    labelColumn: labels[0] ?? -1,
    twoLabels: labels.length > 1 || withins.length > 1,
    withinColumn: withins[0] ?? -1,
    columns,
    rates: (portal.rates ?? []).flatMap((rate) =>
      found(rate.paths)
        .slice(0, 1)
        .map((at) => ({ rate, at })),
    ),
    missing,
    doubled: spots.filter(({ at }) => at.length > 1).map(({ column }) => column),
    fit: (asked - missing.length + (labels.length > 0 ? 1 : 0)) / (asked + 1),
  }
}

/** The table is the portal's beyond doubt. */
export function isWhole(match: TableMatch): boolean {
  return (
    match.labelColumn >= 0 &&
    !match.twoLabels &&
    lackedWithin(match) === null &&
    match.missing.length === 0 &&
    match.doubled.length === 0
  )
}

/** The column that always divides the rows and is not there: each row would pass for the whole of its unit. */
export function lackedWithin({ portal: { row }, withinColumn }: TableMatch): string | null {
  return row.within?.isAlwaysThere && withinColumn < 0 ? (row.within.column[0] ?? '') : null
}

type Places = ReadonlyMap<string, readonly number[]>

/** Where columns of these keys stand, each place once. */
function placesOf(keys: readonly string[], places: Places): number[] {
  const found: number[] = []
  for (const key of keys) for (const at of places.get(key) ?? []) if (!found.includes(at)) found.push(at)
  return found
}

const PLACES = new WeakMap<Grid, Places>()

/** The same table is held against many portals. */
function placesByKey(grid: Grid): Places {
  const known = PLACES.get(grid)
  if (known) return known
  const places = findPlaces(grid)
  PLACES.set(grid, places)
  return places
}

/** Each column under its key, and where a target stands in its head under the key without that target. */
function findPlaces(grid: Grid): Places {
  const places = new Map<string, number[]>()
  grid.columns.forEach(({ key }, at) => {
    for (const one of new Set([key, withoutRates(key)])) {
      const same = places.get(one)
      if (same) same.push(at)
      else places.set(one, [at])
    }
  })
  return places
}

/** «… (Tỷ lệ nộp hồ sơ trực tuyến: 70%)»: the percentage is a setting of the page, 90 % elsewhere. */
function withoutRates(key: string): string {
  return key.includes('%') ? key.replace(/\d+(?:[.,]\d+)?\s*%/gu, '%') : key
}

const KEYS = new WeakMap<readonly string[], readonly string[]>()

/** The spellings of a portal as they are compared, folded once. */
function keysOf(paths: readonly string[]): readonly string[] {
  const known = KEYS.get(paths)
  if (known) return known
  const keys = paths.map((path) => pathKey(path.split(PATH_JOINT)))
  KEYS.set(paths, keys)
  return keys
}
