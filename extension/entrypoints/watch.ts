import { browser } from 'wxt/browser'
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { watchPage } from '../page/watch-page'

/** Injected again at every reading; only the first one of a page watches. */
export default defineUnlistedScript(() => {
  const world = globalThis as { smcWatching?: true }
  if (world.smcWatching) return
  world.smcWatching = true
  // The panel may be closed: then nobody needs to know.
  watchPage(document, () => void browser.runtime.sendMessage({ kind: 'page-moved' }).catch(() => undefined))
})
