import 'fake-indexeddb/auto'
import { expect, it } from 'vitest'
import { receiptBegun, withTold } from '../../../core/reports/receipt/under-way'
import { failWrites, fullAfter } from '../../../test/support/failing-storage'
import { openRaw, openTestLedger } from '../../../test/support/test-ledger'
import { addReceipt } from '../../ledger/ledger'
import { goOnWithReceipt } from '../../ledger/receipt-under-way'
import { ReceiptRecord } from '../../ledger/records'
import { keepAsWritten } from './keep-as-written'

const ROWS = ['Hộ tịch', 'Đất đai', 'Chứng thực']

const begun = receiptBegun({
  plan: {
    report: 'ii-06a',
    host: 'form',
    writes: ROWS.map((row, index) => ({
      at: { row, column: 'Trực tuyến' },
      rowPath: [row],
      columnPath: ['Trực tuyến'],
      now: '',
      value: index + 1,
      from: { text: 'thử' },
    })),
    refusals: [],
  },
  occasion: {
    target: 'https://baocao.example.invalid/',
    unit: 'A',
    from: '2026-07-01',
    to: '2026-09-30',
    at: '2026-10-01T09:00:00+07:00',
  },
})

const told = (at: number) => ({
  done: at + 1,
  lines: [{ at, before: '', readBack: String(at + 1), outcome: 'filled' as const }],
})

async function started() {
  const ledger = await openTestLedger()
  const record = await addReceipt(ledger, begun)
  if (!record.ok) throw new Error(record.refusal.message)
  const kept: number[] = []
  const refused: string[] = []
  const keeper = keepAsWritten({
    ledger,
    record: record.value,
    receipt: begun,
    onKept: (done) => kept.push(done),
    onRefused: ({ message }) => refused.push(message),
  })
  const lines = async () => {
    const raw = await openRaw(ledger)
    const { receipt } = ReceiptRecord.parse(await raw.get('receipts', record.value))
    const card = await raw.get('cards', record.value)
    raw.close()
    return { outcomes: receipt.lines.map(({ outcome }) => outcome), done: card?.done }
  }
  return { ledger, record: record.value, keeper, kept, refused, lines }
}

it('says that a line is done when it is in the ledger, and not before', async () => {
  const { keeper, kept, lines } = await started()
  keeper.hear(told(0))
  expect(kept).toEqual([])
  await keeper.atRest()
  expect(kept).toEqual([1])
  expect(await lines()).toEqual({ outcomes: ['filled', 'stopped', 'stopped'], done: false })
  keeper.hear(told(1))
  keeper.hear(told(2))
  await keeper.atRest()
  expect(kept.at(-1)).toBe(3)
  expect(await lines()).toEqual({ outcomes: ['filled', 'filled', 'filled'], done: false })
})

it('a full disk stops it with a sentence, and what was kept before stands', async () => {
  const { keeper, kept, refused, lines } = await started()
  keeper.hear(told(0))
  await keeper.atRest()
  const mend = failWrites(fullAfter(0))
  keeper.hear(told(1))
  keeper.hear(told(2))
  await keeper.atRest()
  mend()
  expect(kept).toEqual([1])
  expect(refused).toHaveLength(1)
  expect(refused[0]).toContain('đã đầy')
  expect(await lines()).toEqual({ outcomes: ['filled', 'stopped', 'stopped'], done: false })
})

it('once it is ended it stays as it is, and proves its report', async () => {
  const { ledger, record, keeper, refused, lines } = await started()
  const { underWay: _, ...ended } = withTold(begun, [...told(0).lines, ...told(1).lines])
  expect(await goOnWithReceipt(ledger, record, ended)).toEqual({ ok: true, value: record })
  expect(await lines()).toEqual({ outcomes: ['filled', 'filled', 'stopped'], done: true })
  keeper.hear(told(2))
  await keeper.atRest()
  expect(refused).toHaveLength(1)
  expect(await lines()).toEqual({ outcomes: ['filled', 'filled', 'stopped'], done: true })
})
