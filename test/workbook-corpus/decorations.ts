import type { BookSpec, PartSpec, RelationSpec, SheetSpec } from './book-spec'
import { escapeXml } from './small-workbook'

// What templates carry besides cells, and what a fill must leave alone.

const DRAWING = 'application/vnd.openxmlformats-officedocument.drawing+xml'
const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const A = 'http://schemas.openxmlformats.org/drawingml/2006/main'
const XDR = 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing'
const C = 'http://schemas.openxmlformats.org/drawingml/2006/chart'
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const X14 = 'http://schemas.microsoft.com/office/spreadsheetml/2009/9/main'
const XM = 'http://schemas.microsoft.com/office/excel/2006/main'

export interface Extra {
  readonly around?: SheetSpec['around']
  readonly relations?: readonly RelationSpec[]
  readonly parts?: readonly PartSpec[]
}

/** The book with more on its first sheet. */
export function decorate(book: BookSpec, ...extras: readonly Extra[]): BookSpec {
  const [first, ...rest] = book.sheets
  if (!first) return book
  const around = Object.assign({}, first.around, ...extras.map((extra) => extra.around))
  const relations = [...(first.relations ?? []), ...extras.flatMap((extra) => extra.relations ?? [])]
  const parts = [...(book.parts ?? []), ...extras.flatMap((extra) => extra.parts ?? [])]
  return {
    ...book,
    sheets: [{ ...first, around, ...(relations.length ? { relations } : {}) }, ...rest],
    parts,
  }
}

function anchor(from: readonly [number, number], to: readonly [number, number], inner: string): string {
  const point = ([column, row]: readonly [number, number]): string =>
    `<xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff>`
  return `<xdr:twoCellAnchor><xdr:from>${point(from)}</xdr:from><xdr:to>${point(to)}</xdr:to>${inner}<xdr:clientData/></xdr:twoCellAnchor>`
}

function drawing(
  anchors: readonly string[],
  relations: readonly RelationSpec[],
  parts: readonly PartSpec[],
): Extra {
  const content = `${HEAD}<xdr:wsDr xmlns:xdr="${XDR}" xmlns:a="${A}">${anchors.join('')}</xdr:wsDr>`
  return {
    around: { drawing: '<drawing r:id="rIdDrawing"/>' },
    relations: [{ id: 'rIdDrawing', kind: 'drawing', target: '../drawings/drawing1.xml' }],
    parts: [{ name: 'xl/drawings/drawing1.xml', content, type: DRAWING, relations }, ...parts],
  }
}

function chartXml(sheet: string, labels: string, values: string): string {
  const reference = (range: string): string => escapeXml(`'${sheet}'!${range}`)
  return (
    `${HEAD}<c:chartSpace xmlns:c="${C}" xmlns:a="${A}" xmlns:r="${R}"><c:chart><c:plotArea><c:layout/><c:barChart><c:barDir val="col"/><c:grouping val="clustered"/>` +
    `<c:ser><c:idx val="0"/><c:order val="0"/><c:cat><c:strRef><c:f>${reference(labels)}</c:f></c:strRef></c:cat>` +
    `<c:val><c:numRef><c:f>${reference(values)}</c:f></c:numRef></c:val></c:ser><c:axId val="1"/><c:axId val="2"/></c:barChart>` +
    '<c:catAx><c:axId val="1"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="b"/><c:crossAx val="2"/></c:catAx>' +
    '<c:valAx><c:axId val="2"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="l"/><c:crossAx val="1"/></c:valAx></c:plotArea><c:plotVisOnly val="1"/></c:chart></c:chartSpace>'
  )
}

/** A smallest picture: one dot, PNG. */
const DOT = Uint8Array.from(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
)

const PICTURE =
  '<xdr:pic><xdr:nvPicPr><xdr:cNvPr id="3" name="Dấu"/><xdr:cNvPicPr/></xdr:nvPicPr><xdr:blipFill><a:blip xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:embed="rId2"/><a:stretch><a:fillRect/></a:stretch></xdr:blipFill><xdr:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="500000" cy="500000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr></xdr:pic>'
