import { useState } from 'preact/hooks'
import { apologyTask, type LettersOwed, lettersNote, lettersOwed } from '../../../core/apologies/letters-owed'
import type { OverdueDossier } from '../../../core/apologies/overdue-dossiers'
import type { Refusal } from '../../../core/outcome'
import { shortPeriod } from '../../../core/periods/periods'
import { formatCount } from '../../../core/text/format'
import { Button } from '../../../ui/buttons'
import { Mark } from '../../../ui/mark'
import { RefusalCard } from '../../../ui/refusal-card'
import { now, stampHere } from '../../clock'
import { addTaskEvent } from '../../ledger/ledger'
import { taskEventsIn } from '../../ledger/task-events'
import type { PanelDesk } from '../desk'
import { ApologyForm } from './apology-form'

interface CardProps {
  readonly late: readonly OverdueDossier[]
  readonly desk: PanelDesk
}

/** Letters of apology owed, by field; and Mẫu 04 for one dossier of the page in front. Only counts are ever noted. */
export function ApologiesCard({ late, desk }: CardProps) {
  const [chosen, setChosen] = useState<OverdueDossier | null>(null)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const period = shortPeriod(desk.period)
  const events = taskEventsIn(desk.view)
  const owed = lettersOwed(late, events, period)
  const task = apologyTask(desk.plan)
  const note = async (field: string) => {
    const text = lettersNote(field, 1)
    if (task === null || text === null) return
    const kept = await addTaskEvent(
      desk.ledger,
      { task, on: desk.today, kind: 'document', text, period },
      stampHere(now()),
    )
    setRefusal(kept.ok ? null : kept.refusal)
    if (kept.ok) await desk.done(`Đã ghi 1 văn bản xin lỗi, lĩnh vực ${field}.`)
  }
  return (
    <section class="card card-warning" aria-label="Văn bản xin lỗi" data-apologies>
      <h3>Văn bản xin lỗi</h3>
      <p>
        <Mark tone="warning" />
        Trang đang mở có {formatCount(late.length)} hồ sơ quá hạn. Sổ chỉ giữ số lượng theo lĩnh vực, không
        giữ tên, địa chỉ, mã hồ sơ.
      </p>
      {refusal && <RefusalCard refusal={refusal} />}
      <OwedTable owed={owed} canNote={task !== null} onNote={note} />
      {task === null && (
        <p class="small muted">
          Kế hoạch đang dùng không có nhiệm vụ nào nói tới văn bản xin lỗi, nên chưa ghi được số văn bản đã
          gửi.
        </p>
      )}
      {chosen ? (
        <ApologyForm dossier={chosen} desk={desk} onClose={() => setChosen(null)} />
      ) : (
        <details>
          <summary>Soạn Mẫu số 04 cho một hồ sơ</summary>
          <ul class="list small long-list">
            {late.map((dossier) => (
              <li key={dossier.code} class="row row-spread">
                <span class="placeable">
                  {dossier.owner} · {dossier.field} · hẹn {dossier.due}
                </span>
                <Button onClick={() => setChosen(dossier)} aria-label={`Soạn cho hồ sơ ${dossier.code}`}>
                  Soạn
                </Button>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}

interface OwedProps {
  readonly owed: readonly LettersOwed[]
  readonly canNote: boolean
  readonly onNote: (field: string) => Promise<void>
}

function OwedTable({ owed, canNote, onNote }: OwedProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a frame that scrolls must be reachable by keyboard
    <section class="table-frame" tabIndex={0} aria-label="Văn bản xin lỗi theo lĩnh vực">
      <table class="table">
        <thead>
          <tr>
            <th scope="col">Lĩnh vực</th>
            <th scope="col" class="number">
              Quá hạn
            </th>
            <th scope="col" class="number">
              Đã xin lỗi
            </th>
            <th scope="col" class="number">
              Còn nợ
            </th>
          </tr>
        </thead>
        <tbody>
          {owed.map(({ field, late, noted, owed: left }) => (
            <tr key={field}>
              <th scope="row">
                {field}
                {canNote && lettersNote(field, 1) !== null && (
                  <>
                    <br />
                    <Button
                      is="plain"
                      onClick={() => void onNote(field)}
                      aria-label={`Ghi đã gửi 1, ${field}`}
                    >
                      Ghi đã gửi 1
                    </Button>
                  </>
                )}
              </th>
              <td class="number">{late}</td>
              <td class="number">{noted}</td>
              <td class="number">{left === 0 ? '0' : <strong>{left}</strong>}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
