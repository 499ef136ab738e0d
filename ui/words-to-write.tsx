import { wordsWritten } from '../core/reports/fill/form-picture'
import type { FillPlan } from '../core/reports/report'
import { pathName, placeShownName } from './words'

/** What is written as words, line by line: headings, names of rows, how tasks stand. */
export function WordsToWrite({ plan, title = 'Chữ sẽ ghi' }: { plan: FillPlan; title?: string }) {
  const words = wordsWritten(plan)
  if (words.length === 0) return null
  return (
    <details open={words.length === plan.writes.length}>
      <summary>
        {title}: {words.length} ô
      </summary>
      <ul class="stack small long-list">
        {words.map((write) => (
          <li key={placeShownName(write.at)}>
            <strong>
              {[...new Set([pathName(write.rowPath), pathName(write.columnPath)])]
                .filter((part) => part !== '')
                .join(' · ') || placeShownName(write.at)}
            </strong>
            {'cell' in write.at && <span class="muted"> ({write.at.cell})</span>}:{' '}
            {write.now !== '' && <span class="muted">{write.now} → </span>}
            {write.value}
            {write.equal && <span class="muted"> (đã đúng)</span>}
            {write.ours && <span class="muted"> (sổ ghi «{write.ours}»)</span>}
          </li>
        ))}
      </ul>
    </details>
  )
}
