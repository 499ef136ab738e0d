import type { RefObject } from 'preact'
import { useRef, useState } from 'preact/hooks'

interface Opener {
  readonly isOpen: boolean
  readonly toggle: () => void
  /** Closes what was opened; the button that opened it has the focus again. */
  readonly close: () => void
  readonly ref: RefObject<HTMLButtonElement | null>
}

/** What a button opens beside itself: `<button ref={ref} aria-expanded={isOpen} onClick={toggle}>`. */
export function useOpener(): Opener {
  const [isOpen, setOpen] = useState(false)
  const ref = useRef<HTMLButtonElement>(null)
  const close = () => {
    ref.current?.focus()
    setOpen(false)
  }
  return { isOpen, toggle: () => setOpen(!isOpen), close, ref }
}
