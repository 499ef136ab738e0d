import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { launchExtension } from '../../../test/e2e/launch'
import { openTab, readyToCapture } from '../../../test/e2e/panel-hand'
import { agedLedger } from '../../../test/support/aged-ledger'
import { putLedger } from '../../../test/support/put-ledger'

/** A bench that waits for what never comes says for what. */
const PATIENCE_MS = 120_000

const taskIn = (panel: Page) => panel.locator('[data-task="I.1"]')

/** Opens the task that evidence is noted for. */
export async function readyForEvidence(panel: Page): Promise<void> {
  await openTab(panel, 'Hôm nay')
  await panel.getByRole('button', { name: /^Nhiệm vụ/ }).click()
  await taskIn(panel).locator('summary').first().click()
}

/** One piece of evidence, from the press of the button until it stands in the panel. */
export async function evidenceCost(panel: Page, number: number): Promise<number> {
  const task = taskIn(panel)
  await task.getByRole('button', { name: 'Thêm minh chứng' }).click()
  const text = `${number}/KH-UBND ngày 18/02/2026`
  await task.getByLabel('Nội dung').fill(text)
  return timed(task.getByRole('button', { name: 'Ghi vào sổ' }), text)
}

/** A capture; one that stands is taken back first. */
export async function captureCost(panel: Page): Promise<number> {
  const undo = panel.getByRole('button', { name: 'Hoàn tác' })
  if ((await undo.count()) > 0) {
    await undo.first().click()
    await panel.getByRole('button', { name: 'Chụp số liệu' }).first().waitFor()
  }
  await readyToCapture(panel)
  return timed(panel.getByRole('button', { name: 'Chụp số liệu' }).first(), 'Đã lưu vào sổ')
}

/** Our blank of II.06a, filled from the capture; the receipt is kept before the file is handed out. */
export async function fillCost(panel: Page): Promise<number> {
  await openTab(panel, 'Báo cáo')
  const card = panel.locator('[data-report="ii-06a"]')
  await card.getByRole('button', { name: 'Điền tệp Excel' }).click()
  return timed(card.getByRole('button', { name: /^Điền \d+ ô$/ }), 'Đã lưu «')
}

export async function backupCost(panel: Page): Promise<readonly [number, string]> {
  await panel.getByRole('button', { name: 'Cài đặt', exact: true }).click()
  const button = panel.getByRole('button', { name: 'Lưu bản sao lưu' })
  await button.waitFor()
  const start = performance.now()
  const [download] = await Promise.all([panel.waitForEvent('download'), button.click()])
  await download.path()
  const time = performance.now() - start
  const path = join(mkdtempSync(join(tmpdir(), 'so-mot-cua-')), 'so.json')
  await download.saveAs(path)
  return [time, path]
}

/** Into the empty ledger of another browser, from the choice of the file on; by its path, for handing it over takes longer than reading it. */
export async function restoreCost(path: string): Promise<number> {
  const extension = await launchExtension({ build: 'e2e' })
  const panel = await extension.context.newPage()
  await panel.goto(`chrome-extension://${extension.id}/sidepanel.html`)
  await panel.getByText('Bắt đầu').waitFor()
  await putLedger(panel, agedLedger(0))
  await panel.reload()
  await panel.getByRole('button', { name: 'Cài đặt', exact: true }).click()
  const start = performance.now()
  await panel.getByLabel('Mở bản sao lưu').setInputFiles(path)
  await panel.getByRole('button', { name: 'Thêm vào sổ' }).click()
  await panel.locator('[data-backup]').waitFor({ state: 'detached' })
  const time = performance.now() - start
  await extension.close()
  rmSync(dirname(path), { recursive: true, force: true })
  return time
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
