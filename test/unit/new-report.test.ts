import { readFileSync, writeFileSync } from 'node:fs'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { drawForm, type FormSheet, type Head } from '../../scripts/blanks/form-sheet'
import { bytesOfBook, newWorkbook } from '../../scripts/blanks/paper'
import { runNew } from '../../scripts/new/main'
import { scrubTemplate } from '../../scripts/new/scrub-template'
import { type SpareTree, spareTree } from '../support/spare-tree'
import { failing, TO_FILL } from '../walkers/check'
import { folderOf, readFolder, readFolders } from '../walkers/read-folders'
import { type ReportAddition, reportChecks } from '../walkers/reports'

let tree: SpareTree
beforeAll(() => {
  tree = spareTree()
})
afterAll(() => tree.remove())

const COLUMNS: readonly Head[] = [
  { text: 'Chờ bổ sung' },
  { text: 'Dừng xử lý' },
  { text: 'Phiếu đánh giá', children: [{ text: 'Ghi chú khác' }] },
  { text: 'Tổng số phiếu' },
  { text: 'Quá hạn' },
]

/** A template that no report of ours knows: counts of waiting dossiers and ballots by field. */
async function template(
  changes: Partial<FormSheet> = {},
  head: readonly Head[] = COLUMNS,
): Promise<Uint8Array> {
  const workbook = newWorkbook()
  workbook.creator = 'Nguyễn Văn Ba'
  drawForm(workbook, {
    name: 'Biểu 9',
    code: 'II.09/VPCP/KSTT',
    basis: 'Công văn hướng dẫn báo cáo',
    title: 'Tổng hợp hồ sơ chờ bổ sung và phiếu đánh giá theo lĩnh vực',
    measureUnit: 'Hồ sơ, phiếu',
    rowHead: 'Lĩnh vực',
    columns: head,
    rows: ['Hộ tịch', 'Đất đai', 'Chứng thực'],
    spareRows: 1,
    total: 'Tổng số',
    ...changes,
  })
  return bytesOfBook(workbook)
}

async function started(id: string, bytes: Uint8Array): Promise<number> {
  writeFileSync(tree.path(`${id}.xlsx`), bytes)
  return runNew(['report', id, tree.path(`${id}.xlsx`), '--into', tree.path('core/reports/forms')])
}

const MODULES = import.meta.glob<Omit<ReportAddition, 'folder'>>('../../core/reports/forms/*/report.ts', {
  eager: true,
})
/** The reports there are, by which the new one's blank must not be taken for theirs; their own cases are not walked again. */
const BESIDE: readonly ReportAddition[] = readFolders('core/reports/forms').map((folder) => ({
  folder: folderOf(folder.id, { 'blank.xlsx': folder.bytes('blank.xlsx')! }),
  ...MODULES[`../../core/reports/forms/${folder.id}/report.ts`],
}))

async function failedOf(id: string, addition: ReportAddition): Promise<string[]> {
  const checks = reportChecks([...BESIDE, addition])
  const own = checks.filter(({ name }) => name.startsWith(`report ${id}: `))
  const known = checks.filter(({ name }) => name.endsWith('known by its labels'))
  return failing([...own, ...known.filter((check) => !own.includes(check))])
}

