import type { Borders, Style, Workbook, Worksheet } from 'exceljs'
import ExcelJS from 'exceljs'
import { unzipSync, zipSync } from 'fflate'
import { editedWith, withoutUnused } from './unused-parts'

// Times New Roman, A4, margins and title styles as NĐ 30/2020/NĐ-CP asks; everything dated alike, so that the bytes repeat.

const CREATED = new Date('2025-01-01T00:00:00Z')
/** Zip files keep local time. */
const ZIPPED = new Date(2025, 0, 1)
const MM = 1 / 25.4

export const THIN: Partial<Borders> = {
  top: { style: 'thin' },
  left: { style: 'thin' },
  bottom: { style: 'thin' },
  right: { style: 'thin' },
}

export type PaperLook = 'normal' | 'bold' | 'italic' | 'bold-italic'

export function newWorkbook(): Workbook {
  const workbook = new ExcelJS.Workbook()
  workbook.creator = 'Sổ Một Cửa'
  workbook.lastModifiedBy = 'Sổ Một Cửa'
  workbook.created = CREATED
  workbook.modified = CREATED
  return workbook
}

/** An A4 sheet that prints on one page's width (and `pages` high, 0 for as many as it takes), with a page number above from the second page on. */
export function addSheet(
  workbook: Workbook,
  name: string,
  orientation: 'landscape' | 'portrait' = 'landscape',
  pages = 0,
): Worksheet {
  const sheet = workbook.addWorksheet(name, { views: [{ showGridLines: false }] })
  sheet.pageSetup = {
    ...sheet.pageSetup,
    paperSize: 9,
    orientation,
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: pages,
    horizontalCentered: true,
    margins: {
      left: 30 * MM,
      right: 15 * MM,
      top: 20 * MM,
      bottom: 20 * MM,
      header: 10 * MM,
      footer: 8 * MM,
    },
  }
  sheet.headerFooter = {
    differentFirst: true,
    differentOddEven: false,
    oddHeader: '&C&"Times New Roman,Regular"&13&P',
  }
  return sheet
}

export function font(size: number, look: PaperLook = 'normal'): Partial<Style>['font'] {
  return { name: 'Times New Roman', size, bold: look.startsWith('bold'), italic: look.endsWith('italic') }
}

export interface Put {
  readonly size?: number
  readonly look?: PaperLook
  readonly across?: 'left' | 'center' | 'right' | 'justify'
  readonly down?: 'top' | 'middle' | 'bottom'
  readonly boxed?: boolean
  readonly format?: string
  readonly fill?: string
}

/** Writes a value or formula over a range ("A1" or "A1:C2"), merged, in the form's type. */
export function put(
  sheet: Worksheet,
  range: string,
  value: string | number | { formula: string } | null,
  how: Put = {},
) {
  const [first = range] = range.split(':')
  if (range.includes(':')) sheet.mergeCells(range)
  const cell = sheet.getCell(first)
  if (value !== null)
    cell.value = typeof value === 'object' ? { formula: value.formula, result: '', date1904: false } : value
  const cells = range.includes(':') ? cellsOf(sheet, range) : [cell]
  for (const one of cells) {
    one.font = font(how.size ?? 11, how.look) ?? {}
    one.alignment = { horizontal: how.across ?? 'center', vertical: how.down ?? 'middle', wrapText: true }
    if (how.boxed) one.border = THIN
    if (how.format) one.numFmt = how.format
    if (how.fill) one.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: how.fill } }
  }
}

function cellsOf(sheet: Worksheet, range: string) {
  const [from, to] = range.split(':').map((name) => sheet.getCell(name))
  const cells = []
  for (let row = Number(from!.row); row <= Number(to!.row); row++)
    for (let column = Number(from!.col); column <= Number(to!.col); column++)
      cells.push(sheet.getCell(row, column))
  return cells
}

/** `letter(3)` is `'C'`. */
export function letter(column: number): string {
  return column <= 26
    ? String.fromCharCode(64 + column)
    : letter(Math.floor((column - 1) / 26)) + letter(((column - 1) % 26) + 1)
}

/** The workbook's own font measures the columns: everywhere the same only if it is one that is everywhere. */
function inTimes(styles: string): string {
  return styles.replaceAll(
    '<color theme="1"/><family val="2"/><scheme val="minor"/><sz val="11"/><name val="Calibri"/>',
    '<family val="1"/><sz val="11"/><name val="Times New Roman"/>',
  )
}

/** What a font says, in the order in which Excel writes it: another order breaks the schema. */
const FONT_ORDER = [
  'b',
  'i',
  'strike',
  'u',
  'vertAlign',
  'sz',
  'color',
  'name',
  'family',
  'charset',
  'scheme',
]

function fontsInOrder(styles: string): string {
  return styles.replace(/<font>(.*?)<\/font>/g, (_, inside: string) => {
    const parts = [...inside.matchAll(/<(\w+)[^>]*\/>/g)].map(([part, name = '']) => ({ part, name }))
    const inOrder = parts.sort((a, b) => FONT_ORDER.indexOf(a.name) - FONT_ORDER.indexOf(b.name))
    return `<font>${inOrder.map(({ part }) => part).join('')}</font>`
  })
}

/**
 * The file's bytes, the same on every run: parts in order, all with one date; stored as they are, so that the blanks of a
 * package can share what they have in common (`scripts/setup/pack-blanks.ts`).
 */
export async function bytesOfBook(workbook: Workbook): Promise<Uint8Array> {
  const parts = withoutUnused(unzipSync(new Uint8Array(await workbook.xlsx.writeBuffer())))
  const edited = editedWith(parts, 'xl/styles.xml', (styles) => fontsInOrder(inTimes(styles)))
  return zipSync(edited, { level: 0, mtime: ZIPPED })
}
