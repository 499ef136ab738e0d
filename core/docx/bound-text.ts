import { fold } from '../text/fold'
import { shortHash } from '../text/short-hash'
import { encode, type Xml } from '../workbook/xml'

/** A figure as it stands in a Word file: the words that are read there, which figure it is, and what that is called. */
export interface BoundText {
  readonly key: string
  readonly label: string
  readonly text: string
}

/** What the tag of a content control of ours says: which figure, and the words it was written with. */
export interface BoundTag {
  readonly key: string
  /** Words as written, or `#` and their hash where they are too long for a tag. */
  readonly written: string
}

const OURS = 'smc:'
/** Word takes no longer tag. */
const LONGEST_TAG = 64

/**
 * The tag that binds words to their figure: whoever reads the file later knows which figure it is and what was written.
 *
 * `boundTag({ key: 'dossiers.received', label: 'Số hồ sơ', text: '1.234' })` is `'smc:dossiers.received=1.234'`.
 */
export function boundTag({ key, text }: BoundText): string {
  const start = `${OURS}${key}=`
  const plain = start + text
  return plain.length <= LONGEST_TAG ? plain : `${start}#${shortHash(text)}`
}

/** `readBoundTag('smc:dossiers.received=1.234')` is `{ key: 'dossiers.received', written: '1.234' }`; null for any other tag. */
export function readBoundTag(tag: string): BoundTag | null {
  const equals = tag.indexOf('=')
  if (!tag.startsWith(OURS) || equals < 0) return null
  return { key: tag.slice(OURS.length, equals), written: tag.slice(equals + 1) }
}

/** Whether these words are the ones that were written; spaces, case and the placing of tones do not count. */
export function isAsWritten(text: string, { written }: BoundTag): boolean {
  return written.startsWith('#') ? written === `#${shortHash(text)}` : fold(text) === fold(written)
}

/** A content control around the words: plain text, bound by its tag, with the run's own looks. */
export function boundControl(bound: BoundText, id: number, looks: Xml): Xml {
  const pr = `<w:alias w:val="${encode(bound.label.slice(0, LONGEST_TAG))}"/><w:tag w:val="${encode(boundTag(bound))}"/><w:id w:val="${id}"/><w:text/>`
  return `<w:sdt><w:sdtPr>${looks}${pr}</w:sdtPr><w:sdtContent>${runOf(bound.text, looks)}</w:sdtContent></w:sdt>`
}

/** A run of plain words; `looks` is its `<w:rPr>`, or nothing. */
export function runOf(text: string, looks: Xml = ''): Xml {
  return `<w:r>${looks}<w:t xml:space="preserve">${encode(text)}</w:t></w:r>`
}
