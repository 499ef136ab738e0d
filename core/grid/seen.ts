/**
 * What a hand saw on a page, before anything is understood: plain data that crosses from the page to the core.
 * A hand reads; it decides nothing. Texts are as the page has them (not folded, not trimmed of meaning).
 */
export interface PageSeen {
  /** Full address of the top page, and its document title (often empty on this product). */
  readonly url: string
  readonly title: string
  /** Visible texts that stand as headings (h1–h6, or bold blocks above the filters), in page order. */
  readonly headings: readonly string[]
  /** Filter controls in page order, the hidden ones left out (portals 13.1). */
  readonly filters: readonly FilterSeen[]
  /** Every table-like thing, hidden ones too (they carry the period line); in page order over all frames read. */
  readonly tables: readonly TableSeen[]
  /** A spinner or skeleton is over the figures now. */
  readonly busy: boolean
  /** Signs that the page is a sign-in page or a session's end: a visible password field, a known sentence. */
  readonly signIn: 'none' | 'password-field' | 'session-ended'
  /** What the hand could not look into: 'frame', 'closed-shadow', 'canvas', 'pdf', 'too-large' (then it looked at nothing). */
  readonly unread: readonly string[]
  /** What was watched of the page since a hand first saw it; left out where nobody watched (a file, a saved page). */
  readonly watch?: WatchSeen
}

/** The order of events that a page at rest no longer shows: which filters its rows were asked with. */
export interface WatchSeen {
  /** The filters as they stood when the query of the present rows was sent; null where that was not seen, or more than one query may have brought them. */
  readonly asked: readonly FilterSeen[] | null
  /** A query was sent and its answer was not seen yet. */
  readonly isWaiting: boolean
  /** What the page calls the button that asks: «Thống kê»; '' where it has none. */
  readonly button: string
}

export interface FilterSeen {
  /** The label as shown, a final colon dropped: «Từ ngày», «Loại thời gian»; '' where there is none. */
  readonly label: string
  /** The chosen value as shown; '' where nothing is chosen. */
  readonly value: string
  readonly control: 'select' | 'date' | 'choice' | 'text'
  /** The input's id where it has one (it confirms the label: `ThongKeSearch_tuNgay`). */
  readonly id?: string
  readonly placeholder?: string
}

export interface TableSeen {
  /** Which frame (0 = top) and which table of it; the outline and the re-check find it again by this. */
  readonly frame: number
  readonly index: number
  readonly visible: boolean
  readonly kind: 'table' | 'aria' | 'split' | 'boxes'
  /** Accessible name, caption or the heading right above it; '' where none. */
  readonly caption: string
  readonly rows: readonly RowSeen[]
  /** A style shows its cells under other heads, or its rows in another order, than the markup has. */
  readonly isDisplaced?: true
  /** How many rows the grid says it has, where it says more than are in the page (virtual scroll, paging). */
  readonly rowCount?: number
  /** How many columns the grid says it has, of which those out of view may not be in the page. */
  readonly columnCount?: number
  /** The pager's own words ("1-20 trong 69"), where there is one. */
  readonly pager?: string
}

export interface RowSeen {
  readonly section: 'head' | 'body' | 'foot'
  readonly cells: readonly CellSeen[]
}

export interface CellSeen {
  readonly text: string
  /** Left out where 1. */
  readonly colspan?: number
  readonly rowspan?: number
  /** The cell is a `<th>` (or has that role). */
  readonly header?: true
  /** All of its text is bold. */
  readonly bold?: true
  /** Hidden by itself inside a visible table. */
  readonly hidden?: true
  /** The full text where the page cut it short (`title`). */
  readonly full?: string
}
