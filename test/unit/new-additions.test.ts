import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runNew, STARTERS } from '../../scripts/new/main'
import { type SpareTree, spareTree } from '../support/spare-tree'
import { failing, TO_FILL } from '../walkers/check'
import { indicatorChecks } from '../walkers/indicators'
import { planChecks } from '../walkers/plans'
import { folderOf, readFolder } from '../walkers/read-folders'
import { regimeChecks } from '../walkers/regimes'
import { ruleChecks } from '../walkers/rules'
import { verbChecks } from '../walkers/verbs'
import { quarterSnapshot } from './quarter-snapshot'

let tree: SpareTree
beforeAll(() => {
  tree = spareTree()
})
afterAll(() => tree.remove())

/** Runs `npm run new KIND ID …` into the spare tree and gives the file it wrote. */
async function started(kind: string, id: string, ...args: string[]): Promise<string> {
  const { into } = STARTERS.get(kind)!
  expect(await runNew([kind, id, ...args, '--into', tree.path(into)])).toBe(0)
  return `${into}/${id}.ts`
}

/** `idFor('phep-so', 'by its name alone')` is `'phep-so-by-its-name-alone'`. */
function idFor(kind: string, words: string): string {
  return `${kind}-${words.replaceAll(' ', '-')}`
}

// biome-ignore lint/suspicious/noExplicitAny: a module written a moment ago has whatever it has
const load = (file: string): Promise<any> => import(/* @vite-ignore */ tree.path(file))

/** What a person does with a draft: say what it leaves open. */
function filledIn(file: string, words = 'đã điền'): void {
  const text = readFileSync(tree.path(file), 'utf8')
  expect(text).toContain(TO_FILL)
  writeFileSync(tree.path(file).replace(/\.ts$/, '-done.ts'), text.replaceAll(TO_FILL, words))
}

/** A draft as started fails for what a person still has to say, and for nothing else; filled in, it passes. */
async function expectDraft(
  file: string,
  failedOf: (module: object) => Promise<string[]>,
  expected: readonly string[],
): Promise<void> {
  expect(await failedOf(await load(file))).toEqual(expected)
  filledIn(file)
  expect(await failedOf(await load(file.replace(/\.ts$/, '-done.ts')))).toEqual([])
}

