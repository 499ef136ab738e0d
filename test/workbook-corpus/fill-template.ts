import type { Refusal } from '../../core/outcome'
import { planFill } from '../../core/reports/fill/plan-fill'
import { report } from '../../core/reports/forms/ii-06a/report'
import { seeTemplate } from '../../core/reports/template/see-template'
import { cellName } from '../../core/workbook/seen'
import { seeWorkbook } from '../../core/workbook/sheet/see-workbook'
import type { Workbook } from '../../core/workbook/sheet/workbook'
import { fillFile, openWorkbook } from '../support/file-hand-now'
import { SNAPSHOT } from './figures'

export interface TemplateFilled {
  readonly before: Workbook
  readonly after: Workbook
  readonly bytes: Uint8Array
  /** `II.06a!D11` of every cell that was written. */
  readonly written: ReadonlySet<string>
  readonly refusals: readonly Refusal[]
}

export function opened(bytes: Uint8Array): Workbook {
  const workbook = openWorkbook(bytes)
  if (!workbook.ok) throw new Error(workbook.refusal.message)
  return workbook.value
}

/** The whole way of the file hand: labels seen, fill planned, cells patched. */
export function fillTemplate(bytes: Uint8Array): TemplateFilled {
  const before = opened(bytes)
  const nothing = { before, after: before, bytes, written: new Set<string>() }
  const { unit, period } = SNAPSHOT
  const occasion = { unit, from: period.from, to: period.to }
  const target = seeTemplate(report, seeWorkbook(before), occasion)
  if (!target.ok) return { ...nothing, refusals: [target.refusal] }
  const plan = planFill(report, target.value, [SNAPSHOT], occasion)
  const filled = fillFile(before, plan, { ...occasion, target: 'corpus', at: '2025-03-14T09:00:00+07:00' })
  if (!filled.ok) return { ...nothing, refusals: [filled.refusal] }
  const { lines } = filled.value.receipt
  const stuck = lines.filter(
    ({ outcome, readBack, value }) =>
      !['filled', 'already-equal'].includes(outcome) || readBack !== String(value),
  )
  if (stuck.length > 0) throw new Error(`did not stick: ${JSON.stringify(stuck)}`)
  const written = lines.flatMap(({ at }) => ('cell' in at ? [`${at.sheet}!${at.cell}`] : []))
  return {
    before,
    after: opened(filled.value.bytes),
    bytes: filled.value.bytes,
    written: new Set(written),
    refusals: plan.refusals,
  }
}

/** `II.06a!D11` → what the cell shows; formulas apart. */
export function valuesOf(workbook: Workbook): {
  plain: Map<string, unknown>
  formulas: Map<string, unknown>
} {
  const plain = new Map<string, unknown>()
  const formulas = new Map<string, unknown>()
  for (const sheet of seeWorkbook(workbook).sheets)
    for (const cell of sheet.cells) {
      const into = cell.formula === undefined ? plain : formulas
      into.set(`${sheet.name}!${cellName(cell.row, cell.column)}`, cell.value)
    }
  return { plain, formulas }
}
