import { strToU8, type Zippable, zipSync } from 'fflate'
import { cellAt } from '../../core/workbook/seen'

/** A cell of a made-up sheet: a plain value, or its XML for what a plain value cannot say. */
export type SmallCell =
  | number
  | string
  | boolean
  | { readonly f: string; readonly v?: number | string }
  | { readonly xml: string }

/** A table as Ctrl+T makes it: its columns are what stands in its first row, each of another name. */
export interface SmallTable {
  readonly name: string
  readonly ref: string
  readonly columns: readonly string[]
  /** The last row is a row of totals. */
  readonly totals?: boolean
  /** The first row is data, too. */
  readonly headless?: boolean
}

export interface SmallSheet {
  readonly name: string
  readonly cells: Readonly<Record<string, SmallCell>>
  readonly state?: 'hidden' | 'veryHidden'
  /** XML before and behind `<sheetData>`. */
  readonly before?: string
  readonly behind?: string
  readonly tables?: readonly SmallTable[]
}

export interface SmallWorkbook {
  readonly sheets: readonly SmallSheet[]
  readonly names?: Readonly<Record<string, string>>
  /** XML of `<cellXfs>` children; the first is the plain one. */
  readonly formats?: readonly string[]
  readonly behindNames?: string
  readonly parts?: Readonly<Record<string, string>>
}

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** The parts of a workbook written by hand, as text: every byte of it is known. */
export function smallParts(book: SmallWorkbook): Record<string, string> {
  const sheets = book.sheets.map(
    (sheet, index) => [`xl/worksheets/sheet${index + 1}.xml`, sheetXml(sheet)] as const,
  )
  return {
    '[Content_Types].xml': contentTypes(book),
    '_rels/.rels': relations([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': workbookXml(book),
    'xl/_rels/workbook.xml.rels': relations([
      ...book.sheets.map((_, index) => ['worksheet', `worksheets/sheet${index + 1}.xml`] as const),
      ['styles', 'styles.xml'],
    ]),
    'xl/styles.xml': stylesXml(book.formats ?? ['<xf/>']),
    ...Object.fromEntries(sheets),
    ...tableParts(book),
    ...book.parts,
  }
}

export function smallWorkbook(book: SmallWorkbook): Uint8Array {
  return zipParts(smallParts(book))
}

/** Packed as little as packing can be: a reader sees no difference, and some of these files are large. */
export function zipParts(parts: Readonly<Record<string, string>>): Uint8Array {
  const files: Zippable = {}
  for (const [name, text] of Object.entries(parts))
    files[name] = [strToU8(text), { mtime: new Date(2025, 2, 14), level: text === '' ? 0 : 1 }]
  return zipSync(files)
}

function tablesIn({ sheets }: SmallWorkbook): { sheet: number; table: SmallTable }[] {
  return sheets.flatMap(({ tables = [] }, sheet) => tables.map((table) => ({ sheet, table })))
}

function tableParts(book: SmallWorkbook): Record<string, string> {
  const all = tablesIn(book)
  const parts = all.map(({ table }, at) => [`xl/tables/table${at + 1}.xml`, tableXml(table, at + 1)] as const)
  const links = book.sheets.flatMap((_, index) => {
    const own = all.flatMap(({ sheet }, at) =>
      sheet === index ? [['table', `../tables/table${at + 1}.xml`] as const] : [],
    )
    return own.length > 0 ? [[`xl/worksheets/_rels/sheet${index + 1}.xml.rels`, relations(own)] as const] : []
  })
  return Object.fromEntries([...parts, ...links])
}

function tableXml({ name, ref, columns, totals, headless }: SmallTable, id: number): string {
  const list = columns.map(
    (column, at) => `<tableColumn id="${at + 1}" name="${escapeXml(column).replaceAll('\n', '_x000a_')}"/>`,
  )
  const [first = '', last = ''] = ref.split(':')
  const filtered = totals ? `${first}:${last.replace(/\d+$/, (row) => String(Number(row) - 1))}` : ref
  const rows = `${headless ? ' headerRowCount="0"' : ''}${totals ? ' totalsRowCount="1"' : ' totalsRowShown="0"'}`
  const filter = headless ? '' : `<autoFilter ref="${filtered}"/>`
  return `${HEAD}<table ${MAIN} id="${id}" name="${name}" displayName="${name}" ref="${ref}"${rows}>${filter}<tableColumns count="${columns.length}">${list.join('')}</tableColumns></table>`
}

function contentTypes(book: SmallWorkbook): string {
  const { sheets } = book
  const override = (part: string, type: string): string =>
    `<Override PartName="/${part}" ContentType="${TYPES}.${type}+xml"/>`
  const all = [
    override('xl/workbook.xml', 'sheet.main'),
    override('xl/styles.xml', 'styles'),
    ...sheets.map((_, index) => override(`xl/worksheets/sheet${index + 1}.xml`, 'worksheet')),
    ...tablesIn(book).map((_, at) => override(`xl/tables/table${at + 1}.xml`, 'table')),
  ]
  return `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${all.join('')}</Types>`
}

function relations(list: readonly (readonly [kind: string, target: string])[]): string {
  const all = list.map(
    ([kind, target], index) =>
      `<Relationship Id="rId${index + 1}" Type="${OFFICE}/${kind}" Target="${target}"/>`,
  )
  return `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all.join('')}</Relationships>`
}

function workbookXml({ sheets, names = {}, behindNames = '' }: SmallWorkbook): string {
  const list = sheets.map(({ name, state }, index) => {
    const hidden = state ? ` state="${state}"` : ''
    return `<sheet name="${escapeXml(name)}" sheetId="${index + 1}"${hidden} r:id="rId${index + 1}"/>`
  })
  const defined = Object.entries(names).map(
    ([name, formula]) => `<definedName name="${name}">${escapeXml(formula)}</definedName>`,
  )
  const definedNames = defined.length ? `<definedNames>${defined.join('')}</definedNames>` : ''
  return `${HEAD}<workbook ${MAIN} xmlns:r="${OFFICE}"><sheets>${list.join('')}</sheets>${definedNames}${behindNames}</workbook>`
}

function stylesXml(formats: readonly string[]): string {
  return `${HEAD}<styleSheet ${MAIN}><fonts count="1"><font><sz val="12"/><name val="Times New Roman"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="${formats.length}">${formats.join('')}</cellXfs></styleSheet>`
}

function sheetXml({ cells, before = '', behind = '', tables = [] }: SmallSheet): string {
  const rows = new Map<number, { column: number; xml: string }[]>()
  for (const [name, cell] of Object.entries(cells)) {
    const at = cellAt(name)
    if (!at) throw new Error(`${name} is no cell`)
    rows.set(at.row, [...(rows.get(at.row) ?? []), { column: at.column, xml: cellXml(name, cell) }])
  }
  const lines = [...rows]
    .sort(([a], [b]) => a - b)
    .map(([row, line]) => {
      const inOrder = line.sort((a, b) => a.column - b.column).map((cell) => cell.xml)
      return `<row r="${row + 1}">${inOrder.join('')}</row>`
    })
  const own = tables.map((_, at) => `<tablePart r:id="rId${at + 1}"/>`)
  const tableList = own.length > 0 ? `<tableParts count="${own.length}">${own.join('')}</tableParts>` : ''
  return `${HEAD}<worksheet ${MAIN} xmlns:r="${OFFICE}">${before}<sheetData>${lines.join('')}</sheetData>${behind}${tableList}</worksheet>`
}

function cellXml(name: string, cell: SmallCell): string {
  if (typeof cell === 'number') return `<c r="${name}"><v>${cell}</v></c>`
  if (typeof cell === 'boolean') return `<c r="${name}" t="b"><v>${Number(cell)}</v></c>`
  if (typeof cell === 'string') return `<c r="${name}" t="inlineStr"><is><t>${escapeXml(cell)}</t></is></c>`
  if ('xml' in cell) return cell.xml
  const type = typeof cell.v === 'string' ? ' t="str"' : ''
  const value = cell.v === undefined ? '' : `<v>${escapeXml(String(cell.v))}</v>`
  return `<c r="${name}"${type}><f>${escapeXml(cell.f)}</f>${value}</c>`
}

export function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
