import { useState } from 'preact/hooks'
import type { PlanRead } from '../../../core/plans/read/parse-plan'
import { targetsIn } from '../../../core/plans/read/targets'
import type { Plan, Task } from '../../../core/plans/task'
import type { DueKind } from '../../../core/plans/time/due'
import { dueOf } from '../../../core/plans/time/time-phrase'
import { type Day, formatDay } from '../../../core/text/day'
import { Button, CloseButton } from '../../../ui/buttons'
import { LabelledField } from '../../../ui/fields'
import { Mark } from '../../../ui/mark'

interface EditorProps {
  readonly read: PlanRead
  readonly onKeep: (plan: Plan) => void
  readonly onClose: () => void
}

const CELLS = [
  ['text', 'Nhiệm vụ'],
  ['lead', 'Chủ trì'],
  ['support', 'Phối hợp'],
  ['product', 'Sản phẩm'],
  ['time', 'Thời gian'],
] as const

type Cell = (typeof CELLS)[number][0]

/** A plan as read, before it is kept: what was not understood is asked first, every cell can be corrected. */
export function PlanEditor({ read, onKeep, onClose }: EditorProps) {
  const [plan, setPlan] = useState<Plan>(read.plan)
  const change = (id: string, cell: Cell, value: string) =>
    setPlan({
      ...plan,
      tasks: plan.tasks.map((task) => (task.id === id ? corrected(task, cell, value, plan.year) : task)),
    })
  return (
    <div class="card stack" data-plan-read={plan.tasks.length}>
      <p>
        <strong>{plan.title || 'Kế hoạch'}</strong>
      </p>
      <p>
        Đọc được {plan.tasks.length} nhiệm vụ trong {plan.groups.length} nhóm, năm {plan.year}.
      </p>
      {read.questions.length > 0 && (
        <>
          <p class="warning">
            <Mark tone="warning" />
            {read.questions.length} chỗ cần xem lại:
          </p>
          <ul class="list small">
            {read.questions.map((question) => (
              <li key={`${question.task} ${question.cell} ${question.message}`}>
                {question.task && <strong>{question.task} </strong>}
                {question.message}
              </li>
            ))}
          </ul>
        </>
      )}
      <details>
        <summary>Xem và sửa từng nhiệm vụ</summary>
        <ul class="list">
          {plan.tasks.map((task) => (
            <TaskEditor key={task.id} task={task} onChange={change} />
          ))}
        </ul>
      </details>
      <div class="row">
        <Button is="main" onClick={() => onKeep(plan)}>
          Dùng kế hoạch này
        </Button>
        <CloseButton onClose={onClose} />
      </div>
    </div>
  )
}

interface TaskProps {
  readonly task: Task
  readonly onChange: (id: string, cell: Cell, value: string) => void
}

function TaskEditor({ task, onChange }: TaskProps) {
  return (
    <li>
      <details>
        <summary>
          <strong>{task.id}</strong> {task.text}
        </summary>
        <div class="stack">
          {CELLS.map(([cell, label]) => (
            <LabelledField key={cell} label={label}>
              <input
                class="input"
                value={task[cell]}
                onChange={(event) => onChange(task.id, cell, event.currentTarget.value)}
              />
            </LabelledField>
          ))}
          <p class="small muted">{dueWords(task)}</p>
        </div>
      </details>
    </li>
  )
}

/** A corrected cell is read again: the time phrase gives the due day, the text its targets. */
function corrected(task: Task, cell: Cell, value: string, year: number): Task {
  const next = { ...task, [cell]: value }
  return { ...next, due: dueOf(next.time, year), targets: targetsIn(next.text) }
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
