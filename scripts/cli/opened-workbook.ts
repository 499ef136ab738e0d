import { join } from 'node:path'
import { type MovesSeen, movesIn } from '../../core/reports/after/moves-in'
import type { Provenance } from '../../core/reports/after/provenance'
import { reportById } from '../../core/reports/forms/forms'
import type { Report } from '../../core/reports/forms/report-form'
import type { TargetAsk } from '../../core/reports/template/find-tables'
import type { WorkbookSeen } from '../../core/workbook/seen'
import { seeWorkbook } from '../../core/workbook/sheet/see-workbook'
import { openWorkbook, type Workbook } from '../../core/workbook/sheet/workbook'
import { workThrough } from '../../core/workbook/zip/steps'
import { nodeMachine } from '../node-machine'
import { ROOT } from '../setup/ready.mjs'
import { readBytes, unwrap } from './read-input'

/** A workbook of these bytes; what cannot be opened ends the verb and is printed. */
export function opened(bytes: Uint8Array, path: string): Workbook {
  return unwrap(workThrough(openWorkbook(bytes), nodeMachine), path)
}

/** What stands elsewhere in a workbook than in our blanks of its forms, and than at its last fill. */
export async function movesOf(
  workbook: WorkbookSeen,
  reports: readonly Report[],
  days: TargetAsk,
  filled: Provenance | null,
): Promise<MovesSeen> {
  const blanks = await Promise.all(
    // A form that was taught has no blank of ours.
    reports
      .filter(({ id }) => reportById(id))
      .map(async ({ id }) => {
        const path = join(ROOT, 'core/reports/forms', id, 'blank.xlsx')
        return [id, seeWorkbook(opened(await readBytes(path), path))] as const
      }),
  )
  return movesIn(workbook, reports, { ask: days, blanks: new Map(blanks), provenance: filled })
}
