import type { MeasureId } from '../../measures/catalogue'
import { accept, type Outcome, type Refusal, refusalOf } from '../../outcome'
import { ALL_UNITS, sameUnit } from '../../text/unit-name'
import type { WorkbookSeen } from '../../workbook/seen'
import { PAGE_TABLE, pageReport } from '../forms/page-report'
import type { Report } from '../forms/report-form'
import type { PlaceSeen, TargetSeen } from '../report'
import type { TargetAsk } from './find-tables'
import { type FigurePlace, type PageTableOnSheet, pageTableIn } from './page-table'
import { tableClaims } from './see-claims'
import { seeHeadings } from './see-headings'
import { placeAt } from './table-places'
import { notFound } from './template-refusals'

/** The report of a known page whose own table a workbook is; null where it is none. */
export function pageReportIn(workbook: WorkbookSeen): Report | null {
  const found = pageTableIn(workbook)
  return found ? pageReport(found.match.portal) : null
}

/** Every place of a page's table in a workbook, each with the figure that the page has there. */
export function seePageTemplate(report: Report, workbook: WorkbookSeen, ask: TargetAsk): Outcome<TargetSeen> {
  const found = pageTableIn(workbook)
  if (found?.match.portal.id !== report.page)
    return { ok: false, refusal: notFound(report, report.tables[0]!, workbook) }
  const { grid, top, bottom } = found!
  const headings = seeHeadings(grid, top)
  const table = report.tables[0]!
  const claims = tableClaims(report, { table, grid, header: { top, bottom } })
  const { places, doubts } = placesOf(found!, ask)
  return accept({
    host: 'workbook',
    title: report.name,
    ...(headings.unit ? { unit: headings.unit } : {}),
    ...(headings.days ? { from: headings.days.from, to: headings.days.to } : {}),
    ...(headings.named ? { named: headings.named } : {}),
    claims: [claims],
    ...(doubts.length > 0 ? { doubts } : {}),
    places: [...headings.places, ...places],
  })
}

interface PlacesOfPage {
  readonly places: readonly PlaceSeen[]
  readonly doubts: readonly Refusal[]
}

/** The row of the unit that reports holds its own totals; the total of the table is then that of others, too. */
function placesOf({ figures, grid }: PageTableOnSheet, { unit }: TargetAsk): PlacesOfPage {
  const isOwn = ({ by }: FigurePlace) =>
    unit !== undefined && unit !== ALL_UNITS && isUnitRow(by) && sameUnit(by.unit, unit)
  const own = figures.filter(isOwn)
  const others = own.length === 0 ? figures : figures.filter((one) => Object.keys(one.by).length > 0)
  const places = others.map((one) => placeOf(grid, one, isOwn(one) ? {} : one.by))
  const left = figures.find((one) => !others.includes(one))
  return { places, doubts: left ? [totalOfOthers(left, unit!)] : [] }
}

function isUnitRow(by: FigurePlace['by']): by is { unit: string } {
  return by.unit !== undefined && by.field === undefined && by.procedure === undefined
}

function placeOf(grid: PageTableOnSheet['grid'], one: FigurePlace, by: FigurePlace['by']): PlaceSeen {
  const row = { row: one.row, kind: 'data' as const, ordinal: one.ordinal, path: one.rowPath }
  const means: { measure: MeasureId; by: FigurePlace['by'] } = { measure: one.measure, by }
  return placeAt(grid, row, { column: one.column, columnPath: one.columnPath, table: PAGE_TABLE, means })
}

function totalOfOthers({ rowPath }: FigurePlace, unit: string): Refusal {
  const row = rowPath.join(' › ')
  return refusalOf(
    'no-figure',
    `Dòng «${row}» cộng tất cả đơn vị trong bảng, báo cáo này của riêng ${unit}: để trống dòng đó. Muốn điền cả bảng thì chọn «Tất cả đơn vị».`,
    row,
  )
}
