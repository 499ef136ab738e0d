import { spawnSync } from 'node:child_process'
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { madeOnce } from './made-once.mjs'
import { ROOT } from './ready.mjs'
import { extensionKey } from './source-keys.mjs'
import { toolCommand } from './tool.mjs'

/** `e2e` is what ships, and may read pages on loopback besides, so that no toolbar click is needed. */
export type Build = 'e2e' | keyof typeof BUILDS

interface How {
  readonly folder: string
  readonly args: readonly string[]
  /** Where the pane lies that may ask this build. */
  readonly paneOrigin?: string
}

const BUILDS = {
  shipped: { folder: 'chrome-mv3', args: ['build'] },
  firefox: { folder: 'firefox-mv3', args: ['build', '-b', 'firefox'] },
  pane: {
    folder: 'chrome-mv3-pane',
    args: ['build', '--mode', 'pane'],
    paneOrigin: 'https://localhost:3000',
  },
} satisfies Readonly<Record<string, How>>

/** The folder of a build, made anew where a source has changed since; standard output stays the caller's. */
export function builtExtension(build: Build): string {
  if (build === 'e2e') return withLoopback()
  const { args, folder: name, paneOrigin = '' }: How = BUILDS[build]
  const folder = join(ROOT, '.output', name)
  madeOnce(folder, extensionKey(paneOrigin), () => {
    // Under vitest NODE_ENV is "test", and what is built would carry the paths of its sources.
    const env = { ...process.env, NODE_ENV: 'production', WXT_PANE_ORIGIN: paneOrigin }
    const { status, stderr, stdout } = spawnSync(...toolCommand('wxt', args), {
      cwd: ROOT,
      encoding: 'utf8',
      env,
    })
    if (status !== 0) throw new Error(`wxt ${args.join(' ')} failed\n${stdout}\n${stderr}`)
  })
  return folder
}

const LOOPBACK = 'http://127.0.0.1/*'

/** The very files that ship, under a manifest that asks for one host more. */
function withLoopback(): string {
  const shipped = builtExtension('shipped')
  const folder = join(ROOT, '.output', 'chrome-mv3-e2e')
  madeOnce(folder, extensionKey(), () => {
    rmSync(folder, { recursive: true, force: true })
    cpSync(shipped, folder, { recursive: true })
    const manifest = JSON.parse(readFileSync(join(shipped, 'manifest.json'), 'utf8'))
    const asking = { ...manifest, host_permissions: [LOOPBACK] }
    writeFileSync(join(folder, 'manifest.json'), JSON.stringify(asking))
  })
  return folder
}
