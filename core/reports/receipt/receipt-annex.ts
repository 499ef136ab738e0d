import { groupBy } from '../../group-by'
import { formatValue } from '../../text/format'
import type { Receipt } from '../report'
import { sourceWords } from '../source-words'
import type { SheetTable } from './receipt-table'

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

/** Both values where a number was overwritten: `writtenWords({ before: '812', value: 815, outcome: 'filled' })` is `'812 → 815'`. */
export function writtenWords({ value, before, outcome }: Pick<Line, 'value' | 'before' | 'outcome'>): string {
  const isOver = outcome === 'filled' && typeof value === 'number' && /\d/.test(before)
  return isOver ? `${before} → ${formatValue(value)}` : formatValue(value)
}

function rowOf({ at, value, before, outcome, readBack, from }: Line): string[] {
  const place = 'cell' in at ? at.cell : `${at.row} · ${at.column}`
  const written = writtenWords({ value, before, outcome })
  return [place, sourceWords(from), written, formatValue(numberIn(readBack) ?? readBack)]
}

function numberIn(text: string): number | null {
  return /^\d+$/.test(text) ? Number(text) : null
}
