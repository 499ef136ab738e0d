import 'fake-indexeddb/auto'
import { expect, it } from 'vitest'
import { readsOf } from '../../test/support/reads-of'
import { openRaw, openTestLedger } from '../../test/support/test-ledger'
import { quarterSeal } from '../../test/unit/quarter-seal'
import { quarterSnapshot } from '../../test/unit/quarter-snapshot'
import { backupDue, noteBackup, readBackupState } from './backup-state'
import { addSnapshot, addTaskEvent } from './ledger'
import { addSeal } from './seals'

const WEEK = { last: '2025-03-14T09:00:00+07:00', oldest: '2025-01-02T09:00:00+07:00', isSealedSince: false }

it.each([
  ['an empty ledger never', { last: '', oldest: '', isSealedSince: false }, '2026-01-01', null],
  ['six days after', WEEK, '2025-03-21T08:59:00+07:00', null],
  ['a week after', WEEK, '2025-03-21T09:00:00+07:00', { days: 7, after: 'week' }],
  ['a missed one', WEEK, '2025-04-03T09:00:00+07:00', { days: 20, after: 'week' }],
  [
    'after a seal at once',
    { ...WEEK, isSealedSince: true },
    '2025-03-14T10:00:00+07:00',
    { days: 0, after: 'seal' },
  ],
  ['one that never was', { ...WEEK, last: '' }, '2025-01-09T09:00:00+07:00', { days: 7, after: 'week' }],
  ['a clock that went back', WEEK, '2025-03-01T09:00:00+07:00', null],
])('%s is due as it should be', (_, state, now, due) => {
  expect(backupDue(state, now)).toEqual(due)
})

it('a seal is asked for by its card where there was never a back-up: no event is read', async () => {
  const ledger = await openTestLedger()
  await addTaskEvent(ledger, { task: 'I.1', on: '2025-03-14', kind: 'note', text: 'ghi chú' }, WEEK.last)
  const asked = await readsOf(async () => {
    expect(await readBackupState(ledger)).toMatchObject({ value: { isSealedSince: false } })
  })
  expect(Object.keys(asked).filter((name) => name.startsWith('events'))).toEqual([])
  const { id: _, format: __, before: ___, ...sent } = quarterSeal()
  await addSeal(ledger, { ...sent, captures: [] })
  expect(await readBackupState(ledger)).toMatchObject({ value: { isSealedSince: true } })
})

it('is read from the ledger', async () => {
  const ledger = await openTestLedger()
  expect(await readBackupState(ledger)).toEqual({
    ok: true,
    value: { last: '', oldest: '', isSealedSince: false },
  })
  const { capturedAt } = quarterSnapshot().source
  await addSnapshot(ledger, quarterSnapshot(), capturedAt)
  await noteBackup(ledger, '2025-03-15T09:00:00+07:00')
  const raw = await openRaw(ledger)
  const sealed = {
    id: '00000001-x',
    at: capturedAt,
    kind: 'sealed',
    when: Date.parse('2025-03-15T08:00:00+07:00'),
  }
  await raw.put('events', sealed)
  const state = { last: '2025-03-15T09:00:00+07:00', oldest: capturedAt, isSealedSince: false }
  expect(await readBackupState(ledger)).toEqual({ ok: true, value: state })
  await raw.put('events', { ...sealed, id: '00000002-x', when: Date.parse('2025-03-15T10:00:00+07:00') })
  expect(await readBackupState(ledger)).toEqual({ ok: true, value: { ...state, isSealedSince: true } })
  raw.close()
})
