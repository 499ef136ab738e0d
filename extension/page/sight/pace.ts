/** How a long reading lets the page breathe: it works in short slices and rests between them. */
export interface Pace {
  isDue(): boolean
  rest(): Promise<void>
  /** Rests where it is due. */
  breathe(): Promise<void>
  /** How often it has rested: a page may only change under the reader during a rest. */
  rests(): number
}

/** `paceOf(20)` is due after 20 ms of work; after `await rest()` the next slice begins. */
export function paceOf(sliceMs = 20): Pace {
  let until = performance.now() + sliceMs
  let rests = 0
  const isDue = (): boolean => performance.now() >= until
  const rest = async (): Promise<void> => {
    rests += 1
    await nextTask()
    until = performance.now() + sliceMs
  }
  return { isDue, rest, rests: () => rests, breathe: async () => (isDue() ? rest() : undefined) }
}

interface Scheduling {
  readonly scheduler?: { postTask?: (task: () => void) => Promise<void> }
}

/** At the end of the queue: a `yield` would come back before what the page itself has waiting. */
function nextTask(): Promise<void> {
  const { scheduler }: Scheduling = globalThis as Scheduling
  return scheduler?.postTask
    ? scheduler.postTask(() => undefined)
    : new Promise((done) => setTimeout(done, 0))
}
