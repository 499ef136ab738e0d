import type { Range } from '../../core/workbook/range'
import type { SheetSeen, WorkbookSeen } from '../../core/workbook/seen'
import { choicesIn, type ListSaid } from '../../core/workbook/sheet/choice-lists'
import { fixedNumber } from '../../core/workbook/sheet/number-limits'
import { goesOnBelow, type PartAsked } from './part-asked'
import { limitsIn } from './read-limits'

/** Parts of one request at most: some hundred letters each, far below the 5 MB of Excel on the web. */
const MOST_PARTS = 2_000

/** A sheet, and what Excel said of the validations of its used range as a whole. */
export interface SheetRead {
  readonly seen: SheetSeen
  readonly whole: PartAsked
}

/** Goes with a request that is sent anyway: of a whole used range, Excel says one rule, none, or that they differ. */
export function askValidation(range: Excel.Range): Excel.DataValidation {
  return range.dataValidation.load({ type: true, rule: true, errorAlert: true })
}

/** With lists, which may name a range of any sheet and are known once all are seen, and limits of numbers. */
export async function listed(
  context: Excel.RequestContext,
  read: readonly SheetRead[],
  seen: WorkbookSeen,
): Promise<WorkbookSeen> {
  const parts = await partsOfOneRule(
    context,
    read.map(({ whole }) => whole),
  )
  const names = new Map(read.map(({ whole, seen: sheet }) => [whole.sheet, sheet]))
  const lists = listsIn(parts)
  const limits = limitsIn(parts, (formula, sheet) =>
    fixedNumber(formula, names.get(sheet) ?? { name: '' }, seen),
  )
  const sheets = read.map(({ whole, seen: sheet }) => {
    const [said, stopped] = [lists.get(whole.sheet), limits.get(whole.sheet)]
    return {
      ...sheet,
      ...(said ? { lists: choicesIn(said, sheet, seen) } : {}),
      ...(stopped ? { limits: stopped } : {}),
    }
  })
  return { ...seen, sheets }
}

/**
 * Each sheet in parts that have one rule: no request where a used range has one rule or none; where they differ, one
 * for its columns and one for the cells of those columns that differ again.
 */
export async function partsOfOneRule(
  context: Excel.RequestContext,
  wholes: readonly PartAsked[],
): Promise<readonly PartAsked[]> {
  const columns = await askParts(context, wholes.filter(differs), ['left', 'right'])
  const cells = await askParts(context, columns.filter(differs), ['top', 'bottom'])
  return [...[...wholes, ...columns].filter((part) => !differs(part)), ...cells]
}

/** The validation lists of each sheet. */
export function listsIn(parts: readonly PartAsked[]): ReadonlyMap<Excel.Worksheet, readonly ListSaid[]> {
  const lists = new Map<Excel.Worksheet, ListSaid[]>()
  for (const part of parts) {
    const formula = listFormula(part.validation)
    if (formula !== null) join(lists, part, formula)
  }
  return lists
}

function differs({ validation: { type } }: PartAsked): boolean {
  return type === 'MixedCriteria' || type === 'Inconsistent'
}

async function askParts(
  context: Excel.RequestContext,
  mixed: readonly PartAsked[],
  edges: readonly ['left', 'right'] | readonly ['top', 'bottom'],
): Promise<PartAsked[]> {
  if (mixed.length === 0) return []
  const [first, last] = edges
  const all = mixed.reduce((sum, { box }) => sum + box[last] - box[first] + 1, 0)
  const thick = Math.ceil(all / MOST_PARTS)
  const parts = mixed.flatMap(({ sheet, box }) =>
    Array.from({ length: Math.ceil((box[last] - box[first] + 1) / thick) }, (_, at) => {
      const from = box[first] + at * thick
      const part = { ...box, [first]: from, [last]: Math.min(box[last], from + thick - 1) }
      return { sheet, box: part, validation: askValidation(rangeOf(sheet, part)) }
    }),
  )
  await context.sync()
  return parts
}

function rangeOf(sheet: Excel.Worksheet, { top, left, bottom, right }: Range): Excel.Range {
  return sheet.getRangeByIndexes(top, left, bottom - top + 1, right - left + 1)
}

/** The list as a file says it; '', which nobody can read, where Excel does not tell it; null where there is none. */
function listFormula({ type, rule }: Excel.DataValidation): string | null {
  // Left over of a sheet too large to be asked cell by cell: whether there is a list is not known.
  if (type === 'MixedCriteria' || type === 'Inconsistent') return ''
  if (type !== 'List') return null
  const source: unknown = rule?.list?.source
  if (typeof source !== 'string' || source === '') return ''
  return source.startsWith('=') ? source.slice(1) : `"${source.replaceAll('"', '""')}"`
}

/** Cells below each other with one list are one box. */
function join(
  lists: Map<Excel.Worksheet, ListSaid[]>,
  { sheet, box }: Pick<PartAsked, 'sheet' | 'box'>,
  formula: string,
): void {
  const known = lists.get(sheet) ?? []
  lists.set(sheet, known)
  const above = known.at(-1)
  const over = above?.boxes[0]
  if (over && goesOnBelow(over, box) && above.formula === formula)
    known[known.length - 1] = { formula, boxes: [{ ...over, bottom: box.bottom }] }
  else known.push({ formula, boxes: [box] })
}
