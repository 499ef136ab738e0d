import type { ComponentType } from 'preact'
import { useEffect, useState } from 'preact/hooks'

interface LaterProps<P extends object> {
  /** Defined once, outside of any component: a new function would load again. */
  readonly load: () => Promise<ComponentType<P>>
  readonly props: P
}

const KNOWN = new Map<unknown, unknown>()

/** A part that few open: loaded when it is first shown, so that what stands around it opens fast. */
export function Later<P extends object>({ load, props }: LaterProps<P>) {
  const [Part, setPart] = useState(() => (KNOWN.get(load) as ComponentType<P> | undefined) ?? null)
  useEffect(() => {
    if (Part) return
    void load().then((part) => {
      KNOWN.set(load, part)
      setPart(() => part)
    })
  }, [Part, load])
  return Part ? <Part {...props} /> : <p role="status">Đang mở…</p>
}
