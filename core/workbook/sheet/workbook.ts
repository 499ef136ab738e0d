import { accept, type Outcome, refuse } from '../../outcome'
import { attribute, closingTag, decode, nextTag, prefixedAttribute, utf8, type Xml } from '../xml'
import { partBroken } from '../zip/part-broken'
import { entryNamed, readXml } from '../zip/read-xml'
import { type Relation, relationsOf, relationsPart } from '../zip/relations'
import type { Steps } from '../zip/steps'
import { NOT_XLSX, openZip, proveAll, type Zip } from '../zip/zip'
import { type ExcelTable, readTable, tableHeads } from './excel-table'
import { proveOwnItems } from './own-items'
import { readSheetXml, type SheetXml } from './sheet-xml'

export interface SheetPart {
  readonly name: string
  readonly part: string
  readonly hidden: boolean
  /** A sheet that is only a chart or a dialog has no cells. */
  readonly hasCells: boolean
}

export interface DefinedName {
  readonly name: string
  /** Number of the sheet it belongs to; null where it holds for the whole workbook. */
  readonly sheet: number | null
  readonly formula: string
}

/** An opened .xlsx or .xlsm; parts are inflated when they are looked at, and kept. */
export interface Workbook {
  readonly zip: Zip
  readonly part: string
  readonly xml: Xml
  readonly relations: readonly Relation[]
  readonly sheets: readonly SheetPart[]
  readonly names: readonly DefinedName[]
  /** What was read already; texts and formats are looked into when they are asked for. */
  readonly known: {
    readonly sheets: Map<string, SheetXml>
    stringsXml: Xml
    stylesXml: Xml
    strings?: readonly string[]
    locked?: readonly boolean[]
  }
}

const XLSB = 'Tệp là .xlsb (dạng nhị phân). Mở bằng Excel, lưu thành .xlsx rồi thử lại.'

/**
 * Opens a workbook file; what cannot be opened is refused with a sentence that says what to do.
 *
 * `openWorkbook(bytes of a photo)` is `{ ok: false, refusal: { reason: 'file-unreadable', message: 'Tệp không phải…' } }`
 */
export function* openWorkbook(bytes: Uint8Array): Steps<Outcome<Workbook>> {
  const zip = openZip(bytes)
  if (!zip.ok) return zip
  const root = yield* relationsOf(zip.value, '')
  if (!root.ok) return root
  const main = root.value.find((relation) => relation.kind === 'officeDocument')
  if (!main) return refuse('file-unreadable', NOT_XLSX)
  if (main.part.endsWith('.bin')) return refuse('file-unreadable', XLSB)
  const xml = yield* readXml(zip.value, main.part)
  if (!xml.ok) return xml
  if (nextTag(xml.value, 0)?.name !== 'workbook') return notWorkbook(main.part)
  const relations = yield* relationsOf(zip.value, main.part)
  if (!relations.ok) return relations
  const own = yield* proveOwnItems(zip.value, [...root.value, ...relations.value])
  if (!own.ok) return own
  const sheets = readSheetList(zip.value, { part: main.part, xml: xml.value, relations: relations.value })
  if (!sheets.ok) return sheets
  return yield* readAll({
    zip: zip.value,
    part: main.part,
    xml: xml.value,
    relations: relations.value,
    sheets: sheets.value,
    names: readNames(xml.value),
    known: { sheets: new Map(), stringsXml: '', stylesXml: '' },
  })
}

/** Every sheet is read once at the beginning, so that nothing can fail half way through a fill. */
function* readAll(workbook: Workbook): Steps<Outcome<Workbook>> {
  for (const sheet of workbook.sheets) {
    if (!sheet.hasCells) continue
    const xml = yield* readXml(workbook.zip, sheet.part, 'worksheet')
    if (!xml.ok) return xml
    const read = readSheetXml(xml.value, sheet.name)
    if (!read.ok) return read
    workbook.known.sheets.set(sheet.part, read.value)
    const tables = yield* readTables(workbook.zip, sheet.part, read.value.tableCount)
    if (!tables.ok) return tables
    read.value.tables = tables.value
    read.value.tableHeads = tableHeads(tables.value)
  }
  const strings = yield* readOptional(workbook, 'sharedStrings', 'sst')
  if (!strings.ok) return strings
  workbook.known.stringsXml = strings.value
  const styles = yield* readOptional(workbook, 'styles', 'styleSheet')
  if (!styles.ok) return styles
  workbook.known.stylesXml = styles.value
  const proved = yield* proveAll(workbook.zip)
  return proved.ok ? accept(workbook) : proved
}

