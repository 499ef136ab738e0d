import type { BrowserContext, CDPSession, Page } from 'playwright-core'
import type { Launched } from '../../test/e2e/launch'
import { until } from '../../test/support/until'

/** A window of its own, as the page beside a side panel has: a page that stands behind another one gets no frames. */
export async function newWindow(context: BrowserContext): Promise<Page> {
  return withBrowser(context, async (browser) => {
    const [page] = await Promise.all([
      context.waitForEvent('page'),
      browser.send('Target.createTarget', { url: 'about:blank', newWindow: true }),
    ])
    return page
  })
}

/** Closes the side panel that the toolbar button opened: it would do all its work beside `driven`, the one we drive. */
export async function closeOtherPanel({ context, id }: Launched, driven: Page): Promise<void> {
  const address = `chrome-extension://${id}/sidepanel.html`
  const own = await targetOf(driven)
  await withBrowser(context, async (browser) => {
    let targetId = ''
    await until(
      async () => {
        const { targetInfos } = await browser.send('Target.getTargets')
        targetId = targetInfos.find((one) => one.url === address && one.targetId !== own)?.targetId ?? ''
        return targetId !== ''
      },
      () => 'the toolbar button opened no panel',
    )
    await browser.send('Target.closeTarget', { targetId })
  })
}

async function targetOf(page: Page): Promise<string> {
  const session = await page.context().newCDPSession(page)
  const { targetInfo } = await session.send('Target.getTargetInfo')
  await session.detach()
  return targetInfo.targetId
}

async function withBrowser<T>(
  context: BrowserContext,
  work: (session: CDPSession) => Promise<T>,
): Promise<T> {
  const browser = context.browser()
  if (!browser) throw new Error('this browser cannot be asked for its windows')
  const session = await browser.newBrowserCDPSession()
  try {
    return await work(session)
  } finally {
    await session.detach()
  }
}
