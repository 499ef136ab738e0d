import { expect, test } from 'vitest'
import type { FillPlan, PlaceSeen, TargetSeen } from '../report'
import { askAboutZeros, prefilledZeros } from './prefilled-zeros'

function column(name: string, texts: readonly string[], state: PlaceSeen['state'] = 'open'): PlaceSeen[] {
  return texts.map((text, row) => ({
    at: { row: `Hàng ${row + 1}`, column: name },
    rowPath: [`Hàng ${row + 1}`],
    ordinal: '',
    columnPath: [name],
    state,
    text,
  }))
}

function form(...columns: PlaceSeen[][]): TargetSeen {
  return { host: 'form', title: '', places: columns.flat() }
}

test.each<[string, PlaceSeen[][], number]>([
  ['a column of zeros', [column('A', ['0', '0', '0'])], 3],
  ['zeros with decimals, and nothing between', [column('A', ['0,00', '', '0'])], 2],
  ['two columns', [column('A', ['0']), column('B', ['0'])], 2],
  ['one zero alone', [column('A', ['0', ''])], 0],
  ['a column somebody has begun', [column('A', ['0', '12', '0'])], 0],
  ['the other column alone', [column('A', ['0', '12', '0']), column('B', ['0', '0', '0'])], 3],
  ['sums of the page', [column('A', ['0', '0'], 'computed')], 0],
  ['a dash is no zero', [column('A', ['-', '-'])], 0],
])('%s', (_, columns, count) => {
  expect(prefilledZeros(form(...columns))).toHaveLength(count)
})

test('the refusals become one question that knows its places; others stay', () => {
  const places = column('A', ['0', '0', '0'])
  const refusal = (at: PlaceSeen['at']) => ({ reason: 'cell-not-empty' as const, message: 'đang ghi 0', at })
  const other = refusal({ row: 'Hàng 1', column: 'B' })
  const plan: FillPlan = {
    report: 'ii-06a',
    host: 'form',
    writes: [],
    refusals: [...places.map(({ at }) => refusal(at)), other],
  }
  const [question, ...rest] = askAboutZeros(plan, prefilledZeros(form(places))).refusals
  expect(question?.zeros).toEqual(places.map(({ at }) => at))
  expect(question?.message).toContain('3 ô')
  expect(rest).toEqual([other])
  expect(askAboutZeros({ ...plan, refusals: [other] }, []).refusals).toEqual([other])
})
