import { expect, test } from 'vitest'
import { planTask } from '../../../test/support/plan-task'
import type { TaskEvent, TaskView } from '../status'
import { noPlan, type Plan, type Task } from '../task'
import { nextPlan } from './next-plan'

const task = (id: string, change: Partial<Task> = {}): Task => planTask({ id, text: `việc ${id}`, ...change })
const PLAN: Plan = {
  ...noPlan(2025),
  id: 'p',
  title: 'Kế hoạch năm 2025, giai đoạn 2021-2025',
  since: '2025-02-18',
  groups: [{ id: 'I', title: 'Nhóm năm 2025' }],
  tasks: [task('I.1', { product: 'Báo cáo 2025', time: 'Quý I/2025' }), task('I.2')],
}
const view = (id: string, change: Partial<TaskView> = {}): TaskView => ({
  id,
  status: 'done',
  due: null,
  why: 'mọi kỳ đã xong',
  ...change,
})
const event = (id: string, text: string, change: Partial<TaskEvent> = {}): TaskEvent => ({
  id,
  task: 'I.1',
  on: '2025-03-10',
  kind: 'note',
  text,
  ...change,
})
const doneOf = (tasks: TaskView[], events: TaskEvent[] = []) =>
  nextPlan(PLAN, { tasks, events, on: '2025-12-20' }).done

test('what was done is listed, whenever it was, and what did not arise; nothing else', () => {
  const states = [
    'done',
    'done-late',
    'nothing-arose',
    'overdue',
    'in-progress',
    'not-due',
    'due-soon',
  ] as const
  expect(doneOf(states.map((status) => view(status, { status }))).map(({ id }) => id)).toEqual([
    'done',
    'done-late',
    'nothing-arose',
  ])
})

test('evidence is said once, an empty note not at all; without any, why it is done', () => {
  const events = [event('a', 'Số 1'), event('b', ''), event('c', 'Số 1'), event('d', 'Số 2')]
  expect(doneOf([view('I.1')], events)[0]?.evidence).toEqual(['Số 1', 'Số 2'])
  expect(doneOf([view('I.1')], [event('b', '')])[0]?.evidence).toEqual(['mọi kỳ đã xong'])
  expect(doneOf([view('I.2')], events)[0]?.evidence).toEqual(['mọi kỳ đã xong'])
  expect(doneOf([view('I.1')], [event('a', 'Số 1', { on: '2025-12-21' })])[0]?.evidence).toEqual([
    'mọi kỳ đã xong',
  ])
})

test('a task that the plan has not is called as its view calls it', () => {
  const texts = doneOf([view('I.2', { text: 'x' }), view('BC', { text: 'Báo cáo' }), view('Y')])
  expect(texts.map(({ text }) => text)).toEqual(['việc I.2', 'Báo cáo', ''])
})

test('title, groups and tasks move on by a year; what was left is named by its place; no date of its own', () => {
  const { plan, left } = nextPlan(PLAN, { tasks: [], events: [], on: '2025-12-20' })
  expect(plan).toMatchObject({
    id: '2026',
    year: 2026,
    title: 'Kế hoạch năm 2026, giai đoạn 2021-2025',
    groups: [{ id: 'I', title: 'Nhóm năm 2026' }],
    tasks: [
      { product: 'Báo cáo 2026', time: 'Quý I/2026', due: { from: '2026-01-01', to: '2026-03-31' } },
      { id: 'I.2' },
    ],
  })
  expect(plan).not.toHaveProperty('since')
  expect(left).toEqual(['Trích yếu: giai đoạn 2021-2025'])
})