function* readOptional({ zip, relations }: Workbook, kind: string, root: string): Steps<Outcome<Xml>> {
  const relation = relations.find((one) => one.kind === kind)
  return relation ? yield* readXml(zip, relation.part, root) : accept('')
}

/** The tables of a sheet; one that the sheet names and the file does not have whole is not left out. */
function* readTables(zip: Zip, part: string, count: number): Steps<Outcome<ExcelTable[]>> {
  const tables: ExcelTable[] = []
  const relations = count === 0 ? accept([]) : yield* relationsOf(zip, part)
  if (!relations.ok) return relations
  for (const relation of relations.value) {
    if (relation.kind !== 'table') continue
    const xml = yield* readXml(zip, relation.part, 'table')
    if (!xml.ok) return xml
    const table = readTable(xml.value)
    if (!table) return { ok: false, refusal: partBroken(relation.part) }
    tables.push(table)
  }
  return tables.length < count ? { ok: false, refusal: partBroken(relationsPart(part)) } : accept(tables)
}

/** The text of one part, read as UTF-8; null where the workbook has no such part. */
export function* readPart(workbook: Workbook, name: string): Steps<string | null> {
  const xml = yield* readXml(workbook.zip, name)
  return xml.ok ? utf8(xml.value) : null
}

/** Another kind of Office file, or the list of sheets replaced by something else. */
function notWorkbook(part: string): Outcome<never> {
  return /^xl\//i.test(part) ? { ok: false, refusal: partBroken(part) } : refuse('file-unreadable', NOT_XLSX)
}

function readSheetList(
  zip: Zip,
  { part, xml, relations }: Pick<Workbook, 'part' | 'xml' | 'relations'>,
): Outcome<SheetPart[]> {
  const sheets: SheetPart[] = []
  for (let tag = nextTag(xml, 0); tag; tag = nextTag(xml, tag.end)) {
    if (tag.name === 'sheets' && tag.kind === 'close') break
    if (tag.name !== 'sheet' || tag.kind === 'close') continue
    const id = prefixedAttribute(xml, tag, 'id')
    const relation = relations.find((one) => one.id === id)
    const name = attribute(xml, tag, 'name')
    if (!relation) return { ok: false, refusal: partBroken(relationsPart(part)) }
    if (name === null) return { ok: false, refusal: partBroken(part) }
    const state = attribute(xml, tag, 'state')
    const hidden = state === 'hidden' || state === 'veryHidden'
    sheets.push({ name, part: partName(zip, relation.part), hidden, hasCells: relation.kind === 'worksheet' })
  }
  return sheets.length ? accept(sheets) : { ok: false, refusal: partBroken(part) }
}

/** Parts are named without regard to case; the zip's own spelling is what is written back. */
export function partName(zip: Zip, part: string): string {
  return entryNamed(zip, part)?.name ?? part
}

function readNames(xml: Xml): DefinedName[] {
  const names: DefinedName[] = []
  for (let tag = nextTag(xml, 0); tag; tag = nextTag(xml, tag.end)) {
    if (tag.name !== 'definedName' || tag.kind !== 'open') continue
    const close = closingTag(xml, tag)
    const name = attribute(xml, tag, 'name')
    if (!close || name === null) continue
    const sheet = attribute(xml, tag, 'localSheetId')
    names.push({
      name,
      sheet: sheet === null ? null : Number(sheet),
      formula: decode(xml.slice(tag.end, close.start)),
    })
  }
  return names
}
