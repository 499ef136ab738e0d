import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { agedLedger } from '../../test/support/aged-ledger'
import { ROOT } from '../setup/ready.mjs'

/** As many as make the upgrade last long enough to be hit. */
const CAPTURES = 30

/** The ledger that is kept of version 1, with captures and events of another year beside it, so that its upgrade takes its time. */
export function version1(): Record<string, unknown> {
  const { stores } = JSON.parse(readFileSync(join(ROOT, 'test/fixtures/ledger-v1/whole.json'), 'utf8'))
  const aged = agedLedger(1)
  return {
    ...stores,
    snapshots: [...stores.snapshots, ...aged.snapshots.slice(0, CAPTURES)],
    events: [...stores.events, ...aged.events.map(ofVersion1)],
  }
}

/** Version 1 knew no order of events but that of their ids, which follow those of the fixture. */
function ofVersion1(event: { readonly id: string }, at: number): object {
  const { when: _, ...rest } = event as { id: string; when?: number }
  return { ...rest, id: `${String(at + 100).padStart(8, '0')}-${at}` }
}
