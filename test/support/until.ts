import { setTimeout as rest } from 'node:timers/promises'

const LOOK_AGAIN_MS = 100
/** A limit only ends what would never end: shorter than the limit of a test, so that what was missing is said. */
const MOST_MS = 200_000

/**
 * Looks until `look` finds something and gives that; what never comes is an error in these words. `knock` is done
 * again every few seconds: on a slow machine a key may be pressed before the window listens.
 */
export async function until<Found>(
  look: () => Promise<Found | null | undefined | false> | Found | null | undefined | false,
  missing: () => string,
  knock: () => void = () => undefined,
): Promise<Found> {
  const end = performance.now() + MOST_MS
  for (let looks = 0; ; looks += 1) {
    if (looks % 40 === 0) knock()
    const found = await look()
    if (found) return found
    if (performance.now() > end) throw new Error(missing())
    await rest(LOOK_AGAIN_MS)
  }
}
