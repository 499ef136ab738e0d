import type { ShownAs } from './number-format'

/** A workbook as a hand sees it, through the file or through Office.js alike; rows and columns count from 0. */
export interface WorkbookSeen {
  readonly sheets: readonly SheetSeen[]
  /** Defined names that mean one cell or range: name → "'Sheet 1'!$F$12". */
  readonly names: Readonly<Record<string, string>>
}

/** Cells that take only the words of a list; null where the list is not known. */
export interface ChoicesSeen {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
  readonly choices: readonly string[] | null
  /** Where they stand, on the very sheet: what may be chosen, said of nothing. */
  readonly source?: Pick<ChoicesSeen, 'top' | 'left' | 'bottom' | 'right'>
}

/** What numbers a cell lets in, as its data validation says. */
export interface NumberLimit {
  readonly whole: boolean
  readonly operator: string
  readonly first: number
  readonly second: number | null
}

export interface LimitSeen extends NumberLimit {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

/** A data validation that is worked out: from other cells, or by a formula of its own. */
export interface RuleSeen extends Pick<LimitSeen, 'top' | 'left' | 'bottom' | 'right'> {
  readonly kind: 'whole' | 'decimal' | 'custom'
  readonly operator: string
  /** As written for the cell at `from`; references without «$» move with the cell. */
  readonly first: string
  readonly second: string
  readonly from: { readonly row: number; readonly column: number }
  /** While a cell it looks at is blank it lets everything in. */
  readonly ignoresBlanks: boolean
}

export interface SheetSeen {
  readonly name: string
  readonly hidden: boolean
  readonly protected: boolean
  /** Cells that hold something or are styled as part of the template, sparse, in row order. */
  readonly cells: readonly SheetCellSeen[]
  readonly merges: readonly {
    readonly top: number
    readonly left: number
    readonly bottom: number
    readonly right: number
  }[]
  readonly lists?: readonly ChoicesSeen[]
  readonly limits?: readonly LimitSeen[]
  readonly rules?: readonly RuleSeen[]
  /** Protected, and the hand cannot tell which ranges anybody may edit all the same. */
  readonly openUnknown?: true
  /** The file names fonts from before Unicode: what they say of a cell counts, not how its letters look. */
  readonly hasOldFonts?: true
}

export interface SheetCellSeen extends ShownAs {
  readonly row: number
  readonly column: number
  /** What is shown or stored, as text; '' where empty, «19/02/2025» where the format makes a day of a number. */
  readonly text: string
  readonly value: number | string | boolean | null
  /** Its words in Unicode, where its font draws old codes (.VnTime, VNI-Times) as letters; the file keeps them as they are. */
  readonly unicode?: string
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
  let at = name.charCodeAt(0) === DOLLAR ? 1 : 0
  const letters = at
  let column = 0
  for (let code = name.charCodeAt(at); code >= 65 && code <= 90; code = name.charCodeAt(++at))
    column = column * 26 + code - 64
  const width = at - letters
  if (name.charCodeAt(at) === DOLLAR) at++
  const digits = at
  let row = 0
  for (let code = name.charCodeAt(at); code >= 48 && code <= 57; code = name.charCodeAt(++at))
    row = row * 10 + code - 48
  const isCell = width > 0 && width < 4 && at === name.length && at > digits && at - digits < 8
  return isCell && name.charCodeAt(digits) !== 48 ? { row: row - 1, column: column - 1 } : null
}

const DOLLAR = 36
