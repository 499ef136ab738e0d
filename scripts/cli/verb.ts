import type { Refusal } from '../../core/outcome'

/** What a verb prints on standard output, and whether anything was refused in whole or part (exit 1). */
export interface VerbResult {
  readonly print: unknown
  readonly refused: boolean
}

type OptionKind =
  | { readonly type: 'string'; readonly short?: string; readonly multiple?: true }
  /** Given or not: `'true'` or undefined. */
  | { readonly type: 'boolean' }

/** One file each under verbs/: its name is the verb. */
export interface Verb {
  readonly usage: string
  readonly options: Readonly<Record<string, OptionKind>>
  /** How many words it needs at least, and at most. */
  readonly words: readonly [number, number]
  /** What it prints beside the refusals where its input is refused whole: the same shape as ever, empty. */
  readonly nothing: Readonly<Record<string, unknown>>
  readonly run: (
    words: readonly string[],
    options: Readonly<Record<string, string | undefined>>,
    /** Options that may be given several times. */
    lists: Readonly<Record<string, readonly string[] | undefined>>,
  ) => Promise<VerbResult>
}

/** One call and what comes of it; they stand beside the verb as `examples`. The word SNAPSHOT is a capture in a file. */
export interface VerbExample {
  readonly words: string
  readonly args: readonly string[]
  readonly code: 0 | 1 | 2
  /** A part of the document it prints, `{ 0: … }` for the first of a list; none where the call is off. */
  readonly prints?: Readonly<Record<string, unknown>>
}

/** The call itself is off: a sentence for standard error, exit 2. */
export class WrongUsage extends Error {}

/** Input that is refused by name before the verb's own work begins. */
export class RefusedInput extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.message)
  }
}
