import { type Refusal, refusalOf } from '../outcome'
import { isLocked, storedValue } from './cell-value'
import { holds, keyOf, MOST_COLUMNS, MOST_ROWS } from './range'
import type { CellXml } from './read-cell'
import { recalculate } from './recalculate'
import { recalculateOnLoad } from './recalculate-on-load'
import { cellAt, cellName } from './seen'
import { cellOf, type SheetXml, styleOfEmpty } from './sheet-xml'
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
  const byName = new Map(workbook.sheets.map((sheet) => [sheet.name, sheet.part]))
  const outcomes = patches.map((patch) => tryPatch(workbook, patch, byName.get(patch.sheet) ?? '', work))
  if (work.size === 0) return { bytes: workbook.zip.bytes, outcomes, left: [] }
  const left: { sheet: string; cell: string }[] = []
  const changed = new Map([...work].map(([part, { contents }]) => [part, contents]))
  for (const { part, row, column, cache } of recalculate(workbook, changed)) {
    workOn(workbook, part, work)?.caches.set(keyOf(row, column), cache)
    const sheet = workbook.sheets.find((one) => one.part === part)!.name
    if (cache === null) left.push({ sheet, cell: cellName(row, column) })
  }
  const parts = new Map<string, Uint8Array>()
  for (const [part, { sheet, contents, caches }] of work) {
    const xml = writeSheet(workbook, sheet, contents, caches)
    if (xml !== sheet.xml) parts.set(part, bytesOf(xml))
  }
  if (left.length) parts.set(workbook.part, bytesOf(recalculateOnLoad(workbook.xml)))
  return { bytes: rewriteZip(workbook.zip, parts), outcomes, left }
}

function workOn(workbook: Workbook, part: string, work: Map<string, SheetWork>): SheetWork | null {
  const known = work.get(part)
  const sheet = workbook.known.sheets.get(part)
  if (known || !sheet) return known ?? null
  const fresh = { sheet, contents: new Map(), caches: new Map() }
  work.set(part, fresh)
  return fresh
}

function tryPatch(
  workbook: Workbook,
  patch: CellPatch,
  part: string,
  work: Map<string, SheetWork>,
): PatchOutcome {
  const sheet = workbook.known.sheets.get(part)
  const at = cellAt(patch.cell)
  if (!sheet || !at || at.row >= MOST_ROWS || at.column >= MOST_COLUMNS) return no(patch, 'page-changed')
  const { row, column } = at
  const key = keyOf(row, column)
  const cell = cellOf(sheet, row, column)
  const refused = whyNot(workbook, sheet, row, column, cell, patch)
  if (refused) return refused
  const { value } = patch
  const earlier = work.get(part)?.contents.get(key)
  const before = earlier ? earlier.value : cell ? storedValue(workbook, sheet, cell) : null
  if (before === value) return { sheet: patch.sheet, cell: patch.cell, outcome: 'already-equal' }
  workOn(workbook, part, work)?.contents.set(key, { row, column, value })
  return { sheet: patch.sheet, cell: patch.cell, outcome: 'filled' }
}

function whyNot(
  workbook: Workbook,
  sheet: SheetXml,
  row: number,
  column: number,
  cell: CellXml | undefined,
  patch: CellPatch,
): PatchOutcome | null {
  const { value } = patch
  if (cell?.formula || sheet.arrays.some((range) => holds(range, row, column)))
    return no(patch, 'cell-has-formula')
  const merge = sheet.merges.find((range) => holds(range, row, column))
  if (merge && (merge.top !== row || merge.left !== column))
    return no(patch, 'field-read-only', cellName(merge.top, merge.left))
  if (sheet.tableHeads.some((range) => holds(range, row, column))) return no(patch, 'cell-locked')
  if (sheet.protected && isLocked(workbook, cell?.style ?? styleOfEmpty(sheet, row, column)))
    return no(patch, 'cell-locked')
  const fits = typeof value === 'number' ? Number.isFinite(value) : (value?.length ?? 0) <= LONGEST_TEXT
  return fits ? null : no(patch, 'value-did-not-stick')
}

const LONGEST_TEXT = 32_767

type Refused = Exclude<PatchKind, 'filled' | 'already-equal'>

const WHY: Readonly<Record<Refused, (where: string, anchor: string) => string>> = {
  'page-changed': (where) => `Tệp không có ô ${where}. Mở lại tệp mẫu rồi lập lại kế hoạch điền.`,
  'cell-has-formula': (where) => `Ô ${where} có công thức nên được giữ nguyên.`,
  'field-read-only': (where, anchor) => `Ô ${where} nằm trong vùng đã gộp; hãy điền vào ô ${anchor}.`,
  'cell-locked': (where) =>
    `Ô ${where} bị khóa (trang tính được bảo vệ, hoặc là đầu của một bảng Excel). Bỏ bảo vệ trang tính rồi điền lại, hoặc ghi tay.`,
  'value-did-not-stick': (where) =>
    `Giá trị cho ô ${where} không phải là số, hoặc dài hơn một ô chứa được. Kiểm tra lại số liệu.`,
}

function no({ sheet, cell }: CellPatch, outcome: Refused, anchor = ''): PatchOutcome {
  const where = `${sheet}!${cell}`
  return { sheet, cell, outcome, refusal: refusalOf(outcome, WHY[outcome](where, anchor), where) }
}
