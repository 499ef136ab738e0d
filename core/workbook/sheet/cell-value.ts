import { decode, stringItemText, unescapeControls } from '../xml'
import { contentFrom, contentTo, formulaOf, typeOf } from './read-cell'
import { lockedFormatsOf, stringsOf } from './shared-texts'
import type { SheetXml } from './sheet-xml'
import type { Workbook } from './workbook'

export interface ErrorValue {
  readonly error: string
}

/** What a cell or a formula can be worth; null is an empty cell. */
export type Scalar = number | string | boolean | null | ErrorValue

export function isErrorValue(value: unknown): value is ErrorValue {
  return typeof value === 'object' && value !== null && 'error' in value
}

/** The value a cell holds in the file; for a formula that is its cached result, null where it has none. */
export function storedValue(workbook: Workbook, sheet: SheetXml, cell: number): Scalar {
  const from = contentFrom(sheet, cell)
  const to = contentTo(sheet, cell)
  const type = typeOf(sheet, cell)
  if (from === to) return type === 'str' && formulaOf(sheet, cell) ? '' : null
  if (type === 'n') return numberOf(sheet.xml.slice(from, to))
  if (type === 'inlineStr') return stringItemText(sheet.xml, from, to)
  const text = decode(sheet.xml.slice(from, to))
  switch (type) {
    case 's':
      // A text that the file does not have is not an empty one.
      return stringsOf(workbook)[Number(text)] ?? { error: '#REF!' }
    case 'str':
      return unescapeControls(text)
    case 'b':
      return text.trim() === '1' || text.trim() === 'true'
    case 'e':
      return { error: text.trim() }
    case 'd':
      return text
    default:
      return numberOf(text)
  }
}

function numberOf(text: string): number | null {
  const number = Number(text)
  return Number.isNaN(number) || text.trim() === '' ? null : number
}

/** `textOf(true)` is `'TRUE'`, `textOf(null)` is `''`: what stands in the cell, without its number format. */
export function scalarText(value: Scalar): string {
  if (value === null) return ''
  if (isErrorValue(value)) return value.error
  return typeof value === 'boolean' ? String(value).toUpperCase() : String(value)
}

/** Whether protection of the sheet, where there is any, covers this cell format. */
export function isLocked(workbook: Workbook, style: number): boolean {
  return lockedFormatsOf(workbook)[style] ?? true
}
