import { readTextFile } from '../../cli/read-input'
import { ensureChromium } from '../../setup/ready.mjs'
import { addressOf } from '../address-of'
import { newPortal } from '../new-portal'
import { scrubSavedPage } from '../scrub-saved-page'
import type { Starter } from '../starter'

export const starter: Starter = {
  usage: 'portal ID TRANG.html [-- --url U --into THƯ-MỤC]',
  into: 'core/portals',
  alone: 'folder',
  options: { url: { type: 'string' } },
  words: [1, 1],
  async draft({ id, words: [place = ''], options }) {
    const address = addressOf(options.url, await readTextFile(place))
    ensureChromium()
    return newPortal(id, await scrubSavedPage(place, address), address)
  },
}
