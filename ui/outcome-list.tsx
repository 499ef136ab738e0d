import { isLeftWrong, leftWrongWords } from '../core/reports/receipt/left-wrong'
import { paperName } from '../core/reports/receipt/paper-labels'
import { writtenWords } from '../core/reports/receipt/receipt-annex'
import { isHeld } from '../core/reports/receipt/receipt-of'
import type { Receipt } from '../core/reports/report'
import { Mark } from './mark'
import { RefusalList } from './refusal-list'
import { OUTCOME_WORDS, placeShownName } from './words'

type Line = Receipt['lines'][number]

interface ListProps extends Pick<Receipt, 'lines' | 'refusals'> {
  /** What the paper calls the places. */
  readonly labels?: Receipt['labels'] | undefined
}

/** After the fill: what is left wrong first, in red; then filled / already equal / not written, each openable. */
export function OutcomeList({ lines, refusals, labels }: ListProps) {
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
      <LineGroup mark="✓" tone="proved" title="Đã ghi" lines={filled} labels={labels} />
      <LineGroup mark="=" tone="muted" title="Đã đúng sẵn" lines={equal} labels={labels} />
      <LineGroup mark="✕" tone="error" title="Không ghi được" lines={failed} labels={labels} open />
      <RefusalList refusals={refusals} />
    </div>
  )
}

interface GroupProps {
  readonly mark: string
  readonly tone: string
  readonly title: string
  readonly lines: readonly Line[]
  readonly labels: Receipt['labels']
  readonly open?: boolean
}

function LineGroup({ mark, tone, title, lines, labels, open }: GroupProps) {
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
            {placeInWords(line.at, labels)}: {writtenWords(line)} ({OUTCOME_WORDS[line.outcome]}
            {line.outcome === 'value-did-not-stick' && `, trang hiện «${line.readBack}»`})
          </li>
        ))}
      </ul>
    </details>
  )
}

/** As the paper calls it, where the receipt has kept that, with its cell. */
function placeInWords(at: Line['at'], labels: Receipt['labels']): string {
  const name = 'cell' in at ? paperName({ labels }, at) : ''
  return name === '' ? placeShownName(at) : `${name} (${placeShownName(at)})`
}
