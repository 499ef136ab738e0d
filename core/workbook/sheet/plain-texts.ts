import { raised } from '../../text/raised'
import { attribute, closingTag, decode, isTrue, nextTag, type Tag, unescapeControls, type Xml } from '../xml'
import type { Workbook } from './workbook'

/**
 * The shared texts as a reader takes them, by their number: without what is struck through, and without raised note marks
 * («118¹» is 118). Only those are listed that are not simply their text.
 */
export function plainTextsOf({ known }: Workbook): ReadonlyMap<number, string> {
  const texts = new Map<number, string>()
  const xml = known.stringsXml
  let number = 0
  for (let tag = nextTag(xml, 0); tag; tag = nextTag(xml, tag.end)) {
    if (tag.name !== 'si' || tag.kind === 'close') continue
    const close = tag.kind === 'empty' ? tag : closingTag(xml, tag)
    if (!close) break
    const plain = tag.kind === 'empty' ? null : plainItemText(xml, tag.end, close.start)
    if (plain !== null) texts.set(number, plain)
    number += 1
    tag = close
  }
  return texts
}

/** One text with runs of its own; null where no run says anything of itself. */
export function plainItemText(xml: Xml, from: number, to: number): string | null {
  if (!/<(?:\w+:)?(?:strike|vertAlign)\b/.test(xml.slice(from, to))) return null
  let text = ''
  let run: Run = NO_MARKS
  for (let tag = nextTag(xml, from); tag && tag.start < to; tag = nextTag(xml, tag.end)) {
    if (tag.name === 'r' || tag.name === 'rPh')
      run = tag.name === 'rPh' && tag.kind === 'open' ? STRUCK : NO_MARKS
    else run = markedBy(xml, tag, run)
    if (tag.name !== 't' || tag.kind !== 'open') continue
    const said = unescapeControls(decode(xml.slice(tag.end, nextTag(xml, tag.end)?.start ?? tag.end)))
    if (!run.struck) text += run.raised ? raised(text, said) : said
  }
  return text
}

interface Run {
  readonly struck: boolean
  readonly raised: boolean
}

const NO_MARKS: Run = { struck: false, raised: false }
const STRUCK: Run = { struck: true, raised: false }

function markedBy(xml: Xml, tag: Tag, run: Run): Run {
  if (tag.kind === 'close') return run
  if (tag.name === 'strike') return { ...run, struck: isOn(attribute(xml, tag, 'val')) }
  return tag.name === 'vertAlign' ? { ...run, raised: attribute(xml, tag, 'val') === 'superscript' } : run
}

function isOn(value: string | null): boolean {
  return value === null || isTrue(value)
}

/** For each cell format whether it strikes its whole cell through. */
export function struckFormatsOf({ known }: Workbook): readonly boolean[] {
  const xml = known.stylesXml
  const fonts: boolean[] = []
  const formats: boolean[] = []
  let within = ''
  for (let tag = nextTag(xml, 0); tag; tag = nextTag(xml, tag.end)) {
    if (tag.name === 'fonts' || tag.name === 'cellXfs') within = tag.kind === 'open' ? tag.name : ''
    if (tag.kind === 'close') continue
    if (within === 'fonts' && tag.name === 'font') fonts.push(false)
    if (within === 'fonts' && tag.name === 'strike')
      fonts[fonts.length - 1] = isOn(attribute(xml, tag, 'val'))
    if (within === 'cellXfs' && tag.name === 'xf')
      formats.push(fonts[Number(attribute(xml, tag, 'fontId'))] ?? false)
  }
  return formats
}
