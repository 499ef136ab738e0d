import { describe, expect, test } from 'vitest'
import {
  attribute,
  attributesByName,
  closingTag,
  decode,
  encode,
  escapeControls,
  hasDeclarations,
  nextTag,
  prefixedAttribute,
  stringItemText,
  unescapeControls,
} from './xml'

const first = (xml: string) => nextTag(xml, 0)!

describe('a tag', () => {
  test.each<[xml: string, name: string, kind: string, end: number]>([
    ['<a>', 'a', 'open', 3],
    ['x<w:a b="1">', 'a', 'open', 12],
    ['<a/>', 'a', 'empty', 4],
    ['<a b="x"/>', 'a', 'empty', 10],
    ['</x:a >', 'a', 'close', 7],
    ['<a b=">">', 'a', 'open', 9],
    [`<a b='>"'>`, 'a', 'open', 10],
    [`<a b="'>">`, 'a', 'open', 10],
    ['<!-- <b> --><a>', 'a', 'open', 15],
    ['<![CDATA[<b>]]><a>', 'a', 'open', 18],
    ['<?xml version="1.0"?><a>', 'a', 'open', 24],
  ])('%s is «%s», %s', (xml, name, kind, end) => {
    expect(first(xml)).toMatchObject({ name, kind, end })
  })

  test.each(['', 'x', '<a', '<a b="', '<!-- <a>', '<![CDATA[<a>', '<?xml '])('%j has none', (xml) => {
    expect(nextTag(xml, 0)).toBeNull()
  })

  test('is closed by its own, whatever is nested in it', () => {
    const xml = '<a><a/><a><b></b></a></a><a>'
    expect(closingTag(xml, first(xml))?.start).toBe(21)
    expect(closingTag('<a><a></a>', first('<a><a></a>'))).toBeNull()
  })
})

describe('attributes', () => {
  const xml = `<c r="B2" t = 's' x:id="r&amp;1" b="a='q'">`
  test('are read by name, with or without prefix, in either quotes', () => {
    expect(attributesByName(xml, first(xml))).toEqual({ r: 'B2', t: 's', 'x:id': 'r&amp;1', b: "a='q'" })
    expect(attribute(xml, first(xml), 't')).toBe('s')
    expect(attribute(xml, first(xml), 'id')).toBeNull()
    expect(prefixedAttribute(xml, first(xml), 'id')).toBe('r&1')
    expect(prefixedAttribute(xml, first(xml), 'r')).toBeNull()
  })

  test('that never end are none', () => {
    expect(attributesByName('<a b=1>', first('<a b=1>'))).toEqual({})
    expect(attributesByName('<a b>', first('<a b>'))).toEqual({})
  })
})

test.each<[string, boolean]>([
  ['<!DOCTYPE a><a/>', true],
  ['<a/><!ENTITY b "c">', true],
  ['<!-- <!DOCTYPE a> --><a/>', false],
  ['<a><![CDATA[<!DOCTYPE a>]]></a>', false],
  ['<a><![CDATA[x]]></a><!ELEMENT a>', true],
  ['<a><!-- ', false],
])('%s declares something: %s', (xml, declares) => {
  expect(hasDeclarations(xml)).toBe(declares)
})

test.each<[raw: string, text: string]>([
  ['&lt;5', '<5'],
  ['a<!-- no -->b', 'ab'],
  ['a<![CDATA[<&lt;]]>b', 'a<&lt;b'],
  ['\xe1\xbb\x93', 'ồ'],
])('%j reads «%s»', (raw, text) => {
  expect(decode(raw)).toBe(text)
})

test('a text goes into XML and comes back, carriage returns included', () => {
  const text = '«Hồ sơ» <a & "b">\r\n😀'
  expect(encode(text)).not.toMatch(/[\r<>"]/)
  expect(decode(encode(text))).toBe(text)
})

test.each<[item: string, text: string]>([
  ['<t>Hộ tịch</t>', 'Hộ tịch'],
  ['<r><t>Hộ </t></r><r><t xml:space="preserve">tịch</t></r>', 'Hộ tịch'],
  ['<t/><r><t>x</t></r>', 'x'],
  ['<t>x</t><rPh sb="0" eb="1"><t>y</t></rPh><r><t>z</t></r>', 'xz'],
  ['<rPh/><t>x</t>', 'x'],
  ['<t>a_x000D_b</t>', 'a\rb'],
])('a string item %s reads «%s»', (item, text) => {
  const held = encode(item).replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"')
  expect(stringItemText(held, 0, held.length)).toBe(text)
})

test('letters that may not stand in XML are written out, and what only looks like one, too', () => {
  expect(escapeControls('a\x01b_x000D_c_xy')).toBe('a_x0001_b_x005F_x000D_c_xy')
  for (const text of ['a\x01b', '_x000D_', 'a_x005F_', '__x0041_', 'plain_x'])
    expect(unescapeControls(escapeControls(text))).toBe(text)
})
