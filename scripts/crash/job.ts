import type { Book } from '../../test/support/ledger-book'
import type { CrashOffice } from './office'

/** One press of a button that the panel answers with a sentence when what it did is kept. */
export interface Step {
  readonly words: RegExp
  /** How many records of the officer's it adds: all of them or none. */
  readonly adds: number
  /** To the last click, without waiting for the sentence. */
  readonly act: () => Promise<void>
  /** Whether all that was said on the way is in the ledger, before its last sentence, too. */
  readonly onTheWay?: (book: Book, run: RunHeard) => boolean
  /** Whether what it did is in the ledger; from the sentence on, whatever comes after. */
  readonly lasts?: (book: Book) => boolean
  /** The same as long as nothing was begun after it. */
  readonly stands?: (book: Book) => boolean
}

/** A run as it was heard until it was killed. */
export interface RunHeard {
  /** The ledger before its first click. */
  readonly before: Book
  readonly sentences: readonly string[]
}

/** What an officer does again and again, and what is killed on the way. */
export interface CrashJob {
  readonly name: string
  /** The page it is done on; null where the panel is enough. */
  readonly route: string | null
  /** Its steps begin with another ledger in the place of the one there is. */
  readonly laysLedger?: true
  /** Brings an open panel to where the job begins; once a session. */
  readonly ready: (office: CrashOffice) => Promise<void>
  /** The steps of one run, from what the panel shows now; `mark` is this run's own. */
  readonly steps: (office: CrashOffice, mark: string) => Promise<readonly Step[]>
}
