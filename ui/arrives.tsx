import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'

interface ArrivesProps {
  readonly class?: string
  readonly children: ComponentChildren
}

/** What takes the place of the button just pressed receives the focus, so that the keyboard goes on from there. */
export function Arrives({ class: className = 'stack', children }: ArrivesProps) {
  const element = useRef<HTMLDivElement>(null)
  useEffect(() => element.current?.focus(), [])
  return (
    <div class={`${className} arrives`} tabIndex={-1} ref={element}>
      {children}
    </div>
  )
}
