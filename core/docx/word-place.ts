import type { Refusal } from '../outcome'
import type { Xml } from '../workbook/xml'
import type { BoundTag } from './bound-text'

/** Bytes of a part, from `start` up to `end`, exchanged for others. */
export interface WordEdit {
  readonly start: number
  readonly end: number
  readonly xml: Xml
}

/** A place of a Word file that asks for a figure. */
export interface WordPlace {
  readonly part: string
  /** What is asked for, as it stands between the braces or in the tag. */
  readonly name: string
  /** What is read there now. */
  readonly now: string
  /** Of a control that was written before: by what. */
  readonly before: BoundTag | null
  /** Why nothing can be written there, whatever it asks for. */
  readonly hindrance: Refusal | null
}

/** The part with all edits done; they never overlap. */
export function withEdits(xml: Xml, edits: readonly WordEdit[]): Xml {
  let at = 0
  let out = ''
  for (const edit of [...edits].sort((a, b) => a.start - b.start)) {
    out += xml.slice(at, edit.start) + edit.xml
    at = edit.end
  }
  return out + xml.slice(at)
}
