import { fieldKeys } from '../../core/reports/labels/match-rows'
import { type CountedBy, NO_SYSTEMS } from '../../core/snapshot/systems/system-table'
import type { Settings } from './records'

/** Which systems count what, by the officer's table and the officer's names of lĩnh vực. */
export function countedBy({ systems = NO_SYSTEMS, names = [] }: Settings): CountedBy {
  return { table: systems, fieldKey: fieldKeys(names) }
}
