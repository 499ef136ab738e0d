import { MEASURES, type MeasureId } from '../../measures/catalogue'
import { type Refusal, type ReportProposed, refusalOf } from '../../outcome'
import type { WorkbookSeen } from '../../workbook/seen'
import { asAsked } from '../forms/as-asked'
import { REPORTS } from '../forms/forms'
import type { Report } from '../forms/report-form'
import { meantOtherwise } from '../labels/meant-otherwise'
import { candidatesIn, headingPlace, type ReportTableFound, visibleGrids } from './find-tables'

/** A report that a workbook resembles, under whatever title. */
export interface Resembling {
  /** As it is filled once a person said yes. */
  readonly report: Report
  readonly found: ReportTableFound
}

/**
 * The reports of which a workbook holds a table whose heads are all understood, the one with most columns; several where
 * they are alike.
 *
 * «Lĩnh vực | Tiếp nhận: Tổng số, Trực tuyến, Trực tiếp | Đã giải quyết: Đúng hạn, Quá hạn» under whatever title
 * resembles II.06a.
 */
export function resembling(workbook: WorkbookSeen, reports: readonly Report[] = REPORTS): Resembling[] {
  const grids = visibleGrids(workbook)
  const all = reports.map(asAsked).flatMap((report) => {
    const found = report.tables
      .filter(({ rows }) => rows === 'field' || rows === 'unit' || rows === 'measure')
      .flatMap((table) => grids.flatMap((grid) => candidatesIn(report, table, grid, workbook)))
    const best = found.reduce<ReportTableFound | null>(
      (a, b) => (a && a.header.known >= b.header.known ? a : b),
      null,
    )
    return best ? [{ report, found: best }] : []
  })
  const most = Math.max(0, ...all.map(({ found }) => found.header.known))
  return all.filter(({ found }) => found.header.known === most)
}

/** What is asked before a template of another title is filled: as which report, and what goes into which column. */
export function proposalFor({ report, found }: Resembling): ReportProposed {
  const ids = found.header.columns.flatMap(({ ids }) => ids.filter((id): id is MeasureId => id in MEASURES))
  const meant = meantOtherwise(found.table, new Set(ids))
  const columns = found.header.columns.flatMap(({ path, ids: [id] }) => {
    if (id === undefined || !(id in MEASURES)) return []
    const measure = id as MeasureId
    return [`«${path.filter(Boolean).join(' › ')}» ← ${MEASURES[meant.get(measure) ?? measure]}`]
  })
  return { report: report.id, name: report.name, columns }
}

/** The refusal of a workbook that is no known report, with what it may be meant as; null where it resembles none. */
export function proposed(workbook: WorkbookSeen): Refusal | null {
  const alike = resembling(workbook)
  const [first] = alike
  if (!first) return null
  const proposals = alike.map(proposalFor)
  const place = headingPlace(first.found.grid, first.found.header)
  return {
    ...refusalOf(
      'table-not-found',
      `${likenessWords(alike, place)}. Xem từng cột sẽ lấy số nào rồi xác nhận «Điền như ${first.report.name}»; nếu không phải, dạy mẫu này.`,
      place,
    ),
    proposals,
  }
}

function likenessWords(alike: readonly Resembling[], place: string): string {
  const names = alike.map(({ report }) => report.name).join(' hoặc ')
  if (alike.length === 1 && alike[0]!.found.named)
    return `Tệp này mang tên ${names} nhưng bảng ở ${place} thiếu nhiều cột của biểu đó`
  return `Tệp này không mang tên biểu mẫu nào đã biết, nhưng bảng ở ${place} có các cột như ${names}`
}
