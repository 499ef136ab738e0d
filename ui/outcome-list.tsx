import { isLeftWrong, leftWrongWords } from '../core/reports/receipt/left-wrong'
import { writtenWords } from '../core/reports/receipt/receipt-annex'
import { isHeld } from '../core/reports/receipt/receipt-of'
import type { Receipt } from '../core/reports/report'
import { Mark } from './mark'
import { RefusalList } from './refusal-list'
import { OUTCOME_WORDS, placeShownName } from './words'

type Line = Receipt['lines'][number]

/** After the fill: what is left wrong first, in red; then filled / already equal / not written, each openable. */
export function OutcomeList({ lines, refusals }: Pick<Receipt, 'lines' | 'refusals'>) {
  const filled = lines.filter((line) => line.outcome === 'filled')
  const equal = lines.filter((line) => line.outcome === 'already-equal')
  const failed = lines.filter((line) => !isHeld(line))
  return (
    <div class="stack">
      {lines.some(isLeftWrong) && (
        <section class="card card-error" aria-label="Ô còn hiện số sai" data-left-wrong>
          <p>
            <Mark tone="error" />
            <strong>{leftWrongWords({ lines })}</strong>
          </p>
        </section>
      )}
      <LineGroup mark="✓" tone="proved" title="Đã ghi" lines={filled} />
      <LineGroup mark="=" tone="muted" title="Đã đúng sẵn" lines={equal} />
      <LineGroup mark="✕" tone="error" title="Không ghi được" lines={failed} open />
      <RefusalList refusals={refusals} />
    </div>
  )
}

interface GroupProps {
  readonly mark: string
  readonly tone: string
  readonly title: string
  readonly lines: readonly Line[]
  readonly open?: boolean
}

function LineGroup({ mark, tone, title, lines, open }: GroupProps) {
  if (lines.length === 0) return null
  return (
    <details open={open === true}>
      <summary>
        <span class={tone} aria-hidden="true">
          {mark}{' '}
        </span>
        {title}: {lines.length} ô
      </summary>
      <ul class="stack small">
        {lines.map((line) => (
          <li key={placeShownName(line.at)}>
            {placeShownName(line.at)}: {writtenWords(line)} ({OUTCOME_WORDS[line.outcome]}
            {line.outcome === 'value-did-not-stick' && `, trang hiện «${line.readBack}»`})
          </li>
        ))}
      </ul>
    </details>
  )
}
