import { readFileSync } from 'node:fs'
import ExcelJS from 'exceljs'
import { JSDOM } from 'jsdom'
import { describe, expect, it } from 'vitest'
import type { PageSeen } from '../../core/grid/seen'
import type { Snapshot } from '../../core/snapshot/snapshot'
import { pageOfWorkbook } from '../../core/snapshot/take/page-of-workbook'
import { takeFromFile } from '../../core/snapshot/take/take-from-file'
import { seeAsShown } from '../../core/workbook/sheet/as-shown'
import { readPage } from '../../extension/page/page/read-page'
import { openWorkbook } from '../support/file-hand-now'

const UNIT = 'UBND thị trấn Phố Châu'
const ASK = { capturedAt: '2025-03-14T09:00:00+07:00', from: '2024-12-15', to: '2025-03-14' }

describe('«In file excel» of the portal, opened as a file', () => {
  it.each(['hatinh-06a', 'hatinh-06-fields'])('%s gives the figures of the page itself', async (portal) => {
    const { document } = new JSDOM(readFileSync(`core/portals/${portal}/sample-site.html`, 'utf8')).window
    const page = figuresOf(takeFromFile(await readPage(document), ASK, UNIT)[0]?.snapshot)
    const file = figuresOf(takeFromFile(await exported(document), ASK, UNIT)[0]?.snapshot)
    expect(file.length).toBeGreaterThan(90)
    expect(file).toEqual(page)
  })

  it('says that a file by field does not name its unit, until the officer declares it', async () => {
    const { document } = new JSDOM(readFileSync('core/portals/hatinh-06-fields/sample-site.html', 'utf8'))
      .window
    const page = await exported(document)
    expect(takeFromFile(page, ASK)[0]?.refusals.map(({ reason }) => reason)).toEqual(['wrong-unit'])
    expect(takeFromFile(page, ASK, UNIT)[0]?.snapshot?.unit).toBe(UNIT)
  })

  it('never takes a table of many units for the declared unit', async () => {
    const { document } = new JSDOM(readFileSync('core/portals/hatinh-06a/sample-site.html', 'utf8')).window
    expect(takeFromFile(await exported(document), ASK, UNIT)[0]?.snapshot?.unit).toBe('Tất cả đơn vị')
  })
})

function figuresOf(snapshot: Snapshot | null | undefined): string[] {
  return (snapshot?.figures ?? []).map(
    ({ measure, by, state, value }) => `${measure} ${JSON.stringify(by)} ${state} ${value}`,
  )
}

/** What the page's own button writes from its hidden copy: merged heads, counts as numbers. */
async function exported(document: Document): Promise<PageSeen> {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('Sheet1')
  let top = 1
  for (const table of document.querySelectorAll<HTMLTableElement>('#ContainerSwapper1 table'))
    top = writeTable(sheet, table, top)
  const opened = openWorkbook(new Uint8Array(await book.xlsx.writeBuffer()))
  if (!opened.ok) throw new Error(opened.refusal.message)
  const page = pageOfWorkbook(seeAsShown(opened.value), 'bao-cao.xlsx')
  if (!page.ok) throw new Error(page.refusal.message)
  return page.value
}

function writeTable(sheet: ExcelJS.Worksheet, table: HTMLTableElement, top: number): number {
  const taken = new Set<string>()
  const rows = [...table.rows]
  rows.forEach((row, at) => {
    let column = 1
    for (const cell of row.cells) {
      while (taken.has(`${at} ${column}`)) column += 1
      const below = rows.slice(at).filter((one) => one.parentElement === row.parentElement).length
      const height = Math.min(cell.rowSpan, below)
      for (let down = 0; down < height; down += 1)
        for (let right = 0; right < cell.colSpan; right += 1) taken.add(`${at + down} ${column + right}`)
      sheet.getCell(top + at, column).value = cellValue(cell)
      if (height > 1 || cell.colSpan > 1)
        sheet.mergeCells(top + at, column, top + at + height - 1, column + cell.colSpan - 1)
      column += cell.colSpan
    }
  })
  return top + rows.length
}

function cellValue(cell: HTMLTableCellElement): string | number {
  const text = cell.innerHTML
    .replace(/<br>/g, '\n')
    .replace(/<[^>]*>/g, '')
    .trim()
  return /^\d[\d.]*$/.test(text) ? Number(text.replaceAll('.', '')) : text
}
