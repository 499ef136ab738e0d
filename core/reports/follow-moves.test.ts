import { expect, test } from 'vitest'
import { QUARTER, snapshotOf } from '../../test/unit/captured'
import { followMoves } from './follow-moves'
import { report } from './ii-06a/report'
import { planFill } from './plan-fill'
import { originAt, provenanceOf } from './provenance'
import type { PlaceSeen, TargetSeen } from './report'

const COLUMN = ['Số hồ sơ nhận giải quyết', 'Trong kỳ', 'Trực tuyến']

function targetFrom(rows: Readonly<Record<string, string>>): TargetSeen {
  const places = Object.entries(rows).map(
    ([cell, label]): PlaceSeen => ({
      at: { sheet: 'Biểu', cell },
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
const provenance = provenanceOf(planFill(report, before, [snapshotOf(QUARTER)]), [snapshotOf(QUARTER)], '')

test('cells are found again by their labels, and what moved is told', () => {
  const { provenance: now, moved } = followMoves(
    provenance,
    targetFrom({ D10: 'Hộ tịch', E14: 'ĐẤT ĐAI', D13: 'Chứng thực' }),
  )
  expect(moved.map(({ from, to }) => [from, to])).toEqual([
    ['Biểu!D11', 'Biểu!E14'],
    ['Biểu!D12', 'Biểu!D13'],
  ])
  expect(originAt(now, 'Biểu', 'E14')?.origin.value).toBe(148)
})

test('a label that is gone or stands twice moves nothing', () => {
  const { moved } = followMoves(provenance, targetFrom({ D20: 'Hộ tịch', D21: 'Hộ tịch', D22: 'Thư viện' }))
  expect(moved).toEqual([])
})
