import { groupBy } from '../../group-by'
import type { Filled } from '../filled'
import { type ColumnTime, columnTime, timeKey } from '../labels/column-time'
import { type Days, daysOfColumn } from '../labels/days-of-column'
import { refuseAt } from '../refusal-words'
import type { FillRefusal, PlaceSeen, TargetSeen } from '../report'
import { isGap } from '../template/see-headings'

/** Places of columns of one other period: any of these spans of days may be it. */
export interface PlacesOfTime {
  readonly words: string
  readonly spans: readonly Days[]
  readonly places: readonly PlaceSeen[]
}

export interface PlacesByTime extends Filled {
  /** Those of the report's own period, and those that say nothing of a time. */
  readonly own: readonly PlaceSeen[]
  readonly others: readonly PlacesOfTime[]
}

/**
 * The places of a target by the period that their columns ask for; a number of one period never goes into a column of
 * another, and a time that is not understood is refused with its words.
 *
 * Of «Trong kỳ | Lũy kế | Kế hoạch» in a report of quý II the first are its own, the second of 15/12–14/06, the third none.
 */
export function placesByTime(target: TargetSeen, days: Days): PlacesByTime {
  const timed = target.places.filter((place) => timeOf(place) !== null)
  if (timed.length === 0) return { own: target.places, others: [], writes: [], refusals: [] }
  const saysPeriod = namesPeriod(target)
  const groups = [...groupBy(timed, (place) => timeKey(timeOf(place) ?? undefined)).values()]
  const judged = groups.map((places) => ({
    places,
    asks: daysOfColumn(timeOf(places[0]!)!, days, saysPeriod),
  }))
  const apart = new Set(judged.flatMap(({ asks, places }) => (asks.is === 'own' ? [] : places)))
  return {
    writes: [],
    own: target.places.filter((place) => !apart.has(place)),
    others: judged.flatMap(({ asks, places }) =>
      asks.is === 'other' ? [{ words: wordsOf(places), spans: asks.spans, places }] : [],
    ),
    refusals: judged.flatMap(({ asks, places }) => (asks.is === 'unclear' ? unclear(places) : [])),
  }
}

function timeOf({ means }: PlaceSeen): ColumnTime | null {
  return means && 'measure' in means ? (means.time ?? null) : null
}

/** A line over the table, or the tab, that says more than a year. */
function namesPeriod({ from, named, claims = [] }: TargetSeen): boolean {
  const periods = claims.flatMap((one) => one.claims.periods)
  return (
    from !== undefined ||
    named !== undefined ||
    periods.some(({ value }) => value !== null && !value.yearAlone)
  )
}

/** What the heads say of their time: «Tháng 3», «Lũy kế». */
function wordsOf(places: readonly PlaceSeen[]): string {
  const [first] = places
  const key = timeKey((first && timeOf(first)) ?? undefined)
  const head = first?.columnPath.find((label) => timeKey(columnTime(label) ?? undefined) === key)
  return `«${head ?? first?.columnPath.filter(Boolean).join(' › ')}»`
}

function unclear(places: readonly PlaceSeen[]): FillRefusal[] {
  const open = firstEmpty(places)
  if (!open) return []
  const message = `Cột ${wordsOf(places)} không rõ là số liệu của kỳ nào, để nguyên. Sửa tên cột cho rõ kỳ, hoặc ghi tay.`
  return [refuseAt(open.at, 'wrong-period', message)]
}

/** What waits for a number; a column that holds them already needs nothing. */
export function firstEmpty(places: readonly PlaceSeen[]): PlaceSeen | null {
  return places.find(({ state, text, prefilled }) => state === 'open' && (prefilled || isGap(text))) ?? null
}
