import { expect, test } from 'vitest'
import type { Provenance } from '../../core/reports/provenance'
import type { FillPlan, Write } from '../../core/reports/report'
import { comparePlaces } from './compare'

const AT = { sheet: 'II.06a', cell: 'D10' }
const ORIGIN = {
  ...AT,
  row: ['Hộ tịch'],
  column: ['Trực tuyến'],
  value: 12,
  snapshot: 'sha256:a',
  measure: 'dossiers.received.online' as const,
  by: { field: 'Hộ tịch' },
  seen: { row: 'Hộ tịch', column: 'Trực tuyến', text: '12' },
  proof: [],
}
const FILLED: Provenance = { report: 'ii-06a', filledAt: '', sources: [], cells: [ORIGIN] }

const write = (now: string, value: number, equal?: true): Write => ({
  at: AT,
  rowPath: [],
  columnPath: [],
  now,
  value,
  from: { text: 'x' },
  ...(equal ? { equal } : {}),
})
const planOf = (one: Write): FillPlan => ({ report: 'ii-06a', host: 'workbook', writes: [one], refusals: [] })

test.each([
  ['equal to the packet', write('12', 12, true), FILLED, 'same'],
  ['changed by hand since the fill', write('21', 12), FILLED, 'changed-by-hand'],
  ['emptied by hand since the fill', write('', 12), FILLED, 'changed-by-hand'],
  ['filled from a figure that is newer now', write('12', 13), FILLED, 'figure-newer'],
  ['never filled', write('', 12), null, 'empty'],
  ['other, and not filled by us', write('9', 12), null, 'differs'],
])('a cell %s', (_, planned, provenance, agreement) => {
  expect(comparePlaces(planOf(planned), provenance)).toMatchObject([{ at: AT, agreement }])
})

test('a formula is held against its figure, too', () => {
  const refusal = { reason: 'cell-has-formula' as const, message: '…', at: AT, expected: 12 }
  const plan: FillPlan = {
    report: 'ii-06a',
    host: 'workbook',
    writes: [],
    refusals: [refusal, { ...refusal, agrees: true }],
  }
  expect(comparePlaces(plan, null).map(({ agreement }) => agreement)).toEqual(['differs', 'same'])
})
