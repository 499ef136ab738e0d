import type { ContextWatch } from './form-context'
import type { Job } from './form-job'
import type { OnProgress } from './form-messages'
import type { FormSeen, LiveForm, LivePlace } from './form-seen'
import type { WaysProven } from './form-ways'
import type { PageGuard } from './guard-page'
import type { SendsWatch } from './watch-sends'

export interface WriteOptions {
  /** The address that was previewed: on any other the hand writes nothing. */
  readonly address?: string
  /** The form that was previewed; null where none was, and then nothing is written. */
  readonly previewed?: FormSeen | null
  /** The officer knows that this page saves each field by itself, and said yes. */
  readonly selfSaving?: boolean
  readonly onProgress?: OnProgress
  readonly signal?: AbortSignal
  readonly patienceMs?: number
  /** How long the page must have been quiet before all is read back for the last time. */
  readonly quietMs?: number
}

/** The hand at work on one page. */
export interface FormHand {
  readonly document: Document
  readonly options: WriteOptions
  live: LiveForm
  /** Why nothing more is written: a sign-in box came up, it is another form now, or the page sends by itself. */
  ended: 'session' | 'turned' | 'sends' | null
  /** Units of measure as previewed, by place. */
  readonly measures: ReadonlyMap<string, string>
  readonly context: ContextWatch
  readonly guard: PageGuard
  readonly sends: SendsWatch
  readonly ways: WaysProven
  /** Typed and not yet read back. */
  slice: Job[]
  /** When the page last got its turn, and at the end: when the last value was typed. */
  since: number
  /** The first field was typed, and the page was watched for what it does with it. */
  tried: boolean
  /** The row that a double click has opened as a whole, and what was typed into it. */
  row: { readonly place: LivePlace; readonly jobs: Job[] } | null
}
