import type { Page } from 'playwright-core'
import { LEDGER_NAME } from '../../extension/ledger/stores'
import type { SidePanel } from './side-panel'

export const UNIT = 'UBND thị trấn Phố Châu'
export const QUARTER = 'Quý I/2025 (15/12/2024–14/03/2025)'

/** Addresses of the sample site for the sample quarter, as if the officer had set the filters and pressed «Thống kê». */
export const QUERY = '?tu=2024-12-15&den=2025-03-14&donvi=pho-chau&thongke=1'
export const BY_FIELD = `/dvc/thong-ke/bao-cao-06-cac-cap${QUERY}`
export const BY_UNIT = `/dvc/thong-ke/bao-cao-06a${QUERY}`
export const FORM = '/ioc/main/manager.jsp?func=page/olap/FNC003&mode=input&obj_type=1&form=ii-06a'

/** The three questions of the first start, with the sample plan, and the period of the sample quarter. */
export async function startBook(panel: Page, unit = UNIT): Promise<void> {
  await panel.getByLabel('Dùng thử kế hoạch mẫu').check()
  await panel.getByLabel('1. Đơn vị báo cáo').fill(unit)
  await panel.keyboard.press('Enter')
  await choosePeriod(panel, QUARTER)
}

export async function choosePeriod(panel: Page, label: string): Promise<void> {
  await panel.getByRole('combobox', { name: /^Kỳ/ }).selectOption({ label })
  await allKept(panel)
}

/** Opens the panel anew, once what was pressed in it is kept: a page that goes takes unfinished writes with it. */
export async function reopen(panel: Page): Promise<void> {
  await allKept(panel)
  await panel.reload()
}

/** Waits for every write that the panel has begun: one over all stores of the ledger comes after them. */
async function allKept(panel: Page): Promise<void> {
  await panel.evaluate(async (name) => {
    if (!(await indexedDB.databases()).some((one) => one.name === name)) return
    await new Promise<void>((resolve, reject) => {
      const request = indexedDB.open(name)
      request.onerror = () => reject(request.error)
      request.onsuccess = () => {
        const last = request.result.transaction([...request.result.objectStoreNames], 'readwrite')
        last.oncomplete = () => {
          request.result.close()
          resolve()
        }
        last.onabort = () => reject(last.error)
      }
    })
  }, LEDGER_NAME)
}

/** Opens a part and waits until it is there: each is loaded when it is first opened. */
export async function openTab(panel: Page, name: string): Promise<void> {
  await panel.getByRole('tab', { name }).click()
  await panel.getByRole('tabpanel').getByText('Đang mở…').first().waitFor({ state: 'detached' })
}

/** «Thống kê» on the sample page, pressed while the panel watches: that vouches for the filters of a capture. */
export async function askAgain(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Thống kê' }).click()
}

/** How long an answer may take before an officer would press again. */
const ANSWER_MS = 10_000

/** The page in front is ready to be captured by the button of this name; «Thống kê» is pressed as long as the panel asks for it. */
export async function readyToCapture(panel: Page, name: string | RegExp = 'Chụp số liệu'): Promise<void> {
  const button = panel.getByRole('button', { name }).first()
  const asks = panel.locator('[data-reason="unwitnessed"]').first()
  await button.or(asks).first().waitFor()
  const page = panel
    .context()
    .pages()
    .find((one) => one.url().includes('/dvc/thong-ke/'))
  for (let presses = 0; presses < 12 && (await button.count()) === 0 && page; presses++) {
    if ((await asks.count()) > 0) await askAgain(page)
    // An answer that crossed an earlier one is not known whose it is: the panel asks once more.
    await button.waitFor({ timeout: ANSWER_MS }).catch(() => {})
  }
  await button.waitFor()
}

/**
 * Waits until the page in front can be captured, captures it with the Enter key and waits for the word. A card that is
 * drawn anew while the key goes down takes nothing: then it is pressed again, as an officer does.
 */
export async function capture(panel: Page): Promise<void> {
  const saved = panel.getByText('Đã lưu vào sổ ·').first()
  for (let presses = 0; presses < 12 && (presses === 0 || (await saved.count()) === 0); presses++) {
    await readyToCapture(panel)
    await panel.getByRole('button', { name: 'Chụp số liệu' }).first().press('Enter')
    await saved.waitFor({ timeout: ANSWER_MS }).catch(() => {})
  }
  await saved.waitFor()
}

/** The first start in a panel that no driver shows: the officer's unit, the sample plan, the regime as it is proposed. */
export async function startBookIn(panel: SidePanel): Promise<void> {
  await panel.waitForText(/Bắt đầu/)
  await panel.evaluate(`(() => {
    const unit = document.querySelector('[name=unit]')
    unit.value = ${JSON.stringify(UNIT)}
    unit.dispatchEvent(new Event('input', { bubbles: true }))
    const plans = [...document.querySelectorAll('[name=plan]')]
    plans.at(-1).click()
  })()`)
  await panel.click('Bắt đầu')
}

export async function chooseQuarterIn(panel: SidePanel): Promise<void> {
  await panel.waitForText(/Kỳ/)
  await panel.evaluate(`(() => {
    const period = document.querySelector('select.period')
    period.selectedIndex = [...period.options].findIndex((one) => one.label === ${JSON.stringify(QUARTER)})
    period.dispatchEvent(new Event('change', { bubbles: true }))
  })()`)
}
