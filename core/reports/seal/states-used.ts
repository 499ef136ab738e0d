import { periodFrom, shortPeriod } from '../../periods/periods'
import type { ReceiptSeen } from '../../plans/receipt-seen'
import type { Snapshot } from '../../snapshot/snapshot'
import { shortSentDay } from './sent-words'

/**
 * Which state of each period a sum over periods uses: as it was sent, or as it was captured after that.
 *
 * `['Quý I/2025: số chụp 21/03, sau bản đã gửi 18/03', 'Quý II/2025: số chụp 17/06, chưa gửi']`
 */
export function statesUsed(captures: readonly Snapshot[], reports: readonly ReceiptSeen[]): string[] {
  const said = captures.map(({ period, source }) => {
    const sent = reports.filter((one) => one.sent && one.from === period.from && one.to === period.to)
    const last = sent.toSorted((a, b) => a.at.localeCompare(b.at)).at(-1)
    const day = source.capturedAt.slice(0, 10)
    const state = last ? stateBeside(last, source.capturedAt) : 'chưa gửi'
    return {
      to: period.to,
      words: `${shortPeriod(periodFrom(period.from, period.to))}: số chụp ${shortSentDay(day)}, ${state}`,
    }
  })
  const ordered = said.sort((a, b) => a.to.localeCompare(b.to)).map(({ words }) => words)
  return [...new Set(ordered)]
}

/** Of the very day it was sent the moment of the seal decides. */
function stateBeside({ at, sealedAt = at }: ReceiptSeen, capturedAt: string): string {
  const [sent, captured] = [at.slice(0, 10), capturedAt.slice(0, 10)]
  const isLater = captured > sent || Date.parse(capturedAt) > Date.parse(sealedAt)
  return `${isLater ? 'sau' : 'trước'} bản đã gửi ${shortSentDay(sent)}`
}
