import { shiftTokens } from './formula-shift'
import { formulaTokens, type Token } from './formula-tokens'
import { holds } from './range'
import type { CellXml } from './read-cell'
import type { SheetXml } from './sheet-xml'

/** Master cells of shared formulas, by their number. */
export type SharedFormulas = ReadonlyMap<
  string,
  { readonly cell: CellXml; readonly tokens: readonly Token[] }
>

export function sharedFormulas(sheet: SheetXml): SharedFormulas {
  const masters = new Map<string, { cell: CellXml; tokens: readonly Token[] }>()
  for (const cell of sheet.formulas) {
    const { formula } = cell
    if (formula?.kind !== 'shared' || !formula.text || formula.shared === null || masters.has(formula.shared))
      continue
    masters.set(formula.shared, { cell, tokens: formulaTokens(formula.text) })
  }
  return masters
}

/**
 * The formula of a cell without its "=": a shared one as it reads in this very cell, "{…}" for the inner cells of an
 * array formula; null where the cell is not computed.
 */
export function formulaOf(sheet: SheetXml, shared: SharedFormulas, cell: CellXml): string | null {
  const { formula, row, column } = cell
  if (!formula) return sheet.arrays.some((range) => holds(range, row, column)) ? '{…}' : null
  const master = formula.kind === 'shared' ? shared.get(formula.shared ?? '') : undefined
  if (!master || master.cell === cell) return formula.text
  return shiftTokens(master.tokens, row - master.cell.row, column - master.cell.column)
}
