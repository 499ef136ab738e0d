import { bytesOfUtf8, type Xml } from '../../workbook/xml'
import { annexesXml } from './annex-xml'
import { blockXml } from './block-xml'
import { endOfSection, UPRIGHT_PAGE, UPRIGHT_WIDTH } from './page-xml'
import type { Paper, PaperBlock, Piece } from './paper'
import { headXml, titleXml } from './paper-head'
import { type NextId, paragraphXml } from './paragraph-xml'
import { sideBySide } from './table-xml'

/** The main part of the Word file of a paper. */
export function paperXml(paper: Paper): Xml {
  let id = 0
  const nextId = () => ++id
  const body = [
    headXml(paper, nextId),
    titleXml(paper, UPRIGHT_WIDTH, nextId),
    ...ended(paper.body).map((block) => blockXml(block, UPRIGHT_WIDTH, nextId)),
    footXml(paper, nextId),
  ].join('')
  const { annexes = [] } = paper
  const apart = paragraphXml([], FLAT, nextId)
  const pages =
    annexes.length === 0 ? apart + UPRIGHT_PAGE : endOfSection(UPRIGHT_PAGE) + annexesXml(annexes, nextId)
  return `${XML_PROLOGUE}<w:document ${WORD_NAMESPACES}><w:body>${body}${pages}</w:body></w:document>`
}

export const XML_PROLOGUE = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
export const WORD_NAMESPACES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'

/** The last words of the text end with «./.», on the page of the signature: none stands on a page of its own. */
function ended(blocks: readonly PaperBlock[]): readonly PaperBlock[] {
  const last = blocks.findLastIndex((block) => 'say' in block)
  return blocks.map((block, at) => {
    if (at !== last || !('say' in block)) return block
    const words = block.say.at(-1)
    const own = at === blocks.length - 1 ? { ...block, withNext: true as const } : block
    if (typeof words !== 'string') return { ...own, say: [...block.say, './.'] }
    return { ...own, say: [...block.say.slice(0, -1), `${words.replace(/[.;]+$/, '')}./.`] }
  })
}

/** «Nơi nhận» on the left, who signs on the right; room for the signature and the stamp between title and name. */
function footXml({ receivers, signer }: Paper, nextId: NextId): Xml {
  const left = [
    paragraphXml(['Nơi nhận:'], { ...FLAT, align: 'left', bold: true, italic: true, size: 12 }, nextId),
    ...receivers.map((one, at) => {
      const stop = at === receivers.length - 1 ? '.' : ';'
      return paragraphXml(['- ', one, stop], { ...FLAT, align: 'left', size: 11 }, nextId)
    }),
  ].join('')
  const title = { ...FLAT, align: 'center', bold: true, size: 14 } as const
  const room: Piece[][] = Array.from({ length: 4 }, () => [])
  const right = [...signer.map((line) => [line]), ...room]
    .map((pieces) => paragraphXml(pieces, title, nextId))
    .join('')
  const half = Math.floor(UPRIGHT_WIDTH / 2)
  const foot = sideBySide([
    { width: half, xml: left },
    { width: UPRIGHT_WIDTH - half, xml: right },
  ])
  return paragraphXml([], { ...FLAT, withNext: true }, nextId) + foot
}

const FLAT = { before: 0, after: 0, firstLine: 0 }

/** Number of the page, centred in the top margin. */
export const HEADER_XML: Xml = `${XML_PROLOGUE}<w:hdr ${WORD_NAMESPACES}><w:p><w:pPr><w:ind w:firstLine="0"/><w:jc w:val="center"/></w:pPr><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>2</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p></w:hdr>`

const FONT = 'Times New Roman'
const heading = (level: 1 | 2 | 3, looks: Xml) =>
  `<w:style w:type="paragraph" w:styleId="Heading${level}"><w:name w:val="heading ${level}"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:qFormat/><w:pPr><w:keepNext/><w:outlineLvl w:val="${level - 1}"/></w:pPr><w:rPr>${looks}</w:rPr></w:style>`

/** Body 14 points, justified, first line 1,27 cm, 6 points between paragraphs. */
export const STYLES_XML: Xml = bytesOfUtf8(
  `${XML_PROLOGUE}<w:styles ${WORD_NAMESPACES}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="${FONT}" w:eastAsia="${FONT}" w:hAnsi="${FONT}" w:cs="${FONT}"/><w:color w:val="000000"/><w:sz w:val="28"/><w:szCs w:val="28"/><w:lang w:val="vi-VN" w:eastAsia="vi-VN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/><w:pPr><w:spacing w:before="120" w:after="0" w:line="264" w:lineRule="auto"/><w:ind w:firstLine="720"/><w:jc w:val="both"/></w:pPr></w:style>${heading(1, '<w:b/><w:bCs/>')}${heading(2, '<w:b/><w:bCs/>')}${heading(3, '<w:b/><w:bCs/><w:i/><w:iCs/>')}</w:styles>`,
)
