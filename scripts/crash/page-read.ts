import { askAgain } from '../../test/e2e/panel-hand'
import { type CrashOffice, sitePage } from './office'

/** How long an answer may take before an officer would press again. */
const ANSWER_MS = 5_000
const MOST_PRESSES = 8

/** «Hoàn tác» of a capture that stands. */
export const undoButton = (panel: CrashOffice['panel']) => panel.getByRole('button', { name: 'Hoàn tác' })
export const captureButton = (panel: CrashOffice['panel']) =>
  panel.getByRole('button', { name: 'Chụp số liệu' })

/** The page in front was read: it can be captured, or its capture taken back. «Thống kê» is pressed as the panel asks. */
export async function pageRead(office: CrashOffice): Promise<void> {
  const { panel } = office
  const page = await sitePage(office)
  const read = undoButton(panel).or(captureButton(panel)).first()
  const asks = panel.locator('[data-reason="unwitnessed"]').first()
  await read.or(asks).first().waitFor()
  for (let presses = 0; presses < MOST_PRESSES && (await read.count()) === 0; presses += 1) {
    if ((await asks.count()) > 0) await askAgain(page)
    await read.waitFor({ timeout: ANSWER_MS }).catch(() => undefined)
  }
  await read.waitFor()
}
