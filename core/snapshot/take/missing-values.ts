import type { CaptureWarning } from '../capture-warning'
import { type Line, type LineColumn, type Lines, lineName, linePlace } from './line'

/** What a page writes where its own reckoning failed: it says nothing of the count, neither 0 nor «-». */
const MISSING = /^(?:nan|undefined|[-−]?infinity)\s*%?$/iu

/** `isMissingValue('NaN')` is true. */
export function isMissingValue(text: string): boolean {
  return MISSING.test(text.trim())
}

/** One warning for each column in which the page has no number somewhere: those cells stay empty, its total is left out. */
export function missingWarnings({ rows, columns }: Lines): CaptureWarning[] {
  return columns.flatMap((column) => {
    const lines = rows.filter(({ at }) => column.missing.has(at))
    return lines.length === 0 ? [] : [warningOf(column, lines)]
  })
}

function warningOf(column: LineColumn, lines: readonly Line[]): CaptureWarning {
  const [first] = lines
  const more = lines.length > 1 ? ` và ${lines.length - 1} hàng khác` : ''
  const shown = column.texts[first!.at] ?? ''
  const message = `Cột «${column.path}», hàng «${lineName(first!)}»${more}: trang ghi «${shown}», tức là không tính được số đó. Ô đó để trống, dòng tổng của cột không chụp; các số khác không đổi.`
  return { rule: 'page-has-no-number', message, cells: lines.map((line) => linePlace(line, column)) }
}
