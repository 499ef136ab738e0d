import { createHash } from 'node:crypto'
import { join, resolve } from 'node:path'
import { build, type InlineConfig } from 'vite'
import { madeOnceLater } from '../../scripts/setup/made-once.mjs'
import { ROOT } from '../../scripts/setup/ready.mjs'
import { addinKey, sourcesKey } from '../../scripts/setup/source-keys.mjs'

/** The add-in as a static folder, as `npm run build` makes it, for the extension of this id or none; built by the first test that asks. */
export function builtAddin(extension = ''): Promise<string> {
  const name = extension === '' ? 'excel-addin' : `excel-addin-${extension}`
  return builtBy(name, addinKey(), (outDir) => {
    process.env.ADDIN_OUT = outDir
    process.env.ADDIN_EXTENSION = extension
    return { configFile: join(ROOT, 'excel-addin/vite.config.ts') }
  })
}

/** A page of the tests' own, `root/page`, with what it loads, as a folder that needs no server. */
export function builtPage(root: string, page: string): Promise<string> {
  return builtBy(`pages/${shortNameOf(root)}`, sourcesKey('test'), (outDir) => ({
    configFile: false,
    root: resolve(ROOT, root),
    base: './',
    build: { outDir, emptyOutDir: true, rollupOptions: { input: resolve(ROOT, root, page) } },
  }))
}

/** Builds a folder of `.output` unless it was built for this state of the sources. */
export async function builtBy(
  name: string,
  key: string,
  config: (outDir: string) => InlineConfig,
): Promise<string> {
  const folder = join(ROOT, '.output', name)
  await madeOnceLater(folder, key, () => asVisitor(() => build({ logLevel: 'error', ...config(folder) })))
  return folder
}

/** Under vitest NODE_ENV is "test", and what is built would carry the paths of its sources. */
async function asVisitor(work: () => Promise<unknown>): Promise<void> {
  const before = process.env.NODE_ENV
  process.env.NODE_ENV = 'production'
  try {
    await work()
  } finally {
    if (before === undefined) delete process.env.NODE_ENV
    else process.env.NODE_ENV = before
  }
}

function shortNameOf(path: string): string {
  return createHash('sha256').update(path).digest('hex').slice(0, 12)
}
