import { refusalOf } from '../../outcome'
import { STATUS_WORDS, type TaskView } from '../../plans/status'
import { fold } from '../../text/fold'
import type { FillOptions } from '../fill-options'
import { type Filled, NOTHING, refused } from '../filled'
import type { ReportTable } from '../forms/report-form'
import { refuseAt } from '../refusal-words'
import type { FillRefusal, PlaceSeen } from '../report'
import { writeDay, writeText } from './fill-place'

/** Statuses and due days of the plan's tasks; rows are known by group and number ("VI.3"). */
export function fillTasks(table: ReportTable, places: readonly PlaceSeen[], options: FillOptions): Filled {
  const { tasks } = options
  if (!tasks) {
    const message = 'Chưa tính tình trạng nhiệm vụ: cần kế hoạch và ngày tính. Phần phụ lục để nguyên.'
    return refused(refusalOf('no-figure', message, table.id))
  }
  const open = places.filter((place) => place.state !== 'group' && isTaskPlace(place))
  const found = open.map((place) => ({ place, view: viewFor(place, tasks) }))
  const parts = found.map(({ place, view }) => fillTask(place, view, options))
  const seen = new Set(found.map(({ place, view }) => (view === 'other' ? taskOf(place) : view?.id)))
  const missing = tasks.filter(({ id }) => !seen.has(id)).map(({ id }) => rowMissing(id))
  return {
    writes: parts.flatMap(({ writes }) => writes),
    refusals: [...parts.flatMap(({ refusals }) => refusals), ...missing],
  }
}

/** The task of the row's number, if the row says so in words, too; else the one task it does name; `other` is neither. */
function viewFor(place: PlaceSeen, tasks: readonly TaskView[]): TaskView | 'other' | undefined {
  const view = tasks.find(({ id }) => id === taskOf(place))
  const label = place.rowPath.at(-1) ?? ''
  if (view && (view.text === undefined || saysAlike(label, view.text))) return view
  const [named, ...more] = tasks.filter(({ text }) => text !== undefined && fold(text) === fold(label))
  if (named && more.length === 0) return named
  return view && 'other'
}

/** Templates shorten and reword: most words of the shorter text must be in the longer one. */
function saysAlike(a: string, b: string): boolean {
  const [left, right] = [a, b].map((text) => new Set(fold(text).match(/[\p{L}\p{M}\d]+/gu) ?? []))
  const least = Math.min(left!.size, right!.size)
  const shared = [...left!].filter((word) => right!.has(word)).length
  return shared >= least * 0.6
}

function isTaskPlace({ means }: PlaceSeen): boolean {
  return means !== undefined && 'task' in means
}

function taskOf({ means }: PlaceSeen): string {
  return means && 'task' in means ? means.task : ''
}

function fillTask(place: PlaceSeen, view: TaskView | 'other' | undefined, options: FillOptions): Filled {
  const id = view && view !== 'other' ? view.id : taskOf(place)
  const says = place.means && 'task' in place.means ? place.means.says : 'status'
  if (!view)
    return says === 'status' ? refused(refuseAt(place.at, 'no-figure', noStatus(id, place))) : NOTHING
  if (view === 'other')
    return says === 'status' ? refused(refuseAt(place.at, 'label-moved', otherTask(id, place))) : NOTHING
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

function otherTask(id: string, place: PlaceSeen): string {
  return `Dòng ${id} của mẫu là «${place.rowPath.at(-1) ?? ''}», khác nhiệm vụ ${id} của kế hoạch đang dùng. Không ghi: chọn đúng kế hoạch của phụ lục này, hoặc ghi tay.`
}

function rowMissing(id: string): FillRefusal {
  return refusalOf(
    'row-not-found',
    `Nhiệm vụ ${id} không có dòng trong phụ lục của mẫu. Thêm dòng đó vào mẫu hoặc ghi tay.`,
    id,
  )
}
