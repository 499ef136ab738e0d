import { groupBy } from '../group-by'
import { MEASURES, type MeasureId } from '../measures/catalogue'
import { refusalOf } from '../outcome'
import type { Breakdown } from '../snapshot/snapshot'
import { sameUnit } from '../text/unit-name'
import { rowKey, writeNumber } from './fill-place'
import { TOTAL_ROWS, VALUE_LABELS } from './label-words'
import { columnsFor, indicatorsFor, isOneOf } from './match-path'
import { matchRows } from './match-rows'
import type { Filled, FillOptions } from './plan-fill'
import { placeWords, refuseAt } from './refusal-words'
import type { FillRefusal, PlaceSeen, Write } from './report'
import type { FigureSaid, ReportFigures } from './report-figures'
import type { FormTable } from './report-form'
import { CELLS } from './see-cells'

/** A place whose labels say which measure it wants; `indicator` where its row says so, not its column. */
interface Wanted {
  readonly place: PlaceSeen
  readonly measures: readonly MeasureId[]
  readonly indicator: boolean
}

interface RowPlaces {
  readonly label: string
  readonly path: string
  readonly places: readonly Wanted[]
  readonly free: PlaceSeen | null
}

/** Everything a table of figures gets: its rows named and free, its totals, its tree of indicators. */
export function fillFigures(
  table: FormTable,
  places: readonly PlaceSeen[],
  figures: ReportFigures,
  options: FillOptions,
): Filled {
  const wanted = places.filter(({ state }) => state !== 'group').map((place) => wantedAt(table, place))
  const rows = rowsOf(wanted)
  const named = rows.filter(({ label }) => label !== '' && !isOneOf(label, TOTAL_ROWS))
  const totals = rows.filter(({ label }) => isOneOf(label, TOTAL_ROWS))
  const free = rows.filter(isFree)
  const fill = filler(table, figures, options)
  // A tree of indicators asks for the unit's own totals: no name is missing there.
  const onlyIndicators = named.length + free.length === 0 && wanted.some(({ indicator }) => indicator)
  const parts = [
    doubtfulColumns(wanted),
    missingColumns(table, wanted, figures),
    fillIndicators(wanted, fill),
    ...(onlyIndicators ? [] : [fillNamedRows(table, named, free, figures, options, fill)]),
    ...totals.map((row) => fill(row, {})),
  ]
  return {
    writes: parts.flatMap(({ writes }) => writes),
    refusals: parts.flatMap(({ refusals }) => refusals),
  }
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
    filler(table, figures, options),
  )
}

type Fill = (row: RowPlaces, by: Breakdown) => Filled

