import 'fake-indexeddb/auto'
import { expect, it } from 'vitest'
import { openTestLedger, viewOf } from '../../test/support/test-ledger'
import { quarterReceipt, quarterSeal } from '../../test/unit/quarter-seal'
import { quarterSnapshot } from '../../test/unit/quarter-snapshot'
import { addReceipt, addSnapshot, withdraw } from './ledger'
import { readHandover } from './read-handover'
import { openRecord, readHistory } from './read-history'
import { addSeal, noteDifference, withdrawSeal } from './seals'

const DAYS = { from: '2024-12-15', to: '2025-03-14' }

it('everything of a period stands on one line of time, withdrawn or not, and opens as it was', async () => {
  const ledger = await openTestLedger()
  const capture = quarterSnapshot()
  const other = quarterSnapshot({ period: { ...capture.period, from: '2025-01-01', to: '2025-03-31' } })
  await addSnapshot(ledger, capture, capture.source.capturedAt)
  await addSnapshot(ledger, other, other.source.capturedAt)
  await addReceipt(ledger, quarterReceipt())
  const { id: _, format: __, before: ___, ...sent } = quarterSeal()
  const seal = await addSeal(ledger, sent)
  if (!seal.ok) throw new Error(seal.refusal.message)
  await noteDifference(ledger, seal.value.id, 'Tỉnh sửa số', '2025-03-20T09:00:00+07:00')
  await withdrawSeal(ledger, seal.value.id, 'Gửi nhầm', '2025-03-21T09:00:00+07:00')
  await withdraw(ledger, capture.id, '2025-03-22T09:00:00+07:00')
  const read = await readHistory(ledger, DAYS)
  const history = read.ok ? read.value : []
  expect(
    history.map((one) => [one.kind === 'event' ? one.event.kind : one.card.of, one.at.slice(0, 10)]),
  ).toEqual([
    ['snapshots', '2025-03-15'],
    ['receipts', '2025-03-17'],
    ['papers', '2025-03-18'],
    ['noted', '2025-03-20'],
    ['withdrawn', '2025-03-21'],
    ['withdrawn', '2025-03-22'],
  ])
  const opened = await Promise.all(history.slice(0, 3).map(({ card }) => openRecord(ledger, card)))
  expect(opened).toEqual([
    { ok: true, value: { of: 'capture', capture } },
    { ok: true, value: { of: 'receipt', receipt: { id: history[1]?.card.id, receipt: quarterReceipt() } } },
    { ok: true, value: { of: 'seal', seal: seal.value } },
  ])
})

it('fills within one second stand in the order they were kept, in the history and in the book', async () => {
  const ledger = await openTestLedger()
  const targets = Array.from({ length: 12 }, (_, at) => `lần ${at + 1}.xlsx`)
  for (const target of targets) await addReceipt(ledger, { ...quarterReceipt(), target })
  const read = await readHistory(ledger, DAYS)
  const inHistory = (read.ok ? read.value : []).map(({ card }) => card.id)
  const { receipts } = await viewOf(ledger)
  expect(receipts.map(({ receipt }) => receipt.target)).toEqual(targets)
  expect(inHistory).toEqual(receipts.map(({ id }) => id))
  const handover = await readHandover(ledger)
  expect(handover.ok && handover.value.fills.map(({ target }) => target)).toEqual(['lần 12.xlsx'])
})

it('of one second the capture comes first, then the fill, then the seal', async () => {
  const ledger = await openTestLedger()
  const capture = quarterSnapshot()
  const at = capture.source.capturedAt
  const { id: _, format: __, before: ___, ...sent } = quarterSeal({ sealedAt: at })
  await addSeal(ledger, sent)
  await addReceipt(ledger, { ...quarterReceipt(), at })
  await addSnapshot(ledger, capture, at)
  const read = await readHistory(ledger, DAYS)
  expect((read.ok ? read.value : []).map(({ card }) => card.of)).toEqual(['snapshots', 'receipts', 'papers'])
})
