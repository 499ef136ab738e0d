import { expect, it } from 'vitest'
import { bundledPlan } from './bundled-plan'
import type { TaskEvent } from './status'
import { statusesOn } from './statuses'

const plan = bundledPlan()
const NOTHING = { snapshots: [], receipts: [] }

function statusOf(task: string, on: string, events: TaskEvent[] = []) {
  return statusesOn(plan, events, NOTHING, on).tasks.find(({ id }) => id === task)?.status
}

it.each([
  ['2025-02-19', 'due-soon'],
  ['2025-02-20', 'overdue'],
])('without evidence, «Trước 20/02/2025» is on %s: %s', (on, status) => {
  expect(statusOf('I.1', on)).toBe(status)
})

it('a document counts from the date in its text', () => {
  const document = (text: string): TaskEvent => ({
    id: 'e1',
    task: 'I.1',
    on: '2025-03-03',
    kind: 'document',
    text,
  })
  expect(statusOf('I.1', '2025-03-14', [document('Số 12/KH-UBND ngày 18/02/2025')])).toBe('done')
  expect(statusOf('I.1', '2025-03-14', [document('Số 12/KH-UBND ngày 21/02/2025')])).toBe('done-late')
})

it('an undone event is gone, and an undone undo brings it back', () => {
  const events: TaskEvent[] = [
    { id: 'e1', task: 'I.1', on: '2025-02-18', kind: 'document', text: 'Số 12/KH-UBND' },
    { id: 'e2', task: 'I.1', on: '2025-02-19', kind: 'undo', text: 'ghi nhầm', ref: 'e1' },
    { id: 'e3', task: 'I.1', on: '2025-02-20', kind: 'undo', text: 'ghi đúng', ref: 'e2' },
  ]
  expect(statusOf('I.1', '2025-02-21', events.slice(0, 2))).toBe('overdue')
  expect(statusOf('I.1', '2025-02-21', events)).toBe('done')
})

it('none of the 26 tasks without a date is ever overdue in the year', () => {
  const undated = plan.tasks.filter(({ due }) => due.kind === 'standing' || due.kind === 'in-year')
  expect(undated).toHaveLength(26)
  const { tasks } = statusesOn(plan, [], NOTHING, '2025-12-31')
  for (const { id } of undated) expect(tasks.find((task) => task.id === id)?.status).not.toBe('overdue')
})
