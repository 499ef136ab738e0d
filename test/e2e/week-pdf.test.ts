import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { weekPage } from '../../core/plans/agenda/week-page'
import { weekSheetOf } from '../../core/plans/agenda/week-sheet'
import { bundledPlan } from '../../core/plans/read/bundled-plan'
import type { Obligation } from '../../core/plans/status'
import { statusesOn } from '../../core/plans/statuses'
import type { Plan, Task } from '../../core/plans/task'
import { addDays } from '../../core/text/day'
import { builtPage } from '../support/built'
import { pdfPages } from '../support/pdf-pages'
import { chanceOf } from '../support/random'
import { launchChromium } from './chromium'

const A4 = [595, 842]
const PICTURES = 'out/test/week'
const MONDAY = '2026-03-09'
const STARTED = '2026-01-02'

let browser: Browser
let page: Page

beforeAll(async () => {
  mkdirSync(PICTURES, { recursive: true })
  const out = await builtPage('test/print-page', 'print.html')
  browser = await launchChromium()
  page = await browser.newPage()
  await page.route('**/*', (route) => {
    const path = join(out, new URL(route.request().url()).pathname)
    return existsSync(path) ? route.fulfill({ path }) : route.abort()
  })
  await page.goto('https://localhost:3000/print.html')
})
afterAll(async () => {
  await browser?.close()
})

async function printed(plan: Plan, obligations: readonly Obligation[], on: string, name: string) {
  const week = weekPage(weekSheetOf(plan, obligations, { on, started: STARTED }))
  await page.evaluate((shown) => Reflect.get(window, 'showWeek')(shown), week)
  await page.getByRole('heading', { name: week.title }).waitFor()
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: false })
  writeFileSync(join(PICTURES, `${name}.pdf`), pdf)
  return pdfPages(pdf)
}

const WORDS =
  'rà soát đánh giá thủ tục hành chính kiến nghị đơn giản hóa niêm yết công khai trên địa bàn xã NGHỊ ĐỊNH 61/2018/NĐ-CP'.split(
    ' ',
  )

/** A plan of so many tasks, each due on a day around the week, with texts of any length. */
function anyPlan(count: number, seed: number): { plan: Plan; obligations: Obligation[] } {
  const { below, pick } = chanceOf(seed)
  const tasks = Array.from({ length: count }, (_, at): Task => {
    const words = Array.from({ length: 3 + below(60) }, () => pick(WORDS))
    return {
      id: `${pick(['I', 'II', 'VIII'])}.${at + 1}`,
      text: words.join(' '),
      lead: pick(['', 'VP', 'Công chức Văn phòng - Thống kê (Đầu mối kiểm soát TTHC)']),
      support: '',
      product: '',
      time: '',
      due: { kind: 'dated', from: null, to: null },
      targets: [],
    }
  })
  const obligations = tasks.flatMap(({ id }): Obligation[] => {
    const due = addDays(MONDAY, below(7) + pick([-60, -7, 0, 0, 40]))
    const status = due < MONDAY ? 'overdue' : 'in-progress'
    return [{ task: id, kind: 'once', period: '', from: STARTED, due, why: '', status }]
  })
  return { plan: { ...bundledPlan('2025'), unit: 'UBND xã Hương Sơn', year: 2026, tasks }, obligations }
}

it.each([
  [1, 1],
  [12, 2],
  [31, 3],
  [45, 4],
  [60, 5],
  [90, 6],
  [150, 7],
  [400, 8],
  [2500, 9],
])('the week of a plan of %i tasks is one page', async (count, seed) => {
  const { plan, obligations } = anyPlan(count, seed)
  expect(await printed(plan, obligations, MONDAY, `tasks-${count}`)).toEqual([A4])
})

it('all tasks due on one day, with the longest words, are one page', async () => {
  for (const count of [20, 35, 55]) {
    const { plan, obligations } = anyPlan(count, count)
    const same = obligations.map((one) => ({ ...one, due: addDays(MONDAY, 4) }))
    expect(await printed(plan, same, MONDAY, `one-day-${count}`)).toEqual([A4])
  }
})

it('every week of the plan of 2025 is one page', async () => {
  const plan = bundledPlan('2025')
  for (let on = '2025-01-06'; on < '2026-01-05'; on = addDays(on, 28)) {
    const { obligations } = statusesOn(plan, { events: [], evidence: { snapshots: [], receipts: [] }, on })
    const week = weekPage(weekSheetOf(plan, obligations, { on, started: '2025-01-02' }))
    await page.evaluate((shown) => Reflect.get(window, 'showWeek')(shown), week)
    expect(pdfPages(await page.pdf({ preferCSSPageSize: true })), on).toEqual([A4])
  }
})
