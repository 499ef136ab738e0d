import { groupBy } from '../../group-by'
import type { Day } from '../../text/day'
import { fold } from '../../text/fold'
import { ALL_UNITS } from '../../text/unit-name'
import { FORM_PORTAL } from '../figure-book'
import type { Snapshot } from '../snapshot'
import { keyOfSystem, newestFirst } from './contexts'
import { joinSystems } from './join-systems'
import { systemOf } from './system-of'
import type { CountedBy } from './system-table'

/** Whose figures, of which days, and which systems count them (left out: nobody said). */
export interface Subject {
  readonly unit: string
  readonly from: Day
  readonly to: Day
  readonly systems?: CountedBy | undefined
}

/** The unit and days of the newest capture that names a unit: what the others are held against. */
export function subjectOf(snapshots: readonly Snapshot[]): Subject | null {
  const all = newestFirst(snapshots)
  const newest = all.find(({ unit }) => unit !== ALL_UNITS) ?? all[0]
  return newest ? { unit: newest.unit, from: newest.period.from, to: newest.period.to } : null
}

/**
 * What is known of the same days: of one page captured twice in one system only the newer capture counts, captures of several
 * systems are one (`joinSystems`): their sum, or blank with the reason.
 */
export function snapshotsFor(snapshots: readonly Snapshot[], subject: Subject): Snapshot[] {
  const ofDays = snapshots.filter((snapshot) => isOfDays(snapshot, subject))
  return newestOfEach(joinSystems(ofDays, subject.systems), () => '')
}

/** The captures themselves, of every system: what is packed, listed and filled from. */
export function capturesFor(snapshots: readonly Snapshot[], subject: Subject): Snapshot[] {
  const ofDays = snapshots.filter((snapshot) => isOfDays(snapshot, subject))
  return newestOfEach(ofDays, (snapshot) => keyOfSystem(systemOf(snapshot)))
}

/**
 * Of captures of any days: of one page captured twice for the same days only the newer one. Held against each other the two would
 * contradict, where the page was only put right.
 */
export function newestCaptures(snapshots: readonly Snapshot[]): Snapshot[] {
  const byDays = groupBy(snapshots, ({ period }) => `${period.from} ${period.to}`)
  return [...byDays.values()].flatMap((ones) => newestOfEach(ones, (one) => keyOfSystem(systemOf(one))))
}

function isOfDays({ period }: Snapshot, { from, to }: Subject): boolean {
  return period.from === from && period.to === to
}

function newestOfEach(snapshots: readonly Snapshot[], systemKey: (snapshot: Snapshot) => string): Snapshot[] {
  const seen = new Set<string>()
  return newestFirst(snapshots).filter((snapshot) => {
    const { portal, unit, scope = '' } = snapshot
    const key = [portal, fold(unit), scope, portal === FORM_PORTAL ? '' : systemKey(snapshot)].join('\n')
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}
