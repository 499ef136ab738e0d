// What each product is made from: as long as none of it changes, what was built stays good.
import { contentKey } from './content-key.mjs'

const SHARED = ['core', 'ui', 'scripts/setup', 'package.json', 'package-lock.json']
const isSource = (file) => !/\.test\.tsx?$|\.md$|^core\/.*\.html$/.test(file)

/** The extension, built for a pane at this address or (usually) for none. */
export function extensionKey(paneOrigin = '') {
  return `${contentKey([...SHARED, 'extension', 'wxt.config.ts'], isSource)} ${paneOrigin}`
}

/** The add-in as `npm run build` makes it without arguments. */
export function addinKey() {
  return contentKey([...SHARED, 'excel-addin', 'manifest.xml'], isSource)
}

/** Whatever is made from anything of ours, tests' own parts too: `folders` besides what ships. */
export function sourcesKey(...folders) {
  return contentKey([...SHARED, 'extension', 'excel-addin', ...folders], isSource)
}
