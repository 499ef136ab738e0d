import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { PARTS } from '../setup/extension-parts'
import type { BenchRow } from './bench-row'

const OUTPUT = '.output'

/** Sizes gzipped of what ships, file by file as it is loaded; `npm run build` comes first. */
export async function run(): Promise<BenchRow[]> {
  const extension = join(OUTPUT, 'chrome-mv3')
  const addin = join(OUTPUT, 'excel-addin')
  if (!existsSync(extension) || !existsSync(addin)) throw new Error('Run npm run build first.')
  return [
    row('capture script, gzipped', kilobytes([join(extension, 'capture.js')]), 12),
    row('sight script, before it, gzipped', kilobytes([join(extension, 'sight.js')]), 6.5),
    row('script that sees a web form, gzipped', kilobytes([join(extension, 'form.js')]), 13),
    row('first view of the panel, gzipped', firstView(extension, 'sidepanel.html'), 90),
    ...PARTS.map(({ name }) => ({
      name: `  part «${name}», gzipped`,
      value: kilobytes(filesIn(join(extension, 'chunks'), new RegExp(`^${name}-.*\\.js$`))),
      unit: 'kB',
    })),
    {
      name: 'whole extension, scripts and styles gzipped',
      value: kilobytes(filesIn(extension, /\.(js|css|html)$/)),
      unit: 'kB',
    },
    ...filesIn(OUTPUT, /\.zip$/).map((path) => row(basename(path), statSync(path).size / 1000, 330)),
    row('task pane as it opens, without office.js, gzipped', firstView(addin, 'taskpane.html'), 60),
    {
      name: 'task pane with all that it may load later, gzipped',
      value: kilobytes(filesIn(addin, /\.(js|css|html)$/, /office/)),
      unit: 'kB',
    },
  ]
}

/** Kilobytes of a page as it opens, gzipped file by file. */
export function firstView(folder: string, page: string): number {
  return kilobytes(openedWith(folder, page))
}

/** A page, what it names and what that imports at once; the rest is loaded when it is asked for. */
export function openedWith(folder: string, page: string): readonly string[] {
  const opened = new Set([join(folder, page)])
  for (const path of opened) {
    const named = readFileSync(path, 'utf8').matchAll(
      /\b(?:src|href)="\.?\/?([^":]+\.(?:js|css))"|\b(?:from|import)\s*"(\.[^"]+\.js)"/g,
    )
    for (const [, ofPage, ofScript] of named) {
      const file = ofPage ? join(folder, ofPage) : join(dirname(path), ofScript ?? '')
      if (!file.includes('office.js')) opened.add(file)
    }
  }
  return [...opened]
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

export function kilobytes(paths: readonly string[]): number {
  return paths.reduce((sum, path) => sum + gzipSync(readFileSync(path)).length, 0) / 1000
}
