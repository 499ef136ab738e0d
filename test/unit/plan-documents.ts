import { strToU8, zipSync } from 'fflate'
import type { Role } from '../../core/plans/read/plan-rows'
import type { SheetCellSeen, WorkbookSeen } from '../../core/workbook/seen'

/** A plan as its author means it, and how the document lays it out. */
export interface PlanModel {
  readonly year: number
  readonly groups: readonly { readonly title: string; readonly tasks: readonly Cells[] }[]
  readonly layout: Layout
}

export type Cells = Readonly<Record<Exclude<Role, 'ordinal'>, string>>

export interface Layout {
  /** Empty columns before the table's first. */
  readonly before: number
  /** Roles after the ordinal, in the document's order; 'extra' is a column no one asked for ("Ghi chú"). */
  readonly order: readonly (keyof Cells | 'extra')[]
  readonly columnNumbers: boolean
  /** The header again after so many tasks (a table that goes on over the page); 0 never. */
  readonly repeatAfter: number
  /** Equal leads of neighbours are one cell, merged down. */
  readonly mergeLeads: boolean
  readonly mergeGroups: boolean
}

export const ROMANS = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII']

const HEADINGS: Record<keyof Cells | 'extra' | 'ordinal', string> = {
  ordinal: 'TT',
  text: 'Nội dung công việc',
  lead: 'Bộ phận chủ trì',
  support: 'Bộ phận phối hợp',
  product: 'Dự kiến sản phẩm',
  time: 'Thời gian thực hiện',
  extra: 'Ghi chú',
}

/** A cell of the drawn table: its text, and how far it goes; 'covered' where another cell lies over it. */
export interface Drawn {
  readonly text: string
  readonly across: number
  readonly down: number
  readonly covered: boolean
}

const plain = (text: string): Drawn => ({ text, across: 1, down: 1, covered: false })
const COVERED: Drawn = { text: '', across: 1, down: 1, covered: true }

/** The table as it stands in the document, all formats alike. */
export function drawTable({ groups, layout }: PlanModel): Drawn[][] {
  const rows: Drawn[][] = [...headerRows(layout)]
  let sinceHeader = 0
  groups.forEach(({ title, tasks }, at) => {
    rows.push(groupRow(ROMANS[at] ?? '', title, layout))
    tasks.forEach((task, number) => {
      if (layout.repeatAfter > 0 && sinceHeader === layout.repeatAfter) {
        rows.push(...headerRows(layout))
        sinceHeader = 0
      }
      sinceHeader += 1
      rows.push(taskRow(String(number + 1), task, layout))
    })
  })
  return (layout.mergeLeads ? mergeDown(rows, layout) : rows).map((row) => [...empty(layout.before), ...row])
}

function empty(count: number): Drawn[] {
  return Array.from({ length: count }, () => plain(''))
}

/** Lead and support side by side stand under one wide cell; everything else goes over both header rows. */
function headerRows({ order, columnNumbers }: Layout): Drawn[][] {
  const at = order.indexOf('lead')
  const wide = order[at + 1] === 'support'
  const numbers = columnNumbers ? [['ordinal', ...order].map((_, n) => plain(`(${n + 1})`))] : []
  if (!wide) return [['ordinal', ...order].map((role) => plain(headingOf(role))), ...numbers]
  const first = ['ordinal', ...order].map((role) => ({ ...plain(headingOf(role)), down: 2 }))
  const second: Drawn[] = first.map(() => COVERED)
  first[at + 1] = { text: 'Phân công nhiệm vụ', across: 2, down: 1, covered: false }
  first[at + 2] = COVERED
  second[at + 1] = plain(HEADINGS.lead)
  second[at + 2] = plain(HEADINGS.support)
  return [first, second, ...numbers]
}

function headingOf(role: string): string {
  return HEADINGS[role as keyof typeof HEADINGS]
}

function groupRow(ordinal: string, title: string, { order, mergeGroups }: Layout): Drawn[] {
  const at = order.indexOf('text')
  if (mergeGroups)
    return [
      { text: `${ordinal}. ${title}`, across: order.length + 1, down: 1, covered: false },
      ...order.map(() => COVERED),
    ]
  return [plain(ordinal), ...order.map((_, n) => plain(n === at ? title : ''))]
}

function taskRow(ordinal: string, task: Cells, { order }: Layout): Drawn[] {
  return [plain(ordinal), ...order.map((role) => plain(role === 'extra' ? '' : task[role]))]
}

