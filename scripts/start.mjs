// The officer's whole job on the bundled sample site, with real parts; results in out/: npm start [-- FOLDER]
import { join, resolve } from 'node:path'
import { ensureChromium, ensureDependencies, orExplain, ROOT } from './setup/ready.mjs'
import { importTs } from './setup/run-ts.mjs'

orExplain(ensureDependencies)
process.env.CHROMIUM_PATH = orExplain(ensureChromium)
const out = process.argv[2] ? resolve(process.argv[2]) : join(ROOT, 'out')
const { runWholeJob } = await importTs('scripts/start/main.ts')
process.exitCode = await runWholeJob(out)
