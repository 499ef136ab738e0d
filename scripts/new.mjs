// Starts a new folder of the core from something real: npm run new portal <id> <saved.html>
import { ensureChromium, ensureDependencies, orExplain } from './setup/ready.mjs'
import { importTs } from './setup/run-ts.mjs'

orExplain(ensureDependencies)
orExplain(ensureChromium)
const { runNew } = await importTs('scripts/new/main.ts')
process.exitCode = await runNew(process.argv.slice(2))
