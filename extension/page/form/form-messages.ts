import type { Write } from '../../../core/reports/report'
import type { LineTold, WebFillFacts } from '../../../core/reports/web-fill'
import type { FormLine } from './form-job'
import type { FormSeen } from './form-seen'

/** What is asked of the hand that only sees. */
export type SeeMessage = { readonly do: 'see' } | { readonly do: 'stop' }

/** What is asked of the hand that writes; `address` is the one previewed. */
export type WriteMessage =
  | {
      readonly do: 'write'
      readonly address: string
      readonly writes: readonly Write[]
      /** The officer knows that the page saves each field by itself. */
      readonly selfSaving?: boolean
    }
  | { readonly do: 'undo'; readonly address: string; readonly lines: readonly FormLine[] }

/** What the panel, the command line or a test asks of the page with the form. */
export type FormMessage = SeeMessage | WriteMessage

export type SeeAnswer = { readonly did: 'see'; readonly seen: FormSeen } | { readonly did: 'stop' }

export interface WriteAnswer {
  readonly did: 'write' | 'undo'
  readonly lines: readonly FormLine[]
  readonly submitted: false
  readonly facts: WebFillFacts
}

export type FormAnswer = SeeAnswer | WriteAnswer

/** Told after each slice what became of its lines; where nobody hears it any more the writing is stopped. */
export type OnProgress = (done: number, all: number, lines: readonly LineTold[]) => Promise<void>

export function isWriting(message: FormMessage): message is WriteMessage {
  return message.do !== 'see' && message.do !== 'stop'
}
