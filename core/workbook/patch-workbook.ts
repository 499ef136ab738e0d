import { type Refusal, refusalOf } from '../outcome'
import { isLocked, type Scalar, storedValue } from './cell-value'
import { recalculate } from './recalculate'
import { recalculateOnLoad } from './recalculate-on-load'
import { cellAt, cellName } from './seen'
import { type CellXml, holds, keyOf, type SheetXml, styleOfEmpty } from './sheet-xml'
import type { Workbook } from './workbook'
import { type Cache, type NewContent, writeSheet } from './write-sheet'
import { rewriteZip } from './write-zip'
import { bytesOf } from './xml'

/** Text stays text, whatever it begins with; null empties the cell. */
export interface CellPatch {
  readonly sheet: string
  /** `'F12'` */
  readonly cell: string
  readonly value: number | string | null
}

export type PatchKind =
  | 'filled'
  | 'already-equal'
  | 'cell-has-formula'
  | 'cell-locked'
  | 'field-read-only'
  | 'page-changed'
  | 'value-did-not-stick'

export interface PatchOutcome {
  readonly sheet: string
  readonly cell: string
  readonly outcome: PatchKind
  readonly refusal?: Refusal
}

export interface PatchResult {
  readonly bytes: Uint8Array
  readonly outcomes: readonly PatchOutcome[]
  /** Formulas whose result is left to the spreadsheet program: too much for the evaluator. */
  readonly left: readonly { readonly sheet: string; readonly cell: string }[]
}

interface SheetWork {
  readonly sheet: SheetXml
  readonly contents: Map<number, NewContent>
  readonly caches: Map<number, Cache>
}

/**
 * Writes values into single cells; every part that holds none of them goes back byte for byte. Formulas that depend
 * on them get their true results, so that a reader that does not calculate shows true totals.
 *
 * `patchWorkbook(workbook, [{ sheet: 'II.06a', cell: 'F12', value: 1234 }]).outcomes` is
 * `[{ sheet: 'II.06a', cell: 'F12', outcome: 'filled' }]`
 */
export function patchWorkbook(workbook: Workbook, patches: readonly CellPatch[]): PatchResult {
  const work = new Map<string, SheetWork>()
  const outcomes = patches.map((patch) => ({
    sheet: patch.sheet,
    cell: patch.cell,
    ...tryPatch(workbook, patch, work),
  }))
  if (work.size === 0) return { bytes: workbook.zip.bytes, outcomes, left: [] }
  const changed = new Map([...work].map(([part, one]) => [part, valuesOf(one.contents)]))
  const left: { sheet: string; cell: string }[] = []
  for (const { part, row, column, cache } of recalculate(workbook, changed)) {
    workOn(workbook, part, work)!.caches.set(keyOf(row, column), cache)
    const sheet = workbook.sheets.find((one) => one.part === part)!.name
    if (cache === null) left.push({ sheet, cell: cellName(row, column) })
  }
  const parts = new Map<string, Uint8Array>()
  for (const [part, one] of work)
    parts.set(part, bytesOf(writeSheet(workbook, one.sheet, one.contents, one.caches)))
  if (left.length) parts.set(workbook.part, bytesOf(recalculateOnLoad(workbook.xml)))
  return { bytes: rewriteZip(workbook.zip, parts), outcomes, left }
}

function valuesOf(contents: ReadonlyMap<number, NewContent>): Map<number, Scalar> {
  return new Map([...contents].map(([key, content]) => [key, content.value]))
}

function workOn(workbook: Workbook, part: string, work: Map<string, SheetWork>): SheetWork | null {
  const known = work.get(part)
  const sheet = workbook.known.sheets.get(part)
  if (known || !sheet) return known ?? null
  const fresh = { sheet, contents: new Map(), caches: new Map() }
  work.set(part, fresh)
  return fresh
}

type Tried = Pick<PatchOutcome, 'outcome' | 'refusal'>

function tryPatch(workbook: Workbook, patch: CellPatch, work: Map<string, SheetWork>): Tried {
  const part = workbook.sheets.find((sheet) => sheet.name === patch.sheet)?.part ?? ''
  const sheet = workbook.known.sheets.get(part)
  const at = cellAt(patch.cell)
  const where = `${patch.sheet}!${patch.cell}`
  if (!sheet || !at || at.row >= 1_048_576 || at.column >= 16_384)
    return no(
      'page-changed',
      'label-moved',
      `Tệp không có ô ${where}. Mở lại tệp mẫu rồi lập lại kế hoạch điền.`,
      where,
    )
  const { row, column } = at
  const key = keyOf(row, column)
  const cell = sheet.cells.get(key)
  const refused = whyNot(workbook, sheet, row, column, cell, patch.value, where)
  if (refused) return refused
  const before =
    work.get(part)?.contents.get(key)?.value ?? (cell ? storedValue(workbook, sheet, cell) : null)
  if (before === patch.value) return { outcome: 'already-equal' }
  workOn(workbook, part, work)?.contents.set(key, { row, column, value: patch.value })
  return { outcome: 'filled' }
}

function whyNot(
  workbook: Workbook,
  sheet: SheetXml,
  row: number,
  column: number,
  cell: CellXml | undefined,
  value: CellPatch['value'],
  where: string,
): Tried | null {
  if (cell?.formula || sheet.arrays.some((range) => holds(range, row, column)))
    return no('cell-has-formula', 'cell-has-formula', `Ô ${where} có công thức nên được giữ nguyên.`, where)
  const merge = sheet.merges.find((range) => holds(range, row, column))
  if (merge && (merge.top !== row || merge.left !== column)) {
    const anchor = cellName(merge.top, merge.left)
    return no(
      'field-read-only',
      'field-read-only',
      `Ô ${where} nằm trong vùng đã gộp; hãy điền vào ô ${anchor}.`,
      where,
    )
  }
  if (sheet.protected && isLocked(workbook, cell?.style ?? styleOfEmpty(sheet, row, column)))
    return no(
      'cell-locked',
      'cell-locked',
      `Ô ${where} bị khóa. Bỏ bảo vệ trang tính (Xem lại › Bỏ bảo vệ) rồi điền lại.`,
      where,
    )
  if (typeof value === 'number' && !Number.isFinite(value))
    return no(
      'value-did-not-stick',
      'not-a-number',
      `Giá trị cho ô ${where} không phải là số. Kiểm tra lại số liệu.`,
      where,
    )
  if (typeof value === 'string' && value.length > 32_767)
    return no(
      'value-did-not-stick',
      'value-did-not-stick',
      `Chữ cho ô ${where} dài hơn một ô Excel chứa được. Rút gọn lại.`,
      where,
    )
  return null
}

function no(outcome: PatchKind, reason: Refusal['reason'], message: string, where: string): Tried {
  return { outcome, refusal: refusalOf(reason, message, where) }
}
