import type { Claim, ContextClaims, PartClaimed } from '../context/claim'
import type { ContextDifference } from '../context/differences'
import type { MeasureId } from '../measures/catalogue'
import type { Refusal } from '../outcome'
import type { PeriodName } from '../periods/period-named'
import type { Breakdown, Snapshot, SystemAddend } from '../snapshot/snapshot'
import type { ShownAs } from '../workbook/number-format'
import type { NumberLimit } from '../workbook/seen'
import type { ReportRowKind, Says } from './forms/report-form'
import type { ColumnTime } from './labels/column-time'

/**
 * A place of a report as a hand saw it, in Excel or on a web form: its labels, what it holds now and whether it may
 * be written. Both hands describe their target in these words; `planFill` knows nothing else of them.
 */
export interface PlaceSeen extends Pick<ShownAs, 'days' | 'percent' | 'scaled' | 'format'> {
  /** Where it is: `{ sheet: 'II.06a', cell: 'F12' }` or `{ row: '1.2', column: 'FN01' }` (keys of the form). */
  readonly at: Place
  /** Labels of its row from outermost group to its own name; numbering ("1.", "a)") is not part of them. */
  readonly rowPath: readonly string[]
  /** The row's own numbering as shown ('1.2', 'a', 'I'), '' where none. */
  readonly ordinal: string
  readonly columnPath: readonly string[]
  readonly unitOfMeasure?: string
  readonly state: 'open' | 'formula' | 'computed' | 'group' | 'read-only' | 'locked'
  /** What it shows now, as text; '' is empty. `value` where it is a number that counts something other than days. */
  readonly text: string
  readonly value?: number
  /** It holds «0» or the like only because its template does: it counts as empty. */
  readonly prefilled?: true
  /** What it holds is chosen from a list or calendar of the page: typing chooses nothing. */
  readonly chosen?: true
  /** It takes only these words; null where it takes those of a list that nobody knows. */
  readonly choices?: readonly string[] | null
  /** The words around it are typed in an old font: ours would show as other letters there. */
  readonly oldFont?: true
  /** Of a protected sheet of which nobody can tell what is open all the same. */
  readonly openUnknown?: true
  /** What numbers its data validation lets in. */
  readonly limit?: NumberLimit
  /** Which table of the report it belongs to, where the report has several. */
  readonly table?: string
  /** What it is for, where more than its labels says so: a heading line, a task's row, a taught or named cell. */
  readonly means?: PlaceMeaning
}

export type PlaceMeaning =
  /** A heading line; `prefix` and `suffix` are the words that stay in the cell around the value ("Đơn vị báo cáo: "). */
  | {
      readonly heading: 'unit' | 'period' | 'receiver' | 'on' | 'from' | 'to'
      readonly prefix: string
      readonly suffix?: string
    }
  | { readonly task: string; readonly says: Says }
  /** Of the indicator or finding of its row. */
  | { readonly says: Says }
  /** Where the name of a row still without one is to be written. */
  | { readonly names: 'row' }
  /**
   * Without `by` the row says which; `time` where its column is not simply of the report's period; `unsure` where a
   * column under the same heading is not understood: it may count what this one seems to.
   */
  | {
      readonly measure: MeasureId
      readonly by?: Breakdown
      readonly time?: ColumnTime
      readonly unsure?: true
    }

export type Place =
  | { readonly sheet: string; readonly cell: string }
  | { readonly row: string; readonly column: string }

/** What one table of a target claims of unit, period and part, and what kind of table it is. */
export interface TableClaims {
  /** Id of the table in its report. */
  readonly table: string
  readonly rows: ReportRowKind
  /** What the report is about by itself, so that its titles may say so. */
  readonly about: readonly PartClaimed[]
  readonly claims: ContextClaims
  /** Of an annex of tasks: the years that the words over it name. */
  readonly planYears?: readonly Claim<number>[]
}

/** Words of a target that a person settled: it is of this unit and these days, whatever they say. */
export interface ConfirmedContext {
  readonly of?: ContextDifference['of']
  readonly words: string
  /** For whom and which days that was said; left out where it is said of the fill at hand. */
  readonly unit?: string
  readonly from?: string
  readonly to?: string
}

export interface TargetSeen {
  readonly host: 'workbook' | 'form'
  /** Title and report code as shown; unit and days of the target where it says them. */
  readonly title: string
  readonly unit?: string
  readonly from?: string
  readonly to?: string
  /** Tables the report can do without, which are left out for these reasons. */
  readonly doubts?: readonly Refusal[]
  /** The period it names where it does not say the days. */
  readonly named?: PeriodName
  readonly claims?: readonly TableClaims[]
  readonly places: readonly PlaceSeen[]
}

/** Which figure a value comes from: enough to find it again in its snapshot. */
export interface FigureRef {
  readonly snapshot: string
  readonly measure: MeasureId
  readonly by: Breakdown
  /** Of a sum over systems: what each of them adds, and from which capture. */
  readonly addends?: readonly SystemAddend[]
}

