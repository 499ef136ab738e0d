import { useLayoutEffect } from 'preact/hooks'

/** Esc closes what is open, wherever the focus is, from the moment it can be seen. */
export function useEscape(close: () => void): void {
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape') close()
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [close])
}
