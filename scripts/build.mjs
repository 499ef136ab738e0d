// Both products: the extension in .output/chrome-mv3 (and zips for the stores, Firefox too), the add-in in .output/excel-addin.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { ensureDependencies, orExplain, ROOT } from './setup/ready.mjs'

orExplain(ensureDependencies)
const extra = process.argv.slice(2).filter((arg) => arg.startsWith('--'))
const options = Object.fromEntries(extra.map((arg) => arg.replace(/^--/, '').split('=')))
const allowed = options.origin && options.extension ? { WXT_PANE_ORIGIN: options.origin } : {}
build('wxt', ['zip'], allowed)
build('wxt', ['zip', '-b', 'firefox'], allowed)
build('vite', ['build', '-c', 'excel-addin/vite.config.ts'], addinEnvironment(options))

function build(tool, args, env = {}) {
  const bin = join(ROOT, 'node_modules', '.bin', process.platform === 'win32' ? `${tool}.cmd` : tool)
  const { status } = spawnSync(bin, args, { cwd: ROOT, stdio: 'inherit', env: { ...process.env, ...env } })
  if (status !== 0) process.exit(status ?? 1)
}

/**
 * `npm run build -- --origin=https://tthc.example.vn --office=cdn --extension=ID`: where the add-in is served from,
 * whether office.js comes from Microsoft, and which extension the pane may ask (and the extension which pane).
 */
function addinEnvironment({ origin, office, extension }) {
  return {
    ...(origin ? { ADDIN_ORIGIN: origin } : {}),
    ...(office ? { ADDIN_OFFICE: office } : {}),
    ...(extension ? { ADDIN_EXTENSION: extension } : {}),
  }
}
