import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, it } from 'vitest'
import { failWrites, fullAfter } from '../../test/support/failing-storage'
import { openRaw, openTestLedger, viewOf } from '../../test/support/test-ledger'
import { quarterReceipt, quarterSeal } from '../../test/unit/quarter-seal'
import { exportBackup } from './backup'
import { readBackup } from './backup-file'
import { readBackupState } from './backup-state'
import { checkLedger } from './check-ledger'
import { compareBackup } from './compare-backup'
import { addReceipt } from './ledger'
import type { Ledger } from './open-ledger'
import { restoreBackup } from './restore-backup'
import { addSeal, checkChain, noteDifference, type ReportSent, withdrawSeal } from './seals'

const AT = '2025-03-18T10:00:00+07:00'
const LATER = '2025-03-21T10:00:00+07:00'

function reportSent(number = '12/BC-UBND', sealedAt = quarterSeal().sealedAt): ReportSent {
  const { id: _, format: __, before: ___, ...sent } = quarterSeal()
  return { ...sent, sealedAt, sent: { ...sent.sent, number } }
}

async function sealed(of: Ledger, number?: string, at?: string): Promise<string> {
  const seal = await addSeal(of, reportSent(number, at))
  if (!seal.ok) throw new Error(seal.refusal.message)
  return seal.value.id
}

let ledger: Ledger

beforeEach(async () => {
  ledger = await openTestLedger()
})

const progress = () => Promise.resolve()

describe('a sent report', () => {
  it('stands in the ledger as it was sealed, notes the event, and asks for a back-up', async () => {
    const id = await sealed(ledger)
    const view = await viewOf(ledger)
    expect(view.seals).toEqual([{ seal: { ...quarterSeal(), id }, withdrawn: false }])
    expect(view.events.map(({ kind }) => kind)).toEqual(['sealed'])
    expect(view.filled).toEqual([
      {
        report: 'ii-06a',
        from: '2024-12-15',
        to: '2025-03-14',
        at: '2025-03-18',
        sent: true,
        sealedAt: quarterSeal().sealedAt,
      },
    ])
    expect(await readBackupState(ledger)).toMatchObject({ value: { isSealedSince: true } })
    expect(await checkLedger(ledger, { at: AT, progress })).toMatchObject({
      value: { damaged: [], cards: 0 },
    })
  })

  it('is withdrawn by a later event with its reason; the seal stays, and the next one follows it', async () => {
    const first = await sealed(ledger)
    await withdrawSeal(ledger, first, 'Gửi nhầm kỳ', LATER)
    const second = await sealed(ledger, '13/BC-UBND')
    const view = await viewOf(ledger)
    expect(view.seals.map(({ seal, withdrawn }) => [seal.sent.number, withdrawn])).toEqual([
      ['12/BC-UBND', true],
      ['13/BC-UBND', false],
    ])
    expect(view.seals[1]?.seal.before).toBe(first)
    expect(view.events).toContainEqual(expect.objectContaining({ ref: first, why: 'Gửi nhầm kỳ' }))
    expect(view.filled).toHaveLength(1)
    expect(await checkChain(ledger)).toEqual({ ok: true, value: { count: 2, faults: [] } })
    expect(second).not.toBe(first)
  })

  it('takes a reason for what differs from it, as an event of its own', async () => {
    const id = await sealed(ledger)
    await noteDifference(ledger, id, 'Tỉnh sửa số Hộ tịch', LATER)
    expect((await viewOf(ledger)).events.at(-1)).toMatchObject({
      kind: 'noted',
      ref: id,
      why: 'Tỉnh sửa số Hộ tịch',
    })
  })

  it.each([0, 1, 2])(
    'is sealed whole or not at all when the disk is full after %i writes',
    async (writes) => {
      const mend = failWrites(fullAfter(writes))
      const kept = await addSeal(ledger, reportSent())
      mend()
      expect(kept).toMatchObject({ ok: false, refusal: { reason: 'storage-failed' } })
      const view = await viewOf(ledger)
      expect([view.seals, view.events]).toEqual([[], []])
    },
  )
})

