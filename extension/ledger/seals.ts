import { accept, type Outcome, refuse } from '../../core/outcome'
import { type ReportSeal, readSeal, sealReport } from '../../core/reports/seal/report-seal'
import { type ChainFault, chainFaults } from '../../core/reports/seal/seal-chain'
import { cardOf } from './card'
import { appendEvent, inOrder } from './event-order'
import { addEvent } from './ledger'
import type { Ledger } from './open-ledger'
import { LedgerEvent, type SealRecord } from './records'
import { isSealPaper } from './seal-paper'
import type { Reading, Writing } from './stores'

/** A report as it is sent; which seal it follows, the ledger says. */
export type ReportSent = Omit<ReportSeal, 'id' | 'format' | 'before'>

/**
 * Seals a report: its paper, and the event that notes it, both or neither. «Sealed» is said only after the ledger was asked
 * anew and has it.
 */
export async function addSeal(ledger: Ledger, sent: ReportSent): Promise<Outcome<ReportSeal>> {
  const written = await ledger.write(['events', 'papers', 'cards'], async (change) => {
    const seal = sealReport({ ...sent, before: await lastNoted(change) })
    const paper = paperOf(seal)
    await change.objectStore('papers').add(paper)
    await change.objectStore('cards').put(cardOf('papers', paper, false))
    await appendEvent(change, { kind: 'sealed', ref: seal.id, at: seal.sealedAt })
    return seal
  })
  if (!written.ok) return written
  const stands = await ledger.read(['papers'], (of) => of.objectStore('papers').get(written.value.id))
  if (!stands.ok) return stands
  if (readSeal(Reflect.get(Object(stands.value), 'seal')) === null) return refuse('storage-failed', NOT_KEPT)
  return accept(written.value)
}

const NOT_KEPT =
  'Sổ không giữ được bản chốt này: đọc lại không thấy. Báo cáo chưa được ghi là đã gửi; đóng bảng này, mở lại rồi ghi lại.'

function paperOf(seal: ReportSeal): SealRecord {
  const { id, sealedAt: at, from, to, unit, report: name } = seal
  return { id, kind: 'seal', at, from, to, unit, name, seal }
}

/** The seal that was noted last, withdrawn or not: the chain goes on from there. */
async function lastNoted(change: Writing): Promise<string | null> {
  let cursor = await change.objectStore('events').index('when').openCursor(null, 'prev')
  for (; cursor; cursor = await cursor.continue()) {
    const event = LedgerEvent.safeParse(cursor.value)
    if (event.success && event.data.kind === 'sealed') return event.data.ref
  }
  return null
}

/** A seal is withdrawn by a later event with its reason; the seal itself stays, and so does its place in the chain. */
export function withdrawSeal(ledger: Ledger, ref: string, why: string, at: string): Promise<Outcome<string>> {
  return addEvent(ledger, { kind: 'withdrawn', ref, why, at })
}

/** Notes why figures differ from those that were sent. */
export function noteDifference(
  ledger: Ledger,
  ref: string,
  why: string,
  at: string,
): Promise<Outcome<string>> {
  return addEvent(ledger, { kind: 'noted', ref, why, at })
}

/** How many seals there are, and which links of their chain do not hold. */
export interface ChainChecked {
  readonly count: number
  readonly faults: readonly ChainFault[]
}

/** Looks through the whole chain of seals, of whatever year. */
export async function checkChain(ledger: Ledger): Promise<Outcome<ChainChecked>> {
  return ledger.read(['papers', 'events'], async (of) => {
    const papers = (await of.objectStore('papers').index('kind').getAll('seal')).filter(isSealPaper)
    const seals = papers.map((paper) => Reflect.get(Object(paper), 'seal'))
    return { count: seals.length, faults: chainFaults(seals, await notedIds(of)) }
  })
}

async function notedIds(of: Reading): Promise<string[]> {
  const records: unknown[] = await of.objectStore('events').getAll()
  const events = records.flatMap((record) => {
    const event = LedgerEvent.safeParse(record)
    return event.success && event.data.kind === 'sealed' ? [event.data] : []
  })
  return inOrder(events).flatMap((event) => ('ref' in event ? [event.ref] : []))
}
