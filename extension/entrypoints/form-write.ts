import { browser } from 'wxt/browser'
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import type { OnProgress } from '../page/form/form-messages'
import type { FormWorld } from '../page/form/form-world'
import { writeScript } from '../page/form/write-script'

/** Leaves the hand that writes beside the one that sees, on whose tools it stands. */
export default defineUnlistedScript(() => {
  const world = globalThis as FormWorld
  world.smcFormWrite = (message) => writeScript(message, tellProgress)
})

/** Fails where the panel was closed. The command line runs this script with no extension around it. */
const tellProgress: OnProgress = async (done, total, lines) => {
  if (browser?.runtime?.id) await browser.runtime.sendMessage({ kind: 'fill-progress', done, total, lines })
}
