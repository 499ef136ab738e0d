import { nextTag, prefixedAttribute, type Tag, type Xml } from '../../workbook/xml'
import { type Looks, NO_LOOKS } from './html-marks'

/** A property without a value is on. */
export function isOn(xml: Xml, tag: Tag): boolean {
  return !/^(?:0|false|off|none)$/.test(prefixedAttribute(xml, tag, 'val') ?? '1')
}

/** The marks after one more property: `<w:strike/>`, `<w:vertAlign w:val="superscript"/>`. */
export function markedBy(xml: Xml, tag: Tag, marks: Looks): Looks {
  if (tag.kind === 'close') return marks
  if (tag.name === 'vanish' || tag.name === 'specVanish') return { ...marks, hidden: isOn(xml, tag) }
  if (tag.name === 'strike' || tag.name === 'dstrike') return { ...marks, struck: isOn(xml, tag) }
  if (tag.name !== 'vertAlign') return marks
  return { ...marks, raised: prefixedAttribute(xml, tag, 'val') === 'superscript' }
}

/** The marks of each style of the document by its id, those it is based on included. */
export function marksOfStyles(xml: Xml): ReadonlyMap<string, Looks> {
  const own = new Map<string, { marks: Partial<Looks>; base: string | null }>()
  let id = ''
  for (let tag = nextTag(xml, 0); tag; tag = nextTag(xml, tag.end)) {
    if (tag.kind === 'close') continue
    if (tag.name === 'style') id = prefixedAttribute(xml, tag, 'styleId') ?? ''
    if (tag.name === 'style') own.set(id, { marks: {}, base: null })
    const style = own.get(id)
    if (!style) continue
    if (tag.name === 'basedOn') style.base = prefixedAttribute(xml, tag, 'val')
    Object.assign(style.marks, changesOf(markedBy(xml, tag, NO_LOOKS)))
  }
  return new Map([...own.keys()].map((style) => [style, marksOf(style, own)]))
}

function changesOf(marks: Looks): Partial<Looks> {
  return Object.fromEntries(Object.entries(marks).filter(([, on]) => on))
}

/** No style is based on more than these, one upon the other. */
const DEEPEST = 12

function marksOf(
  style: string,
  own: ReadonlyMap<string, { readonly marks: Partial<Looks>; readonly base: string | null }>,
  depth = 0,
): Looks {
  const found = own.get(style)
  if (!found || depth > DEEPEST) return NO_LOOKS
  return { ...(found.base === null ? NO_LOOKS : marksOf(found.base, own, depth + 1)), ...found.marks }
}
