import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sampleSnapshot } from '../../../test/unit/sample-snapshot'
import type { MeasureId } from '../../measures/catalogue'
import { countIn } from '../figure-book'
import { isProvisional } from '../provisional'
import type { Figure, Snapshot } from '../snapshot'
import { isSealed, sealSnapshot } from '../snapshot-id'
import { mergeSnapshots } from './merge'

const DISTRICT = 'UBND huyện Hương Sơn'

function figure(measure: MeasureId, by: Figure['by'], value: number | '-' | null): Figure {
  const state = value === null ? 'blank' : value === '-' ? 'none' : 'number'
  const number = typeof value === 'number' ? value : null
  const cell = { row: by.field ?? by.unit ?? 'Tổng số', column: measure, text: String(value ?? '') }
  return { measure, by, state, value: number, cell, provedBy: [] }
}

function unitSnapshot(unit: string, figures: Figure[], changes: Partial<Snapshot> = {}): Snapshot {
  return sealSnapshot({ ...sampleSnapshot({}, { unit, figures }), ...changes })
}

/** A unit with received = resolved + pending, and nothing else. */
function plain(unit: string, received: number | '-' | null, changes: Partial<Snapshot> = {}): Snapshot {
  return unitSnapshot(unit, [figure('dossiers.received', {}, received)], changes)
}

function rowOf(merged: Snapshot | null, measure: MeasureId, by: Figure['by']) {
  const rows = merged?.figures.filter(
    (one) => one.measure === measure && JSON.stringify(one.by) === JSON.stringify(by),
  )
  expect(rows?.length ?? 0).toBeLessThanOrEqual(1)
  const row = rows?.[0]
  if (!row) return undefined
  return row.state === 'number' ? row.value : row.state
}

describe('many units become one', () => {
  test('one unit captured before the period had ended makes the sum «tạm tính», whenever the others were', () => {
    const at = (capturedAt: string) => ({ source: { url: '', title: '', capturedAt } })
    const late = plain('UBND xã A', 1, at('2025-03-16T09:00:00+07:00'))
    const early = plain('UBND xã B', 1, at('2025-03-13T09:00:00+07:00'))
    const sum = (...units: Snapshot[]) => mergeSnapshots(units, { unit: DISTRICT }).snapshot!
    expect(isProvisional(sum(late, early))).toBe(true)
    expect(isProvisional(sum(early, late))).toBe(true)
    expect(isProvisional(sum(late))).toBe(false)
  })

  test('who resolved more than was received is added up all the same, and named', () => {
    const odd = unitSnapshot('Xã A', [
      figure('dossiers.received', {}, 5),
      figure('dossiers.resolved', {}, 500),
    ])
    const sound = unitSnapshot('Xã B', [
      figure('dossiers.received', {}, 9),
      figure('dossiers.resolved', {}, 9),
    ])
    const { snapshot, notes } = mergeSnapshots([odd, sound], { unit: DISTRICT, units: ['Xã A', 'Xã B'] })
    expect(rowOf(snapshot, 'dossiers.resolved', {})).toBe(509)
    expect(notes.map(({ reason, where }) => [reason, where])).toEqual([
      ['identity-broken', 'Tổng số'],
      ['identity-broken', 'Xã A'],
    ])
    expect(notes[1]?.message).toContain('Xã A: đã giải quyết 500 mà chỉ nhận 5')
    expect(mergeSnapshots([sound], { unit: DISTRICT, units: ['Xã B'] }).notes).toEqual([])
  })

  test('a row for each unit and their total', () => {
    const { snapshot, refusals } = mergeSnapshots(
      [plain('Xã A', 12), plain('Xã B', '-'), plain('Xã C', 30)],
      { unit: DISTRICT },
    )
    expect(refusals).toEqual([])
    expect(snapshot && isSealed(snapshot)).toBe(true)
    expect(snapshot?.unit).toBe(DISTRICT)
    expect(rowOf(snapshot, 'dossiers.received', {})).toBe(42)
    expect(rowOf(snapshot, 'dossiers.received', { unit: 'Xã B' })).toBe('none')
    expect(snapshot?.figures[0]?.provedBy).toEqual(['total = sum of units'])
  })

  test('nothing arose in any of them: the total says so, too', () => {
    const { snapshot } = mergeSnapshots([plain('Xã A', '-'), plain('Xã B', '-')], { unit: DISTRICT })
    expect(rowOf(snapshot, 'dossiers.received', {})).toBe('none')
  })

  test('rows of one field are added where each unit shows its fields in full', () => {
    const unit = (name: string, fields: Record<string, number>, total: number) =>
      unitSnapshot(name, [
        figure('dossiers.received', {}, total),
        ...Object.entries(fields).map(([field, value]) => figure('dossiers.received', { field }, value)),
      ])
    const { snapshot, refusals } = mergeSnapshots(
      [unit('Xã A', { 'Hộ tịch': 5, 'Đất đai': 2 }, 7), unit('Xã B', { 'Hộ  Tịch': 4 }, 4)],
      { unit: DISTRICT },
    )
    expect(refusals).toEqual([])
    expect(rowOf(snapshot, 'dossiers.received', { field: 'Hộ tịch' })).toBe(9)
    expect(rowOf(snapshot, 'dossiers.received', { field: 'Đất đai' })).toBe(2)
  })

  test('scores stand side by side, they are not added', () => {
    const score = (unit: string, value: number) => unitSnapshot(unit, [figure('score766.total', {}, value)])
    const { snapshot } = mergeSnapshots([score('Xã A', 82.5), score('Xã B', 90.25)], { unit: DISTRICT })
    expect(rowOf(snapshot, 'score766.total', {})).toBeUndefined()
    expect(rowOf(snapshot, 'score766.total', { unit: 'Xã B' })).toBe(90.25)
  })
})

