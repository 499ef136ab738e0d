import { browser } from 'wxt/browser'
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { outlineCell, removeOutline } from '../page/page/outline'
import type { PageWorld } from '../page/page/page-world'
import { readWatched } from '../page/page/read-watched'
import { scrubPage } from '../page/page/scrub-page'
import { watchPage } from '../page/page/watch-page'
import { watchQueries } from '../page/page/watch-queries'

/**
 * Stays in the page once it is read: tells when the page moves on, remembers which filters its rows were asked with,
 * outlines a figure's cell, gives the page as a sample. Injected again at every reading: the functions are the newest
 * ones, only the first one watches.
 */
export default defineUnlistedScript(() => {
  const world = globalThis as PageWorld
  world.smcOutline = (cell) => {
    if (cell) outlineCell(document, cell)
    else removeOutline(document)
  }
  world.smcSample = () => scrubPage(document)
  // The panel may be closed: then nobody needs to know.
  const tell = () => void browser.runtime.sendMessage({ kind: 'page-moved' }).catch(() => undefined)
  // An element of that name in the page is none of ours.
  const known = Object.hasOwn(world, 'smcQueries') ? world.smcQueries : undefined
  if (!known) watchPage(document, tell)
  const queries = known ?? watchQueries(document, tell)
  world.smcQueries = queries
  queries.refresh()
  world.smcRead = () => readWatched(document, queries)
})
