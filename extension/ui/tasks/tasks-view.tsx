import { useMemo, useState } from 'preact/hooks'
import { type Standing, statusWords, type TaskStatus, type TaskView } from '../../../core/plans/status'
import type { Task } from '../../../core/plans/task'
import { formatDay } from '../../../core/text/day'
import { ChoiceField } from '../../../ui/fields'
import type { PanelDesk } from '../desk'
import { statusesFor } from '../statuses-for'
import { TaskEvidence } from './evidence'

export const STATUS_TONES: Record<TaskStatus, 'error' | 'warning' | 'proved' | 'muted'> = {
  overdue: 'error',
  'due-soon': 'warning',
  done: 'proved',
  'done-late': 'proved',
  'nothing-arose': 'proved',
  'in-progress': 'muted',
  'not-due': 'muted',
  unscheduled: 'muted',
}

export const STATUS_MARKS: Record<TaskStatus, string> = {
  overdue: '✕',
  'due-soon': '⚠',
  done: '✓',
  'done-late': '✓',
  'nothing-arose': '✓',
  'in-progress': '…',
  'not-due': '○',
  unscheduled: '○',
}

/** «Nhiệm vụ»: the whole plan by group, filtered by lead, evidence in place. */
export function TasksView({ desk }: { desk: PanelDesk }) {
  const [lead, setLead] = useState('')
  const views = useMemo(() => new Map(statusesFor(desk).tasks.map((view) => [view.id, view])), [desk])
  const leads = [...new Set(desk.plan.tasks.map((task) => task.lead))].sort((a, b) =>
    a.localeCompare(b, 'vi'),
  )
  const shown = desk.plan.tasks.filter((task) => lead === '' || leadKey(task) === lead)
  return (
    <div class="stack-wide">
      <ChoiceField
        label="Chủ trì"
        choices={[
          ['', `Tất cả (${desk.plan.tasks.length} nhiệm vụ)`],
          ...leads.map((one) => [one || NO_LEAD, one || 'Kế hoạch để trống'] as const),
        ]}
        value={lead}
        onChoose={setLead}
      />
      {desk.plan.groups.map((group) => (
        <Group
          key={group.id}
          title={`${group.id}. ${group.title}`}
          tasks={shown.filter((task) => task.id.startsWith(`${group.id}.`))}
          views={views}
          desk={desk}
        />
      ))}
    </div>
  )
}

const NO_LEAD = '(trống)'

function leadKey({ lead }: Task): string {
  return lead || NO_LEAD
}

interface GroupProps {
  readonly title: string
  readonly tasks: readonly Task[]
  readonly views: ReadonlyMap<string, TaskView>
  readonly desk: PanelDesk
}

function Group({ title, tasks, views, desk }: GroupProps) {
  if (tasks.length === 0) return null
  return (
    <section class="stack" aria-label={title}>
      <h3>{title}</h3>
      <ul class="list">
        {tasks.map((task) => (
          <TaskItem key={task.id} task={task} view={views.get(task.id)} desk={desk} />
        ))}
      </ul>
    </section>
  )
}

function TaskItem({ task, view, desk }: { task: Task; view: TaskView | undefined; desk: PanelDesk }) {
  return (
    <li>
      <details data-task={task.id}>
        <summary>
          <strong>{task.id}</strong> {task.text}
          {view && <StatusWord {...view} />}
        </summary>
        <dl class="facts small">
          <Fact name="Chủ trì" value={task.lead} />
          <Fact name="Phối hợp" value={task.support} />
          <Fact name="Sản phẩm" value={task.product} />
          <Fact name="Thời gian" value={task.time} />
          {view?.due && <Fact name="Hạn" value={formatDay(view.due)} />}
          {view && <Fact name="Vì sao" value={view.why} />}
        </dl>
        <TaskEvidence task={task.id} desk={desk} />
      </details>
    </li>
  )
}

function Fact({ name, value }: { name: string; value: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{value || 'kế hoạch để trống'}</dd>
    </>
  )
}

/** A status as icon and word; what a plan that is over leaves open is no alarm any more. */
export function StatusWord(standing: Standing) {
  const { status, ended } = standing
  return (
    <span class={`status ${ended ? 'muted' : STATUS_TONES[status]}`}>
      <span aria-hidden="true">{ended ? '○' : STATUS_MARKS[status]} </span>
      {statusWords(standing)}
    </span>
  )
}
