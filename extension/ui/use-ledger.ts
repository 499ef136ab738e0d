import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks'
import type { Refusal } from '../../core/outcome'
import { dayHere, now } from '../clock'
import { emptyShelf } from '../ledger/capture-shelf'
import { changeSettings } from '../ledger/change-settings'
import { type Ledger, openLedger } from '../ledger/open-ledger'
import type { LedgerPart, LedgerView } from '../ledger/read-ledger'
import { readLedgerSince } from '../ledger/read-since'
import type { Settings } from '../ledger/records'
import type { DaysOf, WantedOf } from '../ledger/wanted'
import { wantedFirst } from './wanted-first'

export interface OpenBook {
  readonly kind: 'open'
  readonly ledger: Ledger
  readonly view: LedgerView
  /** Why what was just tried was not kept or not read; what stands on the screen stays. */
  readonly trouble: Refusal | null
  readonly retry: () => void
  readonly reload: () => Promise<void>
  /** Changes what differs from `since` (the settings as they are shown), and gives whether it was kept. */
  readonly change: (settings: Settings, since?: Settings | null) => Promise<boolean>
}

export type LedgerBook =
  | { readonly kind: 'opening' }
  | { readonly kind: 'refused'; readonly refusal: Refusal; readonly retry: () => void }
  | OpenBook

type Read =
  | { readonly kind: 'opening' }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'open'; readonly ledger: Ledger; readonly view: LedgerView }

/** The ledger of this machine, opened and read, and read again when another panel writes into it. */
export function useLedger(): LedgerBook {
  const [read, setRead] = useState<Read>({ kind: 'opening' })
  const [trouble, setTrouble] = useState<Refusal | null>(null)
  const ledger = read.kind === 'open' ? read.ledger : null

  const shelf = useRef(emptyShelf())
  const run = useRef(0)
  const last = useRef<{ readonly of: Ledger; readonly view: LedgerView } | null>(null)
  const sentBefore = useRef<readonly DaysOf[] | null>(null)

  const readFrom = useCallback(async (from: Ledger, part: LedgerPart = 'whole') => {
    const wantedOf = part === 'whole' ? (await import('./wanted-of')).wantedOf : wantedFirst
    run.current += 1
    const mine = run.current
    // What is sent while the panel is open does not take its period away from under the officer.
    const asOpened: WantedOf = (settings, lessons, sent) => {
      sentBefore.current ??= sent
      return wantedOf(settings, lessons, sentBefore.current)
    }
    const before = last.current?.of === from ? last.current.view : null
    const view = await readLedgerSince(from, before, { wantedOf: asOpened, part, shelf: shelf.current })
    // Something was written meanwhile, and is being read.
    if (mine !== run.current) return
    if (view.ok) last.current = { of: from, view: view.value }
    setTrouble(view.ok ? null : view.refusal)
    const { current: sent } = sentBefore
    if (view.ok)
      setRead({ kind: 'open', ledger: from, view: { ...view.value, sent: sent ?? view.value.sent } })
    else setRead((before) => (before.kind === 'open' ? before : { kind: 'refused', refusal: view.refusal }))
  }, [])

  const open = useCallback(async () => {
    const opened = await openLedger()
    if (opened.ok) {
      // What can be drawn at once is the same at any age; then the period in force, and what it is held against.
      await readFrom(opened.value, 'settings')
      await readFrom(opened.value, 'period')
      await readFrom(opened.value)
    } else setRead({ kind: 'refused', refusal: opened.refusal })
  }, [readFrom])

  useEffect(() => {
    void open()
  }, [open])

  useEffect(() => {
    if (!ledger) return
    const ignore = ledger.listen(() => void readFrom(ledger))
    return () => {
      ignore()
      ledger.close()
    }
  }, [ledger, readFrom])

  return useMemo(() => {
    const retry = () => void open()
    if (read.kind === 'opening') return read
    if (read.kind === 'refused') return { ...read, retry }
    const change: OpenBook['change'] = async (settings, since = read.view.settings) => {
      // The first settings begin the book.
      const begun = read.view.settings ? settings : { started: dayHere(now()), ...settings }
      const saved = await changeSettings(read.ledger, since, begun)
      if (saved.ok) await readFrom(read.ledger)
      else setTrouble(saved.refusal)
      return saved.ok
    }
    return { ...read, trouble, retry, reload: () => readFrom(read.ledger), change }
  }, [read, trouble, open, readFrom])
}
