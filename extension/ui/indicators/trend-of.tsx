import { useMemo } from 'preact/hooks'
import { INDICATORS } from '../../../core/indicators/assess'
import type { Assessed } from '../../../core/indicators/indicator'
import { compareNewest, type TrendPoint, trendOf } from '../../../core/indicators/over-time/trend'
import { shortPeriod } from '../../../core/periods/periods'
import type { Snapshot } from '../../ledger/records'
import type { PanelDesk } from '../desk'
import { PERIODS_SHOWN } from './use-trend-captures'

const WIDTH = 240
const HEIGHT = 32

interface TrendProps {
  readonly indicator: Assessed
  readonly desk: PanelDesk
  /** Of the periods up to the one in force. */
  readonly captures: readonly Snapshot[]
}

/** The rate over the periods of the ledger, up to the one in force: a line for the eye, the words for everybody. */
export function TrendOf({ indicator, desk, captures }: TrendProps) {
  const points = useMemo(() => pointsOf({ indicator, desk, captures }), [indicator, desk, captures])
  if (points.length < 2) return null
  const { previous, lastYear, refusal } = compareNewest(points)
  const known = points.filter((point) => !point.refusal)
  return (
    <div class="stack small">
      <svg class="spark" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
        <polyline points={lineOf(known)} fill="none" stroke="var(--accent)" stroke-width="2" />
      </svg>
      <p>
        {known.map((point) => `${shortPeriod(point.period)}: ${point.assessed.shown}`).join(' · ')}
        {previous !== null && ` · so với kỳ trước ${pointsWords(previous)}`}
        {lastYear !== null && ` · so với cùng kỳ ${pointsWords(lastYear)}`}
      </p>
      {refusal && <p class="warning">{refusal.message}</p>}
    </div>
  )
}

function pointsOf({ indicator, desk, captures }: TrendProps): TrendPoint[] {
  const definition = INDICATORS.find((known) => known.id === indicator.id)
  if (!definition) return []
  const all = trendOf(definition, captures, { ...desk.subject, kind: desk.period.kind })
  return all.filter((point) => point.period.to <= desk.period.to).slice(-PERIODS_SHOWN)
}

function lineOf(points: readonly TrendPoint[]): string {
  const step = WIDTH / Math.max(1, points.length - 1)
  return points
    .map(({ assessed }, at) => `${at * step},${HEIGHT - ((assessed.percent?.low ?? 0) / 100) * HEIGHT}`)
    .join(' ')
}

/** `pointsWords(-1.25)` is `'giảm 1,25 điểm %'`. */
function pointsWords(change: number): string {
  const size = Math.abs(change).toFixed(2).replace('.', ',')
  if (change === 0) return 'không đổi'
  return `${change > 0 ? 'tăng' : 'giảm'} ${size} điểm %`
}
