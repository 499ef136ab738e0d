import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bundledPlan } from '../../core/plans/read/bundled-plan'
import { reportName } from '../../core/reports/forms/forms'
import type { Snapshot } from '../../core/snapshot/snapshot'
import { sealSnapshot } from '../../core/snapshot/snapshot-id'
import { seeWorkbook } from '../../core/workbook/sheet/see-workbook'
import { cardOf } from '../../extension/ledger/card'
import { type SampleSite, serveSampleSite } from '../sample-site/serve'
import { openWorkbook } from '../support/file-hand-now'
import { copiedOf, pasteInto } from '../support/paste-table'
import { putLedger } from '../support/put-ledger'
import { PLAN_2026, withoutLaws } from '../support/two-plans'
import { quarterSnapshot } from '../unit/quarter-snapshot'
import { sampleSnapshot } from '../unit/sample-snapshot'
import { type Launched, launchExtension } from './launch'
import { choosePeriod, openTab, reopen } from './panel-hand'

const UNIT = 'UBND xã Hương Sơn'
const QUARTER = 'Quý II/2026 (15/03–14/06/2026)'
/** One cell of two paragraphs: as text alone its row would be torn in two. */
const TORN = PLAN_2026.replace('Rà soát các thủ tục', 'Rà soát các thủ tục / hành chính')

let site: SampleSite
let extension: Launched
let panel: Page

beforeAll(async () => {
  site = await serveSampleSite()
  extension = await launchExtension({ build: 'e2e' })
  ;({ panel } = await extension.beside(site.url))
  await onDay('2026-03-02')
})
afterAll(async () => {
  await extension.close()
  await site.close()
})

async function onDay(day: string): Promise<void> {
  await panel.clock.setFixedTime(`${day}T09:00:00+07:00`)
  await reopen(panel)
}

/** Words of the tasks that only the plan of 2025 has. */
const TASKS_2025 = bundledPlan('2025').tasks.map(({ text }) => text.replace(/\s+/g, ' ').slice(0, 40))

function expectNothingOf2025(shown: string, where: string): void {
  const text = withoutLaws(shown).replace(/\s+/g, ' ')
  expect(
    text.match(/.{0,60}(?:2025|Phố Châu|thị trấn|chỉ tiêu (?:70|80|90) %).{0,60}/g) ?? [],
    where,
  ).toEqual([])
  expect(
    TASKS_2025.filter((task) => text.includes(task)),
    where,
  ).toEqual([])
}

const shown = () => panel.getByRole('main').innerText()

function captures(): Snapshot[] {
  const about = {
    unit: UNIT,
    period: { regime: 'tt-01-2020', kind: 'quarter' as const, from: '2026-03-15', to: '2026-06-14' },
    source: {
      url: 'https://motcua.example.invalid/thong-ke',
      title: '',
      capturedAt: '2026-06-15T08:00:00+07:00',
    },
  }
  const { id: _, ...online } = sampleSnapshot(
    { 'online.full.dossiers.online': 1671, 'online.full.dossiers': 1761 },
    { ...about, portal: 'hatinh-truc-tuyen-muc-do' },
  )
  return [quarterSnapshot(about), sealSnapshot(online)]
}

/** The filled file of a report, and what its receipt prints. */
async function filled(report: string): Promise<{ file: string; receipt: string }> {
  const card = panel.locator(`[data-report="${report}"]`)
  await card.getByRole('button', { name: /^Điền (?:tệp Excel|phần đã có)/ }).click()
  const fill = card.getByRole('button', { name: /^Điền \d+ ô$/ })
  await fill.waitFor()
  const preview = await card.innerText()
  const [download] = await Promise.all([panel.waitForEvent('download'), fill.click()])
  await card.locator('[data-done="workbook"]').waitFor()
  const opened = openWorkbook(new Uint8Array(readFileSync(await download.path())))
  if (!opened.ok) throw new Error(opened.refusal.message)
  const sheets = seeWorkbook(opened.value).sheets
  const texts = sheets.flatMap(({ name, cells }) => [name, ...cells.map(({ text }) => text)])
  return { file: [preview, ...texts].join('\n'), receipt: await printedReceipt(report) }
}

