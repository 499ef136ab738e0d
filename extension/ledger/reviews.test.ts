import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, it } from 'vitest'
import { reviewAnswer } from '../../core/reports/review/review-answer'
import { type ReviewRequest, reviewRequest } from '../../core/reports/review/review-request'
import { openTestLedger, viewOf } from '../../test/support/test-ledger'
import { quarterReceipt } from '../../test/unit/quarter-seal'
import { exportBackup } from './backup'
import { readBackup } from './backup-file'
import { checkLedger } from './check-ledger'
import { compareBackup } from './compare-backup'
import { addReceipt } from './ledger'
import type { Ledger } from './open-ledger'
import { readHistory } from './read-history'
import { readReceipt } from './read-receipt'
import { restoreBackup } from './restore-backup'
import { addAnswer, answersIn, noteAsked, readAnswerKnown } from './reviews'

const AT = '2025-03-18T10:00:00+07:00'
const progress = () => Promise.resolve()
const RECEIPT = quarterReceipt()
let ledger: Ledger
let request: ReviewRequest

beforeEach(async () => {
  ledger = await openTestLedger()
  const kept = await addReceipt(ledger, RECEIPT)
  if (!kept.ok) throw new Error(kept.refusal.message)
  request = reviewRequest({
    receiptId: kept.value,
    receipt: RECEIPT,
    captures: [],
    nameOf: () => '',
    words: '',
    askedAt: '2025-03-17T11:00:00+07:00',
  })
})

const line = RECEIPT.lines[0]!
const agreedBy = (who: string) => reviewAnswer(request, { who, answeredAt: '2025-03-18T08:00:00+07:00' })
const returnedBy = (who: string) =>
  reviewAnswer(request, {
    who,
    answeredAt: '2025-03-18T08:00:00+07:00',
    returned: { at: line.at, place: 'Hộ tịch', value: line.value, message: 'Thiếu 3' },
  })

describe('the answers of colleagues', () => {
  it('are kept once, each reviewer’s own, in the order they came, and stand at the receipt', async () => {
    await noteAsked(ledger, request)
    const [one, two] = [returnedBy('Lê Hà'), agreedBy('Trần Nam')]
    expect(await addAnswer(ledger, one, AT)).toEqual({ ok: true, value: 'kept' })
    expect(await addAnswer(ledger, two, AT)).toEqual({ ok: true, value: 'kept' })
    expect(await addAnswer(ledger, one, AT)).toEqual({ ok: true, value: 'known' })
    expect(answersIn((await viewOf(ledger)).events)).toEqual([one, two])
    expect(await readAnswerKnown(ledger, one)).toMatchObject({ value: { isKept: true } })
    expect(await readReceipt(ledger, request.receiptId)).toMatchObject({ value: { answers: [one, two] } })
    expect(await checkLedger(ledger, { at: AT, progress })).toMatchObject({ value: { damaged: [] } })
  })

  it('to what this book never asked, or of other numbers, are refused and nothing is kept', async () => {
    expect(await addAnswer(ledger, agreedBy('Lê Hà'), AT)).toMatchObject({
      refusal: { message: expect.stringContaining('sổ này không có') },
    })
    await noteAsked(ledger, request)
    const forged = { ...agreedBy('Lê Hà'), version: `sha256:${'1'.repeat(64)}` }
    expect(await addAnswer(ledger, forged, AT)).toMatchObject({
      refusal: { message: expect.stringContaining('xem số khác') },
    })
    expect(answersIn((await viewOf(ledger)).events)).toEqual([])
  })

  it('to a fill that was done anew since stand at the later receipt of the same days, too', async () => {
    await noteAsked(ledger, request)
    const answer = returnedBy('Lê Hà')
    await addAnswer(ledger, answer, AT)
    const later = await addReceipt(ledger, { ...RECEIPT, at: '2025-03-19T10:00:00+07:00' })
    expect(await readReceipt(ledger, later.ok ? later.value : '')).toMatchObject({
      value: { answers: [answer] },
    })
  })

  it('are in the history of the period, asking and answering', async () => {
    await noteAsked(ledger, request)
    await addAnswer(ledger, returnedBy('Lê Hà'), AT)
    const read = await readHistory(ledger, RECEIPT)
    const kinds = read.ok
      ? read.value.map((one) => (one.kind === 'event' ? one.event.kind : one.card.of))
      : []
    expect(kinds).toEqual(['receipts', 'review-asked', 'reviewed'])
  })

  it('go into a back-up and come out of it, and an answer that was changed there is set aside', async () => {
    await noteAsked(ledger, request)
    const answer = returnedBy('Lê Hà')
    await addAnswer(ledger, answer, AT)
    const lines = await exportBackup(ledger, AT)
    const text = lines.ok ? lines.value.join('') : ''
    const whole = await restored(text)
    expect(answersIn((await viewOf(whole)).events)).toEqual([answer])
    // Answered to the old machine, kept on the new one.
    const second = agreedBy('Trần Nam')
    expect(await addAnswer(whole, second, AT)).toEqual({ ok: true, value: 'kept' })
    const changed = await restored(text.replace('Lê Hà', 'Lê Hạ'))
    expect(answersIn((await viewOf(changed)).events)).toEqual([])
  })
})

async function restored(text: string): Promise<Ledger> {
  const other = await openTestLedger()
  const backup = readBackup(text)
  if (!backup.ok) throw new Error(backup.refusal.message)
  const compared = await compareBackup(other, backup.value)
  if (!compared.ok) throw new Error(compared.refusal.message)
  await restoreBackup(other, compared.value, new Set(), AT)
  return other
}
