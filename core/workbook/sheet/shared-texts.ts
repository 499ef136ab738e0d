import { attribute, closingTag, isTrue, nextTag, stringItemText, type Xml } from '../xml'
import type { Workbook } from './workbook'

/** The shared texts by their number. */
export function stringsOf({ known }: Workbook): readonly string[] {
  known.strings ??= readStrings(known.stringsXml)
  return known.strings
}

function readStrings(xml: Xml): string[] {
  const strings: string[] = []
  for (let tag = nextTag(xml, 0); tag; tag = nextTag(xml, tag.end)) {
    if (tag.name !== 'si' || tag.kind === 'close') continue
    const close = tag.kind === 'empty' ? tag : closingTag(xml, tag)
    if (!close) break
    strings.push(tag.kind === 'empty' ? '' : stringItemText(xml, tag.end, close.start))
    tag = close
  }
  return strings
}

/** For each cell format whether it locks: they all do, unless they say otherwise. */
export function lockedFormatsOf({ known }: Workbook): readonly boolean[] {
  known.locked ??= readLocked(known.stylesXml)
  return known.locked
}

function readLocked(xml: Xml): boolean[] {
  const locked: boolean[] = []
  let within = false
  for (let tag = nextTag(xml, 0); tag; tag = nextTag(xml, tag.end)) {
    if (tag.name === 'cellXfs') within = tag.kind === 'open'
    else if (within && tag.name === 'xf' && tag.kind !== 'close') locked.push(true)
    else if (within && tag.name === 'protection' && tag.kind !== 'close') {
      const said = attribute(xml, tag, 'locked')
      locked[locked.length - 1] = said === null || isTrue(said)
    }
  }
  return locked
}
