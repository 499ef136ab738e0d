import { type Browser, chromium } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Outcome } from '../../core/outcome'
import { report } from '../../core/reports/ii-06a/report'
import { planFill } from '../../core/reports/plan-fill'
import { seeTemplate } from '../../core/reports/see-template'
import { cellName, type WorkbookSeen } from '../../core/workbook/seen'
import { type CarriedOut, carryOut, takeBack } from '../../excel-addin/workbook/carry-out'
import { fileHand } from '../../excel-addin/workbook/file-hand'
import type { Hand } from '../../excel-addin/workbook/hand'
import { buildHandPage, handInExcel } from '../excel-host/hand-in-excel'
import { HostWorkbook } from '../excel-host/host-workbook'
import type { OpenExcel } from '../excel-host/open-in-excel'
import { SNAPSHOT } from '../workbook-corpus/figures'
import { TEMPLATES } from '../workbook-corpus/templates'

let browser: Browser
let excel: OpenExcel
let hand: Hand

beforeAll(async () => {
  browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu'],
  })
  const opened = await handInExcel(browser, await buildHandPage(), new HostWorkbook(TEMPLATES[0]!.bytes()))
  excel = opened.excel
  hand = opened.hand
})

afterAll(async () => {
  await browser?.close()
})

interface Filled {
  readonly after: Map<string, unknown>
  /** Cells that were entered, before and after «Hoàn tác»; results of formulas are as new as the fill made them. */
  readonly entered: readonly [Map<string, unknown>, Map<string, unknown>]
  readonly done: Outcome<CarriedOut>
}

/** The same way for either hand: see, find the form, plan, carry out, look, take back, look. */
async function fillWith(one: Hand): Promise<Filled> {
  const { unit, period } = SNAPSHOT
  const occasion = { unit, from: period.from, to: period.to }
  const before = await look(one)
  const target = seeTemplate(report, before.workbook, occasion)
  if (!target.ok) return { after: before.values, entered: [before.entered, before.entered], done: target }
  const plan = planFill(report, target.value, [SNAPSHOT], occasion)
  const done = await carryOut(one, plan, { ...occasion, target: '', at: '' })
  const after = await look(one)
  if (done.ok) await takeBack(one, done.value.written)
  const undone = await look(one)
  return { after: after.values, entered: [before.entered, undone.entered], done }
}

interface Looked {
  readonly workbook: WorkbookSeen
  readonly values: Map<string, unknown>
  readonly entered: Map<string, unknown>
}

async function look(one: Hand): Promise<Looked> {
  const seen = await one.see()
  if (!seen.ok) throw new Error(seen.refusal.message)
  const { workbook } = seen.value
  const cells = workbook.sheets.flatMap((sheet) =>
    sheet.cells
      .filter(({ value }) => value !== null && value !== '')
      .map((cell) => ({ ...cell, name: `${sheet.name}!${cellName(cell.row, cell.column)}` })),
  )
  const entered = cells.filter(({ formula }) => formula === undefined)
  return {
    workbook,
    values: new Map(cells.map(({ name, value }) => [name, value])),
    entered: new Map(entered.map(({ name, value }) => [name, value])),
  }
}

describe.each(TEMPLATES.map((template) => [template.id, template] as const))('%s', (_, template) => {
  test('is filled alike in Excel and as a file: same cells, same outcomes, nothing overwritten, all taken back', async () => {
    const bytes = template.bytes()
    const file = await fileHand(bytes, [])
    if (!file.ok) throw new Error(file.refusal.message)
    const book = new HostWorkbook(bytes)
    excel.api.open(book)
    const syncs = excel.api.syncs
    const inExcel = await fillWith(hand)
    const asFile = await fillWith(file.value)
    expect(inExcel.after).toEqual(asFile.after)
    expect(inExcel.done).toEqual(asFile.done)
    expect(book.violations).toEqual([])
    for (const [cell, count] of Object.entries(template.expected))
      expect([cell, inExcel.after.get(`${template.sheet}!${cell}`)]).toEqual([cell, count])
    expect(inExcel.entered[1]).toEqual(inExcel.entered[0])
    expect(asFile.entered[1]).toEqual(asFile.entered[0])
    // Three for the fill, three for the undo, two for each of the three looks.
    expect(excel.api.syncs - syncs).toBeLessThanOrEqual(12)
  })
})
