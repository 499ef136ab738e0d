import type { Outcome } from '../../core/outcome'
import type { Receipt } from '../../core/reports/report'
import { reviewsOf, reviewWords } from '../../core/reports/review/reviews-of'
import type { ReportSeal } from '../../core/reports/seal/report-seal'
import type { Ledger } from './open-ledger'
import { ReceiptRecord, SealRecord } from './records'
import { answersAround } from './reviews'
import type { Reading } from './stores'

/** What the one who takes the post over must know of the whole book, whatever period is in force. */
export interface HandoverRead {
  /** Those that stand, oldest first. */
  readonly seals: readonly ReportSeal[]
  /** The last fill of each report. */
  readonly fills: readonly Receipt[]
  /** What colleagues returned in them and is still as it was, each in words. */
  readonly returned: readonly string[]
}

export async function readHandover(ledger: Ledger): Promise<Outcome<HandoverRead>> {
  return ledger.read(['cards', 'papers', 'receipts', 'events'], async (of) => {
    const cards = (await of.objectStore('cards').getAll()).filter(({ withdrawn }) => !withdrawn)
    const papers = cards.filter((card) => card.of === 'papers' && card.kind === 'seal')
    const last = new Map<string, string>()
    const byTime = cards.filter((card) => card.of === 'receipts' && card.done).sort(byMoment)
    for (const { name, kind, id } of byTime) last.set(`${name} ${kind}`, id)
    const fills = await fillsAt(of, [...last.values()])
    const returned = (await Promise.all(fills.map((fill) => standingReturns(of, fill)))).flat()
    return { seals: await sealsAt(of, papers.sort(byMoment)), fills, returned }
  })
}

function byMoment(a: { readonly at: string }, b: { readonly at: string }): number {
  return Date.parse(a.at) - Date.parse(b.at)
}

async function sealsAt(of: Reading, cards: readonly { readonly id: string }[]): Promise<ReportSeal[]> {
  const records = await Promise.all(cards.map(({ id }) => of.objectStore('papers').get(id)))
  return records.flatMap((record) => {
    const paper = SealRecord.safeParse(record)
    return paper.success ? [paper.data.seal] : []
  })
}

async function fillsAt(of: Reading, ids: readonly string[]): Promise<Receipt[]> {
  const records = await Promise.all(ids.map((id) => of.objectStore('receipts').get(id)))
  return records.flatMap((record) => {
    const receipt = ReceiptRecord.safeParse(record)
    return receipt.success ? [receipt.data.receipt] : []
  })
}

async function standingReturns(of: Reading, fill: Receipt): Promise<string[]> {
  const seen = reviewsOf(await answersAround(of, fill), fill)
  return seen.filter(({ stands }) => stands).map(({ answer }) => reviewWords(answer))
}
