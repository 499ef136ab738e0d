import { groupBy } from '../../group-by'
import { MEASURES, type MeasureId } from '../../measures/catalogue'
import type { Breakdown } from '../../snapshot/snapshot'
import type { FigureSaid, TableAsked } from '../figures/figures-said'
import type { ReportFigures } from '../figures/report-figures'
import type { FillOptions } from '../fill-options'
import { type Filled, joinFilled, NOTHING, refused } from '../filled'
import type { ReportTable } from '../forms/report-form'
import { placeWords, refuseAt } from '../refusal-words'
import type { FillRefusal, PlaceSeen } from '../report'
import { writeNumber } from './fill-place'
import type { RowPlaces, Wanted } from './wanted-places'
import { countsOfRow, isWithoutCarried, unlikeItsParts } from './whole-of-parts'

export type Fill = (row: RowPlaces, by: Breakdown) => Filled

/** Fills the places of one row, each by the figure its labels ask for. */
export function rowFiller(
  table: ReportTable,
  figures: ReportFigures,
  options: FillOptions,
  // What the whole table asks for: it says which parts its total has.
  all: readonly Wanted[] = [],
): Fill {
  const isClosed = isWithoutCarried(all)
  const asked = askedBy(table)
  return (row, by) => {
    const parts = [...groupBy(row.places, ({ measures }) => measures[0]!)].map(
      ([measure, places]): Filled => {
        if (places.length > 1) return refused(twoPlaces(measure, places))
        // A count that no page gave is said once for its column.
        if (!figures.measures.has(measure)) return NOTHING
        const unlike =
          isClosed && measure === 'dossiers.received'
            ? unlikeItsParts(places[0]!.place, countsOfRow(figures, by, asked))
            : null
        if (unlike) return refused(unlike)
        return fillOne(places[0]!.place, measure, { table, said: figures.find(measure, by, asked), options })
      },
    )
    return joinFilled(parts)
  }
}

/** The measures and pages of a table. */
export function askedBy({ columns, pages = [] }: ReportTable): TableAsked {
  const measures = columns.flatMap(({ measure, otherwise = measure }) => [measure, otherwise])
  return { measures: new Set(measures), pages }
}

function twoPlaces(measure: MeasureId, places: readonly Wanted[]): FillRefusal {
  const cells = places.map(({ place }) => placeWords(place)).join(', ')
  return refuseAt(
    places[0]!.place.at,
    'two-columns-match',
    `«${MEASURES[measure]}» có thể ghi vào nhiều ô (${cells}), không rõ ô nào. Đổi tên cột không dùng rồi điền lại.`,
  )
}

interface FigureForPlace {
  readonly table: ReportTable
  readonly said: FigureSaid | null
  readonly options: FillOptions
}

function fillOne(place: PlaceSeen, measure: MeasureId, { table, said, options }: FigureForPlace): Filled {
  if (said?.conflict) return refused(conflicting(place, said.conflict))
  if (said?.state === 'number' && said.value !== null)
    return writeNumber(place, said.value, said.from, options)
  if (said?.state === 'none' && table.writesDash) return writeNumber(place, '-', said.from, options)
  const isComputed = place.state === 'formula' || place.state === 'computed'
  if (isComputed && said?.doubtful) return refused(partlySummed(place))
  if (isComputed) return NOTHING
  return refused(refuseAt(place.at, 'no-figure', nothingToWrite(place, measure, said)))
}

/** Its rows are filled as far as they are known: what it then shows is no figure of the unit. */
function partlySummed(place: PlaceSeen): FillRefusal {
  const reason = place.state === 'formula' && 'cell' in place.at ? 'cell-has-formula' : 'field-computed'
  return refuseAt(
    place.at,
    reason,
    `${placeWords(place)} tự cộng những dòng đã điền, mà số của cả đơn vị chưa rõ (hệ thống một cửa còn thiếu hoặc trùng): không dùng số ở ô này, bổ sung số liệu rồi điền lại.`,
  )
}

function nothingToWrite(place: PlaceSeen, measure: MeasureId, said: FigureSaid | null): string {
  const where = `«${place.rowPath.at(-1) ?? ''}», ${MEASURES[measure]}`
  if (said?.state === 'none') return `${where}: trang ghi "-" (không phát sinh), để trống ô này.`
  if (said?.doubtful)
    return `${where}: chưa rõ vì số liệu ở nhiều hệ thống một cửa, để trống. Xem hệ thống nào thiếu hoặc trùng, bổ sung rồi điền lại.`
  if (said) return `${where}: trang để trống, không có số để ghi. Để trống ô này, không ghi 0.`
  return `${where}: chưa chụp số liệu này, để trống. Chụp trang có cột đó rồi điền lại.`
}

function conflicting(place: PlaceSeen, conflict: NonNullable<FigureSaid['conflict']>): FillRefusal {
  const [a, b] = conflict.values
  const [first, second] = conflict.pages
  return refuseAt(
    place.at,
    'identity-broken',
    `${placeWords(place)}: hai bản chụp cho hai số khác nhau: ${a} (${first}) và ${b} (${second}). Chụp lại trang đúng, bỏ bản chụp sai rồi điền lại.`,
  )
}
