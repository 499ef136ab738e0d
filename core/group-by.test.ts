import { expect, test } from 'vitest'
import { groupBy, oneOfEach } from './group-by'

test('groups and their members keep their order', () => {
  expect([...groupBy([3, 2, 1, 4], (one) => one % 2)]).toEqual([
    [1, [3, 1]],
    [0, [2, 4]],
  ])
})

test('of each key the last stands at the place of the first', () => {
  const all = [
    { of: 'a', at: 1 },
    { of: 'b', at: 2 },
    { of: 'a', at: 3 },
  ]
  expect(oneOfEach(all, ({ of }) => of)).toEqual([
    { of: 'a', at: 3 },
    { of: 'b', at: 2 },
  ])
  expect(oneOfEach([], String)).toEqual([])
})
