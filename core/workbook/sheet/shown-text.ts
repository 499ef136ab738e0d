import type { SheetCellSeen } from '../seen'

/**
 * What people read in a cell, for a reader of texts: a percentage as its format shows it, to two decimals.
 *
 * `shownText` of 0.9894 in a cell of format «0.0%» is `'98,94%'`, of 1234 in any other cell `'1234'`.
 */
export function cellTextShown({ text, value, percent }: SheetCellSeen): string {
  if (!percent || typeof value !== 'number') return text
  return `${String(Math.round(value * 10_000) / 100).replace('.', ',')}%`
}
