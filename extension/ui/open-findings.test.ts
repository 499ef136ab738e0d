import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { eitherWay, findingKey } from '../../core/findings/accepted'
import type { Finding } from '../../core/findings/finding'
import { findingsFor } from '../../core/findings/findings-for'
import { reportedPeriods } from '../../core/periods/periods'
import type { Snapshot } from '../../core/snapshot/snapshot'
import { captureOf } from '../../test/unit/sample-snapshot'
import { capturesInForce, openFindings } from './open-findings'

const PERIODS = [2024, 2025, 2026].flatMap((year) => [
  ...reportedPeriods(year),
  ...Array.from({ length: 12 }, (_, month) => {
    const two = String(month + 1).padStart(2, '0')
    return { kind: 'month' as const, from: `${year}-${two}-01`, to: `${year}-${two}-28` }
  }),
])
const UNIT = 'UBND xã Hương Sơn'

const count = fc.constantFrom(0, 3, 40, 45, 400, 1900)
const capture = fc.record({
  period: fc.constantFrom(...PERIODS),
  portal: fc.constantFrom('a', 'b'),
  unit: fc.constantFrom(UNIT, 'UBND xã Sơn Kim 1'),
  received: count,
  carried: count,
  resolved: count,
  pending: count,
  hour: fc.integer({ min: 10, max: 23 }),
})

it('findings of the period in force are those that the whole history of the ledger gives', () => {
  const some = fc.array(capture, { minLength: 5, maxLength: 40 })
  fc.assert(
    fc.property(some, fc.nat(), (drawn, at) => {
      const snapshots = drawn.map((one, index) => asSnapshot(one, index))
      const { period } = drawn[at % drawn.length]!
      const desk = { settings: { unit: UNIT }, period, view: { snapshots, events: [], damaged: [] } } as never
      const inForce = new Set(capturesInForce(desk).map(({ id }) => id))
      const isOurs = ({ cells }: Finding) => cells.some(({ snapshot }) => inForce.has(snapshot))
      const all = findingsFor(snapshots).filter(isOurs)
      const open = openFindings(desk).open.filter(isOurs)
      expect(open.map(keyOf).sort()).toEqual(all.map(keyOf).sort())
    }),
    { numRuns: 400 },
  )
})

function keyOf(finding: Finding): string {
  return eitherWay(findingKey(finding))
}

function asSnapshot(one: typeof capture extends fc.Arbitrary<infer T> ? T : never, index: number): Snapshot {
  const { period, portal, unit, received, carried, resolved, pending, hour } = one
  return {
    ...captureOf(
      {
        portal,
        unit,
        from: period.from,
        to: period.to,
        kind: period.kind,
        capturedAt: `2027-01-01T${hour}:00:${String(index).padStart(2, '0')}+07:00`,
        rows: {
          '': {
            'dossiers.received': received,
            'dossiers.carried-over': carried,
            'dossiers.resolved': resolved,
            'dossiers.pending': pending,
          },
        },
      },
      index,
    ),
  }
}
