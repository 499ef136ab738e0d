import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { failing, TO_FILL, walk } from '../../../test/walkers/check'
import { planChecks } from '../../../test/walkers/plans'
import { folderOf, readFolder, readFolders } from '../../../test/walkers/read-folders'
import { noPlan } from '../task'
import { bundledPlan, bundledPlans } from './bundled-plan'

/** A folder with code of its own is a room; every other one is a plan. */
const FOLDERS = readFolders('core/plans').filter(
  ({ id }) => !readdirSync(`core/plans/${id}`).some((name) => name.endsWith('.ts')),
)

walk(planChecks(FOLDERS))

it('every folder is found by itself', () => {
  expect(Object.keys(bundledPlans()).sort()).toEqual(FOLDERS.map(({ id }) => id).sort())
})

it('a plan is the one of that name, the newest where no name or no known one is given', () => {
  const plans = Object.fromEntries([2025, 2027, 2026].map((year) => [`p${year}`, noPlan(year)]))
  const yearOf = (id?: string) => bundledPlan(id, plans).year
  expect([yearOf('p2025'), yearOf('p2026'), yearOf(), yearOf('khac')]).toEqual([2025, 2026, 2027, 2027])
  expect(() => bundledPlan(undefined, {})).toThrow('no plan is bundled')
})

describe('a wrong addition fails by name', () => {
  const model = readFolder('core/plans/2025')
  const FILES = { 'plan.txt': model.text('plan.txt')!, 'expected.json': model.text('expected.json')! }
  type Expected = Record<'tasks' | 'targets' | 'dated' | 'kinds' | 'evidence', Record<string, unknown>> & {
    unit: string
    empty: string[]
    questions: string[]
  }
  const failed = (files: Readonly<Record<string, string>>) => failing(planChecks([folderOf('2030', files)]))
  const spoilt = (change: (expected: Expected) => unknown) => {
    const expected = JSON.parse(FILES['expected.json']) as Expected
    change(expected)
    return failed({ ...FILES, 'expected.json': JSON.stringify(expected) })
  }

  it('a right one does not', async () => {
    expect(await failed(FILES)).toEqual([])
  })

  it('two of one year: neither is the newest', async () => {
    const folders = ['2030', '2030-2'].map((id) => folderOf(id, FILES))
    expect(await failing(planChecks(folders))).toEqual([
      'plan 2030: no other one is of its year',
      'plan 2030-2: no other one is of its year',
    ])
  })

  it.each(['plan.txt', 'expected.json'])('without its %s: one failing test of that name', async (name) => {
    const { [name]: _, ...files } = FILES as Record<string, string>
    expect(await failed(files)).toEqual([`plan 2030: has its ${name}`])
  })

  it.each([
    ['no JSON', '{'],
    ['a misspelt key', JSON.stringify({ ...JSON.parse(FILES['expected.json']), task: {} })],
  ])('an expected.json that cannot be read: %s', async (_, text) => {
    expect(await failed({ ...FILES, 'expected.json': text })).toEqual([
      'plan 2030: its expected.json says what the others say',
    ])
  })

  it('a text without a table', async () => {
    expect(await failed({ ...FILES, 'plan.txt': 'KẾ HOẠCH năm 2030' })).toEqual([
      'plan 2030: its plan.txt is understood',
    ])
  })

  it('a draft', async () => {
    const text = FILES['plan.txt'].replace(/\n\n/, `\n\n${TO_FILL}: nơi gửi\n\n`)
    expect(await failed({ ...FILES, 'plan.txt': text })).toEqual(['plan 2030: nothing is left to fill in'])
  })

  it.each<[string, (expected: Expected) => unknown, string]>([
    [
      'another unit',
      (expected) => Object.assign(expected, { unit: 'UBND xã Khác' }),
      'says whose plan it is, of which year and from when',
    ],
    [
      'a task too many',
      ({ tasks }) => Object.assign(tasks, { VI: 15 }),
      'has so many tasks in each group, numbered again in each',
    ],
    ['an empty cell', ({ empty }) => empty.push('VII.3 lead'), 'keeps its empty cells empty, and no others'],
    [
      'another target',
      ({ targets }) => Object.assign(targets, { 'VI.3': [96] }),
      'has its numeric targets, and no others',
    ],
    [
      'a target said to have no indicator',
      (expected) => Object.assign(expected, { unmeasured: ['VI.3 95'] }),
      'each of its targets has an indicator, or is named as one that has none',
    ],
    [
      'another date',
      ({ dated }) => Object.assign(dated, { 'I.1': [null, '2025-02-20'] }),
      'has its dates, and no others',
    ],
    ['a kind more', ({ kinds }) => Object.assign(kinds, { unknown: 1 }), 'has its dates, and no others'],
    [
      'other evidence',
      ({ evidence }) => Object.assign(evidence, { posting: ['I.4'] }),
      'asks for the right evidence',
    ],
    [
      'evidence that nobody wrote down',
      (expected) => Object.assign(expected, { evidence: {} }),
      'asks for the right evidence',
    ],
    ['a question', ({ questions }) => questions.push('Chưa hiểu.'), 'leaves open what its text leaves open'],
  ])('%s', async (_, change, check) => {
    expect(await spoilt(change)).toEqual([`plan 2030: ${check}`])
  })
})
