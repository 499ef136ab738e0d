import { Later } from '../../../ui/later'
import type { PanelDesk } from '../desk'

const differences = async () => (await import('../seals/differences')).Differences

/** After a capture: what it says otherwise than the reports that were filled or sent; nothing is loaded where there are none. */
export function ContradictedHere({ desk }: { desk: PanelDesk }) {
  const { receipts, seals } = desk.view
  return receipts.length + seals.length > 0 ? <Later load={differences} props={{ desk }} /> : null
}
