import { findingsFor } from '../../../core/findings/findings-for'
import { assess } from '../../../core/indicators/assess'
import { systemsTold } from '../../../core/reports/fill/ledger-note'
import { subjectOf } from '../../../core/snapshot/systems/snapshots-for'
import { readDayOption, readPacketNotes, readSnapshots, readSystemsOption } from '../read-input'
import { planOf } from '../read-plan'
import type { Verb } from '../verb'

export const verb: Verb = {
  usage: 'assess SNAPSHOT… [--plan F] [--on DATE] [--systems F]',
  options: { plan: { type: 'string' }, on: { type: 'string' }, systems: { type: 'string' } },
  words: [1, Number.POSITIVE_INFINITY],
  nothing: { indicators: [], findings: [] },
  async run(paths, { plan, on, systems }) {
    // Neither changes what is printed today; a slip in them is told all the same.
    readDayOption(on, 'on')
    await planOf(plan)
    const snapshots = await readSnapshots(paths)
    const counted = (await readSystemsOption(systems)) ?? systemsTold(await readPacketNotes(paths))
    const subject = subjectOf(snapshots)
    const indicators = assess(snapshots, subject && { ...subject, systems: counted })
    return { print: { indicators, findings: findingsFor(snapshots, counted) }, refused: false }
  },
}
