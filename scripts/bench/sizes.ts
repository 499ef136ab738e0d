import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { BenchRow } from './bench-row'

const OUTPUT = '.output'

/** Sizes gzipped of what ships, file by file as it is loaded; `npm run build` comes first. */
export async function run(): Promise<BenchRow[]> {
  const extension = join(OUTPUT, 'chrome-mv3')
  const addin = join(OUTPUT, 'excel-addin')
  if (!existsSync(extension) || !existsSync(addin)) throw new Error('Run npm run build first.')
  return [
    row('capture script, gzipped', kilobytes([join(extension, 'capture.js')]), 12),
    row('sight script, before it, gzipped', kilobytes([join(extension, 'sight.js')]), 2),
    row(
      'whole extension, scripts and styles gzipped',
      kilobytes(filesIn(extension, /\.(js|css|html)$/)),
      100,
    ),
    row('task pane as it opens, without office.js, gzipped', kilobytes(openedWith(addin)), 60),
    {
      name: 'task pane with all that it may load later, gzipped',
      value: kilobytes(filesIn(addin, /\.(js|css|html)$/, /office/)),
      unit: 'kB',
    },
  ]
}

/** The page itself and what it names; the rest is loaded when it is asked for. */
function openedWith(addin: string): string[] {
  const page = join(addin, 'taskpane.html')
  const named = readFileSync(page, 'utf8').matchAll(/(?:src|href)="\.\/(assets\/[^"]+)"/g)
  return [page, ...[...named].map(([, path = '']) => join(addin, path))]
}

function row(name: string, value: number, limit: number): BenchRow {
  return { name, value, unit: 'kB', target: `≤ ${limit} kB`, holds: value <= limit }
}

function filesIn(folder: string, wanted: RegExp, without = /^$/): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && wanted.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !without.test(path.slice(folder.length)))
}

function kilobytes(paths: readonly string[]): number {
  return paths.reduce((sum, path) => sum + gzipSync(readFileSync(path)).length, 0) / 1000
}
