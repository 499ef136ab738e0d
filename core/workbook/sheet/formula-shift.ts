import { cellName } from '../seen'
import type { Token } from './formula-tokens'

const LAST_ROW = 1_048_576
const LAST_COLUMN = 16_384

/**
 * A formula as it reads some rows down and columns right of where it was written, the way shared formulas are meant.
 *
 * `shiftTokens(formulaTokens('SUM(A1:$B1)'), 2, 1)` is `'SUM(B3:$B3)'`
 */
export function shiftTokens(tokens: readonly Token[], rows: number, columns: number): string {
  return tokens.map((token) => shiftToken(token, rows, columns)).join('')
}

function shiftToken({ kind, text }: Token, rows: number, columns: number): string {
  if (kind !== 'cells' && kind !== 'rows' && kind !== 'columns') return text
  const parts = text.split(':').map((part) => shiftPart(part, rows, columns))
  return parts.includes(null) ? '#REF!' : parts.join(':')
}

function shiftPart(part: string, rows: number, columns: number): string | null {
  const [, fixedColumn = '', letters = '', fixedRow = '', digits = ''] = /^(\$?)([A-Za-z]*)(\$?)(\d*)$/.exec(
    part,
  )!
  // In "$5" of "$5:$7" the only dollar belongs to the row.
  const keepsRow = fixedRow || (letters === '' && fixedColumn)
  const column = letters ? columnNumberOf(letters) + (fixedColumn ? 0 : columns) : 0
  const row = digits ? Number(digits) - 1 + (keepsRow ? 0 : rows) : 0
  if (row < 0 || column < 0 || row >= LAST_ROW || column >= LAST_COLUMN) return null
  const name = letters ? cellName(0, column).slice(0, -1) : ''
  return `${fixedColumn}${name}${fixedRow}${digits ? row + 1 : ''}`
}

/** `columnOf('F')` is 5. */
export function columnNumberOf(letters: string): number {
  let column = 0
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64
  return column - 1
}
