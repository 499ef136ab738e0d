import { INDICATORS } from '../../../core/indicators/assess'
import type { Assessed } from '../../../core/indicators/indicator'
import { MEASURES } from '../../../core/measures/catalogue'
import { formatCount } from '../../../core/text/format'
import { VERDICT_WORDS } from '../../../ui/words'
import type { Desk } from '../desk'
import { TargetBar } from './target-bar'

const MARKS = { met: '✓', missed: '✕', unknown: '○' } as const
const TONES = { met: 'proved', missed: 'error', unknown: 'muted' } as const

/** One target: name, rate, bar, verdict and the distance in cases; opens to what was divided by what. */
export function IndicatorRow({ indicator, desk }: { indicator: Assessed; desk: Desk }) {
  return (
    <li class="card">
      <div class="indicator-head">
        <h3>{indicator.label}</h3>
        <strong class="number">{indicator.shown}</strong>
      </div>
      {indicator.percent && <TargetBar indicator={indicator} />}
      <p>
        {indicator.target !== null && (
          <span class={TONES[indicator.verdict]}>
            <span aria-hidden="true">{MARKS[indicator.verdict]} </span>
            {VERDICT_WORDS[indicator.verdict]}
          </span>
        )}
        {indicator.target !== null && ` · chỉ tiêu ${indicator.target} %`}
        {distance(indicator)}
      </p>
      <details>
        <summary>Cách tính và nguồn</summary>
        <Sources indicator={indicator} desk={desk} />
      </details>
    </li>
  )
}

function distance({ id, short }: Assessed): string {
  if (short === null || short === 0) return ''
  const word = INDICATORS.find((known) => known.id === id)?.caseWord ?? 'hồ sơ'
  return ` · thiếu ${formatCount(short)} ${word}`
}

function Sources({ indicator, desk }: { indicator: Assessed; desk: Desk }) {
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
        <Source key={capture.id} title={capture.portal} at={capture.source.capturedAt} />
      ))}
      <dt>Căn cứ</dt>
      <dd>{definition?.source ?? ''}</dd>
    </dl>
  )
}

function Source({ title, at }: { title: string; at: string }) {
  return (
    <>
      <dt>Nguồn</dt>
      <dd>
        {title}, chụp {at.slice(8, 10)}/{at.slice(5, 7)}/{at.slice(0, 4)} {at.slice(11, 16)}
      </dd>
    </>
  )
}
