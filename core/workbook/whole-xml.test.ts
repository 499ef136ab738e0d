import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isWholeXml } from './whole-xml'

describe('XML that is whole', () => {
  test.each([
    '<a/>',
    '<a></a>',
    '<a ></a >',
    '<a b="1>2" c=\'/a>\'>x &lt; y</a>',
    '<?xml version="1.0"?>\n<a><b/><b>1</b></a>\n<!-- <c> -->\n',
    '\xef\xbb\xbf<w:a xmlns:w="w"><w:b/><![CDATA[</w:a>]]></w:a>',
    '<a><aa></aa></a>',
  ])('%s', (xml) => expect(isWholeXml(xml)).toBe(true))
})

describe('XML that is not', () => {
  test.each([
    '',
    ' ',
    'x',
    '<a',
    '<a>',
    '<a><b></a>',
    '<a><b></a></b>',
    '<a></aa>',
    '<aa></a>',
    '</a>',
    '<a/><b/>',
    '<a></a>x',
    'x<a></a>',
    '<a><!-- </a>',
    '<a><![CDATA[</a>',
    '<a b="></a>',
    '<a>\0\0</a>',
    '<a></a></a>',
    '<a b="<c>"></a>',
  ])('%s', (xml) => expect(isWholeXml(xml)).toBe(false))
})

/** Elements in elements, with texts, attributes and comments. */
const anyXml = fc.letrec<{ node: string }>((tie) => ({
  node: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom('', 'chữ', ' ', '<!-- a -->', '<![CDATA[<]]>', '<c/>', '<c d="/>"/>'),
    fc
      .tuple(fc.constantFrom('a', 'w:b', 'cc'), fc.array(tie('node'), { maxLength: 4 }))
      .map(([name, inner]) => `<${name} x="1">${inner.join('')}</${name}>`),
  ),
})).node

test('what is cut off anywhere, or goes on behind its end, is not whole', () => {
  fc.assert(
    fc.property(anyXml, fc.nat(), (inner, at) => {
      const xml = `<?xml version="1.0"?><root>${inner}</root>`
      expect(isWholeXml(xml)).toBe(true)
      expect(isWholeXml(xml.slice(0, at % xml.length))).toBe(false)
      expect(isWholeXml(xml + xml.slice(at % xml.length))).toBe(false)
    }),
    { numRuns: 500 },
  )
})
