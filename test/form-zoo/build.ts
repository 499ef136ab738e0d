import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { build } from 'vite'

const SOURCE = import.meta.dirname
const BUILT = resolve(SOURCE, '../../.output/form-zoo')

/** Builds the zoo of field kinds with the real libraries, where its sources are newer; gives the address of its page. */
export async function buildFormZoo(): Promise<string> {
  const page = join(BUILT, 'index.html')
  if (!existsSync(page) || statSync(page).mtimeMs < newestSource()) {
    await build({
      root: SOURCE,
      configFile: false,
      logLevel: 'error',
      oxc: { jsx: { runtime: 'automatic', importSource: 'react', development: false } },
      define: { 'process.env.NODE_ENV': '"production"' },
      build: {
        outDir: BUILT,
        emptyOutDir: true,
        lib: {
          entry: join(SOURCE, 'main.ts'),
          formats: ['iife'],
          name: 'formZoo',
          fileName: () => 'zoo.js',
          cssFileName: 'zoo',
        },
      },
    })
    mkdirSync(BUILT, { recursive: true })
    writeFileSync(page, PAGE)
  }
  return `file://${page}`
}

const PAGE = `<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><title>Các kiểu ô nhập</title><link rel="stylesheet" href="zoo.css"></head>
<body><script src="zoo.js"></script></body></html>
`

function newestSource(): number {
  const sources = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
  return Math.max(...sources.map((name) => statSync(join(SOURCE, name)).mtimeMs))
}
