import { formulaTokens } from '../sheet/formula-tokens'
import { type Node, parseFormula } from '../sheet/formula-tree'
import { readTableReference } from '../sheet/table-reference'
import type { Workbook } from '../sheet/workbook'
import type { FormulaBook } from './formula-area'
import { isRelative } from './formula-tables'

/** Names of sheets and of formulas, as formulas use them: without regard to case. */
export function namesOf(workbook: Workbook): Pick<FormulaBook, 'named' | 'sheetsNamed'> {
  const sheets = new Map(workbook.sheets.map((sheet, index) => [sheet.name.toLowerCase(), index]))
  const names = new Map<string, Node | null>()
  for (const { name, sheet, formula } of workbook.names)
    names.set(`${sheet ?? ''}!${name.toLowerCase()}`, isFixed(formula) ? parseFormula(formula) : null)
  return {
    sheetsNamed(name) {
      const [first = '', last = first] = name.toLowerCase().split(':')
      const ends = [sheets.get(first), sheets.get(last)].filter((one) => one !== undefined)
      if (ends.length < 2) return null
      // «Xã9:Xã1» is the same sheets, as Excel has it.
      const from = Math.min(...ends)
      return Array.from({ length: Math.max(...ends) - from + 1 }, (_, index) => from + index)
    },
    named(name, sheet) {
      const key = `!${name.toLowerCase()}`
      return names.get(`${sheet}${key}`) ?? names.get(key) ?? null
    },
  }
}

/** A name with a relative reference means another cell wherever it is used: left to the spreadsheet program. */
function isFixed(formula: string): boolean {
  return formulaTokens(formula).every(
    ({ kind, text }) =>
      (kind !== 'table' || isFixedTable(text)) &&
      ((kind !== 'cells' && kind !== 'columns' && kind !== 'rows') ||
        text.split(':').every((part) => /^(\$[A-Za-z]+)?(\$\d+)?$/.test(part))),
  )
}

function isFixedTable(text: string): boolean {
  const reference = readTableReference(text)
  return reference !== null && !isRelative(reference)
}
