import { INDICATORS } from '../../../core/indicators/assess'
import type { Assessed } from '../../../core/indicators/indicator'
import { perWorkingDay } from '../../../core/indicators/over-time/trend'
import { MEASURES } from '../../../core/measures/catalogue'
import { workingDaysBetween } from '../../../core/periods/working-days'
import { hasPlan } from '../../../core/plans/task'
import { isProvisional } from '../../../core/snapshot/provisional'
import { systemShown } from '../../../core/snapshot/systems/system-words'
import { formatDay, yearOf } from '../../../core/text/day'
import { formatCount, formatPercent } from '../../../core/text/format'
import { VERDICT_WORDS } from '../../../ui/words'
import { calendarOf } from '../../ledger/plan-settings'
import type { Snapshot } from '../../ledger/records'
import type { PanelDesk } from '../desk'
import { portalName } from '../portal-name'
import { TargetBar } from './target-bar'
import { TrendOf } from './trend-of'
import { WhatIf } from './what-if'

const MARKS = { met: '✓', missed: '✕', unknown: '○' } as const
const TONES = { met: 'proved', missed: 'error', unknown: 'muted' } as const

interface RowProps {
  readonly indicator: Assessed
  /** Other readings of the same target ("hoặc"). */
  readonly readings: readonly Assessed[]
  readonly desk: PanelDesk
  /** Captures of the periods up to the one in force. */
  readonly captures: readonly Snapshot[]
}

/** One target: name, rate, bar, verdict and the distance in cases; opens to what was divided by what. */
export function IndicatorRow({ indicator, readings, desk, captures }: RowProps) {
  return (
    <li class="card" data-indicator={indicator.id}>
      <div class="indicator-head">
        <h3>
          {indicator.label}
          {indicator.note && <span class="muted small"> · {indicator.note}</span>}
        </h3>
        <strong class="number">{indicator.shown}</strong>
        {indicator.provisional && <span class="warning small"> tạm tính</span>}
      </div>
      {indicator.percent && <TargetBar indicator={indicator} />}
      {indicator.target !== null && (
        <p>
          <span class={TONES[indicator.verdict]}>
            <span aria-hidden="true">{MARKS[indicator.verdict]} </span>
            {VERDICT_WORDS[indicator.verdict]}
          </span>
          {` · chỉ tiêu ${formatPercent(indicator.target)}`}
          <Distance indicator={indicator} desk={desk} />
        </p>
      )}
      {indicator.target === null && hasPlan(desk.plan, yearOf(desk.period.to)) && (
        <p class="muted small">kế hoạch không nêu chỉ tiêu</p>
      )}
      <TrendOf indicator={indicator} desk={desk} captures={captures} />
      {readings.map((reading) => (
        <p key={reading.id} class="small muted">
          Cách tính khác: {reading.label} {reading.shown}
        </p>
      ))}
      <details>
        <summary>Cách tính và nguồn</summary>
        <Sources indicator={indicator} desk={desk} />
        <WhatIf indicator={indicator} />
      </details>
    </li>
  )
}

/** «thiếu 7 hồ sơ trực tuyến, mỗi ngày làm việc 2 đến 14/03/2025». */
function Distance({ indicator, desk }: { indicator: Assessed; desk: PanelDesk }) {
  const { short, caseWord } = indicator
  if (short === null || short === 0) return null
  const left =
    desk.today <= desk.period.to
      ? workingDaysBetween(desk.today, desk.period.to, calendarOf(desk.settings))
      : 0
  const daily = perWorkingDay(short, left)
  return (
    <>
      {' · '}
      <strong>
        thiếu {formatCount(short)} {caseWord}
      </strong>
      {daily !== null && `, mỗi ngày làm việc ${formatCount(daily)} đến ${formatDay(desk.period.to)}`}
    </>
  )
}

function Sources({ indicator, desk }: { indicator: Assessed; desk: PanelDesk }) {
  const definition = INDICATORS.find((known) => known.id === indicator.id)
  const captures = desk.view.snapshots.filter((snapshot) => indicator.snapshots.includes(snapshot.id))
  return (
    <dl class="facts small">
      <dt>Công thức</dt>
      <dd>{indicator.formula}</dd>
      <dt>Tử số</dt>
      <dd>{indicator.numerator === null ? 'chưa rõ' : formatCount(indicator.numerator)}</dd>
      <dt>Mẫu số</dt>
      <dd>{indicator.denominator === null ? 'chưa rõ' : formatCount(indicator.denominator)}</dd>
      {indicator.missing.length > 0 && (
        <>
          <dt>Còn thiếu</dt>
          <dd>{indicator.missing.map((measure) => MEASURES[measure]).join('; ')}</dd>
        </>
      )}
      {captures.map((capture) => (
        <Source
          key={capture.id}
          title={[portalName(capture.portal, desk.taught), systemShown(capture)].filter(Boolean).join(', ')}
          at={capture.source.capturedAt}
          open={isProvisional(capture)}
        />
      ))}
      <dt>Căn cứ</dt>
      <dd>
        {indicator.task !== null && `Kế hoạch năm ${desk.plan.year}, nhiệm vụ ${indicator.task}; `}
        {definition?.source ?? ''}
      </dd>
    </dl>
  )
}

function Source({ title, at, open }: { title: string; at: string; open: boolean }) {
  return (
    <>
      <dt>Nguồn</dt>
      <dd>
        {title}, chụp {formatDay(at.slice(0, 10))} {at.slice(11, 16)}
        {open && ', tạm tính: khi đó kỳ chưa hết'}
      </dd>
    </>
  )
}
