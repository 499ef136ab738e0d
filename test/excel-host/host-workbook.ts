import { type Range, rangeAt, rangeHolding } from '../../core/workbook/range'
import { cellAt, cellName, type SheetCellSeen, type SheetSeen } from '../../core/workbook/seen'
import { isLocked } from '../../core/workbook/sheet/cell-value'
import { daySystemOf, formatCodesOf } from '../../core/workbook/sheet/format-codes'
import { styleNumberOf } from '../../core/workbook/sheet/read-cell'
import { seeWorkbook } from '../../core/workbook/sheet/see-workbook'
import { cellNumberAt, styleOfEmpty } from '../../core/workbook/sheet/sheet-xml'
import type { Workbook } from '../../core/workbook/sheet/workbook'
import { getCustomXml, openWorkbook, patchWorkbook } from '../support/file-hand-now'
import { READINGS, type Reading, readTyping } from './excel-typing'
import { type ValidationSaid, validationOf, validationsIn } from './host-validations'

/** One of the ranges that a protected sheet lets people edit. */
interface OpenRange {
  readonly boxes: readonly Range[]
  readonly isPasswordProtected: boolean
}

/** Read without the program's own reader. */
function openRangesIn(xml: string): OpenRange[] {
  return [...xml.matchAll(/<(?:\w+:)?protectedRange\b([^>]*)>/g)].map(([, attributes = '']) => ({
    boxes: (/\bsqref="([^"]*)"/.exec(attributes)?.[1] ?? '').split(' ').flatMap((ref) => rangeAt(ref) ?? []),
    isPasswordProtected: /\b(?:password|hashValue)="/.test(attributes),
  }))
}

export type HostValue = string | number | boolean

/** What a real Excel lets pass without a word but a careful add-in must never do. */
export interface Violation {
  readonly what: 'formula-overwritten' | 'text-became-formula' | 'text-became-value' | 'hidden-by-merge'
  readonly where: string
}

/** An error as Excel names it. */
export class HostError extends Error {
  constructor(
    readonly code: string,
    message = code,
  ) {
    super(message)
  }
}

/**
 * The workbook behind the double: a real .xlsx, written through the file hand, so that formulas calculate. What is
 * typed into it is read as Excel reads typing: `'x` is text, `=x` a formula, `1/2` a date in the order of the country,
 * '' clears.
 */
export class HostWorkbook {
  readonly violations: Violation[] = []
  readonly formats = new Map<string, { sheet: string; area: string; formula: string; colour: string }>()
  readonly comments = new Map<string, { address: string; content: string }>()
  readonly parts = new Map<string, { namespace: string; xml: string }>()
  /** The country whose days and numbers Excel reads. */
  reading: Reading = READINGS.vi
  /** Other workbooks an add-in opened in windows of their own. */
  readonly openedBeside: Uint8Array[] = []
  /** Where the person is. */
  active = { sheet: '', cell: 'A1' }
  private workbook: Workbook
  private seen: readonly SheetSeen[] | null = null
  private cells = new Map<string, SheetCellSeen>()
  private pending = new Map<string, { sheet: string; cell: string; value: HostValue | null }>()
  private nextPart = 1
  private formatCodes: readonly string[] | null = null
  private readonly entered = new Map<string, string>()

  constructor(bytes: Uint8Array, namespaces: readonly string[] = []) {
    const opened = openWorkbook(bytes)
    if (!opened.ok) throw new Error(opened.refusal.message)
    this.workbook = opened.value
    for (const namespace of namespaces) {
      const xml = getCustomXml(this.workbook, namespace)
      if (xml !== null) this.addPart(xml)
    }
  }

  get names(): Readonly<Record<string, string>> {
    return seeWorkbook(this.workbook).names
  }

  get bytes(): Uint8Array {
    this.flush()
    return this.workbook.zip.bytes
  }

  get counts1904(): boolean {
    return daySystemOf(this.workbook) === 1904
  }

