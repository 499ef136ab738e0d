import { isDay } from '../../text/day'
import { type DaySystem, seenAs, serialOf } from '../number-format'
import type { Range } from '../range'
import type { SheetCellSeen, SheetSeen, WorkbookSeen } from '../seen'
import { isErrorValue, isLocked, type Scalar, scalarText, storedValue } from './cell-value'
import { choicesIn, listsSaid } from './choice-lists'
import { dataValidationsIn } from './data-validations'
import { daySystemOf, formatCodesOf } from './format-codes'
import { inTheirFonts } from './in-their-fonts'
import { numberLimits, workedOutRules } from './number-limits'
import { drawnIn, type OldFonts, oldFontsOf } from './old-fonts'
import { columnOf, formulaOf, styleNumberOf, typeOf } from './read-cell'
import { emptySeer, type Formats, lastListedColumn } from './see-empty'
import { sharedFormulas, textOfFormula } from './shared-formula'
import { cellNumberAt, isOpenToEdit, type SheetXml } from './sheet-xml'
import type { SheetPart, Workbook } from './workbook'

/**
 * A workbook file in the words of both hands: every cell with its value and formula, merges, protection, names.
 *
 * `seeWorkbook(workbook).sheets[0].cells[0]` is `{ row: 0, column: 0, text: 'Biểu số II.06a/VPCP/KSTT', … }`
 */
export function seeWorkbook(workbook: Workbook): WorkbookSeen {
  const formats = { codes: formatCodesOf(workbook), system: daySystemOf(workbook) }
  const oldFonts = oldFontsOf(workbook)
  const seen: WorkbookSeen = {
    sheets: workbook.sheets.map((sheet) =>
      withOldFonts(seeSheet(workbook, sheet, formats), workbook.known.sheets.get(sheet.part), oldFonts),
    ),
    names: seeNames(workbook),
  }
  return { ...seen, sheets: seen.sheets.map((sheet, at) => withLists(workbook, { seen, sheet, at })) }
}

function withOldFonts(sheet: SheetSeen, xml: SheetXml | undefined, fonts: OldFonts | null): SheetSeen {
  if (fonts === null || xml === undefined) return sheet
  return inTheirFonts(sheet, {
    unicodeOf: ({ row, column, text }) => {
      const number = cellNumberAt(xml, row, column)
      return number < 0 ? null : drawnIn(fonts, xml, { number, text })
    },
    isOld: ({ row, column }) => {
      const number = cellNumberAt(xml, row, column)
      return number >= 0 && Boolean(fonts.formats[styleNumberOf(xml, number)])
    },
  })
}

interface SheetAt {
  readonly seen: WorkbookSeen
  readonly sheet: SheetSeen
  readonly at: number
}

/** A list may name a range of any sheet: known once all are seen. */
function withLists(workbook: Workbook, { seen, sheet, at }: SheetAt): SheetSeen {
  const xml = workbook.known.sheets.get(workbook.sheets[at]!.part)?.xml
  const said = xml === undefined ? [] : dataValidationsIn(xml)
  const lists = listsSaid(said)
  const limits = numberLimits(said, sheet, seen)
  const rules = workedOutRules(said, sheet, seen)
  return {
    ...sheet,
    ...(lists.length > 0 ? { lists: choicesIn(lists, sheet, seen) } : {}),
    ...(limits.length > 0 ? { limits } : {}),
    ...(rules.length > 0 ? { rules } : {}),
  }
}

function seeSheet(workbook: Workbook, part: SheetPart, formats: Formats): SheetSeen {
  const { name, hidden } = part
  const sheet = workbook.known.sheets.get(part.part)
  if (!sheet) return { name, hidden, protected: false, cells: [], merges: [] }
  return {
    name,
    hidden,
    protected: sheet.protected,
    cells: seeCells(workbook, sheet, formats),
    merges: mergesWithin(sheet),
  }
}

/** Merged areas as far as the sheet goes: beyond its cells there is nothing to merge. */
function mergesWithin(sheet: SheetXml): Range[] {
  const lastRow = sheet.rows.at(-1)?.row ?? -1
  const lastColumn = lastListedColumn(sheet)
  return sheet.merges.flatMap(({ top, left, bottom, right }) =>
    top > lastRow || left > lastColumn
      ? []
      : [{ top, left, bottom: Math.min(bottom, lastRow), right: Math.min(right, lastColumn) }],
  )
}

function seeCells(workbook: Workbook, sheet: SheetXml, formats: Formats): SheetCellSeen[] {
  const { codes, system } = formats
  const shared = sharedFormulas(sheet)
  const emptyIn = emptySeer(workbook, sheet, formats)
  const seen: SheetCellSeen[] = []
  for (const listed of sheet.rows) {
    const { row, first, last } = listed
    for (let number = first; number < last; number++) {
      const column = columnOf(sheet, number)
      const stored = numberOfDay(sheet, number, storedValue(workbook, sheet, number), system)
      const written = formulaOf(sheet, number)
      const formula = written ? textOfFormula(shared, written) : innerFormula(sheet, row, column)
      const style = styleNumberOf(sheet, number)
      const value = isErrorValue(stored) ? stored.error : stored
      const locked = isLocked(workbook, style) && !isOpenToEdit(sheet, row, column)
      const code = codes[style]
      const shown = code ? seenAs(code, system, value) : null
      const told = { row, column, text: scalarText(stored), value, ...shown }
      seen.push(formula === null ? { ...told, locked } : { ...told, formula, locked })
    }
    seen.push(...emptyIn(listed))
  }
  return seen
}

/** A day that the file spells out ("2025-02-19") is the number that Excel makes of it. */
function numberOfDay(sheet: SheetXml, cell: number, stored: Scalar, system: DaySystem): Scalar {
  if (typeOf(sheet, cell) !== 'd' || typeof stored !== 'string') return stored
  const day = stored.slice(0, 10)
  return isDay(day) ? serialOf(day, system) : stored
}

/** What is shown for the cells of an array formula that do not hold it themselves. */
function innerFormula(sheet: SheetXml, row: number, column: number): string | null {
  return sheet.arrayAt(row, column) ? '{…}' : null
}

/** Names of one cell or range; a name that only one sheet knows is not offered, nor one the program itself made. */
function seeNames(workbook: Workbook): Record<string, string> {
  const ranges = workbook.names.filter(
    ({ name, sheet, formula }) =>
      sheet === null &&
      !name.startsWith('_xlnm.') &&
      /^('(?:[^'[\]]|'')+'|[^'!,:[\]]+)!\$?[A-Z]+\$?\d+(:\$?[A-Z]+\$?\d+)?$/.test(formula),
  )
  return Object.fromEntries(ranges.map(({ name, formula }) => [name, formula]))
}
