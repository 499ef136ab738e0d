import { useState } from 'preact/hooks'
import type { FillPlan, Place } from '../core/reports/report'
import { formatValue } from '../core/text/format'
import { type Overwrite, placesIn } from './overwrite'
import { placeShownName } from './words'

interface TakenProps {
  readonly plan: FillPlan
  readonly overwrite: Overwrite
  /** One place is given up for overwriting, or kept after all. */
  readonly onOverwriteOne: (at: Place, isOn: boolean) => void
}

interface Taken {
  readonly at: Place
  readonly words: string
  readonly isOn: boolean
}

/** Places that hold something else, each to be given up by itself; nothing is overwritten that is not ticked. */
export function TakenPlaces({ plan, overwrite, onOverwriteOne }: TakenProps) {
  const taken = useFirstOrder(takenIn(plan, overwrite))
  // Shown open where something was ticked before; from then on the officer's to open and close.
  const [isOpen] = useState(placesIn(overwrite).length > 0)
  if (taken.length === 0) return null
  const ticked = taken.filter(({ isOn }) => isOn).length
  return (
    <details data-taken={taken.length - ticked} open={isOpen}>
      <summary>
        Chọn từng ô để ghi đè ({ticked}/{taken.length})
      </summary>
      <ul class="list">
        {taken.map(({ at, words, isOn }) => (
          <li key={placeShownName(at)}>
            <label class="tick">
              <input
                type="checkbox"
                checked={isOn}
                onChange={(event) => onOverwriteOne(at, event.currentTarget.checked)}
              />
              <span class="small">
                <strong>{placeShownName(at)}</strong> {words}
              </span>
            </label>
          </li>
        ))}
      </ul>
    </details>
  )
}

function takenIn({ refusals, writes }: FillPlan, overwrite: Overwrite): Taken[] {
  const asked = new Set(placesIn(overwrite).map(placeShownName))
  const kept = refusals.flatMap(({ reason, at, message }) =>
    reason === 'cell-not-empty' && at ? [{ at, words: message, isOn: asked.has(placeShownName(at)) }] : [],
  )
  const given = writes
    .filter(({ at }) => asked.has(placeShownName(at)))
    .map(({ at, now, value }) => ({
      at,
      words: `Đang có «${now}», sẽ ghi đè thành ${formatValue(value)}.`,
      isOn: true,
    }))
  return [...kept, ...given]
}

/** Ticked or not, each stays in its line: the order in which they were first seen. */
function useFirstOrder(taken: readonly Taken[]): Taken[] {
  const [order] = useState(() => new Map<string, number>())
  for (const { at } of taken) if (!order.has(placeShownName(at))) order.set(placeShownName(at), order.size)
  const rank = ({ at }: Taken) => order.get(placeShownName(at)) ?? 0
  return [...taken].sort((a, b) => rank(a) - rank(b))
}
