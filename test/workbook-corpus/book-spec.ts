import { strToU8, type Zippable, zipSync } from 'fflate'
import { cellAt } from '../../core/workbook/seen'
import { escapeXml } from './small-workbook'

/** A cell as a template has it. An empty one is there for its format only. */
export interface CellSpec {
  readonly value?: number | string | boolean
  /** `shows` is the stale result that the template was saved with; without it there is none. */
  readonly formula?: {
    readonly text?: string
    readonly attributes?: string
    readonly shows?: number | string
  }
  readonly format?: number
}

/** What may stand around `<sheetData>`, in the order the standard wants. */
export const BEFORE = ['sheetPr', 'dimension', 'sheetViews', 'sheetFormatPr', 'cols'] as const
export const BEHIND = [
  'sheetProtection',
  'autoFilter',
  'mergeCells',
  'conditionalFormatting',
  'dataValidations',
  'hyperlinks',
  'printOptions',
  'pageMargins',
  'pageSetup',
  'headerFooter',
  'rowBreaks',
  'ignoredErrors',
  'drawing',
  'legacyDrawing',
  'tableParts',
  'extLst',
] as const
export type Around = (typeof BEFORE)[number] | (typeof BEHIND)[number]

export interface SheetSpec {
  readonly name: string
  readonly cells: Readonly<Record<string, CellSpec>>
  readonly state?: 'hidden' | 'veryHidden'
  /** Whole elements. */
  readonly around?: Readonly<Partial<Record<Around, string>>>
  /** Attributes of rows, by row number from 1. */
  readonly rows?: Readonly<Record<number, string>>
  readonly merges?: readonly string[]
  readonly relations?: readonly RelationSpec[]
}

export interface RelationSpec {
  readonly id: string
  readonly kind: string
  readonly target: string
  readonly external?: true
}

export interface PartSpec {
  readonly name: string
  readonly content: string | Uint8Array
  /** Content type; '' where a default covers it. */
  readonly type: string
  readonly relations?: readonly RelationSpec[]
}

