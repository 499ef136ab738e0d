import { fieldKeys } from '../../core/reports/labels/match-rows'
import { type CountedBy, NO_SYSTEMS } from '../../core/snapshot/systems/system-table'
import type { Settings } from './records'

/** Which systems count what, by the officer's table and the officer's names of lĩnh vực. */
export function countedBy({ systems = NO_SYSTEMS, names = [] }: Settings): CountedBy {
  const asked = JSON.stringify([systems, names])
  if (last?.asked !== asked) last = { asked, counted: { table: systems, fieldKey: fieldKeys(names) } }
  return last.counted
}

/** Settings are read anew after each event; as long as they say the same, what was worked out by them stays good. */
let last: { readonly asked: string; readonly counted: CountedBy } | undefined
