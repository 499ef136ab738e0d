import { groupBy } from '../../group-by'
import { MEASURES, type MeasureId } from '../../measures/catalogue'
import { figureKey } from '../../snapshot/figure-book'
import { figuresWithSums } from '../../snapshot/figures-with-sums'
import type { Breakdown, Figure, Snapshot } from '../../snapshot/snapshot'
import { type Subject, snapshotsFor } from '../../snapshot/systems/snapshots-for'
import { sameUnit } from '../../text/unit-name'
import { onPaper, type PaperLabels } from '../receipt/paper-labels'
import { isHeld } from '../receipt/receipt-of'
import type { Place, Receipt } from '../report'

/** What a figure said: a number, "-", nothing, or that there was no such row. */
export interface FigureThen {
  readonly state: Figure['state'] | 'absent'
  readonly value: number | null
}

/** One figure that says something else now than when the report was filled. */
export interface FigureChange {
  readonly measure: MeasureId
  readonly by: Breakdown
  /** As the paper prints them where its places are written from it, else as we do: «Hộ tịch», «Trong kỳ › Trực tuyến». */
  readonly row: string
  readonly column: string
  readonly before: FigureThen
  readonly now: FigureThen
  /** Now less before, where both are counts ("-" is 0 things). */
  readonly difference: number | null
  /** Places of the report that were written from it; none for a total that its own formula works out. */
  readonly places: readonly Place[]
}

/** What was written, from which captures. */
export interface FilledFrom {
  readonly lines: Receipt['lines']
  /** What the paper prints over and beside their places. */
  readonly labels?: Receipt['labels'] | undefined
  readonly measures: ReadonlySet<MeasureId>
  readonly captures: readonly Snapshot[]
}

/**
 * Every figure of a report that the same page says otherwise now: changed, gone, or new. Pages that were not captured
 * again change nothing, and a page captured again in the same words neither.
 *
 * «Hộ tịch · Trực tuyến» filled as 812 and captured later as 815 is one change: before 812, now 815, difference 3, with
 * the cell it was written into.
 */
export function figuresChanged(
  { lines, measures, captures, labels }: FilledFrom,
  standing: readonly Snapshot[],
  subject: Subject,
): FigureChange[] {
  const now = snapshotsFor(standing, subject)
  const { unit } = subject
  const written = new Set(lines.flatMap(({ from }) => ('measure' in from ? [from.measure] : [])))
  const asked = { measures, written, unit }
  const changes = snapshotsFor(captures, subject).flatMap((page) => {
    const again = now.find((one) => isSamePage(one, page))
    const figures = again ? ownFigures(again, asked) : []
    const placesOf = placesByFigure(linesFrom(page, lines, captures), unit)
    return pairs(ownFigures(page, asked), figures).flatMap(changeOf(placesOf))
  })
  return onceEach(changes, placesByFigure(lines, unit)).map((change) => asPrinted(change, labels))
}

/** By what the paper prints, where it prints the same at all places of a figure. */
function asPrinted(change: FigureChange, labels: Receipt['labels']): FigureChange {
  const printed = change.places.map((at) => onPaper({ labels }, at))
  const same = (pathOf: (one: PaperLabels) => readonly string[]) => {
    const names = new Set(
      printed.map((one) =>
        one
          ? pathOf(one)
              .filter((part) => part !== '')
              .join(' › ')
          : '',
      ),
    )
    const [name = ''] = names
    return names.size === 1 ? name : ''
  }
  const { row, column } = change
  return {
    ...change,
    row: same((one) => one.rowPath) || row,
    column: same((one) => one.columnPath) || column,
  }
}

/** Lines that were written from this page, in whichever system it was captured. */
function linesFrom(page: Snapshot, lines: Receipt['lines'], captures: readonly Snapshot[]): Receipt['lines'] {
  const ids = new Set(
    captures.filter((one) => isSamePage(one, page) && isSameTime(one, page)).map(({ id }) => id),
  )
  return lines.filter(({ from }) => {
    if (!('snapshot' in from)) return false
    return ids.has(from.snapshot) || (from.addends ?? []).some(({ snapshot }) => ids.has(snapshot))
  })
}

