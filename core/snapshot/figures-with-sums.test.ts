import { describe, expect, test } from 'vitest'
import type { MeasureId } from '../measures/catalogue'
import { figuresWithSums } from './figures-with-sums'
import type { Figure } from './snapshot'

const EARLY = 'dossiers.resolved.early'
const ON_TIME = 'dossiers.resolved.on-time'
const IN_TIME = 'dossiers.resolved.in-time'

function figure(measure: MeasureId, value: number | '-' | null, field = 'Hộ tịch'): Figure {
  const isNumber = typeof value === 'number'
  return {
    measure,
    by: { field },
    state: isNumber ? 'number' : value === '-' ? 'none' : 'blank',
    value: isNumber ? value : null,
    cell: { row: field, column: measure, text: String(value ?? '') },
    provedBy: measure === EARLY ? ['a', 'b'] : ['b'],
  }
}

function sumsIn(...figures: readonly Figure[]) {
  return figuresWithSums({ figures: [...figures] })
    .slice(figures.length)
    .map(({ measure, by, state, value }) => [measure, by.field, state, value])
}

describe('a whole that the page shows in two parts', () => {
  test.each([
    [12, 30, 'number', 42],
    [0, 0, 'number', 0],
    ['-', 30, 'number', 30],
    ['-', '-', 'none', null],
  ] as const)('%s and %s make %s %s', (early, onTime, state, value) => {
    expect(sumsIn(figure(EARLY, early), figure(ON_TIME, onTime))).toEqual([
      [IN_TIME, 'Hộ tịch', state, value],
    ])
  })

  test('with a blank part, or one of another row, there is no sum', () => {
    expect(sumsIn(figure(EARLY, 12), figure(ON_TIME, null))).toEqual([])
    expect(sumsIn(figure(EARLY, 12), figure(ON_TIME, 3, 'Đất đai'))).toEqual([])
  })

  test('a page that shows the whole says it itself, in every row', () => {
    expect(sumsIn(figure(EARLY, 12), figure(ON_TIME, 30), figure(IN_TIME, 7, 'Đất đai'))).toEqual([])
  })

  test('of two rows alike there is none', () => {
    expect(sumsIn(figure(EARLY, 12), figure(ON_TIME, 30), figure(EARLY, 12))).toEqual([])
  })

  test('of systems of which none has anything is none, too', () => {
    const of = (measure: MeasureId, value: number | null): Figure => ({
      ...figure(measure, 9),
      addends: [{ snapshot: 'a', system: 'a', value }],
    })
    const addends = (early: number | null, onTime: number | null) =>
      figuresWithSums({ figures: [of(EARLY, early), of(ON_TIME, onTime)] })[2]?.addends?.[0]?.value
    expect([addends(null, null), addends(null, 3), addends(3, null), addends(0, null)]).toEqual([
      null,
      3,
      3,
      0,
    ])
    expect(sumsIn(of(EARLY, 1), figure(ON_TIME, 2))).toEqual([])
    expect(sumsIn(figure(EARLY, 1), of(ON_TIME, 2))).toEqual([])
  })

  test('the sum says both cells, and what proves both', () => {
    const [, , sum] = figuresWithSums({ figures: [figure(EARLY, 12), figure(ON_TIME, 30)] })
    expect(sum?.cell).toEqual({ row: 'Hộ tịch', column: `${EARLY} + ${ON_TIME}`, text: '12 + 30' })
    expect(sum?.provedBy).toEqual(['b'])
  })

  test('of two systems each has its own sum; of different captures there is none', () => {
    const of = (measure: MeasureId, ...values: readonly (readonly [string, number | null])[]): Figure => ({
      ...figure(measure, 9),
      addends: values.map(([snapshot, value]) => ({ snapshot, system: snapshot, value })),
    })
    const early = of(EARLY, ['a', 4], ['b', 5])
    const [, , sum] = figuresWithSums({ figures: [early, of(ON_TIME, ['b', null], ['a', 9])] })
    expect(sum?.addends?.map(({ value }) => value)).toEqual([13, 5])
    expect(sumsIn(early, of(ON_TIME, ['a', 9]))).toEqual([])
    expect(sumsIn(early, of(ON_TIME, ['a', 9], ['c', 5]))).toEqual([])
  })
})
