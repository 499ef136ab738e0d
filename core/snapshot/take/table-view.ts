import { periodFrom } from '../../periods/periods'
import { ALL_UNITS, sameUnit } from '../../text/unit-name'
import { isProvisional, provisionalWords } from '../provisional'
import { sealSnapshot } from '../snapshot-id'
import { partWarning, unitWarnings } from '../unit-changes'
import type { CaptureExpected, CaptureView } from './capture-view'
import { scopeWords } from './page-scope'
import type { Understood } from './understand-table'

/** What is understood of a table as the officer is shown it, sealed where nothing refuses. */
export function tableView(table: Understood, ask: CaptureExpected): CaptureView {
  const { portal, read, unit, period, pageDays, refusals } = table
  return {
    portal: { id: portal.id, name: portal.name },
    unit: unit.ok ? unit.value : table.written,
    ...unitAgreement(table, ask),
    period: pageDays && periodFrom(pageDays.from, pageDays.to),
    periodFrom: period.ok ? period.value.places : '',
    witness: refusals.length === 0 ? table.witness : null,
    counts: { figures: read.figures.length, rows: read.rows, proved: read.proved, broken: read.broken },
    warnings: [...warningsOf(table, ask), ...read.warnings],
    refusals,
    snapshot: sealOf(table, ask),
  }
}

/** A row of the unit asked for does not make the table's whole that unit's: both are told apart. */
function unitAgreement(
  { unit, rows }: Understood,
  { unit: asked }: CaptureExpected,
): Pick<CaptureView, 'isAskedUnit' | 'hasAskedRow'> {
  if (!unit.ok || asked === undefined) return { isAskedUnit: false, hasAskedRow: false }
  const isAskedUnit = unit.value !== ALL_UNITS && sameUnit(unit.value, asked)
  return { isAskedUnit, hasAskedRow: !isAskedUnit && (rows ?? []).some((row) => sameUnit(row, asked)) }
}

function warningsOf({ scope, unit, partOf, days, refusals }: Understood, { capturedAt }: CaptureExpected) {
  const isTaken = refusals.length === 0 && days !== null
  const isOpen = isTaken && isProvisional({ source: { capturedAt }, period: days })
  return [
    ...(scope ? [{ rule: 'page-scope', message: scopeWords(scope), cells: [] }] : []),
    ...(unit.ok && days ? unitWarnings(unit.value, days) : []),
    ...(unit.ok && partOf !== null ? [partWarning(unit.value, partOf)] : []),
    ...(isOpen ? [{ rule: 'provisional', message: provisionalWords(days), cells: [] }] : []),
  ]
}

function sealOf(
  { page, portal, read, unit, days, scope, witness, refusals }: Understood,
  ask: CaptureExpected,
) {
  if (refusals.length > 0 || !unit.ok || !days) return null
  return sealSnapshot({
    format: 'so-mot-cua/snapshot@1',
    portal: portal.id,
    source: {
      url: page.url,
      title: page.title,
      capturedAt: ask.capturedAt,
      ...(witness && { witness }),
    },
    unit: unit.value,
    ...(scope !== null && { scope }),
    period: days,
    figures: [...read.figures],
  })
}
