import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Excess, excessOf, excessOfJson, type Limits } from './limits'

const WIDE: Limits = { size: 1_000_000, depth: 50, count: 10_000, letters: 10_000 }

test.each<[string, Partial<Limits>, Excess | null]>([
  ['[[1]]', { depth: 2 }, null],
  ['[[1]]', { depth: 1 }, 'depth'],
  ['[1,2]', { count: 3 }, null],
  ['[1,2]', { count: 2 }, 'count'],
  ['{"a":"abc"}', { letters: 3 }, null],
  ['{"a":"abc"}', { letters: 2 }, 'letters'],
  ['{"abcd":1}', { letters: 3 }, 'letters'],
  ['"[[[,,,"', { depth: 0, count: 1 }, null],
  ['"a\\"[["', { depth: 0 }, null],
  ['"abc', { letters: 2 }, 'letters'],
  ['[1]', { size: 2 }, 'size'],
  ['[1]', { size: 3 }, null],
])('%s within %j: %s', (text, limits, excess) => {
  expect(excessOfJson(text, { ...WIDE, ...limits })).toBe(excess)
})

test.each<[unknown, Partial<Limits>, Excess | null]>([
  [[[1]], { depth: 2 }, null],
  [[[1]], { depth: 1 }, 'depth'],
  [[1, 2], { count: 3 }, null],
  [[1, 2], { count: 2 }, 'count'],
  [{ a: 'abc' }, { letters: 3 }, null],
  [{ a: 'abc' }, { letters: 2 }, 'letters'],
  [{ abcd: 1 }, { letters: 3 }, 'letters'],
  ['abc', { letters: 2 }, 'letters'],
  [null, { depth: 0, count: 1 }, null],
  [undefined, {}, null],
])('the value %j within %j: %s', (value, limits, excess) => {
  expect(excessOf(value, { ...WIDE, ...limits })).toBe(excess)
})

test('text and value are measured alike; every limit lower by one is an excess', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 4 }), (value) => {
      const depth = deepest(value)
      const count = all(value).length
      const exact = { ...WIDE, depth, count }
      expect(excessOf(value, exact)).toBeNull()
      expect(excessOf(value, { ...exact, count: count - 1 })).toBe('count')
      if (depth > 0) expect(excessOf(value, { ...exact, depth: depth - 1 })).toBe('depth')
      // An empty list counts once more in a text, where what stands in it is not known yet.
      const text = JSON.stringify(value)
      expect(excessOfJson(text, { ...exact, count: count * 2 })).toBeNull()
      if (depth > 0)
        expect(excessOfJson(text, { ...exact, count: count * 2, depth: depth - 1 })).toBe('depth')
    }),
  )
})

test('one object in a million places is given up at the limit', () => {
  const row = Array(1_000).fill('x')
  const rows = Array(1_000).fill(row)
  expect(excessOf(Array(1_000).fill(rows), { ...WIDE, count: 5_000 })).toBe('count')
})

test('an object that holds itself has an end', () => {
  const round: unknown[] = []
  round.push(round)
  expect(excessOf(round, WIDE)).toBe('depth')
})

function deepest(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0
  return 1 + Math.max(0, ...Object.values(value).map(deepest))
}

function all(value: unknown): unknown[] {
  if (typeof value !== 'object' || value === null) return [value]
  return [value, ...Object.values(value).flatMap(all)]
}
