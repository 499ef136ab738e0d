import { useState } from 'preact/hooks'
import type { Refusal } from '../../../core/outcome'
import { Button } from '../../../ui/buttons'
import type { PanelDesk } from '../desk'
import type { CheckShown } from '../use-idle-check'
import { canChooseFolder, chooseFolder } from './backup-folder'
import { CheckLine } from './check-line'
import { RestoreBackup } from './restore-backup'
import { saveBackup } from './save-backup'
import { StorageSection } from './storage-section'

interface BackupProps {
  readonly desk: PanelDesk
  readonly check: CheckShown
  readonly onRefusal: (refusal: Refusal | null) => void
}

/** Save the whole ledger as a file, or add one to it; nothing that is there is replaced unless the officer says so. */
export function BackupSection({ desk, check, onRefusal }: BackupProps) {
  const [isRestoring, setRestoring] = useState(false)
  const save = async () => {
    const saved = await saveBackup(desk.ledger)
    onRefusal(saved.ok ? null : saved.refusal)
    if (saved.ok) await desk.done(`Đã lưu bản sao lưu: ${saved.value}.`)
  }
  const choose = async () => {
    const chosen = await chooseFolder(desk.ledger)
    onRefusal(chosen.ok ? null : chosen.refusal)
    if (chosen.ok && chosen.value) await save()
  }
  return (
    <section class="stack" aria-labelledby="backup-title">
      <h3 id="backup-title">Sao lưu</h3>
      <p class="muted">
        Sổ chỉ nằm trên máy này. Mỗi tuần bảng này nhắc một lần; chọn thư mục ở nơi an toàn của cơ quan (ổ
        mạng, ổ ngoài) thì mỗi lần chỉ cần một lần bấm.
      </p>
      <StorageSection />
      <CheckLine check={check} />
      {!isRestoring && (
        <div class="row">
          <Button onClick={save}>Lưu bản sao lưu</Button>
          {canChooseFolder() && <Button onClick={choose}>Chọn thư mục sao lưu</Button>}
        </div>
      )}
      <RestoreBackup
        ledger={desk.ledger}
        onOpened={setRestoring}
        onRefusal={onRefusal}
        onRestored={desk.done}
      />
    </section>
  )
}
