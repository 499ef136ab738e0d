import { useEffect, useRef, useState } from 'preact/hooks'
import { eventsUndoing } from '../../../core/plans/agenda/closing'
import { keepPlaces } from '../../../core/plans/agenda/keep-places'
import type { TaskEvent } from '../../../core/plans/status'
import { WORDS } from '../../../ui/words'
import { now, stampHere } from '../../clock'
import { addTaskEvents } from '../../ledger/ledger'
import type { PanelDesk } from '../desk'

/** What was just kept, said where its row stood, to be taken back there. */
export interface JustKept {
  readonly words: string
  readonly events: readonly TaskEvent[]
}

/** Rows and what is said in the place of those that went: a place is the name of a list and the key of a row. */
export interface KeptPlaces {
  readonly kept: (list: string, key: string) => JustKept | undefined
  /** The keys of a list in the order they are shown: those that went and can be brought back keep their place. */
  readonly shown: (list: string, keys: readonly string[]) => string[]
  readonly keep: (list: string, key: string, kept: JustKept) => void
  readonly undo: (list: string, key: string) => Promise<void>
}

const placeOf = (list: string, key: string) => `${list} ${key}`

/** The places of a screen; after something was kept or taken back the focus goes to the row there, or to the next one. */
export function usePlaces(desk: PanelDesk, root: { readonly current: HTMLElement | null }): KeptPlaces {
  const [all, setAll] = useState<ReadonlyMap<string, JustKept>>(new Map())
  const orders = useRef(new Map<string, readonly string[]>())
  const arriving = useRef<string | null>(null)
  const read = useRef(desk.view)
  useEffect(() => {
    if (read.current === desk.view) return
    read.current = desk.view
    // The ledger was read again: what went is gone now, what came back is there.
    if (arriving.current !== null && root.current) focusNear(root.current, arriving.current)
    arriving.current = null
  })
  return {
    kept: (list, key) => all.get(placeOf(list, key)),
    shown: (list, keys) => {
      const before = orders.current.get(list) ?? []
      const kept = new Set([...before, ...keys].filter((key) => all.has(placeOf(list, key))))
      const order = keepPlaces(before, keys, kept)
      orders.current.set(list, order)
      return order
    },
    keep: (list, key, kept) => {
      arriving.current = placeOf(list, key)
      setAll(new Map(all).set(placeOf(list, key), kept))
    },
    undo: async (list, key) => {
      const { events = [], words = '' } = all.get(placeOf(list, key)) ?? {}
      const undone = await addTaskEvents(desk.ledger, eventsUndoing(events, desk.today), stampHere(now()))
      if (!undone.ok) return desk.say(undone.refusal.message)
      arriving.current = placeOf(list, key)
      setAll(new Map([...all].filter(([place]) => place !== placeOf(list, key))))
      await desk.done(`${WORDS.undo}: ${words}`)
    },
  }
}

/** The row in a place, else the next one, else the one before, else the words that stand there. */
function focusNear(root: HTMLElement, place: string): void {
  const places = [...root.querySelectorAll<HTMLElement>('[data-place]')]
  const at = places.findIndex((one) => one.dataset.place === place)
  const mainOf = (one: HTMLElement | undefined) => one?.querySelector<HTMLElement>('[data-main]')
  const near = [...places.slice(Math.max(0, at)), ...places.slice(0, Math.max(0, at)).reverse()]
  const target = near.map(mainOf).find((one) => one) ?? places[at]?.querySelector<HTMLElement>('button')
  target?.focus()
}
