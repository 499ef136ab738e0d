import { expect, test } from 'vitest'
import { QUARTER, snapshotOf } from '../../../test/unit/captured'
import { planFill } from '../fill/plan-fill'
import { report } from '../forms/ii-06a/report'
import type { PlaceSeen, TargetSeen } from '../report'
import { followMoves } from './follow-moves'
import { joinProvenance, originAt, provenanceOf } from './provenance'

const sheets = (...names: string[]) =>
  names.map((name) => ({ name, hidden: false, protected: false, cells: [], merges: [] }))

const COLUMN = ['Số hồ sơ nhận giải quyết', 'Trong kỳ', 'Trực tuyến']

function targetFrom(rows: Readonly<Record<string, string>>, sheet = 'Biểu'): TargetSeen {
  const places = Object.entries(rows).map(
    ([cell, label]): PlaceSeen => ({
      at: { sheet, cell },
      rowPath: [label],
      ordinal: '',
      columnPath: COLUMN,
      state: 'open',
      text: '',
    }),
  )
  return { host: 'workbook', title: '', places }
}

const before = targetFrom({ D10: 'Hộ tịch', D11: 'Đất đai', D12: 'Chứng thực' })

const filled = provenanceOf(planFill(report, before, [snapshotOf(QUARTER)]), [snapshotOf(QUARTER)], '')

test('cells are found again by their labels, and what moved is told', () => {
  const now = targetFrom({ D10: 'Hộ tịch', E14: 'ĐẤT ĐAI', D13: 'Chứng thực' })
  const { provenance, moved, gone } = followMoves(filled, now.places, sheets('Biểu'))
  expect(moved.map(({ from, to }) => [from, to])).toEqual([
    ['Biểu!D11', 'Biểu!E14'],
    ['Biểu!D12', 'Biểu!D13'],
  ])
  expect(gone).toEqual([])
  expect(originAt(provenance, 'Biểu', 'E14')?.origin.value).toBe(148)
})

test('a label that stands twice moves nothing; one that is gone is named', () => {
  const now = targetFrom({ D20: 'Hộ tịch', D21: 'Hộ tịch', D22: 'Thư viện' })
  const { moved, gone } = followMoves(filled, now.places, sheets('Biểu'))
  expect(moved).toEqual([])
  expect(gone).toEqual([
    '«Đất đai · Trực tuyến» (khi điền ở Biểu!D11)',
    '«Chứng thực · Trực tuyến» (khi điền ở Biểu!D12)',
  ])
})

test('what has moved into the place of a row that is gone speaks for that place', () => {
  const now = targetFrom({ D10: 'Đất đai', D11: 'Chứng thực' })
  const { provenance, gone, lost } = followMoves(filled, now.places, sheets('Biểu'))
  expect(lost).toEqual([])
  expect(originAt(provenance, 'Biểu', 'D10')?.origin.row).toEqual(['Đất đai'])
  expect(originAt(provenance, 'Biểu', 'D11')?.origin.row).toEqual(['Chứng thực'])
  expect(gone).toEqual(['«Hộ tịch · Trực tuyến» (khi điền ở Biểu!D10)'])
})

test('a renamed sheet is followed; the sheet of another quarter is another table', () => {
  const now = targetFrom({ D10: 'Hộ tịch', D11: 'Đất đai', D12: 'Chứng thực' }, 'Quý II')
  expect(followMoves(filled, now.places, sheets('Quý II')).moved.map(({ to }) => to)).toEqual([
    'Quý II!D10',
    'Quý II!D11',
    'Quý II!D12',
  ])
  const both = followMoves(filled, now.places, sheets('Biểu', 'Quý II'))
  expect(both).toEqual({ provenance: filled, moved: [], gone: [], lost: [] })
})

test('cells of a deleted sheet do not follow to the sheet of another quarter that was filled, too', () => {
  const other = targetFrom({ D10: 'Hộ tịch', D11: 'Đất đai', D12: 'Chứng thực' }, 'Quý II')
  const snapshots = [snapshotOf(QUARTER)]
  const both = joinProvenance(filled, provenanceOf(planFill(report, other, snapshots), snapshots, ''))
  const { moved, gone } = followMoves(both, other.places, sheets('Quý II'))
  expect(moved).toEqual([])
  expect(gone).toHaveLength(3)
})

test('a place whose own row is gone, and nobody else has moved there, is told', () => {
  const now = targetFrom({ D10: 'Hộ tịch', D11: 'Đất đai', D12: 'Cộng' })
  expect(followMoves(filled, now.places, sheets('Biểu')).lost).toEqual(['Biểu!D12'])
})
