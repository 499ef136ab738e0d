import { useEffect, useState } from 'react'

/** The route changes on the client, without a page load, as in the real application. */
export function navigate(path: string): void {
  history.pushState(null, '', path + location.search)
  dispatchEvent(new PopStateEvent('popstate'))
}

export function useRoute(): string {
  const [path, setPath] = useState(location.pathname)
  useEffect(() => {
    const onMove = (): void => setPath(location.pathname)
    addEventListener('popstate', onMove)
    return () => removeEventListener('popstate', onMove)
  }, [])
  return path
}
