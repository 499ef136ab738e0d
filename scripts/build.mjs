// Both products: the extension in .output/chrome-mv3 (and zips for the stores, Firefox too), the add-in in .output/excel-addin.
import { spawn } from 'node:child_process'
import { readArguments } from './build/read-arguments.mjs'
import { forgetBuilt, productKeys, sayBuilt } from './setup/products.mjs'
import { ensureDependencies, orExplain, ROOT } from './setup/ready.mjs'
import { toolCommand } from './setup/tool.mjs'

// `npm run build -- --origin=https://tthc.example.vn --office=cdn --extension=ID`: where the add-in is served from,
// whether office.js comes from Microsoft, and which extension the pane may ask (and the extension which pane).
const { extension, addin } = orExplain(() => readArguments(process.argv.slice(2), process.env), 2)
orExplain(ensureDependencies)
const keys = productKeys(extension, addin)
forgetBuilt(keys)
// The two products side by side; the two extensions one after the other, for they share a folder of types.
await Promise.all([buildExtensions(), build('vite', ['build', '-c', 'excel-addin/vite.config.ts'], addin)])
// Tests and the command line take these where they are as new as the sources.
sayBuilt(keys)

async function buildExtensions() {
  await build('wxt', ['zip'], extension)
  // Firefox lets no page ask an extension: there the packet is pasted.
  await build('wxt', ['zip', '-b', 'firefox'])
}

async function build(tool, args, env = {}) {
  const options = { cwd: ROOT, stdio: 'inherit', env: { ...process.env, ...env } }
  const status = await new Promise((done) => spawn(...toolCommand(tool, args), options).on('exit', done))
  if (status !== 0) process.exit(status ?? 1)
}
