import { decode, nextTag, type Tag, type Xml } from '../workbook/xml'

/** One `<w:t>` of a paragraph, and the run it stands in. */
export interface WordText {
  readonly text: string
  /** The whole element. */
  readonly start: number
  readonly end: number
  readonly run: WordRun
  /** The elements between paragraph and run, one within another, by where they begin. */
  readonly within: readonly number[]
  /** Within a field: its code or what it shows. */
  readonly inField: boolean
  /** Within a content control that takes plain words alone, or something else that takes no control of ours. */
  readonly isClosed: boolean
}

export interface WordRun {
  readonly start: number
  readonly end: number
  /** `<w:r …>` as it is written. */
  readonly open: Xml
  /** Its `<w:rPr>`, or ''. */
  readonly looks: Xml
  /** It holds one text and nothing else. */
  readonly isSingle: boolean
}

/** A paragraph as what is read in it: texts in order; '\n' stands for whatever is no text (a tab, a picture, a field's end). */
export interface WordParagraph {
  readonly texts: readonly (WordText | null)[]
}

/** Elements that a control of ours may stand in. */
const OPEN_CONTAINERS = new Set(['hyperlink', 'smartTag', 'customXml', 'sdt', 'sdtContent', 'dir', 'bdo'])
/** What a run may hold besides texts without being seen. */
const UNSEEN = new Set(['rPr', 'lastRenderedPageBreak', 'softHyphen'])

interface OpenTag {
  readonly tag: Tag
  paragraph?: OpenParagraph
}

interface OpenParagraph {
  readonly texts: (WordText | null)[]
  readonly depth: number
}

/** Every paragraph of a part; one within a text box is a paragraph of its own. */
export function paragraphsOf(xml: Xml): WordParagraph[] {
  const found: OpenParagraph[] = []
  const open: OpenTag[] = []
  const paragraphs: OpenParagraph[] = []
  let fields = 0
  for (let tag = nextTag(xml, 0); tag; tag = nextTag(xml, tag.end)) {
    if (tag.kind === 'close') {
      if (open.pop()?.paragraph) paragraphs.pop()
      continue
    }
    const paragraph = paragraphs.at(-1)
    const around = open.at(-1)?.tag.name
    if (tag.name === 'fldChar') fields += fieldStep(xml.slice(tag.start, tag.end))
    const isText = tag.name === 't' || tag.name === 'instrText' || tag.name === 'delText'
    if (paragraph && around === 'r' && isText && tag.kind === 'open')
      paragraph.texts.push(textAt(xml, tag, open.slice(paragraph.depth), fields > 0))
    else if (paragraph && around === 'r' && !UNSEEN.has(tag.name)) paragraph.texts.push(null)
    if (tag.kind === 'empty') continue
    const next: OpenTag = { tag }
    if (tag.name === 'p') {
      next.paragraph = { texts: [], depth: open.length + 1 }
      paragraphs.push(next.paragraph)
      found.push(next.paragraph)
    }
    open.push(next)
  }
  return found
}

function fieldStep(mark: Xml): number {
  if (mark.includes('"begin"')) return 1
  return mark.includes('"end"') ? -1 : 0
}

function textAt(xml: Xml, tag: Tag, open: readonly OpenTag[], inField: boolean): WordText {
  const close = nextTag(xml, tag.end)
  const names = open.map((one) => one.tag.name)
  const run = open.at(-1)!.tag
  return {
    text: close ? decode(xml.slice(tag.end, close.start)) : '',
    start: tag.start,
    end: close ? close.end : tag.end,
    run: runAt(xml, run),
    within: open.slice(0, -1).map((one) => one.tag.start),
    inField: inField || tag.name !== 't' || names.includes('fldSimple'),
    isClosed: names.slice(0, -1).some((name) => !OPEN_CONTAINERS.has(name)) || isInPlainControl(xml, open),
  }
}

/** A control for plain words alone takes no other control. */
function isInPlainControl(xml: Xml, open: readonly OpenTag[]): boolean {
  return open.some(({ tag }, at) => {
    const content = open[at + 1]?.tag
    return tag.name === 'sdt' && content && /<\w+:text[\s/>]/.test(xml.slice(tag.end, content.start))
  })
}

function runAt(xml: Xml, run: Tag): WordRun {
  const children = childrenOf(xml, run)
  const looks = children.list.find(({ name }) => name === 'rPr')
  const rest = children.list.filter(({ name }) => !UNSEEN.has(name))
  return {
    start: run.start,
    end: children.end,
    open: xml.slice(run.start, run.end),
    looks: looks ? xml.slice(looks.start, looks.end) : '',
    isSingle: rest.length === 1 && children.list.length === rest.length + (looks ? 1 : 0),
  }
}

export interface Child {
  readonly name: string
  readonly start: number
  readonly end: number
  /** Behind its opening tag. */
  readonly inside: number
}

/** The elements right within another, and where that ends. */
export function childrenOf(
  xml: Xml,
  parent: Pick<Tag, 'end'>,
): { list: Child[]; inside: number; end: number } {
  const list: Child[] = []
  let depth = 0
  let child: Tag | null = null
  for (let tag = nextTag(xml, parent.end); tag; tag = nextTag(xml, tag.end)) {
    if (tag.kind === 'close' && depth === 0) return { list, inside: tag.start, end: tag.end }
    if (depth === 0) child = tag
    if (tag.kind === 'open') depth += 1
    else if (tag.kind === 'close') depth -= 1
    if (depth === 0 && child)
      list.push({ name: child.name, start: child.start, end: tag.end, inside: child.end })
  }
  return { list, inside: xml.length, end: xml.length }
}
