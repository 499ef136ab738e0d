import fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { linesOfDocx } from '../../../test/support/file-hand-now'
import { numberInFormat } from './number-formats'
import { parsePlan } from './parse-plan'

const WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'

interface LevelDrawn {
  readonly format?: string
  readonly text: string
  readonly start?: number
  readonly more?: string
}

function level(at: number, { format = 'decimal', text, start = 1, more = '' }: LevelDrawn): string {
  return `<w:lvl w:ilvl="${at}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`
}

const kind = (id: number, ...levels: LevelDrawn[]) =>
  `<w:abstractNum w:abstractNumId="${id}">${levels.map((one, at) => level(at, one)).join('')}</w:abstractNum>`
const list = (id: number, of: number, more = '') =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${more}</w:num>`
const startAt = (at: number, start: number) =>
  `<w:lvlOverride w:ilvl="${at}"><w:startOverride w:val="${start}"/></w:lvlOverride>`
/** A paragraph of a list's level, «1/0», or of a style, «Muc», with its text. */
const paragraph = (where: string, text = 'x') => {
  const [id = '', at = ''] = where.split('/')
  const number = `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${id}"/></w:numPr>`
  const own = where === '' ? '' : at === '' ? `<w:pStyle w:val="${id}"/>` : number
  return `<w:p><w:pPr>${own}</w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`
}

function linesIn(numbering: string, body: string, styles = ''): (string | readonly string[])[] {
  const lines = linesOfDocx(
    zipSync({
      'word/document.xml': strToU8(`<w:document ${WORD}><w:body>${body}</w:body></w:document>`),
      'word/numbering.xml': strToU8(`<w:numbering ${WORD}>${numbering}</w:numbering>`),
      'word/styles.xml': strToU8(`<w:styles ${WORD}>${styles}</w:styles>`),
    }),
  )
  if (!lines.ok) throw new Error(lines.refusal.message)
  return lines.value.map(({ cells, prose }) => (prose ? cells[0]! : cells))
}

const GROUPS_AND_TASKS = kind(
  0,
  { format: 'upperRoman', text: '%1.' },
  { text: '%2.' },
  { format: 'lowerLetter', text: '%3)' },
)

