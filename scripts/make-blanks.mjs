// Draws the blank forms of core/reports again: `node scripts/make-blanks.mjs [folder]`.
import { importTs } from './setup/run-ts.mjs'

const { makeBlanks } = await importTs('scripts/blanks/main.ts')
await makeBlanks(process.argv[2])
