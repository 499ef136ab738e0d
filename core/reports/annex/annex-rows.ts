import type { Plan, Task } from '../../plans/task'
import { wrappedLines } from '../../workbook/wrapped-lines'

/** One row of the annex as it stands on paper: a group's heading, or a task with its cells from «Nội dung» to «Thời gian». */
export interface AnnexRow {
  readonly kind: 'group' | 'task'
  /** "VI" of a group, "3" of its third task; the whole id where the task stands in no group. */
  readonly number: string
  readonly texts: readonly string[]
  /** In points. */
  readonly height: number
  /** A new page begins with it. */
  readonly opensPage: boolean
}

/** Of the columns A to H, in Excel's letters. */
export const ANNEX_WIDTHS = [5, 46, 19, 19, 27, 16, 12, 14] as const

/** What 158 letters' width needs on A4 lying down; a fixed scale, for Excel heeds page breaks only then. */
export const ANNEX_SCALE = 82
const PAGE_HEIGHT = 482 / (ANNEX_SCALE / 100) - 14
const HEAD_HEIGHT = 56
const TITLE_HEIGHT = 96
const GROUP_HEIGHT = 18

/**
 * The rows of a plan's annex in the plan's order, with their heights and where pages end; a group's heading never ends a page.
 *
 * The plan of 2025 has 38: seven groups and 31 tasks.
 */
export function annexRows(plan: Plan): AnnexRow[] {
  const rows = plan.tasks.flatMap((task, at) => {
    const group = groupOf(task, plan)
    const before = plan.tasks[at - 1]
    const isNew = group && (!before || groupOf(before, plan) !== group)
    return isNew ? [headingOf(group), rowOf(task, group.id)] : [rowOf(task, group?.id)]
  })
  let left = PAGE_HEIGHT - HEAD_HEIGHT - TITLE_HEIGHT
  return rows.map((row, at) => {
    const next = rows[at + 1]
    const together = row.height + (row.kind === 'group' && next ? next.height : 0)
    const opensPage = together > left && at > 0
    left = (together > left ? PAGE_HEIGHT - HEAD_HEIGHT : left) - row.height
    return { ...row, opensPage }
  })
}

type Group = Plan['groups'][number]

/** The innermost group whose number the task's begins with. */
function groupOf({ id }: Task, { groups }: Plan): Group | undefined {
  const own = groups.filter((group) => id.startsWith(`${group.id}.`))
  return own.sort((a, b) => b.id.length - a.id.length)[0]
}

type RowSize = Omit<AnnexRow, 'opensPage'>

function headingOf({ id, title }: Group): RowSize {
  return { kind: 'group', number: id, texts: [title], height: GROUP_HEIGHT }
}

function rowOf({ id, text, lead, support, product, time }: Task, group: string | undefined): RowSize {
  const texts = [text, lead, support, product, time]
  const lines = texts.map((words, at) => wrappedLines(words, ANNEX_WIDTHS[at + 1]!))
  return {
    kind: 'task',
    number: group === undefined ? id : id.slice(group.length + 1),
    texts,
    height: Math.max(1, ...lines) * 14.5 + 5,
  }
}
