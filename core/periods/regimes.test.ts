import { describe, expect, it } from 'vitest'
import { complaintOf, failing, TO_FILL, walk } from '../../test/walkers/check'
import { type RegimeFile, type RegimeFiles, regimeChecks } from '../../test/walkers/regimes'
import { reportedPeriods } from './periods'
import type { ChainStep, FactSource, Regime, RegimeExample } from './regime'
import { REGIMES, regimeById, regimeOn } from './regimes'

const FILES: RegimeFiles = import.meta.glob<RegimeFile>('./regimes/*.ts', { eager: true })

walk(regimeChecks(FILES))

it('every file is found by itself', () => {
  expect(REGIMES).toHaveLength(Object.keys(FILES).length)
})

it.each(['2025-07-01', '2026-02-15'])('in force on %s, no district receives anything', (day) => {
  const chain = regimeOn(day)?.chain ?? []
  expect(chain.length).toBeGreaterThan(0)
  expect(chain.filter(({ sender, recipient }) => /huyện/.test(sender + recipient))).toEqual([])
})

it('an own regime takes the place of a bundled one as plain data', () => {
  const own = {
    ...regimeById('tt05-2025')!,
    to: null,
    reports: [{ kind: 'quarter' as const, numbers: [1, 2, 3] }],
  }
  expect(reportedPeriods(2027, [own])).toHaveLength(3)
})

const STEP: ChainStep = {
  sender: 'UBND cấp xã',
  recipient: 'Văn phòng UBND tỉnh',
  dueDate: 20,
  certainty: 'known',
}
const SOURCES: readonly FactSource[] = [{ what: 'kỳ báo cáo', where: 'Thông tư mới', certainty: 'known' }]

/** Unlike anything in force today: quarters and halves of the calendar, four quarters, due in the following month. */
const REGIME: Regime = {
  id: 'new-one',
  name: 'Thông tư mới',
  from: '2030-01-01',
  to: null,
  firstDate: 1,
  clipped: [],
  reports: [
    { kind: 'quarter', numbers: [1, 2, 3, 4] },
    { kind: 'half-year', numbers: [1, 2] },
  ],
  chain: [
    {
      ...STEP,
      dueDate: { quarter: { date: 5, monthsAfter: 1 }, 'half-year': { date: 10, monthsAfter: 1 } },
    },
    { ...STEP, sender: 'UBND tỉnh', recipient: 'Văn phòng Chính phủ', dueDate: { date: 15, monthsAfter: 1 } },
  ],
}
const EXAMPLES: readonly RegimeExample[] = [
  { kind: 'quarter', number: 4, year: 2030, from: '2030-10-01', to: '2030-12-31', due: '2031-01-06' },
  { kind: 'half-year', number: 1, year: 2030, from: '2030-01-01', to: '2030-06-30', due: '2030-07-10' },
]

/** The regime in force, closed for the new one; the others there are play no part here. */
function withAdded(change: Partial<Regime>, file: Partial<RegimeFile> = {}): RegimeFiles {
  const path = './regimes/tt05-2025.ts'
  const closed = { ...FILES[path], regime: { ...regimeById('tt05-2025')!, to: '2029-12-31' } }
  const added = { regime: { ...REGIME, ...change }, sources: SOURCES, examples: EXAMPLES, ...file }
  return { [path]: closed, './regimes/new-one.ts': added }
}

const failed = (...given: Parameters<typeof withAdded>) => failing(regimeChecks(withAdded(...given)))

