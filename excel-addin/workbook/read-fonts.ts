import { isModern, isTypedIn, mayBeOld } from '../../core/text/legacy-font-of'
import { type LegacyFont, legacyFontNamed, toUnicode } from '../../core/text/legacy-fonts'
import type { SheetCellSeen } from '../../core/workbook/seen'
import { inTheirFonts } from '../../core/workbook/sheet/in-their-fonts'
import type { SheetRead } from './read-lists'

/** One answer with the fonts of so many cells: far below the 5 MB of Excel on the web. */
const MOST_CELLS = 20_000

/**
 * With what cells in fonts from before Unicode say. One request, and only where a text of a sheet is no Vietnamese as it
 * stands; of a larger sheet, and where no cell has such a font, its letters tell, as in a file.
 */
export async function inFonts(
  context: Excel.RequestContext,
  read: readonly SheetRead[],
): Promise<readonly SheetRead[]> {
  const asked = new Map(read.filter(isAsked).map((one) => [one, askFonts(one)]))
  if (asked.size === 0) return read
  await context.sync()
  const fonts = new Map([...asked].map(([one, answer]) => [one, fontsIn(one, answer.value)]))
  const isNamed = [...fonts.values()].some((known) => known.size > 0)
  return read.map((one) => {
    const known = fonts.get(one)
    return known && isNamed ? { ...one, seen: inTheirFonts(one.seen, fontsOf(known)) } : one
  })
}

function isAsked({ seen, whole: { box } }: SheetRead): boolean {
  const size = (box.bottom - box.top + 1) * (box.right - box.left + 1)
  return (
    size <= MOST_CELLS && seen.cells.some(({ value, text }) => typeof value === 'string' && mayBeOld(text))
  )
}

type Fonts = OfficeExtension.ClientResult<Excel.CellProperties[][]>

function askFonts({ whole: { sheet, box } }: SheetRead): Fonts {
  const { top, left, bottom, right } = box
  const used = sheet.getRangeByIndexes(top, left, bottom - top + 1, right - left + 1)
  return used.getCellProperties({ format: { font: { name: true } } })
}

/** By place: the old font of a cell, null where its text has several fonts, of which Excel names none. */
type Known = ReadonlyMap<string, LegacyFont | null>

function fontsIn({ whole: { box } }: SheetRead, answer: Excel.CellProperties[][]): Known {
  const known = new Map<string, LegacyFont | null>()
  answer.forEach((line, down) => {
    line.forEach((cell, across) => {
      const name = cell.format?.font?.name
      const font = name ? legacyFontNamed(name) : null
      if (font || !name) known.set(`${box.top + down} ${box.left + across}`, font)
    })
  })
  return [...known.values()].some((font) => font !== null) ? known : new Map()
}

function fontsOf(known: Known) {
  const first = [...known.values()].find((font) => font !== null) ?? null
  const fontOf = ({ row, column }: SheetCellSeen) => known.get(`${row} ${column}`)
  return {
    isOld: (cell: SheetCellSeen) => Boolean(fontOf(cell)),
    unicodeOf: (cell: SheetCellSeen): string | null => {
      const own = fontOf(cell)
      // Several fonts in one cell: those of its letters that are the sheet's old font.
      const font = own === null && first && isTypedIn(cell.text, first) ? first : own
      if (!font || isModern(cell.text)) return null
      const read = toUnicode(cell.text, font)
      return read === cell.text ? null : read
    },
  }
}
