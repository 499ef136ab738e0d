import { useCallback, useEffect, useMemo, useState } from 'preact/hooks'
import type { Refusal } from '../../core/outcome'
import { type LedgerView, readLedger, saveSettings } from '../ledger/ledger'
import { type Ledger, openLedger } from '../ledger/open-ledger'
import type { Settings } from '../ledger/records'

export interface OpenBook {
  readonly kind: 'open'
  readonly ledger: Ledger
  readonly view: LedgerView
  readonly reload: () => Promise<void>
  readonly change: (settings: Settings) => Promise<void>
}

export type LedgerBook =
  | { readonly kind: 'opening' }
  | { readonly kind: 'refused'; readonly refusal: Refusal; readonly retry: () => void }
  | OpenBook

type Read =
  | { readonly kind: 'opening' }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'open'; readonly ledger: Ledger; readonly view: LedgerView }

/** The ledger of this machine, opened and read; a refusal takes its place with a way to try again. */
export function useLedger(): LedgerBook {
  const [read, setRead] = useState<Read>({ kind: 'opening' })

  const readFrom = useCallback(async (ledger: Ledger) => {
    const view = await readLedger(ledger)
    setRead(view.ok ? { kind: 'open', ledger, view: view.value } : { kind: 'refused', refusal: view.refusal })
  }, [])

  const open = useCallback(async () => {
    const opened = await openLedger()
    if (opened.ok) await readFrom(opened.value)
    else setRead({ kind: 'refused', refusal: opened.refusal })
  }, [readFrom])

  useEffect(() => {
    void open()
  }, [open])

  return useMemo(() => {
    if (read.kind === 'opening') return read
    if (read.kind === 'refused') return { ...read, retry: () => void open() }
    const change = async (settings: Settings) => {
      const saved = await saveSettings(read.ledger, settings)
      if (saved.ok) await readFrom(read.ledger)
      else setRead({ kind: 'refused', refusal: saved.refusal })
    }
    return { ...read, reload: () => readFrom(read.ledger), change }
  }, [read, open, readFrom])
}
