import type { FillRefusal } from '../core/reports/report'
import { isWorkedOut, leftOut } from './left-out'
import { placeShownName, WORDS } from './words'

interface ListProps {
  readonly refusals: readonly FillRefusal[]
  /** Before the fill: a formula's number is only worked out by it, and is no fault yet. */
  readonly ahead?: boolean
}

/** What is not written, each with its sentence; formulas that already show the figure, or will be worked out, are a line of their own. */
export function RefusalList({ refusals, ahead = false }: ListProps) {
  const agreeing = refusals.filter((refusal) => refusal.agrees === true)
  const later = refusals.filter((refusal) => ahead && isWorkedOut(refusal))
  const others = leftOut(refusals, ahead)
  return (
    <>
      <Refusals mark="=" tone="proved" title={WORDS.formulasAgree} refusals={agreeing} />
      <Refusals mark="=" tone="muted" title={WORDS.formulasLater} refusals={later} />
      <Refusals mark="⚠" tone="warning" title={WORDS.refused} refusals={others} open={others.length <= 5} />
    </>
  )
}

interface RefusalsProps {
  readonly mark: string
  readonly tone: string
  readonly title: string
  readonly refusals: readonly FillRefusal[]
  readonly open?: boolean
}

function Refusals({ mark, tone, title, refusals, open }: RefusalsProps) {
  if (refusals.length === 0) return null
  return (
    <details open={open === true}>
      <summary>
        {title}: {refusals.length} chỗ
      </summary>
      <ul class="stack">
        {refusals.map((refusal) => (
          <li
            key={`${refusal.at ? placeShownName(refusal.at) : ''} ${refusal.message}`}
            data-reason={refusal.reason}
          >
            <span class={tone} aria-hidden="true">
              {mark}{' '}
            </span>
            {refusal.message}
          </li>
        ))}
      </ul>
    </details>
  )
}
