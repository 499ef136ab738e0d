import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { linesOfDocx } from '../../../test/support/file-hand-now'

function docx(body: string): Uint8Array {
  const xml = `<?xml version="1.0"?><w:document xmlns:w="w"><w:body>${body}</w:body></w:document>`
  return zipSync({ 'word/document.xml': strToU8(xml) })
}
const p = (text: string, properties = '') => `<w:p>${properties}<w:r><w:t>${text}</w:t></w:r></w:p>`
const tc = (text: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${p(text)}</w:tc>`
const tr = (...cells: string[]) => `<w:tr>${cells.join('')}</w:tr>`
const linesOf = (body: string) => {
  const lines = linesOfDocx(docx(body))
  return lines.ok ? lines.value.map(({ cells, prose }) => (prose ? cells[0] : cells)) : lines.refusal.reason
}

describe('a Word document as lines', () => {
  it.each([
    [
      'paragraphs are prose, entities and runs joined',
      `${p('Kế hoạch &amp; phụ lục')}${p('')}`,
      ['Kế hoạch & phụ lục'],
    ],
    [
      'a wide cell stands once, the rest empty',
      `<w:tbl>${tr(tc('I'), tc('Chỉ đạo', '<w:gridSpan w:val="3"/>'))}</w:tbl>`,
      [['I', 'Chỉ đạo', '', '']],
    ],
    [
      'a cell merged down repeats, under a wide cell too',
      `<w:tbl>${tr(tc('a', '<w:gridSpan w:val="2"/>'), tc('Một cửa', '<w:vMerge w:val="restart"/>'))}${tr(tc('b'), tc('c'), tc('', '<w:vMerge/>'))}</w:tbl>`,
      [
        ['a', '', 'Một cửa'],
        ['b', 'c', 'Một cửa'],
      ],
    ],
    [
      'a row that begins later keeps its columns',
      `<w:tbl><w:tr><w:trPr><w:gridBefore w:val="2"/></w:trPr>${tc('x')}</w:tr></w:tbl>`,
      [['', '', 'x']],
    ],
    [
      'a number whose list the file does not have is marked',
      `<w:tbl>${tr(`<w:tc>${p('', '<w:pPr><w:numPr><w:numId w:val="7"/></w:numPr></w:pPr>')}</w:tc>`, tc('Rà soát'))}</w:tbl>`,
      [['#', 'Rà soát']],
    ],
    [
      'a table inside a cell is that cell’s text',
      `<w:tbl>${tr(`<w:tc>${p('ngoài')}<w:tbl>${tr(tc('trong'))}</w:tbl></w:tc>`)}</w:tbl>`,
      [['ngoài trong']],
    ],
    [
      'deleted and moved text is not read',
      `<w:p><w:del><w:r><w:delText>cũ</w:delText></w:r></w:del><w:moveFrom><w:r><w:t>đi</w:t></w:r></w:moveFrom><w:r><w:t>mới</w:t></w:r></w:p>`,
      ['mới'],
    ],
    [
      'a raised note mark is no number',
      `<w:p><w:r><w:t>Tháng 1</w:t></w:r><w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>2</w:t></w:r></w:p>`,
      ['Tháng 1'],
    ],
    [
      'struck and hidden runs are not read, those that are not so any more are',
      `<w:p><w:r><w:rPr><w:strike/></w:rPr><w:t>15/3</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>x</w:t></w:r><w:r><w:rPr><w:strike w:val="0"/><w:vanish w:val="false"/></w:rPr><w:t>20/3</w:t></w:r></w:p>`,
      ['20/3'],
    ],
    [
      'the mark at a paragraph’s end says nothing of its text',
      p('còn', '<w:pPr><w:rPr><w:strike/><w:vanish/></w:rPr></w:pPr>'),
      ['còn'],
    ],
    [
      'hyphens, symbols and breaks keep numbers apart',
      `<w:p><w:r><w:t>1</w:t><w:noBreakHyphen/><w:t>2</w:t></w:r></w:p><w:p><w:r><w:t>1</w:t><w:softHyphen/><w:t>2</w:t></w:r></w:p><w:p><w:r><w:t>1</w:t><w:sym w:font="Wingdings" w:char="F0E0"/><w:t>2</w:t></w:r></w:p><w:p><w:r><w:t>1</w:t><w:cr/><w:t>2</w:t></w:r></w:p><w:p><w:r><w:t>1</w:t><w:sym w:font="Symbol" w:char="F02D"/><w:t>2</w:t></w:r></w:p>`,
      ['1-2', '1-2', '1 2', '1 2', '1-2'],
    ],
    [
      'a hidden row is none',
      `<w:tbl><w:tr><w:trPr><w:hidden/></w:trPr>${tc('ẩn')}</w:tr>${tr(tc('hiện'))}</w:tbl>`,
      [['hiện']],
    ],
    [
      'any prefix will do',
      `<x:tbl xmlns:x="w"><x:tr><x:tc><x:tcPr><x:gridSpan x:val="2"/></x:tcPr><x:p><x:r><x:t>I</x:t></x:r></x:p></x:tc></x:tr></x:tbl>`,
      [['I', '']],
    ],
    [
      'a cell merged across in the old way stands once',
      `<w:tbl>${tr(tc('a', '<w:hMerge w:val="restart"/>'), tc('b', '<w:hMerge/>'), tc('c'))}</w:tbl>`,
      [['a', '', 'c']],
    ],
    [
      'a cell goes on from the row above, never from the table before, nor from its own column’s neighbour',
      `<w:tbl>${tr(tc('a'), tc('b'))}</w:tbl><w:tbl>${tr(tc('', '<w:vMerge w:val="continue"/>'), tc('c'))}${tr(tc('d'), tc('', '<w:vMerge/>'))}</w:tbl>`,
      [
        ['a', 'b'],
        ['', 'c'],
        ['d', 'c'],
      ],
    ],
    [
      'a merge that begins says its own text',
      `<w:tbl>${tr(tc('a'), tc('b'))}${tr(tc('c', '<w:vMerge w:val="restart"/>'), tc('d'))}</w:tbl>`,
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'widths that are no numbers, or none, are one column; none is wider than a plan',
      `<w:tbl>${tr(tc('a', '<w:gridSpan w:val="x"/>'), tc('b', '<w:gridSpan w:val="-3"/>'), tc('c', '<w:gridSpan/>'), tc('d'))}</w:tbl>`,
      [['a', 'b', 'c', 'd']],
    ],
    [
      'a row that was taken out is none; one whose words were is',
      `<w:tbl><w:tr><w:trPr><w:del/></w:trPr>${tc('cũ')}</w:tr><w:tr><w:trPr/><w:tc><w:p><w:del><w:r><w:delText>x</w:delText></w:r></w:del><w:r><w:t>còn</w:t></w:r></w:p></w:tc></w:tr></w:tbl>`,
      [['còn']],
    ],
    [
      'a row that is no longer hidden is one, and the one behind a hidden row too',
      `<w:tbl><w:tr><w:trPr><w:hidden w:val="0"/></w:trPr>${tc('a')}</w:tr><w:tr><w:trPr><w:hidden/></w:trPr>${tc('b')}</w:tr>${tr(tc('c'))}</w:tbl>`,
      [['a'], ['c']],
    ],
    ['a row of nothing is none', `<w:tbl>${tr(tc(''), tc(' '))}${tr(tc(''), tc('a'))}</w:tbl>`, [['', 'a']]],
    [
      'paragraphs of a cell are words apart, of the text lines apart',
      `${p('a')}${p('b')}<w:tbl>${tr(`<w:tc>${p('c')}${p('d')}</w:tc>`)}</w:tbl>`,
      ['a', 'b', ['c d']],
    ],
    [
      'an empty text has none, and what stands behind it is read once',
      '<w:p><w:r><w:t/><w:t>a</w:t></w:r></w:p>',
      ['a'],
    ],
    [
      'tabs part words; those of the paragraph’s ruler do not stand in it',
      '<w:p><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:ptab/><w:t>c</w:t></w:r></w:p>',
      ['a b c'],
    ],
    [
      'what stands a second time for older readers is read once',
      '<w:p><w:r><mc:AlternateContent><mc:Choice><w:t>a</w:t></mc:Choice><mc:Fallback><w:t>a</w:t></mc:Fallback></mc:AlternateContent><w:t>b</w:t></w:r></w:p>',
      ['ab'],
    ],
    [
      'an empty mark of what was moved moves nothing',
      '<w:p><w:moveFrom/><w:r><w:t>a</w:t></w:r></w:p>',
      ['a'],
    ],
    [
      'marks of a run end with it',
      '<w:p><w:r><w:rPr><w:dstrike/></w:rPr><w:t>a</w:t></w:r><w:r><w:t>b</w:t></w:r><w:r><w:rPr><w:specVanish/></w:rPr><w:t>c</w:t></w:r></w:p>',
      ['b'],
    ],
    [
      'a lowered number stands',
      '<w:p><w:r><w:t>H</w:t></w:r><w:r><w:rPr><w:vertAlign w:val="subscript"/></w:rPr><w:t>2</w:t></w:r></w:p>',
      ['H2'],
    ],
    [
      'what was struck before a change was tracked stands; what stood before it is struck',
      '<w:p><w:r><w:rPr><w:rPrChange><w:rPr><w:strike/></w:rPr></w:rPrChange></w:rPr><w:t>a</w:t></w:r><w:r><w:rPr><w:strike/><w:rPrChange/></w:rPr><w:t>b</w:t></w:r></w:p>',
      ['a'],
    ],
    [
      'a table in a cell leaves the rows around it as they are',
      `<w:tbl>${tr(tc('a'), tc('b', '<w:vMerge w:val="restart"/>'))}${tr(`<w:tc>${p('c')}<w:tbl>${tr(tc('d'))}${tr(tc('e'))}</w:tbl></w:tc>`, tc('', '<w:vMerge/>'))}</w:tbl>`,
      [
        ['a', 'b'],
        ['c d e', 'b'],
      ],
    ],
    [
      'marks count behind properties that say nothing',
      '<w:p><w:pPr/><w:r><w:rPr><w:strike/></w:rPr><w:t>a</w:t></w:r><w:r><w:t>b</w:t></w:r></w:p>',
      ['b'],
    ],
    [
      'a struck end of a paragraph still ends it',
      `<w:tbl>${tr(`<w:tc><w:p><w:r><w:t>a</w:t></w:r><w:r><w:rPr><w:strike/></w:rPr><w:t>b</w:t></w:r></w:p>${p('c')}</w:tc>`)}</w:tbl>`,
      [['a c']],
    ],
    [
      'words taken out of a cell take out no row, whatever the row’s own properties say',
      `<w:tbl><w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:p><w:del><w:r><w:delText>x</w:delText></w:r></w:del><w:r><w:t>a</w:t></w:r></w:p></w:tc></w:tr></w:tbl>`,
      [['a']],
    ],
    [
      'a raised mark in a cell is no number of it',
      `<w:tbl>${tr(`<w:tc><w:p><w:r><w:t>118</w:t></w:r><w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>1</w:t></w:r></w:p></w:tc>`)}</w:tbl>`,
      [['118']],
    ],
    [
      'line breaks within a cell are blanks',
      `<w:tbl>${tr('<w:tc><w:p><w:r><w:t>Văn phòng</w:t><w:br/><w:t>Thống kê</w:t></w:r></w:p></w:tc>')}</w:tbl>`,
      [['Văn phòng Thống kê']],
    ],
  ])('%s', (_, body, lines) => {
    expect(linesOf(body)).toEqual(lines)
  })

  it('styles hide and strike, too, and what they are based on', () => {
    const styles = `<w:styles xmlns:w="w"><w:style w:styleId="Cu"><w:rPr><w:strike/></w:rPr></w:style><w:style w:styleId="CuHon"><w:basedOn w:val="Cu"/></w:style></w:styles>`
    const body = `<w:p><w:r><w:rPr><w:rStyle w:val="CuHon"/></w:rPr><w:t>cũ</w:t></w:r><w:r><w:t>mới</w:t></w:r></w:p>`
    const file = zipSync({
      'word/document.xml': strToU8(`<w:document xmlns:w="w"><w:body>${body}</w:body></w:document>`),
      'word/styles.xml': strToU8(styles),
    })
    expect(linesOfDocx(file)).toMatchObject({ ok: true, value: [{ cells: ['mới'] }] })
  })

  it('styles of a paragraph hide and strike its runs, and end with it', () => {
    const style = (id: string, marks: string) =>
      `<w:style w:styleId="${id}"><w:rPr>${marks}</w:rPr></w:style>`
    const styled = (id: string, text: string, run = '') =>
      `<w:p><w:pPr><w:pStyle w:val="${id}"/></w:pPr><w:r><w:rPr>${run}</w:rPr><w:t>${text}</w:t></w:r></w:p>`
    const body = [
      styled('An', 'a'),
      p('b'),
      styled('Cu', 'c'),
      styled('Cu', 'd', '<w:strike w:val="0"/>'),
      styled('Khac', 'e'),
      styled('Khac', 'f', '<w:rStyle w:val="Cu"/>'),
      styled('Khac', 'g', '<w:rStyle w:val="La"/>'),
    ].join('')
    const file = zipSync({
      'word/document.xml': strToU8(`<w:document xmlns:w="w"><w:body>${body}</w:body></w:document>`),
      'word/styles.xml': strToU8(
        `<w:styles xmlns:w="w">${style('An', '<w:vanish/>')}${style('Cu', '<w:strike/>')}${style('Khac', '')}</w:styles>`,
      ),
    })
    const lines = linesOfDocx(file)
    expect(lines.ok && lines.value.map(({ cells }) => cells[0])).toEqual(['b', 'd', 'e', 'g'])
  })

  it('lines know their table: how many are behind them, or the one they stand in', () => {
    const table = (text: string) => `<w:tbl>${tr(tc(text))}</w:tbl>`
    const nested = `<w:tbl>${tr(`<w:tc>${p('d')}${table('e')}</w:tc>`)}</w:tbl>`
    const lines = linesOfDocx(docx(`${p('a')}${p('b')}${table('c')}${p('x')}${nested}${table('f')}${p('g')}`))
    expect(lines.ok && lines.value.map((line) => `${line.cells[0]} ${line.table}`)).toEqual([
      'a 0',
      'b 0',
      'c 0',
      'x 1',
      'd e 1',
      'f 2',
      'g 3',
    ])
  })

  it('no cell is wider than a plan', () => {
    const lines = linesOfDocx(docx(`<w:tbl>${tr(tc('a', '<w:gridSpan w:val="5000"/>'), tc('b'))}</w:tbl>`))
    expect(lines.ok && [lines.value[0]?.cells.length, lines.value[0]?.cells[1000]]).toEqual([1001, 'b'])
  })

  it.each([
    ['with a mark, the low byte first', [0xff, 0xfe, 0x3c, 0]],
    ['with a mark, the high byte first', [0xfe, 0xff, 0, 0x3c]],
    ['without one, the low byte first', [0x3c, 0, 0x77, 0]],
    ['without one, the high byte first', [0, 0x3c, 0, 0x77]],
  ])('UTF-16 %s is named', (_, bytes) => {
    const message = { refusal: { message: expect.stringContaining('UTF-16') } }
    expect(linesOfDocx(zipSync({ 'word/document.xml': new Uint8Array(bytes) }))).toMatchObject(message)
    const inside = strToU8(`<w:document xmlns:w="w"><w:body>${p('a\u00FF\u00FEb')}</w:body></w:document>`)
    expect(linesOfDocx(zipSync({ 'word/document.xml': inside })).ok).toBe(true)
  })

  it.each([
    ['word/document.xml', true],
    ['word/document2.xml', true],
    ['word/document12.xml', true],
    ['word/documentx.xml', false],
    ['word/document.xml.rels', false],
    ['xword/document.xml', false],
    ['word/documentaxml', false],
  ])('a document named %s is read: %s', (name, expected) => {
    const xml = `<w:document xmlns:w="w"><w:body>${p('a')}</w:body></w:document>`
    expect(linesOfDocx(zipSync({ [name]: strToU8(xml) })).ok).toBe(expected)
  })

  it('a document whose packed bytes are spoilt is refused', () => {
    const bytes = docx(p('Niêm yết công khai '.repeat(50)))
    const begin = 30 + 'word/document.xml'.length
    const spoilt = bytes.map((byte, at) => (at >= begin && at < begin + 40 ? 0xff : byte))
    expect(linesOfDocx(spoilt)).toMatchObject({ ok: false, refusal: { reason: 'file-unreadable' } })
  })

  it('UTF-16 is named', () => {
    const xml = '<?xml version="1.0" encoding="UTF-16"?><w:document xmlns:w="w"><w:body/></w:document>'
    const bytes = new Uint8Array(
      new Uint16Array([0xfeff, ...[...xml].map((letter) => letter.charCodeAt(0))]).buffer,
    )
    expect(linesOfDocx(zipSync({ 'word/document.xml': bytes }))).toMatchObject({
      ok: false,
      refusal: { reason: 'file-unreadable', message: expect.stringContaining('UTF-16') },
    })
  })

  it.each([
    ['no zip', new Uint8Array([1, 2, 3])],
    ['a zip without a document', zipSync({ 'xl/workbook.xml': strToU8('<x/>') })],
    ['a cut file', docx(p('x')).slice(0, 60)],
    ['a text whose tags nobody closed', docx('<w:p><w:r><w:t>b')],
    [
      'a document with entities of its own',
      zipSync({
        'word/document.xml': strToU8(
          '<!DOCTYPE d [<!ENTITY a "b">]><w:document xmlns:w="w"><w:body/></w:document>',
        ),
      }),
    ],
  ])('%s is refused', (_, bytes) => {
    expect(linesOfDocx(bytes)).toMatchObject({ ok: false, refusal: { reason: 'file-unreadable' } })
  })
})
