// A test runner for Stryker that pays for a change only what the change can touch: the tests of a folder are bundled once, and
// the tests that see a change run until one of them fails. Nothing remembered may pass for a verdict: a change counts as caught
// where a test fails with it and holds right after without it; where none fails, the bundle is read anew and all is run again.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { Script } from 'node:vm'
import { declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin'
import {
  DryRunStatus,
  determineHitLimitReached,
  MutantRunStatus,
  TestStatus,
  toMutantRunResult,
} from '@stryker-mutator/api/test-runner'
import { build } from 'vite'

const WORDS = join(import.meta.dirname, 'test-words.mjs')
const ENTRY = 'virtual:tests'
const MARK = 'virtual:mark/'
/** Left out of the score, as Stryker leaves out whatever a runner cannot judge. */
const NOT_ASKED = { status: MutantRunStatus.Error, errorMessage: 'not among those that are tried' }

class SameProcess {
  #script
  #words
  /** What each test costs: the quick ones are asked first, and the first that fails ends the asking. */
  #costs = new Map()
  /** The tests as they were loaded last, where no change took part in that. */
  #loaded
  #require = createRequire(join(process.cwd(), 'tests.cjs'))

  capabilities() {
    return { reloadEnvironment: true }
  }

  async init() {
    this.#words = await import(WORDS)
    const files = JSON.parse(process.env.MUTANTS_TESTS ?? '[]')
    this.#script = new Script(`(require, words) => { ${await bundle(files)} }`, { filename: 'tests.cjs' })
  }

  async dryRun() {
    const space = this.#space({ mutantCoverage: { static: {}, perTest: {} } })
    // What was too dear the last time is not even asked whether it holds.
    this.#costs = knownCosts()
    const result = await this.#run(
      this.#read().filter(({ id }) => isAsked(this.#costOf(id))),
      false,
    )
    for (const { id, costMs } of result.tests) this.#costs.set(id, costMs)
    keepCosts(this.#costs)
    return result.status === DryRunStatus.Complete
      ? { ...result, mutantCoverage: structuredClone(space.mutantCoverage) }
      : result
  }

  async mutantRun({ activeMutant, testFilter, hitLimit, mutantActivation }) {
    if (!isTried(activeMutant.id)) return NOT_ASKED
    const isStatic = mutantActivation === 'static'
    const only = testFilter && new Set(testFilter)
    const asked = (tests) => tests.filter(({ id }) => isAsked(this.#costOf(id)) && (only?.has(id) ?? true))
    const change = { id: activeMutant.id, hitLimit }
    const caught = !isStatic && this.#loaded && (await this.#caughtBy(asked(this.#loaded), change))
    if (caught) return toMutantRunResult(caught)
    try {
      // What is worked out while the files are loaded is worked out with the change.
      if (isStatic) this.#switchOn(change)
      this.#loaded = this.#read()
    } catch (error) {
      this.#loaded = undefined
      const endless = this.#switchOff(change)
      return endless
        ? toMutantRunResult(endless)
        : { status: MutantRunStatus.Error, errorMessage: String(error) }
    }
    const result = await this.#runWith(asked(this.#loaded), change)
    if (isStatic) this.#loaded = undefined
    return toMutantRunResult(result)
  }

  /** The verdict of the tests as they are loaded, if one of them fails by the change alone. */
  async #caughtBy(tests, change) {
    const result = await this.#runWith(tests, change)
    if (result.status !== DryRunStatus.Complete) {
      this.#loaded = undefined
      return result
    }
    const failed = result.tests.find(({ status }) => status === TestStatus.Failed)
    if (!failed) return null
    const again = await this.#runOne(failed.id, tests.find(({ id }) => id === failed.id).work)
    return again.status === TestStatus.Success ? result : null
  }

  /** Runs tests with a change until one of them fails, or the change makes a loop run on. */
  async #runWith(tests, change) {
    this.#switchOn(change)
    const result = await this.#run(tests, true)
    return this.#switchOff(change) ?? result
  }

  #switchOn({ id, hitLimit }) {
    const space = this.#space({ hitCount: hitLimit === undefined ? undefined : 0, hitLimit })
    space.activeMutant = id
  }

  /** The verdict on a change that made a loop run on, if it did. */
  #switchOff({ hitLimit }) {
    const { hitCount } = globalThis.__stryker__
    this.#space({ hitCount: undefined, hitLimit: undefined })
    return determineHitLimitReached(hitCount, hitLimit)
  }

  #read() {
    const read = this.#script.runInThisContext()
    return this.#words.collect(() =>
      read((id) => (id === WORDS ? this.#words : this.#require(id)), this.#words),
    )
  }

  /** What the changed source looks at to know which change is on. */
  #space(values) {
    globalThis.__stryker__ ??= {}
    const space = globalThis.__stryker__
    return Object.assign(space, { activeMutant: undefined, currentTestId: undefined, ...values })
  }

  async #run(all, untilOneFails) {
    const tests = []
    for (const { id, work } of this.#quickFirst(all)) {
      const result = await this.#runOne(id, work)
      tests.push(result)
      if (untilOneFails && result.status === TestStatus.Failed) break
    }
    return { status: DryRunStatus.Complete, tests }
  }

  #quickFirst(all) {
    return [...all].sort((a, b) => this.#costOf(a.id) - this.#costOf(b.id))
  }

  #costOf(id) {
    return this.#costs.get(id) ?? 0
  }

  async #runOne(id, work) {
    const [start, before] = [performance.now(), process.cpuUsage()]
    const spent = () => ({
      timeSpentMs: performance.now() - start,
      costMs: process.cpuUsage(before).user / 1000,
    })
    const result = { id, name: id, fileName: id.split(' > ')[0] }
    globalThis.__stryker__.currentTestId = id
    try {
      await work()
      return { ...result, status: TestStatus.Success, ...spent() }
    } catch (error) {
      const failureMessage = String(error?.message ?? error).slice(0, 500)
      return { ...result, status: TestStatus.Failed, failureMessage, ...spent() }
    } finally {
      globalThis.__stryker__.currentTestId = undefined
    }
  }
}

