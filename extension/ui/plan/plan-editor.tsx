import { useState } from 'preact/hooks'
import { changePlan, openQuestions, type PlanChange, questionKey } from '../../../core/plans/read/change-plan'
import type { PlanRead } from '../../../core/plans/read/parse-plan'
import type { Question } from '../../../core/plans/read/task-row'
import type { Plan } from '../../../core/plans/task'
import { Button, CloseButton } from '../../../ui/buttons'
import { Mark } from '../../../ui/mark'
import { PlanHead } from './plan-head'
import { QuestionLine } from './question-line'
import { TaskEditor } from './task-editor'

interface EditorProps {
  readonly read: PlanRead
  /** What the button says: «Dùng kế hoạch này». */
  readonly keepWords?: string
  readonly onKeep: (plan: Plan) => unknown
  readonly onClose: () => void
}

/**
 * A plan before it is kept, or one that is kept, to be corrected: what is not understood stands first, each question beside
 * its field, and goes when it is answered.
 */
export function PlanEditor({ read, keepWords = 'Dùng kế hoạch này', onKeep, onClose }: EditorProps) {
  const [plan, setPlan] = useState<Plan>(read.plan)
  const [answered, setAnswered] = useState<ReadonlySet<string>>(new Set())
  // What was asked at first stays in its place while it is being answered.
  const [first] = useState(() => new Set(read.questions.map(({ task }) => task)))
  const open = openQuestions(plan, read.questions, answered)
  const answer = (question: Pick<Question, 'task' | 'cell'>) =>
    setAnswered((before) => new Set([...before, questionKey(question)]))
  const change = (next: PlanChange) => setPlan((before) => changePlan(before, next))
  const taskEditor = (task: Plan['tasks'][number], isOpen: boolean) => (
    <TaskEditor
      key={task.id}
      task={task}
      isOpen={isOpen}
      questions={open.filter((one) => one.task === task.id)}
      onChange={change}
      onSeen={answer}
    />
  )
  const asked = plan.tasks.filter(({ id }) => first.has(id))
  const others = open.filter(({ task, cell }) => cell !== 'unit' && !plan.tasks.some(({ id }) => id === task))
  return (
    <div class="card stack" data-plan-read={plan.tasks.length}>
      <PlanHead plan={plan} questions={open} onChange={change} />
      {open.length > 0 && (
        <p class="warning" data-open-questions={open.length}>
          <Mark tone="warning" />
          {open.length} chỗ cần xem lại:
        </p>
      )}
      {others.map((question) => (
        <QuestionLine key={questionKey(question)} question={question} onSeen={answer} />
      ))}
      {asked.length > 0 && <ul class="list">{asked.map((task) => taskEditor(task, true))}</ul>}
      <details>
        <summary>Xem và sửa từng nhiệm vụ</summary>
        <ul class="list">
          {plan.tasks.filter(({ id }) => !first.has(id)).map((task) => taskEditor(task, false))}
        </ul>
      </details>
      <div class="row">
        <Button is="main" onClick={() => onKeep(plan)}>
          {keepWords}
        </Button>
        <CloseButton onClose={onClose} />
      </div>
    </div>
  )
}