describe('the numbers that Word makes', () => {
  it.each<[string, string, string[], string[]]>([
    [
      'I., 1., a) count on, each below its own',
      GROUPS_AND_TASKS + list(1, 0),
      ['1/0', '1/1', '1/1', '1/2', '1/2', '1/1', '1/2', '1/0', '1/1'],
      ['I. x', '1. x', '2. x', 'a) x', 'b) x', '3. x', 'a) x', 'II. x', '1. x'],
    ],
    [
      'of two levels in one, «1.2»',
      kind(0, { text: '%1.' }, { text: '%1.%2.' }) + list(1, 0),
      ['1/0', '1/1', '1/1', '1/0', '1/1'],
      ['1. x', '1.1. x', '1.2. x', '2. x', '2.1. x'],
    ],
    [
      'under a Roman group, «I.1», and as plain numbers where the level says so',
      kind(
        0,
        { format: 'upperRoman', text: '%1.' },
        { text: '%1.%2' },
        { text: '%1.%2.%3', more: '<w:isLgl/>' },
      ) + list(1, 0),
      ['1/0', '1/0', '1/1', '1/2'],
      ['I. x', 'II. x', 'II.1 x', '2.1.1 x'],
    ],
    [
      'begin where the level starts',
      kind(0, { text: '%1.', start: 5 }, { format: 'lowerLetter', text: '%2)', start: 3 }) + list(1, 0),
      ['1/0', '1/1', '1/0', '1/1'],
      ['5. x', 'c) x', '6. x', 'c) x'],
    ],
    [
      'go on in another list of the same kind',
      GROUPS_AND_TASKS + list(1, 0) + list(2, 0),
      ['1/0', '1/1', '2/1', '2/0'],
      ['I. x', '1. x', '2. x', 'II. x'],
    ],
    [
      'begin anew in a list that says so, once',
      GROUPS_AND_TASKS + list(1, 0) + list(2, 0, startAt(0, 1)) + list(3, 0, startAt(0, 7)),
      ['1/0', '1/0', '2/0', '2/0', '3/0', '3/1', '2/0'],
      ['I. x', 'II. x', 'I. x', 'II. x', 'VII. x', '1. x', 'VIII. x'],
    ],
    [
      'of a lower level begin anew where a list says so of that level alone',
      GROUPS_AND_TASKS + list(1, 0) + list(2, 0, startAt(1, 1)),
      ['1/0', '1/1', '1/1', '2/1', '2/1', '1/0'],
      ['I. x', '1. x', '2. x', '1. x', '2. x', 'II. x'],
    ],
    [
      'count through where a level never begins anew',
      kind(0, { format: 'upperRoman', text: '%1.' }, { text: '%2.', more: '<w:lvlRestart w:val="0"/>' }) +
        list(1, 0),
      ['1/0', '1/1', '1/1', '1/0', '1/1'],
      ['I. x', '1. x', '2. x', 'II. x', '3. x'],
    ],
    [
      'begin anew only below the level that is named',
      kind(
        0,
        { format: 'upperLetter', text: '%1.' },
        { format: 'upperRoman', text: '%2.' },
        { text: '%3.', more: '<w:lvlRestart w:val="1"/>' },
      ) + list(1, 0),
      ['1/0', '1/1', '1/2', '1/1', '1/2', '1/0', '1/1', '1/2'],
      ['A. x', 'I. x', '1. x', 'II. x', '2. x', 'B. x', 'I. x', '1. x'],
    ],
    [
      'of a level whose higher ones were not used count those as begun',
      kind(0, { text: '%1.' }, { text: '%1.%2' }) + list(1, 0),
      ['1/1', '1/1', '1/0'],
      ['1.1 x', '1.2 x', '2. x'],
    ],
    [
      'of two kinds count apart',
      kind(0, { text: '%1.' }) + kind(1, { text: '(%1)' }) + list(1, 0) + list(2, 1),
      ['1/0', '2/0', '1/0', '2/0'],
      ['1. x', '(1) x', '2. x', '(2) x'],
    ],
    [
      'in a level laid over another have that one’s text',
      GROUPS_AND_TASKS +
        list(1, 0) +
        list(
          2,
          0,
          `<w:lvlOverride w:ilvl="0">${level(0, { format: 'upperLetter', text: 'Phần %1:' })}</w:lvlOverride>`,
        ),
      ['1/0', '2/0'],
      ['I. x', 'Phần B: x'],
    ],
    [
      'keep their own format where only those above are written plainly',
      kind(
        0,
        { format: 'upperRoman', text: '%1.' },
        { format: 'lowerLetter', text: '%1.%2', more: '<w:isLgl/>' },
        { format: 'lowerLetter', text: '%1.%3', more: '<w:isLgl w:val="0"/>' },
      ) + list(1, 0),
      ['1/0', '1/1', '1/2'],
      ['I. x', '1.a x', 'I.a x'],
    ],
    [
      'of no format are the words of the level, or nothing',
      kind(0, { format: 'none', text: 'Mục' }, { format: 'none', text: '%2' }) + list(1, 0),
      ['1/0', '1/1'],
      ['Mục x', 'x'],
    ],
    [
      'stand on the first level where the file names none, on the ninth where it names a deeper one',
      kind(0, ...'123456789'.split('').map((at) => ({ text: `${at}:%${at}` }))) + list(1, 0),
      ['1/x', '1/-2', '1/8', '1/30'],
      ['1:1 x', '1:2 x', '9:1 x', '9:2 x'],
    ],
    [
      'begin at nought where the level says so, or says nothing that is a number',
      kind(0, { text: '%1.', start: 0 }, { text: '%2.', start: Number.NaN }) + list(1, 0),
      ['1/0', '1/0', '1/1'],
      ['0. x', '1. x', '0. x'],
    ],
    [
      'begin anew at a level of a list, not above it',
      GROUPS_AND_TASKS + list(1, 0) + list(2, 0, startAt(2, 4)),
      ['1/0', '1/1', '1/2', '1/2', '2/2', '1/2', '1/1', '1/0'],
      ['I. x', '1. x', 'a) x', 'b) x', 'd) x', 'e) x', '2. x', 'II. x'],
    ],
    [
      'that are marks say nothing, and none stands where the list is taken away',
      kind(0, { format: 'bullet', text: '\uF0B7' }) + list(1, 0),
      ['1/0', '0/0', '9/0', ''],
      ['x', 'x', 'x', 'x'],
    ],
  ])('%s', (_, numbering, paragraphs, shown) => {
    expect(linesIn(numbering, paragraphs.map((where) => paragraph(where)).join(''))).toEqual(shown)
  })

  it('come by a style, by the one it is based on, and by the level that names the style', () => {
    const numbering =
      kind(
        0,
        { format: 'upperRoman', text: '%1.', more: '<w:pStyle w:val="Muc"/>' },
        { text: '%2.', more: '<w:pStyle w:val="Viec"/>' },
      ) + list(3, 0)
    const styles = `<w:style w:styleId="Muc"><w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr></w:style>
      <w:style w:styleId="Viec"><w:basedOn w:val="Muc"/></w:style><w:style w:styleId="Con"><w:basedOn w:val="Viec"/></w:style>
      <w:style w:styleId="Tron"><w:basedOn w:val="Muc"/><w:pPr><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr></w:style>`
    const body = ['Muc', 'Viec', 'Con', 'Tron', 'Muc'].map((style) => paragraph(style)).join('')
    expect(linesIn(numbering, body, styles)).toEqual(['I. x', '1. x', '2. x', 'x', 'II. x'])
  })

  it('come by no style that the file does not have, nor by one that is based on itself', () => {
    const numbering = kind(0, { text: '%1.' }) + list(3, 0)
    const styles = `<w:docDefaults><w:numId w:val="3"/></w:docDefaults><w:style w:styleId="A"><w:basedOn w:val="B"/></w:style><w:style w:styleId="B"><w:basedOn w:val="A"/></w:style>`
    const body = ['Khong', 'A', 'B'].map((style) => paragraph(style)).join('')
    expect(linesIn(numbering, body, styles)).toEqual(['x', 'x', 'x'])
  })

  it('come by the level of a style, or by that of the paragraph, which counts first', () => {
    const numbering = kind(0, { text: '%1.' }, { text: '%2)' }) + list(3, 0)
    const styles = `<w:style w:styleId="Con"><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="3"/></w:numPr></w:pPr></w:style><w:style w:styleId="Chau"><w:basedOn w:val="Con"/></w:style>`
    const own = paragraph('Con').replace('</w:pPr>', '<w:numPr><w:ilvl w:val="0"/></w:numPr></w:pPr>')
    expect(linesIn(numbering, paragraph('Con') + paragraph('Chau') + own, styles)).toEqual([
      '1) x',
      '2) x',
      '2. x',
    ])
  })

  it('of a kind that names a style are of the kind of that style, unless they have levels, or nobody has the style', () => {
    const linked = (id: number, inside: string) =>
      `<w:abstractNum w:abstractNumId="${id}">${inside}</w:abstractNum>`
    const other = linked(1, `<w:styleLink w:val="Ds"/>${level(0, { text: '(%1)' })}`)
    const body = paragraph('1/0') + paragraph('2/0') + paragraph('1/0')
    expect(
      linesIn(linked(0, '<w:numStyleLink w:val="Ds"/>') + other + list(1, 0) + list(2, 1), body),
    ).toEqual(['(1) x', '(2) x', '(3) x'])
    const own = linked(0, `<w:numStyleLink w:val="Ds"/>${level(0, { text: '%1.' })}`)
    expect(linesIn(own + other + list(1, 0) + list(2, 1), body)).toEqual(['1. x', '(1) x', '2. x'])
    const lost = linked(0, '<w:numStyleLink w:val="Mat"/>')
    expect(linesIn(lost + other + list(1, 0) + list(2, 1), body)).toEqual(['x', '(1) x', 'x'])
  })

  it('do not count a paragraph that its style hides; of an unknown format none stands in a line', () => {
    const styles = '<w:style w:styleId="An"><w:rPr><w:vanish/></w:rPr></w:style>'
    const hidden = paragraph('1/0').replace('<w:pPr>', '<w:pPr><w:pStyle w:val="An"/>')
    const numbering = kind(0, { text: '%1.' }) + list(1, 0)
    expect(linesIn(numbering, paragraph('1/0') + hidden + paragraph('1/0'), styles)).toEqual(['1. x', '2. x'])
    expect(linesIn(kind(0, { format: 'aiueo', text: '%1.' }) + list(1, 0), paragraph('1/0'))).toEqual(['x'])
  })

  it('of a list of a kind that is not there are none', () => {
    expect(linesIn(list(1, 7), paragraph('1/0'))).toEqual(['x'])
  })

  it('a start laid over a level is that list’s own, whatever its kind says', () => {
    const numbering =
      kind(0, { text: '%1.', start: 3 }) + list(1, 0) + list(2, 0, startAt(0, 9)) + list(3, 0, startAt(0, 0))
    const body = ['1/0', '2/0', '3/0', '1/0'].map((where) => paragraph(where)).join('')
    expect(linesIn(numbering, body)).toEqual(['3. x', '9. x', '0. x', '1. x'])
  })

  it('of a cell stand before its text, each before its own paragraph', () => {
    const numbering =
      kind(0, { text: '%1.' }) + kind(1, { format: 'bullet', text: '•' }) + list(1, 0) + list(2, 1)
    const cell = (...inside: string[]) => `<w:tc>${inside.join('')}</w:tc>`
    const row = (...cells: string[]) => `<w:tbl><w:tr>${cells.join('')}</w:tr></w:tbl>`
    const body = row(
      cell(paragraph('1/0', 'a'), paragraph('1/0', 'b')),
      cell(paragraph('2/0', 'c'), paragraph('2/0', 'd')),
      cell(paragraph('', 'e'), paragraph('1/0', 'g')),
      cell(paragraph('7/0', '')),
      cell(paragraph('0/0', '')),
      cell(paragraph('7/0', 'h')),
    )
    expect(linesIn(numbering, body)).toEqual([['1. a 2. b', 'c d', 'e 3. g', '#', '', 'h']])
  })

  it('that stand alone are told apart from a text', () => {
    const row = ['1/0', ''].map((where) => `<w:tc>${paragraph(where, '')}</w:tc>`).join('')
    const rows = `<w:tbl><w:tr>${row}<w:tc>${paragraph('1/0', '')}</w:tc></w:tr><w:tr><w:tc>${paragraph('1/0', 'a')}</w:tc></w:tr></w:tbl>`
    const lines = linesOfDocx(
      zipSync({
        'word/document.xml': strToU8(`<w:document ${WORD}><w:body>${rows}</w:body></w:document>`),
        'word/numbering.xml': strToU8(
          `<w:numbering ${WORD}>${kind(0, { text: '%1' })}${list(1, 0)}</w:numbering>`,
        ),
      }),
    )
    expect(lines.ok && lines.value.map(({ cells, numbered }) => [cells, numbered])).toEqual([
      [
        ['1', '', '2'],
        [0, 2],
      ],
      [['3 a'], undefined],
    ])
  })

  it('come by a kind that only names a style', () => {
    const numbering = `<w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="Ds"/></w:abstractNum><w:abstractNum w:abstractNumId="1"><w:styleLink w:val="Ds"/>${level(0, { format: 'decimalZero', text: '%1' })}</w:abstractNum>${list(1, 0)}`
    expect(linesIn(numbering, paragraph('1/0') + paragraph('1/0'))).toEqual(['01 x', '02 x'])
  })

  it('do not count what is not shown: hidden rows, cells that go on from above, text moved away, former properties', () => {
    const cell = (where: string, properties = '', text = '') =>
      `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(where, text)}</w:tc>`
    const row = (cells: string, properties = '') => `<w:tr><w:trPr>${properties}</w:trPr>${cells}</w:tr>`
    const former =
      '<w:p><w:pPr><w:pPrChange><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr></w:pPrChange></w:pPr><w:r><w:t>thường</w:t></w:r></w:p>'
    const body = `<w:tbl>${row(cell('1/0', '<w:vMerge w:val="restart"/>') + cell('', '', 'a'))}${row(cell('1/0', '<w:vMerge/>') + cell('', '', 'b'))}${row(cell('1/0') + cell('', '', 'ẩn'), '<w:hidden/>')}${row(cell('1/0') + cell('', '', 'c'))}</w:tbl>${former}<w:moveFrom>${paragraph('1/0')}</w:moveFrom>${paragraph('1/0')}`
    expect(linesIn(kind(0, { text: '%1.' }) + list(1, 0), body)).toEqual([
      ['1.', 'a'],
      ['1.', 'b'],
      ['2.', 'c'],
      'thường',
      '3. x',
    ])
  })

  it('in a format that is not known stay a mark, and the plan asks', () => {
    const rows = ['Rà soát', 'Niêm yết'].map(
      (text) =>
        `<w:tr><w:tc>${paragraph('1/0', '')}</w:tc>${[text, 'VP', 'Quý I'].map((one) => `<w:tc>${paragraph('', one)}</w:tc>`).join('')}</w:tr>`,
    )
    const head = `<w:tr>${['TT', 'Nội dung', 'Chủ trì', 'Thời gian'].map((one) => `<w:tc>${paragraph('', one)}</w:tc>`).join('')}</w:tr>`
    const bytes = zipSync({
      'word/document.xml': strToU8(
        `<w:document ${WORD}><w:body><w:tbl>${head}${rows.join('')}</w:tbl></w:body></w:document>`,
      ),
      'word/numbering.xml': strToU8(
        `<w:numbering ${WORD}>${kind(0, { format: 'chineseCounting', text: '%1' })}${list(1, 0)}</w:numbering>`,
      ),
    })
    const lines = linesOfDocx(bytes)
    expect(lines.ok && lines.value[1]?.cells).toEqual(['#', 'Rà soát', 'VP', 'Quý I'])
    const read = lines.ok ? parsePlan(lines.value, { year: 2026 }) : lines
    expect(read.ok && read.value.questions.filter(({ cell }) => cell === 'ordinal')).toHaveLength(1)
  })
})

