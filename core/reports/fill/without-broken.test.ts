import { expect, test } from 'vitest'
import type { FillPlan, Write } from '../report'
import { withoutBroken } from './without-broken'

function writeTo(cell: string, value: number, more: Partial<Write> = {}): Write {
  const from = { text: 'thử' }
  return { at: { sheet: 'Biểu', cell }, rowPath: [], columnPath: [], now: '', value, from, ...more }
}

function planOf(...writes: Write[]): FillPlan {
  return { report: 'ii-06a', host: 'workbook', writes, refusals: [] }
}

const SEEN = { sheets: [], names: {} }

test('what is left out counts when the others are judged again', () => {
  const plan = planOf(writeTo('B2', 400), writeTo('C2', 390), writeTo('D2', 7))
  // B2 may be 300 at most, C2 no more than B2, where there is a B2.
  const judged = withoutBroken(plan, SEEN, (_, writes) =>
    writes.flatMap(({ sheet, cell, value }) => {
      const hasB2 = writes.some((one) => one.cell === 'B2')
      const isBroken = (cell === 'B2' && value > 300) || (cell === 'C2' && !hasB2)
      return isBroken ? [{ sheet, cell, words: 'số khác' }] : []
    }),
  )
  expect(judged.writes.map(({ at }) => 'cell' in at && at.cell)).toEqual(['D2'])
  expect(judged.refusals.map(({ reason, message }) => [reason, message.slice(0, 60)])).toEqual([
    ['cell-locked', 'Ô B2 chỉ nhận số khác (xác thực dữ liệu của mẫu), số liệu là'],
    ['cell-locked', 'Ô C2 chỉ nhận số khác (xác thực dữ liệu của mẫu), số liệu là'],
  ])
})

test('what stands there already is not ours to refuse; a plan without fault stays the very same', () => {
  const plan = planOf(writeTo('B2', 400, { equal: true }))
  expect(withoutBroken(plan, SEEN, () => [{ sheet: 'Biểu', cell: 'B2', words: 'số khác' }])).toBe(plan)
})
