import { describe, expect, test } from 'vitest'
import { nextTag } from '../../workbook/xml'
import { isOn, markedBy, marksOfStyles } from './docx-marks'
import { symbolText } from './docx-symbols'
import { NO_LOOKS } from './html-marks'

const tagOf = (xml: string) => nextTag(xml, 0)!
const MARKED = { hidden: true, struck: true, raised: true }

test.each([
  ['<w:strike/>', true],
  ['<w:strike w:val="1"/>', true],
  ['<w:strike w:val="true"/>', true],
  ['<w:strike w:val="on"/>', true],
  ['<w:strike w:val="0"/>', false],
  ['<w:strike w:val="false"/>', false],
  ['<w:strike w:val="off"/>', false],
  ['<w:strike w:val="none"/>', false],
  ['<w:strike w:val="10"/>', true],
])('%s is on: %s', (xml, expected) => {
  expect(isOn(xml, tagOf(xml))).toBe(expected)
})

describe('a property', () => {
  test.each([
    ['<w:vanish/>', { hidden: true }],
    ['<w:specVanish/>', { hidden: true }],
    ['<w:strike/>', { struck: true }],
    ['<w:dstrike/>', { struck: true }],
    ['<w:vertAlign w:val="superscript"/>', { raised: true }],
    ['<w:vertAlign w:val="subscript"/>', {}],
    ['<w:b/>', {}],
    ['</w:strike>', {}],
  ])('%s marks %j', (xml, marks) => {
    expect(markedBy(xml, tagOf(xml), NO_LOOKS)).toEqual({ ...NO_LOOKS, ...marks })
  })

  test.each([
    ['<w:vanish w:val="0"/>', { hidden: false }],
    ['<w:dstrike w:val="0"/>', { struck: false }],
    ['<w:vertAlign w:val="baseline"/>', { raised: false }],
    ['<w:i/>', {}],
    ['</w:vanish>', {}],
  ])('%s takes away %j', (xml, marks) => {
    expect(markedBy(xml, tagOf(xml), MARKED)).toEqual({ ...MARKED, ...marks })
  })
})

describe('styles', () => {
  const style = (id: string, inside: string) => `<w:style w:styleId="${id}">${inside}</w:style>`
  const marks = (...styles: string[]) => marksOfStyles(`<w:styles>${styles.join('')}</w:styles>`)

  test('have their own marks and those they are based on, wherever that stands', () => {
    const found = marks(
      style('A', '<w:basedOn w:val="B"/><w:strike/>'),
      style('B', '<w:vanish/>'),
      style('C', '<w:basedOn w:val="A"/>'),
      style('D', '<w:basedOn w:val="Mat"/>'),
      style('E', ''),
    )
    expect([...found].map(([id, { hidden, struck }]) => [id, hidden, struck])).toEqual([
      ['A', true, true],
      ['B', true, false],
      ['C', true, true],
      ['D', false, false],
      ['E', false, false],
    ])
  })

  test('in a circle have what stands in it', () => {
    const found = marks(style('A', '<w:basedOn w:val="B"/>'), style('B', '<w:basedOn w:val="A"/><w:strike/>'))
    expect([...found.values()].map(({ struck }) => struck)).toEqual([true, true])
  })

  test('are none before the first of them', () => {
    expect(marksOfStyles('<w:docDefaults><w:strike/></w:docDefaults>').size).toBe(0)
    expect(marksOfStyles('').size).toBe(0)
  })

  test('reach over twelve others, no further', () => {
    const chain = (length: number) =>
      Array.from({ length }, (_, at) =>
        style(`s${at}`, at === length - 1 ? '<w:strike/>' : `<w:basedOn w:val="s${at + 1}"/>`),
      )
    expect([marks(...chain(13)), marks(...chain(14))].map((found) => found.get('s0')?.struck)).toEqual([
      true,
      false,
    ])
  })
})

test.each([
  ['Symbol', 'F02D', '-'],
  ['symbol', '0031', '1'],
  ['Symbol', 'F025', '%'],
  ['Symbol', 'F03F', '?'],
  ['Symbol', 'F024', ' '],
  ['Symbol', 'F040', ' '],
  ['Symbol', 'F061', ' '],
  ['Wingdings', 'F031', ' '],
  ['Symbol 2', 'F031', ' '],
  ['MySymbol', 'F031', ' '],
  ['Symbol', 'x', ' '],
])('a symbol of the font «%s» with the code %s is «%s»', (font, code, text) => {
  const xml = `<w:sym w:font="${font}" w:char="${code}"/>`
  expect(symbolText(xml, tagOf(xml))).toBe(text)
})
