import { ensureDependencies, orExplain } from './setup/ready.mjs'
import { importTs } from './setup/run-ts.mjs'

orExplain(ensureDependencies)
const { runCli } = await importTs('scripts/cli/main.ts')
process.exitCode = await runCli(process.argv.slice(2))
