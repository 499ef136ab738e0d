import 'fake-indexeddb/auto'
import { expect, it } from 'vitest'
import { openTestLedger } from '../../test/support/test-ledger'
import { quarterSnapshot } from '../../test/unit/quarter-snapshot'
import { addSnapshot, withdraw } from './ledger'
import type { Ledger } from './open-ledger'
import { readTrend } from './read-trend'

const AT = '2026-01-05T09:00:00+07:00'
const MONTHS = [
  ['2025-08-15', '2025-09-14'],
  ['2025-09-15', '2025-10-14'],
  ['2025-10-15', '2025-11-14'],
  ['2025-11-15', '2025-12-14'],
] as const

/** Two captures of each of four months, of two pages, and one of a quarter among them. */
async function yearOfMonths(): Promise<Ledger> {
  const ledger = await openTestLedger()
  for (const [from, to] of MONTHS)
    for (const portal of ['hatinh-06a', 'hatinh-06-fields'])
      await addSnapshot(
        ledger,
        quarterSnapshot({ portal, period: { regime: 'tt05-2025', kind: 'month', from, to } }),
        AT,
      )
  await addSnapshot(
    ledger,
    quarterSnapshot({
      period: { regime: 'tt05-2025', kind: 'quarter', from: '2025-09-15', to: '2025-12-14' },
    }),
    AT,
  )
  return ledger
}

async function daysOf(ledger: Ledger, to: string, periods: number, kind = 'month'): Promise<string[]> {
  const read = await readTrend(ledger, { kind, to, periods })
  if (!read.ok) throw new Error(read.refusal.message)
  return read.value.map(({ period }) => period.to)
}

it('gives every capture of so many periods, oldest first, each period whole', async () => {
  const ledger = await yearOfMonths()
  expect(await daysOf(ledger, '2025-12-14', 2)).toEqual([
    '2025-11-14',
    '2025-11-14',
    '2025-12-14',
    '2025-12-14',
  ])
  expect(await daysOf(ledger, '2025-11-14', 2)).toEqual([
    '2025-10-14',
    '2025-10-14',
    '2025-11-14',
    '2025-11-14',
  ])
  expect(await daysOf(ledger, '2025-12-14', 9)).toHaveLength(8)
  expect(await daysOf(ledger, '2025-08-14', 9)).toEqual([])
})

it('of one kind of period alone', async () => {
  const ledger = await yearOfMonths()
  expect(await daysOf(ledger, '2025-12-14', 9, 'quarter')).toEqual(['2025-12-14'])
})

it('without what was withdrawn, which counts as no period either', async () => {
  const ledger = await yearOfMonths()
  const newest = await readTrend(ledger, { kind: 'month', to: '2025-12-14', periods: 1 })
  for (const { id } of newest.ok ? newest.value : []) await withdraw(ledger, id, AT)
  expect(await daysOf(ledger, '2025-12-14', 2)).toEqual([
    '2025-10-14',
    '2025-10-14',
    '2025-11-14',
    '2025-11-14',
  ])
})