describe('nothing is counted twice', () => {
  test('the same figures of one unit twice count once', () => {
    const later = { source: { url: '', title: '', capturedAt: '2025-03-14T15:00:00+07:00' } }
    const { snapshot, refusals } = mergeSnapshots(
      [plain('Xã A', 12), plain('Xã A', 12, later), plain('Xã B', 1)],
      { unit: DISTRICT },
    )
    expect(refusals).toEqual([])
    expect(rowOf(snapshot, 'dossiers.received', {})).toBe(13)
  })

  test('two different figures of one unit: both are shown, none is chosen, the total stays blank', () => {
    const { snapshot, refusals } = mergeSnapshots([plain('Xã A', 12), plain('Xã A', 14), plain('Xã B', 1)], {
      unit: DISTRICT,
    })
    expect(refusals[0]).toMatchObject({ reason: 'two-rows-match', where: 'Xã A' })
    expect(refusals[0]?.message).toContain('12 và 14')
    expect(rowOf(snapshot, 'dossiers.received', {})).toBe('blank')
    expect(rowOf(snapshot, 'dossiers.received', { unit: 'Xã B' })).toBe(1)
  })

  test('a unit that stands in another unit’s table is not added to it', () => {
    const whole = unitSnapshot('Cụm 1', [
      figure('dossiers.received', {}, 20),
      figure('dossiers.received', { unit: 'Xã A' }, 12),
      figure('dossiers.received', { unit: 'Xã B' }, 8),
    ])
    const { snapshot, refusals } = mergeSnapshots([plain('Xã A', 12), whole, plain('Xã C', 5)], {
      unit: DISTRICT,
    })
    expect(refusals).toMatchObject([{ reason: 'two-rows-match', where: 'Xã A' }])
    expect(rowOf(snapshot, 'dossiers.received', {})).toBe(25)
  })

  test('“UBND xã A”, “Xã A” and “A” are one unit, a commune and a district of one name are two', () => {
    const same = mergeSnapshots([plain('UBND xã Ân Phú', 12), plain('Ân Phú', 12), plain('Xã B', 1)], {
      unit: DISTRICT,
      units: ['Xã Ân Phú', 'xã  B'],
    })
    expect(same.refusals).toEqual([])
    expect(rowOf(same.snapshot, 'dossiers.received', {})).toBe(13)
    const two = mergeSnapshots([plain('Xã Hương Sơn', 12), plain('Xã B', 1)], { unit: DISTRICT })
    expect(rowOf(two.snapshot, 'dossiers.received', {})).toBe(13)
  })

  test('two units that share a part cannot be added', () => {
    const whole = (unit: string) =>
      unitSnapshot(unit, [
        figure('dossiers.received', {}, 9),
        figure('dossiers.received', { unit: 'Xã A' }, 9),
      ])
    const { snapshot, refusals } = mergeSnapshots([whole('Cụm 1'), whole('Cụm 2'), plain('Xã D', 5)], {
      unit: DISTRICT,
    })
    expect(refusals).toMatchObject([{ reason: 'two-rows-match' }])
    expect(rowOf(snapshot, 'dossiers.received', {})).toBe('blank')
    expect(rowOf(snapshot, 'dossiers.received', { unit: 'Cụm 1' })).toBe('blank')
    expect(snapshot && countIn(snapshot, DISTRICT, 'dossiers.received')).toEqual({ low: 5, high: null })
    expect(mergeSnapshots([whole('Cụm 1'), whole('Cụm 2')], { unit: DISTRICT }).snapshot).toBeNull()
  })

  test('two units that name each other cannot be added', () => {
    const each = (unit: string, other: string) =>
      unitSnapshot(unit, [
        figure('dossiers.received', {}, 9),
        figure('dossiers.received', { unit: other }, 4),
      ])
    const merged = mergeSnapshots([each('Xã A', 'Xã B'), each('Xã B', 'Xã A'), plain('Xã C', 1)], {
      unit: DISTRICT,
    })
    expect(merged.refusals.filter(({ message }) => message.includes('chồng lên nhau'))).toHaveLength(1)
    expect(rowOf(merged.snapshot, 'dossiers.received', {})).toBe('blank')
  })

  test.each([
    [42, 42, []],
    [43, undefined, ['identity-broken']],
  ])('the authority’s own page of %i is a check, not an addend', (page, total, reasons) => {
    const merged = mergeSnapshots([plain('Xã A', 12), plain(DISTRICT, page), plain('Xã B', 30)], {
      unit: DISTRICT,
    })
    expect(rowOf(merged.snapshot, 'dossiers.received', {})).toBe(total)
    expect(merged.refusals.map(({ reason }) => reason)).toEqual(reasons)
  })
})

