import 'fake-indexeddb/auto'
import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { halvesIn } from '../../test/support/ledger-halves'
import {
  afterwards,
  carryOut,
  DOINGS,
  type Doing,
  FIRST,
  isOffered,
  type Kept,
  keptIn,
  NOTHING,
} from '../../test/support/ledger-model'
import { FAULTS, type Fault, faultAt } from '../../test/support/request-faults'
import { bookOf, openTestLedger, QUARTER, viewOf } from '../../test/support/test-ledger'
import { emptyShelf } from './capture-shelf'
import { changeSettings } from './change-settings'
import { checkLedger } from './check-ledger'
import { type Ledger, openLedger } from './open-ledger'
import type { LedgerView, ReadAsk } from './read-ledger'
import { readLedgerSince } from './read-since'
import { checkChain } from './seals'

/** `SEQUENCES=5000` before the command tries as many. */
const SEQUENCES = Number(process.env.SEQUENCES ?? 60)
/** Most doings make a few requests, a back-up many. */
const REQUESTS = fc.oneof(fc.nat({ max: 8 }), fc.nat({ max: 40 }))

/** What the panels were told is kept. */
interface Said {
  kept: Kept
  count: number
}

/** Two panels of one ledger. */
type Panels = [Ledger, Ledger]

interface Trouble {
  /** Null: none. */
  readonly fault: Fault | null
  /** Which request meets it. */
  readonly request: number
}

type Command = fc.AsyncCommand<Said, Panels>

const trouble = fc.record({
  fault: fc.constantFrom<Fault | null>(null, ...FAULTS),
  request: REQUESTS,
})
const panel = fc.constantFrom<0 | 1>(0, 1)
const doing = fc.record({
  does: fc.constantFrom(...DOINGS),
  which: fc.nat({ max: 2 }),
  // The machine's clock goes back as often as on.
  minute: fc.integer({ min: 0, max: 59 }),
})

const doings = fc.tuple(doing, panel, trouble).map(([does, of, under]) => doingCommand(does, of, under))
const reopenings = fc.tuple(panel, trouble).map(([of, under]) => reopenCommand(of, under))

function doingCommand(one: Omit<Doing, 'count'>, of: 0 | 1, under: Trouble): Command {
  return {
    check: ({ kept, count }) => isOffered(kept, { ...one, count }),
    async run(said, panels) {
      said.count += 1
      const whole = { ...one, count: said.count }
      const view = await viewOf(panels[1 - of]!)
      const told = await underTrouble(under, () => carryOut(panels[of], whole, view))
      const done = afterwards(said.kept, whole)
      const seen = await seenBy(panels[1 - of]!)
      expect(await seenBy(panels[of])).toEqual(seen)
      // What was said stands; what was not said stands whole, or not at all.
      if (told.ok || !isAs(seen, said.kept)) expect(seen).toEqual(shownOf(done))
      if (isAs(seen, done)) said.kept = done
    },
    toString: () => `panel ${of} ${JSON.stringify(one)} ${words(under)}`,
  }
}

/** A panel is closed and another one opened; where that is refused it is tried again. */
function reopenCommand(of: 0 | 1, under: Trouble): Command {
  return {
    check: () => true,
    async run({ kept }, panels) {
      const { name } = panels[of]
      panels[of].close()
      const first = await underTrouble(under, () => openLedger(name))
      panels[of] = first.ok ? first.value : await openTestLedger(name)
      expect(await seenBy(panels[of])).toEqual(shownOf(kept))
    },
    toString: () => `panel ${of} is opened anew ${words(under)}`,
  }
}

async function underTrouble<T>({ fault, request }: Trouble, work: () => Promise<T>): Promise<T> {
  const end = fault === null ? () => undefined : faultAt(request, fault)
  try {
    return await work()
  } finally {
    end()
  }
}

function words({ fault, request }: Trouble): string {
  return fault === null ? '' : `with ${fault} at request ${request}`
}

function shownOf({ withdrawn: _, ...shown }: Kept): Omit<Kept, 'withdrawn'> {
  return shown
}

/** What each panel read before, and goes on from. */
const BEFORE = new WeakMap<Ledger, { readonly ask: ReadAsk; readonly view: LedgerView }>()

/** What a panel has by going on from what it read before is what it would have by reading all. */
async function seenBy(ledger: Ledger): Promise<Omit<Kept, 'withdrawn'>> {
  const view = await viewOf(ledger)
  const before = BEFORE.get(ledger)
  const ask = before?.ask ?? { wantedOf: () => QUARTER, shelf: emptyShelf() }
  const since = await readLedgerSince(ledger, before?.view ?? null, ask)
  expect(since).toEqual({ ok: true, value: view })
  if (since.ok) BEFORE.set(ledger, { ask, view: since.value })
  expect([view.damaged, view.damagedSettings]).toEqual([[], []])
  return keptIn(view)
}

function isAs(seen: Omit<Kept, 'withdrawn'>, kept: Kept): boolean {
  return JSON.stringify(seen) === JSON.stringify(keysOf(seen, kept))
}

/** In the order of the other's keys. */
function keysOf(seen: object, kept: Kept): object {
  return Object.fromEntries(Object.keys(seen).map((key) => [key, Reflect.get(kept, key)]))
}

it(
  'whatever becomes of a request, two panels keep all that they said, whole, and nothing by halves',
  async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.commands([doings, doings, doings, reopenings], { maxCommands: 20, size: 'max' }),
        async (commands) => {
          const first = await openTestLedger()
          await changeSettings(first, null, FIRST)
          const said: Said = { kept: NOTHING, count: 0 }
          const panels: Panels = [first, await openTestLedger(first.name)]
          await fc.asyncModelRun(() => ({ model: said, real: panels }), commands)
          for (const one of panels) one.close()
          await standsInTheEnd(first.name, said.kept)
        },
      ),
      { numRuns: SEQUENCES },
    )
  },
  600_000 + SEQUENCES * 10_000,
)

/** Opened once more, by a panel that knows nothing. */
async function standsInTheEnd(name: string, kept: Kept): Promise<void> {
  expect(halvesIn(await bookOf({ name }))).toEqual([])
  const ledger = await openTestLedger(name)
  expect(await seenBy(ledger)).toEqual(shownOf(kept))
  const check = await checkLedger(ledger, {
    at: '2025-03-14T10:00:00+07:00',
    progress: () => Promise.resolve(),
  })
  expect(check).toMatchObject({ ok: true, value: { damaged: [], cards: 0 } })
  expect(await checkChain(ledger)).toEqual({ ok: true, value: { count: kept.seals.length, faults: [] } })
  ledger.close()
}
