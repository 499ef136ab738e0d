import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { sourcesKey } from '../../scripts/setup/source-keys.mjs'
import { builtBy } from '../support/built'

const SOURCE = import.meta.dirname

/** Builds the zoo of field kinds with the real libraries, where its sources have changed; gives the address of its page. */
export async function buildFormZoo(): Promise<string> {
  const folder = await builtBy('form-zoo', sourcesKey('test/form-zoo'), (outDir) => ({
    root: SOURCE,
    configFile: false,
    oxc: { jsx: { runtime: 'automatic', importSource: 'react', development: false } },
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      outDir,
      emptyOutDir: true,
      lib: {
        entry: join(SOURCE, 'main.ts'),
        formats: ['iife'],
        name: 'formZoo',
        fileName: () => 'zoo.js',
        cssFileName: 'zoo',
      },
    },
  }))
  const page = join(folder, 'index.html')
  writeFileSync(page, PAGE)
  return `file://${page}`
}

const PAGE = `<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><title>Các kiểu ô nhập</title><link rel="stylesheet" href="zoo.css"></head>
<body><script src="zoo.js"></script></body></html>
`
