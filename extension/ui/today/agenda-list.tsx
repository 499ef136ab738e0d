import type { AgendaRow } from '../../../core/plans/agenda/agenda-row'
import type { Obligation } from '../../../core/plans/status'
import type { PanelDesk } from '../desk'
import { AgendaItem } from './agenda-item'
import { UndoLine } from './undo-line'
import type { KeptPlaces } from './use-places'

export interface ListProps {
  readonly list: 'now' | 'week' | 'past' | 'old'
  readonly rows: readonly AgendaRow[]
  /** Every obligation of the plan, for the grids. */
  readonly obligations: readonly Obligation[]
  readonly desk: PanelDesk
  readonly places: KeptPlaces
}

/** The rows of one list; where one has just gone, what was kept can be taken back in its place. */
export function AgendaList({ list, rows, obligations, desk, places }: ListProps) {
  const keys = places.shown(
    list,
    rows.map(({ key }) => key),
  )
  return (
    <ul class="list">
      {keys.map((key) => {
        const row = rows.find((one) => one.key === key)
        const kept = places.kept(list, key)
        return (
          <li key={key} class="duty" data-place={`${list} ${key}`}>
            {kept && <UndoLine kept={kept} onUndo={() => void places.undo(list, key)} />}
            {row && (
              <AgendaItem
                row={row}
                obligations={obligations}
                desk={desk}
                onKept={(events, name) => places.keep(list, key, { words: `${name}: đã ghi`, events })}
              />
            )}
          </li>
        )
      })}
    </ul>
  )
}
