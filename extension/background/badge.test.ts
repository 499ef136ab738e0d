import { describe, expect, it } from 'vitest'
import type { LedgerView } from '../ledger/read-ledger'
import { badgeFor } from './badge'

const settings = {
  unit: 'A',
  receivingAuthority: '',
  regime: '',
  plan: '2025',
  period: null,
  started: '2025-01-06',
}
const view: LedgerView = {
  snapshots: [],
  isOfPeriod: true,
  isWhole: true,
  filled: [],
  seals: [],
  sent: [],
  events: [],
  receipts: [],
  lessons: [],
  settings,
  damaged: [],
  damagedSettings: [],
  mark: null,
  newer: 0,
}

describe('the number on the icon', () => {
  it('is there when something of the plan is overdue', () => {
    expect(badgeFor(view, '2025-03-03')).toMatchObject({
      tone: 'error',
      text: expect.stringMatching(/^\d+$/),
    })
  })

  it('leaves out what was due before the book was started', () => {
    const late = { ...view, settings: { ...settings, started: '2025-03-01' } }
    expect(badgeFor(late, '2025-03-03')).toMatchObject({ tone: 'none', text: '' })
  })

  it('says nothing before the first start', () => {
    expect(badgeFor({ ...view, settings: null }, '2025-03-03')).toBeNull()
  })

  it('says nothing of a plan whose year is over', () => {
    expect(badgeFor(view, '2026-01-05')).toBeNull()
  })
})
