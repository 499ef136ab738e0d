import { encode, escapeControls, type Xml } from '../../workbook/xml'

/** A paragraph's look; sizes in points. */
export interface ParagraphLook {
  readonly size?: number
  readonly bold?: true
  readonly italic?: true
  readonly align?: 'center' | 'both' | 'left'
  /** The first line stands in, as a paragraph of the body does. */
  readonly indent?: true
  /** Space before and after, in points. */
  readonly space?: number
  /** What the writer has to fill in. */
  readonly toFill?: true
}

export const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

/** A paragraph of text; a line break in it is one on paper. */
export function paragraph(text: string, look: ParagraphLook = {}): Xml {
  const { align = 'left', indent, space = 0 } = look
  const first = indent ? '<w:ind w:firstLine="567"/>' : ''
  const around = Math.round(space * 20)
  return `<w:p><w:pPr><w:spacing w:before="${around}" w:after="${around}"/>${first}<w:jc w:val="${align}"/></w:pPr>${run(text, look)}</w:p>`
}

function run(text: string, { size = 14, bold, italic, toFill }: ParagraphLook): Xml {
  const half = Math.round(size * 2)
  const props = `${bold ? '<w:b/>' : ''}${italic ? '<w:i/>' : ''}${toFill ? '<w:highlight w:val="yellow"/>' : ''}<w:sz w:val="${half}"/><w:szCs w:val="${half}"/>`
  const lines = text
    .split('\n')
    .map((line) => `<w:t xml:space="preserve">${encode(escapeControls(line))}</w:t>`)
  return `<w:r><w:rPr>${props}</w:rPr>${lines.join('<w:br/>')}</w:r>`
}

/** A rule as long as so large a part of a space of `width` twentieths of a point. */
export function rule(width: number, part: number): Xml {
  const side = Math.round((width * (1 - part)) / 2)
  return `<w:p><w:pPr><w:pBdr><w:top w:val="single" w:sz="6" w:space="1" w:color="000000"/></w:pBdr><w:spacing w:before="0" w:after="0" w:line="120" w:lineRule="exact"/><w:ind w:left="${side}" w:right="${side}"/></w:pPr></w:p>`
}

export interface TableLook {
  /** In twentieths of a point. */
  readonly widths: readonly number[]
  readonly bordered: boolean
}

export interface CellDrawn {
  readonly xml: Xml
  readonly across?: number
}

/** A table; the rows that are its head stand again on each page. */
export function table(
  rows: readonly (readonly CellDrawn[])[],
  { widths, bordered }: TableLook,
  headRows = 0,
): Xml {
  const sides = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  const lines = sides.map(
    (side) => `<w:${side} w:val="${bordered ? 'single' : 'none'}" w:sz="4" w:space="0" w:color="000000"/>`,
  )
  const grid = widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')
  const drawn = rows.map((cells, at) => rowXml(cells, widths, at < headRows))
  const total = widths.reduce((sum, width) => sum + width, 0)
  return `<w:tbl><w:tblPr><w:tblW w:w="${total}" w:type="dxa"/><w:jc w:val="center"/><w:tblBorders>${lines.join('')}</w:tblBorders><w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="85" w:type="dxa"/><w:right w:w="85" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${drawn.join('')}</w:tbl>`
}

function rowXml(cells: readonly CellDrawn[], widths: readonly number[], isHead: boolean): Xml {
  let at = 0
  const drawn = cells.map(({ xml, across = 1 }) => {
    const width = widths.slice(at, at + across).reduce((sum, one) => sum + one, 0)
    at += across
    const span = across > 1 ? `<w:gridSpan w:val="${across}"/>` : ''
    return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${span}</w:tcPr>${xml}</w:tc>`
  })
  return `<w:tr><w:trPr><w:cantSplit/>${isHead ? '<w:tblHeader/>' : ''}</w:trPr>${drawn.join('')}</w:tr>`
}

/** A4 with the margins of NĐ 30/2020: 20 mm above and below, 30 mm left, 15 mm right; the number not on the first page. */
export function section(isWide: boolean, isLast: boolean): Xml {
  const [width, height] = isWide ? [16838, 11906] : [11906, 16838]
  const size = `<w:pgSz w:w="${width}" w:h="${height}"${isWide ? ' w:orient="landscape"' : ''}/>`
  const props = `<w:sectPr><w:headerReference w:type="default" r:id="rId2"/>${size}<w:pgMar w:top="1134" w:right="850" w:bottom="1134" w:left="1701" w:header="567" w:footer="567" w:gutter="0"/>${isWide ? '' : '<w:titlePg/>'}</w:sectPr>`
  return isLast ? props : `<w:p><w:pPr>${props}</w:pPr></w:p>`
}
