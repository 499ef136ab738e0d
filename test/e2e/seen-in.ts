import type { Page } from 'playwright-core'
import type { PageSeen } from '../../core/grid/seen'

/** What a script sees of the page. As one text: the driver takes values apart one by one, which costs more than the reading. */
export async function seenIn(page: Page, script: string): Promise<PageSeen> {
  // biome-ignore lint/security/noGlobalEval: the script answers with the value of its last line, as an injected one does
  return JSON.parse(await page.evaluate(async (code) => JSON.stringify(await globalThis.eval(code)), script))
}
