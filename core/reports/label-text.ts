import { fold } from '../text/fold'

/**
 * A heading as it is compared: folded, its column number and formula ("(3)=(4)+(5)") and a final colon left out.
 *
 * `labelWords('Tổng số\n(3)=(4)+(5)+(6)')` is `fold('tổng số')`.
 */
export function labelWords(text: string): string {
  return fold(
    text.replace(/[\s(]*\(?\d{1,2}\)?\s*=[\s()\d+*/:\-–]*$/u, '').replace(/\s*\(\d{1,2}\)\s*$/u, ''),
  ).replace(/\s*[:：*]+$/u, '')
}
