import { readFile } from 'node:fs/promises'
import type { Locator, Page } from 'playwright-core'
import { type Launched, launchExtension } from '../../test/e2e/launch'
import { BY_FIELD, openTab, readyToCapture, UNIT } from '../../test/e2e/panel-hand'
import { type SampleSite, serveSampleSite } from '../../test/sample-site/serve'
import { agedLedger } from '../../test/support/aged-ledger'
import { putLedger } from '../../test/support/put-ledger'
import { type BenchRow, median } from './bench-row'

const YEARS = [0, 1, 3, 10] as const
const OPENINGS = 5
/** The quarter of the sample page. */
const SAMPLE = { from: '2024-12-15', to: '2025-03-14' }
const EVENTS = 5
/** A bench that waits for what never comes says for what. */
const PATIENCE_MS = 120_000

/** What one age of the ledger costs, in milliseconds and megabytes. */
interface Cost {
  readonly opening: number
  readonly whole: number
  readonly event: number
  readonly capture: number
  readonly fill: number
  readonly backup: number
  readonly restore: number
  readonly memory: number
}

/** Opening, capture, evidence, fill, back-up and restore in real Chromium with an empty ledger and after 1, 3 and 10 years. */
export async function run(): Promise<BenchRow[]> {
  const site = await serveSampleSite()
  const costs: Cost[] = []
  for (const years of YEARS) costs.push(await costOf(site, years))
  await site.close()
  const [empty] = costs
  return costs.flatMap((cost, at) => rowsOf(cost, empty!, YEARS[at]!))
}

function rowsOf(cost: Cost, empty: Cost, years: number): BenchRow[] {
  const name = (what: string) => `${years === 0 ? 'empty ledger' : `${years} years`}: ${what}`
  const ms = (what: string, value: number): BenchRow => ({ name: name(what), value, unit: 'ms' })
  const ratio = (what: string, value: number, most: number): BenchRow[] =>
    years === 0
      ? []
      : [{ name: name(`${what}, × empty`), value, unit: '', target: `≤ ${most}`, holds: value <= most }]
  return [
    ms('first tab readable', cost.opening),
    ...ratio('first tab readable', cost.opening / empty.opening, 1.2),
    ms('verdict, checked against the other periods', cost.whole),
    ms('evidence kept and shown', cost.event),
    ...ratio('evidence kept and shown', cost.event / empty.event, 1.2),
    ms('capture kept and shown', cost.capture),
    ms('workbook filled, receipt kept', cost.fill),
    ms('back-up written', cost.backup),
    ms('back-up restored into an empty ledger', cost.restore),
    { name: name('memory of the panel (JS heap)'), value: cost.memory, unit: 'MB' },
    ...ratio('memory', cost.memory / empty.memory, 1.5),
  ]
}

async function costOf(site: SampleSite, years: number): Promise<Cost> {
  const extension = await launchExtension({ build: 'e2e' })
  const { panel } = await extension.beside(site.url + BY_FIELD)
  await panel.getByText('Bắt đầu').waitFor()
  const aged = agedLedger(years)
  await putLedger(panel, { ...aged, settings: { ...aged.settings, unit: UNIT } })
  const opened: Opening[] = []
  for (let time = 0; time <= OPENINGS; time += 1) opened.push(await openingOf(panel))
  const [, ...counted] = opened
  const memory = await heapOf(panel)
  const event = await eventCost(panel)
  await putLedger(panel, { ...agedLedger(0), settings: { ...aged.settings, unit: UNIT, period: SAMPLE } })
  await panel.reload()
  const capture = await captureCost(panel)
  const fill = await fillCost(panel)
  const [backup, text] = await backupCost(panel)
  const restore = await restoreCost(text)
  await extension.close()
  return {
    opening: median(counted.map(({ readable }) => readable)),
    whole: median(counted.map(({ whole }) => whole)),
    memory,
    event,
    capture,
    fill,
    backup,
    restore,
  }
}

interface Opening {
  readonly readable: number
  readonly whole: number
}

