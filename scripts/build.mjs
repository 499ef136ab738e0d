// Both products: the extension in .output/chrome-mv3, the add-in in .output/excel-addin.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { ensureDependencies, orExplain, ROOT } from './setup/ready.mjs'

orExplain(ensureDependencies)
const extra = process.argv.slice(2).filter((arg) => arg.startsWith('--'))
build('wxt', ['build'])
build('vite', ['build', '-c', 'excel-addin/vite.config.ts'], addinEnvironment(extra))

function build(tool, args, env = {}) {
  const bin = join(ROOT, 'node_modules', '.bin', process.platform === 'win32' ? `${tool}.cmd` : tool)
  const { status } = spawnSync(bin, args, { cwd: ROOT, stdio: 'inherit', env: { ...process.env, ...env } })
  if (status !== 0) process.exit(status ?? 1)
}

/** `npm run build -- --origin=https://tthc.example.vn --office=cdn`. */
function addinEnvironment(args) {
  const options = Object.fromEntries(args.map((arg) => arg.replace(/^--/, '').split('=')))
  return {
    ...(options.origin ? { ADDIN_ORIGIN: options.origin } : {}),
    ...(options.office ? { ADDIN_OFFICE: options.office } : {}),
  }
}
