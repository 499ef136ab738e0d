import { useState } from 'preact/hooks'
import type { MeasureId } from '../../core/measures/catalogue'
import { fieldKeys } from '../../core/reports/labels/match-rows'
import { countIn } from '../../core/snapshot/figure-book'
import { type Merged, mergeSnapshots } from '../../core/snapshot/merge/merge'
import type { Snapshot } from '../../core/snapshot/snapshot'
import { snapshotsFor } from '../../core/snapshot/systems/snapshots-for'
import { formatCount } from '../../core/text/format'
import { RefusalList } from '../../ui/preview-table'
import type { PaneDesk } from './desk'
import { keepSnapshots } from './workbook-on-desk'

const SHOWN: readonly (readonly [MeasureId, string])[] = [
  ['dossiers.received', 'Tiếp nhận'],
  ['dossiers.resolved', 'Đã giải quyết'],
  ['dossiers.resolved.late', 'Quá hạn'],
  ['dossiers.pending.overdue', 'Đang quá hạn'],
]

/** Packets of several units side by side, and their sum for the authority they report to. */
export function UnitsCard({ desk, snapshots }: { desk: PaneDesk; snapshots: readonly Snapshot[] }) {
  const units = [...new Set(snapshots.map(({ unit }) => unit))]
  return (
    <div class="stack">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a frame that scrolls must be reachable by keyboard */}
      <section class="table-frame" tabIndex={0} aria-label="Các đơn vị cạnh nhau">
        <table class="table">
          <caption>{units.length} đơn vị</caption>
          <thead>
            <tr>
              <th scope="col">Đơn vị</th>
              {SHOWN.map(([measure, words]) => (
                <th key={measure} scope="col" class="number">
                  {words}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {units.map((unit) => (
              <tr key={unit}>
                <th scope="row">{unit}</th>
                {SHOWN.map(([measure]) => (
                  <td key={measure} class="number">
                    {shownCount(snapshots, unit, measure)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <MergeForm desk={desk} snapshots={snapshots} units={units} />
    </div>
  )
}

/** "chưa có" where nothing says it, "≥ 12" where a blank cell hides the rest; two captures that differ show both. */
function shownCount(snapshots: readonly Snapshot[], unit: string, measure: MeasureId): string {
  const own = snapshots.filter((snapshot) => snapshot.unit === unit)
  const counts = own.flatMap((snapshot) => {
    const subject = { unit, from: snapshot.period.from, to: snapshot.period.to }
    return snapshotsFor([snapshot], subject).flatMap((one) => countIn(one, unit, measure) ?? [])
  })
  const words = counts.map(({ low, high }) => (high === null ? `≥ ${formatCount(low)}` : formatCount(low)))
  return words.length === 0 ? 'chưa có' : [...new Set(words)].join(' / ')
}

interface MergeFormProps {
  readonly desk: PaneDesk
  readonly snapshots: readonly Snapshot[]
  readonly units: readonly string[]
}

function MergeForm({ desk, snapshots, units }: MergeFormProps) {
  const [unit, setUnit] = useState('')
  const [expected, setExpected] = useState('')
  const [merged, setMerged] = useState<Merged | null>(null)
  const merge = (event: Event) => {
    event.preventDefault()
    const names = expected.split('\n').flatMap((name) => (name.trim() === '' ? [] : [name.trim()]))
    const fieldKey = fieldKeys(desk.get().names)
    const done = mergeSnapshots(snapshots, {
      unit: unit.trim(),
      fieldKey,
      ...(names.length > 0 ? { units: names } : {}),
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
          <span>Các đơn vị phải có, mỗi dòng một đơn vị</span>
          <textarea
            class="input"
            rows={4}
            value={expected}
            placeholder={units.slice(0, 3).join('\n')}
            onInput={(event) => setExpected(event.currentTarget.value)}
          />
        </label>
        <div>
          <button type="submit" class="button" disabled={unit.trim() === ''}>
            Gộp {units.length} đơn vị
          </button>
        </div>
      </form>
      {merged && <MergedShown desk={desk} merged={merged} />}
    </details>
  )
}

function MergedShown({ desk, merged }: { desk: PaneDesk; merged: Merged }) {
  const { snapshot, refusals } = merged
  return (
    <div class="stack" data-done="merge">
      <RefusalList refusals={refusals} />
      {refusals.length === 0 && (
        <p class="proved">✓ Không thiếu đơn vị nào, không đơn vị nào cộng hai lần.</p>
      )}
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