function mergeDown(rows: readonly Drawn[][], { order }: Layout): Drawn[][] {
  const column = order.indexOf('lead') + 1
  const out = rows.map((row) => [...row])
  for (let at = 1; at < out.length; at += 1) {
    const above = out.slice(0, at).findLastIndex((row) => row[column]?.covered === false)
    const [cell, over] = [out[at]?.[column], out[above]?.[column]]
    const own = /^\d+$/.test(out[at]?.[0]?.text ?? '') && /^\d+$/.test(out[above]?.[0]?.text ?? '')
    if (!cell || !over || !own || cell.text === '' || cell.text !== over.text || above + over.down !== at)
      continue
    out[above]![column] = { ...over, down: over.down + 1 }
    out[at]![column] = COVERED
  }
  return out
}

const HEAD = (year: number) => ['KẾ HOẠCH', `Kiểm soát thủ tục hành chính năm ${year} trên địa bàn xã`]

/** Tab-separated, as pasted; trailing empty cells are lost, as many editors lose them. */
export function asText(model: PlanModel): string {
  const rows = drawTable(model)
  const whole = rows.map((row, at) => row.map((cell, column) => textUnder(rows, at, column, cell)))
  return [...HEAD(model.year), ...whole.map((row) => row.join('\t').replace(/\t+$/, '\t'))].join('\n')
}

/** A text has no merged cells: what is merged down stands in each row, what is merged across only once. */
function textUnder(rows: readonly Drawn[][], at: number, column: number, cell: Drawn): string {
  if (!cell.covered) return cell.text
  for (let above = at - 1; above >= 0; above -= 1) {
    const over = rows[above]?.[column]
    if (!over || over.covered) continue
    return above + over.down > at && !isHeader(rows, above) ? over.text : ''
  }
  return ''
}

function isHeader(rows: readonly Drawn[][], at: number): boolean {
  return rows[at]?.some(({ text }) => text === 'TT') ?? false
}

export function asHtml(model: PlanModel): string {
  const rows = drawTable(model).map((row) => {
    const cells = row
      .filter(({ covered }) => !covered)
      .map(({ text, across, down }) => {
        const spans = `${across > 1 ? ` colspan="${across}"` : ''}${down > 1 ? ` rowspan=${down}` : ''}`
        return `<td${spans}><p><span>${escapeXml(text)}</span></p>`
      })
    return `<tr>${cells.join('')}`
  })
  const head = HEAD(model.year).map((line) => `<p>${line}</p>`)
  return `<html><head><title>Kế hoạch</title><style>td{}</style></head><body>${head.join('')}<table>${rows.join('\n')}</table></body></html>`
}

export function asWorkbook(model: PlanModel): WorkbookSeen {
  const rows = [...HEAD(model.year).map((line) => [plain(line)]), ...drawTable(model)]
  const cells: SheetCellSeen[] = rows.flatMap((row, at) =>
    row.flatMap(({ text }, column) =>
      text === '' ? [] : [{ row: at, column, text, value: text, locked: false }],
    ),
  )
  const merges = rows.flatMap((row, at) =>
    row.flatMap(({ across, down }, column) =>
      across * down === 1
        ? []
        : [{ top: at, left: column, bottom: at + down - 1, right: column + across - 1 }],
    ),
  )
  return { sheets: [{ name: 'Phụ lục', hidden: false, protected: false, cells, merges }], names: {} }
}

const TYPES =
  '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
const RELATIONS =
  '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>'
const WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'

/** A .docx with nothing but what a plan needs: paragraphs and one table with gridSpan and vMerge. */
export function asDocx(model: PlanModel): Uint8Array<ArrayBuffer> {
  const rows = drawTable(model)
  const table = rows.map(
    (row, at) => `<w:tr>${row.map((cell, column) => wordCell(rows, at, column, cell)).join('')}</w:tr>`,
  )
  const head = HEAD(model.year).map(paragraph).join('')
  const document = `<?xml version="1.0"?><w:document ${WORD}><w:body>${head}<w:tbl>${table.join('')}</w:tbl></w:body></w:document>`
  return zipSync({
    '[Content_Types].xml': strToU8(TYPES),
    '_rels/.rels': strToU8(RELATIONS),
    'word/document.xml': strToU8(document),
  })
}

function wordCell(rows: readonly Drawn[][], at: number, column: number, cell: Drawn): string {
  if (!cell.covered) {
    const span = cell.across > 1 ? `<w:gridSpan w:val="${cell.across}"/>` : ''
    const merge = cell.down > 1 ? '<w:vMerge w:val="restart"/>' : ''
    return `<w:tc><w:tcPr>${span}${merge}</w:tcPr>${paragraph(cell.text)}</w:tc>`
  }
  const above = rows.slice(0, at).findLastIndex((row) => row[column]?.covered === false)
  const over = rows[above]?.[column]
  if (over && over.down > 1 && above + over.down > at)
    return `<w:tc><w:tcPr><w:vMerge/></w:tcPr>${paragraph('')}</w:tc>`
  return ''
}

function paragraph(text: string): string {
  return `<w:p><w:r><w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r></w:p>`
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
