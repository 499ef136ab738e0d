import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Snapshot } from '../../core/snapshot/snapshot'
import { sealSnapshot } from '../../core/snapshot/snapshot-id'
import { failWrites } from '../../test/support/failing-storage'
import { openRaw, openTestLedger, viewOf, withdrawnIn } from '../../test/support/test-ledger'
import { cardOf } from './card'
import { addSnapshot, addTaskEvent, restore, withdraw } from './ledger'
import type { Ledger } from './open-ledger'

const AT = '2025-03-14T09:00:00+07:00'

const snapshot = (unit = 'UBND thị trấn Phố Châu', capturedAt = AT): Snapshot =>
  sealSnapshot({
    format: 'so-mot-cua/snapshot@1',
    portal: 'hatinh-06a',
    source: { url: 'https://motcua.example/', title: '', capturedAt },
    unit,
    period: { regime: 'none', kind: 'quarter', from: '2024-12-15', to: '2025-03-14' },
    figures: [
      {
        measure: 'dossiers.received',
        by: {},
        state: 'number',
        value: 99,
        cell: { row: 'Tổng số', column: 'Tổng số', text: '99' },
        provedBy: [],
      },
    ],
  })

let ledger: Ledger

beforeEach(async () => {
  ledger = await openTestLedger()
})

