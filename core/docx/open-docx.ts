import { accept, type Outcome, refuse } from '../outcome'
import { nextTag, prefixedAttribute, type Xml } from '../workbook/xml'
import { partBroken } from '../workbook/zip/part-broken'
import { entryNamed, readXml } from '../workbook/zip/read-xml'
import { type Relation, relationsOf, relationsPart } from '../workbook/zip/relations'
import type { Steps } from '../workbook/zip/steps'
import { openZip, proveAll, type Zip } from '../workbook/zip/zip'

/** A part of a Word file that people read: its text, its head and foot, its notes. */
export interface WordPart {
  readonly name: string
  readonly xml: Xml
}

export interface WordFile {
  readonly zip: Zip
  readonly parts: readonly WordPart[]
}

const NO_WORD =
  'Tệp không phải là tệp Word (.docx), hoặc có mật khẩu, hoặc bị hỏng. Mở bằng Word, lưu thành .docx rồi chọn lại.'
/** Kinds of parts that people read, and the element each is. */
const READ_BY_PEOPLE: Readonly<Record<string, string>> = {
  header: 'hdr',
  footer: 'ftr',
  footnotes: 'footnotes',
  endnotes: 'endnotes',
}

interface PartWanted {
  readonly name: string
  readonly root: string
}

/** A Word file and those of its parts that hold what is read: the document first. Refuses what is none by name. */
export function* openDocx(bytes: Uint8Array): Steps<Outcome<WordFile>> {
  const zip = openZip(bytes)
  if (!zip.ok) return refuse(zip.refusal.reason, NO_WORD)
  const main = yield* mainPart(zip.value)
  if (!main.ok) return main
  const related = yield* relationsOf(zip.value, main.value)
  if (!related.ok) return related
  const roots = new Map([[main.value, 'document']])
  for (const { kind, part } of related.value) if (READ_BY_PEOPLE[kind]) roots.set(part, READ_BY_PEOPLE[kind])
  const parts: WordPart[] = []
  for (const [name, root] of roots) {
    const part = yield* partOf(zip.value, { name, root })
    if (!part.ok) return part
    parts.push(part.value)
  }
  const lost = lostReference(parts[0]!.xml, related.value)
  if (lost) return { ok: false, refusal: partBroken(relationsPart(main.value)) }
  // What nobody reads goes into the filled file as it is: not if it is damaged.
  const proved = yield* proveAll(zip.value)
  return proved.ok ? accept({ zip: zip.value, parts }) : proved
}

function* mainPart(zip: Zip): Steps<Outcome<string>> {
  const whole = yield* relationsOf(zip, '')
  // No list of parts at all: no Word file; one that is damaged is said to be that.
  if (!whole.ok) return entryNamed(zip, '_rels/.rels') ? whole : refuse('file-unreadable', NO_WORD)
  const found = whole.value.find(({ kind }) => kind === 'officeDocument')
  if (!found || !/\.xml$/i.test(found.part) || /^xl\/|^ppt\//.test(found.part))
    return refuse('file-unreadable', NO_WORD)
  return accept(found.part)
}

function* partOf(zip: Zip, { name, root }: PartWanted): Steps<Outcome<WordPart>> {
  const read = yield* readXml(zip, name, root)
  if (!read.ok) return read
  // Anything but UTF-8 could not be patched letter by letter.
  if (!read.value.includes('xmlns:w=') || /^[^>]*encoding=["'](?!utf-8)/i.test(read.value))
    return refuse('file-unreadable', NO_WORD, name)
  return accept({ name: entryNamed(zip, name)?.name ?? name, xml: read.value })
}

/** Whether the document has a head or a foot that the list of its parts does not know: its placeholders would stay. */
function lostReference(xml: Xml, related: readonly Relation[]): boolean {
  for (let tag = nextTag(xml, 0); tag; tag = nextTag(xml, tag.end)) {
    if (!/^(?:header|footer)Reference$/.test(tag.name) || tag.kind === 'close') continue
    const id = prefixedAttribute(xml, tag, 'id')
    if (!related.some((one) => one.id === id)) return true
  }
  return false
}
