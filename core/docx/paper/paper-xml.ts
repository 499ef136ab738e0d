import { bytesOfUtf8, type Xml } from '../../workbook/xml'
import type { Paper, PaperBlock } from './paper'
import { headXml, titleXml } from './paper-head'
import { type NextId, paragraphXml } from './paragraph-xml'
import { ruledTable, sideBySide } from './table-xml'

/** A4 upright; margins 20, 20, 30 and 20 mm, in twentieths of a point. */
const PAGE = { width: 11906, height: 16838, top: 1134, bottom: 1134, left: 1701, right: 1134 }
const WIDTH = PAGE.width - PAGE.left - PAGE.right

/** The main part of the Word file of a paper. */
export function paperXml(paper: Paper): Xml {
  let id = 0
  const nextId = () => ++id
  const body = [
    headXml(paper, nextId),
    titleXml(paper, WIDTH, nextId),
    ...ended(paper.body).map((block) => blockXml(block, nextId)),
    footXml(paper, nextId),
  ].join('')
  return `${XML_PROLOGUE}<w:document ${WORD_NAMESPACES}><w:body>${body}${sectionXml()}</w:body></w:document>`
}

export const XML_PROLOGUE = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
export const WORD_NAMESPACES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'

/** The last words of the text end with «./.». */
function ended(blocks: readonly PaperBlock[]): readonly PaperBlock[] {
  const last = blocks.findLastIndex((block) => 'say' in block)
  return blocks.map((block, at) => {
    if (at !== last || !('say' in block)) return block
    const words = block.say.at(-1)
    if (typeof words !== 'string') return { ...block, say: [...block.say, './.'] }
    return { ...block, say: [...block.say.slice(0, -1), `${words.replace(/[.;]+$/, '')}./.`] }
  })
}

function blockXml(block: PaperBlock, nextId: NextId): Xml {
  if ('table' in block) return ruledTable(block.table, WIDTH, nextId)
  if ('heading' in block)
    return paragraphXml([block.heading], { style: `Heading${block.level}`, withNext: true }, nextId)
  return paragraphXml(
    block.say,
    { ...(block.looks === 'italic' && { italic: true }), ...(block.looks === 'bold' && { bold: true }) },
    nextId,
  )
}

/** «Nơi nhận» on the left, who signs on the right; room for the signature and the stamp between title and name. */
function footXml({ receivers, signer }: Paper, nextId: NextId): Xml {
  const flat = { before: 0, after: 0, firstLine: 0 }
  const list = receivers.map((name, at) => `- ${name}${at === receivers.length - 1 ? '.' : ';'}`)
  const left = [
    paragraphXml(['Nơi nhận:'], { ...flat, align: 'left', bold: true, italic: true, size: 12 }, nextId),
    ...list.map((line) => paragraphXml([line], { ...flat, align: 'left', size: 11 }, nextId)),
  ].join('')
  const title = { ...flat, align: 'center', bold: true, size: 14 } as const
  const right = [...signer, '', '', '', '']
    .map((line) => paragraphXml(line === '' ? [] : [line], title, nextId))
    .join('')
  const half = Math.floor(WIDTH / 2)
  const apart = paragraphXml([], flat, nextId)
  const foot = sideBySide([
    { width: half, xml: left },
    { width: WIDTH - half, xml: right },
  ])
  return apart + foot + apart
}

/** The page; its number is shown from the second page on, centred in the top margin. */
function sectionXml(): Xml {
  const { width, height, top, bottom, left, right } = PAGE
  return [
    '<w:sectPr><w:headerReference w:type="default" r:id="rId3"/>',
    `<w:pgSz w:w="${width}" w:h="${height}"/>`,
    `<w:pgMar w:top="${top}" w:right="${right}" w:bottom="${bottom}" w:left="${left}" w:header="567" w:footer="567" w:gutter="0"/>`,
    '<w:pgNumType w:start="1"/><w:titlePg/></w:sectPr>',
  ].join('')
}

/** Number of the page, centred in the top margin. */
export const HEADER_XML: Xml = `${XML_PROLOGUE}<w:hdr ${WORD_NAMESPACES}><w:p><w:pPr><w:ind w:firstLine="0"/><w:jc w:val="center"/></w:pPr><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>2</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p></w:hdr>`

const FONT = 'Times New Roman'
const heading = (level: 1 | 2 | 3, looks: Xml) =>
  `<w:style w:type="paragraph" w:styleId="Heading${level}"><w:name w:val="heading ${level}"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:qFormat/><w:pPr><w:keepNext/><w:outlineLvl w:val="${level - 1}"/></w:pPr><w:rPr>${looks}</w:rPr></w:style>`

/** Body 14 points, justified, first line 1,27 cm, 6 points between paragraphs. */
export const STYLES_XML: Xml = bytesOfUtf8(
  `${XML_PROLOGUE}<w:styles ${WORD_NAMESPACES}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="${FONT}" w:eastAsia="${FONT}" w:hAnsi="${FONT}" w:cs="${FONT}"/><w:color w:val="000000"/><w:sz w:val="28"/><w:szCs w:val="28"/><w:lang w:val="vi-VN" w:eastAsia="vi-VN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/><w:pPr><w:spacing w:before="120" w:after="0" w:line="264" w:lineRule="auto"/><w:ind w:firstLine="720"/><w:jc w:val="both"/></w:pPr></w:style>${heading(1, '<w:b/><w:bCs/>')}${heading(2, '<w:b/><w:bCs/>')}${heading(3, '<w:b/><w:bCs/><w:i/><w:iCs/>')}</w:styles>`,
)
