// The whole proof: builds both products, then every test there is (unit, property, browser), and one closing line.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { areBuilt, productKeys } from './setup/products.mjs'
import { ensureChromium, ensureDependencies, ensureTestTools, orExplain, ROOT, say } from './setup/ready.mjs'
import { slowestFiles } from './test/slowest.mjs'

orExplain(ensureDependencies)
const chromium = orExplain(ensureChromium)
orExplain(ensureTestTools)

const report = join(ROOT, 'out', 'test', 'report.json')
mkdirSync(join(ROOT, 'out', 'test'), { recursive: true })
rmSync(report, { force: true })

const start = performance.now()
if (areBuilt(productKeys())) say('Both products are built from these very sources.')
else runNode(join(ROOT, 'scripts', 'build.mjs'), [])
const built = performance.now()
const status = runNode(join(ROOT, 'node_modules', 'vitest', 'vitest.mjs'), [
  'run',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${report}`,
  ...process.argv.slice(2),
])

const counts = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : null
if (counts) for (const line of slowestFiles(counts, ROOT)) process.stdout.write(`${line}\n`)
else say('The tests left no report: see above.')
process.stdout.write(`build ${seconds(start, built)} s, tests ${seconds(built, performance.now())} s\n`)
const passed = counts?.numPassedTests ?? 0
const failed = Math.max(counts?.numFailedTests ?? 0, status === 0 && passed > 0 ? 0 : 1)
process.stdout.write(`${passed} passed, ${failed} failed\n`)
process.exitCode = failed === 0 ? 0 : 1

function seconds(from, to) {
  return ((to - from) / 1000).toFixed(0)
}

function runNode(program, args) {
  const env = { ...process.env, CHROMIUM_PATH: chromium }
  const result = spawnSync(process.execPath, [program, ...args], { cwd: ROOT, stdio: 'inherit', env })
  return result.status ?? 1
}
