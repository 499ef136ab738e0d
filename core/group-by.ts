/** `groupBy([1, 2, 3], isOdd)` is `Map { true → [1, 3], false → [2] }`; groups and members keep their order. */
export function groupBy<T, K>(items: Iterable<T>, keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>()
  for (const item of items) {
    const key = keyOf(item)
    const group = groups.get(key)
    if (group) group.push(item)
    else groups.set(key, [item])
  }
  return groups
}

/** `oneOfEach(['Hộ tịch', 'hộ tịch', 'Đất đai'], fold)` is `['hộ tịch', 'Đất đai']`: of each key the last, at the place of the first. */
export function oneOfEach<T>(items: readonly T[], keyOf: (item: T) => unknown): T[] {
  return [...new Map(items.map((item) => [keyOf(item), item])).values()]
}
