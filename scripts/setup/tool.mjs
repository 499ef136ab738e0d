import { join } from 'node:path'
import { ROOT } from './ready.mjs'

const TOOLS = { wxt: ['wxt', 'bin', 'wxt.mjs'], vite: ['vite', 'bin', 'vite.js'] }

/**
 * A tool of the project as program and arguments for `spawn`: node runs its own program on every system, for a `.cmd` is
 * not started without a shell, and a shell splits paths at blanks.
 */
export function toolCommand(name, args) {
  return [process.execPath, [join(ROOT, 'node_modules', ...TOOLS[name]), ...args]]
}
