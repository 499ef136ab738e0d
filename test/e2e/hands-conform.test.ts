import { type Browser, chromium } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { report } from '../../core/reports/forms/ii-06a/report'
import type { WorkbookHand } from '../../excel-addin/workbook/hand'
import type { OpenExcel } from '../excel-host/open-in-excel'
import { SNAPSHOT } from '../workbook-corpus/figures'
import { TEMPLATES } from '../workbook-corpus/templates'
import { fillByBoth, openHandInExcel } from './both-hands'

let browser: Browser
let excel: OpenExcel
let hand: WorkbookHand

beforeAll(async () => {
  browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu'],
  })
  const opened = await openHandInExcel(browser, TEMPLATES[0]!.bytes())
  excel = opened.excel
  hand = opened.hand
})

afterAll(async () => {
  await browser?.close()
})

const { unit, period } = SNAPSHOT
const JOB = { report, snapshots: [SNAPSHOT], options: { unit, from: period.from, to: period.to } }

const OF_BOTH = TEMPLATES.filter(({ fileOnly }) => !fileOnly)

describe.each(OF_BOTH.map((template) => [template.id, template] as const))('%s', (_, template) => {
  test('is filled alike in Excel and as a file: same cells, same outcomes, nothing overwritten, all taken back', async () => {
    const { byExcel, asFile, book, syncs } = await fillByBoth(excel, hand, template.bytes(), JOB)
    expect(byExcel.after).toEqual(asFile.after)
    expect(byExcel.done).toEqual(asFile.done)
    expect(book.violations).toEqual([])
    for (const [cell, count] of Object.entries(template.expected))
      expect([cell, byExcel.after.get(`${template.sheet}!${cell}`)]).toEqual([cell, count])
    expect(byExcel.entered[1]).toEqual(byExcel.entered[0])
    expect(asFile.entered[1]).toEqual(asFile.entered[0])
    // Three for the fill, three for the undo, two for each of the three looks; two more where cells take different values.
    const { type } = book.validationIn(template.sheet, { top: 0, left: 0, bottom: 99, right: 99 })
    expect(syncs).toBeLessThanOrEqual(type === 'None' ? 12 : 14)
  })
})
