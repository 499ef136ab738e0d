import { fieldKeys } from '../../../core/reports/labels/match-rows'
import { mergeSnapshots } from '../../../core/snapshot/merge/merge'
import type { Snapshot } from '../../../core/snapshot/snapshot'
import { fold } from '../../../core/text/fold'
import { readSnapshots } from '../read-input'
import type { Verb } from '../verb'

export const verb: Verb = {
  usage: 'merge SNAPSHOT… [--unit "UBND huyện Hương Sơn"] [--units "Xã A; Xã B; …"]',
  options: { unit: { type: 'string' }, units: { type: 'string' } },
  words: [1, Number.POSITIVE_INFINITY],
  nothing: { snapshot: null },
  async run(paths, { unit, units }) {
    const snapshots = await readSnapshots(paths)
    const merged = mergeSnapshots(snapshots, {
      unit: unit ?? `Tổng hợp ${unitsIn(snapshots)} đơn vị`,
      fieldKey: fieldKeys(),
      ...(units ? { units: units.split(';').flatMap((name) => name.trim() || []) } : {}),
    })
    return { print: merged, refused: merged.refusals.length > 0 }
  },
}

function unitsIn(snapshots: readonly Snapshot[]): number {
  return new Set(snapshots.map(({ unit }) => fold(unit))).size
}