describe('what is started is right but for what a person has to say', () => {
  test.each([
    ['by its name alone', []],
    ['with a target', ['--over', 'ratings.satisfied', '--under', 'ratings', '--target', '95']],
    [
      'of two counts',
      ['--over', 'dossiers.resolved.early,dossiers.resolved.on-time', '--under', 'dossiers.resolved'],
    ],
    ['of counts that no identity knows', ['--over', 'copies.electronic', '--under', 'dossiers.received']],
  ])('an indicator %s', async (words, args) => {
    const id = idFor('chi-tieu', words)
    const file = await started('indicator', id, ...args)
    await expectDraft(file, (module) => failing(indicatorChecks({ [`./${id}.ts`]: module })), [
      `indicator ${id}: nothing is left to fill in`,
    ])
  })

  test.each([
    ['by its name alone', []],
    [
      'of one count within another',
      ['--left', 'feedback.handled', '--right', 'feedback.received', '--operator', '≤'],
    ],
    [
      'of a sum of three',
      [
        '--left',
        'ratings',
        '--right',
        'ratings.very-satisfied,ratings.satisfied,ratings.unsatisfied',
        '--severity',
        'error',
      ],
    ],
  ])('a rule %s', async (words, args) => {
    const id = idFor('phep-so', words)
    const file = await started('rule', id, ...args)
    await expectDraft(file, (module) => failing(ruleChecks({ [`./${id}.ts`]: module })), [
      `rule ${id}: nothing is left to fill in`,
    ])
  })

  test('a regime with its first day', async () => {
    const file = await started('regime', 'thong-tu-moi', '--from', '2027-01-01')
    await expectDraft(file, (module) => failing(regimeChecks({ './thong-tu-moi.ts': module })), [
      'regime thong-tu-moi: nothing is left to fill in',
    ])
  })

  test('a regime without one asks for it, too, and is in force on no day', async () => {
    const file = await started('regime', 'chua-ro-ngay')
    const module = await load(file)
    expect(await failing(regimeChecks({ './chua-ro-ngay.ts': module }))).toEqual([
      'regime chua-ro-ngay: nothing is left to fill in',
      'regime chua-ro-ngay: begins before it ends, on days there are',
    ])
    expect(module.regime.from > '9999-12-31').toBe(true)
  })

  test('a verb', async () => {
    const snapshot = tree.path('capture.json')
    writeFileSync(snapshot, JSON.stringify(quarterSnapshot()))
    const file = await started('verb', 'dem')
    const { runVerb: run } = await load('scripts/cli/run-verb.ts')
    await expectDraft(file, (module) => failing(verbChecks({ './dem.ts': module }, { snapshot, run })), [
      'verb dem: nothing is left to fill in',
    ])
  })

  test('a plan by its year alone', async () => {
    expect(await runNew(['plan', '2031', '--into', tree.path('core/plans')])).toBe(0)
    const folder = readFolder(tree.path('core/plans/2031'))
    expect(await failing(planChecks([folder]))).toEqual(['plan 2031: nothing is left to fill in'])
    // A name for a name; the words of a task for the words of a task.
    const done = (name: string) => folder.text(name)!.replaceAll(TO_FILL, 'Sơn Kim')
    const files = { 'plan.txt': done('plan.txt'), 'expected.json': done('expected.json') }
    expect(await failing(planChecks([folderOf('2031', files)]))).toEqual([])
  })

  test('a plan from a file: every task of it, and nothing of the prose where people are named', async () => {
    const signed = `${readFolder('core/plans/2025').text('plan.txt')}\n(đã ký)\nNguyễn Văn Ba\n`
    writeFileSync(tree.path('ke-hoach.txt'), signed)
    expect(
      await runNew(['plan', '2025-lai', tree.path('ke-hoach.txt'), '--into', tree.path('core/plans')]),
    ).toBe(0)
    const folder = readFolder(tree.path('core/plans/2025-lai'))
    expect(await failing(planChecks([folder]))).toEqual([])
    const [again, own] = ['2025-lai', '2025'].map((id) =>
      JSON.parse(readFolder(tree.path(`core/plans/${id}`)).text('expected.json')!),
    )
    expect(again).toEqual(own)
    expect(folder.text('plan.txt')).not.toMatch(/Nguyễn|đã ký|Căn cứ/)
  })

  test('all of it compiles, and the formatter has nothing to change', () => {
    const folders = [...STARTERS.values()].map(({ into }) => into)
    const files = folders.flatMap((folder) =>
      readdirSync(tree.path(folder), { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('-done.ts'))
        .map((name) => `${folder}/${name}`),
    )
    expect(files).toHaveLength(9)
    expect(tree.complaints(files)).toBe('')
  })
})

describe('what cannot be started is said', () => {
  test.each([
    ['an unknown kind', ['chuong-trinh', 'x'], 2],
    ['no id', ['indicator'], 2],
    ['an id that is no name', ['indicator', 'Chỉ tiêu'], 2],
    ['one that is there', ['indicator', 'satisfaction'], 2],
    ['a count that nobody knows', ['indicator', 'x', '--over', 'dossiers.lost'], 2],
    [
      'a whole over its part',
      ['indicator', 'x', '--over', 'dossiers.received', '--under', 'dossiers.resolved'],
      2,
    ],
    ['a target that is none', ['indicator', 'x', '--target', '9.5'], 2],
    ['a rule of a count and itself', ['rule', 'x', '--left', 'ratings', '--right', 'ratings'], 2],
    ['an operator that is none', ['rule', 'x', '--operator', '>'], 2],
    ['a day that is none', ['regime', 'x', '--from', '2027-02-30'], 2],
    ['words too many', ['verb', 'x', 'y'], 2],
    ['a plan without its year', ['plan', 'ke-hoach'], 2],
    ['a plan of a file that is not there', ['plan', '2032', 'khong-co.docx'], 1],
  ])('%s', async (_, args, code) => {
    mkdirSync(tree.path('none'), { recursive: true })
    const [kind = '', ...rest] = args
    expect(await runNew([kind, ...rest, '--into', tree.path('none')])).toBe(code)
  })
})
