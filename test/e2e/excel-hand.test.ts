import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { cellName } from '../../core/workbook/seen'
import { seeWorkbook } from '../../core/workbook/sheet/see-workbook'
import { carryOut } from '../../excel-addin/workbook/carry-out'
import { fileHand } from '../../excel-addin/workbook/file-hand'
import type { WorkbookHand } from '../../excel-addin/workbook/hand'
import { buildHandPage, handInExcel } from '../excel-host/hand-in-excel'
import { HostWorkbook } from '../excel-host/host-workbook'
import { openWorkbook } from '../support/file-hand-now'
import { type SmallCell, smallWorkbook } from '../workbook-corpus/small-workbook'
import { launchChromium } from './chromium'

let browser: Browser
let page: string

beforeAll(async () => {
  page = await buildHandPage()
  browser = await launchChromium()
})

afterAll(async () => {
  await browser?.close()
})

function bookOf(cells: Record<string, SmallCell>, behind = ''): Uint8Array {
  return smallWorkbook({ sheets: [{ name: "Biểu 'A'", cells, behind }] })
}

describe('the Excel hand through the real office.js', () => {
  test('sees what the file hand sees: values, formulas, merges, names, protection, hidden sheets', async () => {
    const bytes = smallWorkbook({
      sheets: [
        {
          name: "Biểu 'A'",
          cells: { A1: 'Tên', B1: 12, A2: true, B2: { f: 'B1*2', v: 24 } },
          behind: '<sheetProtection sheet="1"/><mergeCells count="1"><mergeCell ref="A3:B4"/></mergeCells>',
        },
        { name: 'Ẩn', cells: { A1: 1 }, state: 'hidden' },
      ],
      names: { o_so: "'Biểu ''A'''!$B$1" },
    })
    const { hand, excel } = await handInExcel(browser, page, new HostWorkbook(bytes))
    const seen = await hand.see()
    const file = await fileHand(bytes, [])
    const other = file.ok ? await file.value.see() : file
    if (!seen.ok || !other.ok) throw new Error('not seen')
    const plain = (one: typeof seen.value.workbook) => ({
      ...one,
      sheets: one.sheets.map((sheet) => ({ ...sheet, cells: sheet.cells.filter(({ text }) => text !== '') })),
    })
    // Which ranges of a protected sheet are open all the same, office.js as it is shipped does not tell.
    const [first, ...more] = plain(other.value.workbook).sheets
    const sheets = [{ ...first, openUnknown: true }, ...more]
    expect(plain(seen.value.workbook)).toEqual({ ...plain(other.value.workbook), sheets })
    expect(excel.api.syncs).toBe(2)
    expect(excel.errors).toEqual([])
    await excel.context.close()
  })

  test('5.000 cells over 20 sheets are written and read back in one request', async () => {
    const sheets = Array.from({ length: 20 }, (_, at) => ({ name: `Tờ ${at + 1}`, cells: { A1: at } }))
    const book = new HostWorkbook(smallWorkbook({ sheets }))
    const { hand, excel } = await handInExcel(browser, page, book)
    const cells = sheets.flatMap(({ name }) =>
      Array.from({ length: 250 }, (_, at) => ({
        sheet: name,
        cell: cellName(1 + Math.floor(at / 10), at % 10),
        value: at,
      })),
    )
    const syncs = excel.api.syncs
    const done = await hand.write({ cells, parts: {}, read: cells })
    expect(excel.api.syncs - syncs).toBe(1)
    expect(done).toEqual({ ok: true, value: cells })
    await excel.context.close()
  })

  test('a sheet above the 5 MB of one answer is read in portions, and nothing is lost', async () => {
    const cells = Object.fromEntries(
      Array.from(
        { length: 60_000 },
        (_, at) => [cellName(Math.floor(at / 20), at % 20), `Ô số ${at} ${'x'.repeat(40)}`] as const,
      ),
    )
    const bytes = bookOf(cells)
    const { hand, excel } = await handInExcel(browser, page, new HostWorkbook(bytes))
    const seen = await hand.see()
    const opened = openWorkbook(bytes)
    if (!opened.ok || !seen.ok) throw new Error('not seen')
    const texts = (sheet: { cells: readonly { text: string }[] } | undefined) =>
      sheet?.cells.map(({ text }) => text)
    expect(texts(seen.value.workbook.sheets[0])).toEqual(texts(seeWorkbook(opened.value).sheets[0]))
    expect(excel.api.syncs).toBeLessThan(12)
    await excel.context.close()
  })

  test('writes above 5 MB go in portions', async () => {
    const book = new HostWorkbook(bookOf({ A1: 1 }))
    const { hand, excel } = await handInExcel(browser, page, book)
    const cells = Array.from({ length: 3000 }, (_, at) => ({
      sheet: "Biểu 'A'",
      cell: cellName(at, 0),
      value: `${at} ${'y'.repeat(2000)}`,
    }))
    const done = await hand.write({ cells, parts: {}, read: [] })
    expect(done.ok).toBe(true)
    expect(excel.api.syncs).toBeGreaterThan(2)
    const seen = openWorkbook(book.bytes)
    expect(
      seen.ok && seeWorkbook(seen.value).sheets[0]?.cells.filter(({ text }) => text.length > 2000),
    ).toHaveLength(3000)
    await excel.context.close()
  })

  test('a locked cell is refused in words; nothing else of Excel’s errors reaches the officer', async () => {
    const book = new HostWorkbook(bookOf({ A1: 1 }, '<sheetProtection sheet="1"/>'))
    const { hand, excel } = await handInExcel(browser, page, book)
    const done = await hand.write({
      cells: [{ sheet: "Biểu 'A'", cell: 'A1', value: 2 }],
      parts: {},
      read: [],
    })
    expect(done).toMatchObject({ ok: false, refusal: { reason: 'cell-locked' } })
    const gone = await hand.write({
      cells: [{ sheet: 'Không có', cell: 'A1', value: 2 }],
      parts: {},
      read: [],
    })
    expect(gone).toMatchObject({ ok: false, refusal: { reason: 'page-changed' } })
    await excel.context.close()
  })

  test('parts are added, changed and taken out', async () => {
    const book = new HostWorkbook(bookOf({ A1: 1 }))
    const { hand, excel } = await handInExcel(browser, page, book)
    const parts = async () => {
      const seen = await hand.see()
      return seen.ok ? seen.value.parts['urn:x'] : seen
    }
    const put = (xml: string | null) => hand.write({ cells: [], parts: { 'urn:x': xml }, read: [] })
    expect(await parts()).toBeNull()
    await put('<a xmlns="urn:x">1</a>')
    await put('<a xmlns="urn:x">2</a>')
    expect(await parts()).toBe('<a xmlns="urn:x">2</a>')
    expect(book.parts.size).toBe(1)
    await put(null)
    expect(await parts()).toBeNull()
    await excel.context.close()
  })

  test('a plan is carried out in three requests', async () => {
    const book = new HostWorkbook(bookOf({ B1: { f: 'A1+1', v: 1 } }))
    const { hand, excel } = await handInExcel(browser, page, book)
    const at = (cell: string) => ({ sheet: "Biểu 'A'", cell })
    const write = { at: at('A1'), rowPath: [], columnPath: [], now: '', value: 41, from: { text: 'x' } }
    const formula = { reason: 'cell-has-formula' as const, message: '', at: at('B1'), expected: 42 }
    const plan = { report: 'ii-06a', host: 'workbook' as const, writes: [write], refusals: [formula] }
    const occasion = { target: '', unit: '', from: '', to: '', at: '' }
    const done = await carryOut(hand as WorkbookHand, plan, occasion)
    expect(done.ok && done.value.receipt).toMatchObject({
      lines: [{ outcome: 'filled', readBack: '41' }],
      refusals: [{ agrees: true }],
    })
    expect(excel.api.syncs).toBe(3)
    await excel.context.close()
  })
})
