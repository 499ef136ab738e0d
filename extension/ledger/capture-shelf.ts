import type { Figure } from '../../core/snapshot/snapshot'
import { isSealed } from '../../core/snapshot/snapshot-id'
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
  const share = partsShared()
  let list: readonly Snapshot[] = []
  return {
    has: (id) => captures.has(id),
    get: (id) => captures.get(id),
    async take(records) {
      let count = 0
      for (const [id, record] of records) {
        const parsed = Snapshot.safeParse(record)
        if (parsed.success && parsed.data.id === id && isSealed(parsed.data))
          captures.set(id, share(parsed.data))
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

/** What many figures have in common is kept once: read from the disk each figure has its own. */
function partsShared(): (capture: Snapshot) => Snapshot {
  const kept = new Map<string, unknown>()
  const one = <T>(part: T): T => onceIn(kept, typeof part === 'string' ? part : JSON.stringify(part), part)
  // Part by part: an object that is spread from another takes half as much room again.
  const cellOf = ({ row, column, text, at }: Figure['cell']): Figure['cell'] => {
    const words = { row: one(row), column: one(column), text: one(text) }
    return at ? { row: words.row, column: words.column, text: words.text, at: one(at) } : words
  }
  const figureOf = ({ measure, by, state, value, cell, provedBy }: Figure): Figure => ({
    measure: one(measure),
    by: one(by),
    state: one(state),
    value,
    cell: cellOf(cell),
    provedBy: one(provedBy),
  })
  return (capture) => ({ ...capture, figures: capture.figures.map(figureOf) })
}

/** A text and a list that reads like it are never taken for each other: a list begins with a bracket and a quote. */
function onceIn<T>(known: Map<string, unknown>, key: string, value: T): T {
  const name = `${typeof value} ${key}`
  const before = known.get(name)
  if (before !== undefined) return before as T
  known.set(name, value)
  return value
}

/** Lets the panel draw and answer before the work goes on. */
function breathe(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0))
}
