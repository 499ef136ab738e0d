import { describe, expect, test } from 'vitest'
import { docxOfPaper, inflateEntry, linesOfDocx } from '../../../test/support/file-hand-now'
import { faultsOfWordXml } from '../../../test/support/word-order'
import { openZip } from '../../workbook/zip/zip'
import type { Paper } from './paper'
import { numberLine, placeAndDay } from './paper-head'
import { textWidth } from './text-width'

const PAPER: Paper = {
  issuer: ['ỦY BAN NHÂN DÂN', 'XÃ HƯƠNG SƠN'],
  mark: 'BC-UBND',
  place: 'Hương Sơn',
  on: '2026-03-07',
  kind: 'BÁO CÁO',
  about: 'Kết quả công tác kiểm soát thủ tục hành chính Quý I/2026',
  to: ['Văn phòng UBND tỉnh', 'Sở Nội vụ'],
  body: [
    { heading: 'I. TÌNH HÌNH, KẾT QUẢ', level: 1 },
    { say: ['Tiếp nhận ', { key: 'dossiers.received', label: 'Số hồ sơ', text: '1.234' }, ' hồ sơ <R&D>.'] },
    {
      table: {
        columns: [
          { title: 'Lĩnh vực', share: 3 },
          { title: 'Quá hạn', share: 1, centred: true },
        ],
        rows: [['Hộ tịch', { key: 'x', label: 'Quá hạn', text: '2' }]],
      },
    },
    { say: ['Trên đây là báo cáo của UBND xã.'] },
  ],
  signer: ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'],
  receivers: ['Như trên', 'Lưu: VT'],
}

function partsOf(bytes: Uint8Array): Map<string, string> {
  const zip = openZip(bytes)
  if (!zip.ok) throw new Error(zip.refusal.message)
  return new Map(
    zip.value.entries.map((entry) => {
      const part = inflateEntry(zip.value, entry)
      return [entry.name, part.ok ? part.value : '']
    }),
  )
}

describe('a paper in the layout of the decree', () => {
  const bytes = docxOfPaper(PAPER)

  test('says in order: who, the nation, number, place, kind, to whom, the text, who gets it', () => {
    const lines = linesOfDocx(bytes)
    const said = lines.ok ? lines.value.flatMap(({ cells }) => cells).filter((cell) => cell !== '') : []
    expect(said).toEqual([
      'ỦY BAN NHÂN DÂN XÃ HƯƠNG SƠN Số: /BC-UBND',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc Hương Sơn, ngày 07 tháng 3 năm 2026',
      'BÁO CÁO',
      'Kết quả công tác kiểm soát thủ tục hành chính Quý I/2026',
      'Kính gửi:',
      '- Văn phòng UBND tỉnh;',
      '- Sở Nội vụ.',
      'I. TÌNH HÌNH, KẾT QUẢ',
      'Tiếp nhận 1.234 hồ sơ <R&D>.',
      'Lĩnh vực',
      'Quá hạn',
      'Hộ tịch',
      '2',
      'Trên đây là báo cáo của UBND xã./.',
      'Nơi nhận: - Như trên; - Lưu: VT.',
      'TM. ỦY BAN NHÂN DÂN CHỦ TỊCH',
    ])
  })

  test('is well-formed in every part, properties stand in the order of the schema', () => {
    const faults = [...partsOf(bytes)].flatMap(([name, xml]) =>
      faultsOfWordXml(xml).map((fault) => `${name}: ${fault}`),
    )
    expect(faults).toEqual([])
  })

  test('the same paper gives the same bytes', () => {
    expect(docxOfPaper(PAPER)).toEqual(bytes)
  })

  test('margins, sizes and the hidden first page number are those of annex I', () => {
    const parts = partsOf(bytes)
    const document = parts.get('word/document.xml')!
    const [, top, right, bottom, left] =
      /<w:pgMar w:top="(\d+)" w:right="(\d+)" w:bottom="(\d+)" w:left="(\d+)"/.exec(document)!
    const mm = [top, right, bottom, left].map((twips) => Math.round(Number(twips) / 56.7))
    expect(mm).toEqual([20, 20, 20, 30])
    expect(document).toContain('<w:titlePg/>')
    expect(parts.get('word/header1.xml')).toContain(' PAGE ')
    expect(parts.get('word/styles.xml')).toContain('<w:sz w:val="28"/>')
  })
})

describe('the check of the order can fail', () => {
  test.each([
    ['<w:rPr><w:sz w:val="1"/><w:b/></w:rPr>', 'rPr: b behind sz'],
    ['<w:pPr><w:jc w:val="left"/><w:ind/></w:pPr>', 'pPr: ind behind jc'],
    ['<w:sdtPr><w:id w:val="1"/><w:tag w:val="a"/></w:sdtPr>', 'sdtPr: tag behind id'],
    ['<w:p><w:r></w:p></w:r>', 'p closes r'],
    ['<w:p>', 'p is not closed'],
  ])('%s', (xml, fault) => expect(faultsOfWordXml(xml)).toEqual([fault]))
})

describe('words of the head', () => {
  test.each([
    ['2026-02-05', 'Hương Sơn, ngày 05 tháng 02 năm 2026'],
    ['2026-03-07', 'Hương Sơn, ngày 07 tháng 3 năm 2026'],
    ['2026-11-18', 'Hương Sơn, ngày 18 tháng 11 năm 2026'],
  ])('%s', (on, words) => expect(placeAndDay('Hương Sơn', on)).toBe(words))

  test('a number below ten has a zero before it', () => {
    expect(numberLine({ number: '5', mark: 'BC-UBND' })).toBe('Số: 05/BC-UBND')
    expect(numberLine({ number: '112', mark: 'KH-UBND' })).toBe('Số: 112/KH-UBND')
  })

  test('a rule is about as long as its line: the motto is a little under 6 cm in 13 points', () => {
    expect(textWidth('Độc lập - Tự do - Hạnh phúc', 13) / 567).toBeCloseTo(6, 0)
  })
})
