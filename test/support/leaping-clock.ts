import type { Page } from 'playwright-core'

/**
 * A page whose clock leaps over what would only be waited for: its timers come in their order, each as soon as the page
 * has nothing else to do; what is worked on takes its time as ever, and frames are real. `always`: it leaps for the
 * page's own timers, too, and a frame is a timer like the others; else only while the hand waits for something.
 */
export async function withLeapingClock(page: Page, always = false): Promise<Page> {
  await page.addInitScript(leapingClock, always)
  leaping.add(page)
  return page
}

const leaping = new WeakSet<Page>()

/** What makes a hand in a world of its own wait by the page's clock, as an expression. */
export function handsClockOf(page: Page): string {
  return leaping.has(page) ? `(${handsClock})()` : ''
}

interface Timer {
  readonly at: number
  readonly run: () => void
  readonly isHands: boolean
}

interface Clock {
  readonly now: () => number
  readonly set: (run: () => void, after: number, isHands?: boolean) => number
  readonly clear: (id: number) => void
  /** So many more frames are waited for. */
  readonly frames: (more: number) => void
}

type Scheduling = { scheduler: { postTask(run: () => void, how: { priority: 'background' }): void } }

/** In the page: one clock for all its frames. The hand's world asks it by events, for all that both share is the document. */
function leapingClock(always: boolean): void {
  const top = outermost() as unknown as { leapingClock?: Clock }
  const [later, frame, cancel] = [setTimeout, requestAnimationFrame, cancelAnimationFrame]
  const real = performance.now.bind(performance)
  top.leapingClock ??= newClock()
  const { now, set, clear, frames } = top.leapingClock
  const intervals = new Map<number, number>()
  const repeat = (run: () => void, every: number) => {
    const id = set(turn, every)
    function turn() {
      if (intervals.has(id)) intervals.set(id, set(turn, every))
      run()
    }
    intervals.set(id, id)
    return id
  }
  const stop = (id: number) => {
    clear(intervals.get(id) ?? id)
    intervals.delete(id)
  }
  const open = new Set<number>()
  const shown = (id: number) => open.delete(id) && frames(-1)
  type Then = (...rest: unknown[]) => void
  Object.assign(window, {
    setTimeout: (then: Then, after = 0, ...rest: unknown[]) => set(() => then(...rest), after),
    setInterval: (then: Then, every = 0, ...rest: unknown[]) =>
      repeat(() => then(...rest), Math.max(1, every)),
    clearTimeout: stop,
    clearInterval: stop,
    requestAnimationFrame: (then: FrameRequestCallback) => {
      if (always) return set(() => then(now()), 16)
      const id = frame((at) => {
        shown(id)
        then(at)
      })
      open.add(id)
      frames(1)
      return id
    },
    cancelAnimationFrame: (id: number) => {
      if (always) return clear(id)
      shown(id)
      cancel(id)
    },
  })
  performance.now = now
  const calendar = Date
  const today = () => calendar.now() + now() - real()
  window.Date = new Proxy(calendar, {
    construct: (made, given, as) => Reflect.construct(made, given.length > 0 ? given : [today()], as),
    apply: () => String(new calendar(today())),
    get: (made, name) => (name === 'now' ? today : Reflect.get(made, name)),
  })

  /** A frame of another origin has a clock of its own. */
  function outermost(): Window {
    try {
      if (window.top?.document) return window.top
    } catch {}
    return window
  }

  function newClock(): Clock {
    const waiting = new Map<number, Timer>()
    let [ahead, ids, pending] = [0, 0, 0]
    const now = () => real() + ahead
    const first = () => [...waiting].reduce((one, other) => (other[1].at < one[1].at ? other : one))
    const mayLeap = () => always || (pending <= 0 && [...waiting.values()].some(({ isHands }) => isHands))
    const asked = { due: false, leap: false, look: false }
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => turn('due')
    /** What is due comes as soon as ever; a leap waits until the page has nothing else to do. */
    const wake = () => {
      if (waiting.size === 0) return
      const left = first()[1].at - now()
      const how = left <= 0 ? 'due' : mayLeap() ? 'leap' : 'look'
      if (asked[how]) return
      asked[how] = true
      if (how === 'due') port2.postMessage(null)
      else if (how === 'look') later(() => turn(how), Math.min(left, 4))
      else (window as unknown as Scheduling).scheduler.postTask(() => turn(how), { priority: 'background' })
    }
    const turn = (how: keyof typeof asked) => {
      asked[how] = false
      if (waiting.size === 0) return
      const [id, { at, run }] = first()
      const left = at - now()
      if (left > 0 && !(how === 'leap' && mayLeap())) return wake()
      if (left > 0) leap(left)
      waiting.delete(id)
      wake()
      run()
    }
    const leap = (by: number) => {
      ahead += by
      document.dispatchEvent(new CustomEvent('clock-leapt', { detail: ahead }))
    }
    const set: Clock['set'] = (run, after, isHands = false) => {
      ids += 1
      waiting.set(ids, { at: now() + Math.max(0, Number(after) || 0), run, isHands })
      wake()
      return ids
    }
    const clear = (id: number) => void waiting.delete(id)
    const frames = (more: number) => {
      pending += more
    }
    const ofHand = new Map<number, number>()
    const told = (name: string, then: (detail: [number, number]) => void) =>
      document.addEventListener(name, (event) => then(JSON.parse((event as CustomEvent<string>).detail)))
    told('clock-set', ([id, after]) => {
      const due = () => document.dispatchEvent(new CustomEvent('clock-due', { detail: id }))
      ofHand.set(id, set(due, after, true))
    })
    told('clock-clear', ([id]) => clear(ofHand.get(id) ?? 0))
    told('clock-frames', ([more]) => frames(more))
    told('clock-here', () => leap(0))
    return { now, set, clear, frames }
  }
}

/** In the hand's world: its timers are the page's, and its time is what the page's clock says. */
function handsClock(): void {
  const frame = requestAnimationFrame
  const real = performance.now.bind(performance)
  const due = new Map<number, () => void>()
  let [ids, ahead] = [0, 0]
  const tell = (name: string, ...detail: number[]) =>
    document.dispatchEvent(new CustomEvent(`clock-${name}`, { detail: JSON.stringify(detail) }))
  document.addEventListener('clock-leapt', (event) => {
    ahead = (event as CustomEvent<number>).detail
  })
  document.addEventListener('clock-due', (event) => {
    const { detail } = event as CustomEvent<number>
    const run = due.get(detail)
    due.delete(detail)
    run?.()
  })
  Object.assign(window, {
    setTimeout: (then: () => void, after = 0) => {
      ids += 1
      due.set(ids, then)
      tell('set', ids, after)
      return ids
    },
    clearTimeout: (id: number) => {
      due.delete(id)
      tell('clear', id)
    },
    requestAnimationFrame: (then: FrameRequestCallback) => {
      tell('frames', 1)
      return frame((at) => {
        tell('frames', -1)
        then(at)
      })
    },
  })
  performance.now = () => real() + ahead
  tell('here')
}
