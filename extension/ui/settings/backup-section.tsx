import { useState } from 'preact/hooks'
import type { Refusal } from '../../../core/outcome'
import { Button } from '../../../ui/buttons'
import { saveFile } from '../../../ui/files'
import { now, stampHere } from '../../clock'
import { exportBackup } from '../../ledger/backup'
import type { PanelDesk } from '../desk'
import { RestoreBackup } from './restore-backup'

/** Save the whole ledger as a file, or add one to it; nothing that is there is replaced unless the officer says so. */
export function BackupSection({
  desk,
  onRefusal,
}: {
  desk: PanelDesk
  onRefusal: (refusal: Refusal | null) => void
}) {
  const [isRestoring, setRestoring] = useState(false)
  const save = async () => {
    const at = stampHere(now())
    const lines = await exportBackup(desk.ledger, at)
    onRefusal(lines.ok ? null : lines.refusal)
    if (!lines.ok) return
    saveFile(`so-mot-cua-${at.slice(0, 10)}.json`, 'application/json', lines.value)
    desk.say('Đã lưu bản sao lưu.')
  }
  return (
    <section class="stack" aria-labelledby="backup-title">
      <h3 id="backup-title">Sao lưu</h3>
      <p class="muted">Sổ chỉ nằm trên máy này. Lưu một bản sao mỗi tháng vào nơi an toàn của cơ quan.</p>
      {!isRestoring && (
        <div>
          <Button onClick={save}>Lưu bản sao lưu</Button>
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
