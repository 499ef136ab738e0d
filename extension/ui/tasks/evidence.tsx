import type { PanelDesk } from '../desk'
import { useOpener } from '../use-opener'
import { EvidenceForm } from './evidence-form'
import { EvidenceList } from './evidence-list'

interface EvidenceProps {
  readonly task: string
  /** The obligation it is for, where the task has several. */
  readonly period?: string
  readonly desk: PanelDesk
}

/** The evidence of a task in its place: what stands, and one more. */
export function TaskEvidence({ task, period = '', desk }: EvidenceProps) {
  const { isOpen: adding, toggle, close, ref } = useOpener()
  return (
    <div class="stack">
      <EvidenceList task={task} period={period} desk={desk} />
      <button type="button" class="button-plain" ref={ref} aria-expanded={adding} onClick={toggle}>
        Thêm minh chứng
        <span class="out-of-sight"> cho nhiệm vụ {task}</span>
      </button>
      {adding && <EvidenceForm task={task} period={period} desk={desk} onClose={close} />}
    </div>
  )
}
