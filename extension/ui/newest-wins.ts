/**
 * Does `work` and shows what came of it, unless something begun later was shown already: what took long saw an older page.
 *
 * `const look = newestWins(lookForForm, setForm)`
 */
export function newestWins<Found>(
  work: () => Promise<Found>,
  show: (found: Found) => void,
): () => Promise<Found> {
  let [begun, shown] = [0, 0]
  return async () => {
    begun += 1
    const own = begun
    const found = await work()
    if (own > shown) {
      shown = own
      show(found)
    }
    return found
  }
}