describe('what is not known stays unknown', () => {
  test('a missing unit is named and the total stays blank', () => {
    const { snapshot, refusals } = mergeSnapshots([plain('Xã A', 12)], {
      unit: DISTRICT,
      units: ['Xã A', 'Xã B', 'Xã C'],
    })
    expect(refusals).toMatchObject([
      { reason: 'rows-missing', where: 'Xã B' },
      { reason: 'rows-missing', where: 'Xã C' },
    ])
    expect(rowOf(snapshot, 'dossiers.received', {})).toBe('blank')
    expect(rowOf(snapshot, 'dossiers.received', { unit: 'Xã A' })).toBe(12)
  })

  test('nobody who adds up the rows takes a part for the whole: what is missing has a blank row', () => {
    const { snapshot } = mergeSnapshots([plain('Xã A', 12)], { unit: DISTRICT, units: ['Xã A', 'Xã B'] })
    expect(rowOf(snapshot, 'dossiers.received', { unit: 'Xã B' })).toBe('blank')
    expect(snapshot && countIn(snapshot, DISTRICT, 'dossiers.received')).toEqual({ low: 12, high: null })
    const lacking = unitSnapshot('Xã B', [figure('dossiers.resolved', {}, 3)])
    const merged = mergeSnapshots([plain('Xã A', 12), lacking], { unit: DISTRICT }).snapshot
    expect(merged && countIn(merged, DISTRICT, 'dossiers.received')).toEqual({ low: 12, high: null })
  })

  test('a unit that is not expected is named and left out', () => {
    const { snapshot, refusals } = mergeSnapshots([plain('Xã A', 12), plain('Xã X', 5)], {
      unit: DISTRICT,
      units: ['Xã A'],
    })
    expect(refusals).toMatchObject([{ reason: 'wrong-unit', where: 'Xã X' }])
    expect(rowOf(snapshot, 'dossiers.received', {})).toBe(12)
  })

  test('a blank cell of one unit leaves the total blank', () => {
    const { snapshot, refusals } = mergeSnapshots([plain('Xã A', 12), plain('Xã B', null)], {
      unit: DISTRICT,
    })
    expect(rowOf(snapshot, 'dossiers.received', {})).toBe('blank')
    expect(refusals).toMatchObject([{ reason: 'no-figure', where: 'Xã B' }])
  })

  test('a table that does not add up is named and not added', () => {
    const broken = unitSnapshot('Xã B', [
      figure('dossiers.received', {}, 10),
      figure('dossiers.received', { field: 'Hộ tịch' }, 9),
    ])
    const { snapshot, refusals } = mergeSnapshots([plain('Xã A', 12), broken], { unit: DISTRICT })
    expect(refusals[0]).toMatchObject({ reason: 'identity-broken', where: 'Xã B' })
    expect(rowOf(snapshot, 'dossiers.received', {})).toBe('blank')
  })

  test('two periods are not merged', () => {
    const period = { ...sampleSnapshot({}).period, from: '2025-01-01', to: '2025-03-31' }
    const { snapshot, refusals } = mergeSnapshots([plain('Xã A', 12), plain('Xã B', 3, { period })], {
      unit: DISTRICT,
    })
    expect(snapshot).toBeNull()
    expect(refusals.map(({ reason }) => reason)).toEqual(['wrong-period', 'wrong-period'])
    expect(mergeSnapshots([], { unit: DISTRICT }).snapshot).toBeNull()
  })
})