async function printedReceipt(report: string): Promise<string> {
  const kept = panel.locator('[data-receipt="workbook"]', { hasText: reportName(report) })
  await kept.locator('summary').first().click()
  const [print] = await Promise.all([
    extension.context.waitForEvent('page'),
    kept.getByRole('button', { name: 'In phiếu đối chiếu' }).click(),
  ])
  await print.getByRole('heading', { name: 'PHIẾU ĐỐI CHIẾU' }).waitFor()
  const text = await print.getByRole('main').innerText()
  await print.close()
  return text
}

describe('a book of 2026 with another unit’s plan: nothing of the plan of 2025 anywhere', () => {
  it('begins with a table pasted from Word, whose cells of two lines stay whole', async () => {
    await panel.getByLabel('1. Đơn vị báo cáo').fill(UNIT)
    await panel.getByText('Dán bảng kế hoạch').click()
    await pasteInto(panel.locator('textarea'), copiedOf(TORN))
    const editor = panel.locator('[data-plan-read="5"]')
    await editor.waitFor()
    await editor.getByText('Xem và sửa từng nhiệm vụ').click()
    const task = editor.locator('[data-plan-task="II.1"]')
    if (!(await task.getByLabel('Nhiệm vụ').isVisible())) await task.locator('summary').click()
    expect(await task.getByLabel('Nhiệm vụ').inputValue()).toBe(
      'Rà soát các thủ tục hành chính còn vướng mắc',
    )
    await editor.getByRole('button', { name: 'Dùng kế hoạch này' }).click()
    await panel.getByRole('button', { name: 'Bắt đầu' }).click()
    await panel.getByRole('combobox', { name: /^Kỳ/ }).waitFor()
    const snapshots = captures()
    await putLedger(panel, { snapshots, cards: snapshots.map((one) => cardOf('snapshots', one, false)) })
    await onDay('2026-06-15')
    await choosePeriod(panel, QUARTER)
  })

  it('«Hôm nay», the tasks and the printed week', async () => {
    await openTab(panel, 'Hôm nay')
    await panel.locator('[data-list]').first().waitFor()
    expectNothingOf2025(await shown(), 'Hôm nay')
    await panel.getByRole('button', { name: 'Nhiệm vụ (5)' }).click()
    await expect.poll(shown).toContain('Rà soát các thủ tục hành chính còn vướng mắc')
    expectNothingOf2025(await shown(), 'Nhiệm vụ')
    const print = await extension.context.newPage()
    await print.clock.setFixedTime('2026-06-15T09:00:00+07:00')
    await print.goto(panel.url().replace(/sidepanel.html.*/, 'print.html?week=2026-06-15'))
    await print.getByRole('heading', { name: /^Tuần/ }).waitFor()
    expectNothingOf2025(await print.getByRole('main').innerText(), 'week')
    await print.close()
  })

  it('the indicators: this plan’s targets, what it does not name, and what no page measures', async () => {
    await openTab(panel, 'Chỉ tiêu')
    const full = panel.locator('[data-indicator="online-full"]')
    await expect.poll(() => full.innerText()).toContain('chỉ tiêu 95')
    expect(await full.innerText()).toContain('94,89 %')
    expect(await full.innerText()).toContain('chưa đạt')
    await full.getByText('Cách tính và nguồn').click()
    expect(await full.innerText()).toContain('Kế hoạch năm 2026, nhiệm vụ I.1')
    const text = await shown()
    expect(text).toContain('kế hoạch không nêu chỉ tiêu')
    expect(text).toContain('Chưa tính được (1)')
    expect(text).toContain('60% cán bộ được tập huấn')
    expectNothingOf2025(text, 'Chỉ tiêu')
  })

  it.each(['ii-06a', 'plan-annex'])('%s as it is filled, and its sheet for signing', async (report) => {
    await openTab(panel, 'Báo cáo')
    const { file, receipt } = await filled(report)
    expect(file).toContain('NĂM 2026')
    expect(file).toContain('Rà soát các thủ tục hành chính còn vướng mắc')
    expect(receipt).toContain(UNIT)
    expectNothingOf2025(file, `${report}: file`)
    expectNothingOf2025(receipt, `${report}: receipt`)
    expectNothingOf2025(await shown(), 'Báo cáo')
  })
})