export interface BookSpec {
  readonly sheets: readonly SheetSpec[]
  readonly names?: readonly { readonly name: string; readonly refers: string; readonly attributes?: string }[]
  readonly parts?: readonly PartSpec[]
  readonly relations?: readonly RelationSpec[]
  /** XML behind the defined names, before them, and differential formats. */
  readonly behindNames?: string
  readonly beforeNames?: string
  readonly formats?: readonly string[]
  readonly differentials?: string
  /** Its days are counted from 1904, as an old Mac did. */
  readonly since1904?: true
  readonly macros?: true
  /** How it is written: texts in the cells, no compression, a dialect, a prefix. */
  readonly inline?: true
  readonly stored?: true
  readonly strict?: true
  readonly prefixed?: true
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const USUAL = {
  main: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  office: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
}
const STRICT = {
  main: 'http://purl.oclc.org/ooxml/spreadsheetml/main',
  office: 'http://purl.oclc.org/ooxml/officeDocument/relationships',
}
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** Formats by number, as the templates use them. */
export const FORMAT = {
  plain: 0,
  label: 1,
  number: 2,
  head: 3,
  open: 4,
  total: 5,
  percent: 6,
  date: 7,
  italic: 8,
  text: 9,
  day: 10,
} as const

const BOX = 'borderId="1" applyBorder="1"'
const FORMATS = [
  '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>',
  `<xf numFmtId="0" fontId="0" fillId="0" ${BOX} xfId="0" applyAlignment="1"><alignment vertical="center" wrapText="1"/></xf>`,
  `<xf numFmtId="3" fontId="0" fillId="0" ${BOX} xfId="0" applyNumberFormat="1"/>`,
  `<xf numFmtId="0" fontId="1" fillId="2" ${BOX} xfId="0" applyFont="1" applyFill="1" applyAlignment="1"><alignment horizontal="center" vertical="center" wrapText="1"/></xf>`,
  `<xf numFmtId="3" fontId="0" fillId="0" ${BOX} xfId="0" applyNumberFormat="1" applyProtection="1"><protection locked="0"/></xf>`,
  `<xf numFmtId="3" fontId="1" fillId="0" ${BOX} xfId="0" applyNumberFormat="1" applyFont="1"/>`,
  `<xf numFmtId="10" fontId="0" fillId="0" ${BOX} xfId="0" applyNumberFormat="1"/>`,
  '<xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>',
  '<xf numFmtId="0" fontId="2" fillId="0" borderId="0" xfId="0" applyFont="1"/>',
  `<xf numFmtId="49" fontId="0" fillId="0" ${BOX} xfId="0" applyNumberFormat="1"/>`,
  '<xf numFmtId="15" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>',
]

/** The file of a template; the same spec gives the same bytes. */
export function writeBook(spec: BookSpec): Uint8Array {
  const files: Zippable = {}
  const level = spec.stored ? 0 : 6
  for (const [name, content] of Object.entries(partsOf(spec))) {
    const bytes = typeof content === 'string' ? strToU8(dialect(spec, name, content)) : content
    files[name] = [bytes, { mtime: new Date(2025, 2, 14), level }]
  }
  return zipSync(files)
}

function partsOf(spec: BookSpec): Record<string, string | Uint8Array> {
  const strings = new Map<string, number>()
  const sheets = spec.sheets.map((sheet) => sheetXml(spec, sheet, strings))
  const parts: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': typesXml(spec),
    '_rels/.rels': relationsXml(spec, [
      { id: 'rId1', kind: 'officeDocument', target: 'xl/workbook.xml' },
      { id: 'rId2', kind: 'extended-properties', target: 'docProps/app.xml' },
      { id: 'rId3', kind: `${PACKAGE}/relationships/metadata/core-properties`, target: 'docProps/core.xml' },
    ]),
    'docProps/app.xml': `${HEAD}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Microsoft Excel</Application></Properties>`,
    'docProps/core.xml': `${HEAD}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>Văn phòng</dc:creator></cp:coreProperties>`,
    'xl/workbook.xml': workbookXml(spec),
    'xl/_rels/workbook.xml.rels': relationsXml(spec, [
      ...spec.sheets.map((_, index) => ({
        id: `rId${index + 1}`,
        kind: 'worksheet',
        target: `worksheets/sheet${index + 1}.xml`,
      })),
      { id: 'rIdStyles', kind: 'styles', target: 'styles.xml' },
      ...(spec.inline ? [] : [{ id: 'rIdStrings', kind: 'sharedStrings', target: 'sharedStrings.xml' }]),
      ...(spec.relations ?? []),
    ]),
    'xl/styles.xml': stylesXml(spec),
  }
  for (const [index, xml] of sheets.entries()) {
    parts[`xl/worksheets/sheet${index + 1}.xml`] = xml
    const { relations } = spec.sheets[index]!
    if (relations) parts[`xl/worksheets/_rels/sheet${index + 1}.xml.rels`] = relationsXml(spec, relations)
  }
  if (!spec.inline) parts['xl/sharedStrings.xml'] = stringsXml(strings)
  for (const { name, content, relations } of spec.parts ?? []) {
    parts[name] = content
    if (relations) parts[name.replace(/([^/]+)$/, '_rels/$1.rels')] = relationsXml(spec, relations)
  }
  return parts
}

function names({ strict }: BookSpec): typeof USUAL {
  return strict ? STRICT : USUAL
}

/** The workbook's own elements with a prefix, as some programs write them. */
function dialect({ prefixed }: BookSpec, name: string, xml: string): string {
  if (!prefixed || !/^xl\/(workbook|styles|sharedStrings|worksheets\/sheet\d+)\.xml$/.test(name)) return xml
  return xml.replace(/<(\/?)(?=[a-zA-Z])/g, '<$1x:').replace(' xmlns="', ' xmlns:x="')
}

