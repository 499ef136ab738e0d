import type { WorkbookSeen } from '../../workbook/seen'
import type { Report } from '../forms/report-form'
import type { TargetSeen } from '../report'
import type { TargetAsk } from '../template/find-tables'
import { seeTemplate } from '../template/see-template'
import { followMoves } from './follow-moves'
import { type Moves, movedFromBlank } from './moved'
import type { Provenance } from './provenance'

/** What moved against our blank of one report. */
export interface MovesOfReport extends Moves {
  readonly form: string
}

/** What moved in a workbook: against our blank of each report it holds, and against its last filling. */
export interface MovesSeen {
  readonly blanks: readonly MovesOfReport[]
  readonly last: (Moves & { readonly filledAt: string; readonly lost: readonly string[] }) | null
  /** The origin of filled cells, led to where they stand now. */
  readonly provenance: Provenance | null
}

export interface WorkbookToCompare {
  readonly ask: TargetAsk
  readonly blanks: ReadonlyMap<string, WorkbookSeen>
  readonly provenance: Provenance | null
}

/**
 * What moved in a workbook, report by report; a taught report has no blank, a report that is not found moved nowhere.
 *
 * II.06a on a sheet renamed to "Biểu 6a" is one report with a move for each of its cells.
 */
export function movesIn(
  workbook: WorkbookSeen,
  reports: readonly Report[],
  { ask, blanks, provenance }: WorkbookToCompare,
): MovesSeen {
  const found = reports.flatMap((report) => {
    const target = seeTemplate(report, workbook, ask)
    return target.ok ? [{ report, target: target.value }] : []
  })
  const places = found.flatMap(({ target }) => target.places)
  const followed = provenance && followMoves(provenance, places, workbook.sheets)
  return {
    blanks: found.flatMap(({ report, target }) => movesOf(report, target, blanks.get(report.id))),
    last: followed && {
      moved: followed.moved,
      gone: followed.gone,
      lost: followed.lost,
      filledAt: followed.provenance.filledAt,
    },
    provenance: followed ? followed.provenance : null,
  }
}

function movesOf(report: Report, target: TargetSeen, blank: WorkbookSeen | undefined): MovesOfReport[] {
  const before = blank && seeTemplate(report, blank)
  return before?.ok ? [{ form: shortName(report), ...movedFromBlank(report, before.value, target) }] : []
}

/** "II.06a" where the report has a code. */
function shortName({ code, name }: Report): string {
  return code.split('/')[0] || name
}
