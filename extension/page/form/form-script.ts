import type { Write } from '../../../core/reports/report'
import { type FormSeen, seeForm } from './see-form'
import { type FormLine, undoForm, writeForm } from './write-form'

/** What the panel, the command line or a test asks of the page with the form; `address` is the one previewed. */
export type FormMessage =
  | { readonly do: 'see' }
  | { readonly do: 'write'; readonly address: string; readonly writes: readonly Write[] }
  | { readonly do: 'undo'; readonly address: string; readonly lines: readonly FormLine[] }
  | { readonly do: 'stop' }

export type FormAnswer =
  | { readonly did: 'see'; readonly seen: FormSeen }
  | { readonly did: 'write' | 'undo'; readonly lines: readonly FormLine[]; readonly submitted: false }
  | { readonly did: 'stop' }

export type OnProgress = (done: number, all: number) => void

let running: AbortController | null = null
/** What was previewed: a form that says something else by the time it is written is another form. */
let previewed: FormSeen | null = null

/**
 * The one function the injected script gives away: JSON in, JSON out.
 *
 * `await formScript({ do: 'see' })` is `{ did: 'see', seen: { title: 'Biểu số II.06a…', places: […] } }`; a `stop` makes the
 * write under way end after the field it is at.
 */
export async function formScript(message: FormMessage, onProgress?: OnProgress): Promise<FormAnswer> {
  if (message.do === 'see') {
    previewed = await seeForm(document)
    return { did: 'see', seen: previewed }
  }
  if (message.do === 'stop') {
    running?.abort()
    return { did: 'stop' }
  }
  running?.abort()
  running = new AbortController()
  const options = { address: message.address, signal: running.signal, ...(onProgress ? { onProgress } : {}) }
  const lines =
    message.do === 'write'
      ? await writeForm(document, message.writes, { ...options, previewed })
      : await undoForm(document, message.lines, options)
  return { did: message.do, lines, submitted: false }
}
