import { resolve } from 'node:path'
import { build, type Rolldown } from 'vite'

const ROOT = resolve(import.meta.dirname, '../..')

/**
 * One module of the project as a script that a page can run, minified like the shipped one, without a build of the
 * whole extension: `page.evaluate(await bundle('extension/page/page/capture-script.ts', 'capturePage()'))`.
 */
export async function bundle(entry: string, call: string): Promise<string> {
  return `${await bundleAs(entry, 'Bundled')}\n;Bundled.${call}`
}

/** The same as a script that leaves the module's exports behind under a global name. */
export async function bundleAs(entry: string, name: string): Promise<string> {
  const built = await build({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      target: 'chrome116',
      lib: { entry: resolve(ROOT, entry), name, formats: ['iife'] },
    },
  })
  return `${codeOf(built)}\n;globalThis.${name} = ${name}`
}

function codeOf(built: Awaited<ReturnType<typeof build>>): string {
  const outputs = (Array.isArray(built) ? built : [built]).flatMap((one) =>
    'output' in one ? one.output : [],
  )
  const chunk = outputs.find((one): one is Rolldown.OutputChunk => one.type === 'chunk')
  if (chunk === undefined) throw new Error('nothing was bundled')
  return chunk.code
}
