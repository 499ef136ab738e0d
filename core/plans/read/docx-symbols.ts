import { prefixedAttribute, type Tag, type Xml } from '../../workbook/xml'

/**
 * A character of a symbol font as text: digits and signs of the font «Symbol» are those of the keyboard, anything else is a
 * blank, so that what stands around it stays apart.
 */
export function symbolText(xml: Xml, tag: Tag): string {
  const code = Number.parseInt(prefixedAttribute(xml, tag, 'char') ?? '', 16) & 0xff
  const plain = /^symbol$/i.test(prefixedAttribute(xml, tag, 'font') ?? '') && code >= 0x25 && code < 0x40
  return plain ? String.fromCharCode(code) : ' '
}
