import { expect, test } from 'vitest'
import { snapshotOf } from '../../test/unit/captured'
import { hashOf } from './content-hash'
import { Figure, Snapshot } from './snapshot'

const CAPTURE = snapshotOf({ rows: { A: { ratings: 1 } } })
const [FIGURE] = CAPTURE.figures
const isFigure = (change: object) => Figure.safeParse({ ...FIGURE, ...change }).success
const isAt = (at: unknown) => isFigure({ cell: { ...FIGURE!.cell, at } })

test('a place on a page is four numbers', () => {
  expect([isAt([0, 0, 4, 2]), isAt(undefined)]).toEqual([true, true])
  expect(
    [[0, 0, 4], [0, 0, 4, 2, 1], [0, 0, 4, '2'], [0, 0, 4, Number.NaN], '0042', {}, null].map(isAt),
  ).toEqual(Array.from({ length: 7 }, () => false))
})

test('a number has a value, "-" and a blank have none', () => {
  expect([isFigure({}), isFigure({ value: null }), isFigure({ state: 'none' })]).toEqual([true, false, false])
  expect(['none', 'blank'].map((state) => isFigure({ state, value: null }))).toEqual([true, true])
  expect(isFigure({ state: 'none', value: 0 })).toBe(false)
})

test('a period does not end before it begins, and an id is a hash', () => {
  const isCapture = (change: object) => Snapshot.safeParse({ ...CAPTURE, ...change }).success
  const days = (from: string, to: string) => ({ period: { ...CAPTURE.period, from, to } })
  expect(isCapture({})).toBe(true)
  expect(isCapture(days('2025-03-14', '2025-03-14'))).toBe(true)
  expect(isCapture(days('2025-03-15', '2025-03-14'))).toBe(false)
  expect(isCapture({ id: `x${CAPTURE.id}` })).toBe(false)
  expect(isCapture({ id: `${CAPTURE.id}0` })).toBe(false)
})

test('a hash of bytes is that of the standard', () => {
  expect(hashOf(new TextEncoder().encode('abc'))).toBe(
    'sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
  )
})
