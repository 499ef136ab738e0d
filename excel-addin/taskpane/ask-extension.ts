import * as z from 'zod/mini'
import { accept, type Outcome, refuse } from '../../core/outcome'

/** The extension's id, said when the pane is built; '' where it may not be asked. */
declare const __EXTENSION_ID__: string

const Answer = z.union([
  z.object({ ok: z.literal(true), value: z.string() }),
  z.object({ ok: z.literal(false), refusal: z.object({ message: z.string() }) }),
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
  const silent = refuse(
    'no-access',
    'Tiện ích không trả lời. Mở tiện ích, bấm «Sao chép gói số liệu» rồi dán vào đây.',
  )
  try {
    const answer = Answer.safeParse(await asker()?.sendMessage(__EXTENSION_ID__, { ask: 'packet' }))
    if (!answer.success) return silent
    return answer.data.ok ? accept(answer.data.value) : refuse('no-data', answer.data.refusal.message)
  } catch {
    // The extension was switched off or updated meanwhile: pasting still works.
    return silent
  }
}
