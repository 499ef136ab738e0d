import { findingsFor } from '../../../core/findings/findings-for'
import { assess } from '../../../core/indicators/assess'
import { readDayOption, readSnapshots } from '../read-input'
import { planOf } from '../read-plan'
import type { Verb } from '../verb'

export const verb: Verb = {
  usage: 'assess SNAPSHOT… [--plan F] [--on DATE]',
  options: { plan: { type: 'string' }, on: { type: 'string' } },
  words: [1, Number.POSITIVE_INFINITY],
  nothing: { indicators: [], findings: [] },
  async run(paths, { plan, on }) {
    // Neither changes what is printed today; a slip in them is told all the same.
    readDayOption(on, 'on')
    await planOf(plan)
    const snapshots = await readSnapshots(paths)
    return { print: { indicators: assess(snapshots), findings: findingsFor(snapshots) }, refused: false }
  },
}
