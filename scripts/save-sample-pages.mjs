// Saves pages of the sample site as fixtures: node scripts/save-sample-pages.mjs
import { ensureChromium, ensureDependencies, orExplain, say } from './setup/ready.mjs'
import { importTs } from './setup/run-ts.mjs'

orExplain(ensureDependencies)
orExplain(ensureChromium)
const { saveSamplePages } = await importTs('scripts/save-sample-pages.ts')
for (const file of await saveSamplePages()) say(`Saved ${file}`)
