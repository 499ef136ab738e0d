import type { Receipt } from '../../../core/reports/report'
import { FORM, openTab } from '../../../test/e2e/panel-hand'
import { type Book, inStore } from '../../../test/support/ledger-book'
import type { CrashJob } from '../job'
import { sitePage } from '../office'

/** «Điền biểu mẫu trên trang này», from an empty form at first, from one with gaps each time after. */
export const job: CrashJob = {
  name: 'fill form',
  route: FORM,
  ready: async ({ panel }) => openTab(panel, 'Báo cáo'),
  steps: async (office) => {
    const { panel } = office
    await (await sitePage(office)).evaluate(emptied)
    const region = panel.getByRole('region', { name: 'Biểu mẫu trên trang này' })
    const close = region.getByRole('button', { name: 'Đóng' })
    const begin = region.getByRole('button', { name: 'Điền biểu mẫu trên trang này' })
    await close.or(begin).first().waitFor()
    if ((await close.count()) > 0) await close.click()
    await begin.click()
    const fill = region.getByRole('button', { name: /^Điền \d+ ô$/ })
    await fill.waitFor()
    return [
      {
        words: /^Đã ghi xong biểu mẫu/,
        adds: 1,
        act: () => fill.click(),
        onTheWay: (book, { before, sentences }) => linesKept(book, before) >= linesSaid(sentences),
        stands: (book) => newestForm(book)?.underWay === undefined,
      },
    ]
  },
}

/** Every third field is emptied; what stands in the others is right already, and is left alone. */
function emptied(): void {
  const fields = [...document.querySelectorAll<HTMLInputElement>('input.txt-so:enabled:not([readonly])')]
  for (const field of fields.filter((_, at) => at % 3 === 0)) {
    field.value = ''
    field.dispatchEvent(new Event('change', { bubbles: true }))
  }
}

/** «Đang ghi 12/48»: so many lines the panel has said are written, and kept. */
function linesSaid(sentences: readonly string[]): number {
  const counts = sentences.map((sentence) => Number(/^Đang ghi (\d+)\/\d+/.exec(sentence)?.[1] ?? 0))
  return Math.max(0, ...counts)
}

/** Of this run's own receipt: an ended one holds a line for all that was to be written. */
function linesKept(book: Book, before: Book): number {
  const earlier = new Set(receiptsOfForms(before).map(({ key }) => key))
  const own = receiptsOfForms(book).find(({ key }) => !earlier.has(key))
  return own ? own.receipt.lines.filter(({ outcome }) => outcome !== 'stopped').length : 0
}

function newestForm(book: Book): Receipt | undefined {
  const all = receiptsOfForms(book).map(({ receipt }) => receipt)
  return all.sort((a, b) => Date.parse(a.at) - Date.parse(b.at)).at(-1)
}

function receiptsOfForms(book: Book): { readonly key: string; readonly receipt: Receipt }[] {
  return inStore(book, 'receipts')
    .map(({ key, record }) => ({ key, receipt: record.receipt as Receipt }))
    .filter(({ receipt }) => receipt.host === 'form')
}
