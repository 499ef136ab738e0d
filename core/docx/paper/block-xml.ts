import type { Xml } from '../../workbook/xml'
import type { PaperBlock } from './paper'
import { type NextId, paragraphXml } from './paragraph-xml'
import { ruledTable } from './table-xml'

/** A heading, a paragraph or a table of the text, as wide as its page. */
export function blockXml(block: PaperBlock, width: number, nextId: NextId): Xml {
  if ('table' in block) return ruledTable(block.table, width, nextId)
  if ('heading' in block)
    return paragraphXml([block.heading], { style: `Heading${block.level}`, withNext: true }, nextId)
  return paragraphXml(
    block.say,
    {
      ...(block.looks === 'italic' && { italic: true }),
      ...(block.looks === 'bold' && { bold: true }),
      ...(block.withNext && { withNext: true }),
    },
    nextId,
  )
}
