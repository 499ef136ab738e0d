import { accept, type Outcome, refuse } from '../../outcome'
import type { Xml } from '../../workbook/xml'
import { partBroken } from '../../workbook/zip/part-broken'
import { entryNamed, readXml } from '../../workbook/zip/read-xml'
import { type Relation, relationsOf } from '../../workbook/zip/relations'
import type { Steps } from '../../workbook/zip/steps'
import { inflateEntry, type Zip } from '../../workbook/zip/zip'

/** What a Word document says, and how it is drawn; a part that the file does not have is ''. */
export interface DocxParts {
  readonly document: Xml
  readonly styles: Xml
  readonly numbering: Xml
}

/** A mark, or every other byte of what XML begins with. */
const UTF_16_STARTS = /^(?:\xfe\xff|\xff\xfe|\0<|<\0[^\0])/
const UTF_16 =
  'Tệp Word ghi bằng bảng mã UTF-16, không đọc được. Mở bằng Word, lưu lại thành .docx rồi mở lại.'
export const NO_DOCX = 'Tệp Word bị hỏng hoặc có mật khẩu. Mở bằng Word, lưu lại thành .docx.'

/**
 * The parts of a Word file that a plan is read from. One that the file names, or has, but not whole, is refused by name:
 * read as absent, it would take the numbers of tasks away, or show what is struck out.
 */
export function* partsOfDocx(zip: Zip): Steps<Outcome<DocxParts>> {
  const main = yield* mainPart(zip)
  if (!main.ok) return main
  const document = yield* documentXml(zip, main.value)
  if (!document.ok) return document
  const related = yield* relationsOf(zip, main.value)
  if (!related.ok) return related
  const styles = yield* relatedXml(zip, related.value, 'styles')
  if (!styles.ok) return styles
  const numbering = yield* relatedXml(zip, related.value, 'numbering')
  if (!numbering.ok) return numbering
  return accept({ document: document.value, styles: styles.value, numbering: numbering.value })
}

/** The part that the package says is the document; of a package that says nothing the one that is called so. */
function* mainPart(zip: Zip): Steps<Outcome<string>> {
  const usual = zip.entries.find(({ name }) => /^word\/document\d*\.xml$/.test(name))?.name
  const root = entryNamed(zip, '_rels/.rels') ? yield* relationsOf(zip, '') : accept([])
  if (!root.ok) return root
  const said = root.value.find(({ kind }) => kind === 'officeDocument')?.part
  const main = said ?? usual
  return main !== undefined && /^word\/.+\.xml$/i.test(main)
    ? accept(main)
    : refuse('file-unreadable', NO_DOCX)
}

function* documentXml(zip: Zip, name: string): Steps<Outcome<Xml>> {
  const entry = entryNamed(zip, name)
  const text = entry ? yield* inflateEntry(zip, entry) : null
  if (text?.ok && UTF_16_STARTS.test(text.value)) return refuse('file-unreadable', UTF_16, name)
  return yield* readXml(zip, name, 'document')
}

function* relatedXml(zip: Zip, related: readonly Relation[], kind: string): Steps<Outcome<Xml>> {
  const said = related.filter((one) => one.kind === kind)
  if (said.length > 1) return { ok: false, refusal: partBroken(said[1]!.part) }
  const name = said[0]?.part ?? entryNamed(zip, `word/${kind}.xml`)?.name
  return name === undefined ? accept('') : yield* readXml(zip, name, kind)
}
