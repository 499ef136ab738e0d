import 'fake-indexeddb/auto'
import { expect, it } from 'vitest'
import { openRaw, openTestLedger, viewOf } from '../../test/support/test-ledger'
import { quarterSnapshot } from '../../test/unit/quarter-snapshot'
import { checkLedger } from './check-ledger'
import { lastCheck } from './check-note'
import { addSnapshot, addTaskEvent, withdraw } from './ledger'
import type { Ledger } from './open-ledger'

const AT = '2025-03-14T09:00:00+07:00'

async function filled(): Promise<Ledger> {
  const ledger = await openTestLedger()
  for (const unit of ['A', 'B', 'C']) await addSnapshot(ledger, quarterSnapshot({ unit }), AT)
  await withdraw(ledger, quarterSnapshot({ unit: 'C' }).id, AT)
  for (let count = 0; count < 25; count += 1)
    await addTaskEvent(ledger, { task: 'I.1', on: '2025-03-14', kind: 'note', text: `${count}` }, AT)
  return ledger
}

const looked: number[] = []
const options = {
  at: AT,
  progress: async (count: number) => void looked.push(count),
}

it('looks at every record in small steps, and finds nothing where nothing is wrong', async () => {
  const ledger = await filled()
  looked.length = 0
  const found = { at: AT, looked: 29, damaged: [], cards: 0 }
  expect(await checkLedger(ledger, options)).toEqual({ ok: true, value: found })
  expect(await lastCheck(ledger)).toEqual({ ok: true, value: found })
  expect(looked.at(-1)).toBe(29)
  expect(Math.max(...looked.map((count, at) => count - (looked[at - 1] ?? 0)))).toBeLessThanOrEqual(10)
})

it('names what is damaged, whatever period is in force, until it is whole again', async () => {
  const ledger = await filled()
  const old = quarterSnapshot({ period: { regime: '', kind: 'year', from: '2016-01-01', to: '2016-12-31' } })
  await addSnapshot(ledger, old, AT)
  const raw = await openRaw(ledger)
  await raw.put('snapshots', { ...old, unit: 'đã sửa' })
  await raw.put('events', { id: '00000002-x', at: 7 })
  expect((await viewOf(ledger)).damaged).toEqual([])
  await checkLedger(ledger, options)
  expect((await viewOf(ledger)).damaged).toEqual([
    { store: 'snapshots', id: old.id },
    { store: 'events', id: '00000002-x' },
  ])
  await addSnapshot(ledger, old, AT)
  expect((await viewOf(ledger)).damaged).toEqual([{ store: 'events', id: '00000002-x' }])
  raw.close()
})

it('makes cards anew that are missing, of nothing or say something else, and leaves those of damaged records', async () => {
  const ledger = await filled()
  const raw = await openRaw(ledger)
  const before = await raw.getAll('cards')
  const [first, second, third] = before
  await raw.delete('cards', first!.id)
  await raw.put('cards', { ...second!, to: '2016-12-31' })
  await raw.put('cards', { ...third!, withdrawn: !third!.withdrawn })
  await raw.put('cards', { ...first!, id: 'x', of: 'events' as never })
  expect(await checkLedger(ledger, options)).toMatchObject({ value: { cards: 4, damaged: [] } })
  expect(await raw.getAll('cards')).toEqual(before)
  await raw.put('snapshots', { id: first!.id, unit: 'đã sửa' })
  expect(await checkLedger(ledger, options)).toMatchObject({
    value: { cards: 0, damaged: [{ id: first!.id }] },
  })
  expect(await raw.getAll('cards')).toEqual(before)
  raw.close()
})

it('can be stopped, and then notes nothing', async () => {
  const ledger = await filled()
  expect(await checkLedger(ledger, { ...options, isStopped: () => true })).toEqual({ ok: true, value: null })
  expect(await lastCheck(ledger)).toEqual({ ok: true, value: null })
})
