import type { PathStep, ReportColumn, ReportTable } from '../forms/report-form'
import { labelWords } from './label-text'

function follows(labels: readonly string[], steps: readonly PathStep[]): boolean {
  const [step, ...rest] = steps
  if (!step) return labels.length === 0
  const [label, ...deeper] = labels
  if (label !== undefined && saysStep(label, step) && follows(deeper, rest)) return true
  return step.optional === true && follows(labels, rest)
}

function saysStep(label: string, step: PathStep): boolean {
  return spellingsOf(step).has(label)
}

const FOLDED = new WeakMap<PathStep, ReadonlySet<string>>()

function spellingsOf(step: PathStep): ReadonlySet<string> {
  const known = FOLDED.get(step)
  if (known) return known
  const spellings = new Set(step.spellings.map(labelWords))
  FOLDED.set(step, spellings)
  return spellings
}

/**
 * The columns of a table a path may be: none, one, or a report described badly. The one head of an Excel table says its
 * group and its leaf in one: «Tiếp nhận trực tuyến», «Đã giải quyết - Quá hạn», «Tổng số đang giải quyết».
 */
export function columnsFor(table: ReportTable, path: readonly string[]): ReportColumn[] {
  const labels = path.map(labelWords)
  const found = table.columns.filter(
    (column) => says(column, labels) || (column.alone !== undefined && follows(labels, column.alone)),
  )
  const [only] = labels
  if (found.length > 0 || labels.length !== 1 || only === undefined) return found
  return table.columns.filter((column) => saysAllInOne(column, only))
}

/** Whether one label says group and leaf of a column: «Tiếp nhận từ kỳ trước», but not «Từ kỳ trước». */
export function saysAllInOne({ paths }: ReportColumn, label: string): boolean {
  const words = labelWords(label)
  // A leaf that may stand without its group needs no group in its label.
  const grouped = paths.filter(([group]) => group?.optional !== true)
  return grouped.some((steps) => runsThrough(words, steps) || runsThrough(words, [...steps].reverse()))
}

/** Whether the spellings of steps, two at least, stand behind each other in one label. */
function runsThrough(label: string, steps: readonly PathStep[], taken = 0): boolean {
  const rest = label.replace(/^[\s\-–—:›>/,(]+/u, '')
  const [step, ...deeper] = steps
  if (!step) return rest === '' && taken > 1
  if (step.optional === true && runsThrough(rest, deeper, taken)) return true
  return [...spellingsOf(step)].some(
    (words) =>
      rest.startsWith(words) &&
      !/^\p{L}/u.test(rest.slice(words.length)) &&
      runsThrough(rest.slice(words.length), deeper, taken + 1),
  )
}

function columnsOf(table: ReportTable, labels: readonly string[]): ReportColumn[] {
  return table.columns.filter((column) => says(column, labels))
}

function says({ paths }: ReportColumn, labels: readonly string[]): boolean {
  return paths.some((steps) => follows(labels, steps))
}

/** The same for a row of a tree of indicators: outer headings that the report does not know may stand before the path. */
export function indicatorsFor(table: ReportTable, path: readonly string[]): ReportColumn[] {
  const labels = path.map(labelWords)
  for (let outer = 0; outer < labels.length; outer++) {
    const found = columnsOf(table, labels.slice(outer))
    if (found.length > 0) return found
  }
  return []
}

const LISTS = new WeakMap<readonly string[], ReadonlySet<string>>()

/** Whether a label is one of a list of whole spellings. */
export function isOneOf(label: string, spellings: readonly string[]): boolean {
  return spellingWords(spellings).has(labelWords(label))
}

/** The spellings of a list as labels are compared. */
export function spellingWords(spellings: readonly string[]): ReadonlySet<string> {
  const known = LISTS.get(spellings)
  if (known) return known
  const words = new Set(spellings.map(labelWords))
  LISTS.set(spellings, words)
  return words
}
