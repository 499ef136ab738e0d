import { expect, it } from 'vitest'
import { bundledPlan } from '../../../core/plans/read/bundled-plan'
import { statusesOn } from '../../../core/plans/statuses'
import { dutiesShown } from './duties'

it('a report of several tasks is one row, an ordinary task its own, and none is lost', () => {
  const { obligations } = statusesOn(bundledPlan(), {
    events: [],
    evidence: { snapshots: [], receipts: [] },
    on: '2025-03-12',
  })
  const due = obligations.filter(({ status }) => status === 'due-soon' || status === 'overdue')
  const shown = dutiesShown(due)
  const quarter = shown.find(({ first }) => first.period.startsWith('Quý I/2025'))
  expect(quarter?.all.map(({ task }) => task)).toEqual(['VI.13', 'VII.1', 'VII.2'])
  expect(shown.flatMap(({ all }) => all)).toHaveLength(due.length)
  expect(shown.filter(({ first }) => first.task === 'I.1')).toHaveLength(1)
})
