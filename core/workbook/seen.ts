/** A workbook as a hand sees it, through the file or through Office.js alike; rows and columns count from 0. */
export interface WorkbookSeen {
  readonly sheets: readonly SheetSeen[]
  /** Defined names that mean one cell or range: name → "'Sheet 1'!$F$12". */
  readonly names: Readonly<Record<string, string>>
}

export interface SheetSeen {
  readonly name: string
  readonly hidden: boolean
  readonly protected: boolean
  /** Cells that hold something or are styled as part of the form, sparse, in row order. */
  readonly cells: readonly SheetCellSeen[]
  readonly merges: readonly {
    readonly top: number
    readonly left: number
    readonly bottom: number
    readonly right: number
  }[]
}

export interface SheetCellSeen {
  readonly row: number
  readonly column: number
  /** What is shown or stored, as text; '' where empty. */
  readonly text: string
  readonly value: number | string | boolean | null
  readonly formula?: string
  /** Locked by the sheet's protection (only meaningful where the sheet is protected). */
  readonly locked: boolean
}

/** A1 names of the grid: `cellName(11, 5)` is `'F12'`. */
export function cellName(row: number, column: number): string {
  let letters = ''
  for (let at = column; at >= 0; at = Math.floor(at / 26) - 1)
    letters = String.fromCharCode(65 + (at % 26)) + letters
  return `${letters}${row + 1}`
}

/** `cellAt('$F$12')` is `{ row: 11, column: 5 }`; null where it is no cell. */
export function cellAt(name: string): { row: number; column: number } | null {
  const found = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/.exec(name)
  if (!found) return null
  let column = 0
  for (const letter of found[1]!) column = column * 26 + letter.charCodeAt(0) - 64
  return { row: Number(found[2]) - 1, column: column - 1 }
}
