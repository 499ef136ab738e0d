import type { Xml } from '../../workbook/xml'
import type { PaperTable } from './paper'
import { type NextId, paragraphXml } from './paragraph-xml'

/** Cells side by side without borders: the head of a paper, and its foot. */
export function sideBySide(cells: readonly { readonly width: number; readonly xml: Xml }[]): Xml {
  const row = cells.map(({ width, xml }) => cellXml(width, xml)).join('')
  return tableXml(
    cells.map(({ width }) => width),
    '',
    `<w:tr><w:trPr><w:cantSplit/></w:trPr>${row}</w:tr>`,
  )
}

/** A table with borders; its first row comes again on every page. */
export function ruledTable({ columns, rows }: PaperTable, width: number, nextId: NextId): Xml {
  const shares = columns.reduce((sum, { share }) => sum + share, 0)
  const widths = columns.map(({ share }) => Math.floor((width * share) / shares))
  const cell = (at: number, inner: Xml) => cellXml(widths[at]!, inner)
  const head = columns.map(({ title }, at) =>
    cell(at, paragraphXml([title], { ...IN_CELL, align: 'center', bold: true }, nextId)),
  )
  const body = rows.map((row) => {
    const cells = columns.map(({ centred }, at) => {
      const looks = { ...IN_CELL, align: centred ? ('center' as const) : ('left' as const) }
      return cell(at, paragraphXml([row[at] ?? ''], looks, nextId))
    })
    return `<w:tr><w:trPr><w:cantSplit/></w:trPr>${cells.join('')}</w:tr>`
  })
  const first = `<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>${head.join('')}</w:tr>`
  return tableXml(widths, BORDERS, first + body.join(''))
}

const IN_CELL = { before: 40, after: 40, firstLine: 0, size: 12 } as const
const SIDES = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
const BORDERS = `<w:tblBorders>${SIDES.map(
  (side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`,
).join('')}</w:tblBorders>`

function tableXml(widths: readonly number[], borders: Xml, rows: Xml): Xml {
  const whole = widths.reduce((sum, width) => sum + width, 0)
  const margin = borders === '' ? 0 : 80
  const margins = `<w:tblCellMar><w:left w:w="${margin}" w:type="dxa"/><w:right w:w="${margin}" w:type="dxa"/></w:tblCellMar>`
  const properties = `<w:tblPr><w:tblW w:w="${whole}" w:type="dxa"/>${borders}<w:tblLayout w:type="fixed"/>${margins}</w:tblPr>`
  const grid = widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')
  return `<w:tbl>${properties}<w:tblGrid>${grid}</w:tblGrid>${rows}</w:tbl>`
}

function cellXml(width: number, inner: Xml): Xml {
  return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/></w:tcPr>${inner}</w:tc>`
}
