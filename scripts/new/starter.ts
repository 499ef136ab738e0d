import type { Outcome } from '../../core/outcome'

/** A first draft: files by their path below the folder of its kind, and what a person has to do before it is an addition, in Vietnamese. */
export interface AdditionDraft {
  readonly files: Readonly<Record<string, string | Uint8Array>>
  readonly todo: readonly string[]
}

/** What was typed behind the kind. */
export interface DraftAsked {
  readonly id: string
  /** Words behind the id. */
  readonly words: readonly string[]
  readonly options: Readonly<Record<string, string | undefined>>
}

/** One file each under kinds/: its name is the kind, `npm run new <kind> <id> …`. */
export interface Starter {
  readonly usage: string
  /** The folder its additions lie in, by themselves or in a folder each. */
  readonly into: string
  readonly alone: 'file' | 'folder'
  readonly options: Readonly<Record<string, { readonly type: 'string' }>>
  /** How many words it takes behind the id, at least and at most. */
  readonly words: readonly [number, number]
  readonly draft: (asked: DraftAsked) => Promise<Outcome<AdditionDraft>>
}

/** What a draft leaves for a person to say; the walkers fail by name while it stands somewhere. */
export const TO_FILL = 'CẦN ĐIỀN'

/** `toFill('tên chỉ tiêu')` is `'CẦN ĐIỀN: tên chỉ tiêu'`. */
export function toFill(what: string): string {
  return `${TO_FILL}: ${what}`
}