const TEXT_BOX =
  '<xdr:sp macro="" textlink=""><xdr:nvSpPr><xdr:cNvPr id="4" name="Ghi chú"/><xdr:cNvSpPr txBox="1"/></xdr:nvSpPr><xdr:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="900000" cy="300000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr><xdr:txBody><a:bodyPr/><a:p><a:r><a:t>Lập từ ngày 15 đến ngày 14</a:t></a:r></a:p></xdr:txBody></xdr:sp>'

function chartFrame(id: string): string {
  return `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="Biểu đồ"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="${C}"><c:chart xmlns:c="${C}" xmlns:r="${R}" r:id="${id}"/></a:graphicData></a:graphic></xdr:graphicFrame>`
}

export function chart(sheet: string, labels: string, values: string): Extra {
  const content = chartXml(sheet, labels, values)
  return drawing(
    [anchor([0, 30], [8, 45], chartFrame('rId1'))],
    [{ id: 'rId1', kind: 'chart', target: '../charts/chart1.xml' }],
    [
      {
        name: 'xl/charts/chart1.xml',
        content,
        type: 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml',
      },
    ],
  )
}

export const picture: Extra = drawing(
  [anchor([10, 30], [12, 34], PICTURE)],
  [{ id: 'rId2', kind: 'image', target: '../media/image1.png' }],
  [{ name: 'xl/media/image1.png', content: DOT, type: '' }],
)

export const textBox: Extra = drawing([anchor([10, 36], [14, 39], TEXT_BOX)], [], [])

/** Chart, picture and text box on one drawing. */
export function everythingDrawn(sheet: string, labels: string, values: string): Extra {
  return drawing(
    [
      anchor([0, 30], [8, 45], chartFrame('rId1')),
      anchor([10, 30], [12, 34], PICTURE),
      anchor([10, 36], [14, 39], TEXT_BOX),
    ],
    [
      { id: 'rId1', kind: 'chart', target: '../charts/chart1.xml' },
      { id: 'rId2', kind: 'image', target: '../media/image1.png' },
    ],
    [
      {
        name: 'xl/charts/chart1.xml',
        content: chartXml(sheet, labels, values),
        type: 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml',
      },
      { name: 'xl/media/image1.png', content: DOT, type: '' },
    ],
  )
}

function extension(uri: string, inner: string): string {
  return `<ext xmlns:x14="${X14}" uri="${uri}">${inner}</ext>`
}

export function sparklines(sheet: string, range: string, cell: string): Extra {
  const one = `<x14:sparkline><xm:f>'${escapeXml(sheet)}'!${range}</xm:f><xm:sqref>${cell}</xm:sqref></x14:sparkline>`
  const group = `<x14:sparklineGroup type="column" displayEmptyCellsAs="gap"><x14:colorSeries rgb="FF376092"/><x14:sparklines>${one}</x14:sparklines></x14:sparklineGroup>`
  const groups = `<x14:sparklineGroups xmlns:xm="${XM}">${group}</x14:sparklineGroups>`
  return {
    around: { extLst: `<extLst>${extension('{05C60535-1F16-4fd2-B633-F4F36F0B64E0}', groups)}</extLst>` },
  }
}

export function conditionalFormats(range: string): Extra {
  return {
    around: {
      conditionalFormatting:
        `<conditionalFormatting sqref="${range}"><cfRule type="cellIs" dxfId="0" priority="1" operator="greaterThan"><formula>0</formula></cfRule></conditionalFormatting>` +
        `<conditionalFormatting sqref="${range}"><cfRule type="dataBar" priority="2"><dataBar><cfvo type="min"/><cfvo type="max"/><color rgb="FF638EC6"/></dataBar></cfRule></conditionalFormatting>`,
    },
  }
}

export const DIFFERENTIALS = '<dxfs count="1"><dxf><font><color rgb="FFC00000"/></font></dxf></dxfs>'

export function validations(range: string): Extra {
  return {
    around: {
      dataValidations: `<dataValidations count="1"><dataValidation type="whole" operator="greaterThanOrEqual" allowBlank="1" showErrorMessage="1" error="Chỉ nhập số &gt;= 0" sqref="${range}"><formula1>0</formula1></dataValidation></dataValidations>`,
    },
  }
}

/** Numbers over 300 are stopped in these cells. */
export function limits(range: string): Extra {
  return {
    around: {
      dataValidations: `<dataValidations count="1"><dataValidation type="whole" allowBlank="1" showErrorMessage="1" sqref="${range}"><formula1>0</formula1><formula2>300</formula2></dataValidation></dataValidations>`,
    },
  }
}

