import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { ROOT } from '../../scripts/setup/ready.mjs'
import { sourcesKey } from '../../scripts/setup/source-keys.mjs'
import { unshadow } from '../../scripts/setup/unshadow'
import { builtBy } from './built'

/**
 * One module of the project as a script that a page can run, minified like the shipped one, without a build of the
 * whole extension: `page.evaluate(await bundle('extension/page/page/capture-script.ts', 'capturePage()'))`.
 */
export async function bundle(entry: string, call: string): Promise<string> {
  return `${await bundleAs(entry, 'Bundled')}\n;Bundled.${call}`
}

/** The same as a script that leaves the module's exports behind under a global name. */
export async function bundleAs(entry: string, name: string): Promise<string> {
  const path = resolve(ROOT, entry)
  const short = createHash('sha256').update(`${path} ${name}`).digest('hex').slice(0, 12)
  const folder = await builtBy(`bundles/${short}`, sourcesKey('test', 'scripts'), (outDir) => ({
    root: ROOT,
    configFile: false,
    plugins: [unshadow()],
    build: {
      outDir,
      emptyOutDir: true,
      copyPublicDir: false,
      target: 'chrome116',
      lib: { entry: path, name, formats: ['iife'], fileName: () => 'script.js' },
    },
  }))
  return `${readFileSync(join(folder, 'script.js'), 'utf8')}\n;globalThis.${name} = ${name}`
}
