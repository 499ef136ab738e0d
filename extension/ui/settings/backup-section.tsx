import type { Refusal } from '../../../core/outcome'
import { Button } from '../../../ui/buttons'
import { saveFile } from '../../../ui/files'
import { now, stampHere } from '../../clock'
import { exportBackup, importBackup } from '../../ledger/backup'
import type { PanelDesk } from '../desk'
import { OneFileButton } from '../file-button'

/** Save the whole ledger as a file, or add one to it; nothing that is there is replaced. */
export function BackupSection({
  desk,
  onRefusal,
}: {
  desk: PanelDesk
  onRefusal: (refusal: Refusal | null) => void
}) {
  const save = async () => {
    const at = stampHere(now())
    const text = await exportBackup(desk.ledger, at)
    if (!text.ok) return onRefusal(text.refusal)
    saveFile(`so-mot-cua-${at.slice(0, 10)}.json`, 'application/json', [text.value])
    onRefusal(null)
    desk.say('Đã lưu bản sao lưu.')
  }
  const open = async (file: File) => {
    const added = await importBackup(desk.ledger, await file.text())
    onRefusal(added.ok ? null : added.refusal)
    if (!added.ok) return
    await desk.done(`Đã thêm ${added.value} bản ghi từ bản sao lưu.`)
  }
  return (
    <section class="stack" aria-labelledby="backup-title">
      <h3 id="backup-title">Sao lưu</h3>
      <p class="muted">Sổ chỉ nằm trên máy này. Lưu một bản sao mỗi tháng vào nơi an toàn của cơ quan.</p>
      <div class="row">
        <Button onClick={save}>Lưu bản sao lưu</Button>
        <OneFileButton accept=".json,application/json" onFile={open}>
          Mở bản sao lưu
        </OneFileButton>
      </div>
    </section>
  )
}
