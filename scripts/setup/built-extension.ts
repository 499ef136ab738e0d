import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from './ready.mjs'

export type Build = 'shipped' | 'e2e'

/** The folder of a build, made anew where a source is newer than its manifest; standard output stays the caller's. */
export function builtExtension(build: Build): string {
  const folder = join(ROOT, '.output', build === 'e2e' ? 'chrome-mv3-e2e' : 'chrome-mv3')
  const manifest = join(folder, 'manifest.json')
  const made = existsSync(manifest) ? statSync(manifest).mtimeMs : 0
  const sources = ['extension', 'core', 'ui', 'wxt.config.ts'].map((path) => join(ROOT, path))
  if (Math.max(...sources.map(newestIn)) > made) {
    const args = build === 'e2e' ? ['build', '--mode', 'e2e'] : ['build']
    const wxt = join(ROOT, 'node_modules', '.bin', process.platform === 'win32' ? 'wxt.cmd' : 'wxt')
    const { status, stderr, stdout } = spawnSync(wxt, args, { cwd: ROOT, encoding: 'utf8' })
    if (status !== 0) throw new Error(`wxt ${args.join(' ')} failed\n${stdout}\n${stderr}`)
  }
  return folder
}

function newestIn(path: string): number {
  const stat = statSync(path)
  if (!stat.isDirectory()) return stat.mtimeMs
  return Math.max(0, ...readdirSync(path).map((name) => newestIn(join(path, name))))
}
