import { KEPT_U_HORN, type LegacyFont, toUnicode } from './legacy-fonts'

/** Letters that only Unicode text has: where they stand, a text is typed in Unicode. */
const MODERN = /[\u1EA0-\u1EF9ĂăĐđĨĩŨũƠơƯư]/u
/** Codes of the old fonts beside plain letters. */
const OLD = new RegExp(`[\\u00A1-\\u00FF${KEPT_U_HORN}]`)
const WORD = new RegExp(`[A-Za-z\\u00A1-\\u00FF${KEPT_U_HORN}]+`, 'g')

const INITIAL = '(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdđghklmnprstvx])?'
const NUCLEI =
  'uyê|uya|uyu|iêu|yêu|ươi|ươu|uôi|oai|oao|oay|uây|oeo|ai|ao|au|ay|âu|ây|eo|êu|ia|iê|iu|oa|oă|oe|oi|oo|ôi|ơi|ua|uâ|ui|uê|uô|uơ|uy|ưa|ưi|ươ|ưu|yê|[aăâeêioôơuưy]'
const SYLLABLE = new RegExp(`^${INITIAL}(?:${NUCLEI})(?:ch|ng|nh|[cmnpt])?$`, 'u')
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g

/** So many words with old codes at least, and so large a part of them that must come out as Vietnamese. */
const LEAST = 3
const SHARE = 0.8
/** Text around the table may be Unicode already. */
const MIXED = 0.2

/**
 * Which old font a text is typed in: its words are no Vietnamese as they stand, and are Vietnamese read in that font. Null
 * for ordinary text of any language.
 *
 * `legacyFontOf('KÕ ho¹ch kiÓm so¸t thñ tôc hµnh chÝnh')` is `'tcvn3'`; of `'Kế hoạch kiểm soát'` and `'café crème'` null.
 */
export function legacyFontOf(text: string): LegacyFont | null {
  const modern = (text.match(/\p{L}+/gu) ?? []).filter((word) => MODERN.test(word)).length
  const words = oldWordsIn(text)
  if (words.length < LEAST || modern > words.length * MIXED) return null
  const asTyped = share(words, (word) => word)
  const reads = (['tcvn3', 'vni'] as const).map((font) => ({
    font,
    share: share(words, (word) => toUnicode(word, font)),
  }))
  const best = reads.sort((a, b) => b.share - a.share)[0]!
  return best.share >= SHARE && best.share > asTyped + MIXED ? best.font : null
}

/** Whether a piece of a text that is typed in an old font is typed in it itself: new headings may stand over old cells. */
export function isTypedIn(piece: string, font: LegacyFont): boolean {
  if (MODERN.test(piece)) return false
  const words = oldWordsIn(piece)
  return share(words, (word) => toUnicode(word, font)) > share(words, (word) => word)
}

/**
 * Whether a text may be typed in an old font: one of its words with such codes is no Vietnamese as it stands.
 *
 * `mayBeOld('Tæng sè')` is true, of `'Tổng số'`, `'Quá hạn'` and `'Nuôi con nuôi²'`, a note's mark, false; of «kú», which is
 * Vietnamese either way, false.
 */
export function mayBeOld(text: string): boolean {
  return !MODERN.test(text) && oldWordsIn(text).some((word) => !isSyllable(word.replace(/[¹²³]+$/, '')))
}

/** Whether a text has letters that only Unicode has. */
export function isModern(text: string): boolean {
  return MODERN.test(text)
}

function oldWordsIn(text: string): string[] {
  return (text.match(WORD) ?? []).filter((word) => OLD.test(word) && /[A-Za-z]/.test(word))
}

function share(words: readonly string[], read: (word: string) => string): number {
  return words.filter((word) => isSyllable(read(word))).length / Math.max(1, words.length)
}

/** One syllable of Vietnamese in one case, with one tone at most. */
function isSyllable(word: string): boolean {
  const isOneCase =
    word === word.toLowerCase() || word === word.toUpperCase() || /^\p{Lu}\p{Ll}*$/u.test(word)
  const apart = word.toLowerCase().normalize('NFD')
  if (!isOneCase || (apart.match(TONES)?.length ?? 0) > 1) return false
  return SYLLABLE.test(apart.replace(TONES, '').normalize('NFC'))
}
