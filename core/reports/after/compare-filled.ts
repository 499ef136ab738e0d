import { groupBy } from '../../group-by'
import type { Snapshot } from '../../snapshot/snapshot'
import type { CountedBy } from '../../snapshot/systems/system-table'
import { tidy } from '../../text/fold'
import { cellName, type SheetCellSeen, type WorkbookSeen } from '../../workbook/seen'
import { gatherFigures, type ReportFigures } from '../figures/report-figures'
import { placeName } from '../refusal-words'
import type { FillPlan, FillRefusal, PlaceSeen, Write } from '../report'
import { type FilledCell, finderOf, type Whereabouts } from './find-filled'
import { lostWords } from './lost-words'
import { type CellSource, filledAtOf, filledCells, type Provenance } from './provenance'

/**
 * How a cell stands to the ledger: equal; empty; changed by hand since it was filled; filled from a figure that is newer
 * now; a formula stands over it; as it was filled, but there is no figure to hold against it now; its labels are gone,
 * or stand more than once; different, and nobody knows why.
 */
export type Agreement =
  | 'same'
  | 'as-filled'
  | 'changed-by-hand'
  | 'figure-newer'
  | 'formula-over'
  | 'gone'
  | 'unsure'
  | 'empty'
  | 'differs'

/** One cell held against the ledger. */
export interface ComparedCell {
  /** Where it was looked at; of a cell whose labels are gone, where it was filled. */
  readonly sheet: string
  readonly cell: string
  readonly rowPath: readonly string[]
  readonly columnPath: readonly string[]
  /** What stands there now, as text; null where its sheet is gone. */
  readonly shows: string | null
  /** What it is held against: the figure of the ledger, else what was filled. */
  readonly figure: number | string
  readonly agreement: Agreement
  readonly note?: string
  /** What was filled there, when, and from which capture; of no other cell. */
  readonly filled?: CellFilled
}

export interface CellFilled {
  readonly value: number | string
  readonly at: string
  readonly source: CellSource | null
  readonly origin: Write['from']
  /** "II.06a!D10", where it stands elsewhere now. */
  readonly from?: string
}

export interface ComparedFill {
  /** Every cell we filled, whatever became of it: none is left out. */
  readonly filled: readonly ComparedCell[]
  /** Places of the form that were never filled by us. */
  readonly others: readonly ComparedCell[]
}

export interface CompareAsk {
  readonly workbook: WorkbookSeen
  /** What the reports are seen to hold, and of which days each sheet speaks. */
  readonly places: readonly PlaceSeen[]
  readonly daysOf: ReadonlyMap<string, { readonly from: string; readonly to: string }>
  /** Made with `overwrite`, so that no place is refused for what it holds; null where no form is found any more. */
  readonly plan: FillPlan | null
  readonly snapshots: readonly Snapshot[]
  readonly provenance: Provenance | null
  readonly systems?: CountedBy | undefined
}

/**
 * «Đối chiếu»: every cell that was filled, found again by its labels, against the figures of the ledger; then what else
 * the form shows. Nothing is changed.
 *
 * A cell filled with 12 that shows 21 is `changed-by-hand`; one that shows 12 where the ledger says 13 now is
 * `figure-newer`; one whose row was deleted is `gone`, with what its old address holds.
 */
export function compareFilled(ask: CompareAsk): ComparedFill {
  const { provenance, plan } = ask
  const filled = provenance ? compareCells(ask, provenance) : []
  const ours = new Set(filled.flatMap((one) => (isLost(one) ? [] : [placeName(one)])))
  const isOther = ({ sheet, cell }: ComparedCell) => !ours.has(placeName({ sheet, cell }))
  const others = [
    ...(plan?.writes ?? []).flatMap(otherPlace),
    ...(plan?.refusals ?? []).flatMap(formulaPlace),
  ]
  return { filled, others: others.filter(isOther) }
}

function isLost({ agreement }: ComparedCell): boolean {
  return agreement === 'gone' || agreement === 'unsure'
}

function otherPlace({ at, rowPath, columnPath, now, value, equal }: Write): ComparedCell[] {
  if (!('cell' in at)) return []
  const agreement = equal ? 'same' : now === '' ? 'empty' : 'differs'
  return [{ ...at, rowPath, columnPath, shows: now, figure: value, agreement }]
}

function formulaPlace({ at, expected, agrees, message }: FillRefusal): ComparedCell[] {
  if (!at || !('cell' in at) || expected === undefined) return []
  const agreement = agrees ? 'same' : 'differs'
  return [{ ...at, rowPath: [], columnPath: [], shows: '', figure: expected, agreement, note: message }]
}

