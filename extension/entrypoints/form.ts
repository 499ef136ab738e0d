import { browser } from 'wxt/browser'
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { type FormAnswer, type FormMessage, isWriting } from '../page/form/form-messages'
import * as tools from '../page/form/form-tools'
import type { FormWorld } from '../page/form/form-world'
import { seeScript } from '../page/form/see-script'

/** Leaves the hand that sees forms in our isolated world of the page; kept across injections, so that a stop finds its write. */
export default defineUnlistedScript(() => {
  const world = globalThis as FormWorld
  const version = browser?.runtime?.id ? browser.runtime.getManifest().version : undefined
  if (Object.hasOwn(world, 'smcForm') && world.smcForm?.version === version) return
  const answer = async (message: FormMessage): Promise<FormAnswer> => {
    if (!isWriting(message)) return seeScript(message)
    if (!Object.hasOwn(world, 'smcFormWrite') || !world.smcFormWrite)
      throw new Error('form-write.js was not injected')
    return world.smcFormWrite(message)
  }
  world.smcFormTools = { ...tools }
  world.smcForm = Object.assign(answer, { version })
})
