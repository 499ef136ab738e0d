import ExcelJS from 'exceljs'
import { strToU8, zipSync } from 'fflate'

/** One truth, laid out as offices lay out their plans: the test knows what each layout means before it is drawn. */
export interface TruthTask {
  readonly text: string
  readonly lead: string
  readonly support: string
  readonly product: string
  readonly time: string
}

export interface Meant extends TruthTask {
  readonly id: string
}

const GROUPS: readonly { readonly title: string; readonly tasks: readonly TruthTask[] }[] = [
  {
    title: 'Công tác chỉ đạo, điều hành',
    tasks: [
      task(
        'Ban hành kế hoạch kiểm soát thủ tục hành chính',
        'Văn phòng HĐND và UBND',
        '',
        'Kế hoạch',
        'Trước 31/01/2026',
      ),
      task(
        'Đôn đốc thực hiện kế hoạch',
        'Văn phòng HĐND và UBND',
        'Các phòng chuyên môn',
        'Văn bản đôn đốc',
        'Hằng quý',
      ),
      task(
        'Tập huấn nghiệp vụ một cửa',
        'Trung tâm Phục vụ hành chính công',
        'Các phòng chuyên môn',
        '',
        'Tháng 3-4/2026',
      ),
    ],
  },
  {
    title: 'Rà soát, đơn giản hóa thủ tục hành chính',
    tasks: [
      task(
        'Rà soát thủ tục lĩnh vực hộ tịch',
        'Phòng Văn hóa - Xã hội',
        '',
        'Báo cáo rà soát',
        'Quý II và Quý IV',
      ),
      task(
        'Kiến nghị đơn giản hóa "một cửa" & liên thông',
        'Phòng Kinh tế',
        'Văn phòng HĐND và UBND',
        'Tờ trình',
        '9-10/2026',
      ),
    ],
  },
  {
    title: 'Truyền thông',
    tasks: [
      task(
        'Đăng tin, bài về cải cách hành chính',
        'Phòng Văn hóa - Xã hội',
        '',
        'Tin, bài',
        'Thường xuyên trong năm 2026',
      ),
      task(
        'Báo cáo kết quả truyền thông',
        'Phòng Văn hóa - Xã hội',
        'Văn phòng HĐND và UBND',
        'Báo cáo',
        'Trước 15/6, 15/12',
      ),
    ],
  },
]

type TaskCells = readonly [text: string, lead: string, support: string, product: string, time: string]

function task(...[text, lead, support, product, time]: TaskCells): TruthTask {
  return { text, lead, support, product, time }
}

const ROMANS = ['I', 'II', 'III']
const HEADS: readonly (readonly string[])[] = [
  [
    'TT',
    'Nội dung công việc',
    'Bộ phận chủ trì',
    'Bộ phận phối hợp',
    'Dự kiến sản phẩm',
    'Thời gian thực hiện',
  ],
  ['STT', 'Nhiệm vụ', 'Đơn vị chủ trì', 'Đơn vị phối hợp', 'Sản phẩm', 'Thời gian hoàn thành'],
  ['TT', 'Tên thủ tục hành chính', 'Cơ quan rà soát', 'Cơ quan phối hợp', 'Kết quả', 'Thời gian rà soát'],
  ['Số TT', 'Hoạt động', 'Bộ phận thực hiện', 'Phối hợp', 'Kết quả, sản phẩm', 'Tiến độ'],
  ['STT', 'Công việc', 'Người phụ trách', 'Người phối hợp', 'Sản phẩm đầu ra', 'Thời hạn'],
  ['TT', 'Nội dung nhiệm vụ', 'Phân công thực hiện', 'Phối hợp thực hiện', 'Sản phẩm', 'Thời hạn hoàn thành'],
  [
    'TT',
    'Nhiệm vụ, giải pháp',
    'Trách nhiệm chủ trì',
    'Trách nhiệm phối hợp',
    'Sản phẩm dự kiến',
    'Thời gian',
  ],
]

const ORDINALS: readonly ((group: string, number: number | string) => string)[] = [
  (_, number) => String(number),
  (_, number) => `${number}.`,
  (_, number) => `${number})`,
  (_, number) => `0${number}`,
  (_, number) => `(${number})`,
  (group, number) => `${group}.${number}`,
]

