import fc from 'fast-check'
import { expect, test } from 'vitest'
import { escapeMarkup, unescapeMarkup } from './markup'

test('any text comes back, and none of it can be taken for a tag', () =>
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(escapeMarkup(text)).not.toMatch(/[<>]/)
      expect(unescapeMarkup(escapeMarkup(text))).toBe(text)
    }),
  ))

test('only the three marks are changed', () => {
  expect(escapeMarkup(`a < b & c > "d" 'e'`)).toBe(`a &lt; b &amp; c &gt; "d" 'e'`)
})

test.each([
  ['&lt;Hộ tịch&gt;', '<Hộ tịch>'],
  ['&quot;A&quot; &amp; &apos;B&apos;', `"A" & 'B'`],
  ['&#60;&#x3C;&#X3c;', '<<<'],
  ['&amp;lt;', '&lt;'],
  ['&#x10FFFF;', '\u{10FFFF}'],
  // What names no character stays as it was written.
  ['&nbsp; &#0; &#x110000; &; R&D', '&nbsp; &#0; &#x110000; &; R&D'],
  ['&constructor;', '&constructor;'],
])('%s is %s', (written, text) => {
  expect(unescapeMarkup(written)).toBe(text)
})
