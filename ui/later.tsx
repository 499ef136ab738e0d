import type { ComponentType } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { NotLoaded } from './not-loaded'
import { PART_WAITED_FOR, StillWaiting } from './still-waiting'

interface LaterProps<P extends object> {
  /** Defined once, outside of any component: a new function would load again. */
  readonly load: () => Promise<ComponentType<P>>
  readonly props: P
}

/** A part that few open: loaded when it is first shown, so that what stands around it opens fast; that it is missing is said. */
export function Later<P extends object>({ load, props }: LaterProps<P>) {
  const Part = useLoaded(load)
  if (Part === 'missing') return <NotLoaded />
  return Part ? <Part {...props} /> : <StillWaiting words="Đang mở…" what={PART_WAITED_FOR} />
}

const KNOWN = new Map<unknown, unknown>()

/** What `load` gives, null until it is there; at once where it was loaded before. */
export function useLoaded<T>(load: () => Promise<T>): T | 'missing' | null {
  // Kept with what it is of: one component may be given another part in the place of the first.
  const [came, setCame] = useState<{ readonly of: unknown; readonly part: T | 'missing' } | null>(null)
  const part = came?.of === load ? came.part : ((KNOWN.get(load) as T | undefined) ?? null)
  useEffect(() => {
    if (part !== null) return
    loaded(load).then(
      (value) => setCame({ of: load, part: value }),
      () => setCame({ of: load, part: 'missing' }),
    )
  }, [part, load])
  return part
}

/** Loads what is likely wanted next; what cannot be loaded is said where it is wanted. */
export async function loadAhead(loads: readonly (() => Promise<unknown>)[]): Promise<void> {
  for (const load of loads) await loaded(load).catch(() => undefined)
}

async function loaded<T>(load: () => Promise<T>): Promise<T> {
  const value = await load()
  KNOWN.set(load, value)
  return value
}