/** How a group's row is drawn: [number, title], or one cell over the whole table. */
const GROUP_ROWS: readonly ((roman: string, title: string) => readonly string[])[] = [
  (roman, title) => [roman, title],
  (roman, title) => [`${roman}. ${title}`],
  (roman, title) => [`${roman}- ${title}`],
  (roman, title) => [`${roman}/ ${title}`],
  (roman, title) => [`Mục ${roman}: ${title}`],
  (roman, title) => [`${roman}.`, title],
]

/** What else stands in the document. */
export const ODDITIES = [
  'plain',
  'notes',
  'struck',
  'hiddenRow',
  'extraColumn',
  'columnNumbers',
  'sideTables',
  'copy',
  'repeatedHead',
] as const
export type Oddity = (typeof ODDITIES)[number]

interface Run {
  readonly text: string
  readonly mark?: 'raised' | 'struck'
}

interface Cell {
  readonly runs: readonly Run[]
  readonly across: number
}

/** How Word would make the number at the beginning of a row's first cell: on which level, by which text, and what stands behind. */
interface Numbered {
  readonly level: 0 | 1
  readonly text: string
  readonly rest: string
}

interface Row {
  readonly cells: readonly Cell[]
  readonly numbered?: Numbered
  readonly hidden?: true
}

export interface Drawn {
  readonly name: string
  readonly head: readonly string[]
  readonly tables: readonly (readonly Row[])[]
  readonly meant: readonly Meant[]
}

const cell = (text: string, across = 1): Cell => ({ runs: [{ text }], across })
const rowOf = (...texts: readonly string[]): Row => ({ cells: texts.map((text) => cell(text)) })

/** 7 headers × 6 group rows, with every way to number and every oddity among them. */
export function layouts(): Drawn[] {
  return HEADS.flatMap((heads, h) =>
    GROUP_ROWS.map((group, g) => drawn(h * GROUP_ROWS.length + g, heads, group)),
  )
}

function drawn(at: number, heads: readonly string[], groupRow: (typeof GROUP_ROWS)[number]): Drawn {
  const oddity = ODDITIES[at % ODDITIES.length]!
  const ordinal = ORDINALS[at % ORDINALS.length]!
  const wide = oddity === 'extraColumn'
  const header = rowOf(...heads, ...(wide ? ['Ghi chú'] : []))
  const width = header.cells.length
  const meant: Meant[] = []
  const rows: Row[] = [header]
  if (oddity === 'columnNumbers') rows.push(rowOf(...header.cells.map((_, n) => `(${n + 1})`)))
  GROUPS.forEach(({ title, tasks }, g) => {
    const own = groupRow(ROMANS[g]!, title)
    const drawnGroup =
      own.length === 1 ? { cells: [cell(own[0]!, width)] } : rowOf(...own, ...blanks(width - 2))
    rows.push({ ...drawnGroup, numbered: groupNumbered(groupRow, title) })
    if (oddity === 'repeatedHead' && g === 1) rows.push(header)
    tasks.forEach((one, n) => {
      meant.push({ id: `${ROMANS[g]}.${n + 1}`, ...one })
      const numbered = { level: 1, text: ordinal('%1', '%2'), rest: '' } as const
      rows.push({ ...taskRow(ordinal(ROMANS[g]!, n + 1), one, oddity, wide), numbered })
    })
    if (oddity === 'hiddenRow')
      rows.push({ ...rowOf('9', 'Dòng đã ẩn', 'Không ai', '', '', 'Tháng 1'), hidden: true })
  })
  return { name: `${at} ${oddity}`, head: HEAD[at % HEAD.length]!, tables: around(rows, oddity), meant }
}

/** "I. Chỉ đạo" in one cell is the number "%1." before its title. */
function groupNumbered(groupRow: (typeof GROUP_ROWS)[number], title: string): Numbered {
  const [first = '', second] = groupRow('%1', title)
  if (second !== undefined) return { level: 0, text: first, rest: '' }
  return { level: 0, text: first.replace(title, '').trim(), rest: title }
}

