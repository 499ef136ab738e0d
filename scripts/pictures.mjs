// Takes the pictures of README, the guides and the page for the stores anew, from the real screens of a made-up 2026, and the card for the wall.
import { ensureChromium, ensureDependencies, orExplain } from './setup/ready.mjs'
import { importTs } from './setup/run-ts.mjs'

orExplain(ensureDependencies)
process.env.CHROMIUM_PATH = orExplain(ensureChromium)
const { takeAllPictures } = await importTs('scripts/pictures/main.ts')
await takeAllPictures()
