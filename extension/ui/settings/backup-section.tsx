import { useState } from 'preact/hooks'
import { browser } from 'wxt/browser'
import type { Refusal } from '../../../core/outcome'
import { Button } from '../../../ui/buttons'
import { Later } from '../../../ui/later'
import type { PanelDesk } from '../desk'
import type { CheckShown } from '../use-idle-check'
import { canChooseFolder, chooseFolder } from './backup-folder'
import { CheckLine } from './check-line'
import { RestoreBackup } from './restore-backup'
import { saveBackup } from './save-backup'
import { StorageSection } from './storage-section'

const lockedBackup = async () => (await import('./locked-backup')).LockedBackup

interface BackupProps {
  readonly desk: PanelDesk
  readonly check: CheckShown
  readonly onRefusal: (refusal: Refusal | null) => void
}

/** A page of its own: a side panel cannot print. */
function printHandover(): void {
  void browser.tabs.create({ url: 'print.html?handover' })
}

/** Save the whole ledger as a file, or add one to it; nothing that is there is replaced unless the officer says so. */
export function BackupSection({ desk, check, onRefusal }: BackupProps) {
  const [isRestoring, setRestoring] = useState(false)
  const [isLocking, setLocking] = useState(false)
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
      {isLocking && <Later load={lockedBackup} props={{ desk, onClose: () => setLocking(false) }} />}
      {!isRestoring && !isLocking && (
        <div class="row">
          <Button onClick={save}>Lưu bản sao lưu</Button>
          <Button onClick={() => setLocking(true)}>Sao lưu có mật khẩu</Button>
          {canChooseFolder() && <Button onClick={choose}>Chọn thư mục sao lưu</Button>}
        </div>
      )}
      {!isRestoring && !isLocking && (
        <div>
          <Button onClick={printHandover}>In trang bàn giao</Button>
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
