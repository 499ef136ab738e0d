/**
 * The order in which things are shown when some have just gone and something is still said in their place: those of `kept`
 * that are gone stand behind what they stood behind; all others are as they are now.
 *
 * `keepPlaces(['a', 'b', 'c'], ['a', 'c'], new Set(['b']))` is `['a', 'b', 'c']`; without `'b'` in the set it is `['a', 'c']`.
 */
export function keepPlaces(
  before: readonly string[],
  now: readonly string[],
  kept: ReadonlySet<string>,
): string[] {
  const order = [...now]
  for (const [at, key] of before.entries()) {
    if (!kept.has(key) || order.includes(key)) continue
    const ahead = before.slice(0, at).findLast((one) => order.includes(one))
    order.splice(ahead === undefined ? 0 : order.indexOf(ahead) + 1, 0, key)
  }
  return order
}
