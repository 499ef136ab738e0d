import { MEASURES, type MeasureId } from '../../measures/catalogue'
import type { ReportTable } from '../forms/report-form'
import { meantOtherwise } from '../labels/meant-otherwise'
import type { PlaceSeen } from '../report'
import { type Wanted, wantedAt } from './wanted-places'

/** What the places of a table ask for, and in which sense some of them are taken. */
export interface WantedHere {
  readonly wanted: readonly Wanted[]
  /** A sentence for each measure that stands for more than its label says, because nothing beside it says the rest. */
  readonly notes: readonly string[]
}

/**
 * What the places of a table ask for, each in the light of those beside it: «Đúng hạn» without «Trước hạn» counts both.
 *
 * Of «Tổng số | Đúng hạn | Quá hạn» the second asks for `dossiers.resolved.in-time`, and that is said once.
 */
export function wantedHere(table: ReportTable, places: readonly PlaceSeen[]): WantedHere {
  const wanted = places.map((place) => wantedAt(table, place))
  const unknown = new Set(wanted.filter(({ measures }) => measures.length === 0).flatMap(headingsOf))
  const unsure = new Set(
    wanted.filter((one) => isUnsure(one.place) || isBeside(one, unknown)).flatMap(({ measures }) => measures),
  )
  const there = new Set(wanted.flatMap(({ measures }) => measures))
  const all = meantOtherwise(table, there)
  const meant = new Map([...all].filter(([measure]) => !unsure.has(measure)))
  if (meant.size === 0) return { wanted, notes: [] }
  return {
    wanted: wanted.map((one) => ({ ...one, measures: one.measures.map((id) => meant.get(id) ?? id) })),
    notes: [...meant].flatMap(([measure, instead]) => {
      const first = wanted.find(({ measures }) => measures.length === 1 && measures[0] === measure)
      return first ? [noteOn(first, instead)] : []
    }),
  }
}

/** What stands beside it under the same heading may be the very part that it would count, in words nobody knows. */
function isBeside(one: Wanted, unknown: ReadonlySet<string>): boolean {
  return headingsOf(one).some((heading) => unknown.has(heading))
}

/** The headings that a place of a measure stands under: of its row where that says the measure, else of its column. */
function headingsOf({ place: { rowPath, columnPath }, measures, indicator }: Wanted): string[] {
  const paths = measures.length === 0 ? [rowPath, columnPath] : [indicator ? rowPath : columnPath]
  return paths.filter(({ length }) => length > 1).map((path) => JSON.stringify(path.slice(0, -1)))
}

function isUnsure({ means }: PlaceSeen): boolean {
  return means !== undefined && 'measure' in means && means.unsure === true
}

function noteOn({ place, indicator }: Wanted, instead: MeasureId): string {
  const [kind, path] = indicator ? ['Dòng', place.rowPath] : ['Cột', place.columnPath]
  return `${kind} «${path.join(' › ')}» được hiểu là «${MEASURES[instead]}», vì mẫu không tách riêng.`
}