const HEAD: readonly (readonly string[])[] = [
  ['ỦY BAN NHÂN DÂN XÃ SƠN KIM 1', 'KẾ HOẠCH', 'Kiểm soát thủ tục hành chính năm 2026'],
  ['UBND XÃ SƠN KIM 1', 'KẾ HOẠCH', 'Khắc phục tồn tại năm 2025 và nâng cao chất lượng phục vụ năm 2026'],
  [
    'ỦY BAN NHÂN DÂN',
    'XÃ SƠN KIM 1',
    'KẾ HOẠCH',
    'Kiểm soát thủ tục hành chính,',
    'thực hiện cơ chế một cửa năm 2026',
  ],
  ['Uỷ ban nhân dân xã Sơn Kim 1', 'CHƯƠNG TRÌNH CÔNG TÁC NĂM 2026'],
]

function blanks(count: number): string[] {
  return Array.from({ length: count }, () => '')
}

function taskRow(ordinal: string, one: TruthTask, oddity: Oddity, wide: boolean): Row {
  const time: Run[] = [{ text: one.time }]
  if (oddity === 'notes') time.push({ text: '2', mark: 'raised' })
  if (oddity === 'struck') time.unshift({ text: 'Tháng 1', mark: 'struck' })
  const cells = [ordinal, one.text, one.lead, one.support, one.product].map((text) => cell(text))
  return { cells: [...cells, { runs: time, across: 1 }, ...(wide ? [cell('')] : [])] }
}

function around(rows: readonly Row[], oddity: Oddity): (readonly Row[])[] {
  if (oddity === 'copy') return [rows, rows]
  if (oddity !== 'sideTables') return [rows]
  const news = [rowOf('TT', 'Tiêu đề', 'Ngày đăng'), rowOf('1', 'Tin mới của xã', '05/01/2026')]
  const targets = [
    rowOf('TT', 'Chỉ tiêu', 'Đơn vị tính', 'Kế hoạch năm 2026'),
    rowOf('1', 'Hồ sơ trực tuyến', '%', '95'),
  ]
  return [news, rows, targets]
}

const shownText = ({ runs }: Cell) =>
  runs
    .filter(({ mark }) => !mark)
    .map(({ text }) => text)
    .join('')
const shown = (rows: readonly Row[]) => rows.filter(({ hidden }) => !hidden)