describe('a report from a template', () => {
  test('as started it lacks only what a person has to say; said, it is a report', async () => {
    expect(await started('bieu-9', await template())).toBe(0)
    const folder = readFolder(tree.path('core/reports/forms/bieu-9'))
    const module = await import(/* @vite-ignore */ tree.path('core/reports/forms/bieu-9/report.ts'))
    expect(await failedOf('bieu-9', { folder, ...module })).toEqual([
      'report bieu-9: nothing is left to fill in',
    ])
    const done = folder.text('report.ts')!.replaceAll(TO_FILL, 'đã điền')
    writeFileSync(tree.path('core/reports/forms/bieu-9/done.ts'), done)
    const filledIn = await import(/* @vite-ignore */ tree.path('core/reports/forms/bieu-9/done.ts'))
    expect(await failedOf('bieu-9', { folder, ...filledIn })).toEqual([])
    expect(tree.complaints(['core/reports/forms/bieu-9/done.ts'])).toBe('')
  })

  test('columns whose words mean one thing are filled in, the others are left open', async () => {
    const source = readFileSync(tree.path('core/reports/forms/bieu-9/report.ts'), 'utf8')
    expect(source).toContain(`        { measure: 'dossiers.supplement', paths: [[step('Chờ bổ sung')]] },
        { measure: 'dossiers.paused', paths: [[step('Dừng xử lý')]] },
        { measure: 'ratings', paths: [[step('Tổng số phiếu')]] },
        // E «Phiếu đánh giá › Ghi chú khác»: no known measure
        // G «Quá hạn»: dossiers.resolved.late or dossiers.pending.overdue`)
    expect(source).toContain("code: 'II.09/VPCP/KSTT'")
    expect(source).toContain("'TỔNG HỢP HỒ SƠ CHỜ BỔ SUNG VÀ PHIẾU ĐÁNH GIÁ THEO LĨNH VỰC'")
  })

  test('the cases say cells with numbers, formulas, and what a "-" and a blank come to', async () => {
    const { cases } = JSON.parse(readFolder(tree.path('core/reports/forms/bieu-9')).text('expected.json')!)
    expect(cases).toHaveLength(2)
    expect(cases[0].writes).toMatchObject({
      'Biểu 9!C9': 2,
      'Biểu 9!D9': 1,
      'Biểu 9!F9': 320,
      'Biểu 9!C10': 4,
    })
    expect(cases[0].shown).toMatchObject({ 'Biểu 9!C13': 6, 'Biểu 9!F13': 960 })
    expect(cases[1].writes).toMatchObject({ 'Biểu 9!C9': 0, 'Biểu 9!D9': null, 'Biểu 9!F9': null })
    expect(cases[1].refusals).toEqual(expect.arrayContaining(['no-figure Biểu 9!D9', 'no-figure Biểu 9!F9']))
  })

  test('the blank keeps its cells and loses who made it', async () => {
    const bytes = readFolder(tree.path('core/reports/forms/bieu-9')).bytes('blank.xlsx')!
    const parts = unzipSync(bytes)
    expect(
      Object.values(parts)
        .map((part) => strFromU8(part))
        .join(''),
    ).not.toMatch(/Nguyễn/)
    expect(parts['xl/worksheets/sheet1.xml']).toEqual(unzipSync(await template())['xl/worksheets/sheet1.xml'])
  })

  test('a second time nothing is overwritten', async () => {
    expect(await started('bieu-9', await template())).toBe(2)
  })

  const NOTHING: readonly Head[] = ['A', 'B', 'C', 'D', 'E'].map((letter) => ({ text: `Cột ${letter}` }))

  test.each<[string, string, () => Promise<Uint8Array>, string]>([
    [
      'a template we know',
      'da-biet',
      async () => readFolder('core/reports/forms/ii-06a').bytes('blank.xlsx')!,
      'wrong-page: Mẫu này đã biết: core/reports/forms/ii-06a',
    ],
    [
      'one without a table of fields or units',
      'khong-bang',
      () => template({ rowHead: 'Ghi chú' }),
      'table-not-found: ',
    ],
    ['one whose columns say nothing', 'khong-cot', () => template({}, NOTHING), 'column-missing: '],
    [
      'one that is filled',
      'da-dien',
      async () => withNumber(await template()),
      'cell-not-empty: Mẫu này đã điền: Biểu 9!C9',
    ],
    ['one with comments', 'ghi-chu', async () => withComments(await template()), 'personal-data: '],
    ['no workbook', 'khong-tep', async () => strToU8('PK'), 'file-unreadable: '],
  ])('%s is refused', async (_, id, bytes, says) => {
    const said = vi.spyOn(process.stderr, 'write').mockImplementation(() => true)
    const code = await started(id, await bytes())
    const words = said.mock.calls.map(([line]) => String(line)).join('')
    said.mockRestore()
    expect({ code, words }).toEqual({ code: 1, words: expect.stringContaining(says) })
    expect(() => readFolder(tree.path(`core/reports/forms/${id}`))).toThrow()
  })

  test('a file that is not there, and too few words', async () => {
    expect(await runNew(['report', 'khong-co', 'khong-co.xlsx'])).toBe(1)
    expect(await runNew(['report', 'khong-co'])).toBe(2)
  })
})

test('what a file says of persons goes, part by part', () => {
  const core =
    '<cp:coreProperties><dc:creator>Ba</dc:creator><cp:lastModifiedBy>Tư</cp:lastModifiedBy></cp:coreProperties>'
  const custom = '<Properties><property name="Owner"><vt:lpwstr>Năm</vt:lpwstr></property></Properties>'
  const scrubbed = scrubTemplate(
    zipSync({ 'docProps/core.xml': strToU8(core), 'docProps/custom.xml': strToU8(custom) }),
  )
  if (!scrubbed.ok) throw new Error(scrubbed.refusal.message)
  const parts = Object.values(unzipSync(scrubbed.value)).map((part) => strFromU8(part))
  expect(parts).toEqual([
    '<cp:coreProperties><dc:creator></dc:creator><cp:lastModifiedBy></cp:lastModifiedBy></cp:coreProperties>',
    '<Properties></Properties>',
  ])
})

/** A number in the first place to be filled. */
function withNumber(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes)
  const sheet = strFromU8(parts['xl/worksheets/sheet1.xml']!)
  const filled = sheet.replace(/<c r="C9"( s="\d+")\/>/, '<c r="C9"$1><v>12</v></c>')
  expect(filled).not.toBe(sheet)
  return zipSync({ ...parts, 'xl/worksheets/sheet1.xml': strToU8(filled) })
}

function withComments(bytes: Uint8Array): Uint8Array {
  return zipSync({
    ...unzipSync(bytes),
    'xl/comments1.xml': strToU8('<comments><authors><author>Ba</author></authors></comments>'),
  })
}