test('whatever the units hold, every total is the sum of all its rows or blank', () => {
  const cell = fc.oneof(fc.nat(100_000), fc.constant('-' as const), fc.constant(null))
  const units = fc.array(fc.record({ received: cell, resolved: fc.option(cell) }), {
    minLength: 1,
    maxLength: 12,
  })
  fc.assert(
    fc.property(units, (given) => {
      const snapshots = given.map(({ received, resolved }, at) =>
        unitSnapshot(`Xã ${at}`, [
          figure('dossiers.received', {}, received),
          ...(resolved === undefined ? [] : [figure('dossiers.resolved', {}, resolved)]),
        ]),
      )
      const once = mergeSnapshots(snapshots, { unit: DISTRICT })
      const received = given.map((unit) => unit.received)
      const sum = received.reduce<number>((a, b) => a + (typeof b === 'number' ? b : 0), 0)
      const expected = received.includes(null) ? 'blank' : received.every((one) => one === '-') ? 'none' : sum
      expect(rowOf(once.snapshot, 'dossiers.received', {})).toBe(expected)
      const twice = mergeSnapshots([...snapshots, ...snapshots], { unit: DISTRICT })
      expect(twice.snapshot?.figures).toEqual(once.snapshot?.figures)
    }),
    { numRuns: 300 },
  )
})

test('four times the units take four times the work, not sixteen times', () => {
  /** How often a figure's names and value are looked at while `count` units are merged. */
  const looks = (count: number) => {
    let looked = 0
    const get = (one: Figure, name: keyof Figure) => {
      looked += 1
      return one[name]
    }
    const snapshots = Array.from({ length: count }, (_, at) => ({
      ...sampleSnapshot({}),
      unit: `Xã ${at}`,
      figures: Array.from(
        { length: 10 },
        (_, row) =>
          new Proxy(figure('dossiers.received', { field: `Lĩnh vực ${row}` }, at + row), { get } as object),
      ),
    }))
    const { snapshot } = mergeSnapshots(snapshots, { unit: 'UBND tỉnh' })
    expect(rowOf(snapshot, 'dossiers.received', { field: 'Lĩnh vực 3' })).toBe(
      snapshots.reduce((sum, _, at) => sum + at + 3, 0),
    )
    return looked
  }
  const [few, many] = [looks(100), looks(400)]
  expect(few).toBeGreaterThan(0)
  expect(many).toBeLessThan(5 * few)
})