/** What several pages say is one change: that of the page the report was written from. */
function onceEach(changes: readonly FigureChange[], written: ReadonlyMap<string, unknown>): FigureChange[] {
  const own = changes.filter((change) => change.places.length > 0 || !written.has(figureKey(change)))
  return [...new Map([...own].reverse().map((change) => [figureKey(change), change])).values()].reverse()
}

/** The places of the report that are to be written anew. */
export function placesChanged(changes: readonly FigureChange[]): Place[] {
  return changes.flatMap(({ places }) => places)
}

interface Pair {
  readonly figure: Figure
  readonly was: Figure | undefined
  readonly is: Figure | undefined
}

function isSamePage(a: Snapshot, b: Snapshot): boolean {
  return a.portal === b.portal && sameUnit(a.unit, b.unit) && a.scope === b.scope
}

interface FiguresAsked {
  readonly measures: ReadonlySet<MeasureId>
  /** A whole that a page shows in parts is one figure more, where it was written. */
  readonly written: ReadonlySet<MeasureId>
  readonly unit: string
}

function isSameTime(a: Snapshot, b: Snapshot): boolean {
  return a.period.from === b.period.from && a.period.to === b.period.to
}

/** In a table of many units only the unit's own row is the report's. */
function ownFigures(snapshot: Snapshot, { measures, written, unit }: FiguresAsked): Figure[] {
  const isOwn = snapshot.scope === undefined && sameUnit(snapshot.unit, unit)
  const shown = new Set(snapshot.figures)
  return figuresWithSums(snapshot).filter(
    (figure) =>
      (shown.has(figure) ? measures : written).has(figure.measure) &&
      (isOwn || (figure.by.unit !== undefined && sameUnit(figure.by.unit, unit))),
  )
}

function pairs(then: readonly Figure[], now: readonly Figure[]): Pair[] {
  const before = new Map(then.map((figure) => [figureKey(figure), figure]))
  const after = new Map(now.map((figure) => [figureKey(figure), figure]))
  const keys = new Set([...before.keys(), ...after.keys()])
  return [...keys].flatMap((key) => {
    const figure = after.get(key) ?? before.get(key)
    return figure ? [{ figure, was: before.get(key), is: after.get(key) }] : []
  })
}

function changeOf(placesOf: ReadonlyMap<string, readonly Place[]>): (pair: Pair) => FigureChange[] {
  return ({ figure: { measure, by, cell }, was, is }) => {
    const [before, after] = [saidThen(was), saidThen(is)]
    if (before.state === after.state && before.value === after.value) return []
    // A row that is not there, and one of which nothing is said, give a report the same: nothing.
    if (isNothing(before) && isNothing(after)) return []
    return [
      {
        measure,
        by,
        row: by.field ?? by.procedure ?? by.unit ?? (cell.row || 'Tổng số'),
        column: MEASURES[measure],
        before,
        now: after,
        difference: differenceOf(before, after),
        places: placesOf.get(figureKey({ measure, by })) ?? [],
      },
    ]
  }
}

function saidThen(figure: Figure | undefined): FigureThen {
  return figure ? { state: figure.state, value: figure.value } : { state: 'absent', value: null }
}

function isNothing({ state }: FigureThen): boolean {
  return state === 'absent' || state === 'blank'
}

function differenceOf(before: FigureThen, now: FigureThen): number | null {
  if (isNothing(before) || isNothing(now)) return null
  return (now.value ?? 0) - (before.value ?? 0)
}

function placesByFigure(lines: Receipt['lines'], unit: string): Map<string, readonly Place[]> {
  const written = lines.flatMap((line) =>
    'measure' in line.from && isHeld(line) ? [{ at: line.at, from: line.from }] : [],
  )
  const byKey = groupBy(written, ({ from }) => figureKey(from))
  // A unit's own row in a table of many is the same figure as its total.
  for (const { from, at } of written)
    if (from.by.unit !== undefined && sameUnit(from.by.unit, unit)) {
      const key = figureKey({ measure: from.measure, by: {} })
      byKey.set(key, [...(byKey.get(key) ?? []), { at, from }])
    }
  return new Map([...byKey].map(([key, all]) => [key, all.map(({ at }) => at)]))
}
