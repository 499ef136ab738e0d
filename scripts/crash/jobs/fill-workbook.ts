import { openTab } from '../../../test/e2e/panel-hand'
import { type Book, inStore } from '../../../test/support/ledger-book'
import { HANDED_OUT } from '../heard'
import type { CrashJob, Step } from '../job'
import type { CrashOffice } from '../office'

/** «Điền tệp Excel» of II.06a, from our blank. */
export const job: CrashJob = {
  name: 'fill workbook',
  route: null,
  ready: ({ panel }) => openTab(panel, 'Báo cáo'),
  steps: async (office) => [await filled(office)],
}

export const reportIn = (panel: CrashOffice['panel']) => panel.locator('[data-report="ii-06a"]')

const receiptsIn = (book: Book) => inStore(book, 'receipts').length

async function filled({ panel }: CrashOffice): Promise<Step> {
  const report = reportIn(panel)
  const close = report.getByRole('button', { name: 'Đóng' })
  if ((await close.count()) > 0) await close.click()
  await report.getByRole('button', { name: /^Điền (tệp Excel|phần đã có)/ }).click()
  const fill = report.getByRole('button', { name: /^Điền \d+ ô$/ })
  await fill.waitFor()
  return {
    words: /^Đã điền tệp/,
    adds: 1,
    // A file that is out has its receipt, whatever the panel has said by then.
    onTheWay: (book, { before, sentences }) =>
      !sentences.includes(HANDED_OUT) || receiptsIn(book) > receiptsIn(before),
    act: () => fill.click(),
    stands: (book) => inStore(book, 'receipts').length > 0,
  }
}
