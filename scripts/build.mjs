// Both products: the extension in .output/chrome-mv3 (and zips for the stores, Firefox too), the add-in in .output/excel-addin.
import { BUILD_USAGE, buildOptions } from './setup/build-options.mjs'
import { ensureDependencies, orExplain } from './setup/ready.mjs'
import { runTool } from './setup/tool.mjs'

const { extension, addin } = optionsOrUsage()
orExplain(ensureDependencies)
build('wxt', ['zip'], extension)
// Firefox lets no page ask an extension: there the packet is pasted.
build('wxt', ['zip', '-b', 'firefox'])
build('vite', ['build', '-c', 'excel-addin/vite.config.ts'], addin)

function build(tool, args, env = {}) {
  const status = runTool(tool, args, env)
  if (status !== 0) process.exit(status)
}

/** Where the add-in is served from, whether office.js comes from Microsoft, and which extension the pane may ask. */
function optionsOrUsage() {
  try {
    return buildOptions(process.argv.slice(2))
  } catch (error) {
    console.error(`${error.message}\nCách dùng: ${BUILD_USAGE}`)
    process.exit(2)
  }
}
