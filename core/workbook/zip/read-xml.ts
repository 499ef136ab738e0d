import type { Outcome } from '../../outcome'
import { isWholeXml } from '../whole-xml'
import { hasDeclarations, nextTag, type Xml } from '../xml'
import { partBroken } from './part-broken'
import type { Steps } from './steps'
import { inflateEntry, type Zip, type ZipEntry } from './zip'

/** The part of this name; names are told apart without regard to case. */
export function entryNamed({ entries }: Zip, part: string): ZipEntry | undefined {
  return entries.find(({ name }) => name.toLowerCase() === part.toLowerCase())
}

/**
 * The text of a part that must be there and whole: XML in UTF-8, not cut off, without entities of its own, of the element
 * `root`. Whatever else it is, it is refused by the part's name: read as absent, it would change what a file says.
 *
 * `readXml(zip, 'word/numbering.xml', 'numbering')`
 */
export function* readXml(zip: Zip, part: string, root?: string): Steps<Outcome<Xml>> {
  const entry = entryNamed(zip, part)
  if (!entry) return { ok: false, refusal: partBroken(part) }
  const xml = yield* inflateEntry(zip, entry)
  if (!xml.ok) return xml
  const isOther = root !== undefined && nextTag(xml.value, 0)?.name !== root
  return isOther || isUtf16(xml.value) || hasDeclarations(xml.value) || !isWholeXml(xml.value)
    ? { ok: false, refusal: partBroken(part) }
    : xml
}

function isUtf16(xml: Xml): boolean {
  return /^(?:[\xfe\xff\0]|.\0)/s.test(xml)
}
