// Saves pages of the sample site, and pages and shapes drawn by their own libraries, as fixtures: node scripts/save-fixtures.mjs
import { ensureChromium, ensureDependencies, orExplain, say } from './setup/ready.mjs'
import { importTs } from './setup/run-ts.mjs'

orExplain(ensureDependencies)
orExplain(ensureChromium)
const { saveSamplePages } = await importTs('scripts/save-sample-pages.ts')
for (const file of await saveSamplePages()) say(`Saved ${file}`)
const { savePortalPages } = await importTs('scripts/save-portal-pages.ts')
for (const file of await savePortalPages()) say(`Saved ${file}`)
const { saveLibraryShapes } = await importTs('scripts/save-library-shapes.ts')
for (const file of await saveLibraryShapes()) say(`Saved ${file}`)
