import { fold } from '../../text/fold'

/**
 * A heading as it is compared: folded; its number ("II. "), its column number and formula ("(3)=(4)+(5)", "(I+II)"), what
 * it counts ("(hồ sơ)"), a mark of a footnote and a final colon left out.
 *
 * `labelWords('Tổng số\n(3)=(4)+(5)+(6)')` is `fold('tổng số')`.
 */
export function labelWords(text: string): string {
  if (text.length > LONGEST_LABEL) return fold(text)
  const known = WORDS.get(text)
  if (known !== undefined) return known
  const words = wordsOf(text)
  if (WORDS.size >= MOST_KEPT) WORDS.clear()
  WORDS.set(text, words)
  return words
}

/** A workbook says the same headings over and over; what is kept has an end, for workbooks have none. */
const WORDS = new Map<string, string>()
const MOST_KEPT = 20_000

function wordsOf(text: string): string {
  // What ends a word goes before folding: there its tone marks move to the end, behind a colon.
  return fold(
    text
      .replace(/[\s(]*\(?\d{1,2}\)?\s*=[\s()\d+*/:\-–]*$/u, '')
      .replace(/^\s*(\d{1,2}|[IVX]+|[A-Ha-h])\s*[.)/]\s+(?=\p{L})/u, '')
      .replace(BEHIND, ''),
  )
}

/** A longer text is no heading, and must not cost more than one. */
export const LONGEST_LABEL = 400

/** "(I+II)", "(3)", "(hồ sơ)", "(*)" and ":", in any order. */
const BEHIND =
  /(\s*(\((\*+|hồ sơ|thủ tục|(\d{1,2}|[IVX]+)(\s*\+\s*(\d{1,2}|[IVX]+))*)\)|[:：;*\u00b9\u00b2\u00b3\u2070\u2074-\u2079]))+\s*$/iu
