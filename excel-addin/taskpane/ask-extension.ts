import * as z from 'zod/mini'
import { accept, type Outcome, refuse } from '../../core/outcome'
import { MOST_CHARACTERS } from '../../core/snapshot/packet/content-size'
import { hasLength } from '../../core/text/checks'

/** The extension's id, said when the pane is built; '' where it may not be asked. */
declare const __EXTENSION_ID__: string

const Answer = z.union([
  z.object({ ok: z.literal(true), value: z.string().check(hasLength(0, MOST_CHARACTERS)) }),
  z.object({ ok: z.literal(false), refusal: z.object({ message: z.string().check(hasLength(0, 2_000)) }) }),
])

interface Asker {
  readonly sendMessage: (id: string, message: object) => Promise<unknown>
}

/** Only where the extension is in this browser and knows this pane's origin does the browser offer this. */
function asker(): Asker | null {
  const runtime = typeof chrome === 'undefined' ? undefined : chrome.runtime
  return __EXTENSION_ID__ !== '' && typeof runtime?.sendMessage === 'function' ? runtime : null
}

export function canAskExtension(): boolean {
  return asker() !== null
}

/** The packet straight from the extension's ledger: no copying, no pasting, and no request leaves the browser. */
export async function askExtension(): Promise<Outcome<string>> {
  try {
    return packetAnswered(await asker()?.sendMessage(__EXTENSION_ID__, { ask: 'packet' }))
  } catch {
    // The extension was switched off or updated meanwhile: pasting still works.
    return SILENT
  }
}

const SILENT = refuse(
  'no-access',
  'Tiện ích không trả lời. Mở tiện ích, bấm «Sao chép gói số liệu» rồi dán vào đây.',
)

/** The packet in an answer; what is no answer of the extension, or more than a packet, is none. */
export function packetAnswered(value: unknown): Outcome<string> {
  const answer = Answer.safeParse(value)
  if (!answer.success) return SILENT
  return answer.data.ok ? accept(answer.data.value) : refuse('no-data', answer.data.refusal.message)
}
