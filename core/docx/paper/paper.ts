import type { Day } from '../../text/day'
import type { BoundText } from '../bound-text'

/** Words of a paragraph, some of them bound to a figure. */
export type Piece = string | BoundText

export interface PaperTable {
  readonly columns: readonly { readonly title: string; readonly share: number; readonly centred?: true }[]
  readonly rows: readonly (readonly Piece[])[]
}

export type PaperBlock =
  | { readonly heading: string; readonly level: 1 | 2 | 3 }
  | { readonly say: readonly Piece[]; readonly looks?: 'italic' | 'bold' }
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
  readonly on: Day
  /** `'BÁO CÁO'`, `'KẾ HOẠCH'`. */
  readonly kind: string
  readonly about: string
  /** «Kính gửi»; nobody: the line is left out. */
  readonly to: readonly string[]
  readonly body: readonly PaperBlock[]
  /** `['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH']`. */
  readonly signer: readonly string[]
  /** «Nơi nhận», without dashes and stops. */
  readonly receivers: readonly string[]
}
