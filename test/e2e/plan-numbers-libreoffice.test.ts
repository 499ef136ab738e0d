import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readHtml } from '../../scripts/cli/read-html'
import { planFromFile } from '../support/file-hand-now'
import { convertedByLibreOffice } from '../support/libreoffice'

/** A plan whose numbers are LibreOffice's own lists: it writes them to .docx, and shows them in its text. */
const GROUPS: readonly (readonly [title: string, tasks: readonly string[]])[] = [
  ['Công tác chỉ đạo, điều hành', ['Ban hành kế hoạch', 'Đôn đốc thực hiện', 'Tập huấn nghiệp vụ']],
  ['Rà soát thủ tục hành chính', ['Rà soát lĩnh vực hộ tịch', 'Rà soát lĩnh vực đất đai']],
  ['Truyền thông', ['Đăng tin, bài về cải cách hành chính']],
]
const PARTS = ['Tại bộ phận một cửa', 'Trên trang thông tin điện tử']

const LEVELS = [
  ['I', '.', 1],
  ['1', '.', 1],
  ['a', ')', 1],
] as const

function listed(level: number, text: string): string {
  const item = `<text:p>${text}</text:p>`
  const nested = Array.from({ length: level }).reduce<string>(
    (inner) => `<text:list><text:list-item>${inner}</text:list-item></text:list>`,
    item,
  )
  return `<text:list text:style-name="DS" text:continue-numbering="true"><text:list-item>${nested}</text:list-item></text:list>`
}

const cell = (content: string) =>
  `<table:table-cell office:value-type="string">${content.startsWith('<') ? content : `<text:p>${content}</text:p>`}</table:table-cell>`
const row = (...cells: readonly string[]) => `<table:table-row>${cells.map(cell).join('')}</table:table-row>`

function document(): string {
  const rows = GROUPS.flatMap(([title, tasks], at) => [
    row(listed(0, ''), title, '', '', ''),
    ...tasks.map((text) => row(listed(1, ''), text, 'Văn phòng', 'Văn bản', 'Quý II/2026')),
    ...(at === GROUPS.length - 1
      ? PARTS.map((text) => row(listed(2, ''), text, 'Tư pháp', 'Tin', 'Tháng 3/2026'))
      : []),
  ])
  const levels = LEVELS.map(
    ([format, suffix, shown], at) =>
      `<text:list-level-style-number text:level="${at + 1}" style:num-format="${format}" style:num-suffix="${suffix}" text:display-levels="${shown}"/>`,
  )
  const names = ['office', 'text', 'table', 'style', 'fo']
    .map(
      (name) =>
        `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name === 'fo' ? 'xsl-fo-compatible' : name}:1.0"`,
    )
    .join(' ')
  const head = row('TT', 'Nội dung công việc', 'Bộ phận chủ trì', 'Sản phẩm', 'Thời gian thực hiện')
  return `<?xml version="1.0" encoding="UTF-8"?><office:document ${names} office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.text"><office:automatic-styles><text:list-style style:name="DS">${levels.join('')}</text:list-style></office:automatic-styles><office:body><office:text><text:p>UBND xã Hương Sơn</text:p><text:p>KẾ HOẠCH</text:p><text:p>Kiểm soát thủ tục hành chính năm 2026</text:p><table:table table:name="PL"><table:table-column table:number-columns-repeated="5"/>${head}${rows.join('')}</table:table></office:text></office:body></office:document>`
}

/** A web page with ordered lists, opened in Writer: every number is the browser's way of counting, made Word's. */
const WEB = `<html><head><meta charset="utf-8"></head><body><p>UBND xã Hương Sơn</p><p>KẾ HOẠCH</p><p>Kiểm soát thủ tục hành chính năm 2026</p><table border="1"><tr><td>TT</td><td>Nội dung</td><td>Chủ trì</td><td>Sản phẩm</td><td>Thời gian</td></tr>
<tr><td><ol type="I"><li></li></ol></td><td>Chỉ đạo</td><td></td><td></td><td></td></tr>
<tr><td><ol start="4"><li></li></ol></td><td>Đôn đốc</td><td>VP</td><td>Văn bản</td><td>Quý I</td></tr>
<tr><td><ol start="5"><li></li></ol></td><td>Tập huấn</td><td>VP</td><td>Danh sách</td><td>Quý II</td></tr></table></body></html>`

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'so-plan-numbers-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const SHOWN = 'txt:Text (encoded):UTF8'

async function convert(name: string, content: string, kind: 'docx' | typeof SHOWN): Promise<Uint8Array> {
  const source = join(folder, name)
  writeFileSync(source, content)
  const reader = name.endsWith('.html') ? 'HTML (StarWriter)' : undefined
  const out = await convertedByLibreOffice(folder, [source], kind, reader)
  return readFileSync(join(out, name.replace(/\.\w+$/, kind === 'docx' ? '.docx' : '.txt')))
}

const readTasks = (bytes: Uint8Array) => {
  const read = planFromFile(bytes, 'ke-hoach.docx', readHtml, { year: 2026 })
  if (!read.ok) throw new Error(read.refusal.message)
  const { plan, questions } = read.value
  return {
    ids: plan.tasks.map(({ id, text }) => `${id} ${text}`),
    asked: questions.map(({ cell: about }) => about),
  }
}

describe('a .docx by LibreOffice with automatic numbers', () => {
  it('has the numbers that LibreOffice itself shows', async () => {
    const shown = Buffer.from(await convert('ke-hoach.fodt', document(), SHOWN)).toString('utf8')
    const numbers = shown.match(/^\s*(?:[IVX]+\.|\d+\.|[a-z]\))\s*$/gm)?.map((one) => one.trim())
    // The judge's own words first: without them it would judge nothing.
    expect(numbers).toEqual(['I.', '1.', '2.', '3.', 'II.', '1.', '2.', 'III.', '1.', 'a)', 'b)'])
    const { ids, asked } = readTasks(await convert('ke-hoach.fodt', document(), 'docx'))
    expect(ids).toEqual([
      ...GROUPS.flatMap(([, tasks], group) =>
        tasks.map((text, at) => `${['I', 'II', 'III'][group]}.${at + 1} ${text}`),
      ),
      ...PARTS.map((text, at) => `III.1.${['a', 'b'][at]} ${text}`),
    ])
    expect(asked).toEqual([])
  })

  it('made of a web page keeps the numbers at which its lists start', async () => {
    const { ids, asked } = readTasks(await convert('trang.html', WEB, 'docx'))
    expect(ids).toEqual(['I.4 Đôn đốc', 'I.5 Tập huấn'])
    expect(asked).toEqual([])
  })
})
