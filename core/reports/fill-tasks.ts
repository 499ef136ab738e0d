import { refusalOf } from '../outcome'
import { STATUS_WORDS, type TaskView } from '../plans/status'
import type { FillOptions } from './fill-options'
import { writeDay, writeText } from './fill-place'
import { type Filled, NOTHING, refused } from './filled'
import { refuseAt } from './refusal-words'
import type { FillRefusal, PlaceSeen } from './report'
import type { FormTable } from './report-form'

/** Statuses and due days of the plan's tasks; rows are known by group and number ("VI.3"). */
export function fillTasks(table: FormTable, places: readonly PlaceSeen[], options: FillOptions): Filled {
  const { tasks } = options
  if (!tasks) {
    const message = 'Chưa tính tình trạng nhiệm vụ: cần kế hoạch và ngày tính. Phần phụ lục để nguyên.'
    return refused(refusalOf('no-figure', message, table.id))
  }
  const open = places.filter((place) => place.state !== 'group' && isTaskPlace(place))
  const views = new Map(tasks.map((task) => [task.id, task]))
  const parts = open.map((place) => fillTask(place, views, options))
  const seen = new Set(open.map(taskOf))
  const missing = tasks.filter(({ id }) => !seen.has(id)).map(({ id }) => rowMissing(id))
  return {
    writes: parts.flatMap(({ writes }) => writes),
    refusals: [...parts.flatMap(({ refusals }) => refusals), ...missing],
  }
}

function isTaskPlace({ means }: PlaceSeen): boolean {
  return means !== undefined && 'task' in means
}

function taskOf({ means }: PlaceSeen): string {
  return means && 'task' in means ? means.task : ''
}

function fillTask(place: PlaceSeen, views: ReadonlyMap<string, TaskView>, options: FillOptions): Filled {
  const id = taskOf(place)
  const view = views.get(id)
  const says = place.means && 'task' in place.means ? place.means.says : 'status'
  if (!view)
    return says === 'status' ? refused(refuseAt(place.at, 'no-figure', noStatus(id, place))) : NOTHING
  if (says === 'status') return writeText(place, statusText(view), { task: id }, options)
  return view.due === null ? NOTHING : writeDay(place, view.due, { task: id }, options)
}

function statusText({ status }: TaskView): string {
  const words = STATUS_WORDS[status]
  return `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`
}

function noStatus(id: string, place: PlaceSeen): string {
  return `Nhiệm vụ ${id} «${place.rowPath.at(-1) ?? ''}» không có trong kế hoạch đang dùng, để trống. Kiểm tra lại kế hoạch.`
}

function rowMissing(id: string): FillRefusal {
  return refusalOf(
    'row-not-found',
    `Nhiệm vụ ${id} không có dòng trong phụ lục của mẫu. Thêm dòng đó vào mẫu hoặc ghi tay.`,
    id,
  )
}
