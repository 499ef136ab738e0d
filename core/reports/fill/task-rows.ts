import type { TaskView } from '../../plans/status'
import { fold } from '../../text/fold'
import type { PlaceSeen } from '../report'

/** The task a row is of; `other` where the row says another task than the one of its number. */
export type RowTask = TaskView | 'other' | undefined

/**
 * Which task each row of an annex is: by its words, told apart by its number. Rows in the plan's own words come first, so
 * that no other row takes their task; statuses of old packets say no words, and there the number alone counts.
 *
 * Rows "VI.3 Tập huấn" and "VI.4 Báo cáo" of a plan whose VI.3 is the report are the tasks VI.4 and VI.3.
 */
export function taskOfRows(places: readonly PlaceSeen[], tasks: readonly TaskView[]): RowTask[] {
  const exact = places.map((place) => inSameWords(place, tasks))
  const taken = new Set(exact.filter((task) => task !== undefined))
  return places.map((place, at) => exact[at] ?? byNumber(place, tasks, taken))
}

/** The task of the row's very words; where the plan says them twice, the number decides. */
function inSameWords(place: PlaceSeen, tasks: readonly TaskView[]): TaskView | undefined {
  const label = fold(rowWords(place))
  const same = tasks.filter(({ text }) => text !== undefined && fold(text) === label)
  return same.find(({ id }) => id === taskAt(place)) ?? onlyOne(same)
}

function byNumber(place: PlaceSeen, tasks: readonly TaskView[], taken: ReadonlySet<TaskView>): RowTask {
  const label = rowWords(place)
  const numbered = tasks.find(({ id }) => id === taskAt(place))
  if (numbered && numbered.text === undefined) return numbered
  const free = tasks.filter((task) => !taken.has(task))
  if (numbered && free.includes(numbered) && saysAlike(label, numbered.text ?? '', LOOSE)) return numbered
  const close = free.filter(({ text }) => text !== undefined && saysAlike(label, text, CLOSE))
  return onlyOne(close) ?? (numbered && 'other')
}

function onlyOne<T>(found: readonly T[]): T | undefined {
  return found.length === 1 ? found[0] : undefined
}

interface Likeness {
  /** Of how many words most must be shared: of the shorter text, or of the longer one. */
  readonly of: 'shorter' | 'longer'
  readonly share: number
}

/** With the number on its side a row may be shortened and reworded; without it hardly. */
const LOOSE: Likeness = { of: 'shorter', share: 0.6 }
const CLOSE: Likeness = { of: 'longer', share: 0.75 }

/** A text that names another year or another percentage is another task, however alike the rest is. */
function saysAlike(a: string, b: string, { of, share }: Likeness): boolean {
  const [left, right] = [a, b].map((text) => new Set(fold(text).match(/[\p{L}\p{M}\d]+/gu) ?? []))
  const sizes = [left!.size, right!.size]
  const size = of === 'shorter' ? Math.min(...sizes) : Math.max(...sizes)
  const shared = [...left!].filter((word) => right!.has(word)).length
  return shared > 0 && shared >= size * share && agree(amountsIn(a), amountsIn(b))
}

function agree(left: ReadonlySet<string>, right: ReadonlySet<string>): boolean {
  return left.size === 0 || right.size === 0 || [...left].every((one) => right.has(one))
}

function amountsIn(text: string): ReadonlySet<string> {
  return new Set(
    [...text.matchAll(/(?<![\d/.])20\d\d(?![\d/.])|\d+(?:[.,]\d+)?(?=\s*%)/g)].map(([one]) =>
      one.replace(',', '.'),
    ),
  )
}

export function rowWords({ rowPath }: PlaceSeen): string {
  return rowPath.at(-1) ?? ''
}

/** The number of its row: "VI.3". */
export function taskAt({ means }: PlaceSeen): string {
  return means && 'task' in means ? means.task : ''
}
