import { letsIn, limitWords } from '../number-limit'
import { placeKey, rangeHolds } from '../range'
import { cellAt, type RuleSeen, type SheetCellSeen, type WorkbookSeen } from '../seen'
import { isErrorValue, type Scalar } from '../sheet/cell-value'
import { shiftTokens } from '../sheet/formula-shift'
import { formulaTokens } from '../sheet/formula-tokens'
import { parseFormula } from '../sheet/formula-tree'
import { resultOf } from './evaluate'
import type { FormulaBook } from './formula-area'
import { BEYOND, beyond, toTruth } from './formula-values'

/** A number that is to be written into a cell. */
export interface NumberToWrite {
  readonly sheet: string
  readonly cell: string
  readonly value: number
}

/** What the rule of a cell lets in, in words. */
export interface BrokenRule {
  readonly sheet: string
  readonly cell: string
  readonly words: string
}

/** Cells worked out one through the other; a longer chain is left to the spreadsheet program. */
const DEEPEST = 40
/** Rules looked at in all. */
const MOST_RULES = 20_000

/**
 * Which numbers the data validations that are worked out would forbid, once all of them stand in their cells. What is too
 * much for the evaluator forbids nothing, nor does what looks at a blank cell where blanks are ignored.
 *
 * For D9 = 400 under the rule «không quá C9», with 310 in C9: `[{ sheet: 'Biểu', cell: 'D9', words: 'số không quá 310 (=C9)' }]`.
 */
export function brokenRules(seen: WorkbookSeen, writes: readonly NumberToWrite[]): BrokenRule[] {
  const book = bookOf(seen, writes)
  let left = MOST_RULES
  return writes.flatMap(({ sheet, cell, value }) => {
    const at = cellAt(cell)
    const index = seen.sheets.findIndex(({ name }) => name === sheet)
    const rule = at && seen.sheets[index]?.rules?.find((one) => rangeHolds(one, at.row, at.column))
    if (!at || !rule || left-- <= 0) return []
    const words = brokenWords(rule, value, { book, sheet: index, ...at })
    return words === null ? [] : [{ sheet, cell, words }]
  })
}

interface CellPlace {
  readonly row: number
  readonly column: number
}

interface RuleAt extends CellPlace {
  readonly book: SeenBook
  readonly sheet: number
}

/** What it lets in, where that is not the value; null where it lets it in or nobody can say. */
function brokenWords(rule: RuleSeen, value: number, at: RuleAt): string | null {
  at.book.lookedAtBlank = false
  const [first, second] = [rule.first, rule.second].map((formula) => worked(formula, rule, at))
  if (rule.ignoresBlanks && at.book.lookedAtBlank) return null
  if (first === undefined || second === undefined) return null
  if (rule.kind === 'custom') {
    if (typeof first.value === 'string') return null
    const isMet = toTruth(first.value)
    return isErrorValue(isMet) || isMet ? null : `số thỏa điều kiện «${first.formula}»`
  }
  const isNone = rule.second === ''
  if (typeof first.value !== 'number' || (!isNone && typeof second.value !== 'number')) return null
  const limit = {
    whole: rule.kind === 'whole',
    operator: rule.operator,
    first: first.value,
    second: typeof second.value === 'number' ? second.value : null,
  }
  const formulas = [first, second].flatMap(({ formula }) => (/^=[-\d.]*$/.test(formula) ? [] : [formula]))
  return letsIn(limit, value) ? null : `${limitWords(limit)} (${formulas.join('; ')})`
}

interface Worked {
  readonly value: Scalar
  readonly formula: string
}

/** A formula of a rule as it reads for one cell, and its result; undefined where the evaluator cannot say. */
function worked(
  formula: string,
  { from }: RuleSeen,
  { book, sheet, row, column }: RuleAt,
): Worked | undefined {
  const text = formula.replace(/^=/, '')
  if (text === '') return { value: null, formula: '=' }
  const here = shiftTokens(formulaTokens(text), row - from.row, column - from.column)
  const node = parseFormula(here)
  if (!node) return undefined
  try {
    return {
      value: resultOf(node, { book, sheet, row, column, array: false, depth: 0 }),
      formula: `=${here}`,
    }
  } catch (failure) {
    if (failure === BEYOND) return undefined
    throw failure
  }
}

type SeenBook = FormulaBook & { lookedAtBlank: boolean }

/** The workbook as it will be: what is written stands in its cells, formulas are worked out from that. */
function bookOf(seen: WorkbookSeen, writes: readonly NumberToWrite[]): SeenBook {
  const sheets = seen.sheets.map(
    ({ cells }) => new Map(cells.map((cell) => [placeKey(cell.row, cell.column), cell] as const)),
  )
  const numbers = new Map<string, Scalar>()
  const numberOf = (name: string) => seen.sheets.findIndex((one) => fold(one.name) === fold(name))
  for (const { sheet, cell, value } of writes) {
    const at = cellAt(cell)
    if (at) numbers.set(`${numberOf(sheet)} ${placeKey(at.row, at.column)}`, value)
  }
  let depth = 0
  const book: SeenBook = {
    lookedAtBlank: false,
    lastRow: Math.max(-1, ...seen.sheets.map(({ cells }) => cells.at(-1)?.row ?? -1)),
    lastColumn: seen.sheets.reduce(
      (last, { cells }) => cells.reduce((most, { column }) => Math.max(most, column), last),
      -1,
    ),
    isHidden: () => beyond(),
    isSubtotal: () => false,
    tableNamed: () => 'unclear',
    tableAt: () => null,
    sheetsNamed: (name) => (numberOf(name) < 0 ? null : [numberOf(name)]),
    named(name) {
      const found = Object.entries(seen.names).find(([known]) => fold(known) === fold(name))?.[1]
      return found !== undefined && isFixed(found) ? parseFormula(found) : null
    },
    valueAt(sheet, row, column) {
      const key = `${sheet} ${placeKey(row, column)}`
      const cell = sheets[sheet]?.get(placeKey(row, column))
      if (!numbers.has(key))
        numbers.set(key, cell?.formula === undefined ? plainOf(cell) : workedOut(cell, sheet))
      const value = numbers.get(key) ?? null
      if (value === null && depth === 0) book.lookedAtBlank = true
      return value
    },
  }
  const workedOut = (cell: SheetCellSeen, sheet: number): Scalar => {
    const node = depth < DEEPEST ? parseFormula(cell.formula!) : null
    if (!node) return beyond()
    // A circle comes to its end here.
    depth++
    try {
      return resultOf(node, { book, sheet, row: cell.row, column: cell.column, array: false, depth: 0 })
    } finally {
      depth--
    }
  }
  return book
}

function plainOf(cell: SheetCellSeen | undefined): Scalar {
  const value = cell?.value ?? null
  return typeof value === 'string' && value.startsWith('#') ? beyond() : value === '' ? null : value
}

function isFixed(reference: string): boolean {
  return /!\$[A-Z]+\$\d+(:\$[A-Z]+\$\d+)?$/.test(reference)
}

function fold(name: string): string {
  return name.toLowerCase()
}
