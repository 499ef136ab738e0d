import { expect, test } from 'vitest'
import { snapshotOf } from '../../../test/unit/captured'
import { familyOf, saysTheSame, spokenIn } from './families'

test.each([
  ['dossiers.received', 'one-stop'],
  ['ratings', 'ratings'],
  ['ratings.satisfied', 'ratings'],
  ['feedback.received', 'feedback'],
  ['score766.total', 'score'],
  ['articles.published', 'articles'],
  ['procedures', 'one-stop'],
] as const)('%s is of the family %s', (measure, family) => {
  expect(familyOf(measure)).toBe(family)
})

test('a blank says nothing, "-" and 0 do', () => {
  const capture = snapshotOf({ rows: { A: { ratings: null, 'feedback.received': '-', procedures: 0 } } })
  expect([...spokenIn(capture)]).toEqual(['feedback.received', 'procedures'])
})

test('two captures say the same where all their rows do, in any order', () => {
  const A = { ratings: 1, 'feedback.received': '-' } as const
  const B = { ratings: 2 } as const
  const one = snapshotOf({ rows: { A, B } })
  const same = (
    rows: Parameters<typeof snapshotOf>[0]['rows'],
    by: 'field' | 'unit' | 'procedure' = 'field',
  ) => saysTheSame(one, snapshotOf({ rows, by }, 2))
  expect([same({ A, B }), same({ B, A })]).toEqual([true, true])
  expect([same({ A }), same({ A, B, C: B }), same({})]).toEqual([false, false, false])
  expect([same({ A, C: B }), same({ A, B: { ratings: 3 } }), same({ A, B: { procedures: 2 } })]).toEqual([
    false,
    false,
    false,
  ])
  expect([
    same({ A: { ratings: 1, 'feedback.received': 0 }, B }),
    same({ A: { ratings: 1, 'feedback.received': null }, B }),
  ]).toEqual([false, false])
  expect([same({ A, B }, 'unit'), same({ A, B }, 'procedure')]).toEqual([false, false])
})
