import { groupBy } from '../../group-by'
import { formatValue } from '../../text/format'
import { placeSheet } from '../place-id'
import type { Receipt } from '../report'
import { sourceWords } from '../source-words'
import { paperName } from './paper-labels'
import type { SheetTable } from './receipt-table'

type Line = Receipt['lines'][number]

/** Every place of a receipt, sheet by sheet: what was written, what was read back, from which figure; cells as their paper calls them. */
export function placesListed({ lines, labels }: Receipt): SheetTable[] {
  const sheets = [...groupBy(lines, ({ at }) => placeSheet(at))]
  return sheets.map(([sheet, all]) =>
    sheet !== '' && all.some(({ at }) => paperName({ labels }, at) !== '')
      ? { title: titleOf(sheet, all), ...WITH_PAPER, rows: all.map((line) => rowOf(line, labels)) }
      : { title: titleOf(sheet, all), ...BY_PLACE, rows: all.map((line) => rowOf(line)) },
  )
}

const BY_PLACE = { head: ['Ô', 'Lấy từ', 'Đã ghi', 'Đọc lại'], widths: [12, 56, 16, 16] }
const WITH_PAPER = {
  head: ['Ô', 'Dòng, cột trên mẫu', 'Lấy từ', 'Đã ghi', 'Đọc lại'],
  widths: [8, 32, 28, 16, 16],
}

function titleOf(sheet: string, { length }: readonly Line[]): string {
  return sheet === '' ? `Từng ô của biểu mẫu (${length} ô)` : `Trang tính «${sheet}» (${length} ô)`
}

/** Both values where a number was overwritten: `writtenWords({ before: '812', value: 815, outcome: 'filled' })` is `'812 → 815'`. */
export function writtenWords({ value, before, outcome }: Pick<Line, 'value' | 'before' | 'outcome'>): string {
  const isOver = outcome === 'filled' && typeof value === 'number' && /\d/.test(before)
  return isOver ? `${before} → ${formatValue(value)}` : formatValue(value)
}

function rowOf({ at, value, before, outcome, readBack, from }: Line, labels?: Receipt['labels']): string[] {
  const place = 'cell' in at ? at.cell : `${at.row} · ${at.column}`
  const written = writtenWords({ value, before, outcome })
  const printed = labels ? [paperName({ labels }, at)] : []
  return [place, ...printed, sourceWords(from), written, formatValue(numberIn(readBack) ?? readBack)]
}

function numberIn(text: string): number | null {
  return /^\d+$/.test(text) ? Number(text) : null
}
