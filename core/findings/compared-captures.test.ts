import { describe, expect, test } from 'vitest'
import { type Captured, snapshotOf } from '../../test/unit/captured'
import { captureAt, HATINH, MOJ, tableOf } from '../../test/unit/system-captures'
import type { MeasureId } from '../measures/catalogue'
import { seriesOf } from './cells'
import { ExplainedShape, FindingShape, plainExplained, plainFinding } from './finding-shape'
import { findingsFor } from './findings-for'
import { rule as subUnits } from './rules/sub-units'
import { rule as withinLonger } from './rules/within-longer'

const YEAR = { from: '2023-12-15', to: '2024-12-14' }
const MONTH = { from: '2024-10-15', to: '2024-11-14' }
const capture = (days: { from: string; to: string }, rows: Captured['rows'], more: Partial<Captured> = {}) =>
  snapshotOf({ ...days, rows, ...more })

describe('a short period within a long one', () => {
  const found = (
    measure: MeasureId,
    month: number | '-' | null,
    year: number | '-' | null,
    days: { from: string; to: string } = MONTH,
  ) =>
    withinLonger
      .find([capture(days, { '': { [measure]: month } }), capture(YEAR, { '': { [measure]: year } })])
      .map(({ numbers }) => numbers)

  test.each<[string, MeasureId, number | '-' | null, number | '-' | null, number[][]]>([
    ['is no more than it', 'dossiers.resolved', 61, 60, [[61, 60]]],
    ['may be all of it', 'dossiers.resolved', 60, 60, []],
    ['is not compared where it is blank', 'dossiers.resolved', null, 60, []],
    ['nor where the long one is', 'dossiers.resolved', 61, null, []],
    ['«-» is nothing there', 'dossiers.resolved', 61, '-', [[61, 0]]],
    ['what is there on a day may be more at a month’s end', 'dossiers.pending', 61, 60, []],
    ['procedures are there, too', 'procedures', 61, 60, []],
    ['and those to be paid for', 'payment.procedures.enabled', 61, 60, []],
    ['feedback that waits', 'feedback.pending', 61, 60, []],
    ['feedback that came in is counted over days', 'feedback.received', 61, 60, [[61, 60]]],
    ['points are no count', 'score766.total', 61, 60, []],
  ])('%s', (_, measure, month, year, numbers) => {
    expect(found(measure, month, year)).toEqual(numbers)
  })

  test.each([
    ['that begins on its first day', { from: '2023-12-15', to: '2024-01-14' }, 1],
    ['that ends on its last day', { from: '2024-11-15', to: '2024-12-14' }, 1],
    ['that begins a day earlier is no part of it', { from: '2023-12-14', to: '2024-01-14' }, 0],
    ['that ends a day later is none', { from: '2024-11-15', to: '2024-12-15' }, 0],
    ['of the very days is the same', YEAR, 0],
  ])('%s', (_, days, count) => {
    expect(found('dossiers.resolved', 61, 60, days)).toHaveLength(count)
  })

  test('of several the greatest is named, with the row of both', () => {
    const months = [
      capture({ from: '2024-09-15', to: '2024-10-14' }, { 'Hộ tịch': { 'dossiers.resolved': 70 } }),
      capture(MONTH, { 'Hộ tịch': { 'dossiers.resolved': 61 } }, { capturedAt: '2024-11-15T09:00:00+07:00' }),
    ]
    const year = capture(YEAR, {
      'Hộ tịch': { 'dossiers.resolved': 60 },
      'Đất đai': { 'dossiers.resolved': 1 },
    })
    const [only, ...more] = withinLonger.find([...months, year])
    expect([only?.numbers, more]).toEqual([[70, 60], []])
    expect(only?.message).toMatch(/^Hộ tịch: .* kỳ 15\/09\/2024–14\/10\/2024 là 70, mà cả kỳ/)
    const nameless = capture(YEAR, { '': { 'dossiers.resolved': 1 } })
    const bare = {
      ...nameless,
      figures: nameless.figures.map((figure) => ({ ...figure, cell: { ...figure.cell, row: '' } })),
    }
    expect(withinLonger.find([capture(MONTH, { '': { 'dossiers.resolved': 2 } }), bare])[0]?.message).toMatch(
      /^Tổng số: /,
    )
  })
})

