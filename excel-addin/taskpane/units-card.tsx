import type { MeasureId } from '../../core/measures/catalogue'
import { countIn } from '../../core/snapshot/figure-book'
import type { Snapshot } from '../../core/snapshot/snapshot'
import { snapshotsFor } from '../../core/snapshot/systems/snapshots-for'
import { formatCount } from '../../core/text/format'
import type { PaneDesk } from './desk'
import { MergeForm } from './merge-form'

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
