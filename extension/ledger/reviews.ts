import { accept, type Outcome } from '../../core/outcome'
import { type AskedBefore, answerMisfit } from '../../core/reports/review/judge-review'
import type { ReviewAnswer } from '../../core/reports/review/review-answer'
import { type ReviewRequest, versionOf } from '../../core/reports/review/review-request'
import { appendEvent } from './event-order'
import { addEvent } from './ledger'
import type { Ledger } from './open-ledger'
import { LedgerEvent, ReceiptRecord } from './records'
import type { Reading, Writing } from './stores'

/** Notes that a colleague is asked: an answer is believed only where this book asked for it. */
export function noteAsked(ledger: Ledger, { id, receiptId, receipt, askedAt }: ReviewRequest) {
  const event = { kind: 'review-asked', ref: receiptId, request: id, version: versionOf(receipt) } as const
  return addEvent(ledger, { ...event, at: askedAt })
}

/** What this book knows of an answer: what was asked, and whether it was opened before. */
export interface AnswerKnown {
  readonly asked: AskedBefore | null
  readonly isKept: boolean
}

/** Holds an answer against the whole ledger, of whatever period it is; nothing is kept yet. */
export function readAnswerKnown(ledger: Ledger, answer: ReviewAnswer): Promise<Outcome<AnswerKnown>> {
  return ledger.read(['events', 'receipts'], (of) => knownOf(of, answer))
}

/** Keeps an answer that fits what was asked; the same answer opened twice is one. */
export async function addAnswer(
  ledger: Ledger,
  answer: ReviewAnswer,
  at: string,
): Promise<Outcome<'kept' | 'known'>> {
  const written = await ledger.write(['events', 'receipts'], async (change) => {
    const { asked, isKept } = await knownOf(change, answer)
    if (isKept) return accept('known' as const)
    const misfit = answerMisfit(answer, asked)
    if (misfit) return { ok: false as const, refusal: misfit }
    await appendEvent(change, { kind: 'reviewed', ref: answer.receiptId, answer, at })
    return accept('kept' as const)
  })
  return written.ok ? written.value : written
}

async function knownOf(of: Reading | Writing, answer: ReviewAnswer): Promise<AnswerKnown> {
  const events = await eventsOn(of, answer.receiptId)
  const asked = events.find((event) => event.kind === 'review-asked' && event.request === answer.request)
  const record = ReceiptRecord.safeParse(await (of as Reading).objectStore('receipts').get(answer.receiptId))
  return {
    asked:
      asked?.kind === 'review-asked'
        ? {
            receipt: record.success ? record.data.receipt : null,
            version: asked.version,
            askedAt: asked.at,
          }
        : null,
    isKept: answersIn(events).some(({ id }) => id === answer.id),
  }
}

async function eventsOn(of: Reading | Writing, ref: string): Promise<LedgerEvent[]> {
  const records: unknown[] = await (of as Reading).objectStore('events').index('ref').getAll(ref)
  return records.flatMap((record) => {
    const event = LedgerEvent.safeParse(record)
    return event.success ? [event.data] : []
  })
}

/** What colleagues answered, in the order it was kept. */
export function answersIn(events: readonly LedgerEvent[]): ReviewAnswer[] {
  return events.flatMap((event) => (event.kind === 'reviewed' ? [event.answer] : []))
}

/** The answers to any fill of the days of a receipt: a report that was filled anew is still what was looked at. */
export async function answersAround(
  of: Reading,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<ReviewAnswer[]> {
  const cards = await of
    .objectStore('cards')
    .index('days')
    .getAll(IDBKeyRange.only([to, from]))
  const receipts = cards.filter((card) => card.of === 'receipts')
  const events = await Promise.all(receipts.map(({ id }) => eventsOn(of, id)))
  return answersIn(events.flat())
}
