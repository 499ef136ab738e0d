import { printedLines } from '../../text/printed-lines'
import { cellName } from '../../workbook/seen'
import { encode, escapeControls, type Xml } from '../../workbook/xml'
import type { Steps } from '../../workbook/zip/steps'
import { zipAnew } from '../../workbook/zip/write-zip'
import { BOLD, CAPTION, EM, GAP, LINE, rowHeight, WIDE } from './receipt-page'
import type { ReceiptSheet, SheetTable } from './receipt-table'

/** The styles below, by what they are for. */
const STYLES = { title: 1, verdict: 2, words: 3, caption: 4, head: 5, cell: 6, number: 7, sign: 8 } as const

interface Cell {
  /** Where it begins and ends, of the width's 100. */
  readonly span: readonly [from: number, to: number]
  readonly text: string
  readonly style: number
}

interface Row {
  /** In millimetres. */
  readonly height: number
  readonly cells: readonly Cell[]
}

/**
 * The receipt as a workbook of its own, for an Excel that prints no pane: the signer's page is one A4 page, its annex a
 * second sheet, numbered from page 2 on. The workbook that was filled is not touched; every cell is text, never a formula.
 *
 * The bytes open in Excel and LibreOffice as «Phiếu đối chiếu» and, where `annex.needed`, «Phụ lục».
 */
export function* receiptWorkbook(sheet: ReceiptSheet): Steps<Uint8Array> {
  const pages = [
    { name: 'Phiếu đối chiếu', xml: sheetXml(pageRows(sheet), PAGE) },
    ...(sheet.annex.needed ? [{ name: 'Phụ lục', xml: sheetXml(annexRows(sheet), ANNEX) }] : []),
  ]
  const parts: [string, Xml][] = [
    ['[Content_Types].xml', contentTypes(pages.length)],
    ['_rels/.rels', relations([['officeDocument', 'xl/workbook.xml']])],
    ['xl/workbook.xml', workbookXml(pages.map(({ name }) => name))],
    [
      'xl/_rels/workbook.xml.rels',
      relations([
        ...pages.map((_, at) => ['worksheet', `worksheets/sheet${at + 1}.xml`] as const),
        ['styles', 'styles.xml'],
      ]),
    ],
    ['xl/styles.xml', STYLES_XML],
    ...pages.map(({ xml }, at): [string, Xml] => [`xl/worksheets/sheet${at + 1}.xml`, xml]),
  ]
  return yield* zipAnew(new Map(parts))
}

const LABEL_WIDTH = 24
const WHOLE = [0, 100] as const

function pageRows(sheet: ReceiptSheet): Row[] {
  const verdict = `${sheet.clean ? '✓' : '✕'} ${sheet.verdict}`
  const left = WIDE * (1 - LABEL_WIDTH / 100)
  const { needed, count } = sheet.annex
  return [
    line(sheet.title, STYLES.title, 8),
    line(verdict, STYLES.verdict, printedLines(verdict, WIDE / (EM * BOLD)) * LINE + 1),
    ...sheet.heading.map(([label, value]) => ({
      height: printedLines(value, left / EM) * LINE + 0.5,
      cells: [
        { span: [0, LABEL_WIDTH] as const, text: label, style: STYLES.words },
        { span: [LABEL_WIDTH, 100] as const, text: value, style: STYLES.words },
      ],
    })),
    ...[sheet.sources, sheet.columns, sheet.open].flatMap(tableRows),
    line(needed ? `Danh sách ${count} ô: phụ lục từ trang 2.` : '', STYLES.words, 6),
    { height: 32, cells: sheet.signatures.map((who, at, all) => signature(who, at, all.length)) },
  ]
}

function annexRows({ annex }: ReceiptSheet): Row[] {
  return [line(annex.title, STYLES.title, 8), ...annex.tables.flatMap(tableRows)]
}

function line(text: string, style: number, height: number): Row {
  return { height, cells: [{ span: WHOLE, text, style }] }
}

function signature(text: string, at: number, of: number): Cell {
  const edge = (place: number) => Math.round((place * 100) / of)
  return { span: [edge(at), edge(at + 1)], text, style: STYLES.sign }
}

function tableRows({ title, head, rows, widths }: SheetTable): Row[] {
  if (rows.length === 0) return []
  const rowOf = (texts: readonly string[], style: number, bold?: number): Row => ({
    height: rowHeight(texts, widths, bold),
    cells: texts.map((text, at) => ({
      span: [total(widths, at), total(widths, at + 1)],
      text,
      style: style === STYLES.cell && /^[\d.]+$/.test(text) ? STYLES.number : style,
    })),
  })
  return [
    line(title, STYLES.caption, CAPTION + GAP),
    rowOf(head, STYLES.head, BOLD),
    ...rows.map((row) => rowOf(row, STYLES.cell)),
  ]
}

function total(widths: readonly number[], most: number): number {
  return widths.slice(0, most).reduce((sum, width) => sum + width, 0)
}

