import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

const BUILT = join('.output', 'chrome-mv3')

/** Text of a script of the built extension, the very file that is injected; built first where it is older than its sources. */
export function extensionScript(name: 'capture' | 'form'): string {
  const path = join(BUILT, `${name}.js`)
  if (!existsSync(path) || statSync(path).mtimeMs < newestOf(['extension', 'core', 'ui'])) buildExtension()
  return readFileSync(path, 'utf8')
}

function buildExtension(): void {
  const wxt = join('node_modules', '.bin', process.platform === 'win32' ? 'wxt.cmd' : 'wxt')
  const { status } = spawnSync(wxt, ['build'], { stdio: ['ignore', 2, 2] })
  if (status !== 0) throw new Error('wxt build failed')
}

function newestOf(folders: readonly string[]): number {
  const times = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.name.includes('.test.'))
      .map((entry) => statSync(join(entry.parentPath, entry.name)).mtimeMs),
  )
  return Math.max(...times)
}
