import type { ReportSeal } from '../../../core/reports/seal/report-seal'
import { openTab } from '../../../test/e2e/panel-hand'
import { type Book, inStore } from '../../../test/support/ledger-book'
import type { CrashJob, Step } from '../job'
import type { CrashOffice } from '../office'
import { reportIn } from './fill-workbook'

/** «Đã gửi»; where a seal stands already it is taken back first. The receipt is one that the ledger has from before. */
export const job: CrashJob = {
  name: 'seal',
  route: null,
  ready: async ({ panel }) => {
    await openTab(panel, 'Báo cáo')
    await reportIn(panel).waitFor()
  },
  steps: async (office, mark) => {
    const report = reportIn(office.panel)
    await withdrawButton(office)
      .or(report.getByRole('button', { name: 'Đã gửi', exact: true }))
      .first()
      .waitFor()
    const isSent = (await withdrawButton(office).count()) > 0
    return [
      ...(isSent ? [withdrawn(office, `${mark}a`)] : []),
      sealed(office, `${mark}/BC-UBND`),
      withdrawn(office, mark),
      sealed(office, `${mark}b/BC-UBND`),
    ]
  },
}

const withdrawButton = ({ panel }: CrashOffice) =>
  reportIn(panel).getByRole('button', { name: 'Rút bản chốt' })

function sealed({ panel }: CrashOffice, number: string): Step {
  const report = reportIn(panel)
  return {
    words: /^Đã chốt báo cáo đã gửi/,
    // The seal's paper and the event that notes it.
    adds: 2,
    act: async () => {
      await report.getByRole('button', { name: 'Đã gửi', exact: true }).click()
      await report.getByLabel(/^Số, ký hiệu/).fill(number)
      await report.getByRole('button', { name: 'Ghi là đã gửi và chốt số' }).click()
    },
    lasts: (book) => sealsIn(book).some(({ sent }) => sent.number === number),
  }
}

function withdrawn(office: CrashOffice, why: string): Step {
  const { panel } = office
  return {
    words: /^Đã rút bản chốt/,
    adds: 1,
    act: async () => {
      await withdrawButton(office).click()
      await reportIn(panel).getByLabel('Lý do rút').fill(why)
      await withdrawButton(office).click()
    },
    lasts: (book) => inStore(book, 'events').some(({ record }) => record.why === why),
  }
}

function sealsIn(book: Book): ReportSeal[] {
  return inStore(book, 'papers').flatMap(({ record }) =>
    record.kind === 'seal' ? [record.seal as ReportSeal] : [],
  )
}
