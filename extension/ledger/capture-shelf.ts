import { isSealed } from '../../core/snapshot/snapshot-id'
import { capturePacker } from './packed-capture'
import { Snapshot } from './records'

/** So many captures are looked at before the panel gets its turn again. */
const AT_ONCE = 8

/**
 * Captures that were read from the ledger and found whole: they never change, so each is parsed and its seal looked at
 * once while the panel is open.
 */
export interface CaptureShelf {
  readonly has: (id: string) => boolean
  readonly get: (id: string) => Snapshot | undefined
  /** Takes those that are whole and lie under their own id. */
  readonly take: (records: ReadonlyMap<string, unknown>) => Promise<void>
  /** The list itself that was given before, where the same captures are asked for again. */
  readonly listed: (captures: readonly Snapshot[]) => readonly Snapshot[]
  /** Lets go of those that are not wanted any longer. */
  readonly keepOnly: (ids: readonly string[]) => void
}

export function emptyShelf(): CaptureShelf {
  const captures = new Map<string, Snapshot>()
  const pack = capturePacker()
  let list: readonly Snapshot[] = []
  return {
    has: (id) => captures.has(id),
    get: (id) => captures.get(id),
    async take(records) {
      let count = 0
      for (const [id, record] of records) {
        const parsed = Snapshot.safeParse(record)
        if (parsed.success && parsed.data.id === id && isSealed(parsed.data))
          captures.set(id, pack(parsed.data))
        count += 1
        if (count % AT_ONCE === 0) await breathe()
      }
    },
    listed(next) {
      if (next.length !== list.length || next.some((capture, at) => capture !== list[at])) list = next
      return list
    },
    keepOnly(ids) {
      const wanted = new Set(ids)
      for (const id of captures.keys()) if (!wanted.has(id)) captures.delete(id)
    },
  }
}

/** Lets the panel draw and answer before the work goes on. */
function breathe(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0))
}
