import { groupBy } from '../../group-by'
import { pageName } from '../../portals/portals'
import type { Breakdown } from '../../snapshot/snapshot'
import { sameUnit } from '../../text/unit-name'
import type { ReportFigures } from '../figures/report-figures'
import type { FillOptions } from '../fill-options'
import { type Filled, joinFilled } from '../filled'
import type { ReportTable } from '../forms/report-form'
import type { PlaceSeen } from '../report'
import { columnsWithoutFigures, columnsWithoutPlace } from './column-refusals'
import { fillPlaced } from './fill-figures'
import { noFigureForRow, noRow } from './fill-named-rows'
import { rowKey } from './fill-place'
import { askedBy, rowFiller } from './fill-row'
import { type Wanted, wantedAt } from './wanted-places'

/** A page's own table: each place gets the figure that the page has there; rows and columns without one are said. */
export function fillPageTable(
  table: ReportTable,
  places: readonly PlaceSeen[],
  figures: ReportFigures,
  options: FillOptions,
): Filled {
  const wanted = places.map((place) => wantedAt(table, place))
  const rows = [...groupBy(wanted, ({ place }) => rowKey(place)).values()]
  const isKnown = (row: readonly Wanted[]) =>
    row.some(({ place, measures: [measure] }) => figures.find(measure!, byOf(place), askedBy(table)) !== null)
  const parted = groupBy(rows, isKnown)
  const [known, unknown] = [parted.get(true) ?? [], parted.get(false) ?? []]
  return joinFilled([
    columnsWithoutPlace(table, wanted, figures),
    columnsWithoutFigures(known.flat(), figures),
    fillPlaced(known.flat(), rowFiller(table, figures, options)),
    { writes: [], refusals: [], notes: otherPages(table, figures) },
    { writes: [], refusals: unknown.map((row) => noFigureForRow(labelled(row))) },
    {
      writes: [],
      refusals: rowsWithoutPlace(table, places, figures).map((name) => noRow(name, kindOf(table))),
    },
  ])
}

/** Said once where the page itself was not captured. */
function otherPages({ pages = [] }: ReportTable, { snapshots }: ReportFigures): string[] {
  const isOwn = snapshots.some(({ portal }) => pages.includes(portal))
  const name = pageName(pages[0] ?? '')
  return isOwn || snapshots.length === 0
    ? []
    : [
        `Mẫu này là bảng của trang «${name}» mà trang đó chưa chụp: số lấy từ trang khác, có thể đếm theo cách khác. Chụp trang «${name}» rồi điền lại để đúng từng cột.`,
      ]
}

function byOf({ means }: PlaceSeen): Breakdown {
  return means && 'by' in means ? (means.by ?? {}) : {}
}

function labelled(places: readonly Wanted[]) {
  const path = places[0]!.place.rowPath
  return { label: path.join(' › '), path: path.join(' › '), places, free: null }
}

function kindOf({ rows }: ReportTable): 'field' | 'unit' | 'procedure' {
  return rows === 'unit' || rows === 'procedure' ? rows : 'field'
}

/** Rows of the page's captures that the table does not have. */
function rowsWithoutPlace(
  { pages = [] }: ReportTable,
  places: readonly PlaceSeen[],
  { snapshots, unit }: ReportFigures,
): string[] {
  const own = snapshots.filter(({ portal }) => pages.includes(portal))
  const there = new Set(places.map((place) => keyOf(byOf(place))))
  const isOwnRow = ({ unit: name }: Breakdown) => name !== undefined && sameUnit(name, unit)
  const missing = own
    .flatMap((capture) => capture.figures.map(({ by }) => by))
    .filter((by) => Object.keys(by).length > 0 && !isOwnRow(by) && !there.has(keyOf(by)))
  return [...new Set(missing.map((by) => Object.values(by).join(' › ')))]
}

function keyOf({ unit, field, procedure }: Breakdown): string {
  return JSON.stringify([unit, field, procedure])
}
