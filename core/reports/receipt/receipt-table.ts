/**
 * «Phiếu đối chiếu»: one A4 page for the one who signs, whatever was filled. Plain rows of text; a host draws and prints
 * them. What has no room on the page is counted there and stands in full in the annex, from page 2 on.
 */
export interface ReceiptSheet {
  readonly title: string
  /** The one sentence that matters, and whether nothing speaks against it. */
  readonly verdict: string
  readonly clean: boolean
  readonly heading: readonly (readonly [label: string, value: string])[]
  readonly sources: SheetTable
  /** Column by column: how many cells were written, their sum, the total the page gives, whether they agree. */
  readonly columns: SheetTable
  /** Formulas that do not show the figure, places that were not written. */
  readonly open: SheetTable
  readonly signatures: readonly string[]
  readonly annex: ReceiptAnnex
}

export interface ReceiptAnnex {
  readonly title: string
  /** How many places it lists. */
  readonly count: number
  /** Always in full: tables that were cut on the page, then every place. */
  readonly tables: readonly SheetTable[]
  /** The page leads to it: something has no room there. */
  readonly needed: boolean
}

export interface SheetTable {
  readonly title: string
  readonly head: readonly string[]
  /** How wide each column is drawn, of 100. */
  readonly widths: readonly number[]
  readonly rows: readonly (readonly string[])[]
}

/** What a colleague said of the figures, on the receipt: `open` where a figure they returned still stands. */
export interface ReviewLine {
  readonly words: string
  readonly open?: readonly [where: string, why: string]
}
