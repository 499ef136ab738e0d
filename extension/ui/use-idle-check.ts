import { useEffect, useRef, useState } from 'preact/hooks'
import { now, stampHere } from '../clock'
import { type LedgerCheck, lastCheck } from '../ledger/check-note'
import { instantOf } from '../ledger/event-order'
import type { OpenBook } from './use-ledger'

/** How the looking through stands: so many of so many records, or what the last one found. */
export interface CheckShown {
  readonly running: { readonly looked: number; readonly all: number } | null
  readonly last: LedgerCheck | null
}

const DAY = 86_400_000

/** Once a day the whole ledger is looked through, step by step, while the panel has nothing else to do. */
export function useIdleCheck({ ledger, view, reload }: OpenBook): CheckShown {
  const [shown, setShown] = useState<CheckShown>({ running: null, last: null })
  // A view read again is no reason to begin again.
  const readAgain = useRef(reload)
  readAgain.current = reload
  const isReady = view.isWhole && ledger.locked === null
  useEffect(() => {
    if (!isReady) return
    let isStopped = false
    const run = async () => {
      const last = await lastCheck(ledger)
      if (isStopped || !last.ok) return
      setShown({ running: null, last: last.value })
      const at = stampHere(now())
      if (last.value && instantOf(at) - instantOf(last.value.at) < DAY) return
      const progress = async (looked: number, all: number) => {
        setShown({ running: { looked, all }, last: last.value })
        await whenIdle()
      }
      await whenIdle()
      const { checkLedger } = await import('../ledger/check-ledger')
      const found = await checkLedger(ledger, { at, progress, isStopped: () => isStopped })
      if (isStopped || !found.ok) return
      setShown({ running: null, last: found.value })
      if (found.value && found.value.damaged.length + found.value.cards > 0) await readAgain.current()
    }
    void run()
    return () => {
      isStopped = true
    }
  }, [ledger, isReady])
  return shown
}

/** When the panel has nothing else to do, or in two seconds. */
export function whenIdle(): Promise<void> {
  return new Promise((resolve) => {
    if (typeof requestIdleCallback === 'function') requestIdleCallback(() => resolve(), { timeout: 2000 })
    else setTimeout(resolve, 50)
  })
}
