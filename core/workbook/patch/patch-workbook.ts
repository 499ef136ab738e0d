import { type Refusal, refusalOf } from '../../outcome'
import { loadedEvaluator } from '../formula/loaded-evaluator'
import { MOST_COLUMNS, MOST_ROWS, placeKey, rangeHolding } from '../range'
import { cellAt, cellName } from '../seen'
import { isLocked, storedValue } from '../sheet/cell-value'
import { type Places, placesOn, slotOf } from '../sheet/places'
import { formulaOf, styleNumberOf } from '../sheet/read-cell'
import { cellNumberAt, isOpenToEdit, type SheetXml, styleOfEmpty } from '../sheet/sheet-xml'
import type { Slot } from '../sheet/slots'
import type { Workbook } from '../sheet/workbook'
import type { Xml } from '../xml'
import type { Steps } from '../zip/steps'
import { rewriteZip } from '../zip/write-zip'
import { writeSheet } from './write-sheet'

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

/**
 * Writes values into single cells; every part that holds none of them goes back byte for byte. Formulas that depend
 * on them get their true results, so that a reader that does not calculate shows true totals.
 *
 * `patchWorkbook(workbook, [{ sheet: 'II.06a', cell: 'F12', value: 1234 }]).outcomes` is
 * `[{ sheet: 'II.06a', cell: 'F12', outcome: 'filled' }]`
 */
export function* patchWorkbook(workbook: Workbook, patches: readonly CellPatch[]): Steps<PatchResult> {
  const slots = workbook.sheets.map(({ part }) => {
    const sheet = workbook.known.sheets.get(part)
    return sheet && placesOn<Slot>(sheet)
  })
  const byName = new Map(workbook.sheets.map(({ name }, index) => [name, slots[index]]))
  const outcomes = patches.map((patch) => tryPatch(workbook, patch, byName.get(patch.sheet)))
  if (!outcomes.some(({ outcome }) => outcome === 'filled'))
    return { bytes: workbook.zip.bytes, outcomes, left: [] }
  const hasFormulas = slots.some((places) => places && places.sheet.formulas.length > 0)
  const { left, xml: asking } = hasFormulas
    ? (yield* loadedEvaluator())(workbook, slots)
    : { left: [], xml: null }
  const parts = new Map<string, Xml>()
  for (const [index, places] of slots.entries()) {
    if (!places) continue
    const xml = writeSheet(workbook, places)
    if (xml !== places.sheet.xml) parts.set(workbook.sheets[index]!.part, xml)
  }
  if (asking !== null) parts.set(workbook.part, asking)
  return { bytes: yield* rewriteZip(workbook.zip, parts), outcomes, left }
}

function tryPatch(workbook: Workbook, patch: CellPatch, places: Places<Slot> | undefined): PatchOutcome {
  const { sheet: name, cell, value } = patch
  const at = cellAt(cell)
  if (!places || !at || at.row >= MOST_ROWS || at.column >= MOST_COLUMNS) return no(patch, 'page-changed')
  const { row, column } = at
  const { sheet, listed, others } = places
  const number = cellNumberAt(sheet, row, column)
  const refused = whyNot(workbook, sheet, patch, { row, column, cell: number })
  if (refused) return refused
  const stored = number < 0 ? null : storedValue(workbook, sheet, number)
  const earlier = slotOf(places, number, row, column)
  if ((earlier === undefined ? stored : earlier) === value)
    return { sheet: name, cell, outcome: 'already-equal' }
  if (number < 0) others.set(placeKey(row, column), value)
  else listed[number] = value
  return { sheet: name, cell, outcome: 'filled' }
}

interface CellToPatch {
  readonly row: number
  readonly column: number
  readonly cell: number
}

function whyNot(
  workbook: Workbook,
  sheet: SheetXml,
  patch: CellPatch,
  { row, column, cell }: CellToPatch,
): PatchOutcome | null {
  const { value } = patch
  if ((cell >= 0 && formulaOf(sheet, cell)) || sheet.arrayAt(row, column))
    return no(patch, 'cell-has-formula')
  const merge = sheet.mergeAt(row, column)
  if (merge && (merge.top !== row || merge.left !== column))
    return no(patch, 'field-read-only', cellName(merge.top, merge.left))
  if (rangeHolding(sheet.tableHeads, row, column)) return no(patch, 'cell-locked')
  if (
    sheet.protected &&
    !isOpenToEdit(sheet, row, column) &&
    isLocked(workbook, cell < 0 ? styleOfEmpty(sheet, row, column) : styleNumberOf(sheet, cell))
  )
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
