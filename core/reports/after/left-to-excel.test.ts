import { expect, test } from 'vitest'
import { fillFile } from '../../../test/support/file-hand-now'
import { opened } from '../../../test/workbook-corpus/fill-template'
import { type SmallCell, smallParts, zipParts } from '../../../test/workbook-corpus/small-workbook'
import type { FillPlan } from '../report'

const OCCASION = { unit: 'UBND xã Sơn Kim 1', from: '2024-12-15', to: '2025-03-14', target: 'a', at: 'b' }

/** What is said after 5 was written into A1 of a workbook with these cells and parts. */
function saidAfter(cells: Readonly<Record<string, SmallCell>>, parts: Readonly<Record<string, string>> = {}) {
  const book = zipParts({ ...smallParts({ sheets: [{ name: 'Biểu', cells }] }), ...parts })
  const write = { at: { sheet: 'Biểu', cell: 'A1' }, rowPath: [], columnPath: [], now: '', value: 5 }
  const total = {
    at: { sheet: 'Biểu', cell: 'A9' },
    reason: 'cell-has-formula' as const,
    message: '',
    expected: 5,
  }
  const plan: FillPlan = {
    report: 'x',
    host: 'workbook',
    writes: [{ ...write, from: { text: 'x' } }],
    refusals: 'A9' in cells ? [total] : [],
  }
  const done = fillFile(opened(book), plan, OCCASION)
  return done.ok ? done.value.receipt.refusals.map(({ message }) => message) : [done.refusal.message]
}

test('formulas that only Excel can work out are named, and called neither right nor wrong', () => {
  const f = 'SUM(INDIRECT("A1:A8"))'
  const [total, left, ...more] = saidAfter({ A9: { f, v: 3 }, B9: { f, v: 3 } })
  expect(total).toMatch(/chưa có giá trị, số liệu là 5\. Mở bằng Excel rồi xem lại\./)
  expect(left).toMatch(/^2 ô công thức \(Biểu!A9, Biểu!B9\) để trống đến khi mở bằng Excel/)
  expect(more).toEqual([])
})

test('a pivot table keeps its old counts, which is said', () =>
  expect(saidAfter({}, { 'xl/pivotCache/pivotCacheDefinition1.xml': '<pivotCacheDefinition/>' })).toEqual([
    expect.stringMatching(/PivotTable.*Refresh All/),
  ]))

test('where every result is known nothing is said', () =>
  expect(saidAfter({ B1: { f: 'A1+1', v: 1 } })).toEqual([]))
