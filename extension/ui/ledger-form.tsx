import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import type { Outcome, Refusal } from '../../core/outcome'
import { Button, CloseButton } from '../../ui/buttons'
import { RefusalCard } from '../../ui/refusal-card'
import type { PanelDesk } from './desk'

interface FormProps {
  readonly desk: PanelDesk
  readonly label?: string
  /** Words of the button, and the sentence said once it is kept. */
  readonly button?: string
  readonly kept: string
  readonly disabled?: boolean
  readonly keep: () => Promise<Outcome<unknown>> | Outcome<unknown>
  readonly onClose: () => void
  /** In place of the closing, where it goes on from there. */
  readonly onKept?: () => void
  readonly children: ComponentChildren
}

/** A small form that adds something to the ledger: Enter keeps it, Esc closes it, a refusal stands above its fields. */
export function LedgerForm(form: FormProps) {
  const { desk, label, button = 'Ghi vào sổ', kept, disabled = false, keep, onClose, onKept = onClose } = form
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const submit = async (event: Event) => {
    event.preventDefault()
    const outcome = await keep()
    if (!outcome.ok) return setRefusal(outcome.refusal)
    await desk.done(kept)
    onKept()
  }
  const closeByKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    // What stands around this form stays open.
    event.stopPropagation()
    onClose()
  }
  return (
    <form class="stack" {...(label ? { 'aria-label': label } : {})} onSubmit={submit} onKeyDown={closeByKey}>
      {refusal && <RefusalCard refusal={refusal} />}
      {form.children}
      <div class="row">
        <Button is="submit" disabled={disabled}>
          {button}
        </Button>
        <CloseButton onClose={onClose} />
      </div>
    </form>
  )
}
