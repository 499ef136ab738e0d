import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import type { PageWorld } from '../page/page/page-world'
import * as looks from '../page/sight/looks'
import * as visibility from '../page/sight/visibility'

/** How things look: /capture.js stands on it. */
export default defineUnlistedScript(() => {
  ;(globalThis as PageWorld).smcSight = { ...looks, ...visibility }
})