  /** The number format of a cell: as it was set, else as the file has it. */
  formatAt(sheet: string, cell: string): string {
    return this.formatOf(`${this.find(sheet).name}!${cell}`)
  }

  private formatOf(where: string): string {
    this.formatCodes ??= formatCodesOf(this.workbook)
    return this.entered.get(where) ?? (codeIn(this.workbook, this.formatCodes, where) || 'General')
  }

  /** What the cells of an area take, as the file has it. */
  validationIn(sheet: string, area: Range): ValidationSaid {
    return validationOf(validationsIn(this.xmlOf(sheet)), area)
  }

  private partOf(sheet: string): string {
    const { name } = this.find(sheet)
    return this.workbook.sheets.find((one) => one.name === name)?.part ?? ''
  }

  private xmlOf(sheet: string): string {
    const xml = this.workbook.known.sheets.get(this.partOf(sheet))?.xml ?? ''
    return Buffer.from(xml, 'latin1').toString('utf8')
  }

  /** «Cho phép sửa vùng» of a sheet, as the file has it. */
  private openRanges(sheet: string): OpenRange[] {
    return openRangesIn(this.xmlOf(sheet))
  }

  /** What the cell's format says, whatever ranges are open. */
  isLockedByFormat(sheet: string, row: number, column: number): boolean {
    const xml = this.workbook.known.sheets.get(this.partOf(sheet))
    if (!xml) return true
    const cell = cellNumberAt(xml, row, column)
    return isLocked(this.workbook, cell < 0 ? styleOfEmpty(xml, row, column) : styleNumberOf(xml, cell))
  }

  /** The font of a cell as the file has it; null where its text has runs of their own, of which Excel names none. */
  fontAt(sheet: string, row: number, column: number): string | null {
    const xml = this.workbook.known.sheets.get(this.partOf(sheet))
    if (!xml) return FONT
    const cell = cellNumberAt(xml, row, column)
    const style = cell < 0 ? styleOfEmpty(xml, row, column) : styleNumberOf(xml, cell)
    const styles = Buffer.from(this.workbook.known.stylesXml, 'latin1').toString('utf8')
    const written =
      cell < 0
        ? ''
        : this.xmlOf(sheet)
            .split(`r="${cellName(row, column)}"`)[1]
            ?.split('</c>')[0]
    return written?.includes('<rFont') ? null : fontOfStyle(styles, style)
  }

  /** What the double remembers of formats that were set: the file itself keeps its own. */
  format(sheetName: string, row: number, column: number, code: string): void {
    const sheet = this.find(sheetName)
    const where = `${sheet.name}!${cellName(row, column)}`
    if (sheet.protected) throw new HostError('AccessDenied', `${where} may not be formatted`)
    this.entered.set(where, code)
  }

  sheets(): readonly SheetSeen[] {
    this.flush()
    return this.known()
  }

  sheet(key: string): SheetSeen {
    this.flush()
    return this.find(key)
  }

  /** As it was after the last flush: what is entered does not change what is locked, merged or a formula. */
  private known(): readonly SheetSeen[] {
    if (this.seen) return this.seen
    this.seen = seeWorkbook(this.workbook).sheets
    this.cells = new Map(
      this.seen.flatMap((sheet) =>
        sheet.cells.map((cell) => [`${sheet.name}!${cellName(cell.row, cell.column)}`, cell] as const),
      ),
    )
    return this.seen
  }

  private find(key: string): SheetSeen {
    const found = this.known().find((sheet, at) => sheet.name === key || idOfSheet(at) === key)
    if (!found) throw new HostError('ItemNotFound', `no sheet ${key}`)
    return found
  }

  idOf(sheet: SheetSeen): string {
    return idOfSheet(this.sheets().findIndex(({ name }) => name === sheet.name))
  }

  newId(kind: string): string {
    return `{${kind}-${this.nextPart++}}`
  }

