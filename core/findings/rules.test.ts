import { describe, expect, it } from 'vitest'
import { complaintOf, failing, TO_FILL, walk } from '../../test/walkers/check'
import { type RuleFile, type RuleFiles, ruleChecks } from '../../test/walkers/rules'
import { MEASURES } from '../measures/catalogue'
import type { Snapshot } from '../snapshot/snapshot'
import type { Finding, RuleExample, RuleMeaning } from './finding'
import { RULES } from './findings-for'

const FILES: RuleFiles = import.meta.glob<RuleFile>('./rules/*.ts', { eager: true })

walk(ruleChecks(FILES))

it('every file is found by itself', () => {
  expect(RULES).toHaveLength(Object.keys(FILES).length)
})

const MEANING: RuleMeaning = {
  label: 'Trong hạn',
  left: 'hồ sơ trong hạn',
  operator: '≤',
  right: 'hồ sơ đang giải quyết',
  whenMissing: 'một bên trống thì không so',
}

const EXAMPLES: readonly RuleExample[] = [
  {
    words: 'nhiều hơn',
    captures: [{ rows: { '': { 'dossiers.pending.in-time': 8, 'dossiers.pending': 7 } } }],
    found: [{ severity: 'error', numbers: [8, 7] }],
  },
  {
    words: 'bằng nhau',
    captures: [{ rows: { '': { 'dossiers.pending.in-time': 7, 'dossiers.pending': 7 } } }],
    found: [],
  },
]

type FigureOf = Snapshot['figures'][number]

const EXAMPLES_SAID = 'each example has words of its own, days there are and counts that are numbers or blank'

/** A right rule; `change` spoils what it finds, `count` how it counts. */
function ruleFile({
  id = 'new-one',
  change = (finding: Finding): Finding => finding,
  count = (figure: FigureOf): number | null => figure.value,
} = {}): RuleFile {
  const find = (snapshot: Snapshot): Finding[] => {
    const [part, whole] = (['dossiers.pending.in-time', 'dossiers.pending'] as const).map((measure) =>
      snapshot.figures.find((figure) => figure.measure === measure),
    )
    if (!part || !whole) return []
    const [a, b] = [count(part), count(whole)]
    if (a === null || b === null || a <= b) return []
    return [
      change({
        rule: id,
        severity: 'error',
        message: `${MEASURES['dossiers.pending.in-time']} ${a} nhiều hơn ${b}. Kiểm tra lại trên trang.`,
        numbers: [a, b],
        cells: [{ snapshot: snapshot.id, ...part.cell }],
      }),
    ]
  }
  return { rule: { id, find: (snapshots) => snapshots.flatMap(find) }, meaning: MEANING, examples: EXAMPLES }
}

/** Which checks fail where one file is added beside one that is right. */
function withAdded(file: RuleFile): Promise<string[]> {
  const path = './rules/jumps.ts'
  return failing(ruleChecks({ [path]: FILES[path]!, './rules/new-one.ts': file }))
}

