import 'fake-indexeddb/auto'
import { describe, expect, it } from 'vitest'
import { AGED_UNIT, type AgedLedger, agedLedger } from '../../test/support/aged-ledger'
import { readsOf } from '../../test/support/reads-of'
import { openRaw, openTestLedger } from '../../test/support/test-ledger'
import { quarterSnapshot } from '../../test/unit/quarter-snapshot'
import { emptyShelf } from './capture-shelf'
import type { Card } from './card'
import type { BackupCompared } from './compare-backup'
import { addEvent, addReceipt, addSnapshot, addTaskEvent, withdraw } from './ledger'
import type { Ledger } from './open-ledger'
import { type LedgerView, type ReadAsk, readLedger } from './read-ledger'
import { readLedgerSince } from './read-since'
import type { LedgerEvent } from './records'
import { restoreBackup } from './restore-backup'

const AT = '2026-10-05T09:00:00+07:00'
const WANTED = { from: '2026-07-01', to: '2026-09-30', years: [2025, 2026] }
const NOTE = { task: 'I.1', on: '2026-10-05', kind: 'note', text: 'Tin, bài' } as const

function asking(): ReadAsk {
  return { wantedOf: () => WANTED, shelf: emptyShelf() }
}

const YEAR = agedLedger(1)

function aged(years: number): Promise<Ledger> {
  return filled(agedLedger(years))
}

/** A year's receipts and events, and the captures of its third quarter: each costs a seal whenever all is read. */
function quarterOfYear(): Promise<Ledger> {
  const isOfQuarter = ({ from, to }: { from: string; to: string }) => from >= WANTED.from && to <= WANTED.to
  const snapshots = YEAR.snapshots.filter(({ period }) => isOfQuarter(period))
  const ids = new Set([...snapshots, ...YEAR.receipts].map(({ id }) => id))
  return filled({ ...YEAR, snapshots, cards: YEAR.cards.filter(({ id }) => ids.has(id)) })
}

async function filled({ settings, ...stores }: AgedLedger): Promise<Ledger> {
  const ledger = await openTestLedger()
  const raw = await openRaw(ledger)
  const change = raw.transaction(['snapshots', 'receipts', 'events', 'cards', 'settings'], 'readwrite')
  for (const [store, records] of Object.entries(stores))
    for (const record of records) void change.objectStore(store as 'cards').put(record as Card)
  void change.objectStore('settings').put(settings, 'settings')
  await change.done
  raw.close()
  return ledger
}

async function read(ledger: Ledger, before: LedgerView | null, ask = asking()): Promise<LedgerView> {
  const view = await readLedgerSince(ledger, before, ask)
  if (!view.ok) throw new Error(view.refusal.message)
  return view.value
}

/** As it is after a piece of work, gone on from before it, and made anew. */
async function bothWays(ledger: Ledger, before: LedgerView): Promise<[LedgerView, LedgerView]> {
  const [since, anew] = [await read(ledger, before), await readLedger(ledger, asking())]
  if (!anew.ok) throw new Error(anew.refusal.message)
  return [since, anew.value]
}

describe('an event, and a capture,', () => {
  const AGES = [0, 1, 10]
  it.each(AGES)('ask the same of a ledger of %i years, and nothing else comes', async (years) => {
    const ledger = await aged(years)
    const ask = asking()
    const before = await read(ledger, null, ask)
    expect(before.snapshots.length).toBe(Math.min(years, 2) * 180)
    const asked = await readsOf(async () => {
      await addTaskEvent(ledger, NOTE, AT)
      await read(ledger, before, ask)
    })
    expect(asked).toEqual({
      'events.when.openKeyCursor': { times: 1, records: years === 0 ? 0 : 1 },
      'events.openKeyCursor': { times: 1, records: years === 0 ? 0 : 1 },
      'events.add': { times: 1, records: 1 },
      'meta.get': { times: 2, records: 0 },
      'settings.get': { times: 1, records: 1 },
      'events.when.getAll': { times: 1, records: 1 },
      'events.when.count': { times: 1, records: 1 },
    })
    ledger.close()
  })
})