export interface Write {
  readonly at: Place
  readonly rowPath: readonly string[]
  readonly columnPath: readonly string[]
  readonly now: string
  /** A number, or text; null empties nothing: a blank figure is a refusal `no-figure`, never a write. */
  readonly value: number | string
  /** The days it is of, where they are not the report's own. */
  readonly of?: { readonly from: string; readonly to: string }
  /** A day goes into a cell that is formatted for days as the number of that day; `value` is what is read there. */
  readonly stored?: number
  readonly from: FigureRef | { readonly task: string } | { readonly text: string }
  /** What we call it, where the list of the cell has another word for it. */
  readonly ours?: string
  /** What stands there now is the template's own «0» or the like, nobody's number. */
  readonly prefilled?: true
  /** The place already holds exactly this; carried so that the outcome can say `already-equal`. */
  readonly equal?: true
}

export interface FillRefusal extends Refusal {
  readonly at?: Place
  /** The figure a formula or computed place should show. */
  readonly expected?: number
  /** It shows exactly that: nothing is left to do there. */
  readonly agrees?: true
  /** A row of which nothing was captured: it stays blank, nothing is wrong with it. */
  readonly blank?: true
  /** Words of the target that a person can settle: with them confirmed the fill goes on. */
  readonly confirm?: string
  /** Places that the page has set to 0 itself, as it seems: overwritten when a person says so. */
  readonly zeros?: readonly Place[]
}

/** A place of the target's tables as it was seen, whether anything is written there or not. */
export type PlaceOfForm = Pick<PlaceSeen, 'at' | 'rowPath' | 'columnPath' | 'text' | 'value'>

/** What was filled: an .xlsx, a web form, a paper in words. */
export type ReceiptHost = 'workbook' | 'form' | 'words'

/** What will be written where, and what will not, and why. Pure data; a hand carries it out. */
export interface FillPlan {
  readonly report: string
  readonly host: ReceiptHost
  readonly writes: readonly Write[]
  readonly refusals: readonly FillRefusal[]
  /** What a person settled about the target, and this plan rests on. */
  readonly confirmed?: readonly ConfirmedContext[]
  /** Captures it takes from that were made before the period had ended («tạm tính»); left out where there are none. */
  readonly provisional?: readonly string[]
  /** Other periods that columns of the target ask for. */
  readonly wants?: readonly { readonly from: string; readonly to: string }[]
  /** What stops nothing but must be said once, each a sentence. */
  readonly notes?: readonly string[]
  /** Sums over systems that writes come from: they are in no ledger and no packet. */
  readonly sums?: readonly Snapshot[]
  /** The tables as they were seen, to be shown with the plan; kept nowhere. */
  readonly form?: readonly PlaceOfForm[]
}

export type WriteOutcome =
  | 'filled'
  | 'already-equal'
  | 'value-did-not-stick'
  | 'field-read-only'
  | 'field-computed'
  | 'page-changed'
  | 'cell-locked'
  | 'cell-has-formula'
  | 'stopped'

/** Names and heads as the paper prints them, by row and column, for lines that stand under the same heads. */
export interface TablePrinted {
  /** Of a workbook. */
  readonly sheet: string
  readonly rows: Readonly<Record<string, readonly string[]>>
  readonly columns: Readonly<Record<string, readonly string[]>>
}

/** What was written, read back, and from which figure. */
export interface Receipt {
  readonly format: 'so-mot-cua/receipt@1'
  readonly report: string
  readonly host: ReceiptHost
  readonly target: string
  readonly unit: string
  readonly from: string
  readonly to: string
  readonly at: string
  readonly snapshots: readonly string[]
  /** Captures among its sources that were made before the period had ended («tạm tính»). */
  readonly provisional?: readonly string[]
  readonly lines: readonly {
    readonly at: Place
    readonly value: number | string
    readonly before: string
    readonly readBack: string
    readonly outcome: WriteOutcome
    readonly from: Write['from']
  }[]
  readonly refusals: readonly FillRefusal[]
  readonly confirmed?: readonly ConfirmedContext[]
  /** What was said of the fill, besides what was refused. */
  readonly notes?: readonly string[]
  /** SHA-256 of the file as it was opened and as it was handed out; a web form has neither. */
  readonly files?: { readonly template: string; readonly filled: string }
  /** The sealed report whose figures it puts right, and how that one is called: «đã gửi 18/11 · số 12/BC-UBND». */
  readonly corrects?: { readonly seal: string; readonly words: string }
  /** What the template or the page itself prints over and beside the places above. */
  readonly labels?: readonly TablePrinted[]
  /** A web form whose fill nobody has seen to its end yet: of a line that says `stopped` nobody knows. */
  readonly underWay?: true
  /** A web form: until when all that was written was seen to hold, and in what peace of the page. */
  readonly held?: { readonly at: string; readonly quietMs: number; readonly calm: boolean }
}