/** Protected, with a range that anybody may change, and one that asks for a password. */
export function protectedBut(range: string, secret: string): Extra {
  return {
    around: {
      sheetProtection: `${protection.around?.sheetProtection}<protectedRanges><protectedRange sqref="${range}" name="NhapLieu"/><protectedRange password="CC1A" sqref="${secret}" name="Rieng"/></protectedRanges>`,
    },
  }
}

export const protection: Extra = {
  around: { sheetProtection: '<sheetProtection sheet="1" objects="1" scenarios="1" formatCells="0"/>' },
}

/** A note on a cell, in the old way with its VML, and in the new way as a thread. */
export function comments(cell: string, row: number, column: number): Extra {
  const shape = `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"/><v:shape id="_x0000_s1025" type="#_x0000_t202" style="visibility:hidden"><x:ClientData ObjectType="Note"><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape></xml>`
  const thread = `${HEAD}<ThreadedComments xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"><threadedComment ref="${cell}" dT="2025-03-14T09:00:00.00" personId="{11111111-2222-4333-8444-555555555555}" id="{AAAAAAAA-BBBB-4CCC-8DDD-EEEEEEEEEEEE}"><text>Lấy theo ngày trả kết quả</text></threadedComment></ThreadedComments>`
  return {
    around: { legacyDrawing: '<legacyDrawing r:id="rIdVml"/>' },
    relations: [
      { id: 'rIdVml', kind: 'vmlDrawing', target: '../drawings/vmlDrawing1.vml' },
      { id: 'rIdComments', kind: 'comments', target: '../comments1.xml' },
      {
        id: 'rIdThread',
        kind: 'http://schemas.microsoft.com/office/2017/10/relationships/threadedComment',
        target: '../threadedComments/threadedComment1.xml',
      },
    ],
    parts: [
      { name: 'xl/drawings/vmlDrawing1.vml', content: shape, type: '' },
      {
        name: 'xl/comments1.xml',
        content: `${HEAD}<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author>Văn phòng</author></authors><commentList><comment ref="${cell}" authorId="0"><text><r><t>Lấy theo ngày trả kết quả</t></r></text></comment></commentList></comments>`,
        type: `${SPREADSHEET}.comments+xml`,
      },
      {
        name: 'xl/threadedComments/threadedComment1.xml',
        content: thread,
        type: 'application/vnd.ms-excel.threadedcomments+xml',
      },
    ],
  }
}

export const printSetUp: Extra = {
  around: {
    sheetPr: '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
    printOptions: '<printOptions horizontalCentered="1"/>',
    pageMargins: '<pageMargins left="0.4" right="0.4" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>',
    pageSetup: '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0" r:id="rIdPrinter"/>',
    headerFooter: '<headerFooter><oddFooter>&amp;CTrang &amp;P/&amp;N</oddFooter></headerFooter>',
    rowBreaks: '<rowBreaks count="1" manualBreakCount="1"><brk id="28" max="16383" man="1"/></rowBreaks>',
  },
  relations: [
    { id: 'rIdPrinter', kind: 'printerSettings', target: '../printerSettings/printerSettings1.bin' },
  ],
  parts: [
    {
      name: 'xl/printerSettings/printerSettings1.bin',
      content: Uint8Array.from({ length: 220 }, (_, at) => (at * 7) % 256),
      type: '',
    },
  ],
}

export const frozenAndFiltered = (head: number, filter: string): Extra => ({
  around: {
    sheetPr: '<sheetPr><outlinePr summaryBelow="1"/></sheetPr>',
    sheetViews: `<sheetViews><sheetView workbookViewId="0" showGridLines="0"><pane ySplit="${head}" topLeftCell="A${head + 1}" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>`,
    autoFilter: `<autoFilter ref="${filter}"/>`,
    ignoredErrors: '<ignoredErrors><ignoredError sqref="A1:Z99" numberStoredAsText="1"/></ignoredErrors>',
  },
})

export const link: Extra = {
  around: { hyperlinks: '<hyperlinks><hyperlink ref="A2" r:id="rIdLink" tooltip="Văn bản"/></hyperlinks>' },
  relations: [
    { id: 'rIdLink', kind: 'hyperlink', target: 'https://example.invalid/van-ban?a=1&b=2', external: true },
  ],
}

