// Prints what becomes of each layout of templates: npm run templates [-- --write]
import { ensureDependencies, orExplain } from './setup/ready.mjs'
import { importTs } from './setup/run-ts.mjs'

orExplain(ensureDependencies)
const { printTemplates } = await importTs('scripts/templates/main.ts')
await printTemplates(process.argv.slice(2))