describe('captures that are compared with each other', () => {
  const units = (...snapshots: ReturnType<typeof capture>[]) =>
    seriesOf(snapshots).map((series) => series.map(({ unit }) => unit))
  const of = (unit: string, days = MONTH) => capture(days, { '': { 'dossiers.resolved': 1 } }, { unit })

  test('are of one unit: a commune and a district of one name are two', () => {
    expect(units(of('UBND xã Hương Sơn'), of('UBND huyện Hương Sơn', YEAR))).toEqual([
      ['UBND xã Hương Sơn'],
      ['UBND huyện Hương Sơn'],
    ])
    expect(units(of('UBND xã Sơn Giang'), of('Xã Sơn Giang', YEAR))).toEqual([
      ['Xã Sơn Giang', 'UBND xã Sơn Giang'],
    ])
  })

  test('and of one ground: a name that another unit bore before the change begins anew', () => {
    const before = { from: '2025-03-15', to: '2025-06-14' }
    const after = { from: '2025-09-15', to: '2025-12-14' }
    const series = units(of('UBND xã Sơn Giang', before), of('UBND xã Sơn Giang', after))
    expect(series).toEqual([['UBND xã Sơn Giang'], ['UBND xã Sơn Giang']])
  })
})

test('rules of one page look into each system’s own capture, not into the sum', () => {
  const resolved = (early: number, late: number) => ({
    '': {
      'dossiers.resolved': 6,
      'dossiers.resolved.early': early,
      'dossiers.resolved.on-time': 2,
      'dossiers.resolved.late': late,
    },
  })
  const ours = captureAt({ rows: resolved(3, 1) })
  const theirs = captureAt({ host: MOJ, rows: resolved(3, 0) })
  const table = tableOf([['', `${HATINH} + ${MOJ}`, null]])
  const found = findingsFor([ours, theirs], { table }).filter(({ rule }) => rule === 'identities')
  expect(found.map(({ numbers, cells }) => [numbers, cells[0]?.snapshot])).toEqual([[[6, 5], theirs.id]])
})

describe('a unit whose row is all the others', () => {
  const rows: Captured['rows'] = {
    'UBND huyện Ba': { 'dossiers.received': 30, 'dossiers.resolved': 20, 'dossiers.pending': 10 },
    'UBND xã Bốn': { 'dossiers.received': 12, 'dossiers.resolved': 8, 'dossiers.pending': 4 },
    'UBND xã Năm': { 'dossiers.received': 18, 'dossiers.resolved': 12, 'dossiers.pending': 6 },
  }
  const total = { 'dossiers.received': 60, 'dossiers.resolved': 40, 'dossiers.pending': 20 }
  const named = (more: Captured['rows']) =>
    subUnits
      .find([snapshotOf({ by: 'unit', rows: { ...rows, ...more } })])
      .map(({ message }) => message.split(':')[0])

  test('is named, a total row or not; the total row itself never is', () => {
    expect(named({})).toEqual(['UBND huyện Ba'])
    expect(named({ '': total })).toEqual(['UBND huyện Ba'])
  })
})

describe('a finding at a border', () => {
  const finding = {
    rule: 'jumps',
    severity: 'warning' as const,
    message: 'x',
    numbers: [61, 60],
    cells: [{ snapshot: 'a', row: 'b', column: 'c', text: 'd' }],
  }
  const explained = { finding, acceptance: { finding: 'k', by: 'A', at: '2025-03-15', why: 'y' } }

  test('is written down as it is, and read again', () => {
    expect(plainFinding(finding)).toEqual(finding)
    expect(plainExplained(explained)).toEqual(explained)
    expect(FindingShape.safeParse(plainFinding(finding)).success).toBe(true)
    expect(ExplainedShape.safeParse(plainExplained(explained)).success).toBe(true)
    expect(FindingShape.safeParse({ ...finding, severity: 'error' }).success).toBe(true)
  })

  test.each<[string, object]>([
    ['another severity', { severity: 'note' }],
    ['a number that is none', { numbers: ['61'] }],
    ['a cell without its place', { cells: [{ snapshot: 'a' }] }],
    ['more numbers than anybody compares', { numbers: Array(20_001).fill(1) }],
    ['a sentence without end', { message: 'x'.repeat(4001) }],
  ])('is refused with %s', (_, change) => {
    expect(FindingShape.safeParse({ ...finding, ...change }).success).toBe(false)
  })
})
