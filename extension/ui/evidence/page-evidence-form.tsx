import { useMemo, useState } from 'preact/hooks'
import { evidenceText, pageEvidence } from '../../../core/plans/evidence/page-evidence'
import { tasksForPage } from '../../../core/plans/evidence/tasks-for-page'
import type { Obligation } from '../../../core/plans/status'
import { isClosed } from '../../../core/plans/status'
import { type Day, formatDay } from '../../../core/text/day'
import { ChoiceField, TextField } from '../../../ui/fields'
import { now, stampHere } from '../../clock'
import { addTaskEvent } from '../../ledger/ledger'
import type { PageWords } from '../../page-access/read-page-words'
import type { PanelDesk } from '../desk'
import { LedgerForm } from '../ledger-form'
import { statusesFor } from '../statuses-for'

interface FormProps {
  readonly words: PageWords
  readonly desk: PanelDesk
  readonly onClose: () => void
}

/** What will be noted, each part to be changed: which task, for which of its periods, title, number. */
export function PageEvidenceForm({ words, desk, onClose }: FormProps) {
  const read = useMemo(() => pageEvidence(words), [words])
  const tasks = useMemo(
    () => tasksForPage(desk.plan, `${read.title} ${words.title}`),
    [desk.plan, read, words],
  )
  const { obligations } = useMemo(() => statusesFor(desk), [desk])
  const [task, setTask] = useState(tasks[0]?.id ?? '')
  const [title, setTitle] = useState(read.title)
  const [number, setNumber] = useState(read.number)
  const periods = periodsOf(task, obligations)
  const [chosen, setPeriod] = useState<string | null>(null)
  const period =
    chosen !== null && periods.includes(chosen)
      ? chosen
      : likelyPeriod(task, obligations, read.day ?? desk.today)
  if (tasks.length === 0)
    return <p>Kế hoạch đang dùng không có nhiệm vụ nào cần minh chứng bằng trang, văn bản.</p>
  const keep = () => {
    const text = evidenceText({ ...read, title: title.trim().normalize('NFC'), number: number.trim() })
    const kind = number.trim() === '' ? ('link' as const) : ('document' as const)
    return addTaskEvent(
      desk.ledger,
      { task, on: desk.today, kind, text, ...(period && { period }) },
      stampHere(now()),
    )
  }
  return (
    <LedgerForm
      desk={desk}
      label="Ghi trang này làm minh chứng"
      kept={`Đã ghi minh chứng cho nhiệm vụ ${task}.`}
      keep={keep}
      onClose={onClose}
    >
      <ChoiceField
        label="Nhiệm vụ"
        choices={tasks.map(({ id, text }) => [id, `${id}. ${text}`] as const)}
        value={task}
        onChoose={setTask}
      />
      {periods.length > 0 && (
        <ChoiceField
          label="Tính cho"
          choices={periods.map((one) => [one, one] as const)}
          value={period}
          onChoose={setPeriod}
        />
      )}
      <TextField label="Tiêu đề" required value={title} onText={setTitle} />
      <TextField label="Số văn bản (không có thì để trống)" value={number} onText={setNumber} />
      <p class="small muted">
        {read.address}
        {read.day && ` · ngày ${formatDay(read.day)}`}
      </p>
    </LedgerForm>
  )
}

/** Of a standing task its months; a task that is done once has none to choose. */
function periodsOf(task: string, obligations: readonly Obligation[]): string[] {
  return obligations.filter((one) => one.task === task && one.period !== '').map(({ period }) => period)
}

/** The one that the page's day lies in; else the first that is still open, else the last. */
function likelyPeriod(task: string, obligations: readonly Obligation[], day: Day): string {
  const own = obligations.filter((one) => one.task === task && one.period !== '')
  const within = own.find(({ from, due }) => from !== null && due !== null && from <= day && day <= due)
  return (within ?? own.find((one) => !isClosed(one)) ?? own.at(-1))?.period ?? ''
}
