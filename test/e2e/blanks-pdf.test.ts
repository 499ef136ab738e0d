import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { planFill } from '../../core/reports/fill/plan-fill'
import { REPORTS } from '../../core/reports/forms/forms'
import { seeTemplate } from '../../core/reports/template/see-template'
import { cellName } from '../../core/workbook/seen'
import { seeWorkbook } from '../../core/workbook/sheet/see-workbook'
import { fillFile, openWorkbook } from '../support/file-hand-now'
import { convertedByLibreOffice, recalculatedByLibreOffice } from '../support/libreoffice'
import { inkAcross, overprinted, type PrintedWord, wordsOfPdf } from '../support/pdf-words'
import { QUARTER, snapshotOf, TOTALS } from '../unit/captured'

/** Pages of each blank filled with the sample quarter; an A4 sheet lying down is 842 × 595 points. */
const PAGES: Readonly<Record<string, number>> = { 'ii-06a': 6, 'plan-annex': 5 }
const SNAPSHOTS = [snapshotOf(QUARTER, 1), snapshotOf(TOTALS, 2)]
const IDS = REPORTS.map(({ id }) => id)

let folder = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'blanks-'))
  const files = await Promise.all(IDS.map(fillBlank))
  await convertedByLibreOffice(folder, files, 'pdf')
  await recalculatedByLibreOffice(folder, files)
})
afterAll(() => rm(folder, { recursive: true, force: true }))

describe.each(IDS)('%s filled with the sample quarter', (id) => {
  test('prints on A4, as many pages as it should', async () => {
    const pdf = (await readFile(join(folder, 'out', `${id}.pdf`))).toString('latin1')
    const pages = [
      ...pdf.matchAll(/\/Type\s*\/Page\b(?!s)[\s\S]*?\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)\s*\]/g),
    ]
    expect(pages).toHaveLength(PAGES[id] ?? 1)
    for (const [, width, height] of pages)
      expect([Math.round(Number(width)), Math.round(Number(height))]).toEqual([842, 595])
  })

  test('uses the page’s width, and no word is printed over another', () => {
    const pdf = join(folder, 'out', `${id}.pdf`)
    const { left, right } = inkAcross(pdf, 1)
    // Margins of NĐ 30/2020 are 30 and 15 mm; a sheet is scaled by whole percents.
    expect(left).toBeGreaterThanOrEqual(29 * MM)
    expect(left).toBeLessThanOrEqual(33.5 * MM)
    expect(842 - right).toBeGreaterThanOrEqual(14 * MM)
    expect(842 - right).toBeLessThanOrEqual(18.5 * MM)
    const words = wordsOfPdf(pdf)
    expect(words.length).toBeGreaterThan(20)
    expect(overprinted(words)).toEqual([])
  })

  test('each line of its heading is whole and stays in its cell', async () => {
    const pdf = join(folder, 'out', `${id}.pdf`)
    const words = wordsOfPdf(pdf).filter(({ page }) => page === 1)
    const { left, right } = inkAcross(pdf, 1)
    const headings = await headingCells(join(folder, `${id}.xlsx`))
    expect(headings.length).toBeGreaterThan(0)
    const head = words.find(({ text }) => text === 'STT' || text === 'TT')
    for (const { text, from, to } of headings) {
      const inside = words.filter(
        (word) =>
          word.left > left + from * (right - left) - 2 &&
          word.right < left + to * (right - left) + 2 &&
          word.bottom < (head?.top ?? 0),
      )
      // A word that ran out of the cell, or was cut off by it, is missing here.
      expect(phraseIn(inside, text)).toBe(text)
    }
  })

  test('LibreOffice works out the same values everywhere', async () => {
    const ours = valuesOf(await readFile(join(folder, `${id}.xlsx`)))
    const theirs = valuesOf(await readFile(join(folder, 'out', `${id}.xlsx`)))
    for (const [cell, value] of ours) expect([cell, theirs.get(cell) ?? '']).toEqual([cell, value])
  })
})

async function fillBlank(id: string): Promise<string> {
  const report = REPORTS.find((one) => one.id === id)!
  const opened = openWorkbook(new Uint8Array(await readFile(`core/reports/forms/${id}/blank.xlsx`)))
  if (!opened.ok) throw new Error(opened.refusal.message)
  const target = seeTemplate(report, seeWorkbook(opened.value))
  if (!target.ok) throw new Error(target.refusal.message)
  const plan = planFill(report, target.value, SNAPSHOTS, {
    receiver: 'Văn phòng Ủy ban nhân dân tỉnh Hà Tĩnh',
  })
  const filled = fillFile(opened.value, plan, { target: id, unit: '', from: '', to: '', at: '' })
  if (!filled.ok) throw new Error(filled.refusal.message)
  const file = join(folder, `${id}.xlsx`)
  await writeFile(file, filled.value.bytes)
  return file
}

interface HeadingCell {
  readonly text: string
  /** From where to where across the table, of 1. */
  readonly from: number
  readonly to: number
}

/** Lines above the table of a sheet, with their cells: period, unit, who receives it, title. */
async function headingCells(file: string): Promise<HeadingCell[]> {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.readFile(file)
  const sheet = workbook.worksheets[0]!
  const area = /^A1:([A-Z]+)/.exec(sheet.pageSetup.printArea ?? '')?.[1] ?? ''
  const last = sheet.getColumn(area).number
  const edges = [0]
  for (let at = 1; at <= last; at++) edges.push(edges.at(-1)! + (sheet.getColumn(at).width ?? 8))
  const whole = edges.at(-1)!
  const cells: HeadingCell[] = []
  for (const range of sheet.model.merges) {
    const [, first = '', top = '', end = first] = /^([A-Z]+)(\d+):([A-Z]+)/.exec(range) ?? []
    const text = sheet.getCell(`${first}${top}`).text.split(/\s+/).join(' ').trim()
    if (Number(top) > HEADING_ROWS || !/^(?:Kỳ báo cáo|Đơn vị|TÌNH|KẾT|THEO|TỔNG)/.test(text)) continue
    if (sheet.getCell(`${first}${top}`).border?.top) continue
    const [from, to] = [sheet.getColumn(first).number - 1, sheet.getColumn(end).number]
    cells.push({ text, from: edges[from]! / whole, to: edges[to]! / whole })
  }
  return cells
}

const HEADING_ROWS = 5
const MM = 72 / 25.4

/** As much of a text as stands among these words, line after line. */
function phraseIn(words: readonly PrintedWord[], text: string): string {
  const parts = text.split(' ')
  const inOrder = [...words].sort((a, b) => (Math.abs(a.top - b.top) > 3 ? a.top - b.top : a.left - b.left))
  const runs = inOrder.map((_, at) => {
    let length = 0
    while (length < parts.length && inOrder[at + length]?.text === parts[length]) length++
    return parts.slice(0, length).join(' ')
  })
  return runs.reduce((longest, run) => (run.length > longest.length ? run : longest), '')
}

function valuesOf(bytes: Uint8Array): Map<string, string | number | boolean> {
  const opened = openWorkbook(new Uint8Array(bytes))
  if (!opened.ok) throw new Error(opened.refusal.message)
  return new Map(
    seeWorkbook(opened.value).sheets.flatMap((sheet) =>
      sheet.cells.flatMap(({ row, column, value }) =>
        value === null ? [] : [[`${sheet.name}!${cellName(row, column)}`, value] as const],
      ),
    ),
  )
}
