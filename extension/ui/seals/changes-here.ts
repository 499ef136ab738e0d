import { aimsOf } from '../../../core/plans/aims'
import { reportName } from '../../../core/reports/forms/forms'
import type { Receipt } from '../../../core/reports/report'
import { type FigureChange, figuresChanged, placesChanged } from '../../../core/reports/seal/figures-changed'
import { type IndicatorChange, indicatorsChanged } from '../../../core/reports/seal/indicators-changed'
import type { ReportSeal } from '../../../core/reports/seal/report-seal'
import { capturesSealed, measuresOf } from '../../../core/reports/seal/sealed-captures'
import { shortSentDay } from '../../../core/reports/seal/sent-words'
import type { Snapshot } from '../../../core/snapshot/snapshot'
import { capturesFor } from '../../../core/snapshot/systems/snapshots-for'
import { yearOf } from '../../../core/text/day'
import { momentWords } from '../../../core/text/moment'
import type { PanelDesk } from '../desk'
import { sealStanding } from './standing-seals'

/** A report that was filled or sent, and whose figures the ledger says otherwise now. */
export interface ReportChanged {
  readonly key: string
  readonly name: string
  /** The seal that stands; null where the report was only filled. */
  readonly seal: ReportSeal | null
  readonly receipt: Receipt
  readonly changes: readonly FigureChange[]
  readonly indicators: readonly IndicatorChange[]
  /** How many captures it was filled from no longer stand: withdrawn, or damaged. */
  readonly gone: number
}

type Asked = Pick<PanelDesk, 'view' | 'period' | 'subject' | 'plan'>

/** Reports of the period in force that later captures contradict: those that were sent, then those only filled. */
export function changesHere(desk: Asked): ReportChanged[] {
  return [...sealedReports(desk), ...filledReports(desk)].filter(
    ({ changes, gone }) => changes.length > 0 || gone > 0,
  )
}

/** «khác bản đã gửi 18/11: 4 ô»; where no cell holds what changed, how many numbers it is. */
export function headline({ seal, receipt, changes, gone }: ReportChanged): string {
  const cells = placesChanged(changes).length
  const count = cells > 0 || changes.length === 0 ? `${cells} ô` : `${changes.length} số chưa có ô`
  if (seal) return `khác bản đã gửi ${shortSentDay(seal.sent.on)}: ${count}`
  return gone > 0 && cells === 0
    ? `lần điền ${momentWords(receipt.at)} không còn nguồn`
    : `khác lần điền ${momentWords(receipt.at)}: ${count}, phiếu đối chiếu đã cũ`
}

/** The same in the one line above everything; null where nothing that was sent or filled is old. */
export function changedInOneLine(changed: readonly ReportChanged[]): string | null {
  const [one, ...more] = changed
  if (!one) return null
  return more.length === 0 ? headline(one) : `${changed.length} báo cáo phải xem lại, số đã đổi`
}

function sealedReports(desk: Asked): ReportChanged[] {
  const { seals } = desk.view
  const standing = new Set(seals.map(({ seal }) => sealStanding(seals, seal.report)))
  return [...standing].flatMap((seal) => {
    return seal
      ? [changedOf(desk, { seal, receipt: seal.receipt, captures: capturesSealed(seal), gone: 0 })]
      : []
  })
}

/** Of each report and target the last fill that no seal holds. */
function filledReports(desk: Asked): ReportChanged[] {
  const last = new Map<string, Receipt>()
  const byTime = [...ownReceipts(desk)].sort((a, b) => Date.parse(a.at) - Date.parse(b.at))
  for (const receipt of byTime) last.set(`${receipt.report} ${receipt.host}`, receipt)
  return [...last.values()]
    .filter((receipt) => !isSealedSince(desk, receipt))
    .map((receipt) => {
      const captures = desk.view.snapshots.filter(({ id }) => receipt.snapshots.includes(id))
      const gone = new Set(receipt.snapshots).size - captures.length
      return changedOf(desk, { seal: null, receipt, captures, gone })
    })
}

function ownReceipts({ view, period }: Asked): Receipt[] {
  return view.receipts
    .map(({ receipt }) => receipt)
    .filter(({ from, to }) => from === period.from && to === period.to)
}

/** What was sent is held against its seal, and whatever was filled before it no longer matters. */
function isSealedSince({ view }: Asked, { report, at }: Receipt): boolean {
  const seal = sealStanding(view.seals, report)
  return seal !== null && Date.parse(seal.receipt.at) >= Date.parse(at)
}

interface Filled {
  readonly seal: ReportSeal | null
  readonly receipt: Receipt
  readonly captures: readonly Snapshot[]
  readonly gone: number
}

function changedOf({ view, subject, plan, period }: Asked, filled: Filled): ReportChanged {
  const { receipt, captures } = filled
  const { lines, labels } = receipt
  const measures = measuresOf(receipt)
  const now = capturesFor(view.snapshots, subject)
  const changes = figuresChanged({ lines, labels, measures, captures }, now, subject)
  return {
    ...filled,
    key: `${receipt.report} ${receipt.host} ${receipt.at}`,
    name: reportName(receipt.report),
    changes,
    indicators:
      changes.length === 0
        ? []
        : indicatorsChanged({ before: captures, now, measures }, subject, aimsOf(plan, yearOf(period.to))),
  }
}
