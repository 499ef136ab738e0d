/**
 * The number a report page *shows*: "." groups thousands, "," begins the decimals. The page's JSON writes numbers the
 * other way round, so nothing but screen text may come here (portals 6.3). Anything else is null, never a guess.
 *
 * `readScreenNumber('1.234,567')` is 1234.567, `readScreenNumber('183.806')` is 183806, `readScreenNumber('12.5')` is null.
 */
export function readScreenNumber(text: string): number | null {
  const bare = text.replace(/[\s\u00A0\u202F]+/g, '').replace(/^[−–](?=\d)/, '-')
  if (!/^-?(\d{1,3}(\.\d{3})+|\d+)(,\d+)?$/.test(bare)) return null
  const number = Number(bare.replace(/\./g, '').replace(',', '.'))
  return Number.isSafeInteger(Math.trunc(number)) ? number : null
}

/**
 * What an officer would type for it: no thousands marks (the page's mask adds its own), a comma before decimals.
 *
 * `typedNumber(1234567)` is `'1234567'`, `typedNumber(98.75)` is `'98,75'`.
 */
export function typedNumber(value: number): string {
  const plain = String(value)
  const text = plain.includes('e') ? value.toFixed(10).replace(/\.?0+$/, '') : plain
  return text.replace('.', ',')
}
