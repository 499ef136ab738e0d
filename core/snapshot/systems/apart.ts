import { groupBy } from '../../group-by'
import type { MeasureId } from '../../measures/catalogue'
import type { Refusal } from '../../outcome'
import { type DaysCaptures, keyOfSystem, type Read, rowsOfUnits, type UnitCaptures } from './contexts'
import { type Family, familyOf, readsByFamily, spokenIn } from './families'
import { mayBeOne } from './system-of'
import { saidApart, saidByOne, saidUnlike } from './system-words'

export type Doubts = ReadonlyMap<Family, Refusal>

/** Families that two systems speak of, with what to say of them. */
export function apartDoubts(reads: readonly Read[]): Map<Family, Refusal> {
  const doubts = new Map<Family, Refusal>()
  for (const [family, own] of readsByFamily(reads)) {
    const named = own.filter(({ system }) => system.is === 'host')
    const apart = named.some((one, at) =>
      named.slice(at + 1).some(({ system }) => !mayBeOne(one.system, system)),
    )
    if (apart) doubts.set(family, saidApart(own[0]!.snapshot, systemsIn(named)))
  }
  return doubts
}

interface Speaker {
  readonly read: Read
  readonly context: UnitCaptures
}

/**
 * The same for all units of a period: where one unit is spoken of by two systems, be it in rows of a page of all units, each of those
 * captures is in doubt.
 */
export function doubtsByContext(days: DaysCaptures): Map<UnitCaptures, Map<Family, Refusal>> {
  const doubts = new Map(days.contexts.map((context) => [context, new Map<Family, Refusal>()]))
  for (const speakers of speakersByUnit(days).values())
    for (const [family, doubt] of apartDoubts(speakers.map(({ read }) => read)))
      for (const { read, context } of speakers)
        if (readsByFamily([read]).has(family)) doubts.get(context)?.set(family, doubt)
  return doubts
}

/** Who speaks of each unit: its own captures, and rows for it in others. */
function speakersByUnit({ contexts, unitKey }: DaysCaptures): Map<string, Speaker[]> {
  const said = contexts.flatMap((context) =>
    context.reads.flatMap((read) => [
      { unit: context.unit, speaker: { read, context } },
      ...rowsOfUnits(read, context.unit, unitKey).map((row) => ({
        unit: row.unit,
        speaker: { read: row.read, context },
      })),
    ]),
  )
  const byUnit = groupBy(said, ({ unit }) => unit)
  return new Map([...byUnit].map(([unit, all]) => [unit, all.map(({ speaker }) => speaker)]))
}

/** The same page several times (twins are gone): what each family of it is in doubt for, by those that show it. */
export function unlikeDoubts(page: readonly Read[]): Map<Family, Refusal> {
  if (page.length < 2) return new Map()
  const of = page[0]!.snapshot
  const doubtOf = (family: Family, own: readonly Read[]) =>
    own.length > 1
      ? saidUnlike(of, systemsIn(own))
      : saidByOne(of, systemsIn(page), { by: own[0]!.system, measures: measuresOf(family, own[0]!) })
  return new Map([...readsByFamily(page)].map(([family, own]) => [family, doubtOf(family, own)]))
}

function measuresOf(family: Family, { snapshot }: Read): MeasureId[] {
  return [...spokenIn(snapshot)].filter((measure) => familyOf(measure) === family)
}

function systemsIn(reads: readonly Read[]): Read['system'][] {
  return [...new Map(reads.map(({ system }) => [keyOfSystem(system), system])).values()]
}
