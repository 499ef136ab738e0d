import { browser } from 'wxt/browser'
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { type FormMessage, formScript } from '../page/form/form-script'
import type { FormWorld } from '../page/form/form-world'

/** Leaves the form hand in our isolated world of the page; kept across injections, so that a stop finds its write. */
export default defineUnlistedScript(() => {
  const world = globalThis as FormWorld
  const version = versionHere()
  if (world.smcForm && world.smcForm.version === version) return
  world.smcForm = Object.assign((message: FormMessage) => formScript(message, tellProgress), { version })
})

/** The command line runs this script with no extension around it. */
function versionHere(): string | undefined {
  return browser?.runtime?.id ? browser.runtime.getManifest().version : undefined
}

/** The panel may be closed: then nobody is told. */
function tellProgress(done: number, total: number): void {
  if (versionHere() === undefined) return
  browser.runtime.sendMessage({ kind: 'fill-progress', done, total }).catch(() => undefined)
}
