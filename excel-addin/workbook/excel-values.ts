import { accept, type Outcome, refuse } from '../../core/outcome'
import { type DaySystem, seenAs } from '../../core/workbook/number-format'
import { cellAt, type SheetCellSeen, type SheetSeen } from '../../core/workbook/seen'
import type { ExcelValue } from './hand'

/** As Excel takes it: an apostrophe keeps every text a text, so that nothing from a page becomes a formula or a date. */
export function toExcel(value: ExcelValue): number | string | boolean {
  if (value === null) return ''
  return typeof value === 'string' && value !== '' ? `'${value}` : value
}

/** As Excel gives it: '' is an empty cell. */
export function fromExcel(value: unknown): ExcelValue {
  if (typeof value === 'number' || typeof value === 'boolean') return value
  return typeof value === 'string' && value !== '' ? value : null
}

export interface ExcelCellRead {
  readonly raw: unknown
  readonly formula: unknown
  readonly locked: boolean
  readonly format: unknown
  readonly system: DaySystem | null
}

/** One cell of a range read through Office.js, in the words of both hands. */
export function cellSeen(
  row: number,
  column: number,
  { raw, formula, locked, format, system }: ExcelCellRead,
): SheetCellSeen {
  const value = fromExcel(raw)
  const text = value === null ? '' : typeof value === 'boolean' ? String(value).toUpperCase() : String(value)
  const shown = typeof format === 'string' && system !== null ? seenAs(format, system, value) : {}
  const seen = { row, column, text, value, locked, ...shown }
  return typeof formula === 'string' && formula.startsWith('=')
    ? { ...seen, formula: formula.slice(1) }
    : seen
}

/** `boxesIn("'Tờ 1'!A1:B2, 'Tờ 1'!C3:C4")` are the two areas, counted from 0. */
export function boxesIn(address: string): SheetSeen['merges'][number][] {
  const areas = address.matchAll(/(?:'(?:[^']|'')*'|[^'!,]*)!(\$?[A-Z]+\$?\d+)(?::(\$?[A-Z]+\$?\d+))?/g)
  return [...areas].flatMap(([, from = '', to = from]) => {
    const [first, last] = [cellAt(from), cellAt(to)]
    return first && last ? [{ top: first.row, left: first.column, bottom: last.row, right: last.column }] : []
  })
}

/** Our own code, for a sheet so large that reading it would take minutes. */
export const TOO_MANY_CELLS = 'TooManyCells'

/** Whether Excel on the web refused an answer of more than 5 MB. */
export function isTooLarge(error: unknown): boolean {
  return codeOf(error) === 'ResponsePayloadSizeLimitExceeded'
}

function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : ''
}

const SENTENCES: Record<string, readonly [Parameters<typeof refuse>[0], string]> = {
  AccessDenied: [
    'cell-locked',
    'Trang tính đang được bảo vệ. Bỏ bảo vệ (Xem lại › Bỏ bảo vệ trang tính) rồi làm lại.',
  ],
  InvalidOperationInCellEditMode: ['no-access', 'Đang sửa dở một ô. Bấm Enter để xong ô đó rồi làm lại.'],
  ItemNotFound: ['page-changed', 'Trang tính vừa được đổi tên hoặc xóa. Bấm lại để đọc lại tệp.'],
  InvalidObjectPath: ['page-changed', 'Trang tính vừa được đổi tên hoặc xóa. Bấm lại để đọc lại tệp.'],
  [TOO_MANY_CELLS]: [
    'file-too-large',
    'Tệp có trang tính quá nhiều ô, không phải biểu mẫu. Chép biểu mẫu ra một tệp riêng rồi điền.',
  ],
  RequestPayloadSizeLimitExceeded: [
    'file-too-large',
    'Tệp quá lớn để ghi trong Excel trên web. Mở tệp bằng Excel trên máy, hoặc dùng cách mở tệp.',
  ],
  ResponsePayloadSizeLimitExceeded: [
    'file-too-large',
    'Tệp quá lớn để đọc trong Excel trên web. Mở tệp bằng Excel trên máy, hoặc dùng cách mở tệp.',
  ],
}

/** Runs one piece of work in Excel; what Excel refuses becomes a sentence that says what to do. */
export async function inExcel<T>(work: (context: Excel.RequestContext) => Promise<T>): Promise<Outcome<T>> {
  try {
    return accept(await Excel.run(work))
  } catch (error) {
    const code = codeOf(error)
    const [reason, message] = SENTENCES[code] ?? [
      'no-access',
      'Excel không trả lời. Lưu tệp, đóng rồi mở lại bảng này và làm lại.',
    ]
    return refuse(reason, message, code || undefined)
  }
}
