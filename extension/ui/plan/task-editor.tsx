import type { PlanChange } from '../../../core/plans/read/change-plan'
import type { Question } from '../../../core/plans/read/task-row'
import type { Task } from '../../../core/plans/task'
import type { DueKind } from '../../../core/plans/time/due'
import { type Day, formatDay } from '../../../core/text/day'
import { LabelledField } from '../../../ui/fields'
import { QuestionLine } from './question-line'

const CELLS = [
  ['text', 'Nhiệm vụ'],
  ['lead', 'Chủ trì'],
  ['support', 'Phối hợp'],
  ['product', 'Sản phẩm'],
  ['time', 'Thời gian'],
] as const

interface TaskProps {
  readonly task: Task
  readonly isOpen: boolean
  readonly questions: readonly Question[]
  readonly onChange: (change: PlanChange) => void
  readonly onSeen: (question: Question) => void
}

/** One task with its cells, and what is not understood beside the cell it is about. */
export function TaskEditor({ task, isOpen, questions, onChange, onSeen }: TaskProps) {
  const ofCell = (cell: string) => questions.filter((one) => one.cell === cell)
  const ofRow = questions.filter(({ cell }) => !CELLS.some(([own]) => own === cell))
  return (
    <li data-plan-task={task.id}>
      <details open={isOpen}>
        <summary>
          <strong>{task.id}</strong> {task.text}
        </summary>
        <div class="stack">
          {ofRow.map((question) => (
            <QuestionLine key={question.message} question={question} onSeen={onSeen} />
          ))}
          {CELLS.map(([cell, label]) => (
            <div key={cell}>
              <LabelledField label={label}>
                <input
                  class="input"
                  value={task[cell]}
                  onInput={({ currentTarget: { value } }) =>
                    onChange({ of: 'task', task: task.id, cell, value })
                  }
                />
              </LabelledField>
              {ofCell(cell).map((question) => (
                <QuestionLine key={question.message} question={question} />
              ))}
            </div>
          ))}
          <p class="small muted">{dueWords(task)}</p>
        </div>
      </details>
    </li>
  )
}

function dueWords({ due }: Task): string {
  if (due.turns) return turnWords(due.turns.map((turn) => turn.due))
  if (due.to !== null && due.kind !== 'standing')
    return due.from === null
      ? `Đến ${formatDay(due.to)}.`
      : `Từ ${formatDay(due.from)} đến ${formatDay(due.to)}.`
  return NO_DAY[due.kind]
}

function turnWords(days: readonly Day[]): string {
  const [first = '', ...more] = days
  if (more.length === 0) return `Hạn ${formatDay(first)}.`
  if (days.length <= 4) return `${days.length} hạn trong năm: ${days.map(formatDay).join(', ')}.`
  return `${days.length} hạn trong năm, từ ${formatDay(first)} đến ${formatDay(days.at(-1) ?? '')}.`
}

const NO_DAY: Record<DueKind, string> = {
  dated: 'Có ngày bắt đầu, không có hạn cuối.',
  standing: 'Làm thường xuyên, không có hạn riêng.',
  'in-year': 'Trong năm.',
  periodic: 'Theo các kỳ báo cáo của chế độ báo cáo.',
  'on-call': 'Chưa có ngày: chờ văn bản hoặc yêu cầu của cấp trên.',
  unknown: 'Chưa hiểu thời gian này: nhiệm vụ sẽ chưa có lịch.',
}
