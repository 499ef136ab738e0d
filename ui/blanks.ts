import { accept, type Outcome, refuse } from '../core/outcome'
import type { Report } from '../core/reports/forms/report-form'
import type { WorkbookSeen } from '../core/workbook/seen'
import { seeWorkbook } from '../core/workbook/sheet/see-workbook'
import { openWorkbook } from '../core/workbook/sheet/workbook'
import { unpacked } from '../core/workbook/zip/steps'
import { unpackBlanks } from './unpack-blanks'
import { workHere } from './work-here'

/** Our own blanks come with the package in one file beside its pages, never over a network. */
const FILE = 'blanks.bin'
const MOST_BYTES = 16_000_000

/** The bytes of a form's blank; a taught form has none. */
export async function blankOf(report: Report): Promise<Outcome<Uint8Array>> {
  try {
    const bytes = (await allBlanks()).get(report.id)
    return bytes
      ? accept(bytes)
      : refuse('file-unreadable', `${report.name} chưa có mẫu trống. Điền vào tệp có sẵn của cơ quan.`)
  } catch {
    return refuse(
      'file-unreadable',
      `Không mở được mẫu trống của ${report.name}. Cài lại tiện ích hoặc bảng điền.`,
    )
  }
}

async function allBlanks(): Promise<ReadonlyMap<string, Uint8Array>> {
  // A server may have let the browser keep the blanks of an earlier version.
  const packed = await (await fetch(FILE, { cache: 'no-cache' })).arrayBuffer()
  const pack = await workHere(unpacked(new Uint8Array(packed), MOST_BYTES))
  if (pack === null) throw new Error(`${FILE} is damaged`)
  return unpackBlanks(pack)
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
