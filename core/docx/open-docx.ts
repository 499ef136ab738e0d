import { accept, type Outcome, refuse } from '../outcome'
import type { Xml } from '../workbook/xml'
import { relationsOf } from '../workbook/zip/relations'
import type { Steps } from '../workbook/zip/steps'
import { inflateEntry, openZip, type Zip } from '../workbook/zip/zip'

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
const READ_BY_PEOPLE = new Set(['header', 'footer', 'footnotes', 'endnotes'])

/** A Word file and those of its parts that hold what is read: the document first. Refuses what is none by name. */
export function* openDocx(bytes: Uint8Array): Steps<Outcome<WordFile>> {
  const zip = openZip(bytes)
  if (!zip.ok) return refuse(zip.refusal.reason, NO_WORD)
  const main = yield* mainPart(zip.value)
  if (!main.ok) return main
  const related = yield* relationsOf(zip.value, main.value)
  if (!related.ok) return related
  const names = related.value.filter(({ kind }) => READ_BY_PEOPLE.has(kind)).map(({ part }) => part)
  const parts: WordPart[] = []
  for (const name of [main.value, ...new Set(names)]) {
    const part = yield* partOf(zip.value, name)
    if (!part.ok) return part
    parts.push(part.value)
  }
  return accept({ zip: zip.value, parts })
}

function* mainPart(zip: Zip): Steps<Outcome<string>> {
  const whole = yield* relationsOf(zip, '')
  const found = whole.ok ? whole.value.find(({ kind }) => kind === 'officeDocument') : undefined
  if (!found || !/\.xml$/i.test(found.part) || /^xl\/|^ppt\//.test(found.part))
    return refuse('file-unreadable', NO_WORD)
  return accept(found.part)
}

function* partOf(zip: Zip, name: string): Steps<Outcome<WordPart>> {
  const entry = zip.entries.find((one) => one.name.toLowerCase() === name.toLowerCase())
  if (!entry) return refuse('file-unreadable', NO_WORD)
  const text = yield* inflateEntry(zip, entry)
  if (!text.ok) return refuse(text.refusal.reason, NO_WORD)
  // Anything but UTF-8 could not be patched letter by letter.
  if (
    !text.value.includes('xmlns:w=') ||
    !/^(?:\xef\xbb\xbf)?\s*</.test(text.value) ||
    /^[^>]*encoding=["'](?!utf-8)/i.test(text.value)
  )
    return refuse('file-unreadable', NO_WORD)
  return accept({ name: entry.name, xml: text.value })
}
