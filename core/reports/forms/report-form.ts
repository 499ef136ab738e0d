import type { PartClaimed } from '../../context/claim'
import type { MeasureId } from '../../measures/catalogue'
import type { Breakdown } from '../../snapshot/snapshot'

/** One step of a path of labels: the spellings known for it; `optional` where a template may leave it out. */
export interface PathStep {
  readonly spellings: readonly string[]
  readonly optional?: true
}

/** A column of a report (or, in a tree of indicators, a row): which measure it asks for and how its path may read. */
export interface ReportColumn {
  readonly measure: MeasureId
  /** Any of these paths, each matched whole, step by step. */
  readonly paths: readonly (readonly PathStep[])[]
  /** A column may read so, too; a row of that name may not, for it stands under more headings than one. */
  readonly alone?: readonly PathStep[]
  /** Means this only where columns for these stand in the same table: without "Trước hạn", "Đúng hạn" counts both. */
  readonly beside?: readonly MeasureId[]
  /** What it means without those: «Đúng hạn» with nothing but «Quá hạn» beside it counts the early ones, too. */
  readonly otherwise?: MeasureId
  /** The same, but only where a person said that the template is this report. */
  readonly otherwiseAsked?: MeasureId
  /** Counts these, too: where a column for one stands by itself, under no heading, it may not, and is not filled. */
  readonly holds?: readonly MeasureId[]
  /** Templates may do without it: nothing is said when it is not there. */
  readonly optional?: true
}

/** What a column says of a task, an indicator or a finding. */
export type Says =
  | 'status'
  | 'due'
  | 'numerator'
  | 'denominator'
  | 'formula'
  | 'target'
  | 'severity'
  | 'message'
  | 'numbers'
  | 'cells'
  | 'explanation'

export interface SaysColumn {
  readonly says: Says
  readonly spellings: readonly string[]
}

/**
 * What one row of a table is. `total` is a table of a single row: the unit's own totals; of `measure` each row is one of
 * the columns of the report, and a column is a time, a value or a lĩnh vực.
 */
export type ReportRowKind =
  | 'field'
  | 'unit'
  | 'procedure'
  | 'measure'
  | 'task'
  | 'indicator'
  | 'finding'
  | 'total'

/** One table of a report, known by its labels wherever they stand. */
export interface ReportTable {
  readonly id: string
  readonly rows: ReportRowKind
  /** Headings of the column that names the rows. */
  readonly rowLabels: readonly string[]
  readonly columns: readonly ReportColumn[]
  /** Columns of a table of tasks, indicators or findings. */
  readonly saysColumns?: readonly SaysColumn[]
  /** Empty rows may be given the names of captured fields that have no row of their own. */
  readonly freeRows?: true
  /** A figure "-" (không phát sinh) is written as "-"; otherwise the cell stays blank, and that is said. */
  readonly writesDash?: true
  /** Row names that mean the same in this report, besides the list of all reports. */
  readonly equivalents?: readonly (readonly string[])[]
  /** Ids of the pages it is made from; by default the pages that have most of its columns. */
  readonly pages?: readonly string[]
  /** Stands in for another table of the report: the same columns, other rows. */
  readonly insteadOf?: string
  /** A workbook without this table is still this report. */
  readonly optional?: true
}

/**
 * A report as data: how to know it and what stands where. One folder each: report.ts, blank.xlsx, expected.json.
 * report.ts also exports `source`, where the layout comes from and how sure that is: nothing is worked out from it.
 */
export interface Report {
  readonly id: string
  /** As printed: "II.06a/VPCP/KSTT"; '' where the report has none. */
  readonly code: string
  readonly name: string
  readonly titles: readonly string[]
  /** Parts of the dossiers it is about by itself: a title that names them claims nothing else. */
  readonly about?: readonly PartClaimed[]
  readonly confirmed: boolean
  /** A person said that the template is this report: its title and a part of its columns are not needed. */
  readonly asked?: true
  /** It is the table of the page of this id: its places are found as a capture of that page reads them. */
  readonly page?: string
  readonly tables: readonly ReportTable[]
  /** Single cells outside of tables, known by a label near them. */
  readonly cells?: readonly ReportCell[]
}

/** A cell known by a label: so many rows down and columns right of it, or right of it under the heading `above`. */
export interface ReportCell {
  readonly label: string
  readonly down: number
  readonly right: number
  readonly above?: string | undefined
  readonly measure: MeasureId
  readonly by: Breakdown
}

/** `step('Trong kỳ', 'Trong đó')` is the step with these two spellings. */
export function step(...spellings: string[]): PathStep {
  return { spellings }
}

/** A step that templates leave out at times. */
export function maybe({ spellings }: PathStep): PathStep {
  return { spellings, optional: true }
}
