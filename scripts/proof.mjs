// Prints what becomes of pages, templates and grids, one table after the other: npm run proof [-- pages templates grids]
import { spawnSync } from 'node:child_process'

const TABLES = {
  pages: ['scripts/pages.mjs'],
  templates: ['scripts/templates.mjs'],
  grids: ['scripts/bench.mjs', 'form-grids'],
}

const asked = process.argv.slice(2)
const unknown = asked.filter((name) => !(name in TABLES))
if (unknown.length > 0) {
  console.error(`npm run proof: «${unknown.join(' ')}» is none of ${Object.keys(TABLES).join(', ')}`)
  process.exit(2)
}
const names = asked.length > 0 ? asked : Object.keys(TABLES)
const failed = names.filter((name) => {
  console.log(`\n## ${name}\n`)
  return spawnSync(process.execPath, TABLES[name], { stdio: 'inherit' }).status !== 0
})
if (failed.length > 0) {
  console.error(`\nnot right: ${failed.join(', ')}`)
  process.exit(1)
}
