import { join } from 'node:path'
import type { TargetAsk } from '../../core/reports/find-tables'
import { keptIn } from '../../core/reports/kept-in-file'
import { type MovesSeen, movesIn } from '../../core/reports/moves-in'
import type { ReportForm } from '../../core/reports/report-form'
import { seeWorkbook } from '../../core/workbook/see-workbook'
import { workThrough } from '../../core/workbook/steps'
import { openWorkbook, type Workbook } from '../../core/workbook/workbook'
import { nodeMachine } from '../node-machine'
import { ROOT } from '../setup/ready.mjs'
import { readBytes, unwrap } from './read-input'

/** A workbook of these bytes; what cannot be opened ends the verb and is printed. */
export function opened(bytes: Uint8Array, path: string): Workbook {
  return unwrap(workThrough(openWorkbook(bytes), nodeMachine), path)
}

/** What stands elsewhere in a workbook than in our blanks of its forms, and than at its last fill. */
export async function movesOf(
  workbook: Workbook,
  forms: readonly ReportForm[],
  days: TargetAsk,
): Promise<MovesSeen> {
  const blanks = await Promise.all(
    forms.map(async ({ id }) => {
      const path = join(ROOT, 'core/reports', id, 'blank.xlsx')
      return [id, seeWorkbook(opened(await readBytes(path), path))] as const
    }),
  )
  const { provenance } = workThrough(keptIn(workbook), nodeMachine)
  return movesIn(seeWorkbook(workbook), forms, days, new Map(blanks), provenance)
}
