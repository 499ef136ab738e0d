import type { PlaceSeen } from '../../core/reports/report'

/** A cell of a workbook as a hand sees it: open and empty, on the sheet «S», but for what is changed. */
export function cellAt(cell: string, change: Partial<PlaceSeen> = {}): PlaceSeen {
  return {
    at: { sheet: 'S', cell },
    rowPath: [],
    ordinal: '',
    columnPath: [],
    state: 'open',
    text: '',
    ...change,
  }
}

/** The same of a web form: the field of a row and a column, each by the way through its headings. */
export function fieldAt(
  rowPath: readonly string[],
  columnPath: readonly string[],
  change: Partial<PlaceSeen> = {},
): PlaceSeen {
  const at = { row: rowPath.join(' › '), column: columnPath.join(' › ') }
  return { at, rowPath, ordinal: '', columnPath, state: 'open', text: '', ...change }
}
