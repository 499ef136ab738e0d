/**
 * A number in one of Word's formats: `numberInFormat(4, 'upperRoman')` is `'IV'`, `numberInFormat(28, 'lowerLetter')` is
 * `'bb'`; null in a format that is not known.
 */
export function numberInFormat(number: number, format: string): string | null {
  return FORMATS[format]?.(number) ?? null
}

const FORMATS: Readonly<Record<string, (number: number) => string>> = {
  decimal: String,
  decimalZero: (number) => String(number).padStart(2, '0'),
  upperRoman: romanNumber,
  lowerRoman: (number) => romanNumber(number).toLowerCase(),
  upperLetter: (number) => letters(number).toUpperCase(),
  lowerLetter: letters,
  numberInDash: (number) => `- ${number} -`,
  none: () => '',
}

const ROMAN_SIGNS: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
]

function romanNumber(number: number): string {
  let left = Math.min(number, MOST)
  let text = ''
  for (const [value, sign] of ROMAN_SIGNS) for (; left >= value; left -= value) text += sign
  return text
}

/** No list is longer; a file that says so is not believed. */
const MOST = 5000

/** a to z, then aa, bb …, as Word counts with letters. */
function letters(number: number): string {
  const at = (Math.min(Math.max(number, 1), MOST) - 1) % 26
  return String.fromCharCode(97 + at).repeat(Math.ceil(Math.min(Math.max(number, 1), MOST) / 26))
}
