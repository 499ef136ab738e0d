import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

interface BarChart {
  readonly sheet: string
  readonly title: string
  readonly names: string
  readonly series: readonly { readonly name: string; readonly values: string; readonly color: string }[]
  readonly from: Corner
  readonly to: Corner
}

interface Corner {
  readonly row: number
  readonly column: number
}

const DATED = new Date(2025, 0, 1)
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships'
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

/** Adds a bar chart to the first sheet of a workbook file (exceljs draws none): four small parts and two links. */
export function drawBarChart(file: Uint8Array, chart: BarChart): Uint8Array {
  const parts = unzipSync(file)
  const edit = (name: string, change: (xml: string) => string) => {
    parts[name] = strToU8(change(strFromU8(parts[name]!)))
  }
  edit('[Content_Types].xml', (xml) =>
    xml.replace(
      '</Types>',
      '<Override PartName="/xl/drawings/drawing1.xml" ContentType="application/vnd.openxmlformats-officedocument.drawing+xml"/><Override PartName="/xl/charts/chart1.xml" ContentType="application/vnd.openxmlformats-officedocument.drawingml.chart+xml"/></Types>',
    ),
  )
  edit('xl/worksheets/sheet1.xml', (xml) =>
    withNamespace(xml).replace(/(<headerFooter[\s\S]*<\/headerFooter>)/, '$1<drawing r:id="rIdChart"/>'),
  )
  parts['xl/worksheets/_rels/sheet1.xml.rels'] = strToU8(
    links([['rIdChart', `${OFFICE}/drawing`, '../drawings/drawing1.xml']]),
  )
  parts['xl/drawings/drawing1.xml'] = strToU8(drawingXml(chart))
  parts['xl/drawings/_rels/drawing1.xml.rels'] = strToU8(
    links([['rId1', `${OFFICE}/chart`, '../charts/chart1.xml']]),
  )
  parts['xl/charts/chart1.xml'] = strToU8(chartXml(chart))
  return zipSync(parts, { level: 0, mtime: DATED })
}

function withNamespace(xml: string): string {
  return xml.includes('xmlns:r=') ? xml : xml.replace('<worksheet ', `<worksheet xmlns:r="${OFFICE}" `)
}

function links(list: readonly (readonly [string, string, string])[]): string {
  const items = list.map(
    ([id, type, target]) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`,
  )
  return `${HEAD}<Relationships xmlns="${PACKAGE}">${items.join('')}</Relationships>`
}

function drawingXml({ from, to }: BarChart): string {
  const corner = (name: string, at: Corner) =>
    `<xdr:${name}><xdr:col>${at.column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${at.row}</xdr:row><xdr:rowOff>60000</xdr:rowOff></xdr:${name}>`
  return `${HEAD}<xdr:wsDr xmlns:xdr="${DRAWING}/spreadsheetDrawing" xmlns:a="${DRAWING}/main"><xdr:twoCellAnchor>${corner('from', from)}${corner('to', to)}<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="Biểu đồ chỉ tiêu" descr="Tỷ lệ đạt được và mục tiêu của từng chỉ tiêu"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="${DRAWING}/chart"><c:chart xmlns:c="${DRAWING}/chart" xmlns:r="${OFFICE}" r:id="rId1"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor></xdr:wsDr>`
}

function chartXml(chart: BarChart): string {
  const sheet = `'${chart.sheet.replaceAll("'", "''")}'!`
  const text = (size: number) =>
    `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="${size}"><a:latin typeface="Times New Roman"/></a:defRPr></a:pPr><a:endParaRPr lang="vi-VN"/></a:p></c:txPr>`
  const series = chart.series.map(
    ({ name, values, color }, at) =>
      `<c:ser><c:idx val="${at}"/><c:order val="${at}"/><c:tx><c:v>${name}</c:v></c:tx><c:spPr><a:solidFill><a:srgbClr val="${color}"/></a:solidFill></c:spPr><c:invertIfNegative val="0"/><c:cat><c:strRef><c:f>${sheet}${chart.names}</c:f></c:strRef></c:cat><c:val><c:numRef><c:f>${sheet}${values}</c:f></c:numRef></c:val></c:ser>`,
  )
  return `${HEAD}<c:chartSpace xmlns:c="${DRAWING}/chart" xmlns:a="${DRAWING}/main" xmlns:r="${OFFICE}"><c:roundedCorners val="0"/><c:chart><c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="1200" b="1"/></a:pPr><a:r><a:rPr lang="vi-VN" sz="1200" b="1"><a:latin typeface="Times New Roman"/></a:rPr><a:t>${chart.title}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title><c:autoTitleDeleted val="0"/><c:plotArea><c:layout/><c:barChart><c:barDir val="bar"/><c:grouping val="clustered"/><c:varyColors val="0"/>${series.join('')}<c:gapWidth val="60"/><c:axId val="111"/><c:axId val="222"/></c:barChart><c:catAx><c:axId val="111"/><c:scaling><c:orientation val="maxMin"/></c:scaling><c:delete val="0"/><c:axPos val="l"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>${text(800)}<c:crossAx val="222"/><c:crosses val="autoZero"/><c:tickLblSkip val="1"/></c:catAx><c:valAx><c:axId val="222"/><c:scaling><c:orientation val="minMax"/><c:max val="1"/><c:min val="0"/></c:scaling><c:delete val="0"/><c:axPos val="b"/><c:majorGridlines><c:spPr><a:ln><a:solidFill><a:srgbClr val="D9D9D9"/></a:solidFill></a:ln></c:spPr></c:majorGridlines><c:numFmt formatCode="0%" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>${text(900)}<c:crossAx val="111"/><c:crosses val="max"/><c:majorUnit val="0.1"/></c:valAx></c:plotArea><c:legend><c:legendPos val="r"/><c:overlay val="0"/>${text(900)}</c:legend><c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart></c:chartSpace>`
}
