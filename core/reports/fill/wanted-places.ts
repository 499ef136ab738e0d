import { groupBy } from '../../group-by'
import type { MeasureId } from '../../measures/catalogue'
import { VALUE_LABELS } from '../forms/label-words'
import type { ReportTable } from '../forms/report-form'
import { columnsFor, indicatorsFor, isOneOf } from '../labels/match-path'
import type { PlaceSeen } from '../report'
import { rowKey } from './fill-place'

/** A place whose labels say which measure it wants; `indicator` where its row says so, not its column. */
export interface Wanted {
  readonly place: PlaceSeen
  readonly measures: readonly MeasureId[]
  readonly indicator: boolean
}

export interface RowPlaces {
  readonly label: string
  readonly path: string
  readonly places: readonly Wanted[]
  readonly free: PlaceSeen | null
}

export function wantedAt(table: ReportTable, place: PlaceSeen): Wanted {
  if (place.means && 'measure' in place.means)
    return { place, measures: [place.means.measure], indicator: place.means.by !== undefined }
  const byColumn = columnsFor(table, place.columnPath).map(({ measure }) => measure)
  if (byColumn.length > 0 || !isValueColumn(place)) return { place, measures: byColumn, indicator: false }
  return {
    place,
    measures: indicatorsFor(table, place.rowPath).map(({ measure }) => measure),
    indicator: true,
  }
}

function isValueColumn({ columnPath }: PlaceSeen): boolean {
  return columnPath.length === 0 || isOneOf(columnPath.at(-1)!, VALUE_LABELS)
}

export function rowPlacesOf(wanted: readonly Wanted[]): RowPlaces[] {
  const rows = groupBy(
    wanted.filter(({ indicator }) => !indicator),
    ({ place }) => rowKey(place),
  )
  return [...rows.values()].map((places) => {
    const { rowPath } = places[0]!.place
    const free = places.find(({ place }) => place.means && 'names' in place.means)?.place ?? null
    return {
      label: rowPath.at(-1) ?? '',
      path: rowPath.join(' › '),
      free,
      places: places.filter(({ measures }) => measures.length === 1),
    }
  })
}

export function isFree(row: RowPlaces): boolean {
  return (
    row.free !== null &&
    row.free.text === '' &&
    row.places.every(({ place }) => place.state !== 'open' || place.text === '' || place.prefilled === true)
  )
}
