/**
 * What a raised piece of text says behind the text before it: a note mark («118¹», «Tháng 1 (2)») says nothing, the 2 of a
 * square metre is one, and anything long is text like any other.
 *
 * `raised('Tháng 1', '2')` is `''`, `raised('120 m', '2')` is `'²'`.
 */
export function raised(before: string, text: string): string {
  const bare = text.trim()
  if (/^[23]$/.test(bare) && /(?:^|[^\p{L}])[kcdm]?m$/u.test(before.slice(-8)))
    return bare === '2' ? '²' : '³'
  return bare.length <= LONGEST_MARK ? '' : ` ${text}`
}

const LONGEST_MARK = 6
