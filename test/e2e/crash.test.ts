import { expect, it } from 'vitest'
import { crashes } from '../../scripts/crash/crashes'
import type { Crash } from '../../scripts/crash/session'

const KILLS = 30
/** `SEED=7` before the command for others. */
const SEED = Number(process.env.SEED ?? 1)

it('killed thirty times at work, the browser has kept all that the panel had said, and nothing by halves', async () => {
  const all: Crash[] = []
  const seeds = Array.from({ length: KILLS }, (_, at) => SEED + at)
  await crashes({ seeds, tell: (crash) => void all.push(crash) })
  expect(all).toHaveLength(KILLS)
  expect(all.filter(({ losses, halves, again }) => losses.length + halves.length + again.length > 0)).toEqual(
    [],
  )
  // Kills that hit nothing would prove nothing.
  expect(all.some(({ begun, said }) => begun > said)).toBe(true)
  expect(all.some(({ said }) => said > 0)).toBe(true)
}, 1_800_000)
