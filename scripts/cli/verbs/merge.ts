import { mergeSnapshots } from '../../../core/snapshot/merge'
import { readSnapshots } from '../read-input'
import { type Verb, WrongUsage } from '../verb'

export const verb: Verb = {
  usage: 'merge SNAPSHOT… --unit "UBND huyện Hương Sơn"',
  options: { unit: { type: 'string' } },
  words: [1, Number.POSITIVE_INFINITY],
  nothing: { snapshot: null },
  async run(paths, { unit }) {
    if (!unit) throw new WrongUsage('Thiếu --unit: tên cơ quan nhận báo cáo.')
    const merged = mergeSnapshots(await readSnapshots(paths), { unit })
    return { print: merged, refused: merged.refusals.length > 0 }
  },
}
