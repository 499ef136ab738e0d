import { shiftTokens } from './formula-shift'
import { formulaTokens, type Token } from './formula-tokens'
import type { FormulaXml } from './read-cell'
import type { SheetXml } from './sheet-xml'

/** Shared formulas as they were written, by their number. */
export type SharedFormulas = ReadonlyMap<
  string,
  { readonly formula: FormulaXml; readonly tokens: readonly Token[] }
>

export function sharedFormulas(sheet: SheetXml): SharedFormulas {
  const masters = new Map<string, { formula: FormulaXml; tokens: readonly Token[] }>()
  for (const formula of sheet.formulas) {
    const { kind, text, shared } = formula
    if (kind === 'shared' && text && shared !== null && !masters.has(shared))
      masters.set(shared, { formula, tokens: formulaTokens(text) })
  }
  return masters
}

/** A formula without its "=", a shared one as it reads in this very cell. */
export function textOfFormula(shared: SharedFormulas, formula: FormulaXml): string {
  const master = formula.kind === 'shared' ? shared.get(formula.shared ?? '') : undefined
  if (!master || master.formula === formula) return formula.text
  const { row, column } = master.formula
  return shiftTokens(master.tokens, formula.row - row, formula.column - column)
}
