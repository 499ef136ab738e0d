import { browser } from 'wxt/browser'
import { fixedTab } from './active-tab'
import { pageMessageOf } from './page-messages'

/** Everything that means "another page is in front now": tab, address, rows, or a fresh click on the icon. */
export function onPageMoved(tell: () => void): () => void {
  const fixed = fixedTab()
  const onUpdated = (tabId: number, change: { status?: string; url?: string }) => {
    if (fixed !== null && tabId !== fixed) return
    if (change.status === 'complete' || change.url !== undefined) tell()
  }
  const onMessage = (message: unknown) => {
    if (pageMessageOf(message)?.kind === 'page-moved') tell()
  }
  browser.tabs.onActivated.addListener(tell)
  browser.tabs.onUpdated.addListener(onUpdated)
  browser.action.onClicked.addListener(tell)
  browser.runtime.onMessage.addListener(onMessage)
  return () => {
    browser.tabs.onActivated.removeListener(tell)
    browser.tabs.onUpdated.removeListener(onUpdated)
    browser.action.onClicked.removeListener(tell)
    browser.runtime.onMessage.removeListener(onMessage)
  }
}
