import type { Xml } from '../../workbook/xml'
import type { PaperGroup, PaperTable, Piece } from './paper'
import { type NextId, paragraphXml } from './paragraph-xml'

/** Cells side by side without borders: the head of a paper, and its foot. */
export function sideBySide(cells: readonly { readonly width: number; readonly xml: Xml }[]): Xml {
  const row = cells.map(({ width, xml }) => cellXml(width, xml)).join('')
  return tableXml(
    cells.map(({ width }) => width),
    '',
    rowXml(row),
  )
}

/** A table with borders; its first row comes again on every page. */
export function ruledTable({ columns, rows }: PaperTable, width: number, nextId: NextId): Xml {
  const shares = columns.reduce((sum, { share }) => sum + share, 0)
  const widths = columns.map(({ share }) => Math.floor((width * share) / shares))
  const row = (pieces: readonly Piece[]) => {
    const cells = columns.map(({ centred }, at) => {
      const looks = { ...IN_CELL, align: centred ? ('center' as const) : ('left' as const) }
      return cellXml(widths[at]!, paragraphXml([pieces[at] ?? ''], looks, nextId))
    })
    return rowXml(cells.join(''))
  }
  const body = rows.map((one) => ('number' in one ? groupRow(one, widths, nextId) : row(one)))
  return tableXml(widths, BORDERS, headRow(columns, widths, nextId) + body.join(''))
}

function headRow(columns: PaperTable['columns'], widths: readonly number[], nextId: NextId): Xml {
  const looks = { ...IN_CELL, align: 'center', bold: true } as const
  const cells = columns.map(({ title }, at) => cellXml(widths[at]!, paragraphXml([title], looks, nextId)))
  return rowXml(cells.join(''), '<w:tblHeader/>')
}

function groupRow({ number, words }: PaperGroup, widths: readonly number[], nextId: NextId): Xml {
  const [first = 0, ...rest] = widths
  const whole = rest.reduce((sum, one) => sum + one, 0)
  const looks = { ...IN_CELL, bold: true } as const
  const own = cellXml(first, paragraphXml([number], { ...looks, align: 'center' }, nextId))
  const title = paragraphXml([words], { ...looks, align: 'left' }, nextId)
  return rowXml(own + cellXml(whole, title, rest.length))
}

function rowXml(cells: Xml, isHead: Xml = ''): Xml {
  return `<w:tr><w:trPr><w:cantSplit/>${isHead}</w:trPr>${cells}</w:tr>`
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

function cellXml(width: number, inner: Xml, across = 1): Xml {
  const span = across > 1 ? `<w:gridSpan w:val="${across}"/>` : ''
  return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${span}</w:tcPr>${inner}</w:tc>`
}
