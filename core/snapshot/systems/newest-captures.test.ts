import { expect, it } from 'vitest'
import { quarterSnapshot } from '../../../test/unit/quarter-snapshot'
import type { Snapshot } from '../snapshot'
import { newestCaptures } from './snapshots-for'

const at = (capturedAt: string, changes: Partial<Snapshot> = {}) =>
  quarterSnapshot({ source: { url: '', title: '', capturedAt }, ...changes })

it('of one page of the same days only the newer capture is left; other days, units and pages stay', () => {
  const first = at('2025-03-15T09:00:00+07:00')
  const again = at('2025-03-21T09:00:00+07:00')
  const otherDays = at('2025-03-15T09:00:00+07:00', {
    period: { regime: 'tt-01-2020', kind: 'month', from: '2024-12-15', to: '2025-01-14' },
  })
  const otherUnit = at('2025-03-15T09:00:00+07:00', { unit: 'UBND xã Sơn Tây' })
  const otherPage = at('2025-03-15T09:00:00+07:00', { portal: 'hatinh-07a' })
  const left = newestCaptures([first, again, otherDays, otherUnit, otherPage])
  expect(new Set(left)).toEqual(new Set([again, otherDays, otherUnit, otherPage]))
})
