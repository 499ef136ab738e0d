import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

const ROOT = resolve(import.meta.dirname, '../..')

/** A copy of the project's core and scripts in a temporary folder, to add something to. */
export interface SpareTree {
  readonly path: (inside: string) => string
  /** What the compiler and the formatter say of files of the tree; '' where nothing. */
  readonly complaints: (files: readonly string[]) => string
  readonly remove: () => void
}

export function spareTree(): SpareTree {
  const root = mkdtempSync(join(tmpdir(), 'so-mot-cua-tree-'))
  for (const folder of ['core', 'scripts'])
    cpSync(join(ROOT, folder), join(root, folder), {
      recursive: true,
      filter: (path) => !/\.test\.tsx?$/.test(path),
    })
  for (const name of ['node_modules', 'ui', 'test', 'package.json', 'tsconfig.json'])
    symlinkSync(join(ROOT, name), join(root, name))
  const path = (inside: string) => join(root, inside)
  return {
    path,
    complaints: (files) =>
      compiled(root, files) + files.map((file) => reformatted(path(file), file)).join(''),
    remove: () => rmSync(root, { recursive: true, force: true }),
  }
}

function compiled(root: string, files: readonly string[]): string {
  const config = join(root, 'tsconfig.drafts.json')
  const text = { extends: './tsconfig.json', include: [], files: [...files, 'core/glob.d.ts'] }
  writeFileSync(config, JSON.stringify(text))
  const tsc = join(ROOT, 'node_modules/typescript/bin/tsc')
  const ran = spawnSync(process.execPath, [tsc, '-p', config], { cwd: root, encoding: 'utf8' })
  return ran.stdout + ran.stderr
}

/** What the formatter would write instead, as it would in the project; '' where it would write the same. */
function reformatted(path: string, inside: string): string {
  const biome = join(ROOT, 'node_modules/@biomejs/biome/bin/biome')
  const input = readFileSync(path, 'utf8')
  const ran = spawnSync(process.execPath, [biome, 'format', `--stdin-file-path=${inside}`], {
    cwd: ROOT,
    input,
    encoding: 'utf8',
  })
  return ran.status === 0 && ran.stdout === input ? '' : ran.stdout + ran.stderr
}