/** The signer's sheet is one page by itself; the annex is one page wide, and numbered behind it. */
const PAGE = { high: 1, header: '' }
const ANNEX = { high: 0, header: '<oddHeader>&amp;C&amp;P</oddHeader>' }

const POINTS = 72 / 25.4
/** Of a column's width, in letters of the plain style. */
const LETTERS = 89

function sheetXml(rows: readonly Row[], { high, header }: typeof PAGE): Xml {
  const spans = rows.flatMap(({ cells }) => cells.flatMap(({ span }) => span))
  const edges = [...new Set(spans)].sort((a, b) => a - b)
  const merges: string[] = []
  const data = rows.map(({ height, cells }, row) => {
    const drawn = cells.map(({ span: [from, to], text, style }) => {
      const [first, last] = [edges.indexOf(from), edges.indexOf(to) - 1]
      if (last > first) merges.push(`${cellName(row, first)}:${cellName(row, last)}`)
      const empty = Array.from(
        { length: last - first },
        (_, at) => `<c r="${cellName(row, first + at + 1)}" s="${style}"/>`,
      )
      return `${textCell(cellName(row, first), style, text)}${empty.join('')}`
    })
    const ht = (height * POINTS).toFixed(2)
    return `<row r="${row + 1}" ht="${ht}" customHeight="1">${drawn.join('')}</row>`
  })
  const columns = edges.slice(1).map((edge, at) => {
    const width = (((edge - edges[at]!) * LETTERS) / 100).toFixed(2)
    return `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`
  })
  return `${HEAD}<worksheet ${MAIN}><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>
<sheetViews><sheetView showGridLines="0" workbookViewId="0"/></sheetViews>
<cols>${columns.join('')}</cols><sheetData>${data.join('')}</sheetData>
${merges.length > 0 ? `<mergeCells count="${merges.length}">${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>` : ''}
<printOptions horizontalCentered="0"/>
<pageMargins left="1.1811" right="0.5906" top="0.7874" bottom="0.7874" header="0.3937" footer="0.3937"/>
<pageSetup paperSize="9" orientation="portrait" fitToWidth="1" fitToHeight="${high}"${header ? ' firstPageNumber="2" useFirstPageNumber="1"' : ''}/>
${header ? `<headerFooter>${header}</headerFooter>` : ''}</worksheet>`
}

function textCell(name: string, style: number, text: string): Xml {
  if (text === '') return `<c r="${name}" s="${style}"/>`
  return `<c r="${name}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${encode(escapeControls(text))}</t></is></c>`
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

function contentTypes(sheets: number): Xml {
  const parts = [
    ['xl/workbook.xml', 'sheet.main'],
    ['xl/styles.xml', 'styles'],
    ...Array.from({ length: sheets }, (_, at) => [`xl/worksheets/sheet${at + 1}.xml`, 'worksheet']),
  ]
  const said = parts.map(
    ([name, type]) => `<Override PartName="/${name}" ContentType="${TYPES}.${type}+xml"/>`,
  )
  return `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${said.join('')}</Types>`
}

function relations(targets: readonly (readonly [type: string, target: string])[]): Xml {
  const said = targets.map(
    ([type, target], at) => `<Relationship Id="rId${at + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  )
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${said.join('')}</Relationships>`
}

function workbookXml(names: readonly string[]): Xml {
  const sheets = names.map(
    (name, at) => `<sheet name="${encode(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`,
  )
  return `${HEAD}<workbook ${MAIN} xmlns:r="${OFFICE}"><sheets>${sheets.join('')}</sheets></workbook>`
}

const font = (size: number, bold = false) =>
  `<font>${bold ? '<b/>' : ''}<sz val="${size}"/><name val="Times New Roman"/><family val="1"/></font>`
const format = (fontId: number, borderId: number, horizontal: string, vertical = 'top') =>
  `<xf numFmtId="0" fontId="${fontId}" fillId="0" borderId="${borderId}" xfId="0" applyFont="1" applyBorder="1" applyAlignment="1"><alignment horizontal="${horizontal}" vertical="${vertical}" wrapText="1"${horizontal === 'right' ? ' indent="1"' : ''}/></xf>`
const EDGE = ['left', 'right', 'top', 'bottom'].map((side) => `<${side} style="thin"/>`).join('')

const STYLES_XML: Xml = `${HEAD}<styleSheet ${MAIN}><fonts count="6">${font(11)}${font(14, true)}${font(12, true)}${font(12)}${font(10.5, true)}${font(10.5)}</fonts>
<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>
<borders count="2"><border/><border>${EDGE}</border></borders>
<cellStyleXfs count="1"><xf/></cellStyleXfs>
<cellXfs count="9"><xf xfId="0"/>${format(1, 0, 'center')}${format(2, 0, 'left')}${format(3, 0, 'left')}${format(4, 0, 'left', 'bottom')}${format(4, 1, 'left')}${format(5, 1, 'left')}${format(5, 1, 'right')}${format(2, 0, 'center')}</cellXfs></styleSheet>`
