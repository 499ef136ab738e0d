import { refusalOf } from '../../outcome'
import { statusWords, type TaskView } from '../../plans/status'
import { formatDay } from '../../text/day'
import { fold } from '../../text/fold'
import type { FillOptions } from '../fill-options'
import { type Filled, NOTHING, refused } from '../filled'
import type { ReportTable } from '../forms/report-form'
import { refuseAt } from '../refusal-words'
import type { FillRefusal, PlaceSeen, TableClaims } from '../report'
import { writeDay, writeText } from './fill-place'
import { ofOtherPlan } from './other-plan'
import { statusChoice } from './status-choice'
import { rowWords, taskAt, taskOfRows } from './task-rows'

/**
 * Statuses and due days of the plan's tasks, each beside the row of its words. An annex of another year's plan, or one most
 * of whose rows are no tasks of the plan in force, is refused whole: a status beside another plan's task is a wrong one.
 */
export function fillTasks(
  table: ReportTable,
  places: readonly PlaceSeen[],
  options: FillOptions,
  claims: Pick<TableClaims, 'planYears'> = {},
): Filled {
  const { tasks } = options
  if (!tasks?.length) {
    const message = 'Chưa tính tình trạng nhiệm vụ: cần kế hoạch và ngày tính. Phần phụ lục để nguyên.'
    return refused(refusalOf('no-figure', message, table.id))
  }
  const open = places.filter((place) => place.state !== 'group' && isTaskPlace(place))
  const views = taskOfRows(open, tasks)
  const found = open.map((place, at) => ({ place, view: views[at] }))
  const otherPlan = ofOtherPlan(found, claims, options)
  if (otherPlan) return refused(otherPlan)
  const parts = found.map(({ place, view }) => fillTask(place, view, options))
  const seen = new Set(found.map(({ place, view }) => (view === 'other' ? taskAt(place) : view?.id)))
  const missing = tasks.filter(({ id }) => !seen.has(id)).map(({ id }) => rowMissing(id))
  return {
    writes: parts.flatMap(({ writes }) => writes),
    refusals: [...parts.flatMap(({ refusals }) => refusals), ...missing],
  }
}

function isTaskPlace({ means }: PlaceSeen): boolean {
  return means !== undefined && 'task' in means
}

function fillTask(place: PlaceSeen, view: TaskView | 'other' | undefined, options: FillOptions): Filled {
  const id = view && view !== 'other' ? view.id : taskAt(place)
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
  const choice = place.choices === null ? null : statusChoice(view, place.choices)
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

function statusText(view: TaskView): string {
  const words = statusWords(view)
  return `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`
}

function noStatus(id: string, place: PlaceSeen): string {
  return `Nhiệm vụ ${id} «${rowWords(place)}» không có trong kế hoạch đang dùng, để trống. Kiểm tra lại kế hoạch.`
}

function otherTask(id: string, place: PlaceSeen): string {
  return `Dòng ${id} của mẫu là «${rowWords(place)}», khác nhiệm vụ ${id} của kế hoạch đang dùng. Không ghi: chọn đúng kế hoạch của phụ lục này, hoặc ghi tay.`
}

function rowMissing(id: string): FillRefusal {
  return refusalOf(
    'row-not-found',
    `Nhiệm vụ ${id} không có dòng trong phụ lục của mẫu. Thêm dòng đó vào mẫu hoặc ghi tay.`,
    id,
  )
}
