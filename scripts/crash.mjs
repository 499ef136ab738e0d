// Kills the browser at seeded moments while the officer works, and looks what is left: npm run crash [-- KILLS SEED [FILE]]
import { ensureChromium, ensureDependencies, orExplain } from './setup/ready.mjs'
import { importTs } from './setup/run-ts.mjs'

orExplain(ensureDependencies)
process.env.CHROMIUM_PATH = orExplain(ensureChromium)
const { runCrash } = await importTs('scripts/crash/main.ts')
process.exitCode = await runCrash(process.argv.slice(2))
