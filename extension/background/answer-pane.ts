import { browser } from 'wxt/browser'
import * as z from 'zod/mini'
import { accept, type Outcome, refuse } from '../../core/outcome'
import { packPacket } from '../../core/snapshot/packet/packet'
import { capturesFor } from '../../core/snapshot/systems/snapshots-for'
import type { Day } from '../../core/text/day'
import { workHere } from '../../ui/work-here'
import { dayHere, now } from '../clock'
import { openLedger } from '../ledger/open-ledger'
import { planInForce } from '../ledger/plan-record'
import { type LedgerView, readLedger } from '../ledger/read-ledger'
import { storageRefusal } from '../ledger/storage-refusal'
import { periodInForce } from '../ui/periods-to-choose'
import { noteFor } from '../ui/reports/note-for'
import { wantedOf } from '../ui/wanted-of'

/** Where the agency serves its task pane from; said when the extension is built, empty (nobody may ask) otherwise. */
declare const __PANE_ORIGIN__: string | undefined
const PANE = typeof __PANE_ORIGIN__ === 'string' ? __PANE_ORIGIN__ : ''

const Question = z.object({ ask: z.literal('packet') })

/** In Excel on the web the task pane lives in the same browser and may ask for the packet instead of having it pasted. */
export function answerPane(pane = PANE): void {
  if (pane === '') return
  const origin = new URL(pane).origin
  let answer: Promise<Outcome<string>> | null = null
  browser.runtime.onMessageExternal.addListener(
    (message: unknown, sender, reply: (answer: unknown) => void) => {
      if (!mayAsk(origin, message, sender)) return false
      // Who asks again meanwhile waits for the same answer: the ledger is read once.
      answer ??= packetFromLedger().finally(() => {
        answer = null
      })
      void answer.then(reply)
      // The answer comes later.
      return true
    },
  )
}

/** A page of that very origin that asks for the packet; never another extension, whatever it says of itself. */
export function mayAsk(
  origin: string,
  message: unknown,
  sender: { readonly origin?: string | undefined; readonly id?: string | undefined },
): boolean {
  return sender.id === undefined && sender.origin === origin && Question.safeParse(message).success
}

async function packetFromLedger(): Promise<Outcome<string>> {
  try {
    const ledger = await openLedger()
    if (!ledger.ok) return ledger
    const view = await readLedger(ledger.value, { wantedOf })
    ledger.value.close()
    return view.ok ? await packetForPane(view.value, dayHere(now())) : view
  } catch (error) {
    return { ok: false, refusal: storageRefusal(error) }
  }
}

/** The captures of the unit and period the officer is working on, with the statuses of today, as a packet. */
export async function packetForPane(view: LedgerView, today: Day): Promise<Outcome<string>> {
  if (!view.settings)
    return refuse('no-data', 'Tiện ích chưa dùng lần nào. Mở bảng Sổ Một Cửa và chọn đơn vị trước.')
  const { settings } = view
  const period = periodInForce(settings, today, view.sent)
  const { from, to } = period
  const snapshots = capturesFor(view.snapshots, { unit: settings.unit, from, to })
  if (snapshots.length === 0)
    return refuse(
      'no-data',
      'Kỳ đang chọn trong tiện ích chưa có bản chụp nào. Chụp số liệu, hoặc chọn đúng kỳ.',
    )
  const plan = planInForce(view.lessons, settings.plan, today)
  const note = noteFor({ settings, period, plan, today, view })
  return accept(await workHere(packPacket(snapshots, [note])))
}
