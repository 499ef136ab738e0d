import { DIFFERENCE_REASONS } from '../../context/differences'
import { type Refusal, refusalOf } from '../../outcome'
import { cellName, type WorkbookSeen } from '../../workbook/seen'
import { isSettled, tableDifferences } from '../context-agreed'
import type { Report, ReportTable } from '../forms/report-form'
import { timeKey } from '../labels/column-time'
import { comparedColumns } from '../labels/compared-columns'
import type { HeaderSeen } from '../labels/find-header'
import { gridOf, type SheetGrid } from '../labels/sheet-grid'
import { candidatesIn, headingPlace, type ReportTableFound, type TargetAsk } from './find-tables'
import { tableClaims } from './see-claims'

export function twoTables(found: readonly ReportTableFound[]): Refusal {
  const places = found.map(({ grid, header }) => headingPlace(grid, header)).join('; ')
  return refusalOf(
    'two-tables-match',
    `Có ${found.length} bảng giống nhau (${places}), không rõ điền bảng nào. Ghi kỳ báo cáo vào đầu bảng cần điền, hoặc để riêng bảng đó trong một tệp.`,
    places,
  )
}

export function notFound(report: Report, table: ReportTable, workbook: WorkbookSeen): Refusal {
  const hidden = workbook.sheets.filter((sheet) => sheet.hidden).map(gridOf)
  const inHidden = hidden.find((grid) => candidatesIn(report, table, grid, workbook).length > 0)
  if (inHidden)
    return refusalOf(
      'table-not-found',
      `Bảng của biểu ${report.name} nằm trong trang tính ẩn «${inHidden.sheet.name}». Bỏ ẩn trang tính đó rồi điền lại.`,
      inHidden.sheet.name,
    )
  return refusalOf(
    'table-not-found',
    `Tệp này không có bảng của biểu ${report.name}: không thấy cột «${table.rowLabels[0]}» cùng các cột của biểu. Chọn đúng tệp mẫu, hoặc dạy mẫu này.`,
  )
}

export function noRows({ grid, header }: ReportTableFound): Refusal {
  const place = headingPlace(grid, header)
  return refusalOf(
    'row-not-found',
    `Bảng ở ${place} không có dòng nào để điền. Thêm các dòng (tên lĩnh vực, đơn vị…) dưới đầu bảng rồi điền lại.`,
    place,
  )
}

export function ofElse(found: ReportTableFound, ask: TargetAsk): Refusal {
  const place = headingPlace(found.grid, found.header)
  const [said] = tableDifferences(tableClaims(found.report, found), ask).filter(
    (one) => !isSettled(one, ask.confirmed ?? [], ask),
  )
  const words = said ? `ghi «${said.words}»` : 'ghi kỳ hoặc đơn vị khác'
  return refusalOf(
    said ? DIFFERENCE_REASONS[said.of] : 'wrong-period',
    `Bảng ở ${place} ${words}, khác với số liệu cần điền, nên để nguyên. Sửa dòng kỳ báo cáo, đơn vị trên bảng đó rồi điền lại.`,
    place,
  )
}

/** «Kỳ trước» beside «Tăng, giảm» is what was received last period, not what was carried over: it stays as it is. */
export function ofPeriodBefore({ grid, header }: ReportTableFound): Refusal[] {
  return comparedColumns(header.columns).map(({ column, path }) => {
    const cell = cellName(header.bottom, column)
    return refusalOf(
      'two-columns-match',
      `Cột ${cell} «${path.join(' › ')}» đứng cạnh cột so sánh nên là số của kỳ trước, không phải số kỳ trước chuyển sang. Không ghi: ghi tay số của kỳ trước, hoặc dạy mẫu này.`,
      `${grid.sheet.name}!${cell}`,
    )
  })
}

/** A column that could be two, or a figure that could stand in two columns. */
export function doubtAbout({ grid, header, table }: ReportTableFound): Refusal | null {
  const moved = header.columns.find(({ ids }) => ids.includes('label-moved'))
  if (moved)
    return refusalOf(
      'label-moved',
      `Cột ${cellName(header.bottom, moved.column)} «${moved.path.join(' › ')}» không khớp với tên đã đặt cho cột trong tệp. Sửa tên (Formulas › Name Manager) hoặc đầu cột rồi điền lại.`,
      `${grid.sheet.name}!${cellName(header.bottom, moved.column)}`,
    )
  const keys = header.columns.flatMap(({ ids, time }) => ids.map((id) => [id, timeKey(time)].join('\n')))
  for (const key of new Set(keys)) {
    const columns = header.columns.filter(({ ids, time }) =>
      ids.some((id) => [id, timeKey(time)].join('\n') === key),
    )
    if (columns.length > 1 || columns.some(({ ids }) => ids.length > 1))
      return twoColumns(grid, header, columns, table)
  }
  return null
}

function twoColumns(
  grid: SheetGrid,
  header: HeaderSeen,
  columns: HeaderSeen['columns'],
  table: ReportTable,
): Refusal {
  const cells = columns.map(({ column }) => cellName(header.bottom, column)).join(', ')
  const label = columns[0]?.path.join(' › ') ?? table.id
  return refusalOf(
    'two-columns-match',
    `Cột «${label}» có ở hai nơi (${cells}), không rõ điền cột nào. Đổi tên cột không dùng rồi điền lại.`,
    `${grid.sheet.name}!${cells}`,
  )
}
