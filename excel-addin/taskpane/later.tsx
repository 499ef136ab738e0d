import type { ComponentType } from 'preact'
import { useEffect, useState } from 'preact/hooks'

interface LaterProps<P extends object> {
  /** Defined once, outside of any component: a new function would load again. */
  readonly load: () => Promise<ComponentType<P>>
  readonly props: P
}

/** A part of the pane that few open: loaded when it is first shown, so that the pane itself opens fast. */
export function Later<P extends object>({ load, props }: LaterProps<P>) {
  const [Part, setPart] = useState<ComponentType<P> | null>(null)
  useEffect(() => {
    void load().then((part) => setPart(() => part))
  }, [load])
  return Part ? <Part {...props} /> : <p role="status">Đang mở…</p>
}
