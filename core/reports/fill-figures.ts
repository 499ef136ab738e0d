import { groupBy } from '../group-by'
import { MEASURES, type MeasureId } from '../measures/catalogue'
import { refusalOf } from '../outcome'
import { fillNamedRows } from './fill-named-rows'
import { type Fill, rowFiller } from './fill-row'
import { type Filled, joinFilled, NOTHING, refused } from './filled'
import { TOTAL_ROWS } from './label-words'
import { isOneOf } from './match-path'
import type { FillOptions } from './plan-fill'
import { refuseAt } from './refusal-words'
import type { FillRefusal, PlaceSeen } from './report'
import type { ReportFigures } from './report-figures'
import type { FormTable } from './report-form'
import { CELLS } from './see-cells'
import { isFree, rowsOf, type Wanted, wantedAt } from './wanted-places'

/** Everything a table of figures gets: its rows named and free, its totals, its tree of indicators. */
export function fillFigures(
  table: FormTable,
  places: readonly PlaceSeen[],
  figures: ReportFigures,
  options: FillOptions,
): Filled {
  const all = places.filter(({ state }) => state !== 'group').map((place) => wantedAt(table, place))
  const lonely = lonelyMeasures(table, all)
  const wanted = all.filter(({ measures }) => !measures.some((measure) => lonely.has(measure)))
  const rows = rowsOf(wanted)
  const named = rows.filter(({ label }) => label !== '' && !isOneOf(label, TOTAL_ROWS))
  const totals = rows.filter(({ label }) => isOneOf(label, TOTAL_ROWS))
  const free = rows.filter(isFree)
  const fill = rowFiller(table, figures, options)
  // A tree of indicators asks for the unit's own totals: no name is missing there.
  const onlyIndicators = named.length + free.length === 0 && wanted.some(({ indicator }) => indicator)
  const parts = [
    doubtfulColumns(wanted),
    lonelyColumns(all, lonely),
    missingColumns(table, all, figures),
    columnsWithoutFigures(wanted, figures),
    fillIndicators(wanted, fill),
    ...(onlyIndicators ? [] : [fillNamedRows(table, named, free, figures, options, fill)]),
    ...totals.map((row) => fill(row, {})),
  ]
  return joinFilled(parts)
}

/** Single cells that were taught one by one. */
export function fillCells(
  places: readonly PlaceSeen[],
  figures: ReportFigures,
  options: FillOptions,
): Filled {
  const table: FormTable = { id: CELLS, rows: 'total', rowLabels: [], columns: [] }
  return fillIndicators(
    places.map((place) => wantedAt(table, place)),
    rowFiller(table, figures, options),
  )
}

/** A column that reads as two measures, or two columns of a row that want the same one. */
function doubtfulColumns(wanted: readonly Wanted[]): Filled {
  const unclear = wanted.filter(({ measures }) => measures.length > 1)
  const refusals = [...groupBy(unclear, ({ place }) => place.columnPath.join(' › '))].map(([label, places]) =>
    refuseAt(
      places[0]!.place.at,
      'two-columns-match',
      `Cột «${label}» có thể hiểu là ${places[0]!.measures.map((id) => MEASURES[id]).join(' hoặc ')}. Đổi tên cột, hoặc dạy mẫu này.`,
    ),
  )
  return { writes: [], refusals }
}

/** Measures whose column means something else, because the ones it needs beside it are not there. */
function lonelyMeasures(table: FormTable, wanted: readonly Wanted[]): ReadonlyMap<MeasureId, MeasureId> {
  const there = new Set(wanted.flatMap(({ measures }) => measures))
  return new Map(
    table.columns.flatMap(({ measure, beside = [] }) => {
      const missing = beside.find((other) => !there.has(other))
      return there.has(measure) && missing ? [[measure, missing] as const] : []
    }),
  )
}

function lonelyColumns(wanted: readonly Wanted[], lonely: ReadonlyMap<MeasureId, MeasureId>): Filled {
  return refused(
    ...[...lonely].map(([measure, missing]) => {
      const { place } = wanted.find(({ measures }) => measures.includes(measure))!
      return refuseAt(
        place.at,
        'column-missing',
        `Cột «${place.columnPath.join(' › ')}» không có cột «${MEASURES[missing]}» bên cạnh nên có thể gồm cả hai. Không ghi cột này: ghi tay, hoặc dạy mẫu này.`,
      )
    }),
  )
}

/** Captured counts whose column the target does not have are said, never dropped. */
function missingColumns(table: FormTable, wanted: readonly Wanted[], figures: ReportFigures): Filled {
  const there = new Set(wanted.flatMap(({ measures }) => measures))
  const missing = table.columns.filter(
    ({ measure, optional }) => !optional && !there.has(measure) && figures.measures.has(measure),
  )
  const refusals = missing.map(({ measure }) =>
    refusalOf(
      'column-missing',
      `Mẫu không có cột cho «${MEASURES[measure]}». Số liệu đã chụp không có chỗ ghi: kiểm tra đầu cột, hoặc dạy mẫu này.`,
      measure,
    ),
  )
  return { writes: [], refusals }
}

/** A column whose count was not captured at all stays blank, and is said once, not for every row. */
function columnsWithoutFigures(wanted: readonly Wanted[], figures: ReportFigures): Filled {
  if (figures.snapshots.length === 0) return NOTHING
  const open = wanted.filter(({ place, measures }) => measures.length === 1 && place.state === 'open')
  const uncaptured = open.filter(({ measures }) => !figures.measures.has(measures[0]!))
  return refused(
    ...[...groupBy(uncaptured, ({ measures }) => measures[0]!)].map(([measure, [first]]) => {
      const { place, indicator } = first!
      const where = indicator
        ? `Dòng «${place.rowPath.join(' › ')}»`
        : `Cột «${place.columnPath.join(' › ')}»`
      return refuseAt(
        place.at,
        'no-figure',
        `${where}: chưa chụp số liệu «${MEASURES[measure]}», để trống. Chụp trang có số đó rồi điền lại.`,
      )
    }),
  )
}

function fillIndicators(wanted: readonly Wanted[], fill: Fill): Filled {
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
