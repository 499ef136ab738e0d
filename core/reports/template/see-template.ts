import { oneOfEach } from '../../group-by'
import { accept, type Outcome, type Refusal } from '../../outcome'
import { cellAt, type WorkbookSeen } from '../../workbook/seen'
import type { Report, ReportTable } from '../forms/report-form'
import type { SheetGrid } from '../labels/sheet-grid'
import type { PlaceSeen, TargetSeen } from '../report'
import {
  candidatesIn,
  headingPlace,
  mostLikely,
  neededOf,
  type ReportTableFound,
  saysElse,
  standsFor,
  type TargetAsk,
  visibleGrids,
} from './find-tables'
import { CELLS, seeCells } from './see-cells'
import { tableClaims } from './see-claims'
import { pageReportIn, seePageTemplate } from './see-page-template'
import { tablePlaces } from './table-places'
import { doubtAbout, noRows, notFound, ofElse, ofPeriodBefore, twoTables } from './template-refusals'

/**
 * Finds a report's tables in a workbook by their labels, wherever they were moved to, and describes every place to be
 * filled. Refuses `table-not-found`, `two-tables-match`, `two-columns-match` and `label-moved` (a defined name says
 * one column, the labels another).
 *
 * With II.06a and its blank the places are D12 "Hộ tịch" × "Số hồ sơ nhận giải quyết › Trong kỳ › Trực tuyến" and so on.
 */
export function seeTemplate(
  report: Report,
  workbook: WorkbookSeen,
  ask: TargetAsk = {},
): Outcome<TargetSeen> {
  if (report.page !== undefined) return seePageTemplate(report, workbook, ask)
  const grids = visibleGrids(workbook)
  const chosen: ReportTableFound[] = []
  const doubts: Refusal[] = []
  for (const table of report.tables) {
    const found = grids.flatMap((grid) => candidatesIn(report, table, grid, workbook))
    const best = mostLikely(found, ask)
    if (best.length > 1) doubts.push(twoTables(best))
    else if (best[0]) chosen.push(best[0])
  }
  const sure = chosen.filter((one) => {
    if (chosen.some((other) => isWithin(one, other))) return false
    const isOfElse = saysElse(one, ask) && !saysElse(chosen[0]!, ask)
    const empty = tablePlaces(one).length === 0 ? noRows(one) : null
    const doubt = isOfElse ? ofElse(one, ask) : (doubtAbout(one) ?? empty)
    if (doubt) doubts.push(doubt)
    else doubts.push(...ofPeriodBefore(one))
    return doubt === null
  })
  // What a report can do without, and is doubtful, is left out and said; the rest is filled.
  const lost = report.tables.find(
    (table) => !table.optional && !sure.some((one) => standsFor(one.table, table)),
  )
  if (lost) return { ok: false, refusal: doubts[0] ?? notFound(report, lost, workbook) }
  const cells = seeCells(report.cells ?? [], grids)
  if (!cells.ok) return cells
  const target = targetOf({ report, chosen: sure, grids }, [...sure.flatMap(tablePlaces), ...cells.value])
  return accept(doubts.length === 0 ? target : { ...target, doubts })
}

/** A column of units in a table of fields heads no table of its own. */
function isWithin(one: ReportTableFound, other: ReportTableFound): boolean {
  const { labelColumn, bottom, known } = one.header
  return (
    one.grid === other.grid &&
    bottom === other.header.bottom &&
    known < other.header.known &&
    other.header.labelColumn < labelColumn &&
    other.header.columns.some(({ column, ids }) => ids.length > 0 && column > labelColumn)
  )
}

/** How well a report fits a workbook: 0 is not at all; more known columns, its code or title and each further table make it more likely. */
export function fitOf(report: Report, workbook: WorkbookSeen): number {
  if (report.page !== undefined) return pageReportIn(workbook) === report ? 1 : 0
  const grids = visibleGrids(workbook)
  const fits = report.tables.map((table) => {
    const found = grids.flatMap((grid) => candidatesIn(report, table, grid, workbook))
    return Math.max(
      0,
      ...found.map(({ header, named }) => header.known / Math.max(1, neededOf(table)) + (named ? 1 : 0)),
    )
  })
  const found = report.tables.filter((_, at) => fits[at]! > 0)
  const complete = report.tables.every(
    (table) => table.optional || found.some((one) => standsFor(one, table)),
  )
  const cells = seeCells(report.cells ?? [], grids)
  if (!complete || !cells.ok) return 0
  return fits.reduce((sum, fit) => sum + fit, Math.sign(cells.value.length))
}

interface TargetFound {
  readonly report: Report
  readonly chosen: readonly ReportTableFound[]
  readonly grids: readonly SheetGrid[]
}

function targetOf({ report, chosen, grids }: TargetFound, places: readonly PlaceSeen[]): TargetSeen {
  const main = chosen[0]
  const sheets = oneOfEach(chosen, (found) => found.grid.sheet.name)
  const unit = sheets.map(({ headings }) => headings.unit).find((said) => said !== null)
  const days = main?.headings.days
  return {
    host: 'workbook',
    title: report.name,
    ...(unit ? { unit } : {}),
    ...(days ? { from: days.from, to: days.to } : {}),
    ...(main?.headings.named ? { named: main.headings.named } : {}),
    ...claimsSeen({ report, chosen, grids }, places),
    places: [...sheets.flatMap(({ headings }) => headings.places), ...places],
  }
}

/** What the tables say of unit, period and part; single cells are of what stands over the first of them. */
function claimsSeen(
  { report, chosen, grids }: TargetFound,
  places: readonly PlaceSeen[],
): Pick<TargetSeen, 'claims'> {
  const ofTables = chosen.map((found) => tableClaims(report, found))
  const ofCells = grids.flatMap((grid) => {
    const rows = places.flatMap(({ at, table }) =>
      table === CELLS && 'sheet' in at && at.sheet === grid.sheet.name ? (cellAt(at.cell)?.row ?? []) : [],
    )
    if (rows.length === 0) return []
    const header = { top: Math.min(...rows), bottom: Math.max(...rows) }
    return [tableClaims(report, { table: CELLS_TABLE, grid, header })]
  })
  const claims = [...ofTables, ...ofCells]
  return claims.length > 0 ? { claims } : {}
}

const CELLS_TABLE: ReportTable = { id: CELLS, rows: 'total', rowLabels: [], columns: [] }

/** Where a report's tables begin: "II.06a!B6" for each; nothing where it is not there. */
export function headsOf(report: Report, workbook: WorkbookSeen, ask: TargetAsk = {}): string[] {
  const grids = visibleGrids(workbook)
  return report.tables.flatMap((table) =>
    mostLikely(
      grids.flatMap((grid) => candidatesIn(report, table, grid, workbook)),
      ask,
    ).map(({ grid, header }) => headingPlace(grid, header)),
  )
}