/** From the start of the navigation, by the page's own clock. */
async function openingOf(panel: Page): Promise<Opening> {
  await panel.addInitScript(() => {
    const seen: Record<string, number> = {}
    Object.assign(window, { benchSeen: seen })
    const look = () => {
      const tab = document.querySelector('[role=tabpanel]')?.textContent ?? ''
      const verdict = document.querySelector('.verdict')?.textContent ?? ''
      if (tab.trim() !== '') seen.readable ??= performance.now()
      if (verdict !== '' && !verdict.includes('Đang kiểm tra')) seen.whole ??= performance.now()
      if (!seen.readable || !seen.whole) requestAnimationFrame(look)
    }
    requestAnimationFrame(look)
  })
  await panel.reload()
  const handle = await panel.waitForFunction(() => {
    const seen = Reflect.get(window, 'benchSeen')
    return seen?.readable && seen?.whole ? seen : null
  })
  return (await handle.jsonValue()) as Opening
}

async function heapOf(panel: Page): Promise<number> {
  const session = await panel.context().newCDPSession(panel)
  await session.send('HeapProfiler.collectGarbage')
  await session.send('HeapProfiler.collectGarbage')
  const { usedSize } = await session.send('Runtime.getHeapUsage')
  await session.detach()
  return usedSize / 1_000_000
}

async function eventCost(panel: Page): Promise<number> {
  await openTab(panel, 'Hôm nay')
  await panel.getByRole('button', { name: /^Nhiệm vụ/ }).click()
  const task = panel.locator('[data-task="I.1"]')
  await task.locator('summary').first().click()
  const times: number[] = []
  for (let at = 0; at <= EVENTS; at += 1) {
    await task.getByRole('button', { name: 'Thêm minh chứng' }).click()
    const text = `${at}/KH-UBND ngày 18/02/2026`
    await task.getByLabel('Nội dung').fill(text)
    times.push(await timed(task.getByRole('button', { name: 'Ghi vào sổ' }), text))
  }
  return median(times.slice(1))
}

/** From the click on a button until a text stands in the panel outside of its fields, by the page's own clock. */
function timed(button: Locator, text: string): Promise<number> {
  return button.evaluate(
    (pressed, [words, most]) =>
      new Promise<number>((resolve, reject) => {
        const start = performance.now()
        const observer = new MutationObserver(() => {
          if (!document.body.innerText.includes(words)) return
          observer.disconnect()
          resolve(performance.now() - start)
        })
        observer.observe(document.body, { childList: true, subtree: true, characterData: true })
        setTimeout(() => reject(new Error(`«${words}» never came`)), most)
        ;(pressed as HTMLElement).click()
      }),
    [text, PATIENCE_MS] as const,
  )
}

async function captureCost(panel: Page): Promise<number> {
  await readyToCapture(panel)
  return timed(panel.getByRole('button', { name: 'Chụp số liệu' }).first(), 'Đã lưu vào sổ')
}

async function fillCost(panel: Page): Promise<number> {
  await openTab(panel, 'Báo cáo')
  const card = panel.locator('[data-report="ii-06a"]')
  await card.getByRole('button', { name: 'Điền tệp Excel' }).click()
  return timed(card.getByRole('button', { name: /^Điền \d+ ô$/ }), 'Đã lưu «')
}

async function backupCost(panel: Page): Promise<readonly [number, string]> {
  await panel.getByRole('button', { name: 'Cài đặt', exact: true }).click()
  const button = panel.getByRole('button', { name: 'Lưu bản sao lưu' })
  await button.waitFor()
  const start = performance.now()
  const [download] = await Promise.all([panel.waitForEvent('download'), button.click()])
  const path = await download.path()
  return [performance.now() - start, await readFile(path, 'utf8')]
}

async function restoreCost(text: string): Promise<number> {
  const extension: Launched = await launchExtension({ build: 'e2e' })
  const panel = await extension.context.newPage()
  await panel.goto(`chrome-extension://${extension.id}/sidepanel.html`)
  await panel.getByText('Bắt đầu').waitFor()
  await putLedger(panel, agedLedger(0))
  await panel.reload()
  await panel.getByRole('button', { name: 'Cài đặt', exact: true }).click()
  const start = performance.now()
  await panel
    .getByLabel('Mở bản sao lưu')
    .setInputFiles({ name: 'so.json', mimeType: 'application/json', buffer: Buffer.from(text) })
  await panel.getByRole('button', { name: 'Thêm vào sổ' }).click()
  await panel.locator('[data-backup]').waitFor({ state: 'detached' })
  const time = performance.now() - start
  await extension.close()
  return time
}
