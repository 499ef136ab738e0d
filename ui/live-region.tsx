import { useEffect, useState } from 'preact/hooks'

/** Long enough to be read. */
const SHOWN_MS = 5_000

/** Says what just happened, to be heard and to be seen; it goes by itself and never takes a press. */
export function LiveRegion({ text }: { text: string }) {
  const [isShown, setShown] = useState(false)
  useEffect(() => {
    if (text === '') return
    setShown(true)
    const end = setTimeout(() => setShown(false), SHOWN_MS)
    return () => clearTimeout(end)
  }, [text])
  return (
    <p class={isShown && text !== '' ? 'just-said' : 'out-of-sight'} role="status" aria-live="polite">
      {text}
    </p>
  )
}
