import { useMemo } from 'preact/hooks'
import { assess } from '../../../core/indicators/assess'
import type { Assessed } from '../../../core/indicators/indicator'
import { MEASURES } from '../../../core/measures/catalogue'
import { labelPeriod } from '../../../core/periods/periods'
import { aimsOf, unmeasuredIn } from '../../../core/plans/aims'
import { hasPlan, type Plan } from '../../../core/plans/task'
import { provisionalWords } from '../../../core/snapshot/provisional'
import { yearOf } from '../../../core/text/day'
import { formatPercent } from '../../../core/text/format'
import { Mark } from '../../../ui/mark'
import type { PanelDesk } from '../desk'
import { IndicatorRow } from './indicator-row'
import { Points766 } from './points-766'
import { useTrendCaptures } from './use-trend-captures'

/** «Chỉ tiêu»: what can be said first, each with its other readings; then what still waits for figures. */
export function IndicatorsTab({ desk }: { desk: PanelDesk }) {
  const year = yearOf(desk.period.to)
  const all = useMemo(() => assess(desk.view.snapshots, desk.subject, aimsOf(desk.plan, year)), [desk, year])
  const captures = useTrendCaptures(desk)
  const shown = all.filter((indicator) => isKnown(indicator) && isOwnRow(indicator, all))
  const waiting = all.filter((indicator) => !isKnown(indicator) && indicator.optionOf === null)
  return (
    <div class="stack-wide">
      <h2>Chỉ tiêu {labelPeriod(desk.period)}</h2>
      {!hasPlan(desk.plan, year) && (
        <p class="card card-warning" data-no-plan>
          Chưa có kế hoạch năm {year}: chỉ hiện tỷ lệ, không nói đạt hay chưa. Mở kế hoạch năm {year} trong
          Cài đặt (⚙).
        </p>
      )}
      {shown.some(({ provisional }) => provisional) && (
        <p class="warning" data-provisional>
          <Mark tone="warning" />
          {provisionalWords(desk.period)}
        </p>
      )}
      {shown.length === 0 && (
        <p>
          Chưa có số liệu của kỳ này. Mở trang thống kê, bấm biểu tượng Sổ Một Cửa rồi bấm «Chụp số liệu»; chỉ
          tiêu tự tính từ số đã chụp.
        </p>
      )}
      <ul class="stack">
        {shown.map((indicator) => (
          <IndicatorRow
            key={indicator.id}
            indicator={indicator}
            readings={all.filter((other) => other.optionOf === indicator.id && isKnown(other))}
            desk={desk}
            captures={captures}
          />
        ))}
      </ul>
      <Points766 desk={desk} />
      {hasPlan(desk.plan, year) && <UnmeasuredTargets plan={desk.plan} />}
      {waiting.length > 0 && <Waiting indicators={waiting} />}
    </div>
  )
}

/** What the plan asks and no page of figures can say: named, never dropped. */
function UnmeasuredTargets({ plan }: { plan: Plan }) {
  const targets = unmeasuredIn(plan)
  if (targets.length === 0) return null
  return (
    <section class="stack" aria-labelledby="unmeasured-title">
      <h3 id="unmeasured-title">Chưa tính được ({targets.length})</h3>
      <ul class="list">
        {targets.map(({ task, percent, words }) => (
          <li key={`${task} ${words}`}>
            <strong>{task}</strong> {words}
            <span class="muted">
              {' '}
              · chỉ tiêu {formatPercent(percent)}, chưa có cách tính từ trang số liệu
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function isKnown(indicator: Assessed): boolean {
  return indicator.snapshots.length > 0
}

/** Another reading stands under its default; where the default waits, it stands for itself. */
function isOwnRow(indicator: Assessed, all: readonly Assessed[]): boolean {
  const main = all.find((other) => other.id === indicator.optionOf)
  return main === undefined || !isKnown(main)
}

function Waiting({ indicators }: { indicators: readonly Assessed[] }) {
  return (
    <section class="stack" aria-labelledby="waiting-title">
      <h3 id="waiting-title">Chờ số liệu ({indicators.length})</h3>
      <ul class="list">
        {indicators.map((indicator) => (
          <li key={indicator.id}>
            <details>
              <summary>
                {indicator.label}
                {indicator.target !== null && (
                  <span class="muted"> · chỉ tiêu {formatPercent(indicator.target)}</span>
                )}
              </summary>
              <p class="small">
                Cần chụp trang có: {indicator.missing.map((measure) => MEASURES[measure]).join('; ')}.
              </p>
            </details>
          </li>
        ))}
      </ul>
    </section>
  )
}
