import { useEffect, useReducer } from 'preact/hooks'
import { proposedUnit } from '../../../core/snapshot/take/propose-unit'
import { usePage } from '../capture/use-page'
import { answered, NO_ANSWER, offeredUnit } from './unit-answer'

const NOTHING = () => undefined

/** The unit of the first start: what the officer wrote, until then what the page in front is of. */
export function useProposedUnit() {
  const [answer, put] = useReducer(answered, NO_ANSWER)
  const { state } = usePage(NOTHING)
  const said = state.kind === 'read' ? proposedUnit(state.page.seen) : null
  useEffect(() => {
    if (said !== null) put({ kind: 'page-says', unit: said })
  }, [said])
  return {
    unit: answer.text,
    isProposed: answer.by === 'page',
    offered: offeredUnit(answer),
    take: () => put({ kind: 'taken' }),
    field: {
      onText: (text: string) => put({ kind: 'written', text }),
      onFocus: () => put({ kind: 'entered' }),
      onBlur: () => put({ kind: 'left' }),
    },
  }
}
