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
      'a number that Word makes is marked',
      `<w:tbl>${tr(`<w:tc>${p('', '<w:pPr><w:numPr/></w:pPr>')}</w:tc>`, tc('Rà soát'))}</w:tbl>`,
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
      'line breaks within a cell are blanks',
      `<w:tbl>${tr('<w:tc><w:p><w:r><w:t>Văn phòng</w:t><w:br/><w:t>Thống kê</w:t></w:r></w:p></w:tc>')}</w:tbl>`,
      [['Văn phòng Thống kê']],
    ],
  ])('%s', (_, body, lines) => {
    expect(linesOf(body)).toEqual(lines)
  })

  it.each([
    ['no zip', new Uint8Array([1, 2, 3])],
    ['a zip without a document', zipSync({ 'xl/workbook.xml': strToU8('<x/>') })],
    ['a cut file', docx(p('x')).slice(0, 60)],
  ])('%s is refused', (_, bytes) => {
    expect(linesOfDocx(bytes)).toMatchObject({ ok: false, refusal: { reason: 'file-unreadable' } })
  })
})
