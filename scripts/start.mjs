// The officer's whole job on the bundled sample site, with real parts; results in out/.
import { ensureChromium, ensureDependencies, orExplain } from './setup/ready.mjs'
import { importTs } from './setup/run-ts.mjs'

orExplain(ensureDependencies)
process.env.CHROMIUM_PATH = orExplain(ensureChromium)
await import('./build.mjs')
const { runWholeJob } = await importTs('scripts/start/main.ts')
process.exitCode = await runWholeJob()