describe('a wrong addition fails by name', () => {
  it('a right one does not', async () => {
    expect(await withAdded(ruleFile())).toEqual([])
  })

  it('another id than the file; the id of another rule', async () => {
    expect(await withAdded(ruleFile({ id: 'other' }))).toEqual(['rule new-one: is called as its file'])
    expect(await withAdded(ruleFile({ id: 'jumps' }))).toEqual([
      'rule jumps: no other one has its id',
      'rule new-one: is called as its file',
      'rule new-one: no other one has its id',
    ])
  })

  it.each<[string, (finding: Finding) => Finding, string]>([
    ['findings of another rule', (finding) => ({ ...finding, rule: 'jumps' }), 'finding.rule is the id'],
    ['findings without cells', (finding) => ({ ...finding, cells: [] }), 'shows nobody where to look'],
    [
      'cells of no capture',
      (finding) => ({ ...finding, cells: [{ ...finding.cells[0]!, snapshot: 'sha256:0' }] }),
      'cells of no capture',
    ],
    ['a sentence that says nothing', (finding) => ({ ...finding, message: 'Sai.' }), 'Sai.'],
  ])('%s', async (_, change, says) => {
    const file = ruleFile({ change })
    const check = 'rule new-one: «nhiều hơn»: each finding is whole, whatever the figures'
    expect(await withAdded(file)).toContain(check)
    expect(await complaintOf(ruleChecks({ './rules/new-one.ts': file }), check)).toContain(says)
  })

  it('findings that are whole in its examples and not with other figures', async () => {
    const change = (finding: Finding) => (finding.numbers[0]! > 50 ? { ...finding, cells: [] } : finding)
    expect(await withAdded(ruleFile({ change }))).toContain(
      'rule new-one: «nhiều hơn»: each finding is whole, whatever the figures',
    )
  })

  it('a rule that always finds the same', async () => {
    const found: Finding = {
      rule: 'new-one',
      severity: 'error',
      message: 'Số liệu này luôn luôn sai, không cần xem.',
      numbers: [8, 7],
      cells: [{ snapshot: `sha256:${'0'.repeat(64)}`, row: '', column: '', text: '' }],
    }
    const failed = await withAdded({ ...ruleFile(), rule: { id: 'new-one', find: () => [found] } })
    expect(failed).toContain('rule new-one: «nhiều hơn» can fail')
    expect(failed).toContain('rule new-one: «bằng nhau» finds what it says')
  })

  it('a rule that never finds anything', async () => {
    const failed = await withAdded({ ...ruleFile(), rule: { id: 'new-one', find: () => [] } })
    expect(failed).toEqual([
      'rule new-one: «nhiều hơn» finds what it says',
      'rule new-one: «bằng nhau» can fail',
    ])
  })

  it('an example that stays silent whatever stands in it', async () => {
    const idle: RuleExample = {
      words: 'không liên quan',
      captures: [{ rows: { '': { 'copies.electronic': 3 } } }],
      found: [],
    }
    expect(await withAdded({ ...ruleFile(), examples: [...EXAMPLES, idle] })).toEqual([
      'rule new-one: «không liên quan» can fail',
    ])
  })

  it('a rule that takes a blank for 0', async () => {
    expect(await withAdded(ruleFile({ count: ({ value }) => value ?? 0 }))).toEqual([
      'rule new-one: «bằng nhau»: a blank is not taken for 0',
    ])
  })

  it('a rule that throws over a blank', async () => {
    const count = ({ value }: FigureOf) => {
      if (value === null) throw new Error('blank')
      return value
    }
    expect(await withAdded(ruleFile({ count }))).toContain(
      'rule new-one: «nhiều hơn»: each finding is whole, whatever the figures',
    )
  })

  it.each<[string, Partial<RuleFile>, string]>([
    ['no words', { meaning: { ...MEANING, whenMissing: ' ' } }, 'says in words what it compares'],
    ['no meaning at all', { meaning: undefined as never }, 'says in words what it compares'],
    ['a draft', { meaning: { ...MEANING, label: `${TO_FILL}: tên` } }, 'nothing is left to fill in'],
    [
      'only examples that break',
      { examples: [EXAMPLES[0]!] },
      'has an example that breaks and one that does not',
    ],
    ['no examples', { examples: [] }, 'has an example that breaks and one that does not'],
    [
      'an operator that none is',
      { meaning: { ...MEANING, operator: '<' as never } },
      'says in words what it compares',
    ],
    ['an example twice', { examples: [...EXAMPLES, EXAMPLES[0]!] }, EXAMPLES_SAID],
    ['an example without words', { examples: [EXAMPLES[0]!, { ...EXAMPLES[1]!, words: '' }] }, EXAMPLES_SAID],
  ])('%s', async (_, change, check) => {
    expect(await withAdded({ ...ruleFile(), ...change })).toEqual([`rule new-one: ${check}`])
  })

  it('the label of another one: neither keeps it', async () => {
    const meaning = { ...MEANING, label: 'Thay đổi đột ngột' }
    expect(await withAdded({ ...ruleFile(), meaning })).toEqual([
      'rule jumps: no other one has its label',
      'rule new-one: no other one has its label',
    ])
  })

  it.each<[string, Partial<RuleExample['captures'][number]>]>([
    ['a day that is none', { to: '2025-02-30' }],
    ['days in no order', { from: '2025-03-15', to: '2025-03-14' }],
    ['a count that is no number', { rows: { '': { 'dossiers.pending': Number.NaN } } }],
  ])('an example of %s', async (_, change) => {
    const [first, last] = EXAMPLES
    const captures = [{ ...last!.captures[0]!, ...change }]
    expect(await withAdded({ ...ruleFile(), examples: [first!, { ...last!, captures }] })).toContain(
      `rule new-one: ${EXAMPLES_SAID}`,
    )
  })

  it('an example without captures: one failing test of that name', async () => {
    const examples = [...EXAMPLES, { words: 'x', found: [] } as unknown as RuleExample]
    expect(await withAdded({ ...ruleFile(), examples })).toContain(
      'rule new-one: example 3: has every part that the others have',
    )
  })

  it('no rule', async () => {
    expect(await withAdded({})).toEqual(['rule new-one: exports a rule'])
  })
})
