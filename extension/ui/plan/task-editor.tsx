import type { PlanChange } from '../../../core/plans/read/change-plan'
import type { Question } from '../../../core/plans/read/task-row'
import type { Task } from '../../../core/plans/task'
import { LabelledField } from '../../../ui/fields'
import { dueWords } from './due-words'
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
          <p class="small muted">{dueWords(task.due)}</p>
        </div>
      </details>
    </li>
  )
}
