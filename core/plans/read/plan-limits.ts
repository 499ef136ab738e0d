import { type Refusal, refusalOf } from '../../outcome'
import type { PlanLine } from './plan-rows'

/** The largest plans have some hundred rows and some ten columns: this is a hundred times as much. */
export const PLAN_LIMITS = {
  /** Letters of a plan that comes as one text. */
  size: 2_000_000,
  /** The same with markup, styles and pictures within it. */
  html: 32_000_000,
  lines: 20_000,
  /** Cells of all rows, those that a merged one covers included. */
  cells: 400_000,
  /** Letters of one cell or paragraph. */
  letters: 50_000,
} as const

type Kind = keyof typeof PLAN_LIMITS

const BEYOND: Readonly<Record<Kind, string>> = {
  size: 'chữ',
  html: 'chữ',
  lines: 'dòng',
  cells: 'ô',
  letters: 'chữ trong một ô hoặc một đoạn',
}

function beyond(kind: Kind): Refusal {
  const most = PLAN_LIMITS[kind].toLocaleString('de-DE')
  return refusalOf(
    'file-too-large',
    `Tệp có hơn ${most} ${BEYOND[kind]}, không phải một bản kế hoạch. Chọn đúng tệp kế hoạch, hoặc chỉ dán bảng nhiệm vụ.`,
  )
}

/** Why a text is no plan by its size alone; nothing of it is read then. */
export function textTooLarge(text: string, kind: 'size' | 'html' = 'size'): Refusal | null {
  return text.length > PLAN_LIMITS[kind] ? beyond(kind) : null
}

/** Why lines that were read are no plan by their number, width or length. */
export function planTooLarge(lines: readonly PlanLine[]): Refusal | null {
  if (lines.length > PLAN_LIMITS.lines) return beyond('lines')
  if (cellsIn(lines) > PLAN_LIMITS.cells) return beyond('cells')
  const long = lines.some(({ cells }) => cells.some((cell) => cell.length > PLAN_LIMITS.letters))
  return long ? beyond('letters') : null
}

function cellsIn(lines: readonly PlanLine[]): number {
  return lines.reduce((sum, { cells }) => sum + cells.length, 0)
}

/** Lines as a document gives them, up to where it is known that they are too many: what comes after is not kept. */
export interface LinesRead {
  readonly lines: PlanLine[]
  /** Cells of all lines so far. */
  cells: number
}

export function addLine(into: LinesRead, line: PlanLine): void {
  if (isFull(into)) return
  into.lines.push(line)
  into.cells += line.cells.length
}

/** Whether it is known already that this is no plan. */
export function isFull({ lines, cells }: LinesRead): boolean {
  return lines.length > PLAN_LIMITS.lines || cells > PLAN_LIMITS.cells
}