export function layoutAsText({ head, tables }: Drawn): string {
  const lines = tables.map((rows) =>
    shown(rows)
      .map(({ cells }) => `${cells.map(shownText).join('\t')}${cells.length === 1 ? '\t' : ''}`)
      .join('\n'),
  )
  return [...head, lines.join('\nHết bảng\n')].join('\n')
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

export function layoutAsHtml({ head, tables }: Drawn): string {
  const run = ({ text, mark }: Run) =>
    mark === 'raised' ? `<sup>${text}</sup>` : mark === 'struck' ? `<s>${escaped(text)}</s>` : escaped(text)
  const row = ({ cells, hidden }: Row) =>
    `<tr${hidden ? ' style="display:none"' : ''}>${cells.map(({ runs, across }) => `<td colspan="${across}">${runs.map(run).join('')}</td>`).join('')}</tr>`
  const body = tables.map((rows) => `<table>${rows.map(row).join('')}</table>`)
  return `<body>${head.map((line) => `<p>${line}</p>`).join('')}${body.join('<p>Hết bảng</p>')}</body>`
}

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'

/** Any namespace prefix is allowed: every other document has another one. */
export function layoutAsDocx({ head, tables }: Drawn, prefix: string): Uint8Array<ArrayBuffer> {
  const body = tables.map((rows) => wordTable(rows, () => null))
  return zipSync({
    'word/document.xml': strToU8(
      wordDocument(head, body).replaceAll('w:', `${prefix}:`).replace('xmlns:w=', `xmlns:${prefix}=`),
    ),
  })
}

/**
 * The same with numbers that Word makes: each table a list of its own that begins anew, every other document by styles
 * instead of by paragraphs.
 */
export function layoutAsNumberedDocx({ head, tables }: Drawn, byStyle: boolean): Uint8Array<ArrayBuffer> {
  const levels = [0, 1].map(
    (level) => tables.flat().find(({ numbered }) => numbered?.level === level)?.numbered,
  )
  const level = (at: number, format: string) =>
    `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${byStyle ? `<w:pStyle w:val="Muc${at}"/>` : ''}<w:lvlText w:val="${levels[at]?.text ?? ''}"/></w:lvl>`
  const starts = [0, 1].map(
    (at) => `<w:lvlOverride w:ilvl="${at}"><w:startOverride w:val="1"/></w:lvlOverride>`,
  )
  const lists = tables.map(
    (_, at) =>
      `<w:num w:numId="${at + 1}"><w:abstractNumId w:val="4"/>${at > 0 ? starts.join('') : ''}</w:num>`,
  )
  const numbering = `<?xml version="1.0"?><w:numbering xmlns:w="${WORD}"><w:abstractNum w:abstractNumId="4">${level(0, 'upperRoman')}${level(1, 'decimal')}</w:abstractNum>${lists.join('')}</w:numbering>`
  const styles = [0, 1].map(
    (at) =>
      `<w:style w:styleId="Muc${at}"><w:pPr><w:numPr>${at > 0 ? `<w:ilvl w:val="${at}"/>` : ''}<w:numId w:val="1"/></w:numPr></w:pPr></w:style>`,
  )
  const body = tables.map((rows, at) =>
    wordTable(rows, ({ numbered }) => {
      if (!numbered) return null
      const list = `<w:numPr><w:ilvl w:val="${numbered.level}"/><w:numId w:val="${at + 1}"/></w:numPr>`
      const style = `<w:pStyle w:val="Muc${numbered.level}"/>`
      const own = byStyle ? `${style}${at > 0 ? list : ''}` : list
      return { properties: `<w:pPr>${own}</w:pPr>`, text: numbered.rest }
    }),
  )
  return zipSync({
    'word/document.xml': strToU8(wordDocument(head, body)),
    'word/numbering.xml': strToU8(numbering),
    'word/styles.xml': strToU8(
      `<?xml version="1.0"?><w:styles xmlns:w="${WORD}">${styles.join('')}</w:styles>`,
    ),
  })
}

const wordParagraph = (inner: string) => `<w:p>${inner}</w:p>`

function wordRun({ text, mark }: Run): string {
  const marks = mark === 'raised' ? '<w:vertAlign w:val="superscript"/>' : mark ? '<w:strike/>' : ''
  return `<w:r><w:rPr>${marks}</w:rPr><w:t>${escaped(text)}</w:t></w:r>`
}

/** What Word makes of a row's first cell: properties with the number, and the text behind it; null as it is typed. */
type FirstCell = (row: Row) => { readonly properties: string; readonly text: string } | null

function wordTable(rows: readonly Row[], firstCell: FirstCell): string {
  const drawnRows = rows.map((row) => {
    const first = firstCell(row)
    const cells = row.cells.map(({ runs, across }, at) => {
      const inner =
        first && at === 0 ? `${first.properties}${wordRun({ text: first.text })}` : runs.map(wordRun).join('')
      return `<w:tc><w:tcPr><w:gridSpan w:val="${across}"/></w:tcPr>${wordParagraph(inner)}</w:tc>`
    })
    return `<w:tr>${row.hidden ? '<w:trPr><w:hidden/></w:trPr>' : ''}${cells.join('')}</w:tr>`
  })
  return `<w:tbl>${drawnRows.join('')}</w:tbl>`
}

function wordDocument(head: readonly string[], tables: readonly string[]): string {
  const lines = head.map((text) => wordParagraph(wordRun({ text }))).join('')
  return `<?xml version="1.0"?><w:document xmlns:w="${WORD}"><w:body>${lines}${tables.join(wordParagraph(''))}</w:body></w:document>`
}

export async function layoutAsXlsx({ head, tables }: Drawn): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('Phụ lục')
  head.forEach((line, at) => {
    sheet.getCell(at + 1, 1).value = line
  })
  let at = head.length + 2
  for (const rows of tables) {
    for (const row of rows) drawSheetRow(sheet, row, at++)
    at += 2
  }
  return new Uint8Array(await book.xlsx.writeBuffer())
}

function drawSheetRow(sheet: ExcelJS.Worksheet, { cells, hidden }: Row, at: number): void {
  let column = 1
  for (const { runs, across } of cells) {
    const value = runs.length === 1 ? runs[0]!.text : { richText: runs.map(fontOf) }
    if (value !== '') sheet.getCell(at, column).value = value
    if (across > 1) sheet.mergeCells(at, column, at, column + across - 1)
    column += across
  }
  if (hidden) sheet.getRow(at).hidden = true
}

function fontOf({ text, mark }: Run): ExcelJS.RichText {
  if (mark === 'raised') return { text, font: { vertAlign: 'superscript' } }
  return mark === 'struck' ? { text, font: { strike: true } } : { text }
}