function compareCells(ask: CompareAsk, provenance: Provenance): ComparedCell[] {
  const { workbook, places, daysOf, plan, snapshots } = ask
  const cells = filledCells(provenance)
  const sourceOf = (cell: FilledCell) =>
    'snapshot' in cell ? (provenance.sources.find(({ id }) => id === cell.snapshot) ?? null) : null
  const sheets = new Set(workbook.sheets.map(({ name }) => name))
  const find = finderOf(cells, places, workbook.sheets, (was, sheet) => {
    const source = sourceOf(was) ?? provenance.sources[0]
    const days = daysOf.get(sheet)
    return !source || !days || (days.from === source.from && days.to === source.to)
  })
  const look = lookerAt(workbook)
  const writes = placedBy(plan?.writes ?? [])
  const refusals = placedBy(plan?.refusals ?? [])
  const figureNow = figuresOf(snapshots, ask.systems)
  return cells.map((was) => {
    const { cell, whereabouts } = find(was)
    const source = sourceOf(was)
    const filled: CellFilled = {
      value: was.value,
      at: filledAtOf(provenance, was),
      source,
      origin: originOf(was),
      ...movedFrom(was, cell),
    }
    const { sheet, row: rowPath, column: columnPath } = cell
    const there = { sheet, cell: cell.cell, rowPath, columnPath, filled }
    const holds = sheets.has(sheet) ? look(cell) : null
    if (whereabouts !== 'there' && whereabouts !== 'moved')
      return { ...there, ...lost(ask, was, whereabouts, holds) }
    const at = placeName(cell)
    const figure = writes.get(at)?.value ?? refusals.get(at)?.expected ?? figureNow(was, source)
    const note = refusals.get(at)?.message
    return { ...there, ...judged(was, holds, figure), ...(note === undefined ? {} : { note }) }
  })
}

function originOf(was: FilledCell): Write['from'] {
  if ('says' in was) return { text: was.says }
  const { snapshot, measure, by, addends } = was
  return { snapshot, measure, by, ...(addends ? { addends } : {}) }
}

function movedFrom(was: FilledCell, cell: FilledCell): { from?: string } {
  return placeName(was) === placeName(cell) ? {} : { from: placeName(was) }
}

type Judged = Pick<ComparedCell, 'shows' | 'figure' | 'agreement' | 'note'>

function judged(was: FilledCell, holds: Holds | null, figure: number | string | null): Judged {
  const shows = holds?.text ?? ''
  const against = figure ?? was.value
  const said = { shows, figure: against }
  if (holds?.formula !== undefined) return { ...said, agreement: 'formula-over' }
  const untouched = isShown(was.value, holds)
  if (figure === null) return { ...said, agreement: untouched ? unheld(was) : 'changed-by-hand' }
  if (isShown(figure, holds)) return { ...said, agreement: 'same' }
  return { ...said, agreement: untouched ? 'figure-newer' : 'changed-by-hand' }
}

/** A name or a period has no figure to be held against; a figure or a status should. */
function unheld(was: FilledCell): Agreement {
  return 'says' in was && was.on === undefined ? 'same' : 'as-filled'
}

function lost(ask: CompareAsk, was: FilledCell, whereabouts: Whereabouts, holds: Holds | null): Judged {
  return {
    shows: holds?.text ?? null,
    figure: was.value,
    agreement: whereabouts === 'unsure' ? 'unsure' : 'gone',
    note: lostWords(ask, was, whereabouts),
  }
}

type Holds = Pick<SheetCellSeen, 'text' | 'value' | 'formula'>

function lookerAt({ sheets }: WorkbookSeen): (at: Pick<FilledCell, 'sheet' | 'cell'>) => Holds | null {
  const cells = new Map<string, SheetCellSeen>(
    sheets.flatMap(({ name, cells }) =>
      cells.map((cell) => [`${name}!${cellName(cell.row, cell.column)}`, cell] as const),
    ),
  )
  return (at) => {
    const found = cells.get(placeName(at))
    return found ? { ...found, text: tidy(found.text) } : { text: '', value: null }
  }
}

function isShown(value: number | string, holds: Holds | null): boolean {
  if (!holds) return false
  return holds.value === value || (typeof value === 'string' && holds.text === tidy(value))
}

/** What the ledger says now of the figure a cell was filled from: of the same unit and the same days. */
function figuresOf(snapshots: readonly Snapshot[], systems: CountedBy | undefined) {
  const known = new Map<string, ReportFigures>()
  return (was: FilledCell, source: CellSource | null): number | null => {
    if (!source || !('measure' in was)) return null
    const figures = known.get(source.id) ?? gatherFigures(snapshots, { ...source, systems })
    known.set(source.id, figures)
    const said = figures.find(was.measure, was.by)
    return said && !said.conflict ? said.value : null
  }
}

function placedBy<T extends Pick<FillRefusal, 'at'>>(all: readonly T[]): Map<string, T> {
  return new Map(
    all.flatMap((one) => (one.at && 'cell' in one.at ? [[placeName(one.at), one] as const] : [])),
  )
}

/** How many cells stand how; they add up to all that were filled. */
export function countAgreements(cells: readonly ComparedCell[]): ReadonlyMap<Agreement, number> {
  return new Map([...groupBy(cells, ({ agreement }) => agreement)].map(([how, all]) => [how, all.length]))
}
