import type { FillRefusal } from '../core/reports/report'
import { placeShownName, WORDS } from './words'

/** What is not written, each with its sentence; formulas that already show the figure are a line of their own. */
export function RefusalList({ refusals }: { refusals: readonly FillRefusal[] }) {
  const agreeing = refusals.filter((refusal) => refusal.agrees === true)
  const others = refusals.filter((refusal) => refusal.agrees !== true)
  return (
    <>
      <Refusals mark="=" tone="proved" title={WORDS.formulasAgree} refusals={agreeing} />
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
