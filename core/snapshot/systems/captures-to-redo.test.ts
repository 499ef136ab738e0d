import { describe, expect, it } from 'vitest'
import { quarterSnapshot } from '../../../test/unit/quarter-snapshot'
import { FORM_PORTAL } from '../figure-book'
import type { Snapshot } from '../snapshot'
import { capturesToRedo } from './captures-to-redo'

const at = (capturedAt: string, changes: Partial<Snapshot> = {}) =>
  quarterSnapshot({ source: { url: '', title: '', capturedAt }, ...changes })
const january = { regime: 'tt-01-2020', kind: 'month', from: '2024-12-15', to: '2025-01-14' } as const

describe('what is to be captured again', () => {
  const early = at('2025-03-10T09:00:00+07:00')
  const late = at('2025-03-15T09:00:00+07:00')

  it.each([
    ['nothing on the last day itself', '2025-03-14', [early], []],
    ['the page captured too early, from the day after on', '2025-03-15', [early], [early]],
    ['nothing once it was captured again, in whatever order they lie', '2025-03-20', [late, early], []],
    ['nothing of what was captured after the period', '2025-03-20', [late], []],
    [
      'no form that was filled: it is no page of figures',
      '2025-03-20',
      [at('2025-03-10T09:00:00+07:00', { portal: FORM_PORTAL })],
      [],
    ],
  ])('%s', (_case, today, snapshots, expected) => {
    expect(capturesToRedo(snapshots, today)).toEqual(expected)
  })

  it('takes every page and period by itself, the one that ended last first', () => {
    const other = at('2025-03-11T09:00:00+07:00', { portal: 'hatinh-06a' })
    const month = at('2025-01-10T09:00:00+07:00', { period: january })
    expect(capturesToRedo([month, late, other], '2025-04-01')).toEqual([other, month])
  })
})
