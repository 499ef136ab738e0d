import type { Job } from './form-job'
import type { FormSeen, LiveForm, LivePlace } from './form-seen'

export interface WriteOptions {
  /** The address that was previewed: on any other the hand writes nothing. */
  readonly address?: string
  /** The form that was previewed; null where none was, and then nothing is written. */
  readonly previewed?: FormSeen | null
  readonly onProgress?: (done: number, all: number) => void
  readonly signal?: AbortSignal
  readonly patienceMs?: number
}

/** The hand at work on one page. */
export interface FormHand {
  readonly document: Document
  readonly options: WriteOptions
  live: LiveForm
  /** A sign-in box has come up over the form. */
  ended: boolean
  /** Units of measure as previewed, by place. */
  readonly measures: ReadonlyMap<string, string>
  /** Typed and not yet read back. */
  slice: Job[]
  since: number
  /** The row that a double click has opened as a whole, and what was typed into it. */
  row: { readonly place: LivePlace; readonly jobs: Job[] } | null
}
