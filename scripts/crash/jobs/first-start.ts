import { type Book, inStore } from '../../../test/support/ledger-book'
import { removeBook } from '../book'
import type { CrashJob } from '../job'
import { leavePanel, showPanel } from '../office'

/** No ledger at all: a panel makes one, and the officer answers the questions of the first start. */
export const job: CrashJob = {
  name: 'first start',
  route: null,
  laysLedger: true,
  ready: async () => undefined,
  steps: async (office, mark) => {
    const { panel } = office
    const unit = `UBND xã Số ${mark}`
    await leavePanel(office)
    await removeBook(panel)
    return [
      {
        words: new RegExp(`^Sổ đã mở: ${unit}$`),
        adds: 0,
        act: async () => {
          await showPanel(office, null)
          await panel.locator('[name=unit]').fill(unit)
          await panel.getByRole('button', { name: 'Bắt đầu' }).click()
        },
        lasts: (book) => book.version === 2 && unitIn(book) === unit,
      },
    ]
  },
}

function unitIn(book: Book): unknown {
  return inStore(book, 'settings').find(({ key }) => key === 'settings')?.record.unit
}
