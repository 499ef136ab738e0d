import type { Page } from 'playwright-core'
import type { Launched } from '../../test/e2e/launch'

/**
 * Clicks the extension's toolbar button on a page, the browser's own way: it grants `activeTab` and nothing more, so
 * the shipped build, which asks for no host, can do the whole job.
 */
export async function pressToolbar({ context, id }: Launched, page: Page): Promise<void> {
  const browser = context.browser()
  if (!browser) throw new Error('this browser cannot be asked to press the toolbar button')
  await page.bringToFront()
  const session = await browser.newBrowserCDPSession()
  const { targetInfos } = await session.send('Target.getTargets', { filter: [{ type: 'tab' }] })
  const tab = targetInfos.find(({ url }) => url === page.url())
  if (!tab) throw new Error(`no tab shows ${page.url()}`)
  // Newer than the types of the protocol that this version of Playwright brings.
  const send = session.send.bind(session) as (method: string, params: object) => Promise<unknown>
  await send('Extensions.triggerAction', { id, targetId: tab.targetId })
  await session.detach()
}
