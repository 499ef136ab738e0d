import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Snapshot } from '../../core/snapshot/snapshot'
import { sealSnapshot } from '../../core/snapshot/snapshot-id'
import { exportBackup, importBackup } from './backup'
import { addReceipt, addSnapshot, addTaskEvent, readLedger, restore, saveSettings, withdraw } from './ledger'
import { type Ledger, openLedger } from './open-ledger'

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
let count = 0

const view = async (of = ledger) => {
  const read = await readLedger(of)
  if (!read.ok) throw new Error(read.refusal.message)
  return read.value
}

const open = async () => {
  const opened = await openLedger(`test-${++count}`)
  if (!opened.ok) throw new Error(opened.refusal.message)
  return opened.value
}

beforeEach(async () => {
  ledger = await open()
})

describe('the ledger', () => {
  it('keeps a capture once, however often it is added', async () => {
    await addSnapshot(ledger, snapshot(), AT)
    await addSnapshot(ledger, snapshot(), AT)
    expect((await view()).snapshots).toEqual([snapshot()])
  })

  it('lists captures oldest first', async () => {
    const early = snapshot('A', '2025-03-14T08:00:00+07:00')
    const late = snapshot('B', '2025-03-14T02:30:00+00:00')
    await addSnapshot(ledger, late, AT)
    await addSnapshot(ledger, early, AT)
    expect((await view()).snapshots.map((kept) => kept.unit)).toEqual(['A', 'B'])
  })

  it('takes a capture back by a new event and brings it back by another', async () => {
    await addSnapshot(ledger, snapshot(), AT)
    await withdraw(ledger, snapshot().id, AT)
    expect((await view()).snapshots).toEqual([])
    expect((await view()).withdrawn).toHaveLength(1)
    await restore(ledger, snapshot().id, AT)
    expect((await view()).snapshots).toHaveLength(1)
    expect((await view()).events.map((event) => event.kind)).toEqual(['withdrawn', 'restored'])
  })

  it('lets a withdrawn capture stand again when it is captured again', async () => {
    await addSnapshot(ledger, snapshot(), AT)
    await withdraw(ledger, snapshot().id, AT)
    await addSnapshot(ledger, snapshot(), AT)
    expect((await view()).snapshots).toHaveLength(1)
  })

  it('keeps the order of events that happened in one second', async () => {
    for (const text of ['một', 'hai', 'ba'])
      await addTaskEvent(ledger, { task: 'I.1', on: '2025-03-14', kind: 'note', text }, AT)
    const texts = (await view()).events.map((event) => (event.kind === 'task' ? event.event.text : ''))
    expect(texts).toEqual(['một', 'hai', 'ba'])
  })

  it('sets damaged records aside, names them and deletes nothing', async () => {
    await addSnapshot(ledger, snapshot(), AT)
    const changed = { ...snapshot('A'), unit: 'đã sửa' }
    await ledger.put('snapshots', changed)
    const half = { id: 'nửa', format: 'so-mot-cua/snapshot@1' }
    await ledger.put('snapshots', half)
    const read = await view()
    expect(read.snapshots).toEqual([snapshot()])
    expect(read.damaged).toEqual(
      expect.arrayContaining([
        { store: 'snapshots', id: snapshot('A').id },
        { store: 'snapshots', id: 'nửa' },
      ]),
    )
    expect(await ledger.get('snapshots', 'nửa')).toEqual(half)
  })

  it('refuses by name when the ledger is closed under it', async () => {
    ledger.close()
    const kept = await addSnapshot(ledger, snapshot(), AT)
    expect(kept).toMatchObject({ ok: false, refusal: { reason: 'storage-failed' } })
  })
})

describe('a full or blocked storage', () => {
  it.each([
    ['QuotaExceededError', 'đã đầy'],
    ['SecurityError', 'chặn lưu'],
    ['InvalidStateError', 'cửa sổ thường'],
    ['SomethingElse', 'Những gì đã lưu vẫn còn'],
  ])('%s is said in a sentence with the next step', async (name, words) => {
    const full: Ledger = Object.assign(Object.create(ledger), {
      transaction: () => {
        throw Object.assign(new Error('raw'), { name })
      },
    })
    const kept = await addSnapshot(full, snapshot(), AT)
    expect(kept).toMatchObject({ ok: false, refusal: { reason: 'storage-failed' } })
    expect(kept.ok ? '' : kept.refusal.message).toContain(words)
  })
})

describe('a back-up', () => {
  const settings = {
    unit: 'UBND thị trấn Phố Châu',
    receivingAuthority: 'UBND huyện Hương Sơn',
    regime: '',
    plan: '2025',
    period: null,
  }

  it('carries the whole ledger to another machine and adds nothing twice', async () => {
    await addSnapshot(ledger, snapshot(), AT)
    await addTaskEvent(ledger, { task: 'I.1', on: '2025-03-14', kind: 'note', text: 'ghi chú' }, AT)
    await addReceipt(ledger, {
      format: 'so-mot-cua/receipt@1',
      report: 'ii-06a',
      host: 'workbook',
      target: 'bao-cao.xlsx',
      unit: settings.unit,
      from: '2024-12-15',
      to: '2025-03-14',
      at: AT,
      snapshots: [snapshot().id],
      lines: [],
      refusals: [],
    })
    await saveSettings(ledger, settings)
    const text = await exportBackup(ledger, AT)
    if (!text.ok) throw new Error(text.refusal.message)
    const other = await open()
    expect(await importBackup(other, text.value)).toEqual({ ok: true, value: 3 })
    expect(await importBackup(other, text.value)).toEqual({ ok: true, value: 0 })
    expect(await view(other)).toEqual(await view())
  })

  it.each(['', '{}', '[1]', 'không phải JSON', '{"format":"so-mot-cua/backup@1"}'])(
    'refuses %j and leaves the ledger as it was',
    async (text) => {
      await addSnapshot(ledger, snapshot(), AT)
      expect(await importBackup(ledger, text)).toMatchObject({
        ok: false,
        refusal: { reason: 'file-unreadable' },
      })
      expect((await view()).snapshots).toHaveLength(1)
    },
  )

  it('refuses a back-up whose capture was changed', async () => {
    await addSnapshot(ledger, snapshot(), AT)
    const text = await exportBackup(ledger, AT)
    const changed = (text.ok ? text.value : '').replace('"value":99', '"value":98')
    expect(await importBackup(await open(), changed)).toMatchObject({ ok: false })
  })
})
