import { describe, expect, it } from 'vitest'
import type { MeasureId } from '../measures/catalogue'
import { IDENTITIES } from '../measures/identities'
import { leftOutBy } from './left-out'

const identity = IDENTITIES.find(({ id }) => id === 'received = resolved + pending')!
const row = (left: number, sum: number, counts: Partial<Record<MeasureId, number>> = {}) => ({
  identity,
  left,
  sum,
  counts: new Map(Object.entries(counts) as [MeasureId, number][]),
})

describe('what a page leaves out by its nature', () => {
  it.each([
    ['more on the left: the paused ones', 'hatinh-766-tien-do', row(120, 115), true],
    ['more on the right: a mistake', 'hatinh-766-tien-do', row(110, 115), false],
    ['another page leaves nothing out', 'hatinh-06a', row(120, 115), false],
    ['a page nobody knows', 'trang-da-day', row(120, 115), false],
    ['shown beside, and exactly those', 'hatinh-07a', row(120, 115, beside(3, 2)), true],
    ['shown beside, and not those', 'hatinh-07a', row(120, 115, beside(3, 3)), false],
    ['shown beside with some filters only, and not now', 'hatinh-07a', row(120, 115), true],
  ])('%s', (_case, portal, broken, explains) => {
    expect(leftOutBy(portal, broken) !== null).toBe(explains)
  })

  it('explains no other equation', () => {
    const other = IDENTITIES.find(({ left, right }) => left === 'dossiers.received' && right.length === 3)!
    expect(leftOutBy('hatinh-766-tien-do', { ...row(120, 115), identity: other })).toBeNull()
  })
})

function beside(supplement: number, withdrawn: number) {
  return { 'dossiers.supplement': supplement, 'dossiers.withdrawn': withdrawn } as const
}
