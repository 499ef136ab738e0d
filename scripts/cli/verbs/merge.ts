import { fieldKeys } from '../../../core/reports/labels/match-rows'
import { mergeSnapshots } from '../../../core/snapshot/merge/merge'
import type { Snapshot } from '../../../core/snapshot/snapshot'
import { fold } from '../../../core/text/fold'
import { COMMUNES } from '../../../core/units/communes'
import { readSnapshots, readSystemsOption } from '../read-input'
import type { Verb, VerbExample } from '../verb'

export const verb: Verb = {
  usage:
    'merge SNAPSHOT… [--unit "UBND huyện Hương Sơn"] [--units "Xã A; Xã B; …" | --units ha-tinh] [--systems F]',
  options: { unit: { type: 'string' }, units: { type: 'string' }, systems: { type: 'string' } },
  words: [1, Number.POSITIVE_INFINITY],
  nothing: { snapshot: null },
  async run(paths, { unit, units, systems }) {
    const snapshots = await readSnapshots(paths)
    const merged = mergeSnapshots(snapshots, {
      unit: unit ?? `Tổng hợp ${unitsIn(snapshots)} đơn vị`,
      fieldKey: fieldKeys(),
      systems: await readSystemsOption(systems),
      ...(units ? { units: listedIn(units) } : {}),
    })
    return { print: merged, refused: merged.refusals.length > 0 }
  },
}

export const examples: readonly VerbExample[] = [
  {
    words: 'one unit merged is that unit under the name asked for',
    args: ['SNAPSHOT', '--unit', 'UBND huyện Hương Sơn'],
    code: 0,
    prints: { snapshot: { unit: 'UBND huyện Hương Sơn' }, refusals: [] },
  },
]

/** `ha-tinh` is the 69 communes of Hà Tĩnh. */
function listedIn(units: string): string[] {
  if (units.trim() === 'ha-tinh') return COMMUNES.map(({ name }) => name)
  return units.split(';').flatMap((name) => name.trim() || [])
}

function unitsIn(snapshots: readonly Snapshot[]): number {
  return new Set(snapshots.map(({ unit }) => fold(unit))).size
}
