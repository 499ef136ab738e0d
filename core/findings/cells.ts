import { groupBy } from '../group-by'
import type { MeasureId } from '../measures/catalogue'
import { type Count, countedIn, figureKey } from '../snapshot/figure-book'
import type { Figure, Snapshot } from '../snapshot/snapshot'
import { formatDay } from '../text/day'
import { sameUnit, unitParts } from '../text/unit-name'
import { isSameGround } from '../units/communes'
import type { FindingCell } from './finding'

export function findingCellOf(snapshot: Snapshot, figure: Figure): FindingCell {
  return { snapshot: snapshot.id, row: figure.cell.row, column: figure.cell.column, text: figure.cell.text }
}

/** The cells that a unit's own count is made of: its total row's, or those of the rows that were added up. */
export function cellsCounted(snapshot: Snapshot, measure: MeasureId): FindingCell[] {
  return countedIn(snapshot, snapshot.unit, measure).map((figure) => findingCellOf(snapshot, figure))
}

export { isTotal, knownCount } from '../snapshot/figure-facts'

/** Figures of a capture by row, in page order: row label → its figures. */
export function figuresByRow(snapshot: Snapshot): Map<string, Figure[]> {
  return groupBy(snapshot.figures, (figure) => figure.cell.row)
}

/** A capture's figures by measure and row label. */
export function figuresByKey(snapshot: Snapshot): ReadonlyMap<string, Figure> {
  const { figures } = snapshot
  const known = BY_KEY.get(figures)
  if (known) return known
  const byKey = new Map(figures.map((figure) => [figureKey(figure), figure]))
  BY_KEY.set(figures, byKey)
  return byKey
}

/** A capture is compared with many others; it is known by its figures, which a ledger lets go before the capture. */
const BY_KEY = new WeakMap<readonly Figure[], ReadonlyMap<string, Figure>>()

/** Whether two captures count the same unit's same part, however each page spells the unit. */
export function ofSameUnit(a: Snapshot, b: Snapshot): boolean {
  return sameUnit(a.unit, b.unit) && a.scope === b.scope
}

/** "15/12/2024–14/03/2025". */
export function daysOf(snapshot: Snapshot): string {
  return `${formatDay(snapshot.period.from)}–${formatDay(snapshot.period.to)}`
}

/** Captures of one page and unit, oldest period first; of a period captured twice only the newest. */
export function seriesOf(snapshots: readonly Snapshot[]): readonly (readonly Snapshot[])[] {
  const known = SERIES.get(snapshots)
  if (known) return known
  const series = sortedSeries(snapshots)
  SERIES.set(snapshots, series)
  return series
}

/** Six rules ask for the series of the same captures. */
const SERIES = new WeakMap<readonly Snapshot[], readonly (readonly Snapshot[])[]>()

function sortedSeries(snapshots: readonly Snapshot[]): Snapshot[][] {
  return seriesAmong(snapshots).map((captures) => {
    const newest = new Map<string, Snapshot>()
    const byTime = [...captures].sort((a, b) => a.source.capturedAt.localeCompare(b.source.capturedAt))
    for (const capture of byTime) newest.set(`${capture.period.from} ${capture.period.to}`, capture)
    return [...newest.values()].sort(
      (a, b) => a.period.from.localeCompare(b.period.from) || a.period.to.localeCompare(b.period.to),
    )
  })
}

/** A name that is another ground since the communes were merged begins a series of its own. */
function isSameSeries(a: Snapshot, b: Snapshot): boolean {
  return ofSameUnit(a, b) && isSameGround(a.unit, a.period, b.period)
}

/** Looked for among series of the same page and name alone: units of one name are few, whatever their level and ground. */
function seriesAmong(snapshots: readonly Snapshot[]): Snapshot[][] {
  const series: Snapshot[][] = []
  const alike = new Map<string, Snapshot[][]>()
  for (const snapshot of snapshots) {
    const { name } = unitParts(snapshot.unit)
    const key = JSON.stringify([snapshot.portal, snapshot.scope, name])
    const near = alike.get(key) ?? []
    const own = name === '' ? undefined : near.find(([first]) => isSameSeries(first!, snapshot))
    if (own) {
      own.push(snapshot)
      continue
    }
    const started = [snapshot]
    series.push(started)
    if (name !== '') alike.set(key, [...near, started])
  }
  return series
}

export function isKnown(count: Count | null): count is { low: number; high: number } {
  return count !== null && count.high === count.low
}
