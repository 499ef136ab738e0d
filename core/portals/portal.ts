import type { MeasureId } from '../measures/catalogue'
import type { Identity } from '../measures/identities'

/**
 * One kind of page that shows figures, as data. `core/portals/<id>/portal.ts` exports one as `portal`.
 * Labels are the page's own; they are compared folded (case, white space, tone placement), always as whole header paths.
 */
export interface Portal {
  readonly id: string
  /** What the officer calls the page. */
  readonly name: string
  /** Last pieces of the addresses that show it: `bao-cao-06a`. */
  readonly routes: readonly string[]
  /** Headings or titles that stand on the page; they tell apart pages with the same table. */
  readonly headings: readonly string[]
  /** What a row is, and the spellings of the column that names it; `within` where a second column divides it (unit × field). */
  readonly row: PortalRow & {
    readonly within?: PortalRow & { readonly isAlwaysThere?: true }
    /** Every row stands below a heading that names its unit: it is a row of that unit and nothing else. */
    readonly groups?: 'unit'
  }
  readonly columns: readonly PortalColumn[]
  /** Published percentages: checked against the counts, never captured. */
  readonly rates?: readonly PortalRate[]
  /** Rows that stand below a row with counts and divide it (T7a: service levels), with measures of their own. */
  readonly levels?: readonly PortalLevel[]
  /** Measures whose total row the page itself computes otherwise: a total that differs is left out with a warning. */
  readonly looseTotals?: readonly MeasureId[]
  /** The levels leave dossiers out: a row may exceed them, and a total row that adds them up is checked and left out. */
  readonly levelsArePart?: true
  /**
   * Places that keep saying which days the rows were asked for when the form is changed afterwards, as was tried on the
   * page: the address, the visible title, the hidden export copy. What is not named follows the form, or was not tried.
   */
  readonly witness?: readonly ('address' | 'title' | 'copy')[]
  /** The rows that levels divide have no counts of their own: what stands there is only held against the levels. */
  readonly levelsOnly?: true
  /** Equations of this page besides the general ones. */
  readonly identities?: readonly Identity[]
  /** Filters whose choice decides what the columns count; with any other choice the page is refused. */
  readonly filters?: readonly PortalFilter[]
  /** The table's heads are too common to be known by themselves: the address or a heading must say whose they are. */
  readonly needsHeading?: true
  /** What the officer should know of these figures at every capture. */
  readonly caution?: string
}

export type PageRowKind = 'field' | 'unit' | 'procedure'

export interface PortalRow {
  readonly is: PageRowKind
  readonly column: readonly string[]
}

export interface PortalColumn {
  readonly measure: MeasureId
  /** Spellings of the whole header path, joined by " › ". */
  readonly paths: readonly string[]
  /** The page shows the column only with some filters. */
  readonly optional?: true
  /** The cell has several lines and the figure is the first ("12,34" above "/18"). */
  readonly line?: 'first'
  /** The cell names its values («Số lượng: 833 ⏎ Tỷ lệ: 75%») and the figure is the one of this name. */
  readonly named?: string
  /** What it counts where the page has these columns, too, and the rows' arithmetic bears it out. */
  readonly beside?: PortalBeside
}

/** «Trong kỳ» beside «Qua mạng» and «Qua BCCI» is what came in by hand, not all that came in. */
export interface PortalBeside {
  readonly columns: readonly MeasureId[]
  readonly measure: MeasureId
  /** The count that it makes with these, and with the columns beside it where they are no part of it. */
  readonly whole: MeasureId
  readonly and: readonly MeasureId[]
}

export interface PortalFilter {
  readonly labels: readonly string[]
  /** Any of these is right; the first is what the officer is told to choose. */
  readonly is: readonly string[]
  /** What the column counts with any other choice: «đếm cả hồ sơ đã giải quyết». */
  readonly otherwise: string
}

export interface PortalRate {
  readonly paths: readonly string[]
  readonly part: readonly MeasureId[]
  readonly whole: readonly MeasureId[]
  /** Other formulas the page uses for the same rate; any of them is fair. */
  readonly orWhole?: readonly (readonly MeasureId[])[]
}

export interface PortalLevel {
  /** Labels of the level's rows. */
  readonly labels: readonly string[]
  /** Measure of the level's row by the measure its column has in other rows; a column not named here is not captured. */
  readonly measures: Partial<Record<MeasureId, MeasureId>>
}

/**
 * All spellings of a path from the spellings of its pieces.
 *
 * `pathsOf(['Đã xử lý', 'Hồ sơ đã xử lý'], ['Quá hạn'])` is `['Đã xử lý › Quá hạn', 'Hồ sơ đã xử lý › Quá hạn']`.
 */
export function pathsOf(...pieces: readonly (readonly string[])[]): string[] {
  return pieces.reduce<string[]>(
    (paths, spellings) =>
      paths.length === 0
        ? [...spellings]
        : paths.flatMap((path) => spellings.map((piece) => `${path} › ${piece}`)),
    [],
  )
}
