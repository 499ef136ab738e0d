import { useState } from 'preact/hooks'
import { fileNameOf } from '../../../core/reports/file-name'
import { packPacket } from '../../../core/snapshot/packet/packet'
import { isProvisional, provisionalWords } from '../../../core/snapshot/provisional'
import type { Snapshot } from '../../../core/snapshot/snapshot'
import { formatDay } from '../../../core/text/day'
import { Button } from '../../../ui/buttons'
import { saveFile } from '../../../ui/files'
import { WORDS } from '../../../ui/words'
import { workHere } from '../../../ui/work-here'
import type { PanelDesk } from '../desk'
import { noteFor } from './note-for'

/** The captures of the period as a packet, for Excel or for a colleague. */
export function CopyPacket({ snapshots, desk }: { snapshots: readonly Snapshot[]; desk: PanelDesk }) {
  const [refused, setRefused] = useState(false)
  if (snapshots.length === 0) return null
  const note = noteFor(desk)
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(await workHere(packPacket(snapshots, [note])))
      setRefused(false)
      desk.say(`Đã sao chép ${snapshots.length} bản chụp. Dán vào Excel.`)
    } catch {
      // A browser may forbid the clipboard; the file carries the same packet.
      setRefused(true)
    }
  }
  const save = async () => {
    const { period, settings } = desk
    const name = fileNameOf({ what: 'Gói số liệu', period, unit: settings.unit, ending: '.txt' })
    saveFile(name, 'text/plain', [await workHere(packPacket(snapshots, [note]))])
  }
  return (
    <section class="card" aria-label="Gói số liệu">
      <h3>Gói số liệu cho Excel</h3>
      <p class="muted">
        {snapshots.length} bản chụp của kỳ này và tình trạng {note.tasks.length} nhiệm vụ tính đến ngày{' '}
        {formatDay(note.on)}, có dấu kiểm: bị sửa một chữ số là phát hiện được.
      </p>
      {snapshots.some(isProvisional) && <p class="warning small">{provisionalWords(desk.period)}</p>}
      {refused && (
        <p class="warning">Trình duyệt không cho sao chép. Lưu thành tệp rồi mở tệp đó trong Excel.</p>
      )}
      <div class="row">
        <Button onClick={copy}>{WORDS.copyPacket}</Button>
        <Button onClick={save}>Lưu thành tệp</Button>
      </div>
    </section>
  )
}