/** What each test of the folder cost in the runs before, in milliseconds. */
function knownCosts() {
  const { MUTANTS_COSTS: file } = process.env
  return new Map(file && existsSync(file) ? Object.entries(JSON.parse(readFileSync(file, 'utf8'))) : [])
}

function keepCosts(costs) {
  const { MUTANTS_COSTS: file } = process.env
  if (file) writeFileSync(file, JSON.stringify(Object.fromEntries(costs)))
}

function isAsked(costMs) {
  return costMs <= Number(process.env.MUTANTS_DEAREST ?? Number.POSITIVE_INFINITY)
}

/** One change in N, beginning with the K-th; or those alone that are asked for by number. */
function isTried(id) {
  const { MUTANTS_ONE_IN = 1, MUTANTS_FROM = 0, MUTANTS_ONLY = 'null' } = process.env
  const only = JSON.parse(MUTANTS_ONLY)
  return only ? only.includes(id) : Number(id) % Number(MUTANTS_ONE_IN) === Number(MUTANTS_FROM)
}

/** All test files as one script without imports of its own, each announced by its name. */
async function bundle(files) {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { vitest: WORDS } },
    plugins: [testFiles(files)],
    build: {
      ssr: true,
      write: false,
      minify: false,
      target: 'node20',
      rolldownOptions: { input: ENTRY, external: [WORDS], output: { format: 'cjs', codeSplitting: false } },
    },
  })
  return result.output.find(({ isEntry }) => isEntry).code
}

function testFiles(files) {
  return {
    name: 'test-files',
    enforce: 'pre',
    resolveId(id) {
      return id === ENTRY || id.startsWith(MARK) ? `\0${id}` : undefined
    },
    load(id) {
      if (id === `\0${ENTRY}`)
        return files
          .map((file, at) => `import '${MARK}${at}'\nimport '${join(process.cwd(), file)}'`)
          .join('\n')
      if (!id.startsWith(`\0${MARK}`)) return undefined
      const file = files[Number(id.slice(MARK.length + 1))]
      return {
        code: `import { inFile } from '${WORDS}'\ninFile(${JSON.stringify(file)})`,
        moduleSideEffects: true,
      }
    },
    transform(code, id) {
      return code.includes('import.meta.dirname')
        ? code.replaceAll('import.meta.dirname', JSON.stringify(dirname(id)))
        : undefined
    },
  }
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'same-process', SameProcess)]
