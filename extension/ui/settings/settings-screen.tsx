import { useState } from 'preact/hooks'
import type { Refusal } from '../../../core/outcome'
import { REGIMES } from '../../../core/periods/regimes'
import { Arrives } from '../../../ui/arrives'
import { RefusalCard } from '../../../ui/refusal-card'
import { useEscape } from '../../../ui/use-escape'
import { WORDS } from '../../../ui/words'
import type { Settings } from '../../ledger/records'
import type { Desk } from '../desk'
import { BackupSection } from './backup-section'
import { DatesSection } from './dates-section'
import { LessonsSection } from './lessons-section'
import { PlanSection } from './plan-section'

/** ⚙: unit, receiving authority, regime, back-up. Esc closes. */
export function SettingsScreen({ desk, onClose }: { desk: Desk; onClose: () => void }) {
  const [draft, setDraft] = useState<Settings>(desk.settings)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  useEscape(onClose)
  const save = async (event: Event) => {
    event.preventDefault()
    await desk.change({ ...draft, unit: draft.unit.trim().normalize('NFC') })
    desk.say('Đã lưu cài đặt.')
    onClose()
  }
  return (
    <Arrives class="screen">
      <div class="row row-spread">
        <h2>Cài đặt</h2>
        <button type="button" class="button" onClick={onClose}>
          {WORDS.close}
        </button>
      </div>
      {refusal && <RefusalCard refusal={refusal} />}
      <form class="stack-wide" onSubmit={save}>
        <label class="field">
          <span>Đơn vị báo cáo, ghi đúng như trên trang một cửa</span>
          <input
            class="input"
            required
            name="unit"
            value={draft.unit}
            onInput={(event) => setDraft({ ...draft, unit: event.currentTarget.value })}
          />
        </label>
        <label class="field">
          <span>Đơn vị nhận báo cáo</span>
          <input
            class="input"
            name="receivingAuthority"
            value={draft.receivingAuthority}
            onInput={(event) => setDraft({ ...draft, receivingAuthority: event.currentTarget.value })}
          />
        </label>
        <label class="field">
          <span>Chế độ báo cáo</span>
          <select
            class="input"
            name="regime"
            value={draft.regime}
            onChange={(event) => setDraft({ ...draft, regime: event.currentTarget.value })}
          >
            <option value="">Theo ngày của kỳ báo cáo</option>
            {REGIMES.filter((regime) => regime.reports.length > 0).map((regime) => (
              <option key={regime.id} value={regime.id}>
                {regime.name}
              </option>
            ))}
          </select>
        </label>
        <div class="row">
          <button type="submit" class="button button-main">
            Lưu cài đặt
          </button>
        </div>
      </form>
      <DatesSection desk={desk} />
      <PlanSection desk={desk} />
      <LessonsSection desk={desk} />
      <BackupSection desk={desk} onRefusal={setRefusal} />
    </Arrives>
  )
}
