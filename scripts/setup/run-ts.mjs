// Runs a TypeScript module of the project through Vite, which also resolves import.meta.glob.
import { join } from 'node:path'
import { ROOT } from './ready.mjs'

/** `await importTs('scripts/cli/main.ts')` is that module. */
export async function importTs(path) {
  const { runnerImport } = await import('vite')
  const { module } = await runnerImport(join(ROOT, path), {
    root: ROOT,
    configFile: false,
    logLevel: 'error',
  })
  return module
}
