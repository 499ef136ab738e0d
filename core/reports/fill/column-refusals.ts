import { groupBy } from '../../group-by'
import { MEASURES, type MeasureId } from '../../measures/catalogue'
import { WHOLES } from '../../measures/wholes'
import { refusalOf } from '../../outcome'
import type { ReportFigures } from '../figures/report-figures'
import { type Filled, NOTHING, refused } from '../filled'
import { ALL_RECEIVED } from '../forms/label-words'
import type { ReportTable } from '../forms/report-form'
import { isOneOf, saysAllInOne } from '../labels/match-path'
import { refuseAt } from '../refusal-words'
import type { Wanted } from './wanted-places'

// What is wrong with whole columns is said once for each, not for every row.

/** A column that reads as two measures, or two columns of a row that want the same one. */
export function doubtfulColumns(wanted: readonly Wanted[]): Filled {
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
export function lonelyMeasures(
  table: ReportTable,
  wanted: readonly Wanted[],
): ReadonlyMap<MeasureId, MeasureId> {
  const there = new Set(wanted.flatMap(({ measures }) => measures))
  return new Map(
    table.columns.flatMap(({ measure, beside = [] }) => {
      const missing = beside.find((other) => !there.has(other))
      return there.has(measure) && missing ? [[measure, missing] as const] : []
    }),
  )
}

export function lonelyColumns(wanted: readonly Wanted[], lonely: ReadonlyMap<MeasureId, MeasureId>): Filled {
  return refused(
    ...[...lonely].map(([measure, missing]) => {
      const { place, indicator } = wanted.find(({ measures }) => measures.includes(measure))!
      const [kind, path] = indicator ? ['Dòng', place.rowPath] : ['Cột', place.columnPath]
      return refuseAt(
        place.at,
        'column-missing',
        `${kind} «${path.join(' › ')}» không có «${MEASURES[missing]}» bên cạnh nên có thể gồm cả hai. Không ghi: ghi tay, hoặc dạy mẫu này.`,
      )
    }),
  )
}

/** Totals of which a part stands by itself, outside any heading: they may be without it. */
export function openWholes(table: ReportTable, wanted: readonly Wanted[]): ReadonlyMap<MeasureId, MeasureId> {
  const pathOf = (measure: MeasureId) =>
    wanted.find(({ measures, indicator }) => !indicator && measures.includes(measure))?.place.columnPath
  const isOutside = (part: MeasureId, path: readonly string[] = []) =>
    path.length === 1 &&
    !table.columns.some((column) => column.measure === part && saysAllInOne(column, path[0]!))
  return new Map(
    table.columns.flatMap(({ measure, holds = [] }) => {
      const whole = pathOf(measure)
      const outside = whole && holds.find((part) => isOutside(part, pathOf(part)))
      const saysWhole = whole?.length === 1 && isOneOf(whole[0]!, ALL_RECEIVED)
      return outside && !saysWhole ? [[measure, outside] as const] : []
    }),
  )
}

export function openWholeColumns(wanted: readonly Wanted[], open: ReadonlyMap<MeasureId, MeasureId>): Filled {
  return refused(
    ...[...open].map(([measure, part]) => {
      const { place } = wanted.find(({ measures }) => measures.includes(measure))!
      return refuseAt(
        place.at,
        'two-columns-match',
        `Cột «${place.columnPath.join(' › ')}»: cột «${MEASURES[part]}» đứng riêng bên ngoài nên không rõ có gồm cả số đó không. Không ghi: ghi tay, hoặc dạy mẫu này.`,
      )
    }),
  )
}

/** Captured counts whose column the target does not have are said, never dropped. */
export function columnsWithoutPlace(
  table: ReportTable,
  wanted: readonly Wanted[],
  figures: ReportFigures,
): Filled {
  const there = new Set(wanted.flatMap(({ measures }) => measures))
  const missing = table.columns.filter(
    ({ measure, optional }) =>
      !optional &&
      !there.has(measure) &&
      figures.measures.has(measure) &&
      !isCovered(measure, there, figures),
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

/** A part is counted in its whole, and a whole in its parts, where those can be filled. */
function isCovered(measure: MeasureId, there: ReadonlySet<MeasureId>, { measures }: ReportFigures): boolean {
  return WHOLES.some(({ whole, parts }) =>
    measure === whole
      ? parts.every((part) => there.has(part) && measures.has(part))
      : parts.includes(measure) && there.has(whole) && measures.has(whole),
  )
}

/** A column whose count was not captured at all stays blank, and is said once, not for every row. */
export function columnsWithoutFigures(wanted: readonly Wanted[], figures: ReportFigures): Filled {
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
