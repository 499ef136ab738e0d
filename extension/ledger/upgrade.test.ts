import 'fake-indexeddb/auto'
import { readdirSync, readFileSync } from 'node:fs'
import { deleteDB, openDB } from 'idb'
import { beforeEach, describe, expect, it } from 'vitest'
import { failWrites, fullAfter } from '../../test/support/failing-storage'
import { halvesIn } from '../../test/support/ledger-halves'
import { FAULTS, faultAt, requestsOf } from '../../test/support/request-faults'
import { bookOf, openTestLedger, viewOf, withdrawnIn } from '../../test/support/test-ledger'
import { quarterSeal } from '../../test/unit/quarter-seal'
import { checkLedger } from './check-ledger'
import { addEvent, addSnapshot, withdraw } from './ledger'
import { openLedger } from './open-ledger'
import { addSeal, checkChain } from './seals'
import { VERSION } from './stores'

interface Fixture {
  readonly version: number
  readonly stores: Readonly<Record<string, unknown[]>> & {
    readonly settings: Readonly<Record<string, unknown>>
  }
}

const AT = '2026-11-28T09:00:00+07:00'
let name = ''
let count = 0

beforeEach(() => {
  name = `upgrade-${++count}`
})

const fixture = (of: string): Fixture =>
  JSON.parse(readFileSync(`test/fixtures/ledger-v1/${of}.json`, 'utf8'))

/** The ledger as the released version made it, byte for byte of its records. */
async function asReleased(of: string): Promise<void> {
  const { version, stores } = fixture(of)
  const db = await openDB(name, version, {
    upgrade(made) {
      for (const store of Object.keys(stores))
        made.createObjectStore(store, store === 'settings' ? {} : { keyPath: 'id' })
    },
  })
  for (const [store, records] of Object.entries(stores)) {
    if (store === 'settings')
      for (const [key, record] of Object.entries(records)) await db.put(store, record, key)
    else for (const record of Array.isArray(records) ? records : []) await db.put(store, record)
  }
  db.close()
}

async function dumpOf(stores: readonly string[]): Promise<Record<string, unknown[]>> {
  const db = await openDB(name)
  const dump: Record<string, unknown[]> = {}
  for (const store of stores) if (db.objectStoreNames.contains(store)) dump[store] = await db.getAll(store)
  db.close()
  return dump
}

const RECORDS = ['snapshots', 'receipts', 'lessons', 'settings']

describe('a ledger of version 1', () => {
  it('stands in version 2 as it stood, and not a record of it is changed or lost', async () => {
    await asReleased('whole')
    const before = await dumpOf(RECORDS)
    const ledger = await openTestLedger(name)
    const view = await viewOf(ledger)
    expect(view.snapshots.map(({ period, portal }) => [period.to, portal])).toEqual([
      ['2024-12-14', 'hatinh-06-fields'],
      ['2025-03-14', 'hatinh-06-fields'],
      ['2025-03-14', 'hatinh-06a'],
    ])
    expect((await withdrawnIn(ledger)).map(({ of, unit }) => `${of} ${unit}`).sort()).toEqual([
      'receipts UBND thị trấn Phố Châu',
      'snapshots UBND xã Sơn Kim 1',
    ])
    expect(view.filled.map(({ report, to }) => [report, to])).toEqual([['ii-06a', '2025-03-14']])
    expect(view.events.map(({ kind }) => kind)).toEqual([
      'withdrawn',
      'withdrawn',
      'restored',
      'task',
      'task',
      'explained',
      'withdrawn',
    ])
    expect(view.receipts.map(({ receipt }) => receipt.target)).toEqual(['bieu-06a.xlsx'])
    expect(view.lessons.map(({ kind }) => kind).sort()).toEqual(['form', 'plan', 'portal'])
    expect(view.settings).toEqual(fixture('whole').stores.settings.settings)
    expect([view.damaged, view.damagedSettings]).toEqual([[], []])
    expect(await dumpOf(RECORDS)).toEqual(before)
  })

  it('has a card for each capture and receipt, withdrawn ones marked', async () => {
    await asReleased('whole')
    await openTestLedger(name)
    const { cards = [] } = await dumpOf(['cards'])
    expect(
      cards
        .map((card) => {
          const { of, to, withdrawn } = card as Record<string, unknown>
          return [of, to, withdrawn].join(' ')
        })
        .sort(),
    ).toEqual([
      'receipts 2025-03-14 false',
      'receipts 2025-03-14 true',
      'snapshots 2024-12-14 false',
      'snapshots 2025-03-14 false',
      'snapshots 2025-03-14 false',
      'snapshots 2025-03-14 true',
    ])
  })

  it('that is damaged is upgraded with its damage: named, kept, and the rest stands', async () => {
    await asReleased('damaged')
    const before = await dumpOf(RECORDS)
    const ledger = await openTestLedger(name)
    const progress = () => Promise.resolve()
    expect(await checkLedger(ledger, { at: AT, progress })).toMatchObject({ value: { cards: 0 } })
    const view = await viewOf(ledger)
    expect(view.damaged.map(({ store, id }) => `${store} ${id.slice(0, 12)}`).sort()).toEqual([
      'events 00000003-hỏn',
      'receipts phiếu hỏng',
      'snapshots nửa',
      'snapshots sha256:5cac8',
    ])
    expect(view.snapshots).toHaveLength(2)
    expect(view.damagedSettings).toEqual(['regime'])
    expect(view.settings).toMatchObject({ unit: 'UBND thị trấn Phố Châu', regime: '' })
    expect(await dumpOf(RECORDS)).toEqual(before)
  })

  it('takes a seal after its upgrade, and its chain begins there', async () => {
    await asReleased('whole')
    const ledger = await openTestLedger(name)
    const { id: _, format: __, before: ___, ...sent } = quarterSeal()
    const sealed = await addSeal(ledger, sent)
    expect(sealed).toMatchObject({ ok: true, value: { before: null } })
    expect((await viewOf(ledger)).seals).toHaveLength(1)
    expect(await checkChain(ledger)).toEqual({ ok: true, value: { count: 1, faults: [] } })
  })

  it.each([0, 1, 3, 7, 12, 14])(
    'is left as it was when the upgrade stops after %i writes',
    async (writes) => {
      await asReleased('whole')
      const before = await dumpOf([...RECORDS, 'events'])
      const mend = failWrites(fullAfter(writes))
      const opened = await openLedger(name)
      mend()
      expect(opened).toMatchObject({ ok: false, refusal: { where: 'QuotaExceededError' } })
      const db = await openDB(name)
      expect(db.version).toBe(1)
      db.close()
      expect(await dumpOf([...RECORDS, 'events'])).toEqual(before)
      expect((await viewOf(await openTestLedger(name))).snapshots).toHaveLength(3)
    },
  )
})

