import fc from 'fast-check'
import { expect, test } from 'vitest'
import { newestWins } from './newest-wins'

test('whatever order they end in, what was begun last is what is shown in the end, and nothing older after it', async () => {
  await fc.assert(
    fc.asyncProperty(fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 5 }), async (endings) => {
      const ends: (() => void)[] = []
      const shown: number[] = []
      const work = () => {
        const at = ends.length
        return new Promise<number>((found) => ends.push(() => found(at)))
      }
      const look = newestWins(work, (found) => shown.push(found))
      const looks = [look(), look(), look(), look(), look()]
      for (const at of endings) {
        ends[at]?.()
        await looks[at]
      }
      expect(shown.at(-1)).toBe(4)
      expect(shown).toEqual(shown.toSorted())
      expect(await Promise.all(looks)).toEqual([0, 1, 2, 3, 4])
    }),
  )
})
