import { useCallback, useEffect, useRef, useState } from 'preact/hooks'
import type { Refusal } from '../../../core/outcome'
import { onPageMoved } from '../../page-access/on-page-moved'
import { type ActivePage, readActivePage } from '../../page-access/read-active-page'

export type PageState =
  | { readonly kind: 'reading' }
  | { readonly kind: 'read'; readonly page: ActivePage }
  | { readonly kind: 'refused'; readonly refusal: Refusal }

/** The page in front of the officer, read again when the tab, its address or its rows change. */
export function usePage(onReadAgain: () => void): { state: PageState; readAgain: () => void } {
  const [state, setState] = useState<PageState>({ kind: 'reading' })
  const last = useRef('')
  const run = useRef(0)

  const read = useCallback(async () => {
    const mine = ++run.current
    const page = await readActivePage()
    if (mine !== run.current) return
    const shown = JSON.stringify(page)
    if (shown === last.current) return
    if (last.current !== '') onReadAgain()
    last.current = shown
    setState(page.ok ? { kind: 'read', page: page.value } : { kind: 'refused', refusal: page.refusal })
  }, [onReadAgain])

  useEffect(() => {
    void read()
    return onPageMoved(() => void read())
  }, [read])

  return { state, readAgain: () => void read() }
}