it.each(FAULTS)(
  'whatever request of an upgrade meets «%s», the ledger is as it was or upgraded whole, and opens then',
  async (fault) => {
    await asReleased('whole')
    const before = await dumpOf([...RECORDS, 'events'])
    const requests = await requestsOf(async () => {
      const opened = await openLedger(name)
      if (opened.ok) opened.value.close()
    })
    expect(requests).toBeGreaterThan(15)
    for (let request = 0; request < requests; request += 1) {
      name = `${name}-${request}`
      await asReleased('whole')
      const end = faultAt(request, fault)
      const opened = await openLedger(name)
      end()
      if (opened.ok) opened.value.close()
      const book = await bookOf({ name })
      expect(halvesIn(book)).toEqual([])
      if (!opened.ok && book.version === 1) expect(await dumpOf([...RECORDS, 'events'])).toEqual(before)
      const again = await openTestLedger(name)
      expect((await viewOf(again)).snapshots).toHaveLength(3)
      again.close()
    }
  },
)

describe('versions that meet', () => {
  /** What a later version may have made of it. */
  async function asNewer(readableFrom: number): Promise<void> {
    const ledger = await openTestLedger(name)
    await addSnapshot(ledger, (fixture('whole').stores.snapshots as never[])[0]!, AT)
    ledger.close()
    const db = await openDB(name, VERSION + 1, {
      upgrade: (made) => void made.createObjectStore('seals', { keyPath: 'id' }),
    })
    await db.put('meta', { version: VERSION + 1, readableFrom }, 'layout')
    db.close()
  }

  it('a newer ledger that may be read is read, and nothing is written into it', async () => {
    await asNewer(VERSION)
    const ledger = await openTestLedger(name)
    expect((await viewOf(ledger)).snapshots).toHaveLength(1)
    expect(ledger.locked?.message).toContain('chỉ xem')
    expect(await addEvent(ledger, { kind: 'withdrawn', ref: 'x', at: AT })).toEqual({
      ok: false,
      refusal: ledger.locked,
    })
    expect((await viewOf(ledger)).events).toEqual([])
  })

  it('a newer ledger that this version cannot read is left alone, with a sentence', async () => {
    await asNewer(VERSION + 1)
    const opened = await openLedger(name)
    expect(opened).toMatchObject({ ok: false, refusal: { reason: 'storage-failed' } })
    expect(opened.ok ? '' : opened.refusal.message).toContain('bản mới hơn')
  })

  it('an open panel steps aside for a newer one, and from then on says why it writes no more', async () => {
    const ledger = await openTestLedger(name)
    const newer = await openDB(name, VERSION + 1)
    newer.close()
    expect(await addEvent(ledger, { kind: 'withdrawn', ref: 'x', at: AT })).toMatchObject({
      ok: false,
      refusal: { where: 'VersionError' },
    })
  })

  it('a panel of version 1 that is still writing is waited for', async () => {
    await asReleased('whole')
    const old = await openDB(name, 1)
    old.addEventListener('versionchange', () => setTimeout(() => old.close(), 300))
    expect((await viewOf(await openTestLedger(name))).snapshots).toHaveLength(3)
  })

  it('a ledger deleted while it is open is not made anew in silence: what was not kept is said', async () => {
    const ledger = await openTestLedger(name)
    await deleteDB(name)
    const kept = await withdraw(ledger, 'x', AT)
    expect(kept).toMatchObject({ ok: false, refusal: { where: 'LedgerGone' } })
    expect(kept.ok ? '' : kept.refusal.message).toContain('chưa được lưu')
    expect((await indexedDB.databases()).map((one) => one.name)).not.toContain(name)
  })

  it('another ledger in its place is not taken for it', async () => {
    const ledger = await openTestLedger(name)
    ledger.close()
    await deleteDB(name)
    await openTestLedger(name)
    expect(await withdraw(ledger, 'x', AT)).toMatchObject({ ok: false, refusal: { where: 'LedgerGone' } })
  })
})

it('of every released version a ledger is kept to upgrade from', () => {
  const released = Array.from({ length: VERSION - 1 }, (_, at) => `ledger-v${at + 1}`)
  expect(readdirSync('test/fixtures').filter((folder) => folder.startsWith('ledger-v'))).toEqual(released)
})
