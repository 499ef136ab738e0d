import { describe, expect, test } from 'vitest'
import { judge, type Report } from '../../scripts/mutants/judge.mjs'
import { missedIn, withVerdictsOf } from '../../scripts/mutants/last-report.mjs'

/** A report of one file: change → verdict; each change is `+` of its own line to `-`. */
function reportOf(verdicts: Record<string, string>, source = 'a + b\nc + d\ne + f\ng + h\n'): Report {
  const mutants = Object.entries(verdicts).map(([id, status]) => ({
    id,
    status,
    replacement: '-',
    location: { start: { line: Number(id) + 1, column: 3 }, end: { line: Number(id) + 1, column: 4 } },
  }))
  return { files: { 'core/a.ts': { source, mutants } } }
}
const verdictsIn = ({ files }: Report) =>
  Object.fromEntries(files['core/a.ts']!.mutants.map(({ id, status }) => [id, status]))

describe('what the last run missed', () => {
  const last = reportOf({ 0: 'Killed', 1: 'Survived', 2: 'NoCoverage', 3: 'RuntimeError' })

  test('is tried again, of the sample that is asked for', () => {
    expect(missedIn(last, { oneIn: 1, from: 0 })).toEqual(['1', '2'])
    expect(missedIn(last, { oneIn: 2, from: 1 })).toEqual(['1'])
  })

  test('gets its new verdict; what was not tried keeps the old one, whatever this run says of it', () => {
    const now = reportOf({ 0: 'NoCoverage', 1: 'Killed', 2: 'Survived', 3: 'NoCoverage' })
    expect(verdictsIn(withVerdictsOf(last, now, ['1', '2']))).toEqual({
      0: 'Killed',
      1: 'Killed',
      2: 'Survived',
      3: 'RuntimeError',
    })
  })

  test('is not what was missed where the source is another', () => {
    expect(() => withVerdictsOf(last, reportOf({ 0: 'Killed' }, 'a + b\n'), [])).toThrow(
      'core/a.ts has changed since the last run: run it without --again',
    )
    expect(() => withVerdictsOf(last, { files: {} }, [])).toThrow('core/a.ts has changed')
  })
})

describe('the score', () => {
  const report = reportOf({ 0: 'Killed', 1: 'Survived', 2: 'Timeout', 3: 'RuntimeError' })
  const explained = [{ file: 'core/a.ts', line: 'c + d', changes: ['+ → -'], why: 'x' }]

  test('is what is caught of what was tried; each miss is said with its place', () => {
    expect(judge(report, [])).toMatchObject({
      lines: ['core/a.ts:2:3 Survived: + → -'],
      counts: '2 caught, 1 not, 0 equivalent',
      percent: 200 / 3,
    })
  })

  test('leaves out what is explained, and says what is explained and does not survive', () => {
    expect(judge(report, explained)).toMatchObject({ lines: [], percent: 100 })
    expect(judge(reportOf({ 1: 'Killed' }), explained).lines).toEqual([
      'equivalent.json explains what does not survive: core/a.ts: c + d: + → -',
    ])
    expect(judge(reportOf({ 1: 'Killed' }), explained, { oneIn: 2, from: 1 }).lines).toEqual([])
  })

  test('of a sample is of that sample alone', () => {
    expect(judge(report, [], { oneIn: 2, from: 1 })).toMatchObject({ percent: 0 })
    expect(judge(report, [], { oneIn: 2, from: 0 })).toMatchObject({ percent: 100 })
  })
})
