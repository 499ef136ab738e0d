import { afterAll, beforeAll, vi } from 'vitest'

/** In this file nobody waits: timers come in their order, each as soon as there is nothing else to do. */
export function leapOverWaits(): void {
  beforeAll(() => {
    vi.useFakeTimers({
      toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'performance'],
    })
    vi.setTimerTickMode('nextTimerAsync')
  })
  afterAll(() => void vi.useRealTimers())
}
