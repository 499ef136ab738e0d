import { accept, type Outcome, type Refusal, refusalOf, refuse } from '../outcome'
import { nextTag, prefixedAttribute, type Xml } from '../workbook/xml'
import type { Steps } from '../workbook/zip/steps'
import { rewriteZip } from '../workbook/zip/write-zip'
import type { BoundText } from './bound-text'
import { type BracesPlace, bracesEdits, bracesIn } from './braces'
import { type ControlPlace, controlEdits, controlsIn } from './controls'
import type { WordFile, WordPart } from './open-docx'
import { withEdits } from './word-place'

/** What a name stands for: the words to place, why they cannot be had, or null where nothing has that name. */
export type FindWords = (name: string) => BoundText | Refusal | null

export interface WordWrite {
  readonly place: BracesPlace | ControlPlace
  readonly bound: BoundText
}

/** What will be written into a Word file and what will not, and why: shown before anything is done. */
export interface WordPlan {
  readonly writes: readonly WordWrite[]
  readonly refusals: readonly Refusal[]
}

/**
 * Every place of a Word file that asks for a figure, with what it gets. A file with tracked changes is refused whole; a
 * control whose tag names nothing of ours is another program's, and is left alone.
 */
export function planWords(file: WordFile, find: FindWords): Outcome<WordPlan> {
  if (file.parts.some(({ xml }) => hasTrackedChanges(xml))) return refuse('tracked-changes', TRACKED)
  const writes: WordWrite[] = []
  const refusals: Refusal[] = []
  for (const part of file.parts) {
    const braces = bracesIn(part)
    refusals.push(...braces.refusals)
    for (const place of [...braces.places, ...controlsIn(part)]) {
      const found = find(place.name)
      if (!found && 'tag' in place && !place.before) continue
      if (!found) refusals.push(unknown(place.now, place.name))
      else if (place.hindrance) refusals.push(place.hindrance)
      else if ('reason' in found) refusals.push({ ...found, where: place.name })
      else writes.push({ place, bound: found })
    }
  }
  return accept({ writes, refusals })
}

/** The file with these places written; every other part keeps its bytes. */
export function* fillDocx({ zip, parts }: WordFile, writes: readonly WordWrite[]): Steps<Uint8Array> {
  let id = Math.max(0, ...parts.map(({ xml }) => highestId(xml)))
  const changed = new Map<string, Xml>()
  for (const part of parts) {
    const own = writes.filter(({ place }) => place.part === part.name)
    if (own.length === 0) continue
    const numbered = own.map((write) => ({ ...write, id: ++id }))
    changed.set(part.name, filledPart(part, numbered))
  }
  return yield* rewriteZip(zip, changed)
}

function filledPart({ xml }: WordPart, writes: readonly (WordWrite & { readonly id: number })[]): Xml {
  const braces = writes.flatMap(({ place, bound, id }) => ('laid' in place ? [{ place, bound, id }] : []))
  const controls = writes.flatMap(({ place, bound }) => ('tag' in place ? controlEdits(place, bound) : []))
  return withEdits(xml, [...bracesEdits(braces), ...controls])
}

const TRACKING = new Set(
  'ins del moveFrom moveTo moveFromRangeStart moveToRangeStart rPrChange pPrChange sectPrChange tblPrChange trPrChange tcPrChange tblGridChange numberingChange cellIns cellDel cellMerge customXmlInsRangeStart customXmlDelRangeStart'.split(
    ' ',
  ),
)
const TRACKED =
  'Tệp Word còn thay đổi đang theo dõi (Track Changes), điền vào sẽ lẫn với thay đổi của người khác. Trong Word mở Review › Accept All (Chấp nhận tất cả), lưu lại rồi thử lại.'

function hasTrackedChanges(xml: Xml): boolean {
  for (let tag = nextTag(xml, 0); tag; tag = nextTag(xml, tag.end)) if (TRACKING.has(tag.name)) return true
  return false
}

/** Numbers of content controls that a file uses already; an odd one (negative) is never met by counting up. */
function highestId(xml: Xml): number {
  let highest = 0
  for (let tag = nextTag(xml, 0); tag; tag = nextTag(xml, tag.end)) {
    if (tag.name !== 'id') continue
    const id = Number(prefixedAttribute(xml, tag, 'val'))
    if (Number.isSafeInteger(id) && id < 1_000_000_000) highest = Math.max(highest, id)
  }
  return highest
}

function unknown(now: string, name: string): Refusal {
  return refusalOf(
    'unknown-placeholder',
    `«${now}» không phải tên số liệu nào. Chép đúng tên từ danh sách «Số liệu đặt được vào văn bản» rồi thử lại.`,
    name,
  )
}
