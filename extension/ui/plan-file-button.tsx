import { accept, type Outcome, type Refusal } from '../../core/outcome'
import type { PlanRead } from '../../core/plans/read/parse-plan'
import type { Plan } from '../../core/plans/task'
import type { Day } from '../../core/text/day'
import { now, stampHere } from '../clock'
import { addLesson } from '../ledger/ledger'
import type { Ledger } from '../ledger/open-ledger'
import { fileBytes, OneFileButton } from './file-button'
import { planOfFile } from './plan-of-file'

interface PlanFileProps {
  readonly today: Day
  readonly onRead: (read: PlanRead) => void
  readonly onRefusal: (refusal: Refusal | null) => void
}

/** «Mở kế hoạch từ tệp»: read, and given on or refused; nothing is kept yet. */
export function PlanFileButton({ today, onRead, onRefusal }: PlanFileProps) {
  const open = async (file: File) => {
    const read = await planOfFile(await fileBytes(file), file.name, { year: Number(today.slice(0, 4)) })
    onRefusal(read.ok ? null : read.refusal)
    if (read.ok) onRead(read.value)
  }
  return (
    <OneFileButton accept=".docx,.html,.htm,.txt,.tsv,.xlsx" onFile={open}>
      Mở kế hoạch từ tệp
    </OneFileButton>
  )
}

/** Adds a plan to the ledger and gives the id it is known by from then on. */
export async function keepPlan(ledger: Ledger, plan: Plan): Promise<Outcome<string>> {
  const at = stampHere(now())
  const id = `plan ${plan.year} ${at}`
  const kept = await addLesson(ledger, { id, kind: 'plan', body: plan }, at)
  return kept.ok ? accept(id) : kept
}
