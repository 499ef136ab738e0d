import { findingsFor } from '../../../core/findings/findings-for'
import { assess } from '../../../core/indicators/assess'
import { readSnapshots } from '../read-input'
import type { Verb } from '../verb'

export const verb: Verb = {
  usage: 'assess SNAPSHOT… [--plan F] [--on DATE]',
  options: { plan: { type: 'string' }, on: { type: 'string' } },
  words: [1, Number.POSITIVE_INFINITY],
  nothing: { indicators: [], findings: [] },
  async run(paths) {
    const snapshots = await readSnapshots(paths)
    return { print: { indicators: assess(snapshots), findings: findingsFor(snapshots) }, refused: false }
  },
}