function wantedAt(table: FormTable, place: PlaceSeen): Wanted {
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

function rowsOf(wanted: readonly Wanted[]): RowPlaces[] {
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

function isFree(row: RowPlaces): boolean {
  return (
    row.free !== null &&
    row.free.text === '' &&
    row.places.every(({ place }) => place.state !== 'open' || place.text === '')
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

function fillIndicators(wanted: readonly Wanted[], fill: Fill): Filled {
  const indicators = wanted.filter(({ indicator, measures }) => indicator && measures.length === 1)
  const parts = [...groupBy(indicators, indicatorKey).values()].map((places): Filled => {
    if (places.length > 1) return { writes: [], refusals: [twoIndicators(places)] }
    const { place } = places[0]!
    const by = place.means && 'by' in place.means ? (place.means.by ?? {}) : {}
    return fill({ label: place.rowPath.at(-1) ?? '', path: '', places, free: null }, by)
  })
  return {
    writes: parts.flatMap(({ writes }) => writes),
    refusals: parts.flatMap(({ refusals }) => refusals),
  }
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

function fillNamedRows(
  table: FormTable,
  rows: readonly RowPlaces[],
  free: readonly RowPlaces[],
  figures: ReportFigures,
  options: FillOptions,
  fill: Fill,
): Filled {
  const kind = table.rows === 'unit' || table.rows === 'procedure' ? table.rows : 'field'
  const own = kind === 'unit' ? rows.filter(({ label }) => sameUnit(label, figures.unit)) : []
  const others = rows.filter((row) => !own.includes(row))
  const names = figures.names(kind).filter((name) => kind !== 'unit' || !sameUnit(name, figures.unit))
  const labels = others.map(({ label, path }) => (names.includes(path) ? path : label))
  const match = matchRows(names, labels, [...(options.equivalents ?? []), ...(table.equivalents ?? [])])
  const parts: Filled[] = own.length === 1 ? [fill(own[0]!, {})] : []
  if (own.length > 1) parts.push({ writes: [], refusals: [twoRows([figures.unit], own)] })
  for (const [name, row] of match.rowOf) parts.push(fill(others[row]!, { [kind]: name }))
  for (const doubt of match.doubtful)
    parts.push({
      writes: [],
      refusals: [
        twoRows(
          doubt.names,
          doubt.rows.map((row) => others[row]!),
        ),
      ],
    })
  // A unit that reports alone has a row, and no other unit's; among others it is their total.
  const alone = kind === 'unit' && names.length === 0 && own.length === 0 && others.length === 0
  if (alone && free[0]) parts.push(nameRow(figures.unit, free[0], kind, (row) => fill(row, {}), options))
  parts.push(...match.withoutRow.map((name, at) => nameRow(name, free[at], kind, fill, options)))
  const hasNames = names.length > 0
  parts.push({
    writes: [],
    refusals: hasNames ? match.withoutName.map((row) => noFigureForRow(others[row]!)) : [],
  })
  return {
    writes: parts.flatMap(({ writes }) => writes),
    refusals: parts.flatMap(({ refusals }) => refusals),
  }
}

const ROW_WORDS = {
  field: 'Tên lĩnh vực đã chụp',
  unit: 'Tên đơn vị đã chụp',
  procedure: 'Tên thủ tục đã chụp',
}

/** A captured name without a row goes to a free row of the template, with its name; or is refused, never dropped. */
function nameRow(
  name: string,
  row: RowPlaces | undefined,
  kind: 'field' | 'unit' | 'procedure',
  fill: Fill,
  options: FillOptions,
): Filled {
  if (!row?.free) return { writes: [], refusals: [noRow(name)] }
  const { free } = row
  if (free.state !== 'open' && options.overwrite !== true) return { writes: [], refusals: [noRow(name)] }
  const label: Write = {
    at: free.at,
    rowPath: [name],
    columnPath: free.columnPath,
    now: free.text,
    value: name,
    from: { text: ROW_WORDS[kind] },
  }
  const places = row.places.map((wanted) => ({ ...wanted, place: { ...wanted.place, rowPath: [name] } }))
  const filled = fill({ ...row, label: name, places }, { [kind]: name })
  return { writes: [label, ...filled.writes], refusals: filled.refusals }
}

function noRow(name: string): FillRefusal {
  return refusalOf(
    'row-not-found',
    `Mẫu không có dòng «${name}», số liệu đã chụp của lĩnh vực này không có chỗ ghi. Thêm dòng vào mẫu, hoặc ghi tên tương đương.`,
    name,
  )
}

function twoRows(names: readonly string[], rows: readonly RowPlaces[]): FillRefusal {
  const labels = rows.map(({ path }) => `«${path}»`).join(', ')
  const message = `Không rõ ${names.map((name) => `«${name}»`).join(', ')} điền vào dòng nào trong ${labels}. Sửa tên dòng trong mẫu rồi điền lại.`
  const at = rows[0]?.places[0]?.place.at
  return at ? refuseAt(at, 'two-rows-match', message) : refusalOf('two-rows-match', message)
}

function noFigureForRow(row: RowPlaces): FillRefusal {
  const message = `Dòng «${row.label}» không có số liệu đã chụp, để trống. Nếu thật sự không phát sinh thì ghi tay.`
  const at = row.places[0]?.place.at
  return at ? refuseAt(at, 'no-figure', message) : refusalOf('no-figure', message, row.label)
}

/** Fills the places of one row, each by the figure its labels ask for. */
function filler(table: FormTable, figures: ReportFigures, options: FillOptions): Fill {
  return (row, by) => {
    const parts = [...groupBy(row.places, ({ measures }) => measures[0]!)].map(
      ([measure, places]): Filled => {
        if (places.length > 1) return { writes: [], refusals: [twoPlaces(measure, places)] }
        return fillOne(table, places[0]!.place, measure, figures.find(measure, by), options)
      },
    )
    return {
      writes: parts.flatMap(({ writes }) => writes),
      refusals: parts.flatMap(({ refusals }) => refusals),
    }
  }
}

function twoPlaces(measure: MeasureId, places: readonly Wanted[]): FillRefusal {
  const cells = places.map(({ place }) => placeWords(place)).join(', ')
  return refuseAt(
    places[0]!.place.at,
    'two-columns-match',
    `«${MEASURES[measure]}» có thể ghi vào nhiều ô (${cells}), không rõ ô nào. Đổi tên cột không dùng rồi điền lại.`,
  )
}

function fillOne(
  table: FormTable,
  place: PlaceSeen,
  measure: MeasureId,
  said: FigureSaid | null,
  options: FillOptions,
): Filled {
  if (said?.conflict) return { writes: [], refusals: [conflicting(place, said.conflict)] }
  if (said?.state === 'number' && said.value !== null)
    return writeNumber(place, said.value, said.from, options)
  if (said?.state === 'none' && table.writesDash) return writeNumber(place, '-', said.from, options)
  if (place.state === 'formula' || place.state === 'computed') return { writes: [], refusals: [] }
  return { writes: [], refusals: [refuseAt(place.at, 'no-figure', nothingToWrite(place, measure, said))] }
}

function nothingToWrite(place: PlaceSeen, measure: MeasureId, said: FigureSaid | null): string {
  const where = `«${place.rowPath.at(-1) ?? ''}», ${MEASURES[measure]}`
  if (said?.state === 'none') return `${where}: trang ghi "-" (không phát sinh), để trống ô này.`
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
