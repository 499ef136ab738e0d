import { browser } from 'wxt/browser'
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { formScript } from '../page/form-script'
import type { FormWorld } from '../page-access/form-in-page'

/** Leaves the form hand in our isolated world of the page; kept across injections, so that a stop finds its write. */
export default defineUnlistedScript(() => {
  const world = globalThis as FormWorld
  world.smcForm ??= (message) => formScript(message, tellProgress)
})

/** The panel may be closed, and the command line runs this script with no extension around it: then nobody is told. */
function tellProgress(done: number, total: number): void {
  if (!browser?.runtime?.id) return
  browser.runtime.sendMessage({ kind: 'fill-progress', done, total }).catch(() => undefined)
}
