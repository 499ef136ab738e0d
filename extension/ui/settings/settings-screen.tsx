import { useEffect, useState } from 'preact/hooks'
import type { Refusal } from '../../../core/outcome'
import { Button } from '../../../ui/buttons'
import { ChoiceField, TextField } from '../../../ui/fields'
import { RefusalCard } from '../../../ui/refusal-card'
import type { Settings } from '../../ledger/records'
import type { PanelDesk } from '../desk'
import { REGIME_CHOICES } from '../regime-choices'
import { Screen } from '../screen'
import type { CheckShown } from '../use-idle-check'
import { BackupSection } from './backup-section'
import { DatesSection } from './dates-section'
import { LessonsSection } from './lessons-section'
import { PLAN_TITLE, PlanSection } from './plan-section'
import { SystemsSection } from './systems-section'

interface SettingsProps {
  readonly desk: PanelDesk
  readonly check: CheckShown
  /** Opened for the plan's sake: the keyboard and the eye begin there. */
  readonly atPlan: boolean
  readonly onClose: () => void
}

/** ⚙: unit, receiving authority, regime, back-up. Esc closes. */
export function SettingsScreen({ desk, check, atPlan, onClose }: SettingsProps) {
  const [shown] = useState<Settings>(desk.settings)
  const [draft, setDraft] = useState<Settings>(shown)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  // After the screen itself took the focus: what is inside has its effects first.
  useEffect(() => {
    if (atPlan) document.getElementById(PLAN_TITLE)?.focus()
  }, [atPlan])
  const save = async (event: Event) => {
    event.preventDefault()
    const next = { ...draft, unit: draft.unit.trim().normalize('NFC') }
    if (!(await desk.change(next, shown))) return
    desk.say('Đã lưu cài đặt.')
    onClose()
  }
  return (
    <Screen title="Cài đặt" onClose={onClose}>
      {refusal && <RefusalCard refusal={refusal} />}
      <form class="stack-wide" onSubmit={save}>
        <TextField
          label="Đơn vị báo cáo, ghi đúng như trên trang một cửa"
          required
          name="unit"
          value={draft.unit}
          onText={(unit) => setDraft({ ...draft, unit })}
        />
        <TextField
          label="Đơn vị nhận báo cáo"
          name="receivingAuthority"
          value={draft.receivingAuthority}
          onText={(receivingAuthority) => setDraft({ ...draft, receivingAuthority })}
        />
        <ChoiceField
          label="Chế độ báo cáo"
          choices={REGIME_CHOICES}
          value={draft.regime}
          onChoose={(regime) => setDraft({ ...draft, regime })}
        />
        <div>
          <Button is="submit">Lưu cài đặt</Button>
        </div>
      </form>
      <DatesSection desk={desk} />
      <SystemsSection desk={desk} />
      <PlanSection desk={desk} />
      <LessonsSection desk={desk} />
      <BackupSection desk={desk} check={check} onRefusal={setRefusal} />
    </Screen>
  )
}
