import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { VERBS } from '../../scripts/cli/main'
import type { Verb, VerbExample } from '../../scripts/cli/verb'
import { failing, TO_FILL, walk } from '../walkers/check'
import { type VerbFile, type VerbFiles, verbChecks } from '../walkers/verbs'
import { quarterSnapshot } from './quarter-snapshot'

const folder = mkdtempSync(join(tmpdir(), 'so-mot-cua-verbs-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const SNAPSHOT = join(folder, 'capture.json')
writeFileSync(SNAPSHOT, JSON.stringify(quarterSnapshot()))

const FILES: VerbFiles = import.meta.glob<VerbFile>('../../scripts/cli/verbs/*.ts', { eager: true })

walk(verbChecks(FILES, { snapshot: SNAPSHOT }))

test('every file is found by itself', () => {
  expect(VERBS.size).toBe(Object.keys(FILES).length)
})

const VERB: Verb = {
  usage: 'count FILE [--on DATE]',
  options: { on: { type: 'string' } },
  words: [1, 1],
  nothing: { counts: [] },
  run: async ([path]) => ({ print: { counts: [path === SNAPSHOT ? 1 : 0] }, refused: false }),
}
const EXAMPLE: VerbExample = { words: 'counts', args: ['SNAPSHOT'], code: 0, prints: { counts: [1] } }

const failed = (file: VerbFile) => failing(verbChecks({ './verbs/count.ts': file }, { snapshot: SNAPSHOT }))

describe('a wrong addition fails by name', () => {
  test('a right one does not', async () => {
    expect(await failed({ verb: VERB, examples: [EXAMPLE] })).toEqual([])
  })

  test.each<[string, Partial<Verb>, string]>([
    [
      'a usage of another name',
      { usage: 'sum FILE [--on DATE]' },
      'its usage begins with its name and says every option',
    ],
    [
      'an option that the usage does not say',
      { usage: 'count FILE' },
      'its usage begins with its name and says every option',
    ],
    ['nothing to print where refused', { nothing: {} }, 'says what it prints where its input is refused'],
    [
      'refusals among what it prints',
      { nothing: { counts: [], refusals: [] } },
      'says what it prints where its input is refused',
    ],
    [
      'more words needed than taken',
      { words: [3, 1] },
      'with too few words it is wrong usage, and nothing is printed',
    ],
    ['a crash', { run: () => Promise.reject(new TypeError('x')) }, 'counts'],
    ['another document', { run: async () => ({ print: { counts: [2] }, refused: false }) }, 'counts'],
    ['another code', { run: async () => ({ print: { counts: [1] }, refused: true }) }, 'counts'],
    ['another shape', { run: async () => ({ print: { sums: [1] }, refused: false }) }, 'counts'],
  ])('%s', async (_, change, check) => {
    expect(await failed({ verb: { ...VERB, ...change }, examples: [EXAMPLE] })).toContain(
      `verb count: ${check}`,
    )
  })

  test('no examples, only wrong usage, a draft, no verb', async () => {
    const none = ['verb count: has an example that prints something']
    expect(await failed({ verb: VERB })).toEqual(none)
    expect(
      await failed({ verb: VERB, examples: [{ words: 'two words', args: ['a', 'b'], code: 2 }] }),
    ).toEqual(none)
    expect(
      await failed({ verb: VERB, examples: [{ words: 'counts', args: ['SNAPSHOT'], code: 0 }] }),
    ).toEqual(none)
    expect(await failed({ verb: VERB, examples: [EXAMPLE, EXAMPLE] })).toEqual([
      'verb count: each example has words of its own',
    ])
    const draft = { ...EXAMPLE, words: `${TO_FILL}: what it does` }
    expect(await failed({ verb: VERB, examples: [draft] })).toEqual([
      'verb count: nothing is left to fill in',
    ])
    expect(await failed({})).toEqual(['verb count: exports a verb'])
  })
})