function typesXml(spec: BookSpec): string {
  const main = spec.macros
    ? 'application/vnd.ms-excel.sheet.macroEnabled.main+xml'
    : `${TYPES}.sheet.main+xml`
  const all: [string, string][] = [
    ['xl/workbook.xml', main],
    ['xl/styles.xml', `${TYPES}.styles+xml`],
    ['docProps/app.xml', 'application/vnd.openxmlformats-officedocument.extended-properties+xml'],
    ['docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
    ...spec.sheets.map((_, index): [string, string] => [
      `xl/worksheets/sheet${index + 1}.xml`,
      `${TYPES}.worksheet+xml`,
    ]),
    ...(spec.inline ? [] : [['xl/sharedStrings.xml', `${TYPES}.sharedStrings+xml`] as [string, string]]),
    ...(spec.parts ?? [])
      .filter(({ type }) => type !== '')
      .map(({ name, type }): [string, string] => [name, type]),
  ]
  const defaults = [
    ['rels', 'application/vnd.openxmlformats-package.relationships+xml'],
    ['xml', 'application/xml'],
    ['png', 'image/png'],
    ['vml', 'application/vnd.openxmlformats-officedocument.vmlDrawing'],
    ['bin', 'application/vnd.openxmlformats-officedocument.spreadsheetml.printerSettings'],
  ].map(([extension, type]) => `<Default Extension="${extension}" ContentType="${type}"/>`)
  const overrides = all.map(([name, type]) => `<Override PartName="/${name}" ContentType="${type}"/>`)
  return `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${defaults.join('')}${overrides.join('')}</Types>`
}

function relationsXml(spec: BookSpec, list: readonly RelationSpec[]): string {
  const all = list.map(({ id, kind, target, external }) => {
    const type = kind.startsWith('http') ? kind : `${names(spec).office}/${kind}`
    return `<Relationship Id="${id}" Type="${type}" Target="${escapeXml(target)}"${external ? ' TargetMode="External"' : ''}/>`
  })
  return `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all.join('')}</Relationships>`
}

function workbookXml(spec: BookSpec): string {
  const { main, office } = names(spec)
  const sheets = spec.sheets.map(({ name, state }, index) => {
    const hidden = state ? ` state="${state}"` : ''
    return `<sheet name="${escapeXml(name)}" sheetId="${index + 1}"${hidden} r:id="rId${index + 1}"/>`
  })
  const defined = (spec.names ?? []).map(
    ({ name, refers, attributes = '' }) =>
      `<definedName name="${name}"${attributes}>${escapeXml(refers)}</definedName>`,
  )
  const conformance = spec.strict ? ' conformance="strict"' : ''
  return (
    `${HEAD}<workbook xmlns="${main}" xmlns:r="${office}"${conformance}>${spec.since1904 ? '<workbookPr date1904="1"/>' : ''}<bookViews><workbookView xWindow="0" yWindow="0" windowWidth="20000" windowHeight="9000"/></bookViews>` +
    `<sheets>${sheets.join('')}</sheets>${spec.beforeNames ?? ''}${defined.length ? `<definedNames>${defined.join('')}</definedNames>` : ''}` +
    `${spec.behindNames ?? '<calcPr calcId="191029"/>'}</workbook>`
  )
}

function stylesXml(spec: BookSpec): string {
  const font = (inner: string): string => `<font>${inner}<sz val="12"/><name val="Times New Roman"/></font>`
  const side = (name: string): string => `<${name} style="thin"><color auto="1"/></${name}>`
  const formats = [...FORMATS, ...(spec.formats ?? [])]
  return (
    `${HEAD}<styleSheet xmlns="${names(spec).main}"><fonts count="3">${font('')}${font('<b/>')}${font('<i/>')}</fonts>` +
    '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE8EEF7"/></patternFill></fill></fills>' +
    `<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border>${['left', 'right', 'top', 'bottom'].map(side).join('')}<diagonal/></border></borders>` +
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
    `<cellXfs count="${formats.length}">${formats.join('')}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>${spec.differentials ?? ''}</styleSheet>`
  )
}

function stringsXml(strings: ReadonlyMap<string, number>): string {
  const all = [...strings.keys()].map((text, index) => {
    // Now and then a text in two runs, with a reading hint, as people leave them behind.
    if (index % 5 === 3 && text.length > 4)
      return `<si><r><rPr><b/><sz val="12"/></rPr><t xml:space="preserve">${escapeXml(text.slice(0, 3))}</t></r><r><t xml:space="preserve">${escapeXml(text.slice(3))}</t></r><rPh sb="0" eb="1"><t>x</t></rPh></si>`
    return `<si><t xml:space="preserve">${escapeXml(text)}</t></si>`
  })
  return `${HEAD}<sst xmlns="${USUAL.main}" count="${strings.size}" uniqueCount="${strings.size}">${all.join('')}</sst>`
}

function sheetXml(spec: BookSpec, sheet: SheetSpec, strings: Map<string, number>): string {
  const { main, office } = names(spec)
  const around = { ...sheet.around, ...(sheet.merges?.length ? { mergeCells: mergesXml(sheet.merges) } : {}) }
  const pick = (list: readonly Around[]): string => list.map((name) => around[name] ?? '').join('')
  const rows = new Map<number, [number, string][]>()
  for (const [name, cell] of Object.entries(sheet.cells)) {
    const at = cellAt(name)
    if (!at) throw new Error(`${name} is no cell`)
    const line = rows.get(at.row + 1) ?? []
    rows.set(at.row + 1, line)
    line.push([at.column, cellXml(spec, name, cell, strings)])
  }
  for (const row of Object.keys(sheet.rows ?? {})) if (!rows.has(Number(row))) rows.set(Number(row), [])
  const data = [...rows]
    .sort(([a], [b]) => a - b)
    .map(([row, line]) => {
      const attributes = sheet.rows?.[row] ?? ''
      return `<row r="${row}"${attributes}>${line
        .sort(([a], [b]) => a - b)
        .map(([, xml]) => xml)
        .join('')}</row>`
    })
  return `${HEAD}<worksheet xmlns="${main}" xmlns:r="${office}">${pick(BEFORE)}<sheetData>${data.join('')}</sheetData>${pick(BEHIND)}</worksheet>`
}

function mergesXml(merges: readonly string[]): string {
  return `<mergeCells count="${merges.length}">${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`
}

function cellXml(
  spec: BookSpec,
  name: string,
  { value, formula, format }: CellSpec,
  strings: Map<string, number>,
): string {
  const style = format ? ` s="${format}"` : ''
  if (formula) {
    const { text, attributes = '', shows } = formula
    const type = typeof shows === 'string' ? ' t="str"' : ''
    const result = shows === undefined ? '' : `<v>${escapeXml(String(shows))}</v>`
    const inner = text === undefined ? `<f${attributes}/>` : `<f${attributes}>${escapeXml(text)}</f>`
    return `<c r="${name}"${style}${type}>${inner}${result}</c>`
  }
  if (value === undefined) return `<c r="${name}"${style}/>`
  if (typeof value === 'number') return `<c r="${name}"${style}><v>${value}</v></c>`
  if (typeof value === 'boolean') return `<c r="${name}"${style} t="b"><v>${Number(value)}</v></c>`
  if (spec.inline) return `<c r="${name}"${style} t="inlineStr"><is><t>${escapeXml(value)}</t></is></c>`
  if (!strings.has(value)) strings.set(value, strings.size)
  return `<c r="${name}"${style} t="s"><v>${strings.get(value)}</v></c>`
}
