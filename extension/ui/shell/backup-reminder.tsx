import { useEffect, useState } from 'preact/hooks'
import type { Refusal } from '../../../core/outcome'
import { formatDay } from '../../../core/text/day'
import { Button } from '../../../ui/buttons'
import { RefusalCard } from '../../../ui/refusal-card'
import { now, stampHere } from '../../clock'
import { type BackupState, backupDue, readBackupState } from '../../ledger/backup-state'
import type { FirstDesk } from '../desk'

/** After a seal, and each week: the back-up with one press; one that was missed is said. */
export function BackupReminder({ desk }: { desk: FirstDesk }) {
  const [state, setState] = useState<BackupState | null>(null)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [isPutOff, setPutOff] = useState(false)
  // Events alone make no back-up due.
  const { mark } = desk.view
  const written = mark ? `${mark.written}` : desk.view
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was written says when to read again.
  useEffect(() => {
    void readBackupState(desk.ledger).then((read) => setState(read.ok ? read.value : null))
  }, [desk.ledger, written])
  const due = state && backupDue(state, stampHere(now()))
  if (!due || isPutOff || desk.ledger.locked) return null
  const save = async () => {
    const { saveBackup } = await import('../settings/save-backup')
    const saved = await saveBackup(desk.ledger)
    setRefusal(saved.ok ? null : saved.refusal)
    if (saved.ok) await desk.done(`Đã lưu bản sao lưu: ${saved.value}.`)
  }
  return (
    <section class="screen" aria-label="Nhắc sao lưu" data-backup-due={due.after}>
      <div class="card card-warning">
        {refusal && <RefusalCard refusal={refusal} />}
        <p class="small">{dueWords(state, due)}</p>
        <div class="row">
          <Button onClick={save}>Sao lưu ngay</Button>
          <Button is="plain" onClick={() => setPutOff(true)}>
            Để sau
          </Button>
        </div>
      </div>
    </section>
  )
}

function dueWords({ last }: BackupState, { days, after }: { days: number; after: 'seal' | 'week' }): string {
  if (after === 'seal')
    return last === ''
      ? 'Có báo cáo đã chốt, sổ chưa sao lưu lần nào. Máy hỏng là mất bản chốt.'
      : `Bản sao lưu cuối, ngày ${formatDay(last.slice(0, 10))}, cũ hơn báo cáo đã chốt. Sao lưu lại để giữ bản chốt.`
  if (last === '') return `Sổ dùng đã ${days} ngày, chưa sao lưu lần nào. Máy hỏng là mất sổ.`
  return `Đã ${days} ngày chưa sao lưu (lần cuối ${formatDay(last.slice(0, 10))}). Máy hỏng là mất phần từ đó đến nay.`
}
