import type { Task } from '../../core/plans/task'

/** A task that stands all year and asks for nothing, but for what the test says of it. */
export function planTask(change: Partial<Task> = {}): Task {
  return {
    id: 'I.1',
    text: '',
    lead: '',
    support: '',
    product: '',
    time: '',
    due: { kind: 'standing', from: null, to: null },
    targets: [],
    ...change,
  }
}
