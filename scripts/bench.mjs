// Ratios, sizes and times, all measured in one run: npm run bench [-- NAME…]
import { ensureChromium, ensureDependencies, orExplain } from './setup/ready.mjs'
import { importTs } from './setup/run-ts.mjs'

orExplain(ensureDependencies)
process.env.CHROMIUM_PATH = orExplain(ensureChromium)
// The build has arguments of its own.
const names = process.argv.splice(2)
await import('./build.mjs')
const { runBenches } = await importTs('scripts/bench/main.ts')
await runBenches(names)
