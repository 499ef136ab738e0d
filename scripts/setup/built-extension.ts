import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from './ready.mjs'
import { toolCommand } from './tool.mjs'

export type Build = 'shipped' | 'e2e' | 'firefox'

const BUILDS: Readonly<Record<Build, { readonly folder: string; readonly args: readonly string[] }>> = {
  shipped: { folder: 'chrome-mv3', args: ['build'] },
  e2e: { folder: 'chrome-mv3-e2e', args: ['build', '--mode', 'e2e'] },
  firefox: { folder: 'firefox-mv3', args: ['build', '-b', 'firefox'] },
}

/** The folder of a build, made anew where a source is newer than its manifest; standard output stays the caller's. */
export function builtExtension(build: Build): string {
  const { args, folder: name } = BUILDS[build]
  const folder = join(ROOT, '.output', name)
  const manifest = join(folder, 'manifest.json')
  const made = existsSync(manifest) ? statSync(manifest).mtimeMs : 0
  const sources = ['extension', 'core', 'ui', 'scripts/setup', 'wxt.config.ts'].map((path) =>
    join(ROOT, path),
  )
  if (Math.max(...sources.map(newestIn)) > made) {
    // Under vitest NODE_ENV is "test", and what is built would carry the paths of its sources.
    const env = { ...process.env, NODE_ENV: 'production' }
    const { status, stderr, stdout } = spawnSync(...toolCommand('wxt', args), {
      cwd: ROOT,
      encoding: 'utf8',
      env,
    })
    if (status !== 0) throw new Error(`wxt ${args.join(' ')} failed\n${stdout}\n${stderr}`)
  }
  return folder
}

function newestIn(path: string): number {
  const stat = statSync(path)
  if (!stat.isDirectory()) return stat.mtimeMs
  return Math.max(0, ...readdirSync(path).map((name) => newestIn(join(path, name))))
}
