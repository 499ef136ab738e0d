import type { Xml } from '../../workbook/xml'

/** Margins of a page of A4: 20, 20, 30 and 20 mm, in twentieths of a point. */
const MARGINS = { top: 1134, bottom: 1134, left: 1701, right: 1134 }
const SHORT = 11906
const LONG = 16838

/** Between the margins of a page that stands, and of one that lies. */
export const UPRIGHT_WIDTH = SHORT - MARGINS.left - MARGINS.right
export const LYING_WIDTH = LONG - MARGINS.left - MARGINS.right

/** The page of the paper itself: its number is shown from the second page on, centred in the top margin. */
export const UPRIGHT_PAGE: Xml = sectionXml(
  `<w:pgSz w:w="${SHORT}" w:h="${LONG}"/>`,
  '<w:pgNumType w:start="1"/><w:titlePg/>',
)
/** Pages of an annex; they are counted on. */
export const LYING_PAGE: Xml = sectionXml(`<w:pgSz w:w="${LONG}" w:h="${SHORT}" w:orient="landscape"/>`, '')

function sectionXml(size: Xml, numbers: Xml): Xml {
  const { top, right, bottom, left } = MARGINS
  const margins = `<w:pgMar w:top="${top}" w:right="${right}" w:bottom="${bottom}" w:left="${left}" w:header="567" w:footer="567" w:gutter="0"/>`
  return `<w:sectPr><w:headerReference w:type="default" r:id="rId3"/>${size}${margins}${numbers}</w:sectPr>`
}

/** What stands before is on pages of this kind, what follows begins a new one. */
export function endOfSection(page: Xml): Xml {
  return `<w:p><w:pPr>${page}</w:pPr></w:p>`
}
