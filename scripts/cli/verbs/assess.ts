import { findingsFor } from '../../../core/findings/findings-for'
import { assess } from '../../../core/indicators/assess'
import { aimsOf, unmeasuredIn } from '../../../core/plans/aims'
import { systemsTold } from '../../../core/reports/fill/ledger-note'
import { subjectOf } from '../../../core/snapshot/systems/snapshots-for'
import { yearOf } from '../../../core/text/day'
import { readDayOption, readPacketNotes, readSnapshots, readSystemsOption } from '../read-input'
import { planOf } from '../read-plan'
import type { Verb, VerbExample } from '../verb'

export const verb: Verb = {
  usage: 'assess SNAPSHOT… [--plan F] [--on DATE] [--systems F]',
  options: { plan: { type: 'string' }, on: { type: 'string' }, systems: { type: 'string' } },
  words: [1, Number.POSITIVE_INFINITY],
  nothing: { indicators: [], findings: [] },
  async run(paths, { plan, on, systems }) {
    // It does not change what is printed today; a slip in it is told all the same.
    readDayOption(on, 'on')
    const inForce = await planOf(plan)
    const snapshots = await readSnapshots(paths)
    const counted = (await readSystemsOption(systems)) ?? systemsTold(await readPacketNotes(paths))
    const subject = subjectOf(snapshots)
    const year = subject ? yearOf(subject.to) : 0
    const aims = aimsOf(inForce, year)
    const indicators = assess(snapshots, subject && { ...subject, systems: counted }, aims)
    const unmeasured = inForce.year === year ? unmeasuredIn(inForce) : []
    return { print: { indicators, findings: findingsFor(snapshots, counted), unmeasured }, refused: false }
  },
}

export const examples: readonly VerbExample[] = [
  { words: 'indicators and findings of a capture', args: ['SNAPSHOT'], code: 0, prints: { findings: [] } },
  {
    words: 'a file that is not there is refused by name',
    args: ['khong-co.json'],
    code: 1,
    prints: { indicators: [], findings: [], refusals: [{ reason: 'file-unreadable' }] },
  },
  { words: 'a day that is none is wrong usage', args: ['SNAPSHOT', '--on', '2025-02-30'], code: 2 },
]
