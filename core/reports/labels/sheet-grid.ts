import { groupBy } from '../../group-by'
import { tidy } from '../../text/fold'
import { isModern, isTypedIn, legacyFontOf } from '../../text/legacy-font-of'
import { type LegacyFont, toUnicode } from '../../text/legacy-fonts'
import type { Range } from '../../workbook/range'
import { rangeIndex } from '../../workbook/range-index'
import type { SheetCellSeen, SheetSeen } from '../../workbook/seen'
import { LONGEST_LABEL, labelWords } from './label-text'

/** A sheet by row and column, where a merged area answers with the cell it shows. */
export interface SheetGrid {
  /** Its words in Unicode, where the file has them in an old font. */
  readonly sheet: SheetSeen
  /** The old font its words are typed in: no words of ours may be written among them. */
  readonly oldFont: LegacyFont | null
  readonly lastRow: number
  readonly lastColumn: number
  /** The cell itself, merged over or not. */
  readonly own: (row: number, column: number) => SheetCellSeen | undefined
  /** The cell that is shown there: the first one of its merged area. */
  readonly shown: (row: number, column: number) => SheetCellSeen | undefined
  readonly textAt: (row: number, column: number) => string
  /** Cells whose text, compared as a label, is this. */
  readonly labelled: (words: string) => readonly SheetCellSeen[]
  /** All texts of the sheet as labels. */
  readonly labels: () => readonly string[]
  /** The merged area, or the cell alone. */
  readonly boxAt: (row: number, column: number) => Range
}

const COLUMNS = 16_384

const GRIDS = new WeakMap<SheetSeen, SheetGrid>()

/** The grid of a sheet, made once. */
export function gridOf(sheet: SheetSeen): SheetGrid {
  const known = GRIDS.get(sheet)
  if (known) return known
  const grid = makeGrid(sheet)
  GRIDS.set(sheet, grid)
  return grid
}

/** So many cells say which font a report is typed in. */
const ENOUGH_CELLS = 2_000

function oldFontOf({ cells }: SheetSeen): LegacyFont | null {
  const words = cells.slice(0, ENOUGH_CELLS).flatMap(({ value }) => (typeof value === 'string' ? value : []))
  return legacyFontOf(words.join('\n'))
}

/** Where the file says which cells are of an old font, their letters need not tell. */
function asItsFontDraws(cell: SheetCellSeen): SheetCellSeen {
  return cell.unicode === undefined ? cell : { ...cell, text: cell.unicode }
}

/** Words of ours would be drawn as others among words of an old font. */
function fontOfCells({ cells }: SheetSeen): LegacyFont | null {
  const old = cells.find(({ unicode }) => unicode !== undefined)
  if (!old) return null
  return toUnicode(old.text, 'vni') === old.unicode ? 'vni' : 'tcvn3'
}

function inUnicode(sheet: SheetSeen, font: LegacyFont): SheetSeen {
  // «Trong kú» reads as Vietnamese either way: where nothing is typed in Unicode, nothing else is either.
  const isWhole = !sheet.cells.some(({ text }) => isModern(text))
  const cells = sheet.cells.map((cell) =>
    typeof cell.value === 'string' && (isWhole || isTypedIn(cell.text, font))
      ? { ...cell, text: toUnicode(cell.text, font) }
      : cell,
  )
  return { ...sheet, cells }
}

function makeGrid(seen: SheetSeen): SheetGrid {
  const byFont = seen.hasOldFonts ? { ...seen, cells: seen.cells.map(asItsFontDraws) } : null
  const oldFont = byFont ? fontOfCells(seen) : oldFontOf(seen)
  const sheet = byFont ?? (oldFont ? inUnicode(seen, oldFont) : seen)
  const cells = new Map(sheet.cells.map((cell) => [cell.row * COLUMNS + cell.column, cell]))
  const lastRow = sheet.cells.reduce((last, cell) => Math.max(last, cell.row), 0)
  const lastColumn = sheet.cells.reduce((last, cell) => Math.max(last, cell.column), 0)
  const mergeAt = rangeIndex(sheet.merges)
  const own = (row: number, column: number) => cells.get(row * COLUMNS + column)
  const boxAt = (row: number, column: number) =>
    mergeAt(row, column) ?? { top: row, left: column, bottom: row, right: column }
  const shown = (row: number, column: number) => {
    const box = boxAt(row, column)
    return own(box.top, box.left)
  }
  const textAt = (row: number, column: number) => tidy(shown(row, column)?.text ?? '')
  let byWords: ReadonlyMap<string, SheetCellSeen[]> | null = null
  const index = () => {
    byWords ??= groupBy(
      sheet.cells.filter(
        ({ text, value }) => text !== '' && text.length <= LONGEST_LABEL && typeof value !== 'number',
      ),
      ({ text }) => labelWords(text),
    )
    return byWords
  }
  const labelled = (words: string) => index().get(words) ?? []
  const labels = () => [...index().keys()]
  return { sheet, oldFont, lastRow, lastColumn, own, shown, textAt, labelled, labels, boxAt }
}
