import { Later } from '../../../ui/later'
import type { PanelDesk } from '../desk'
import { sharesReport } from '../seals/standing-seals'

const sentLine = async () => (await import('../seals/sent-line')).SentLine

/** «Đã gửi» on a report, once it was filled; nothing of it is loaded before. */
export function SentHere({ report, desk }: { report: string; desk: PanelDesk }) {
  const { receipts, seals } = desk.view
  const isFilled = receipts.some(({ receipt }) => sharesReport(receipt.report, report))
  const isSealed = seals.some(({ seal }) => sharesReport(seal.report, report))
  return isFilled || isSealed ? <Later load={sentLine} props={{ report, desk }} /> : null
}
