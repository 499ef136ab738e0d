import type { Finding } from '../../findings/finding'
import { MEASURES, type MeasureId } from '../../measures/catalogue'
import { figureKey } from '../../snapshot/figure-book'
import type { Breakdown, Figure, Snapshot } from '../../snapshot/snapshot'
import { formatCount } from '../../text/format'
import { gatherFigures, type SubjectAsked } from '../figures/report-figures'
import { figuresOfReport } from '../fill/form-figures'
import type { Report } from '../forms/report-form'
import { matchRows } from '../labels/match-rows'
import type { TargetSeen } from '../report'

/** What one side says of a figure; 'absent' where it has no place for it. */
export interface SideSaid {
  readonly state: Figure['state'] | 'absent'
  readonly value: number | null
}

export interface FigureCompared {
  readonly measure: MeasureId
  readonly by: Breakdown
  readonly portal: SideSaid
  readonly workbook: SideSaid
  readonly form: SideSaid
  /** 'incomplete': what is said agrees, but a side is blank or has no place; 'differs': two sides contradict. */
  readonly verdict: 'agrees' | 'incomplete' | 'differs'
}

export interface ThreeSides {
  readonly report: Report
  readonly snapshots: readonly Snapshot[]
  readonly workbook: TargetSeen | null
  readonly form: TargetSeen | null
}

/**
 * «Đối chiếu» three ways: what the portal showed, what the Excel report says, what the web form says; blank, "-" and
 * 0 are three things on each side.
 *
 * Portal 312, Excel 312, form 321 gives `{ verdict: 'differs', … }`; portal 0 and a blank form gives 'incomplete'.
 */
export function compareThree(sides: ThreeSides, subject: SubjectAsked): FigureCompared[] {
  const captured = gatherFigures(sides.snapshots, subject)
  const names = (['field', 'unit', 'procedure'] as const).flatMap((kind) => captured.names(kind))
  const workbook = said(sides.report, sides.workbook, names)
  const form = said(sides.report, sides.form, names)
  const all = new Map([...workbook, ...form].map(([key, { measure, by }]) => [key, { measure, by }]))
  for (const snapshot of captured.snapshots)
    for (const { measure, by } of snapshot.figures)
      if (asked(sides.report, measure)) all.set(figureKey({ measure, by }), { measure, by })
  return [...all].map(([key, { measure, by }]) => {
    const found = captured.find(measure, by)
    const portal: SideSaid = found && !found.conflict ? { state: found.state, value: found.value } : ABSENT
    const three = { portal, workbook: workbook.get(key) ?? ABSENT, form: form.get(key) ?? ABSENT }
    return {
      measure,
      by,
      portal,
      workbook: sideOf(three.workbook),
      form: sideOf(three.form),
      verdict: verdictOf(Object.values(three)),
    }
  })
}

const ABSENT: SideSaid = { state: 'absent', value: null }

function sideOf({ state, value }: SideSaid): SideSaid {
  return { state, value }
}

function asked(report: Report, measure: MeasureId): boolean {
  return report.tables.some((table) => table.columns.some((column) => column.measure === measure))
}

/** A report's own row names give way to the captured ones that mean the same. */
function said(report: Report, target: TargetSeen | null, names: readonly string[]): Map<string, Figure> {
  const { figures } = target ? figuresOfReport(report, target) : { figures: [] }
  const rows = [
    ...new Set(figures.flatMap(({ by }) => Object.values(by).filter((name) => name !== undefined))),
  ]
  const nameByRow = new Map([...matchRows(names, rows).rowOf].map(([name, at]) => [rows[at], name]))
  return new Map(
    figures.map((figure) => {
      const by = Object.fromEntries(
        Object.entries(figure.by).map(([kind, row]) => [kind, nameByRow.get(row ?? '') ?? row]),
      )
      return [figureKey({ measure: figure.measure, by }), { ...figure, by }]
    }),
  )
}

function verdictOf(sides: readonly SideSaid[]): FigureCompared['verdict'] {
  const spoken = sides.filter(({ state }) => state === 'number' || state === 'none')
  const first = spoken[0]
  if (spoken.some(({ state, value }) => state !== first?.state || value !== first.value)) return 'differs'
  return spoken.length === sides.length ? 'agrees' : 'incomplete'
}

/** The contradictions among them as findings, each with all its numbers. */
export function findingsOfComparison(compared: readonly FigureCompared[]): Finding[] {
  return compared
    .filter(({ verdict }) => verdict === 'differs')
    .map(({ measure, by, portal, workbook, form }) => {
      const row = Object.values(by).find((name) => name !== undefined)
      const words = `${row === undefined ? 'Tổng' : row}, ${MEASURES[measure]}`
      const sides = [
        `trang số liệu ${wordsOf(portal)}`,
        `Excel ${wordsOf(workbook)}`,
        `biểu mẫu ${wordsOf(form)}`,
      ]
      return {
        rule: 'three-ways',
        severity: 'error' as const,
        message: `${words}: ${sides.join(', ')}. Xem lại nơi khác hai nơi kia trước khi gửi.`,
        numbers: [portal, workbook, form].flatMap(({ value }) => value ?? []),
        cells: [],
      }
    })
}

function wordsOf({ state, value }: SideSaid): string {
  if (value !== null) return Number.isInteger(value) ? formatCount(value) : String(value).replace('.', ',')
  if (state === 'none') return '"-"'
  return state === 'blank' ? 'để trống' : 'không có ô'
}
