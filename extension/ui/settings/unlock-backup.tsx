import { useState } from 'preact/hooks'
import type { Refusal } from '../../../core/outcome'
import { Button, CloseButton } from '../../../ui/buttons'
import { RefusalCard } from '../../../ui/refusal-card'
import { unlockText } from '../../ledger/locked-file'
import { PassphraseField } from './locked-backup'

interface UnlockProps {
  readonly locked: string
  readonly onText: (text: string) => void
  readonly onClose: () => void
}

/** Asks for the passphrase of a locked back-up; a wrong one is said and may be typed again. */
export function UnlockBackup({ locked, onText, onClose }: UnlockProps) {
  const [passphrase, setPassphrase] = useState('')
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const unlock = async (event: Event) => {
    event.preventDefault()
    const text = await unlockText(locked, passphrase)
    setRefusal(text.ok ? null : text.refusal)
    if (text.ok) onText(text.value)
  }
  return (
    <form class="card stack" aria-label="Mở bản sao lưu có mật khẩu" data-locked onSubmit={unlock}>
      {refusal && <RefusalCard refusal={refusal} />}
      <PassphraseField label="Mật khẩu của bản sao lưu" value={passphrase} onText={setPassphrase} />
      <div class="row">
        <Button is="submit">Mở khóa</Button>
        <CloseButton onClose={onClose} />
      </div>
    </form>
  )
}
