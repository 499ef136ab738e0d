import { useState } from 'preact/hooks'
import { Button } from '../../../ui/buttons'
import type { PanelDesk } from '../desk'
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
  const [adding, setAdding] = useState(false)
  return (
    <div class="stack">
      <EvidenceList task={task} period={period} desk={desk} />
      {adding ? (
        <EvidenceForm task={task} period={period} desk={desk} onClose={() => setAdding(false)} />
      ) : (
        <Button is="plain" onClick={() => setAdding(true)}>
          Thêm minh chứng
          <span class="out-of-sight"> cho nhiệm vụ {task}</span>
        </Button>
      )}
    </div>
  )
}
