/** No Vietnamese name is written with these; each of them has letters that look like ours. */
const SCRIPTS: readonly (readonly [name: string, letters: RegExp])[] = [
  ['Kirin (Nga)', /\p{Script=Cyrillic}/u],
  ['Hy Lạp', /\p{Script=Greek}/u],
  ['Armenia', /\p{Script=Armenian}/u],
  ['Cherokee', /\p{Script=Cherokee}/u],
  ['Lisu', /\p{Script=Lisu}/u],
  ['Coptic', /\p{Script=Coptic}/u],
  ['ký hiệu toán hoặc toàn khổ', /[\u{1d400}-\u{1d7ff}\uff21-\uff3a\uff41-\uff5a\u2100-\u214f]/u],
]

/** A letter that looks like one of ours and is of another script: where it stands, and what it is. */
export interface StrangeLetter {
  readonly letter: string
  readonly script: string
  /** The text with each such letter in brackets, so that it is seen. */
  readonly shown: string
}

/**
 * The first letter of a name that is of another script though it looks like ours; null where there is none.
 *
 * `strangeLetterIn('UВND xã A')` (with a Russian В) is `{ letter: 'В', script: 'Kirin (Nga)', shown: 'U[В]ND xã A' }`.
 */
export function strangeLetterIn(name: string): StrangeLetter | null {
  const letters = [...name]
  const strange = (letter: string) => SCRIPTS.find(([, pattern]) => pattern.test(letter))?.[0]
  const letter = letters.find((one) => strange(one) !== undefined)
  if (letter === undefined) return null
  const shown = letters.map((one) => (strange(one) === undefined ? one : `[${one}]`)).join('')
  return { letter, script: strange(letter)!, shown }
}
