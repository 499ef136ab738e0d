import { browser } from 'wxt/browser'
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { outlineCell, removeOutline } from '../page/outline'
import type { PageWorld } from '../page/page-world'

/** Leaves one function in our isolated world of the page; the panel calls it while a figure is pointed at. */
export default defineUnlistedScript(() => {
  const world = globalThis as PageWorld
  world.smcOutline = Object.assign(
    (cell: Parameters<typeof outlineCell>[1] | null) => {
      if (cell) outlineCell(document, cell)
      else removeOutline(document)
    },
    { version: browser.runtime.getManifest().version },
  )
})
