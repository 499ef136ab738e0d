// Ratios, sizes and times, all measured in one run: npm run bench [-- NAME…]
import { ensureChromium, ensureDependencies, orExplain } from './setup/ready.mjs'
import { importTs } from './setup/run-ts.mjs'

orExplain(ensureDependencies)
process.env.CHROMIUM_PATH = orExplain(ensureChromium)
// The build has arguments of its own, and only the sizes need all that it makes.
const names = process.argv.splice(2)
if (names.length === 0 || names.some((name) => 'sizes'.includes(name))) await import('./build.mjs')
const { runBenches } = await importTs('scripts/bench/main.ts')
await runBenches(names)
