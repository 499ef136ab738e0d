import { useState } from 'preact/hooks'
import { type PictureCell, wordsWritten } from '../../../core/reports/fill/form-picture'
import { placeId } from '../../../core/reports/place-id'
import type { FillPlan, Write } from '../../../core/reports/report'
import type { FigureReturned } from '../../../core/reports/review/review-answer'
import type { ReviewPage } from '../../../core/reports/review/review-request'
import { Button } from '../../../ui/buttons'
import { cellShownName, placeShownName } from '../../../ui/words'
import { ReturnForm, SourceTold } from './return-place'

interface WordsProps {
  readonly plan: FillPlan
  readonly pages: readonly ReviewPage[]
  readonly onReturn: (returned: FigureReturned) => void
}

/** What stands in no cell of the picture: numbers of a paper in words, headings, how tasks stand. Each can be returned. */
export function ReturnWords({ plan, pages, onReturn }: WordsProps) {
  const words = wordsWritten(plan)
  const isPaper = plan.host === 'words'
  const [opened, setOpened] = useState<string | null>(null)
  if (words.length === 0) return null
  return (
    <details open={words.length === plan.writes.length}>
      <summary>
        {isPaper ? `Số đã ghi trong văn bản: ${words.length}` : `Chữ đã ghi: ${words.length} ô`}
      </summary>
      <ul class="stack small" aria-label={isPaper ? 'Số đã ghi trong văn bản' : 'Chữ đã ghi'}>
        {words.map((write) => {
          const [key, cell] = [placeId(write.at), cellOf(write)]
          return (
            <li key={key}>
              <Button
                is="plain"
                aria-expanded={opened === key}
                onClick={() => setOpened(opened === key ? null : key)}
              >
                {cellShownName(cell)}: {write.value}
              </Button>
              {opened === key && (
                <div class="stack">
                  <div role="status" class="place-told small" data-told={placeShownName(write.at)}>
                    <SourceTold cell={cell} pages={pages} />
                  </div>
                  <ReturnForm cell={cell} what={isPaper ? 'số' : 'ô'} onReturn={onReturn} />
                </div>
              )}
            </li>
          )
        })}
      </ul>
    </details>
  )
}

function cellOf(write: Write): PictureCell {
  const { at, rowPath, columnPath, now, value } = write
  return { at, rowPath, columnPath, mark: 'written', shown: value, now, write }
}
