import type { Xml } from '../../workbook/xml'
import { blockXml } from './block-xml'
import { LYING_PAGE, LYING_WIDTH } from './page-xml'
import type { PaperAnnex } from './paper'
import { type NextId, type ParagraphLooks, paragraphXml } from './paragraph-xml'

/** Annexes on pages that lie, each beginning a new one; their section ends the file. */
export function annexesXml(annexes: readonly PaperAnnex[], nextId: NextId): Xml {
  const each = annexes.map((annex, at) => (at === 0 ? '' : NEW_PAGE) + annexXml(annex, nextId))
  // A file may not end with a table.
  return each.join('') + paragraphXml([], { ...CENTRED, size: 1 }, nextId) + LYING_PAGE
}

const NEW_PAGE: Xml = '<w:p><w:r><w:br w:type="page"/></w:r></w:p>'
const CENTRED = { align: 'center', before: 0, after: 0, firstLine: 0 } as const

function annexXml({ title, note, body }: PaperAnnex, nextId: NextId): Xml {
  const line = (piece: PaperAnnex['title'][number], looks: ParagraphLooks) =>
    paragraphXml([piece], { ...CENTRED, ...looks, withNext: true }, nextId)
  return [
    ...title.map((piece) => line(piece, { bold: true })),
    note === undefined ? '' : line(note, { italic: true, before: 60, after: 60 }),
    ...body.map((block) => blockXml(block, LYING_WIDTH, nextId)),
  ].join('')
}
