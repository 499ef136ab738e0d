import { groupBy } from '../../group-by'
import type { ReportFigures } from '../figures/report-figures'
import type { FillOptions } from '../fill-options'
import { type Filled, joinFilled, NOTHING, refused } from '../filled'
import { TOTAL_ROWS } from '../forms/label-words'
import type { ReportTable } from '../forms/report-form'
import { isOneOf } from '../labels/match-path'
import { refuseAt } from '../refusal-words'
import type { FillRefusal, PlaceSeen } from '../report'
import { CELLS } from '../template/see-cells'
import { ofCapturedFields } from './captured-fields'
import {
  columnsWithoutFigures,
  columnsWithoutPlace,
  doubtfulColumns,
  lonelyColumns,
  lonelyMeasures,
  openWholeColumns,
  openWholes,
} from './column-refusals'
import { fillNamedRows } from './fill-named-rows'
import { type Fill, rowFiller } from './fill-row'
import { fillTotals } from './fill-totals'
import { wantedHere } from './wanted-here'
import { isFree, rowPlacesOf, type Wanted, wantedAt } from './wanted-places'

/** Everything a table of figures gets: its rows named and free, its totals, its tree of indicators. */
export function fillFigures(
  table: ReportTable,
  places: readonly PlaceSeen[],
  figures: ReportFigures,
  options: FillOptions,
): Filled {
  const { wanted: all, notes } = wantedHere(
    table,
    places.filter(({ state }) => state !== 'group'),
  )
  const lonely = lonelyMeasures(table, all)
  const open = openWholes(table, all)
  const wanted = all.filter(
    ({ measures }) => !measures.some((measure) => lonely.has(measure) || open.has(measure)),
  )
  const rows = rowPlacesOf(wanted)
  const named = rows.filter(({ label }) => label !== '' && !isOneOf(label, TOTAL_ROWS))
  const totals = rows.filter(({ label }) => isOneOf(label, TOTAL_ROWS))
  const free = rows.filter(isFree)
  const fill = rowFiller(table, figures, options, all)
  // A tree of indicators asks for the unit's own totals: no name is missing there.
  const onlyIndicators = named.length + free.length === 0 && wanted.some(({ indicator }) => indicator)
  const indicators = ofCapturedFields(table, wanted, { figures, options })
  const parts = [
    doubtfulColumns(wanted),
    lonelyColumns(all, lonely),
    openWholeColumns(all, open),
    columnsWithoutPlace(table, all, figures),
    columnsWithoutFigures(wanted, figures),
    fillPlaced(indicators.wanted, fill),
    indicators,
    ...(onlyIndicators ? [] : [fillNamedRows(table, { rows: named, free, figures, options, fill })]),
    fillTotals(totals, fill),
    { ...NOTHING, notes },
  ]
  return joinFilled(parts)
}

/** Single cells that were taught one by one. */
export function fillCells(
  places: readonly PlaceSeen[],
  figures: ReportFigures,
  options: FillOptions,
): Filled {
  const table: ReportTable = { id: CELLS, rows: 'total', rowLabels: [], columns: [] }
  return fillPlaced(
    places.map((place) => wantedAt(table, place)),
    rowFiller(table, figures, options),
  )
}

/** Places whose own words say which figure they ask for, each once. */
export function fillPlaced(wanted: readonly Wanted[], fill: Fill): Filled {
  const indicators = wanted.filter(({ indicator, measures }) => indicator && measures.length === 1)
  const parts = [...groupBy(indicators, indicatorKey).values()].map((places): Filled => {
    if (places.length > 1) return refused(twoIndicators(places))
    const { place } = places[0]!
    const by = place.means && 'by' in place.means ? (place.means.by ?? {}) : {}
    return fill({ label: place.rowPath.at(-1) ?? '', path: '', places, free: null }, by)
  })
  return joinFilled(parts)
}

function indicatorKey({ place, measures }: Wanted): string {
  return JSON.stringify([measures[0], place.means && 'by' in place.means ? place.means.by : {}])
}

function twoIndicators(places: readonly Wanted[]): FillRefusal {
  const rows = places.map(({ place }) => `«${place.rowPath.join(' › ')}»`).join(' và ')
  return refuseAt(
    places[0]!.place.at,
    'two-rows-match',
    `Hai dòng ${rows} cùng hỏi một số liệu, không rõ điền dòng nào. Ghi tay, hoặc dạy biểu mẫu này.`,
  )
}
