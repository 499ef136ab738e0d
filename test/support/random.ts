/** A seeded source of chance: the same seed gives the same page, so that a failure can be looked at again. */
export interface Chance {
  /** 0 ≤ n < limit, whole. */
  below(limit: number): number
  /** True with this probability. */
  is(probability: number): boolean
  pick<T>(from: readonly T[]): T
  /** `count` different members, in their order. */
  some<T>(from: readonly T[], count: number): T[]
}

export function chanceOf(seed: number): Chance {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const below = (limit: number) => Math.floor(next() * limit)
  return {
    below,
    is: (probability) => next() < probability,
    pick: (from) => {
      const one = from[below(from.length)]
      if (one === undefined) throw new RangeError('nothing to pick from')
      return one
    },
    some: (from, count) => {
      const left = from.map((_, at) => at)
      while (left.length > count) left.splice(below(left.length), 1)
      return left.map((at) => from[at]!)
    },
  }
}
