import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { MEASURES, type MeasureId } from '../../core/measures/catalogue'
import type { Figure, Snapshot } from '../../core/snapshot/snapshot'
import { canonicalJson, isSealed, sealSnapshot } from '../../core/snapshot/snapshot-id'
import { agedLedger } from '../../test/support/aged-ledger'
import { capturePacker } from './packed-capture'
import { Snapshot as SnapshotShape } from './records'

const text = fc.constantFrom('', '-', '0', '7', '1.234', '["unit"]', 'Hộ tịch', 'Hộ tịch › Khai sinh')
const label = fc.option(text, { nil: undefined })
const shown = fc.oneof(
  fc.record({ state: fc.constant('number' as const), value: fc.constantFrom(0, 7, 1234, 98.5, 2 ** 40) }),
  fc.record({ state: fc.constantFrom('none' as const, 'blank' as const), value: fc.constant(null) }),
)
const figure: fc.Arbitrary<Figure> = fc
  .tuple(
    shown,
    fc.constantFrom(...(Object.keys(MEASURES) as MeasureId[]).slice(0, 3)),
    fc.record({ field: label, unit: label }),
    fc.tuple(text, text, text),
    fc.option(fc.tuple(fc.nat(2), fc.nat(2), fc.nat(3), fc.nat(3)), { nil: undefined }),
    fc.array(text, { maxLength: 2 }),
  )
  .map(([is, measure, by, [row, column, words], at, provedBy]) => ({
    ...is,
    measure,
    by,
    cell: { row, column, text: words, ...(at ? { at } : {}) },
    provedBy,
  }))

const YEAR = agedLedger(1).snapshots

function captureOf(figures: Figure[]): Snapshot {
  const { id: _, ...content } = YEAR[0]!
  return sealSnapshot({ ...content, figures })
}

it('a capture kept in little room says what it said, to its seal, whatever was kept before it', () => {
  fc.assert(
    fc.property(fc.array(fc.array(figure, { maxLength: 12 }), { maxLength: 5 }), (pages) => {
      const pack = capturePacker()
      const captures = pages.map(captureOf)
      const kept = captures.map(pack)
      kept.forEach((capture, at) => {
        expect(capture).toEqual(captures[at])
        expect(canonicalJson({ ...capture })).toBe(canonicalJson(captures[at]))
        expect(isSealed(capture)).toBe(true)
        expect(SnapshotShape.parse(capture)).toEqual(SnapshotShape.parse(captures[at]))
        expect(structuredClone(capture)).toEqual(captures[at])
      })
    }),
  )
})

it('whoever still holds one figure finds it again among those of its capture', async () => {
  const capture = capturePacker()(YEAR[0]!)
  const held = capture.figures[5]
  await collectRubbish()
  expect(capture.figures[5]).toBe(held)
  expect(capture.figures).toBe(capture.figures)
})

/** So many bytes each at most: about 1,150 it is, of which a half is its address and hash; figures in full take ten times the limit. */
const ROOM_OF_ONE = 4000

it('the captures of a year take little room, also once their figures were looked at', async () => {
  const pack = capturePacker()
  const before = await roomTaken()
  const kept = YEAR.map((capture) => pack(structuredClone(capture)))
  expect(kept.flatMap(({ figures }) => figures)).toHaveLength(180 * 63)
  const each = ((await roomTaken()) - before) / kept.length
  expect(each).toBeLessThan(ROOM_OF_ONE)
})

/** What is reachable only weakly is let go once nothing runs. */
async function collectRubbish(): Promise<void> {
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as () => void
  for (let times = 0; times < 3; times += 1) {
    await new Promise((resolve) => setTimeout(resolve, 0))
    collect()
  }
}

async function roomTaken(): Promise<number> {
  await collectRubbish()
  return process.memoryUsage().heapUsed
}

it('an object that only inherits from a kept capture has no figures to give, and says so', () => {
  const heir = Object.create(capturePacker()(YEAR[0]!)) as Snapshot
  expect(() => heir.figures).toThrow('of another object')
})