describe('a wrong addition fails by name', () => {
  it('a right one does not, however unlike today’s law it is', async () => {
    expect(await failed({})).toEqual([])
  })

  it.each<[string, Partial<Regime>, string]>([
    ['an end before the beginning', { to: '2029-12-31' }, 'begins before it ends, on days there are'],
    ['a day that is none', { from: '2030-02-30' }, 'begins before it ends, on days there are'],
    ['clipped by nothing', { from: null, clipped: ['month'] }, 'begins before it ends, on days there are'],
    ['months that begin on the 31st', { firstDate: 31 }, 'its months begin on a date that every month has'],
    [
      'a fifth quarter',
      { reports: [{ kind: 'quarter', numbers: [1, 5] }] },
      'its reports are of periods that a year has',
    ],
    [
      'a quarter twice',
      { reports: [{ kind: 'quarter', numbers: [1, 1] }] },
      'its reports are of periods that a year has',
    ],
    [
      'a kind without a number',
      { reports: [{ kind: 'quarter', numbers: [] }] },
      'its reports are of periods that a year has',
    ],
    ['no name', { name: ' ' }, 'has a name, nothing of it is blank or said twice'],
    ['a blank law', { law: '' }, 'has a name, nothing of it is blank or said twice'],
    [
      'a kind clipped twice',
      { clipped: ['month', 'month'] },
      'has a name, nothing of it is blank or said twice',
    ],
    [
      'a fourth quarter that is written out and not sent',
      { reports: [{ kind: 'quarter', numbers: [1, 2, 3] }, REGIME.reports[1]!] },
      'a period of each kind of report is written out, with its due day',
    ],
    [
      'a recipient of whom nobody says how sure it is',
      { chain: [{ ...STEP, certainty: 'maybe' as never }] },
      'every fact has a source and a certainty',
    ],
    ['no reports at all', { reports: undefined as never }, 'has every part that the others have'],
    [
      'the 5th, where that of the following month is meant',
      { chain: [{ ...STEP, dueDate: 5 }] },
      'no report is due before its days are over',
    ],
    [
      'the last day of the period itself',
      { chain: [{ ...STEP, dueDate: { quarter: { date: 5, monthsAfter: 1 }, 'half-year': 30 } }] },
      'no report is due before its days are over',
    ],
    ['nobody to send to', { chain: [] }, 'somebody sends each report to somebody by a date that can be'],
    [
      'a recipient without a name',
      { chain: [{ ...STEP, recipient: '' }] },
      'somebody sends each report to somebody by a date that can be',
    ],
    [
      'the 32nd',
      { chain: [{ ...STEP, dueDate: 32 }] },
      'somebody sends each report to somebody by a date that can be',
    ],
    [
      'the 0th of the following month',
      { chain: [{ ...STEP, dueDate: { date: 0, monthsAfter: 1 } }] },
      'somebody sends each report to somebody by a date that can be',
    ],
    [
      'a kind of report without a date',
      { chain: [{ ...STEP, dueDate: { quarter: 5 } }] },
      'somebody sends each report to somebody by a date that can be',
    ],
    [
      'the province before the commune',
      { chain: [REGIME.chain[0]!, { ...STEP, dueDate: { date: 2, monthsAfter: 1 } }] },
      'who sends on does not have to before it was received',
    ],
  ])('%s', async (_, change, check) => {
    expect(await failed(change)).toContain(`regime new-one: ${check}`)
  })

  it('a gap, an overlap, and a last one with an end', async () => {
    const before = 'regime tt05-2025: ends the day before the next one begins'
    expect(await failed({ from: '2030-01-02' })).toEqual([before])
    expect(await failed({ from: '2029-12-31' })).toEqual([before])
    expect(await failed({ to: '2031-12-31' })).toEqual([
      'regime new-one: ends the day before the next one begins',
    ])
  })

  it('another id than the file, the id of another one', async () => {
    expect(await failed({ id: 'other' })).toContain('regime new-one: is called as its file')
    expect(await failed({ id: 'tt05-2025' })).toContain('regime new-one: no other one has its id')
  })

  it.each<[string, Partial<RegimeFile>, string]>([
    ['no sources', { sources: [] }, 'every fact has a source and a certainty'],
    [
      'a fact from nowhere',
      { sources: [{ ...SOURCES[0]!, where: '' }] },
      'every fact has a source and a certainty',
    ],
    ['a fact twice', { sources: [...SOURCES, ...SOURCES] }, 'every fact has a source and a certainty'],
    [
      'a certainty that is none',
      { sources: [{ ...SOURCES[0]!, certainty: 'sure' as never }] },
      'every fact has a source and a certainty',
    ],
    ['a draft', { sources: [{ ...SOURCES[0]!, where: TO_FILL }] }, 'nothing is left to fill in'],
    [
      'no example of a half-year',
      { examples: EXAMPLES.slice(0, 1) },
      'a period of each kind of report is written out, with its due day',
    ],
    [
      'another due day',
      { examples: [{ ...EXAMPLES[0]!, due: '2031-01-05' }, EXAMPLES[1]!] },
      'quarter 4/2030 is as written out',
    ],
    [
      'another last day',
      { examples: [{ ...EXAMPLES[0]!, to: '2030-12-30' }, EXAMPLES[1]!] },
      'quarter 4/2030 is as written out',
    ],
  ])('%s', async (_, file, check) => {
    expect(await failed({}, file)).toEqual([`regime new-one: ${check}`])
  })

  it('no regime; and the words name the recipient whose date cannot be', async () => {
    expect(await failed({}, { regime: undefined as never })).toContain('regime new-one: exports a regime')
    const checks = regimeChecks(withAdded({ chain: [{ ...STEP, dueDate: 32 }] }))
    const name = 'regime new-one: somebody sends each report to somebody by a date that can be'
    expect(await complaintOf(checks, name)).toContain('quarter to Văn phòng UBND tỉnh: 32')
  })
})