describe('a property that was taken away while changes are tracked', () => {
  it('marks nothing: what was struck through and no longer is stands', () => {
    const run =
      '<w:p><w:r><w:rPr><w:rPrChange><w:rPr><w:strike/><w:vanish/></w:rPr></w:rPrChange></w:rPr><w:t>còn lại</w:t></w:r></w:p>'
    expect(linesIn('', run)).toEqual(['còn lại'])
  })
})

describe('formats of numbers', () => {
  it.each([
    [4, 'upperRoman', 'IV'],
    [1994, 'upperRoman', 'MCMXCIV'],
    [9, 'lowerRoman', 'ix'],
    [7, 'decimalZero', '07'],
    [12, 'decimalZero', '12'],
    [28, 'lowerLetter', 'bb'],
    [26, 'upperLetter', 'Z'],
    [3, 'none', ''],
    [3, 'aiueo', null],
    [3, 'numberInDash', '- 3 -'],
    [10, 'decimal', '10'],
    [3999, 'upperRoman', 'MMMCMXCIX'],
    [444, 'upperRoman', 'CDXLIV'],
    [9999, 'upperRoman', 'MMMMM'],
    [0, 'upperRoman', ''],
    [1, 'lowerLetter', 'a'],
    [27, 'lowerLetter', 'aa'],
    [0, 'lowerLetter', 'a'],
    [52, 'upperLetter', 'ZZ'],
    [9999, 'lowerLetter', 'h'.repeat(193)],
  ])('%i as %s is %s', (number, format, text) => {
    expect(numberInFormat(number, format)).toBe(text)
  })
})

it('whatever levels follow each other, a level counts by one and begins at its start below a higher one', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 1, maxLength: 40 }), (levels) => {
      const numbering = kind(0, { text: '%1' }, { text: '%1.%2' }, { text: '%1.%2.%3' }) + list(1, 0)
      const shown = linesIn(numbering, levels.map((at) => paragraph(`1/${at}`)).join(''))
      const counts = [0, 0, 0]
      const expected = levels.map((at) => {
        counts[at]! += 1
        for (let above = 0; above < at; above += 1) counts[above] ||= 1
        counts.fill(0, at + 1)
        return `${counts.slice(0, at + 1).join('.')} x`
      })
      expect(shown).toEqual(expected)
    }),
  )
})