describe('a chain of seals in the ledger', () => {
  it('a changed letter is damage that is named; removed seals, the last one too, are named', async () => {
    const ids = [await sealed(ledger, '1'), await sealed(ledger, '2'), await sealed(ledger, '3')]
    const raw = await openRaw(ledger)
    const paper = await raw.get('papers', ids[1]!)
    const seal = structuredClone(Reflect.get(Object(paper), 'seal'))
    Reflect.set(Reflect.get(seal, 'sent'), 'number', '22')
    await raw.put('papers', { ...paper!, seal })
    await raw.delete('papers', ids[2]!)
    raw.close()
    const view = await viewOf(ledger)
    expect(view.damaged).toMatchObject([
      { store: 'papers', id: ids[1], card: { kind: 'seal', sentOn: '2025-03-18' } },
      { store: 'papers', id: ids[2], card: { kind: 'seal' } },
    ])
    expect(view.seals.map(({ seal: kept }) => kept.sent.number)).toEqual(['1'])
    expect(await checkChain(ledger)).toMatchObject({
      value: {
        faults: [
          { seal: ids[1], how: 'changed' },
          { seal: ids[2], how: 'gone' },
        ],
      },
    })
  })

  it('goes to another machine with the back-up, notes and all, and adds nothing twice', async () => {
    await addReceipt(ledger, quarterReceipt())
    const id = await sealed(ledger)
    await withdrawSeal(ledger, id, 'Gửi nhầm kỳ', LATER)
    await sealed(ledger, '13/BC-UBND')
    const lines = await exportBackup(ledger, LATER)
    const backup = readBackup(lines.ok ? lines.value.join('') : '')
    if (!backup.ok) throw new Error(backup.refusal.message)
    const other = await openTestLedger()
    for (const added of [6, 0]) {
      const compared = await compareBackup(other, backup.value)
      if (!compared.ok) throw new Error(compared.refusal.message)
      expect(await restoreBackup(other, compared.value, new Set(), LATER)).toEqual({ ok: true, value: added })
    }
    expect(await viewOf(other)).toEqual({ ...(await viewOf(ledger)), mark: expect.anything() })
    expect(await checkChain(other)).toEqual({ ok: true, value: { count: 2, faults: [] } })
    expect(await checkLedger(other, { at: AT, progress })).toMatchObject({ value: { damaged: [], cards: 0 } })
  })

  it('two books joined are two branches: said, and nothing of either is lost', async () => {
    const other = await openTestLedger()
    await sealed(ledger, '1')
    const foreign = await sealed(other, '7', LATER)
    const lines = await exportBackup(other, LATER)
    const backup = readBackup(lines.ok ? lines.value.join('') : '')
    const compared = backup.ok ? await compareBackup(ledger, backup.value) : backup
    if (!compared.ok) throw new Error(compared.refusal.message)
    await restoreBackup(ledger, compared.value, new Set(), LATER)
    expect((await viewOf(ledger)).seals).toHaveLength(2)
    expect(await checkChain(ledger)).toMatchObject({
      value: { count: 2, faults: [{ seal: foreign, how: 'branched' }] },
    })
  })

  it('a seal of a newer kind is kept, counted and handed on', async () => {
    const raw = await openRaw(ledger)
    const seal = { ...quarterSeal(), format: 'so-mot-cua/seal@2' }
    const { id, sealedAt: at, from, to, unit } = seal
    await raw.put('papers', { id, kind: 'seal', at, from, to, unit, name: 'ii-06a', seal })
    raw.close()
    expect(await checkLedger(ledger, { at: AT, progress })).toMatchObject({
      value: { damaged: [], cards: 1 },
    })
    expect(await viewOf(ledger)).toMatchObject({ seals: [], newer: 1, damaged: [] })
  })
})