  addPart(xml: string): string {
    const namespace = /^(?:<\?xml[^>]*\?>)?\s*<[^>]*?\sxmlns(?::\w+)?="([^"]*)"/.exec(xml)?.[1] ?? ''
    const id = this.newId('PART')
    this.parts.set(id, { namespace, xml })
    return id
  }

  /** What a person or an add-in enters into one cell. */
  enter(sheetName: string, row: number, column: number, typed: unknown): void {
    const sheet = this.find(sheetName)
    const where = `${sheet.name}!${cellName(row, column)}`
    const cell = this.cells.get(where)
    const isOpen = this.openRanges(sheet.name).some(
      ({ boxes, isPasswordProtected }) => !isPasswordProtected && rangeHolding(boxes, row, column),
    )
    if (sheet.protected && !isOpen && this.isLockedByFormat(sheet.name, row, column))
      throw new HostError('AccessDenied', `${where} is locked`)
    if (cell?.formula !== undefined) this.violations.push({ what: 'formula-overwritten', where })
    const merge = sheet.merges.find(
      (box) => row >= box.top && row <= box.bottom && column >= box.left && column <= box.right,
    )
    if (merge && (merge.top !== row || merge.left !== column))
      this.violations.push({ what: 'hidden-by-merge', where })
    const read = this.read(typed, where)
    const value = typeof read === 'number' && this.formatOf(where) === '@' ? String(read) : read
    this.pending.set(where, { sheet: sheet.name, cell: cellName(row, column), value })
  }

  private read(typed: unknown, where: string): HostValue | null {
    if (typeof typed === 'number' || typeof typed === 'boolean') return typed
    if (typeof typed !== 'string') throw new HostError('InvalidArgument', `${where}: ${typeof typed}`)
    const system = this.counts1904 ? 1904 : 1900
    const { value, became } = readTyping(typed, this.reading, this.formatOf(where), system)
    if (became) this.violations.push({ what: `text-became-${became}`, where })
    return value
  }

  private flush(): void {
    if (this.pending.size === 0) return
    const patches = [...this.pending.values()].map(({ sheet, cell, value }) => ({
      sheet,
      cell,
      value: typeof value === 'boolean' ? String(value) : value,
    }))
    this.pending.clear()
    const opened = openWorkbook(patchWorkbook(this.workbook, patches).bytes)
    if (!opened.ok) throw new Error(opened.refusal.message)
    this.workbook = opened.value
    this.seen = null
  }
}

function idOfSheet(at: number): string {
  return `{00000000-0001-0000-0000-${String(at).padStart(12, '0')}}`
}

/** The format code of a cell as the file has it: its own, else that of its row or column. */
function codeIn(workbook: Workbook, codes: readonly string[], where: string): string | undefined {
  const cut = where.lastIndexOf('!')
  const at = cellAt(where.slice(cut + 1))
  const part = workbook.sheets.find(({ name }) => name === where.slice(0, cut))?.part ?? ''
  const sheet = workbook.known.sheets.get(part)
  if (!sheet || !at) return undefined
  const cell = cellNumberAt(sheet, at.row, at.column)
  return codes[cell < 0 ? styleOfEmpty(sheet, at.row, at.column) : styleNumberOf(sheet, cell)]
}

const FONT = 'Calibri'

/** Read without the program's own reader: the font that the format of a cell names. */
function fontOfStyle(styles: string, style: number): string {
  const formats = /<cellXfs\b.*?<\/cellXfs>/s.exec(styles)?.[0].match(/<xf\b[^>]*>/g) ?? []
  const font = Number(/fontId="(\d+)"/.exec(formats[style] ?? '')?.[1] ?? 0)
  const fonts = /<fonts\b.*?<\/fonts>/s.exec(styles)?.[0].match(/<font>.*?<\/font>|<font\s*\/>/gs) ?? []
  return /<name\b[^>]*val="([^"]*)"/.exec(fonts[font] ?? '')?.[1] ?? FONT
}
