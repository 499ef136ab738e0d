import { useState } from 'preact/hooks'
import { systemsTold } from '../../core/reports/fill/ledger-note'
import { fieldKeys } from '../../core/reports/labels/match-rows'
import { type Merged, mergeSnapshots } from '../../core/snapshot/merge/merge'
import type { Snapshot } from '../../core/snapshot/snapshot'
import { COMMUNES } from '../../core/units/communes'
import { RefusalList } from '../../ui/refusal-list'
import type { PaneDesk } from './desk'
import { keepUnits, keptUnits } from './kept-units'
import { keepSnapshots } from './workbook-on-desk'

interface MergeFormProps {
  readonly desk: PaneDesk
  readonly snapshots: readonly Snapshot[]
  readonly units: readonly string[]
}

/** Many units for the authority they report to; the list of units that must be there is kept for the next time. */
export function MergeForm({ desk, snapshots, units }: MergeFormProps) {
  const [unit, setUnit] = useState('')
  const [expected, setExpected] = useState(keptUnits)
  const [merged, setMerged] = useState<Merged | null>(null)
  const list = (text: string) => {
    setExpected(text)
    keepUnits(text)
  }
  const merge = (event: Event) => {
    event.preventDefault()
    const { names, notes } = desk.get()
    const listed = expected.split('\n').flatMap((name) => name.trim() || [])
    const done = mergeSnapshots(snapshots, {
      unit: unit.trim(),
      fieldKey: fieldKeys(names),
      systems: systemsTold(notes, names),
      ...(listed.length > 0 ? { units: listed } : {}),
    })
    setMerged(done)
    desk.set({ said: done.snapshot ? `Đã gộp: ${done.refusals.length} điều cần xem.` : 'Chưa gộp được.' })
  }
  return (
    <details>
      <summary>Gộp cho cơ quan nhận báo cáo</summary>
      <form class="stack" onSubmit={merge}>
        <label class="field">
          <span>Cơ quan nhận</span>
          <input class="input" value={unit} onInput={(event) => setUnit(event.currentTarget.value)} />
        </label>
        <label class="field">
          <span>Các đơn vị phải có, mỗi dòng một đơn vị (giữ cho lần sau)</span>
          <textarea
            class="input"
            rows={4}
            value={expected}
            placeholder={units.slice(0, 3).join('\n')}
            onInput={(event) => list(event.currentTarget.value)}
          />
        </label>
        <div class="row">
          <button type="submit" class="button" disabled={unit.trim() === ''}>
            Gộp {units.length} đơn vị
          </button>
          <button
            type="button"
            class="button"
            onClick={() => list(COMMUNES.map(({ name }) => name).join('\n'))}
          >
            Lấy danh sách 69 xã, phường Hà Tĩnh
          </button>
        </div>
      </form>
      {merged && <MergedShown desk={desk} merged={merged} snapshots={snapshots} />}
    </details>
  )
}

interface MergedProps {
  readonly desk: PaneDesk
  readonly merged: Merged
  readonly snapshots: readonly Snapshot[]
}

function MergedShown({ desk, merged, snapshots }: MergedProps) {
  const { snapshot, refusals, notes } = merged
  return (
    <div class="stack" data-done="merge">
      <RefusalList refusals={[...refusals, ...notes]} />
      {refusals.length + notes.length === 0 && (
        <p class="proved">✓ Không thiếu đơn vị nào, không đơn vị nào cộng hai lần.</p>
      )}
      {snapshot && <OtherPeriods desk={desk} merged={snapshot} snapshots={snapshots} />}
      {snapshot && (
        <div>
          <button
            type="button"
            class="button button-main"
            onClick={() => void keepSnapshots(desk, [snapshot])}
          >
            Dùng bản gộp để điền
          </button>
        </div>
      )}
    </div>
  )
}

interface OtherPeriodsProps extends Pick<MergedProps, 'desk' | 'snapshots'> {
  readonly merged: Snapshot
}

/** Packets of other days are set aside, and go away on one press each. */
function OtherPeriods({ desk, merged: { period }, snapshots }: OtherPeriodsProps) {
  const isOther = (one: Snapshot) => one.period.from !== period.from || one.period.to !== period.to
  const units = [...new Set(snapshots.filter(isOther).map(({ unit }) => unit))]
  return (
    <div class="row">
      {units.map((unit) => (
        <button
          key={unit}
          type="button"
          class="button"
          onClick={() =>
            void keepSnapshots(
              desk,
              snapshots.filter((one) => !(isOther(one) && one.unit === unit)),
            )
          }
        >
          Bỏ gói kỳ khác của {unit}
        </button>
      ))}
    </div>
  )
}
