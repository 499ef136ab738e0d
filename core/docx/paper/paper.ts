import type { Day } from '../../text/day'
import type { BoundText } from '../bound-text'

/** What the writer has to fill in: shown marked. */
export interface ToFill {
  readonly toFill: string
}

/** Words of a paragraph, some of them bound to a figure; a line break in them is one on paper. */
export type Piece = string | BoundText | ToFill

/** A heading over rows: its number in the first column, its words over all others. */
export interface PaperGroup {
  readonly number: string
  readonly words: string
}

export interface PaperTable {
  readonly columns: readonly { readonly title: string; readonly share: number; readonly centred?: true }[]
  readonly rows: readonly (readonly Piece[] | PaperGroup)[]
}

/** A page that lies, behind the signature: who it belongs to in its title lines, then its own blocks. */
export interface PaperAnnex {
  readonly title: readonly Piece[]
  /** «(Kèm theo …)». */
  readonly note?: string
  readonly body: readonly PaperBlock[]
}

export type PaperBlock =
  | { readonly heading: string; readonly level: 1 | 2 | 3 }
  /** `withNext`: on the page of what follows. */
  | { readonly say: readonly Piece[]; readonly looks?: 'italic' | 'bold'; readonly withNext?: true }
  | { readonly table: PaperTable }

/** An administrative paper in the layout of NĐ 30/2020/NĐ-CP, annex I, before it is a Word file. */
export interface Paper {
  /** Capitals, one entry a line: `['ỦY BAN NHÂN DÂN', 'XÃ HƯƠNG SƠN']`; `superior` only where there is one. */
  readonly superior?: string
  readonly issuer: readonly string[]
  /** Left out: the place of the number stays open, to be given when the paper is signed. */
  readonly number?: string
  /** Behind the number: `'BC-UBND'`. */
  readonly mark: string
  readonly place: string
  /** Of a draft only the year is known: day and month stay open. */
  readonly on: Day | { readonly year: number }
  /** `'BÁO CÁO'`, `'KẾ HOẠCH'`. */
  readonly kind: string
  readonly about: string
  /** «Kính gửi»; nobody: the line is left out. */
  readonly to: readonly string[]
  readonly body: readonly PaperBlock[]
  /** `['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH']`. */
  readonly signer: readonly string[]
  /** «Nơi nhận», without dashes and stops. */
  readonly receivers: readonly Piece[]
  readonly annexes?: readonly PaperAnnex[]
}
