import { useEffect, useState } from 'preact/hooks'
import { proposedUnit } from '../../../core/snapshot/take/propose-unit'
import { usePage } from '../capture/use-page'

const NOTHING = () => undefined

/** The unit of the first start: what the officer wrote, until then what the page in front is of. */
export function useProposedUnit() {
  const [written, setWritten] = useState<string | null>(null)
  const [proposed, setProposed] = useState<string | null>(null)
  const { state } = usePage(NOTHING)
  const said = state.kind === 'read' ? proposedUnit(state.page.seen) : null
  useEffect(() => {
    if (said !== null) setProposed(said)
  }, [said])
  return {
    unit: written ?? proposed ?? '',
    isProposed: written === null && proposed !== null,
    setUnit: setWritten,
  }
}
