// Changes the source one small piece at a time and counts the changes that the folder's own tests catch:
//   npm run mutants [-- folder…] [--one-in=N [--from=K]] [--dearest=MS] [--again] [--vitest]
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { FOLDERS, LEAST, testsOf } from './mutants/folders.mjs'
import { judge, readEquivalents } from './mutants/judge.mjs'
import { missedIn, withVerdictsOf } from './mutants/last-report.mjs'
import { ensureDependencies, orExplain, ROOT, say } from './setup/ready.mjs'

orExplain(ensureDependencies)
const { Stryker } = await import('@stryker-mutator/core')

process.chdir(ROOT)
const OUT = join('out', 'mutants')
mkdirSync(OUT, { recursive: true })

/** All tests in one process, or Stryker's own runner for vitest: the same verdicts, much later. */
const RUNNERS = {
  fast: { testRunner: 'same-process' },
  vitest: {
    testRunner: 'vitest',
    vitest: { configFile: 'scripts/mutants/vitest.config.mjs', related: false },
  },
}
const given = process.argv.slice(2)
const runner = given.includes('--vitest') ? 'vitest' : 'fast'
// A big folder takes hours: one change in N, spread evenly over it, tells how good its tests are nearly as well.
// A score is honest only on a sample that no case was written for, so another K takes other changes.
const oneIn = numberGiven('--one-in=', 1)
const from = numberGiven('--from=', 0) % oneIn
// Without the tests that cost more, the score is a lower bound, in a part of the time.
const dearest = numberGiven('--dearest=', Number.POSITIVE_INFINITY)
// Only what the last run of the folder missed: with its dear tests, say, or with new ones. The rest stays as it was.
const again = given.includes('--again')
const folders = given.filter((word) => !word.startsWith('--')).map((folder) => folder.replace(/\/+$/, ''))

const scores = []
for (const folder of folders.length > 0 ? folders : Object.keys(FOLDERS)) scores.push(await scoreOf(folder))
for (const { words } of scores) say(words)
process.exitCode = scores.every(({ percent }) => percent >= LEAST) ? 0 : 1

async function scoreOf(folder) {
  const name = `${folder.replaceAll('/', '-')}${runner === 'vitest' ? '-vitest' : ''}`
  process.env.MUTANTS_TESTS = JSON.stringify(testsOf(folder))
  process.env.MUTANTS_ONE_IN = String(oneIn)
  process.env.MUTANTS_FROM = String(from)
  process.env.MUTANTS_DEAREST = String(dearest)
  process.env.MUTANTS_COSTS = resolve(OUT, `${name}.costs.json`)
  const last = again ? readReport(name) : null
  const tried = last && missedIn(last, { oneIn, from })
  process.env.MUTANTS_ONLY = JSON.stringify(tried)
  await new Stryker(optionsFor(folder, name)).runMutationTest()
  const report = last ? withVerdictsOf(last, readReport(name), tried) : readReport(name)
  writeFileSync(fileOf(name), JSON.stringify(report))
  const { lines, percent, counts } = judge(report, readEquivalents(folder), { oneIn, from })
  for (const line of lines) say(line)
  const part = [
    ...(oneIn > 1 ? [`of one change in ${oneIn}, from ${from}`] : []),
    ...(dearest < Number.POSITIVE_INFINITY ? [`without tests of over ${dearest} ms`] : []),
  ]
  return { percent, words: `${folder}: ${percent.toFixed(1)} % (${[counts, ...part].join(', ')})` }
}

function fileOf(name) {
  return join(OUT, `${name}.json`)
}

function readReport(name) {
  return JSON.parse(readFileSync(fileOf(name), 'utf8'))
}

function optionsFor(folder, name) {
  return {
    mutate: [`${folder}/**/*.ts`, '!**/*.test.ts', '!**/*.d.ts'],
    ...RUNNERS[runner],
    plugins: ['@stryker-mutator/vitest-runner', ...['same-process', 'leave-alone'].map(pluginFile)],
    ignorers: ['leave-alone'],
    // A sentence or a key in other letters is a matter of reading, not of reckoning.
    mutator: { excludedMutations: ['StringLiteral'] },
    coverageAnalysis: 'perTest',
    concurrency: 1,
    // Only the slow way remembers: it knows where a test stands, and so whether it has changed.
    incremental: runner === 'vitest',
    incrementalFile: join(OUT, `${name}.incremental.json`),
    jsonReporter: { fileName: fileOf(name) },
    reporters: ['json'],
    tempDirName: join(OUT, 'tmp'),
    ignorePatterns: ['out', '.output', '.wxt', 'docs', 'excel-addin', 'test/e2e'],
    tsconfigFile: 'none',
    disableTypeChecks: false,
    // What runs round in a circle is told by how often it comes by; a busy machine must not pass for one.
    timeoutMS: 60_000,
    // The first run asks every test, dear ones too, to learn what each costs.
    dryRunTimeoutMinutes: 120,
    timeoutFactor: 10,
    thresholds: { high: 100, low: LEAST, break: null },
    warnings: false,
    logLevel: 'warn',
  }
}

function numberGiven(option, otherwise) {
  return Number(given.find((word) => word.startsWith(option))?.slice(option.length) ?? otherwise)
}

function pluginFile(name) {
  return join(import.meta.dirname, 'mutants', `${name}.mjs`)
}
