// Runs a TypeScript module of the project. Vite, which also resolves import.meta.glob, makes plain JavaScript of it once for
// each state of the sources; from then on Node starts it in a fraction of a second.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { contentKey } from './content-key.mjs'
import { ROOT } from './ready.mjs'

const MADE = join(ROOT, 'node_modules', '.cache', 'so-mot-cua')
const SOURCES = ['core', 'ui', 'extension', 'excel-addin', 'scripts', 'test', 'package-lock.json']
const DAY_MS = 24 * 60 * 60 * 1000

/** `await importTs('scripts/cli/main.ts')` is that module. */
export async function importTs(path) {
  // The folder is part of the name: packages, and what lies in them, may be copied from one clone to another.
  const key = createHash('sha256').update(`${ROOT}\0${path}\0${sourcesKey()}`).digest('hex').slice(0, 20)
  const folder = join(MADE, key)
  if (!existsSync(folder)) await make(path, folder)
  process.setSourceMapsEnabled(true)
  return import(pathToFileURL(join(folder, 'main.mjs')).href)
}

function sourcesKey() {
  return contentKey(
    SOURCES,
    (file) => /\.(?:[cm]?[jt]sx?|json|txt|css)$/.test(file) && !/\.test\.tsx?$/.test(file),
  )
}

async function make(path, folder) {
  const { build } = await import('vite')
  const before = process.env.NODE_ENV
  const draft = `${folder}-${process.pid}`
  await build({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    plugins: [ownPlace()],
    build: {
      ssr: path,
      outDir: draft,
      target: 'node20',
      sourcemap: true,
      rolldownOptions: { output: { entryFileNames: 'main.mjs', chunkFileNames: '[name]-[hash].mjs' } },
    },
  })
  if (before === undefined) delete process.env.NODE_ENV
  else process.env.NODE_ENV = before
  put(draft, folder)
  forgetOld()
}

/** A module that asks where it lies is told where its source does; what sets the project up is taken from there. */
function ownPlace() {
  return {
    name: 'own-place',
    enforce: 'pre',
    resolveId: (source, importer) =>
      importer && /^\..*\.mjs$/.test(source)
        ? { id: pathToFileURL(join(dirname(importer), source)).href, external: true }
        : null,
    transform: (code, id) =>
      code.includes('import.meta.dirname')
        ? code.replaceAll('import.meta.dirname', JSON.stringify(dirname(id)))
        : null,
  }
}

/** Two may make the same at once: each for itself, and the first one stays. */
function put(draft, folder) {
  mkdirSync(dirname(folder), { recursive: true })
  try {
    renameSync(draft, folder)
  } catch (error) {
    if (!existsSync(folder)) throw error
    rmSync(draft, { recursive: true, force: true })
  }
}

function forgetOld() {
  for (const name of readdirSync(MADE)) {
    const path = join(MADE, basename(name))
    if (Date.now() - statSync(path).mtimeMs > DAY_MS) rmSync(path, { recursive: true, force: true })
  }
}
