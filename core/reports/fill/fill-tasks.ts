import { refusalOf } from '../../outcome'
import { STATUS_WORDS, type TaskView } from '../../plans/status'
import { formatDay } from '../../text/day'
import { fold } from '../../text/fold'
import type { FillOptions } from '../fill-options'
import { type Filled, NOTHING, refused } from '../filled'
import type { ReportTable } from '../forms/report-form'
import { refuseAt } from '../refusal-words'
import type { FillRefusal, PlaceSeen } from '../report'
import { writeDay, writeText } from './fill-place'
import { statusChoice } from './status-choice'

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
  if (says === 'status') return fillStatus(place, view, options)
  if (disagrees(view, options)) return refused(refuseAt(place.at, 'identity-broken', otherDay(view)))
  return view.due === null ? NOTHING : writeDay(place, view.due, { task: id }, options)
}

/** A cell that takes only the words of a list gets one of them, or none. */
function fillStatus(place: PlaceSeen, view: TaskView, options: FillOptions): Filled {
  const words = statusText(view)
  const from = { task: view.id }
  if (place.choices === undefined) return writeText(place, words, from, options)
  const choice = place.choices === null ? null : statusChoice(view.status, place.choices)
  if (choice === null) return refused(refuseAt(place.at, 'no-figure', noChoice(view, words, place.choices)))
  const filled = writeText(place, choice, from, options)
  if (fold(choice) === fold(words)) return filled
  return { ...filled, writes: filled.writes.map((write) => ({ ...write, ours: words })) }
}

function noChoice({ id }: TaskView, words: string, choices: readonly string[] | null): string {
  const list = choices === null ? 'không đọc được danh sách' : choices.map((one) => `«${one}»`).join(', ')
  return `Nhiệm vụ ${id} «${words}»: danh sách chọn của ô không có chữ đúng nghĩa (${list}). Không ghi: chọn tay, hoặc thêm chữ đó vào danh sách rồi điền lại.`
}

/** «Quá hạn» with a day still to come, or «Chưa đến hạn» with one gone by: one of the two columns would be untrue. */
function disagrees({ status, due }: TaskView, { on }: FillOptions): boolean {
  if (due === null || on === undefined) return false
  return (status === 'overdue' && due >= on) || ((status === 'not-due' || status === 'due-soon') && due < on)
}

function otherDay(view: TaskView): string {
  return `Nhiệm vụ ${view.id}: hạn ${formatDay(view.due ?? '')} không hợp với tình trạng «${statusText(view)}». Không ghi hạn: kiểm tra nhiệm vụ này trong sổ rồi điền lại.`
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
