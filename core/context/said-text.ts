import { fold } from '../text/fold'

/** A text as its words are searched: `key` is folded word by word, and every place of it leads back to the words. */
export interface SaidText {
  readonly text: string
  readonly key: string
  /** For each character of `key` where its piece begins and ends in `text`. */
  readonly begins: readonly number[]
  readonly ends: readonly number[]
  /** Written without a single diacritic, as tabs and files often are. */
  readonly plain: boolean
}

const INVISIBLE = /[\u00AD\u200B-\u200D\u2060\uFEFF]/g
const PIECES = /\p{L}[\p{L}\p{M}]*|\s+|[^\p{L}\s]/gu
/** Longer texts are no titles, and must not cost more than one. */
const LONGEST_SAID = 1_000

/** `saidIn('QUÝ  I/2025').key` is `'quý i/2025'` as `fold` writes it: one blank for a run of white space, a line break stays one. */
export function saidIn(text: string): SaidText {
  const clean = text.normalize('NFC').replace(INVISIBLE, '').trim().slice(0, LONGEST_SAID)
  const begins: number[] = []
  const ends: number[] = []
  let key = ''
  for (const { 0: piece, index } of clean.matchAll(PIECES)) {
    const folded = /^\s/.test(piece) ? (/[\n\r]/.test(piece) ? '\n' : ' ') : fold(piece)
    key += folded
    for (let at = 0; at < folded.length; at++) {
      begins.push(index)
      ends.push(index + piece.length)
    }
  }
  return { text: clean, key, begins, ends, plain: /^[\0-\x7f]*$/.test(clean) }
}

/** The words as they stand between two places of the key, on one line. */
export function wordsBetween({ text, begins, ends }: SaidText, from: number, to: number): string {
  if (to <= from) return ''
  return text
    .slice(begins[from], ends[to - 1])
    .replace(/\s+/g, ' ')
    .trim()
}

/** What a reader has taken, the next one does not see. */
export function without(one: SaidText, from: number, to: number): SaidText {
  return { ...one, key: `${one.key.slice(0, from)}${TAKEN.repeat(to - from)}${one.key.slice(to)}` }
}

const TAKEN = '\uFFFC'

/** The same with everything a pattern finds left out. */
export function withoutAll(one: SaidText, words: WordPattern): SaidText {
  return findAll(one, words).reduce(
    (rest, { index, 0: { length } }) => without(rest, index, index + length),
    one,
  )
}

/** A pattern of words, folded as labels are; and bare, for a text that has no diacritic at all. */
export interface WordPattern {
  readonly folded: RegExp
  readonly bare: RegExp
}

/**
 * `wordPattern('quý (?:I|II)')` finds «QUÝ I» and «quí I», and «Quy I» in a text without diacritics. A blank stands for
 * any white space; words begin and end where letters and numbers do. Each is made when it is first searched for: all of
 * them at once would cost a panel a good part of its opening.
 */
export function wordPattern(source: string): WordPattern {
  let folded: RegExp | undefined
  let bare: RegExp | undefined
  return {
    get folded() {
      folded ??= compiled(foldedPattern(source))
      return folded
    },
    get bare() {
      bare ??= compiled(stripMarks(foldedPattern(source)))
      return bare
    },
  }
}

function foldedPattern(source: string): string {
  const spaced = source.normalize('NFC').replace(/ \?/g, '\\s*').replace(/ /g, '\\s+')
  return spaced.replace(PIECES_OF_PATTERN, (piece) => (/^\p{L}/u.test(piece) ? fold(piece) : piece))
}

/** Escapes, heads of groups, words. */
const PIECES_OF_PATTERN = /\\[pP]\{\w+\}|\\[\s\S]|\(\?<?\w*[:=!]?|\p{L}[\p{L}\p{M}]*/gu

function compiled(source: string): RegExp {
  return new RegExp(
    `(?<![\\p{L}\\p{M}\\d])(?:${source})(?!(?<=[\\p{L}\\p{M}\\d])[\\p{L}\\p{M}])(?!(?<=\\d)\\d)`,
    'gu',
  )
}

/** `matchAll` would make each pattern anew for each text. */
export function findAll({ key, plain }: SaidText, words: WordPattern): RegExpExecArray[] {
  const pattern = plain ? words.bare : words.folded
  const found: RegExpExecArray[] = []
  pattern.lastIndex = 0
  for (let next = pattern.exec(key); next; next = pattern.exec(key)) {
    found.push(next)
    if (next[0] === '') pattern.lastIndex++
  }
  return found
}

export function isFound(one: SaidText, words: WordPattern): boolean {
  return findAll(one, words).length > 0
}

/** `stripMarks('quý')` is `'quy'`, `stripMarks('đ')` is `'d'`: as someone types who has no Vietnamese keyboard. */
export function stripMarks(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D')
}
