import type { Xml } from '../../workbook/xml'
import type { Steps } from '../../workbook/zip/steps'
import { rewriteZip } from '../../workbook/zip/write-zip'
import type { Plan, Task } from '../task'
import {
  type CellDrawn,
  type ParagraphLook,
  paragraph,
  rule,
  section,
  table,
  W,
  XML_HEAD,
} from './docx-parts'
import type { NextPlan, TaskDone } from './next-plan'

/** A portrait page between its margins, and one that lies. */
const PORTRAIT = 11906 - 1701 - 850
const LANDSCAPE = 16838 - 1701 - 850

/**
 * The draft of a plan as a Word document in the layout of NĐ 30/2020: national title, number, place and day, headings, who
 * signs, the annex with its table; what the writer has to say is marked, and what was done last year stands at the end.
 *
 * The bytes open in Word and LibreOffice, and are read again as a plan with the same tasks.
 */
export function* planDocx(next: NextPlan): Steps<Uint8Array> {
  const parts: [string, Xml][] = [
    ['[Content_Types].xml', CONTENT_TYPES],
    ['_rels/.rels', relations([['officeDocument', 'word/document.xml']])],
    ['word/document.xml', documentXml(next)],
    [
      'word/_rels/document.xml.rels',
      relations([
        ['styles', 'styles.xml'],
        ['header', 'header1.xml'],
      ]),
    ],
    ['word/styles.xml', STYLES],
    ['word/header1.xml', HEADER],
  ]
  const none = new Uint8Array()
  return yield* rewriteZip({ bytes: none, entries: [], proved: new Set(), comment: none }, new Map(parts))
}

function documentXml({ plan, done, left }: NextPlan): Xml {
  const body = [
    letterhead(plan),
    ...title(plan),
    ...prose(plan),
    ...signature(),
    section(false, false),
    ...annex(plan),
    ...(done.length + left.length > 0 ? lastYear(plan, done, left) : []),
    paragraph('', { size: 1 }),
    section(true, true),
  ]
  return `${XML_HEAD}<w:document ${W} xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><w:body>${body.join('')}</w:body></w:document>`
}

/** «UBND xã Hương Sơn» is «XÃ HƯƠNG SƠN» under «ỦY BAN NHÂN DÂN», and «Hương Sơn» where the day is said. */
function namesOf({ unit }: Plan): { body: string; place: string } {
  const bare = unit.normalize('NFC').replace(/^(?:UBND|[ỦU][ỶY] ban nhân dân)\s+/iu, '')
  const place = bare.replace(/^(?:xã|phường|thị trấn|đặc khu|huyện|thị xã|thành phố|tỉnh)\s+/iu, '')
  return { body: bare === '' ? '…' : bare.toUpperCase(), place: place === '' ? '…' : place }
}

function letterhead(plan: Plan): Xml {
  const { body, place } = namesOf(plan)
  const widths = [Math.round(PORTRAIT * 0.4), PORTRAIT - Math.round(PORTRAIT * 0.4)]
  const centred = (text: string, look: ParagraphLook) => paragraph(text, { align: 'center', ...look })
  const left = [
    centred('ỦY BAN NHÂN DÂN', { size: 13, bold: true }),
    centred(body, { size: 13, bold: true }),
    rule(widths[0]!, 0.4),
    centred('Số:        /KH-UBND', { size: 13, space: 3 }),
  ]
  const right = [
    centred('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', { size: 12.5, bold: true }),
    centred('Độc lập - Tự do - Hạnh phúc', { size: 13.5, bold: true }),
    rule(widths[1]!, 0.6),
    centred(`${place}, ngày      tháng      năm ${plan.year}`, { size: 13.5, italic: true, space: 3 }),
  ]
  return table([[{ xml: left.join('') }, { xml: right.join('') }]], { widths, bordered: false })
}

const SUBJECT = 'Kiểm soát thủ tục hành chính và thực hiện cơ chế một cửa, một cửa liên thông'

function title(plan: Plan): Xml[] {
  return [
    paragraph('KẾ HOẠCH', { size: 14, bold: true, align: 'center', space: 12 }),
    paragraph(`${SUBJECT} năm ${plan.year}`, { size: 14, bold: true, align: 'center' }),
    rule(PORTRAIT, 0.35),
  ]
}

function prose(plan: Plan): Xml[] {
  const heading = (text: string) => paragraph(text, { bold: true, align: 'both', indent: true, space: 6 })
  const toFill = (text: string) =>
    paragraph(`[${text}]`, { align: 'both', indent: true, space: 3, toFill: true })
  const whose = plan.unit === '' ? 'Ủy ban nhân dân …' : plan.unit
  return [
    toFill('Căn cứ: ghi văn bản của cấp trên đang có hiệu lực'),
    paragraph(`${whose} ban hành Kế hoạch ${SUBJECT.replace('K', 'k')} năm ${plan.year} như sau:`, {
      align: 'both',
      indent: true,
      space: 6,
    }),
    heading('I. MỤC ĐÍCH, YÊU CẦU'),
    toFill('Mục đích, yêu cầu của năm'),
    heading('II. NỘI DUNG KẾ HOẠCH'),
    paragraph('(Có phụ lục chi tiết kèm theo)', { italic: true, align: 'both', indent: true, space: 3 }),
    heading('III. KINH PHÍ'),
    toFill('Nguồn kinh phí'),
    heading('IV. TỔ CHỨC THỰC HIỆN'),
    toFill('Trách nhiệm của từng bộ phận; kết thúc bằng «./.»'),
  ]
}

