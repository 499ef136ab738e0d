import { useEffect, useState } from 'preact/hooks'
import { readTrend } from '../../ledger/read-trend'
import type { Snapshot } from '../../ledger/records'
import type { PanelDesk } from '../desk'

/** As many periods back as a line shows; one more that is not shown may still be compared with. */
export const PERIODS_SHOWN = 8

/** The captures of the periods before the one in force, read when somebody looks at them. */
export function useTrendCaptures({ ledger, period, view }: PanelDesk): readonly Snapshot[] {
  const [captures, setCaptures] = useState<readonly Snapshot[]>(view.snapshots)
  useEffect(() => {
    let isWanted = true
    void readTrend(ledger, { kind: period.kind, to: period.to, periods: PERIODS_SHOWN }).then((read) => {
      if (isWanted) setCaptures(read.ok ? read.value : view.snapshots)
    })
    return () => {
      isWanted = false
    }
  }, [ledger, period.kind, period.to, view.snapshots])
  return captures
}
