import { useState } from 'preact/hooks'
import { LabelledField } from '../../../ui/fields'
import { lockText } from '../../ledger/locked-file'
import type { PanelDesk } from '../desk'
import { LedgerForm } from '../ledger-form'
import { saveBackup } from './save-backup'

const SHORTEST = 8

/** A back-up that only who knows the passphrase can open: for a stick, a mail, the one who takes over. */
export function LockedBackup({ desk, onClose }: { desk: PanelDesk; onClose: () => void }) {
  const [first, setFirst] = useState('')
  const [again, setAgain] = useState('')
  const isSame = first === again
  return (
    <LedgerForm
      desk={desk}
      label="Sao lưu có mật khẩu"
      button="Lưu bản có mật khẩu"
      kept="Đã lưu bản sao lưu có mật khẩu."
      disabled={first.length < SHORTEST || !isSame}
      keep={() => saveBackup(desk.ledger, (text) => lockText(text, first))}
      onClose={onClose}
    >
      <PassphraseField label={`Mật khẩu (ít nhất ${SHORTEST} ký tự)`} value={first} onText={setFirst} />
      <PassphraseField label="Gõ lại mật khẩu" value={again} onText={setAgain} />
      <p class="small muted">
        {again !== '' && !isSame
          ? 'Hai lần gõ chưa giống nhau.'
          : 'Tiện ích không giữ mật khẩu. Quên mật khẩu thì không ai mở được tệp này.'}
      </p>
    </LedgerForm>
  )
}

interface PassphraseProps {
  readonly label: string
  readonly value: string
  readonly onText: (text: string) => void
}

export function PassphraseField({ label, value, onText }: PassphraseProps) {
  return (
    <LabelledField label={label}>
      <input
        class="input"
        type="password"
        autocomplete="off"
        required
        value={value}
        onInput={(event) => onText(event.currentTarget.value)}
      />
    </LabelledField>
  )
}
