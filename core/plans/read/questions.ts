import type { Plan, Task } from '../task'
import type { Question } from './task-row'

/**
 * What a plan leaves open as it stands: a unit that is not said, times that are not understood or far from its year. An
 * answer in the plan itself makes its question go.
 */
export function questionsAbout(plan: Plan): Question[] {
  return [...unitQuestions(plan), ...plan.tasks.flatMap((task) => timeQuestions(task, plan.year))]
}

export function timeQuestions(task: Task, year: number): Question[] {
  const message = task.due.kind === 'unknown' ? timeQuestion(task, year) : yearQuestion(task, year)
  return message === null ? [] : [{ task: task.id, cell: 'time', text: task.time, message }]
}

export function unitQuestions({ unit }: Pick<Plan, 'unit'>): Question[] {
  const message = 'Không thấy tên đơn vị trong tệp. Ghi đơn vị của kế hoạch, ví dụ «UBND xã Hương Sơn».'
  return unit === '' ? [{ task: '', cell: 'unit', text: '', message }] : []
}

function timeQuestion({ id, time }: Task, year: number): string {
  if (time === '') return `Nhiệm vụ ${id} không ghi thời gian thực hiện. Chọn thời gian.`
  return `Chưa hiểu thời gian «${time}» của nhiệm vụ ${id}. Ghi lại, ví dụ «Trước ngày 20/02/${year}».`
}

/** A day years away from the plan's is more likely a slip of the pen; it is kept and asked about. */
function yearQuestion({ id, time, due }: Task, year: number): string | null {
  const days = [due.from, due.to].filter((day) => day !== null)
  if (days.every((day) => Math.abs(Number(day.slice(0, 4)) - year) <= 1)) return null
  return `Thời gian «${time}» của nhiệm vụ ${id} xa năm kế hoạch ${year}. Kiểm tra lại năm.`
}
