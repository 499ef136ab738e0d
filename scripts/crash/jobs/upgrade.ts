import { inStore } from '../../../test/support/ledger-book'
import { layVersion1 } from '../book'
import type { CrashJob } from '../job'
import { leavePanel, showPanel } from '../office'
import { version1 } from '../version-1'

/** A ledger of version 1 that a panel opens for the first time. */
export const job: CrashJob = {
  name: 'upgrade',
  route: null,
  laysLedger: true,
  ready: async () => undefined,
  steps: async (office) => {
    const stores = version1()
    await leavePanel(office)
    await layVersion1(office.panel, stores)
    return [
      {
        words: /^Sổ đã mở/,
        adds: 0,
        act: () => showPanel(office, null),
        stands: (book) => book.version === 2 && inStore(book, 'cards').length > 0,
      },
    ]
  },
}
