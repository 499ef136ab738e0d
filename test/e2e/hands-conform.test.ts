import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { report } from '../../core/reports/forms/ii-06a/report'
import type { WorkbookHand } from '../../excel-addin/workbook/hand'
import type { OpenExcel } from '../excel-host/open-in-excel'
import { SNAPSHOT } from '../workbook-corpus/figures'
import { TEMPLATES } from '../workbook-corpus/templates'
import { fillByBoth, openHandInExcel } from './both-hands'
import { launchChromium } from './chromium'

let browser: Browser
let excel: OpenExcel
let hand: WorkbookHand

beforeAll(async () => {
  browser = await launchChromium()
  const opened = await openHandInExcel(browser, TEMPLATES[0]!.bytes())
  excel = opened.excel
  hand = opened.hand
})

afterAll(async () => {
  await browser?.close()
})

const { unit, period } = SNAPSHOT
const JOB = { report, snapshots: [SNAPSHOT], options: { unit, from: period.from, to: period.to } }

/** Of a protected sheet Excel's hand says one sentence more. */
function withoutUntold<T>(done: T): T {
  return JSON.parse(
    JSON.stringify(done).replace(/ Excel này không cho biết vùng nào[^"]*?bằng cách mở tệp\./g, ''),
  )
}

const OF_BOTH = TEMPLATES.filter(({ fileOnly }) => !fileOnly)

describe.each(OF_BOTH.map((template) => [template.id, template] as const))('%s', (_, template) => {
  test('is filled alike in Excel and as a file: same cells, same outcomes, nothing overwritten, all taken back', async () => {
    const { byExcel, asFile, book, syncs } = await fillByBoth(excel, hand, template.bytes(), JOB)
    expect(byExcel.after).toEqual(asFile.after)
    expect(withoutUntold(byExcel.done)).toEqual(asFile.done)
    expect(book.violations).toEqual([])
    for (const [cell, count] of Object.entries(template.expected))
      expect([cell, byExcel.after.get(`${template.sheet}!${cell}`)]).toEqual([cell, count])
    expect(byExcel.entered[1]).toEqual(byExcel.entered[0])
    expect(asFile.entered[1]).toEqual(asFile.entered[0])
    // Three for the fill, three for the undo, two for each of the three looks; two more where cells take different values,
    // one more where words may be typed in an old font.
    const { type } = book.validationIn(template.sheet, { top: 0, left: 0, bottom: 99, right: 99 })
    const fonts = /tcvn3|vni/.test(template.id) ? 1 : 0
    expect(syncs).toBeLessThanOrEqual((type === 'None' ? 12 : 14) + fonts)
  })
})

test('ranges to edit that Excel does not tell are left alone, and that is said', async () => {
  const { bytes } = TEMPLATES.find(({ id }) => id === 'protected-with-ranges-to-edit')!
  const { byExcel, asFile, book } = await fillByBoth(excel, hand, bytes(), JOB)
  if (!byExcel.done.ok || !asFile.done.ok) throw new Error('not carried out')
  expect(byExcel.done.value.written).toEqual([])
  expect(asFile.done.value.written.length).toBeGreaterThan(20)
  const filled = asFile.done.value.written.map(({ sheet, cell }) => `${sheet}!${cell}`)
  const left = byExcel.done.value.receipt.refusals.filter(({ where }) => where && filled.includes(where))
  expect(left).toHaveLength(filled.length)
  for (const { reason, message } of left)
    expect(`${reason}: ${message}`).toMatch(
      /^cell-locked: .*Excel này không cho biết vùng nào vẫn được phép sửa/,
    )
  expect(book.violations).toEqual([])
})
