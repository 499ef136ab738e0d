import { expect, test } from 'vitest'
import { gatherFigures } from '../figures/report-figures'
import type { PlaceSeen } from '../report'
import { fillIndicators } from './fill-indicators'

const ASSESSED = {
  id: 'online-full',
  label: 'Hồ sơ trực tuyến toàn trình',
  numerator: 9,
  denominator: 10,
  percent: { low: 90, high: 90 },
  shown: '90,00 %',
  target: 95,
  verdict: 'missed',
  short: 1,
  shortOfNew: 10,
  caseWord: 'hồ sơ',
  formula: 'trực tuyến / tổng số',
  task: null,
  optionOf: null,
  note: null,
  missing: [],
  snapshots: [],
} as const

/** A row without a name, where an indicator of no row of its own is put. */
function freeRow(target: Partial<PlaceSeen>): PlaceSeen[] {
  const place = (cell: string, means: PlaceSeen['means'], change: Partial<PlaceSeen> = {}): PlaceSeen => ({
    at: { sheet: 'Chỉ tiêu', cell },
    rowPath: [],
    ordinal: '',
    columnPath: [],
    state: 'open',
    text: '',
    ...(means ? { means } : {}),
    ...change,
  })
  return [place('B5', { names: 'row' }), place('G5', { says: 'target' }, target)]
}

const figures = gatherFigures([], { unit: 'UBND xã Sơn Kim 1', from: '2024-12-15', to: '2025-03-14' })

test.each([
  ['shows percentages', { percent: true, columnPath: ['Mục tiêu'] }, 0.95],
  ['shows percentages under a heading with «%»', { percent: true, columnPath: ['Mục tiêu (%)'] }, 0.95],
  ['stands under «%»', { columnPath: ['Mục tiêu', '(%)'] }, 95],
  ['stands under the word for it', { columnPath: ['Mục tiêu', 'Phần trăm'] }, 95],
] as const)('a target goes into a cell that %s as what is read there', (_, change, value) => {
  const { writes } = fillIndicators(freeRow(change), figures, { assessed: [ASSESSED] })
  expect(writes.find(({ at }) => 'cell' in at && at.cell === 'G5')?.value).toBe(value)
})

test('where neither the cell nor the heading says «%», the target is refused and the rest is written', () => {
  const { writes, refusals } = fillIndicators(freeRow({ columnPath: ['Mục tiêu'] }), figures, {
    assessed: [ASSESSED],
  })
  expect(writes.map(({ value }) => value)).toEqual([ASSESSED.label])
  expect(refusals).toMatchObject([{ reason: 'ambiguous-number', at: { cell: 'G5' } }])
})
