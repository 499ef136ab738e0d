import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { runVerb } from '../../scripts/cli/run-verb'
import { RefusedInput, type Verb, WrongUsage } from '../../scripts/cli/verb'

const VERB: Verb = {
  usage: 'count FILE',
  options: { on: { type: 'string' } },
  words: [1, 1],
  nothing: { counts: [] },
  run: async () => ({ print: { counts: [3], refusals: [] }, refused: false }),
}
const failing = (error: unknown): Verb => ({ ...VERB, run: () => Promise.reject(error) })
const REFUSAL = { reason: 'file-unreadable', message: 'Không mở được tệp.' } as const

test('done is 0, with what the verb prints', async () => {
  expect(await runVerb('count', VERB, ['a.json'])).toEqual({
    code: 0,
    document: { counts: [3], refusals: [] },
    words: [],
  })
})

test('refused in part is 1, with the document and each refusal in words', async () => {
  const verb = { ...VERB, run: async () => ({ print: { counts: [3], refusals: [REFUSAL] }, refused: true }) }
  expect(await runVerb('count', verb, ['a.json'])).toEqual({
    code: 1,
    document: { counts: [3], refusals: [REFUSAL] },
    words: ['file-unreadable: Không mở được tệp.'],
  })
})

test('input refused whole is 1, in the shape of the verb', async () => {
  expect(await runVerb('count', failing(new RefusedInput(REFUSAL)), ['a.json'])).toEqual({
    code: 1,
    document: { counts: [], refusals: [REFUSAL] },
    words: [REFUSAL.message],
  })
})

test.each([
  ['too few words', VERB, []],
  ['too many words', VERB, ['a', 'b']],
  ['an unknown option', VERB, ['a', '--colour', 'red']],
  ['what the verb says is wrong', failing(new WrongUsage('Thiếu --on.')), ['a']],
])('%s is 2, with the usage and no document', async (_, verb, args) => {
  const end = await runVerb('count', verb, args)
  expect(end).toMatchObject({ code: 2, words: [expect.stringMatching(/\.$|'|"/), 'Cách dùng: count FILE'] })
  expect(end).not.toHaveProperty('document')
})

// Whatever a verb throws: the kinds of JavaScript, of Node, and things that are no errors at all.
test.each([
  ['a TypeError', new TypeError("Cannot read properties of undefined (reading 'length')")],
  ['a RangeError', new RangeError('Maximum call stack size exceeded')],
  ['an error of Node', Object.assign(new Error('EMFILE: too many open files'), { code: 'EMFILE' })],
  ['several lines', new Error('first line\n    at somewhere (/a/b.ts:1:2)')],
  ['a text', 'boom'],
  ['nothing', undefined],
])('a crash with %s is 3, a refusal in the shape of the verb, and no stack', async (_, thrown) => {
  const { code, document, words } = await runVerb('count', failing(thrown), ['a.json'])
  expect(code).toBe(3)
  expect(document).toMatchObject({ counts: [], refusals: [{ reason: 'program-failed' }] })
  expect(words).toHaveLength(1)
  expect(JSON.stringify({ document, words })).not.toMatch(/\bat \w+|\.ts:\d|\\n/)
  expect(words[0]).toMatch(/^Lệnh «count» dừng .*Chạy lại; .*\.$/)
})

test('a module that does not load is a crash, too: one JSON document, no stack, 3', () => {
  const ran = spawnSync(process.execPath, ['scripts/cli.mjs', 'assess', 'x.json'], {
    encoding: 'utf8',
    env: { ...process.env, NODE_OPTIONS: '--import=./test/support/break-zod.mjs' },
  })
  expect(ran.status, ran.stderr).toBe(3)
  expect(JSON.parse(ran.stdout)).toMatchObject({ refusals: [{ reason: 'program-failed' }] })
  expect(ran.stdout + ran.stderr).not.toMatch(/\n\s+at /)
})
