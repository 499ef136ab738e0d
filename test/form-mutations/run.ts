import { planWebForm } from '../../core/reports/fill/plan-web-form'
import { seeForm } from '../../extension/page/form/see-form'
import { writeForm } from '../../extension/page/form/write-form'
import { drawForm, heldAt, shownInRow, untouchedForm } from './drawn-form'
import { type FormModel, isOpen, keyOf, pathsOf } from './model'
import { type Dice, MUTATIONS, type Mutation } from './mutations'
import { allowedIn, snapshotOf } from './oracle'

export interface Trial {
  readonly mutations: readonly string[]
  readonly written: number
  readonly faults: readonly string[]
}

/** Late rows are not what is tried here. */
const PATIENCE_MS = 1_000

/**
 * One trial in the page: mutate the form, plan, (sometimes) mutate it again behind the plan's back, write, and hold
 * every field against a literal table of what may stand under its labels. `fields` says for how many fields there are
 * figures: a grid that is clicked cell by cell is slow.
 */
export async function tryMutations(id: string, seed: number, fields: number): Promise<Trial> {
  const form = untouchedForm()
  const dice = diceOf(seed)
  const first = Array.from({ length: 1 + dice(3) }, () => MUTATIONS[dice(MUTATIONS.length)]!)
  const later = dice(3) === 0 ? [MUTATIONS[dice(MUTATIONS.length)]!] : []
  for (const mutation of first) mutation.apply(form, dice)
  await drawForm(form)
  const seen = await seeForm(document, PATIENCE_MS)
  const plan = planWebForm(seen, [snapshotOf(fields, seed)])
  for (const mutation of later) mutation.apply(form, dice)
  if (later.length > 0) await drawForm(form)
  const standing = shownIn(form)
  const lines = await writeForm(document, plan.writes, { previewed: seen, patienceMs: PATIENCE_MS })
  return {
    mutations: [...first, ...later].map((mutation) => mutation.name),
    written: lines.filter((line) => line.outcome === 'filled').length,
    faults: faultsIn(form, standing, allowed(id, form, [...first, ...later])),
  }
}

function shownIn(form: FormModel): Map<string, string> {
  return new Map(
    form.rows.flatMap((row) => {
      const shown = shownInRow(row.code)
      return form.columns.map((column, at): [string, string] => [keyOf(row, column), shown(at)])
    }),
  )
}

/** A field keeps what it held, or holds the one number that the labels it now stands under allow. */
function faultsIn(form: FormModel, standing: Map<string, string>, may: Map<string, number>): string[] {
  const after = shownIn(form)
  return form.rows.flatMap((row) =>
    form.columns.flatMap((column) => {
      const key = keyOf(row, column)
      const [before, now] = [standing.get(key) ?? '', after.get(key) ?? '']
      // Sums are the page's own to change.
      if (before === now || (!isOpen(row, column) && !row.locked)) return []
      const value = Number(now.replace(/\./g, ''))
      const right = before === '' && may.get(key) === value && heldAt(key) === value
      return right
        ? []
        : [`${key} shows ${now}, holds ${heldAt(key)}, may hold ${may.get(key)}, held «${before}»`]
    }),
  )
}

function allowed(id: string, form: FormModel, mutations: readonly Mutation[]): Map<string, number> {
  const found = new Map<string, number>()
  if (mutations.some((mutation) => mutation.closes)) return found
  const places = pathsOf(form).flatMap(({ row, path }) =>
    form.columns.map((one) => ({ row, one, path, column: one.path.join(' › ') })),
  )
  const values = allowedIn(id, places)
  places.forEach(({ row, one }, at) => {
    const value = values[at]
    const key = keyOf(row, one)
    if (typeof value === 'number' && row.unit === 'Hồ sơ' && !row.locked && !form.fixed[key])
      found.set(key, value)
  })
  return found
}

function diceOf(seed: number): Dice {
  let state = seed * 2_654_435_761
  return (below) => {
    state = (Math.imul(state ^ (state >>> 15), 1 | state) + 0x6d2b79f5) | 0
    const mixed = (state ^ (state >>> 13)) >>> 0
    return mixed % Math.max(1, below)
  }
}
