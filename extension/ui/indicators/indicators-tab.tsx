import { useMemo } from 'preact/hooks'
import { assess } from '../../../core/indicators/assess'
import type { Assessed } from '../../../core/indicators/indicator'
import { labelPeriod } from '../../../core/periods/periods'
import type { Desk } from '../desk'
import { IndicatorRow } from './indicator-row'

/** «Chỉ tiêu»: what can be said first, then what still needs figures. */
export function IndicatorsTab({ desk }: { desk: Desk }) {
  const { unit } = desk.settings
  const { from, to } = desk.period
  const all = useMemo(
    () => assess(desk.view.snapshots, { unit, from, to }),
    [desk.view.snapshots, unit, from, to],
  )
  const known = all.filter(isKnown)
  const waiting = all.filter((indicator) => !isKnown(indicator))
  return (
    <div class="stack-wide">
      <h2>Chỉ tiêu {labelPeriod(desk.period)}</h2>
      {known.length === 0 && (
        <p>
          Chưa có số liệu của kỳ này. Mở trang thống kê, bấm biểu tượng Sổ Một Cửa rồi bấm «Chụp số liệu»; chỉ
          tiêu tự tính từ số đã chụp.
        </p>
      )}
      <ul class="stack">
        {known.map((indicator) => (
          <IndicatorRow key={indicator.id} indicator={indicator} desk={desk} />
        ))}
      </ul>
      {waiting.length > 0 && (
        <section class="stack" aria-label="Chờ số liệu">
          <h3>Chờ số liệu</h3>
          <ul class="stack">
            {waiting.map((indicator) => (
              <IndicatorRow key={indicator.id} indicator={indicator} desk={desk} />
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}

function isKnown(indicator: Assessed): boolean {
  return indicator.snapshots.length > 0
}