describe('what is gone on from says what is read anew', () => {
  const works: readonly (readonly [string, (ledger: Ledger) => Promise<unknown>])[] = [
    ['nothing', () => Promise.resolve()],
    ['a note', (ledger) => addTaskEvent(ledger, NOTE, AT)],
    ['a note by a clock gone back', (ledger) => addTaskEvent(ledger, NOTE, '2021-01-01T00:00:00+07:00')],
    [
      'an explanation that was taken back',
      async (ledger) => {
        const explained = {
          kind: 'explained',
          finding: 'jumps',
          who: 'A',
          why: 'Đợt cấp đổi',
          at: AT,
        } as const
        const id = await addEvent(ledger, explained)
        if (id.ok) await withdraw(ledger, id.value, AT)
      },
    ],
    ['a capture', (ledger) => addSnapshot(ledger, ofThirdQuarter(), AT)],
    ['a capture that was taken back', (ledger) => withdraw(ledger, YEAR.snapshots[150]!.id, AT)],
    ['a receipt', (ledger) => addReceipt(ledger, { ...YEAR.receipts[2]!.receipt, at: AT })],
    ['an event from elsewhere, among the earlier ones', (ledger) => bringIn(ledger, ELSEWHERE)],
    [
      'an event from elsewhere in the place of ours',
      (ledger) => bringIn(ledger, { ...ELSEWHERE, id: '00000003-3' }),
    ],
    ['an event put on the disk among the earlier ones', (ledger) => putEvent(ledger, ELSEWHERE)],
    ['an event of the very last moment', (ledger) => putEvent(ledger, { ...ELSEWHERE, when: LAST })],
    ['an event that cannot be read', (ledger) => putEvent(ledger, { id: '00000099-x', when: LAST + 1 })],
    [
      'an event of a newer kind',
      (ledger) => putEvent(ledger, { ...ELSEWHERE, kind: 'newer', when: LAST + 1 }),
    ],
    ['an event whose moment is no number', (ledger) => putEvent(ledger, { ...ELSEWHERE, when: 'x' })],
    ['damage that the looking through found', (ledger) => damage(ledger)],
  ]

  it.each(works)('after %s', async (_, work) => {
    const ledger = await quarterOfYear()
    const before = await read(ledger, null)
    await work(ledger)
    const [since, anew] = await bothWays(ledger, before)
    expect(since).toEqual(anew)
    // And once more, from there.
    await addTaskEvent(ledger, NOTE, AT)
    const [again, anewAgain] = await bothWays(ledger, since)
    expect(again).toEqual(anewAgain)
    expect(again.events.length).toBe(since.events.length + 1)
    ledger.close()
  })

  it('where other days are wanted, or only what is of the period, it is read anew', async () => {
    const ledger = await quarterOfYear()
    const before = await read(ledger, null)
    const other = { ...asking(), wantedOf: () => ({ ...WANTED, from: '2026-04-01', to: '2026-06-30' }) }
    expect(await read(ledger, before, other)).toEqual(await read(ledger, null, other))
    const part = { ...asking(), part: 'period' } as const
    expect((await read(ledger, before, part)).isWhole).toBe(false)
    ledger.close()
  })
})

/** The last moment of an event of a ledger of one year. */
const LAST = Math.max(...YEAR.events.map((event) => Number(Reflect.get(event, 'when'))))
const ELSEWHERE = {
  id: '00000001-elsewhere',
  kind: 'task',
  at: '2026-03-03T10:00:00+07:00',
  when: Date.parse('2026-03-03T10:00:00+07:00'),
  event: { ...NOTE, id: 'elsewhere', on: '2026-03-03', text: 'Của máy khác' },
} as const satisfies LedgerEvent

function ofThirdQuarter() {
  const period = { regime: 'calendar', kind: 'quarter', from: WANTED.from, to: WANTED.to } as const
  return quarterSnapshot({ unit: AGED_UNIT, period })
}

async function bringIn(ledger: Ledger, record: object): Promise<void> {
  const add = [{ store: 'events', record, repairs: false }] as const
  const compared: BackupCompared = { add, aside: [], differs: [], same: 0, newer: 0 }
  expect(await restoreBackup(ledger, compared, new Set(), AT)).toEqual({ ok: true, value: 1 })
}

interface Put {
  readonly id: string
  readonly [part: string]: unknown
}

/** By no way that the ledger knows of. */
async function putEvent(ledger: Ledger, record: Put): Promise<void> {
  const raw = await openRaw(ledger)
  await raw.put('events', record)
  raw.close()
}

/** A receipt of the period; that it was found is noted after all that the looking through writes besides. */
async function damage(ledger: Ledger): Promise<void> {
  const { id } = YEAR.receipts.find(({ receipt }) => receipt.to === WANTED.to)!
  const raw = await openRaw(ledger)
  await raw.put('receipts', { id })
  await raw.put('meta', { at: AT, looked: 1, damaged: [{ store: 'receipts', id }], cards: 0 }, 'check')
  raw.close()
}
