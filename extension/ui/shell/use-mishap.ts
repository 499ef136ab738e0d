import { useEffect, useState } from 'preact/hooks'

/** What nobody foresaw must not be silent: the last one is said until it is read. */
export function useMishap(): { mishap: string | null; clear: () => void } {
  const [mishap, setMishap] = useState<string | null>(null)
  useEffect(() => {
    const onError = (event: ErrorEvent) => setMishap(event.message)
    const onRejection = (event: PromiseRejectionEvent) => setMishap(String(event.reason))
    addEventListener('error', onError)
    addEventListener('unhandledrejection', onRejection)
    return () => {
      removeEventListener('error', onError)
      removeEventListener('unhandledrejection', onRejection)
    }
  }, [])
  return { mishap, clear: () => setMishap(null) }
}
