import 'fake-indexeddb/auto'
import { expect, it } from 'vitest'
import type { Receipt } from '../../core/reports/report'
import { openRaw, openTestLedger } from '../../test/support/test-ledger'
import { addReceipt, withdraw } from './ledger'
import type { Ledger } from './open-ledger'
import { goOnWithReceipt } from './receipt-under-way'

const AT = '2025-03-17T09:00:00+07:00'
const BEGUN: Receipt = {
  format: 'so-mot-cua/receipt@1',
  report: 'ii-06a',
  host: 'form',
  target: 'https://baocao.example.invalid/',
  unit: 'UBND thị trấn Phố Châu',
  from: '2024-12-15',
  to: '2025-03-14',
  at: AT,
  snapshots: [],
  lines: [],
  refusals: [],
  underWay: true,
}
const { underWay: _, ...DONE } = BEGUN

async function begun(): Promise<{ ledger: Ledger; id: string }> {
  const ledger = await openTestLedger()
  const added = await addReceipt(ledger, BEGUN)
  if (!added.ok) throw new Error(added.refusal.message)
  return { ledger, id: added.value }
}

async function keptIn(ledger: Ledger, id: string) {
  const raw = await openRaw(ledger)
  const [record, card] = [await raw.get('receipts', id), await raw.get('cards', id)]
  raw.close()
  return { receipt: Reflect.get(Object(record), 'receipt') as Receipt, withdrawn: card?.withdrawn }
}

it('the receipt of a fill is written again until it is done, and never after', async () => {
  const { ledger, id } = await begun()
  expect(await goOnWithReceipt(ledger, id, { ...BEGUN, target: 'b' })).toEqual({ ok: true, value: id })
  expect((await keptIn(ledger, id)).receipt.target).toBe('b')
  expect((await goOnWithReceipt(ledger, id, { ...DONE, target: 'c' })).ok).toBe(true)
  expect(await goOnWithReceipt(ledger, id, { ...DONE, target: 'd' })).toMatchObject({
    refusal: { reason: 'storage-failed', message: expect.stringContaining('đã chốt') },
  })
  expect((await keptIn(ledger, id)).receipt.target).toBe('c')
})

it('one that was withdrawn meanwhile stays withdrawn', async () => {
  const { ledger, id } = await begun()
  await withdraw(ledger, id, AT)
  expect((await goOnWithReceipt(ledger, id, DONE)).ok).toBe(true)
  expect((await keptIn(ledger, id)).withdrawn).toBe(true)
})

it('one that is not there is not begun', async () => {
  const { ledger } = await begun()
  expect((await goOnWithReceipt(ledger, 'nowhere', DONE)).ok).toBe(false)
  expect((await keptIn(ledger, 'nowhere')).receipt).toBeUndefined()
})
