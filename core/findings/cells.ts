import { groupBy } from '../group-by'
import type { MeasureId } from '../measures/catalogue'
import { type Count, countedIn, figureKey } from '../snapshot/figure-book'
import type { Figure, Snapshot } from '../snapshot/snapshot'
import { formatDay } from '../text/day'
import { sameUnit } from '../text/unit-name'
import { isSameGround } from '../units/communes'
import type { FindingCell } from './finding'

export function findingCellOf(snapshot: Snapshot, figure: Figure): FindingCell {
  return { snapshot: snapshot.id, row: figure.cell.row, column: figure.cell.column, text: figure.cell.text }
}

/** The cells that a unit's own count is made of: its total row's, or those of the rows that were added up. */
export function cellsCounted(snapshot: Snapshot, measure: MeasureId): FindingCell[] {
  return countedIn(snapshot, snapshot.unit, measure).map((figure) => findingCellOf(snapshot, figure))
}

/** A figure's count: "-" is 0 things; blank is not known. */
export function knownCount(figure: Figure | undefined): number | null {
  if (!figure || figure.state === 'blank') return null
  return figure.value ?? 0
}

/** Whether a row is the table's own total. */
export function isTotal(figure: Figure): boolean {
  return figure.by.field === undefined && figure.by.unit === undefined && figure.by.procedure === undefined
}

/** Figures of a capture by row, in page order: row label → its figures. */
export function figuresByRow(snapshot: Snapshot): Map<string, Figure[]> {
  return groupBy(snapshot.figures, (figure) => figure.cell.row)
}

/** A capture's figures by measure and row label. */
export function figuresByKey(snapshot: Snapshot): Map<string, Figure> {
  return new Map(snapshot.figures.map((figure) => [figureKey(figure), figure]))
}

/** Whether two captures count the same unit's same part, however each page spells the unit. */
export function ofSameUnit(a: Snapshot, b: Snapshot): boolean {
  return sameUnit(a.unit, b.unit) && a.scope === b.scope
}

/** "15/12/2024–14/03/2025". */
export function daysOf(snapshot: Snapshot): string {
  return `${formatDay(snapshot.period.from)}–${formatDay(snapshot.period.to)}`
}

/** Captures of one page and unit, oldest period first; of a period captured twice only the newest. */
export function seriesOf(snapshots: readonly Snapshot[]): Snapshot[][] {
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

function seriesAmong(snapshots: readonly Snapshot[]): Snapshot[][] {
  const series: Snapshot[][] = []
  for (const snapshot of snapshots) {
    const own = series.find(([first]) => first!.portal === snapshot.portal && isSameSeries(first!, snapshot))
    if (own) own.push(snapshot)
    else series.push([snapshot])
  }
  return series
}

export function isKnown(count: Count | null): count is { low: number; high: number } {
  return count !== null && count.high === count.low
}
