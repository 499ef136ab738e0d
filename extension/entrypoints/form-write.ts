import { browser } from 'wxt/browser'
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import type { FormWorld } from '../page/form/form-world'
import { writeScript } from '../page/form/write-script'

/** Leaves the hand that writes beside the one that sees, on whose tools it stands. */
export default defineUnlistedScript(() => {
  const world = globalThis as FormWorld
  world.smcFormWrite = (message) => writeScript(message, tellProgress)
})

/** The panel may be closed: then nobody is told. The command line runs this script with no extension around it. */
function tellProgress(done: number, total: number): void {
  if (!browser?.runtime?.id) return
  browser.runtime.sendMessage({ kind: 'fill-progress', done, total }).catch(() => undefined)
}
