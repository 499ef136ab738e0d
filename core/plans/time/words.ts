import { tidy } from '../../text/fold'

/** The words of a phrase, and how far they are read. */
export interface Words {
  readonly list: readonly string[]
  at: number
}

const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  // A note mark is no number: «Tháng 1²» is January.
  [/[\u00B2\u00B3\u00B9\u2070-\u209F*†‡]+/g, ' '],
  [/[\u2010-\u2015\u2043\u2212\uFE58\uFE63\uFF0D]|-*[\u2190-\u21FF\u27A1\u2794]|[-=]>/g, '-'],
  [/quí|qú[yi]/g, 'quý'],
  [/(?:hàng|mỗi|từng)(?=\s+(?:ngày|tuần|tháng|quý|năm|\d|sáu|nửa))/g, 'hằng'],
  [/(?:ngày\s+)?(?:mùng|mồng)(?=\s+\d)/g, 'ngày'],
  [/(?<=\d\s*)[~\u301C\uFF5E](?=\s*\d)/g, '-'],
  [/định kì/g, 'định kỳ'],
  [/kì(?=\s|$)/g, 'kỳ'],
  [/[“”"'«»[\]]/g, ' '],
]

/**
 * Words, numbers and signs, each for itself: spelling that says nothing is folded, numbers are never joined.
 *
 * `wordsOf('Tháng 1‑2 hàng năm').list` is `['tháng', '1', '-', '2', 'hằng', 'năm']`.
 */
export function wordsOf(phrase: string): Words {
  // A soft hyphen between two numbers may be seen as one.
  const apart = phrase.replace(/(?<=\d)\u00AD(?=\d)/g, '-')
  const text = SPELLINGS.reduce((said, [from, to]) => said.replace(from, to), tidy(apart).toLowerCase())
  const bare = text.replace(/^[-+•.(\s]+(?=\p{L})|[-.;,:/\s]+$/gu, '')
  return { list: bare.match(/\d+|\p{L}+|[^\s]/gu) ?? [], at: 0 }
}

export function isDone({ list, at }: Words): boolean {
  return at >= list.length
}

/** `peek(words)` is the next word, `peek(words, 1)` the one behind it; '' behind the last. */
export function peek({ list, at }: Words, ahead = 0): string {
  return list[at + ahead] ?? ''
}

/** Goes on over these words if they are the next ones: `take(words, 'chậm nhất')`. */
export function take(words: Words, said: string): boolean {
  // Most sayings differ in their first word.
  if (isDone(words) || !said.startsWith(peek(words))) return false
  const parts = said.split(' ')
  if (!parts.every((part, ahead) => peek(words, ahead) === part)) return false
  words.at += parts.length
  return true
}

/** The first of several sayings that comes next, and goes on over it. */
export function takeOne<Said extends string>(words: Words, sayings: readonly Said[]): Said | null {
  return sayings.find((said) => take(words, said)) ?? null
}

/** A number of one or two digits. */
export function takeNumber(words: Words): number | null {
  if (!/^\d{1,2}$/.test(peek(words))) return null
  words.at += 1
  return Number(peek(words, -1))
}

export function takeYear(words: Words): number | null {
  if (!/^(?:19|20)\d\d$/.test(peek(words))) return null
  words.at += 1
  return Number(peek(words, -1))
}

/** What a reader makes of the next words; where it makes nothing of them they stay unread. */
export function attempt<T>(words: Words, read: (words: Words) => T | null): T | null {
  const { at } = words
  const found = read(words)
  if (found === null) words.at = at
  return found
}

/** What a reader makes of all the words there are left; null where it leaves one. */
export function whole<T>(words: Words, read: (words: Words) => T | null): T | null {
  return attempt(words, (all) => {
    const found = read(all)
    return isDone(all) ? found : null
  })
}
