import { addsOverUnits, MEASURES, type MeasureId } from '../../measures/catalogue'
import { withIdentities } from '../identities-held'
import { amountOf, type Known, knownOf, sumOfKnown, textOf } from '../known-sum'
import type { Breakdown, Figure, Snapshot, SystemAddend } from '../snapshot'
import type { Read } from './contexts'
import { familyOf, spokenIn } from './families'
import { type Hindrances, note } from './hindrances'
import { type MeasureSaid, type RowNames, rowKeyOf, saidOf } from './system-page'
import type { Counters } from './system-table'

export interface SumAsk extends RowNames {
  /** The captures of one page, the newest first. */
  readonly captures: readonly Snapshot[]
  /** All captures of each system. */
  readonly bySystem: ReadonlyMap<string, readonly Read[]>
  readonly counters: Counters
  readonly found: Hindrances
}

/** One system's say in a sum; null where it was not captured. */
interface Voice {
  readonly system: string
  readonly said: MeasureSaid | null
}

/** Every row of every measure of a page, summed over the systems that count it. */
export function sumMeasures(ask: SumAsk): { figures: Figure[]; addends: Snapshot[] } {
  const measures = new Set(ask.captures.flatMap((capture) => [...spokenIn(capture)]))
  const addends = new Set<Snapshot>()
  const figures = [...measures].flatMap((measure) => {
    if (familyOf(measure) !== 'one-stop') return []
    const voices = ask.counters.all.map((system) => ({ system, said: voiceOf(system, measure, ask) }))
    for (const { said } of voices) if (said) addends.add(said.snapshot)
    return sumMeasure(measure, voices, ask)
  })
  return { figures: withIdentities(figures), addends: [...addends] }
}

/** A system's own capture of the page, else its other pages; where those that speak give other totals, none is chosen. */
function voiceOf(system: string, measure: MeasureId, ask: SumAsk): MeasureSaid | null {
  const { captures, bySystem, found } = ask
  const all = (bySystem.get(system) ?? []).flatMap(({ snapshot }) => saidOf(snapshot, measure, ask) ?? [])
  const own = all.filter(({ snapshot }) => captures.includes(snapshot))
  const speaking = own.length > 0 ? own : all
  const [first, ...others] = speaking
  if (!first) note(found.missing, system, measure)
  if (!first) return null
  if (others.every(({ total }) => isEqual(total, first.total))) return first
  note(found.unsettled, system, measure)
  return { ...first, rows: new Map(), total: null, isWhole: () => false }
}

function isEqual(a: Known, b: Known): boolean {
  return a === null || b === null ? a === b : amountOf(a) === amountOf(b)
}

function sumMeasure(measure: MeasureId, voices: readonly Voice[], ask: SumAsk): Figure[] {
  if (!addsOverUnits(measure)) ask.found.notAddable.add(measure)
  const rows = new Map<string, Figure>()
  for (const { said } of voices)
    for (const [key, figure] of said?.rows ?? []) if (!rows.has(key)) rows.set(key, figure)
  for (const figure of missingFields(measure, voices, ask)) {
    const key = rowKeyOf(figure.by, ask)
    if (!rows.has(key)) rows.set(key, figure)
  }
  const whole = rows.get(rowKeyOf({}, ask)) ?? wholeRow(measure)
  if (ask.captures.every(({ scope }) => scope === undefined)) rows.set(rowKeyOf({}, ask), whole)
  const twice = doubleFields(voices, ask)
  return [...rows].map(([key, like]) => {
    const parts = partsOf(key, like.by, voices, ask)
    const isDoubtful = twice.has(key) || (like.by.field === undefined && twice.size > 0)
    return figureOf(like, isDoubtful || !addsOverUnits(measure) ? null : parts)
  })
}

/** Fields that a system without a capture counts by the table's own words: blank rows, so that nobody takes the others for all. */
function missingFields(measure: MeasureId, voices: readonly Voice[], { counters }: SumAsk): Figure[] {
  const isByField = voices.some(({ said }) =>
    [...(said?.rows.values() ?? [])].some(({ by }) => by.field !== undefined && by.unit === undefined),
  )
  if (!isByField) return []
  return counters.named
    .filter(({ systems }) => voices.some(({ system, said }) => said === null && systems.includes(system)))
    .map(({ field }) => ({
      measure,
      by: { field },
      state: 'blank',
      value: null,
      cell: { row: field, column: '', text: '' },
      provedBy: [],
    }))
}

/** A sum says its whole, or that it is not known, also where no page has a total row: nobody may take its rows for all there is. */
function wholeRow(measure: MeasureId): Figure {
  const cell = { row: 'Tổng số', column: MEASURES[measure], text: '' }
  return { measure, by: {}, state: 'blank', value: null, cell, provedBy: [] }
}

/** Rows of a lĩnh vực with dossiers in a system that, by the table, does not count it. */
function doubleFields(voices: readonly Voice[], { counters, found }: SumAsk): Set<string> {
  const keys = new Set<string>()
  for (const { system, said } of voices)
    for (const [key, { by, value }] of said?.rows ?? []) {
      if (by.field === undefined || (value ?? 0) === 0 || counters.of(by.field).includes(system)) continue
      keys.add(key)
      note(found.twice, system, by.field)
    }
  return keys
}

interface Part {
  readonly known: Known
  readonly addend: SystemAddend | null
}

function partsOf(key: string, by: Breakdown, voices: readonly Voice[], { counters }: SumAsk): Part[] {
  const counting = by.field === undefined ? counters.all : counters.of(by.field)
  return voices
    .filter(({ system }) => counting.includes(system))
    .map(({ system, said }) => {
      const known = said ? rowIn(said, key, by) : null
      const value = known?.state === 'number' ? known.value : null
      return { known, addend: said && known ? { snapshot: said.snapshot.id, system, value } : null }
    })
}

/** The row, the whole where the total is asked, nothing where all rows are there and this one is not. */
function rowIn(said: MeasureSaid, key: string, by: Breakdown): Known {
  const row = said.rows.get(key)
  if (Object.values(by).every((label) => label === undefined)) return said.total
  if (row) return knownOf(row)
  return said.isWhole(by) ? { state: 'none' } : null
}

function figureOf(like: Figure, parts: readonly Part[] | null): Figure {
  const known = parts === null || parts.length === 0 ? null : sumOfKnown(parts.map(({ known }) => known))
  const cell = { row: like.cell.row, column: like.cell.column, text: textOf(known) }
  const { measure, by } = like
  if (known === null) return { measure, by, state: 'blank', value: null, cell, provedBy: [] }
  return {
    measure,
    by,
    state: known.state,
    value: known.state === 'number' ? known.value : null,
    cell,
    provedBy: ['total = sum of systems'],
    addends: (parts ?? []).flatMap(({ addend }) => addend ?? []),
  }
}
