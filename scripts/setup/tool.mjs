import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { ROOT } from './ready.mjs'

const TOOLS = { wxt: ['wxt', 'bin', 'wxt.mjs'], vite: ['vite', 'bin', 'vite.js'] }

/** The tool's own program, for node to run: a `.cmd` is not started without a shell, and a shell splits paths at blanks. */
export function toolPath(name) {
  return join(ROOT, 'node_modules', ...TOOLS[name])
}

/** Runs a tool of the project to its end; gives its exit code. */
export function runTool(name, args, env = {}) {
  const { status } = spawnSync(process.execPath, [toolPath(name), ...args], {
    cwd: ROOT,
    stdio: 'inherit',
    env: { ...process.env, ...env },
  })
  return status ?? 1
}
