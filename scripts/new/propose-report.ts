import type { MeasureId } from '../../core/measures/catalogue'
import { accept, type Outcome, refuse } from '../../core/outcome'
import { type Report, step } from '../../core/reports/forms/report-form'
import { proposeTables, type TableProposal } from '../../core/reports/teach/teach'
import { chooseReport } from '../../core/reports/template/choose-form'
import { seeTemplate } from '../../core/reports/template/see-template'
import { tidy } from '../../core/text/fold'
import { cellAt, type WorkbookSeen } from '../../core/workbook/seen'
import { toFill } from './starter'

type ColumnProposed = TableProposal['columns'][number]

export interface TemplateRead {
  readonly report: Report
  readonly table: TableProposal
  readonly sure: readonly (ColumnProposed & { readonly measure: MeasureId })[]
  /** Columns whose words mean several things, or none that is known. */
  readonly open: readonly ColumnProposed[]
}

/** A report from the table of a template with most columns that mean one thing; refused where the template is known, or is no blank. */
export function proposeReport(id: string, workbook: WorkbookSeen): Outcome<TemplateRead> {
  const known = chooseReport(workbook)
  if (known.ok)
    return refuse(
      'wrong-page',
      `Mẫu này đã biết: core/reports/forms/${known.value.id}. Nếu mẫu viết nhãn khác, thêm cách viết vào thư mục đó.`,
    )
  const [best] = proposeTables(workbook)
    .map((table) => ({ table, sure: sureIn(table) }))
    .sort((a, b) => b.sure.length - a.sure.length)
  if (!best)
    return refuse(
      'table-not-found',
      'Mẫu không có bảng nào có cột «Lĩnh vực» hoặc «Đơn vị» cùng các cột số. Kiểm tra đúng tệp mẫu, hoặc viết report.ts bằng tay theo docs/dev/add-a-report.md.',
    )
  const { table, sure } = best
  if (sure.length === 0)
    return refuse(
      'column-missing',
      `Không tên cột nào của bảng ở ${table.sheet}!${table.head} nói rõ nó đếm gì. Viết report.ts bằng tay theo docs/dev/add-a-report.md.`,
      `${table.sheet}!${table.head}`,
    )
  const report = reportOf(id, workbook, table, sure)
  const filled = filledCell(report, workbook)
  if (!filled.ok) return filled
  const open = table.columns.filter(({ path }) => path.length > 0 && !sure.some((one) => one.path === path))
  return accept({ report, table, sure, open })
}

/** Columns that mean one measure, and no other column claims it. */
function sureIn({ columns }: TableProposal): TemplateRead['sure'] {
  const single = columns.flatMap((column) =>
    column.measures.length === 1 ? [{ ...column, measure: column.measures[0]! }] : [],
  )
  return single.filter(({ measure }) => single.filter((other) => other.measure === measure).length === 1)
}

function reportOf(
  id: string,
  workbook: WorkbookSeen,
  table: TableProposal,
  sure: TemplateRead['sure'],
): Report {
  const above = textsAbove(workbook, table)
  return {
    id,
    code: above.map((text) => /[IVX]+\.\d+\w*\/VPCP\/KSTT/.exec(text)?.[0]).find(Boolean) ?? '',
    name: toFill('tên ngắn của biểu'),
    titles: [titleAmong(above) ?? toFill('tiêu đề in trên biểu')],
    confirmed: false,
    tables: [
      {
        id: 'figures',
        rows: table.rows ?? 'field',
        rowLabels: [tidy(table.rowLabel)],
        columns: sure.map(({ measure, path }) => ({
          measure,
          paths: [path.map((label) => step(tidy(label)))],
        })),
        freeRows: true,
      },
    ],
  }
}

function textsAbove({ sheets }: WorkbookSeen, { sheet, head }: TableProposal): string[] {
  const top = cellAt(head)?.row ?? 0
  const cells = sheets.find(({ name }) => name === sheet)?.cells ?? []
  return cells.filter(({ row, text }) => row < top && text !== '').map(({ text }) => tidy(text))
}

const TITLE = /^(?:biểu |mẫu )?(?:báo cáo|tình hình|kết quả|tổng hợp|thống kê|theo dõi|danh mục)/iu

/** The longest line that begins as titles do, in capitals or not. */
function titleAmong(texts: readonly string[]): string | undefined {
  return texts.filter((text) => TITLE.test(text)).sort((a, b) => b.length - a.length)[0]
}

/** A blank holds no figures and names no unit or period: a filled one would fit that unit's quarter alone. */
function filledCell(report: Report, workbook: WorkbookSeen): Outcome<null> {
  const target = seeTemplate(report, workbook)
  if (!target.ok) return target
  const { places, unit, from, named } = target.value
  const filled = places.filter(
    ({ means, state, text }) =>
      (means === undefined || 'measure' in means) && state === 'open' && /\d/.test(text),
  )
  const where = filled.flatMap(({ at }) => ('cell' in at ? [`${at.sheet}!${at.cell}`] : []))
  const headings = [...(unit === undefined ? [] : ['tên đơn vị']), ...(from || named ? ['kỳ báo cáo'] : [])]
  if (where.length + headings.length === 0) return accept(null)
  return refuse(
    'cell-not-empty',
    `Mẫu này đã điền: ${[...where.slice(0, 5), ...headings].join(', ')}. Xóa số, tên đơn vị và kỳ báo cáo, để chỗ trống bằng dấu chấm, lưu lại rồi làm lại.`,
    where[0],
  )
}
