// Prints what is captured of each known page, and what over 200 changes of it give: npm run pages [-- NAME…] [-- --write]
import { ensureDependencies, orExplain } from './setup/ready.mjs'
import { importTs } from './setup/run-ts.mjs'

orExplain(ensureDependencies)
const { printPages } = await importTs('scripts/pages/main.ts')
await printPages(process.argv.slice(2))
