import { nextTag, prefixedAttribute, type Tag, type Xml } from '../../workbook/xml'

/** What makes a run of text no text of the plan. */
export interface Marks {
  readonly hidden: boolean
  readonly struck: boolean
  readonly raised: boolean
}

export const NO_MARKS: Marks = { hidden: false, struck: false, raised: false }

/** A property without a value is on. */
export function isOn(xml: Xml, tag: Tag): boolean {
  return !/^(?:0|false|off|none)$/.test(prefixedAttribute(xml, tag, 'val') ?? '1')
}

/** The marks after one more property: `<w:strike/>`, `<w:vertAlign w:val="superscript"/>`. */
export function markedBy(xml: Xml, tag: Tag, marks: Marks): Marks {
  if (tag.kind === 'close') return marks
  if (tag.name === 'vanish' || tag.name === 'specVanish') return { ...marks, hidden: isOn(xml, tag) }
  if (tag.name === 'strike' || tag.name === 'dstrike') return { ...marks, struck: isOn(xml, tag) }
  if (tag.name !== 'vertAlign') return marks
  return { ...marks, raised: prefixedAttribute(xml, tag, 'val') === 'superscript' }
}

/** The marks of each style of the document by its id, those it is based on included. */
export function marksOfStyles(xml: Xml): ReadonlyMap<string, Marks> {
  const own = new Map<string, { marks: Partial<Marks>; base: string | null }>()
  let id = ''
  for (let tag = nextTag(xml, 0); tag; tag = nextTag(xml, tag.end)) {
    if (tag.kind === 'close') continue
    if (tag.name === 'style') id = prefixedAttribute(xml, tag, 'styleId') ?? ''
    if (tag.name === 'style') own.set(id, { marks: {}, base: null })
    const style = own.get(id)
    if (!style) continue
    if (tag.name === 'basedOn') style.base = prefixedAttribute(xml, tag, 'val')
    Object.assign(style.marks, changesOf(markedBy(xml, tag, NO_MARKS)))
  }
  return new Map([...own.keys()].map((style) => [style, marksOf(style, own)]))
}

function changesOf(marks: Marks): Partial<Marks> {
  return Object.fromEntries(Object.entries(marks).filter(([, on]) => on))
}

/** No style is based on more than these, one upon the other. */
const DEEPEST = 12

function marksOf(
  style: string,
  own: ReadonlyMap<string, { readonly marks: Partial<Marks>; readonly base: string | null }>,
  depth = 0,
): Marks {
  const found = own.get(style)
  if (!found || depth > DEEPEST) return NO_MARKS
  return { ...(found.base === null ? NO_MARKS : marksOf(found.base, own, depth + 1)), ...found.marks }
}
