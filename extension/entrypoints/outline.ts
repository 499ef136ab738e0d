import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { outlineCell, removeOutline } from '../page/outline'
import type { OutlineWorld } from '../page-access/show-cell'

/** Leaves one function in our isolated world of the page; the panel calls it while a figure is pointed at. */
export default defineUnlistedScript(() => {
  const world = globalThis as OutlineWorld
  world.smcOutline = (cell) => (cell ? outlineCell(document, cell) : removeOutline(document))
})
