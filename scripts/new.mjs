// Starts an addition with its cases: npm run new portal <id> <saved.html>, new report <id> <template.xlsx>, new indicator <id> …
import { ensureDependencies, orExplain } from './setup/ready.mjs'
import { importTs } from './setup/run-ts.mjs'

orExplain(ensureDependencies)
const { runNew } = await importTs('scripts/new/main.ts')
process.exitCode = await runNew(process.argv.slice(2))
