/** Words of ASCII or of letters with their marks on them, single blanks between, are tidy; most cells of a table are. */
const PLAIN = /^(?:[!-~\u00C0-\u024F\u1E00-\u1EFF]+(?: [!-~\u00C0-\u024F\u1E00-\u1EFF]+)*)?$/

/** NFC, invisible characters out, every run of white space one blank: what is kept and shown. */
export function tidy(text: string): string {
  if (PLAIN.test(text)) return text
  return text
    .normalize('NFC')
    .replace(/[\u00AD\u200B-\u200D\u2060\uFEFF]/g, '')
    .replace(/[\s\u00A0\u202F]+/g, ' ')
    .trim()
}

const TONES = '\u0300\u0301\u0303\u0309\u0323'
const ASCII = /^[\0-\x7f]*$/
const I_SOUND = /^([tlkmsh]|qu)y$/
const TONE_RUN = new RegExp(`([${TONES}])`, 'g')

/**
 * What two labels are compared by: NFC, white space, case, tone placement ("hoà" = "hòa") and the pair
 * "Tỉ lệ" = "Tỷ lệ" folded; diacritics stay, for "bỏ" is not "bộ".
 *
 * `fold(' Số HOÁ  hồ sơ ')` equals `fold('số hóa hồ sơ')`.
 */
export function fold(text: string): string {
  if (COUNT.test(text)) return text
  const known = folded.get(text)
  if (known !== undefined) return known
  const key = tidy(text).toLowerCase().split(' ').map(foldSyllable).join(' ')
  if (folded.size >= MOST_KEPT) folded.clear()
  folded.set(text, key)
  return key
}

/** Most cells of a table: there is nothing to fold in them, and they would only push the labels out. */
const COUNT = /^[\d.,]+$/

/** A table names the same rows, columns and units over and over; what is kept has an end, for pages have none. */
const folded = new Map<string, string>()
const MOST_KEPT = 20_000

/** Tone marks go to the end of the syllable, so that it does not matter on which vowel they stood; i and y are one there. */
function foldSyllable(word: string): string {
  if (ASCII.test(word)) return word.endsWith('y') ? word.replace(I_SOUND, '$1i') : word
  const apart = word.normalize('NFD')
  const tones = apart.match(TONE_RUN)?.join('') ?? ''
  const bare = apart.replace(TONE_RUN, '').normalize('NFC')
  return bare.replace(I_SOUND, '$1i').concat(tones)
}

/** Whether two labels say the same. */
export function sameText(a: string, b: string): boolean {
  return fold(a) === fold(b)
}
