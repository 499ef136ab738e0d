// What `npm run build` makes, and whether it is still what these sources make.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { forgetMade, isMade, sayMade } from './made-once.mjs'
import { ROOT } from './ready.mjs'
import { addinKey, extensionKey } from './source-keys.mjs'

const OUTPUT = join(ROOT, '.output')

/** Each product by its name in `.output`, with the key of what it is made from; `extension` and `addin` as asked for. */
export function productKeys(extension = {}, addin = {}) {
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'))
  const [chrome, firefox] = [extensionKey(extension.WXT_PANE_ORIGIN), extensionKey()]
  return {
    'chrome-mv3': chrome,
    [`so-mot-cua-${version}-chrome.zip`]: chrome,
    'firefox-mv3': firefox,
    [`so-mot-cua-${version}-firefox.zip`]: firefox,
    'excel-addin': `${addinKey()}${Object.values(addin).join(' ')}`,
  }
}

/** Before building: what fails half-way must not pass for built. */
export function forgetBuilt(keys, output = OUTPUT) {
  for (const name of Object.keys(keys)) forgetMade(join(output, name))
}

export function sayBuilt(keys, output = OUTPUT) {
  for (const [name, key] of Object.entries(keys)) sayMade(join(output, name), key)
}

/** Whether every product is there, made for these very keys. */
export function areBuilt(keys, output = OUTPUT) {
  return Object.entries(keys).every(([name, key]) => isMade(join(output, name), key))
}
