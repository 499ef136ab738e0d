import { groupBy } from '../group-by'
import { type Refusal, refusalOf } from '../outcome'
import { tidy } from '../text/fold'
import { encode } from '../workbook/xml'
import { type BoundText, boundControl } from './bound-text'
import type { WordPart } from './open-docx'
import type { WordEdit, WordPlace } from './word-place'
import { paragraphsOf, type WordParagraph, type WordText } from './word-texts'

interface Span {
  readonly start: number
  readonly end: number
}

interface LaidText extends Span {
  readonly word: WordText
}

/** A paragraph laid out as one text; '\n' is whatever is no text. */
interface LaidOut {
  readonly text: string
  readonly pieces: readonly LaidText[]
}

/** One «{{…}}», and where it stands in the text of its paragraph. */
export interface BracesPlace extends WordPlace {
  readonly laid: LaidOut
  readonly span: Span
}

/** Every «{{…}}» of a part, however Word split it over runs; braces that are not closed are named. */
export function bracesIn({ name, xml }: WordPart): { places: BracesPlace[]; refusals: Refusal[] } {
  const places: BracesPlace[] = []
  const refusals: Refusal[] = []
  for (const paragraph of paragraphsOf(xml)) {
    const laid = layOut(paragraph)
    const spans = [...laid.text.matchAll(/\{\{([^{}\n]*)\}\}/g)].map(({ index, 0: all }) => ({
      start: index,
      end: index + all.length,
    }))
    const rest = spans.reduceRight(
      (text, { start, end }) => text.slice(0, start) + text.slice(end),
      laid.text,
    )
    if (/\{\{|\}\}/.test(rest)) refusals.push(notClosed(tidy(rest)))
    places.push(...spans.map((span) => placeAt(name, laid, span)))
  }
  return { places, refusals }
}

function layOut({ texts }: WordParagraph): LaidOut {
  const pieces: LaidText[] = []
  let text = ''
  for (const word of texts) {
    if (word) pieces.push({ word, start: text.length, end: text.length + word.text.length })
    text += word ? word.text : '\n'
  }
  return { text, pieces }
}

function placeAt(part: string, laid: LaidOut, span: Span): BracesPlace {
  const now = laid.text.slice(span.start, span.end)
  const words = laid.pieces.filter((piece) => isTouched(piece, span)).map(({ word }) => word)
  const hindrance = hindranceOf(now, words)
  return { part, name: tidy(now.slice(2, -2)), now, before: null, hindrance, laid, span }
}

function isTouched(piece: Span, { start, end }: Span): boolean {
  return piece.start < end && piece.end > start
}

function hindranceOf(now: string, words: readonly WordText[]): Refusal | null {
  const [first] = words
  if (words.some(({ inField }) => inField))
    return refusalOf(
      'placeholder-in-field',
      `«${now}» nằm trong một trường (field) của Word, không điền được. Đưa «${now}» ra ngoài trường đó rồi thử lại.`,
      now,
    )
  const isApart = words.some(({ within }) => within.join() !== first?.within.join())
  if (!isApart && !words.some(({ isClosed }) => isClosed)) return null
  return refusalOf(
    'placeholder-broken',
    `«${now}» nằm vắt qua hai phần khác nhau của văn bản (liên kết, ô nội dung). Xóa đi, gõ lại liền một mạch ở một chỗ rồi thử lại.`,
    now,
  )
}

function notClosed(text: string): Refusal {
  const shown = text.length > 80 ? `${text.slice(0, 80)}…` : text
  return refusalOf(
    'placeholder-broken',
    `Đoạn «${shown}» có dấu {{ hoặc }} lẻ, không rõ cần điền gì. Viết lại thành {{tên số liệu}} trên cùng một dòng rồi thử lại.`,
    shown,
  )
}

export interface BracesWrite {
  readonly place: BracesPlace
  readonly bound: BoundText
  readonly id: number
}

/** What to exchange in a part so that these places say their figures: the first run's looks stay, all other words too. */
export function bracesEdits(writes: readonly BracesWrite[]): WordEdit[] {
  return [...groupBy(writes, ({ place }) => place.laid)].flatMap(([laid, own]) =>
    laid.pieces.flatMap((piece) => {
      const hits = own.filter(({ place }) => isTouched(piece, place.span))
      return hits.length === 0 ? [] : [rewritten(piece, hits)]
    }),
  )
}

function rewritten({ word, start, end }: LaidText, hits: readonly BracesWrite[]): WordEdit {
  const { run } = word
  const opened = run.open + run.looks
  const plain = (from: number, to: number) => {
    if (from >= to) return ''
    const text = `<w:t xml:space="preserve">${encode(word.text.slice(from - start, to - start))}</w:t>`
    return run.isSingle ? `${opened}${text}</w:r>` : text
  }
  let at = start
  let xml = ''
  for (const { place, bound, id } of hits) {
    xml += plain(at, place.span.start)
    // Written where it begins; what follows of it in other runs is left out.
    const control = place.span.start < start ? '' : boundControl(bound, id, run.looks)
    xml += run.isSingle || control === '' ? control : `</w:r>${control}${opened}`
    at = Math.min(place.span.end, end)
  }
  xml += plain(at, end)
  return run.isSingle ? { start: run.start, end: run.end, xml } : { start: word.start, end: word.end, xml }
}
