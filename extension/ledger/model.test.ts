import 'fake-indexeddb/auto'
import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Outcome } from '../../core/outcome'
import type { ReportSeal } from '../../core/reports/seal/report-seal'
import { failWrites, fullAfter } from '../../test/support/failing-storage'
import { openTestLedger, viewOf } from '../../test/support/test-ledger'
import { quarterSeal } from '../../test/unit/quarter-seal'
import { quarterSnapshot } from '../../test/unit/quarter-snapshot'
import { changeSettings } from './change-settings'
import { checkLedger } from './check-ledger'
import { addSnapshot, addTaskEvent, restore, withdraw } from './ledger'
import type { Ledger } from './open-ledger'
import type { Settings } from './records'
import { addSeal, checkChain, withdrawSeal } from './seals'

const UNITS = ['A', 'B', 'C'] as const
const CAPTURES = UNITS.map((unit) => quarterSnapshot({ unit }))
const AT = '2025-03-18T10:00:00+07:00'
const FIRST: Settings = { unit: 'A', receivingAuthority: '', regime: '', plan: '2025', period: null }

/** What one of two panels does, with which trouble, and what the machine's clock says. */
const step = fc.record({
  does: fc.constantFrom('capture', 'withdraw', 'restore', 'note', 'settings', 'seal', 'unseal'),
  which: fc.nat({ max: UNITS.length - 1 }),
  panel: fc.constantFrom(0, 1),
  trouble: fc.constantFrom('none', 'full', 'full', 'closed'),
  writes: fc.nat({ max: 2 }),
  minute: fc.integer({ min: 0, max: 59 }),
})
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never

/** What the panels were told is kept; what a failed step would have done must be wholly absent. */
interface Model {
  readonly stands: Map<string, boolean>
  readonly notes: string[]
  readonly authority: { said: string }
  /** Numbers of the reports that were sealed, in their order, and those that were withdrawn since. */
  readonly seals: { readonly number: string; readonly id: string; withdrawn: boolean }[]
}

interface Hand {
  readonly ledger: Ledger
  readonly model: Model
}

function lastStanding({ seals }: Model): Model['seals'][number] | undefined {
  return seals.findLast(({ withdrawn }) => !withdrawn)
}

function asText(kept: Outcome<ReportSeal | Settings>): Outcome<string> {
  return kept.ok ? { ok: true, value: 'id' in kept.value ? kept.value.id : '' } : kept
}

/** The panel offers neither before there is something to take back or bring back. */
function isOffered(model: Model, { does, which }: Step): boolean {
  if (does === 'unseal') return lastStanding(model) !== undefined
  return (does !== 'withdraw' && does !== 'restore') || model.stands.has(CAPTURES[which]!.id)
}

async function take({ ledger, model }: Hand, one: Step, count: number): Promise<Outcome<string>> {
  const capture = CAPTURES[one.which]!
  const at = `2025-03-14T09:${String(one.minute).padStart(2, '0')}:00+07:00`
  if (one.does === 'capture') return addSnapshot(ledger, capture, at)
  if (one.does === 'withdraw') return withdraw(ledger, capture.id, at)
  if (one.does === 'restore') return restore(ledger, capture.id, at)
  if (one.does === 'settings')
    return asText(await changeSettings(ledger, FIRST, { ...FIRST, receivingAuthority: `${count}` }))
  if (one.does === 'seal') return asText(await addSeal(ledger, reportSent(`${count}`)))
  if (one.does === 'unseal') return withdrawSeal(ledger, lastStanding(model)?.id ?? '', 'gửi nhầm', AT)
  return addTaskEvent(ledger, { task: 'I.1', on: '2025-03-14', kind: 'note', text: `${count}` }, at)
}

function reportSent(number: string) {
  const { id: _, format: __, before: ___, ...sent } = quarterSeal()
  return { ...sent, captures: [], sent: { ...sent.sent, number } }
}

function remember(model: Model, one: Step, count: number, kept: string): void {
  const { id } = CAPTURES[one.which]!
  if (one.does === 'capture') model.stands.set(id, true)
  if (one.does === 'withdraw' && model.stands.has(id)) model.stands.set(id, false)
  if (one.does === 'restore' && model.stands.has(id)) model.stands.set(id, true)
  const sealed = lastStanding(model)
  if (one.does === 'unseal' && sealed) sealed.withdrawn = true
  if (one.does === 'seal') model.seals.push({ number: `${count}`, id: kept, withdrawn: false })
  if (one.does === 'note') model.notes.push(`${count}`)
  if (one.does === 'settings') model.authority.said = `${count}`
}

it('two panels, a full disk, closed connections and a clock that goes back: what was said is there, nothing is half there', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 25 }), async (steps) => {
      const first = await openTestLedger()
      const panels = [first, await openTestLedger(first.name)] as const
      await changeSettings(first, null, FIRST)
      const model: Model = { stands: new Map(), notes: [], authority: { said: '' }, seals: [] }
      for (const [count, one] of steps.entries()) {
        const ledger = panels[one.panel]!
        if (one.trouble === 'closed') ledger.close()
        if (!isOffered(model, one)) continue
        const mend = one.trouble === 'full' ? failWrites(fullAfter(one.writes)) : () => undefined
        const kept = await take({ ledger, model }, one, count)
        mend()
        if (kept.ok) remember(model, one, count, kept.value)
        await holds(panels[1 - one.panel]!, model)
      }
      const progress = () => Promise.resolve()
      const check = await checkLedger(first, { at: '2025-03-14T10:00:00+07:00', progress })
      expect(check).toMatchObject({ ok: true, value: { damaged: [], cards: 0 } })
      expect(await checkChain(first)).toEqual({ ok: true, value: { count: model.seals.length, faults: [] } })
      for (const panel of panels) panel.close()
    }),
    { numRuns: 100 },
  )
}, 120_000)

/** Seen from the other panel. */
async function holds(ledger: Ledger, model: Model): Promise<void> {
  const view = await viewOf(ledger)
  const standing = CAPTURES.filter(({ id }) => model.stands.get(id) === true)
  expect(view.snapshots.map(({ unit }) => unit).sort()).toEqual(standing.map(({ unit }) => unit))
  const notes = view.events.flatMap((event) => (event.kind === 'task' ? [event.event.text] : []))
  expect(notes).toEqual(model.notes)
  const seals = view.seals.map(({ seal, withdrawn }) => ({
    number: seal.sent.number,
    id: seal.id,
    withdrawn,
  }))
  expect(seals).toEqual(model.seals)
  expect(view.settings?.receivingAuthority).toBe(model.authority.said)
  expect([view.damaged, view.damagedSettings]).toEqual([[], []])
}
