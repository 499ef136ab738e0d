import type { Page } from 'playwright-core'

export interface Opening {
  /** Until the first tab can be read. */
  readonly readable: number
  /** Until the verdict, which is held against the other periods, stands. */
  readonly whole: number
}

/** From the start of the navigation, by the page's own clock. */
export async function openingOf(panel: Page): Promise<Opening> {
  await panel.reload()
  const handle = await panel.waitForFunction(() => {
    const seen = Reflect.get(window, 'benchSeen')
    return seen?.readable && seen?.whole ? seen : null
  })
  return (await handle.jsonValue()) as Opening
}

/** Makes a panel note when it can be read, from the next opening on. */
export async function noteOpenings(panel: Page): Promise<void> {
  await panel.addInitScript(() => {
    const seen: Record<string, number> = {}
    Object.assign(window, { benchSeen: seen })
    const look = () => {
      const tab = document.querySelector('[role=tabpanel]')?.textContent ?? ''
      const verdict = document.querySelector('.verdict')?.textContent ?? ''
      if (tab.trim() !== '') seen.readable ??= performance.now()
      if (verdict !== '' && !verdict.includes('Đang kiểm tra')) seen.whole ??= performance.now()
      if (!seen.readable || !seen.whole) requestAnimationFrame(look)
    }
    requestAnimationFrame(look)
  })
}

/** What the panel holds in memory once the rubbish is taken out, in megabytes. */
export async function heapOf(panel: Page): Promise<number> {
  const session = await panel.context().newCDPSession(panel)
  await session.send('HeapProfiler.collectGarbage')
  await session.send('HeapProfiler.collectGarbage')
  const { usedSize } = await session.send('Runtime.getHeapUsage')
  await session.detach()
  return usedSize / 1_000_000
}
