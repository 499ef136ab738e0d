import { FORM, openTab } from '../../../test/e2e/panel-hand'
import { inStore } from '../book'
import type { Job } from '../job'
import { sitePage } from '../office'

/** «Điền biểu mẫu trên trang này», from an empty form each time. */
export const job: Job = {
  name: 'fill form',
  route: FORM,
  ready: async ({ panel }) => openTab(panel, 'Báo cáo'),
  steps: async (office) => {
    const { panel } = office
    await (await sitePage(office)).reload()
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
        stands: (book) =>
          inStore(book, 'receipts').some(
            ({ record }) => Reflect.get(Object(record.receipt), 'host') === 'form',
          ),
      },
    ]
  },
}
