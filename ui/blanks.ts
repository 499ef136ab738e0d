import { accept, type Outcome, refuse } from '../core/outcome'
import type { Report } from '../core/reports/forms/report-form'
import type { WorkbookSeen } from '../core/workbook/seen'
import { seeWorkbook } from '../core/workbook/sheet/see-workbook'
import { openWorkbook } from '../core/workbook/sheet/workbook'
import { workHere } from './work-here'

/** Our own blanks, one beside each form; they come with the package, never over a network. */
const BLANKS = import.meta.glob<string>('../core/reports/forms/*/blank.xlsx', {
  eager: true,
  query: '?url',
  import: 'default',
})

/** The bytes of a form's blank; a taught form has none. */
export async function blankOf(report: Report): Promise<Outcome<Uint8Array>> {
  const address = BLANKS[`../core/reports/forms/${report.id}/blank.xlsx`]
  if (address === undefined)
    return refuse('file-unreadable', `${report.name} chưa có mẫu trống. Điền vào tệp có sẵn của cơ quan.`)
  try {
    return accept(new Uint8Array(await (await fetch(address)).arrayBuffer()))
  } catch {
    return refuse(
      'file-unreadable',
      `Không mở được mẫu trống của ${report.name}. Cài lại tiện ích hoặc bảng điền.`,
    )
  }
}

/** The blanks of these forms as they look, by id, to be held against the officer's file; those there are none of are left out. */
export async function seeBlanks(reports: readonly Report[]): Promise<ReadonlyMap<string, WorkbookSeen>> {
  const seen = await Promise.all(
    reports.map(async (report) => {
      const bytes = await blankOf(report)
      const opened = bytes.ok ? await workHere(openWorkbook(bytes.value)) : bytes
      return opened.ok ? [[report.id, seeWorkbook(opened.value)] as const] : []
    }),
  )
  return new Map(seen.flat())
}
