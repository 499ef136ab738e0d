import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import type { PageWorld } from '../page/page/page-world'
import * as looks from '../page/sight/looks'
import * as places from '../page/sight/places'
import * as tableFound from '../page/sight/table-found'
import * as large from '../page/sight/too-large'
import * as visibility from '../page/sight/visibility'

/** How things look: /capture.js stands on it. */
export default defineUnlistedScript(() => {
  ;(globalThis as PageWorld).smcSight = { ...looks, ...places, ...tableFound, ...large, ...visibility }
})
