import { zipParts } from '../workbook-corpus/small-workbook'
import { wordPart } from './small-docx'

const RELATED = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

const text = (words: string) => `<w:r><w:t>${words}</w:t></w:r>`
const cell = (words: string, properties = '') =>
  `<w:tc><w:p><w:pPr>${properties}</w:pPr>${words === '' ? '' : text(words)}</w:p></w:tc>`
const row = (...cells: string[]) => `<w:tr>${cells.join('')}</w:tr>`
const listed = (level: number) => `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="1"/></w:numPr>`
const level = (at: number, format: string, words: string) =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${words}"/></w:lvl>`

const task = (words: string, time: string) =>
  row(
    cell('', '<w:pStyle w:val="Viec"/>'),
    cell(words),
    cell('Văn phòng HĐND và UBND'),
    cell(''),
    cell('Báo cáo'),
    cell(time),
  )
const group = (words: string) => row(cell('', listed(0)), cell(words), cell(''), cell(''), cell(''), cell(''))

const TABLE = [
  row(
    ...[
      'TT',
      'Nội dung công việc',
      'Bộ phận chủ trì',
      'Bộ phận phối hợp',
      'Dự kiến sản phẩm',
      'Thời gian thực hiện',
    ].map((head) => cell(head)),
  ),
  group('Công tác chỉ đạo, điều hành'),
  task('Ban hành kế hoạch kiểm soát thủ tục hành chính', 'Trước 31/01/2026'),
  task('Đôn đốc thực hiện kế hoạch', 'Hằng quý'),
  group('Truyền thông'),
  task('Đăng tin, bài về cải cách hành chính', 'Tháng 3/2026'),
  row(
    cell('', '<w:pStyle w:val="Bo"/>'),
    cell('Việc đã bỏ', '<w:pStyle w:val="Bo"/>'),
    cell(''),
    cell(''),
    cell(''),
    cell(''),
  ),
].join('')

const BODY = `<w:body><w:p>${text('KẾ HOẠCH')}</w:p><w:p>${text('Kiểm soát thủ tục hành chính năm 2026')}</w:p><w:tbl>${TABLE}</w:tbl></w:body>`

const STYLES =
  '<w:style w:type="paragraph" w:styleId="Viec"><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr></w:style>' +
  '<w:style w:type="paragraph" w:styleId="Bo"><w:rPr><w:strike/></w:rPr></w:style>'

const LISTS = `<w:abstractNum w:abstractNumId="0">${level(0, 'upperRoman', '%1')}${level(1, 'decimal', '%2')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`

/** A plan whose numbers Word makes by itself, some by a style, with a task that a style strikes out. */
export function numberedPlan(): Uint8Array {
  return zipParts({
    '[Content_Types].xml': '<Types/>',
    '_rels/.rels': relations([['officeDocument', 'word/document.xml']]),
    'word/document.xml': wordPart('document', BODY),
    'word/_rels/document.xml.rels': relations([
      ['styles', 'styles.xml'],
      ['numbering', 'numbering.xml'],
      ['settings', 'settings.xml'],
      ['theme', 'theme/theme1.xml'],
    ]),
    'word/styles.xml': wordPart('styles', STYLES),
    'word/numbering.xml': wordPart('numbering', LISTS),
    'word/settings.xml': wordPart('settings', ''),
    'word/theme/theme1.xml': '<a:theme xmlns:a="a"/>',
    'docProps/core.xml': '<cp:coreProperties xmlns:cp="cp"/>',
  })
}

function relations(targets: readonly (readonly [kind: string, target: string])[]): string {
  const each = targets.map(
    ([kind, target], at) => `<Relationship Id="rId${at + 1}" Type="${RELATED}/${kind}" Target="${target}"/>`,
  )
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${each.join('')}</Relationships>`
}