describe('the ledger', () => {
  it('asks the browser to have it on the disk before anything is said to be kept', async () => {
    const asked: unknown[] = []
    const { transaction } = IDBDatabase.prototype
    IDBDatabase.prototype.transaction = function (stores, mode, options) {
      if (mode === 'readwrite') asked.push(options?.durability)
      return transaction.call(this, stores, mode, options)
    }
    await addSnapshot(ledger, snapshot(), AT)
    await withdraw(ledger, snapshot().id, AT)
    IDBDatabase.prototype.transaction = transaction
    expect(asked).toEqual(['strict', 'strict'])
  })

  it('keeps a capture once, however often it is added', async () => {
    await addSnapshot(ledger, snapshot(), AT)
    await addSnapshot(ledger, snapshot(), AT)
    expect((await viewOf(ledger)).snapshots).toEqual([snapshot()])
  })

  it('lists captures oldest first', async () => {
    const early = snapshot('A', '2025-03-14T08:00:00+07:00')
    const late = snapshot('B', '2025-03-14T02:30:00+00:00')
    await addSnapshot(ledger, late, AT)
    await addSnapshot(ledger, early, AT)
    expect((await viewOf(ledger)).snapshots.map((kept) => kept.unit)).toEqual(['A', 'B'])
  })

  it('takes a capture back by a new event and brings it back by another', async () => {
    await addSnapshot(ledger, snapshot(), AT)
    await withdraw(ledger, snapshot().id, AT)
    expect((await viewOf(ledger)).snapshots).toEqual([])
    expect(await withdrawnIn(ledger)).toHaveLength(1)
    await restore(ledger, snapshot().id, AT)
    expect((await viewOf(ledger)).snapshots).toHaveLength(1)
    expect((await viewOf(ledger)).events.map((event) => event.kind)).toEqual(['withdrawn', 'restored'])
  })

  it('lets a withdrawn capture stand again when it is captured again', async () => {
    await addSnapshot(ledger, snapshot(), AT)
    await withdraw(ledger, snapshot().id, AT)
    expect(await addSnapshot(ledger, snapshot(), AT)).toEqual({ ok: true, value: snapshot().id })
    expect((await viewOf(ledger)).snapshots).toHaveLength(1)
  })

  it('keeps the order of events that happened in one second', async () => {
    for (const text of ['một', 'hai', 'ba'])
      await addTaskEvent(ledger, { task: 'I.1', on: '2025-03-14', kind: 'note', text }, AT)
    const { events } = await viewOf(ledger)
    const texts = events.map((event) => (event.kind === 'task' ? event.event.text : ''))
    expect(texts).toEqual(['một', 'hai', 'ba'])
  })

  it('keeps the order of events although the clock of the machine goes back', async () => {
    await addSnapshot(ledger, snapshot(), AT)
    await withdraw(ledger, snapshot().id, '2025-03-14T17:00:00+07:00')
    await restore(ledger, snapshot().id, '2025-03-14T08:05:00+07:00')
    expect((await viewOf(ledger)).snapshots).toHaveLength(1)
  })

  it('sets damaged records aside, names them and deletes nothing', async () => {
    await addSnapshot(ledger, snapshot(), AT)
    const changed = { ...snapshot('A'), unit: 'đã sửa' }
    const half = { id: 'nửa', format: 'so-mot-cua/snapshot@1' }
    const raw = await openRaw(ledger)
    for (const record of [changed, half]) {
      await raw.put('snapshots', record)
      await raw.put('cards', cardOf('snapshots', record, false))
    }
    const read = await viewOf(ledger)
    expect(read.snapshots).toEqual([snapshot()])
    expect(read.damaged.map(({ store, id }) => [store, id])).toEqual(
      expect.arrayContaining([
        ['snapshots', snapshot('A').id],
        ['snapshots', 'nửa'],
      ]),
    )
    expect(await raw.get('snapshots', 'nửa')).toEqual(half)
    raw.close()
  })

  it('takes a damaged capture whole again when it is captured again, and keeps the damaged one aside', async () => {
    await addSnapshot(ledger, snapshot(), AT)
    const raw = await openRaw(ledger)
    await raw.put('snapshots', { ...snapshot(), unit: 'đã sửa' })
    expect(await addSnapshot(ledger, snapshot(), AT)).toMatchObject({ ok: true })
    expect((await viewOf(ledger)).snapshots).toEqual([snapshot()])
    expect(await raw.getAll('papers')).toMatchObject([{ kind: 'set-aside', record: { unit: 'đã sửa' } }])
    raw.close()
  })

  it('numbers from the highest there is, however many rows are damaged', async () => {
    const raw = await openRaw(ledger)
    for (let round = 0; round < 4; round += 1) {
      await addSnapshot(ledger, snapshot(), AT)
      await withdraw(ledger, snapshot().id, AT)
      const [, ...events] = await raw.getAll('events')
      for (const event of events.slice(0, round)) await raw.put('events', { id: event.id, at: 7 })
      await raw.put('events', { id: '0000zzzz', at: 7 })
      expect(await addSnapshot(ledger, snapshot(), AT)).toMatchObject({ ok: true })
      expect((await viewOf(ledger)).snapshots).toEqual([snapshot()])
    }
    raw.close()
  })

  it('opens a connection again that something closed, and says nothing of it', async () => {
    ledger.close()
    expect(await addSnapshot(ledger, snapshot(), AT)).toMatchObject({ ok: true })
  })

  it('keeps nothing of a change that fails halfway', async () => {
    const failed = await ledger.write(['snapshots', 'cards'], async (change) => {
      await change.objectStore('snapshots').put(snapshot())
      throw Object.assign(new Error('raw'), { name: 'QuotaExceededError' })
    })
    expect(failed).toMatchObject({ ok: false, refusal: { where: 'QuotaExceededError' } })
    expect((await viewOf(ledger)).snapshots).toEqual([])
  })
})

describe('a full or blocked storage', () => {
  it.each([
    ['QuotaExceededError', 'đã đầy'],
    ['SecurityError', 'chặn lưu'],
    ['SomethingElse', 'Những gì đã lưu vẫn còn'],
  ])('%s is said in a sentence with the next step', async (name, words) => {
    const mend = failWrites(() => {
      throw Object.assign(new Error('raw'), { name })
    })
    const kept = await addSnapshot(ledger, snapshot(), AT)
    mend()
    expect(kept).toMatchObject({ ok: false, refusal: { reason: 'storage-failed' } })
    expect(kept.ok ? '' : kept.refusal.message).toContain(words)
    expect((await viewOf(ledger)).snapshots).toEqual([])
  })
})