function signature(): Xml[] {
  const widths = [Math.round(PORTRAIT / 2), PORTRAIT - Math.round(PORTRAIT / 2)]
  const left = [
    paragraph('Nơi nhận:', { size: 12, bold: true, italic: true }),
    paragraph('- [Cấp trên, đơn vị phối hợp];', { size: 11, toFill: true }),
    paragraph('- Lưu: VT.', { size: 11 }),
  ]
  const right = [
    paragraph('TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH', { size: 14, bold: true, align: 'center' }),
    ...Array.from({ length: 4 }, () => paragraph('', { align: 'center' })),
  ]
  return [
    paragraph('', {}),
    table([[{ xml: left.join('') }, { xml: right.join('') }]], { widths, bordered: false }),
  ]
}

const HEADS = [
  'TT',
  'Nội dung công việc',
  'Bộ phận chủ trì',
  'Bộ phận phối hợp',
  'Dự kiến sản phẩm',
  'Thời gian thực hiện',
]
const SHARES = [0.05, 0.33, 0.16, 0.14, 0.17, 0.15]

function annex(plan: Plan): Xml[] {
  const centred = (text: string, look: ParagraphLook = {}) => paragraph(text, { align: 'center', ...look })
  const widths = SHARES.map((share) => Math.round(LANDSCAPE * share))
  const rows: CellDrawn[][] = [HEADS.map((text) => ({ xml: centred(text, { size: 12, bold: true }) }))]
  const shown = new Set<string>()
  for (const task of plan.tasks) {
    const group = groupOf(task, plan)
    if (group && !shown.has(group.id)) rows.push(groupRow(group))
    if (group) shown.add(group.id)
    rows.push(taskRow(task, group?.id))
  }
  const whose = plan.unit === '' ? '' : ` của ${plan.unit}`
  return [
    centred('Phụ lục', { bold: true }),
    centred(
      `KẾ HOẠCH HOẠT ĐỘNG KIỂM SOÁT THỦ TỤC HÀNH CHÍNH\nVÀ THỰC HIỆN CƠ CHẾ MỘT CỬA, MỘT CỬA LIÊN THÔNG NĂM ${plan.year}`,
      { bold: true },
    ),
    centred(`(Kèm theo Kế hoạch số       /KH-UBND ngày     /    /${plan.year}${whose})`, {
      italic: true,
      space: 3,
    }),
    table(rows, { widths, bordered: true }, 1),
  ]
}

function groupOf({ id }: Task, { groups }: Plan): Plan['groups'][number] | undefined {
  return groups.filter((group) => id.startsWith(`${group.id}.`)).sort((a, b) => b.id.length - a.id.length)[0]
}

function groupRow({ id, title: words }: Plan['groups'][number]): CellDrawn[] {
  return [
    { xml: paragraph(id, { size: 12, bold: true, align: 'center' }) },
    { xml: paragraph(words, { size: 12, bold: true }), across: HEADS.length - 1 },
  ]
}

function taskRow({ id, text, lead, support, product, time }: Task, group: string | undefined): CellDrawn[] {
  const number = group === undefined ? id : id.slice(group.length + 1)
  return [
    { xml: paragraph(number, { size: 12, align: 'center' }) },
    ...[text, lead, support, product, time].map((words) => ({ xml: paragraph(words, { size: 12 }) })),
  ]
}

/** For the writer alone: to be taken out before the plan is handed on. */
function lastYear(plan: Plan, done: readonly TaskDone[], left: readonly string[]): Xml[] {
  const before = plan.year - 1
  const widths = [0.08, 0.42, 0.14, 0.36].map((share) => Math.round(LANDSCAPE * share))
  const head = ['Mục', 'Việc của năm trước', 'Tình trạng', 'Minh chứng']
  const rows = done.map(({ id, text, status, evidence }) =>
    [id, text, status, evidence.join('\n')].map((words) => ({ xml: paragraph(words, { size: 11 }) })),
  )
  return [
    '<w:p><w:r><w:br w:type="page"/></w:r></w:p>',
    paragraph('GHI CHÚ CHO NGƯỜI SOẠN (XÓA TRƯỚC KHI TRÌNH)', { bold: true, align: 'center', toFill: true }),
    ...(done.length === 0
      ? []
      : [
          paragraph(`Việc đã xong của năm ${before} và minh chứng trong sổ:`, { size: 12, space: 6 }),
          table(
            [
              head.map((text) => ({ xml: paragraph(text, { size: 11, bold: true, align: 'center' }) })),
              ...rows,
            ],
            { widths, bordered: true },
            1,
          ),
        ]),
    ...left.map((words, at) =>
      paragraph(at === 0 ? `Năm, ngày chưa chuyển, cần xem lại:\n${words}` : words, {
        size: 12,
        space: at === 0 ? 6 : 0,
      }),
    ),
  ]
}

const MAIN_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
const CONTENT_TYPES = `${XML_HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${MAIN_TYPE}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${MAIN_TYPE}.styles+xml"/><Override PartName="/word/header1.xml" ContentType="${MAIN_TYPE}.header+xml"/></Types>`

function relations(all: readonly (readonly [kind: string, target: string])[]): Xml {
  const kind = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const list = all.map(
    ([name, target], at) => `<Relationship Id="rId${at + 1}" Type="${kind}/${name}" Target="${target}"/>`,
  )
  return `${XML_HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list.join('')}</Relationships>`
}

const STYLES = `${XML_HEAD}<w:styles ${W}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman" w:eastAsia="Times New Roman"/><w:sz w:val="28"/><w:szCs w:val="28"/><w:lang w:val="vi-VN"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:before="0" w:after="0"/></w:pPr></w:pPrDefault></w:docDefaults></w:styles>`

const HEADER = `${XML_HEAD}<w:hdr ${W}><w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>2</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p></w:hdr>`
