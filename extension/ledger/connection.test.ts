import 'fake-indexeddb/auto'
import { expect, it } from 'vitest'
import { FAULTS, faultAt } from '../../test/support/request-faults'
import { openTestLedger } from '../../test/support/test-ledger'
import { openLedger } from './open-ledger'

/** Whether nobody holds the ledger: whoever asks for all of it gets it at once. */
function isFree(name: string): Promise<boolean> {
  return new Promise((resolve) => {
    const request = indexedDB.deleteDatabase(name)
    request.onblocked = () => resolve(false)
    request.onsuccess = () => resolve(true)
  })
}

it.each(FAULTS)(
  'an opening under which a request meets «%s» leaves no connection behind for which a newer panel would wait for ever',
  async (fault) => {
    const { name, close } = await openTestLedger()
    close()
    const end = faultAt(0, fault)
    const opened = await openLedger(name)
    end()
    if (opened.ok) opened.value.close()
    // Behind whoever asked for the ledger meanwhile.
    const next = await openTestLedger(name)
    next.close()
    expect(await isFree(name)).toBe(true)
  },
)
