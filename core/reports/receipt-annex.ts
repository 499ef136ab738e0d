import { groupBy } from '../group-by'
import { MEASURES } from '../measures/catalogue'
import { formatCount } from '../text/format'
import type { SheetTable } from './receipt-sheet'
import type { Receipt, Write } from './report'

type Line = Receipt['lines'][number]

/** Every place of a receipt, sheet by sheet: what was written, what was read back, from which figure. */
export function placesListed({ lines }: Receipt): SheetTable[] {
  const sheets = [...groupBy(lines, ({ at }) => ('cell' in at ? at.sheet : ''))]
  return sheets.map(([sheet, all]) => ({
    title: sheet === '' ? `Từng ô của biểu mẫu (${all.length} ô)` : `Trang tính «${sheet}» (${all.length} ô)`,
    head: ['Ô', 'Lấy từ', 'Đã ghi', 'Đọc lại'],
    widths: [12, 56, 16, 16],
    rows: all.map(rowOf),
  }))
}

function rowOf({ at, value, readBack, from }: Line): string[] {
  const place = 'cell' in at ? at.cell : `${at.row} · ${at.column}`
  return [place, sourceOf(from), shown(value), shown(numberIn(readBack) ?? readBack)]
}

function sourceOf(from: Write['from']): string {
  if ('task' in from) return `Nhiệm vụ ${from.task}`
  if ('text' in from) return from.text
  const { field, procedure, unit } = from.by
  return `${MEASURES[from.measure]}, ${field ?? procedure ?? unit ?? 'Tổng số'}`
}

function numberIn(text: string): number | null {
  return /^\d+$/.test(text) ? Number(text) : null
}

function shown(value: number | string): string {
  return typeof value === 'number' && Number.isInteger(value) ? formatCount(value) : String(value)
}
