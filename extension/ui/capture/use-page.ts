import { useCallback, useEffect, useRef, useState } from 'preact/hooks'
import { browser } from 'wxt/browser'
import type { Refusal } from '../../../core/outcome'
import { fixedTab } from '../../page-access/active-tab'
import { PageMessage } from '../../page-access/page-messages'
import { type ActivePage, readActivePage } from '../../page-access/read-active-page'

export type PageState =
  | { readonly kind: 'reading' }
  | { readonly kind: 'read'; readonly page: ActivePage }
  | { readonly kind: 'refused'; readonly refusal: Refusal }

/** The page in front of the officer, read again when the tab, its address or its rows change. */
export function usePage(onReadAgain: () => void): { state: PageState; readAgain: () => void } {
  const [state, setState] = useState<PageState>({ kind: 'reading' })
  const last = useRef('')
  const run = useRef(0)

  const read = useCallback(async () => {
    const mine = ++run.current
    const page = await readActivePage()
    if (mine !== run.current) return
    const shown = JSON.stringify(page)
    if (shown === last.current) return
    if (last.current !== '') onReadAgain()
    last.current = shown
    setState(page.ok ? { kind: 'read', page: page.value } : { kind: 'refused', refusal: page.refusal })
  }, [onReadAgain])

  useEffect(() => {
    void read()
    return onPageMoved(() => void read())
  }, [read])

  return { state, readAgain: () => void read() }
}

/** Everything that means "another page is in front now": tab, address, rows, or a fresh click on the icon. */
function onPageMoved(tell: () => void): () => void {
  const fixed = fixedTab()
  const onUpdated = (tabId: number, change: { status?: string; url?: string }) => {
    if (fixed !== null && tabId !== fixed) return
    if (change.status === 'complete' || change.url !== undefined) tell()
  }
  const onMessage = (message: unknown) => {
    const parsed = PageMessage.safeParse(message)
    if (parsed.success && parsed.data.kind === 'page-moved') tell()
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
