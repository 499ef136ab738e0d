import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { madeOnce } from './made-once.mjs'
import { ROOT } from './ready.mjs'
import { extensionKey } from './source-keys.mjs'
import { toolCommand } from './tool.mjs'

export type Build = 'shipped' | 'e2e' | 'firefox' | 'pane'

interface How {
  readonly folder: string
  readonly args: readonly string[]
  /** Where the pane lies that may ask this build. */
  readonly paneOrigin?: string
}

const BUILDS: Readonly<Record<Build, How>> = {
  shipped: { folder: 'chrome-mv3', args: ['build'] },
  e2e: { folder: 'chrome-mv3-e2e', args: ['build', '--mode', 'e2e'] },
  firefox: { folder: 'firefox-mv3', args: ['build', '-b', 'firefox'] },
  pane: {
    folder: 'chrome-mv3-pane',
    args: ['build', '--mode', 'pane'],
    paneOrigin: 'https://localhost:3000',
  },
}

/** The folder of a build, made anew where a source has changed since; standard output stays the caller's. */
export function builtExtension(build: Build): string {
  const { args, folder: name, paneOrigin = '' } = BUILDS[build]
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