export const customXml: readonly PartSpec[] = [
  {
    name: 'customXml/item1.xml',
    content: '<co-quan xmlns="urn:co-quan">UBND</co-quan>',
    type: '',
    relations: [{ id: 'rId1', kind: 'customXmlProps', target: 'itemProps1.xml' }],
  },
  {
    name: 'customXml/itemProps1.xml',
    content: `${HEAD}<ds:datastoreItem ds:itemID="{12345678-1234-4234-8234-123456789ABC}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"/>`,
    type: 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml',
  },
]

/** Something in the place of a macro project; what it says does not matter, only that it stays. */
export const macros: PartSpec = {
  name: 'xl/vbaProject.bin',
  content: Uint8Array.from({ length: 3000 }, (_, at) => (at * at + 13) % 256),
  type: 'application/vnd.ms-office.vbaProject',
}

export function calcChain(cells: readonly string[]): PartSpec {
  const all = cells.map((cell) => `<c r="${cell}" i="1"/>`)
  return {
    name: 'xl/calcChain.xml',
    content: `${HEAD}<calcChain xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${all.join('')}</calcChain>`,
    type: `${SPREADSHEET}.calcChain+xml`,
  }
}

export const externalBook: PartSpec = {
  name: 'xl/externalLinks/externalLink1.xml',
  content: `${HEAD}<externalLink xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><externalBook xmlns:r="${R}" r:id="rId1"><sheetNames><sheetName val="Cũ"/></sheetNames></externalBook></externalLink>`,
  type: `${SPREADSHEET}.externalLink+xml`,
  relations: [{ id: 'rId1', kind: 'externalLinkPath', target: 'cu.xlsx', external: true }],
}

const TABLE_STYLE =
  '<tableStyleInfo name="TableStyleMedium2" showFirstColumn="0" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/>'

export function table(range: string, columns: readonly string[], name = 'DanhMuc', attributes = ''): Extra {
  const names = columns.map((name, at) => `<tableColumn id="${at + 1}" name="${escapeXml(name)}"/>`)
  return {
    around: { tableParts: '<tableParts count="1"><tablePart r:id="rIdTable"/></tableParts>' },
    relations: [{ id: 'rIdTable', kind: 'table', target: '../tables/table1.xml' }],
    parts: [
      {
        name: 'xl/tables/table1.xml',
        content: `${HEAD}<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="1" name="${name}" displayName="${name}" ref="${range}"${attributes}><tableColumns count="${columns.length}">${names.join('')}</tableColumns>${TABLE_STYLE}</table>`,
        type: `${SPREADSHEET}.table+xml`,
      },
    ],
  }
}

function themeXml(): string {
  const colours = [
    'dk1',
    'lt1',
    'dk2',
    'lt2',
    'accent1',
    'accent2',
    'accent3',
    'accent4',
    'accent5',
    'accent6',
    'hlink',
    'folHlink',
  ]
  const scheme = colours.map(
    (name, at) =>
      `<a:${name}><a:srgbClr val="${(0x112233 * (at + 1)).toString(16).padStart(6, '0').slice(0, 6).toUpperCase()}"/></a:${name}>`,
  )
  const font = '<a:latin typeface="Times New Roman"/><a:ea typeface=""/><a:cs typeface=""/>'
  const three = (inner: string): string => inner.repeat(3)
  const fill = three('<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>')
  const line = three('<a:ln><a:solidFill><a:schemeClr val="phClr"/></a:solidFill></a:ln>')
  const effect = three('<a:effectStyle><a:effectLst/></a:effectStyle>')
  return `${HEAD}<a:theme xmlns:a="${A}" name="Office"><a:themeElements><a:clrScheme name="Office">${scheme.join('')}</a:clrScheme><a:fontScheme name="Office"><a:majorFont>${font}</a:majorFont><a:minorFont>${font}</a:minorFont></a:fontScheme><a:fmtScheme name="Office"><a:fillStyleLst>${fill}</a:fillStyleLst><a:lnStyleLst>${line}</a:lnStyleLst><a:effectStyleLst>${effect}</a:effectStyleLst><a:bgFillStyleLst>${fill}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>`
}

export const theme: PartSpec = {
  name: 'xl/theme/theme1.xml',
  content: themeXml(),
  type: 'application/vnd.openxmlformats-officedocument.theme+xml',
}
