import type { CDPSession, Page } from 'playwright-core'

export const OWN_WORLD = 'so-mot-cua'

const sessions = new WeakMap<Page, Promise<CDPSession>>()

/**
 * Works out an expression in a world of our own beside the page, as the extension's scripts have one: what the page has
 * put in the place of the browser's own objects is not there. The world stays as long as the document does.
 */
export async function inOwnWorld<Value>(page: Page, expression: string): Promise<Value> {
  const opened = sessions.get(page) ?? page.context().newCDPSession(page)
  sessions.set(page, opened)
  const session = await opened
  const { frameTree } = await session.send('Page.getFrameTree')
  const { executionContextId: contextId } = await session.send('Page.createIsolatedWorld', {
    frameId: frameTree.frame.id,
    worldName: OWN_WORLD,
  })
  const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
    expression,
    contextId,
    awaitPromise: true,
    returnByValue: true,
  })
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text)
  return result.value
}
