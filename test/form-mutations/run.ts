import { planWebForm } from '../../core/reports/plan-web-form'
import { seeForm } from '../../extension/page/see-form'
import { writeForm } from '../../extension/page/write-form'
import { type Dice, levelOf, MUTATIONS, type Mutation, rowsOf } from './mutations'
import { allowedAt, SNAPSHOT } from './oracle'

export interface Trial {
  readonly mutations: readonly string[]
  readonly written: number
  readonly faults: readonly string[]
}

/**
 * One trial in the page: mutate the form, plan, (sometimes) mutate it again behind the plan's back, write, and hold
 * every field against a literal table of what may stand under its labels.
 */
export async function tryMutations(form: string, seed: number): Promise<Trial> {
  const table = await freshForm()
  const dice = diceOf(seed)
  const first = Array.from({ length: 1 + dice(3) }, () => MUTATIONS[dice(MUTATIONS.length)]!)
  const later = dice(3) === 0 ? [MUTATIONS[dice(MUTATIONS.length)]!] : []
  for (const mutation of first) mutation.apply(table, dice)
  const seen = await seeForm(document, 200)
  const plan = planWebForm(seen, [SNAPSHOT])
  const start = valuesIn(table)
  for (const mutation of later) mutation.apply(table, dice)
  const standing = new Map([...fieldsIn(table)].map((field) => [field, start.get(field) ?? field.value]))
  for (const [field] of standing) if (field.value !== start.get(field)) standing.set(field, field.value)
  const lines = await writeForm(document, plan.writes, { previewed: seen, patienceMs: 200 })
  const after = allowed(form, table, [...first, ...later])
  return {
    mutations: [...first, ...later].map((mutation) => mutation.name),
    written: lines.filter((line) => line.outcome === 'filled').length,
    faults: [...fieldsIn(table)].flatMap((field) => faultOf(field, standing.get(field) ?? '', after)),
  }
}

type Allowed = ReadonlyMap<HTMLInputElement, number>

/** A field keeps what it held, or holds the one number that the labels it now stands under allow. */
function faultOf(field: HTMLInputElement, standing: string, after: Allowed): string[] {
  if (field.readOnly || field.value === standing) return []
  const value = Number(field.value.replace(/\./g, ''))
  const right = standing === '' && !field.disabled && after.get(field) === value
  return right ? [] : [`${field.name} holds ${field.value}, may hold ${after.get(field)}, held «${standing}»`]
}

function allowed(form: string, table: HTMLTableElement, mutations: readonly Mutation[]): Allowed {
  const found = new Map<HTMLInputElement, number>()
  if (mutations.some((mutation) => mutation.closes)) return found
  const places = placesIn(table)
  const counts = new Map<string, number>()
  const keyOf = (place: Place) =>
    JSON.stringify([form === 'indicators' ? place.path : place.path.at(-1), place.column])
  for (const place of places) counts.set(keyOf(place), (counts.get(keyOf(place)) ?? 0) + 1)
  for (const place of places) {
    const value = allowedAt(form, place.path, place.column)
    if (value !== null && counts.get(keyOf(place)) === 1 && place.unit === 'Hồ sơ')
      found.set(place.field, value)
  }
  return found
}

interface Place {
  readonly path: readonly string[]
  readonly column: string
  readonly unit: string
  readonly field: HTMLInputElement
}

/** Every visible input with its labels, read by the test's own simple means. */
function placesIn(table: HTMLTableElement): Place[] {
  const above: { level: number; name: string }[] = []
  return rowsOf(table).flatMap((row) => {
    if (row.style.display === 'none') return []
    const name = tidied(row.cells[1]?.textContent ?? '', row.dataset.name)
    const level = levelOf(row)
    while ((above.at(-1)?.level ?? -1) >= level) above.pop()
    const path = [...above.map((one) => one.name), name]
    if (name !== 'Tổng cộng') above.push({ level, name })
    return [...(table.tHead?.querySelectorAll<HTMLElement>('[data-col]') ?? [])].flatMap((head) => {
      const field = row.cells[Number(head.dataset.col)]?.querySelector('input')
      const group = head.dataset.group ?? ''
      const column = [group, head.textContent ?? ''].filter((part) => part !== '').join(' › ')
      return field ? [{ path, column, unit: row.cells[2]?.textContent ?? '', field }] : []
    })
  })
}

/** A name that only looks otherwise (case, blanks, composed letters) still is that name. */
function tidied(text: string, original: string | undefined): string {
  const plain = text
    .normalize('NFC')
    .replace(/[\s\u00A0]+/g, ' ')
    .trim()
  return original !== undefined && plain.toLowerCase() === original.toLowerCase() ? original : plain
}

function fieldsIn(table: HTMLTableElement): HTMLInputElement[] {
  return [...table.querySelectorAll<HTMLInputElement>('tbody input')]
}

function valuesIn(table: HTMLTableElement): Map<HTMLInputElement, string> {
  return new Map(fieldsIn(table).map((field) => [field, field.value]))
}

async function freshForm(): Promise<HTMLTableElement> {
  const main = document.getElementById('main-content')
  const draw = (window as unknown as { IOC_DRAW_FORM: (main: Element | null) => void }).IOC_DRAW_FORM
  main?.replaceChildren()
  draw(main)
  for (;;) {
    const table = document.querySelector<HTMLTableElement>('#tblNhap')
    if (table?.tBodies[0]?.rows.length) return withColumns(table)
    await new Promise((done) => setTimeout(done, 5))
  }
}

/** Notes in every leaf head where its cells are and which group it stands under. */
function withColumns(table: HTMLTableElement): HTMLTableElement {
  const grid: (HTMLTableCellElement | undefined)[][] = []
  const rows = [...(table.tHead?.rows ?? [])]
  rows.forEach((row, top) => {
    let left = 0
    for (const cell of row.cells) {
      while (grid[top]?.[left]) left++
      for (let down = top; down < Math.min(top + cell.rowSpan, rows.length); down++)
        for (let across = left; across < left + cell.colSpan; across++) {
          grid[down] ??= []
          grid[down]![across] = cell
        }
      left += cell.colSpan
    }
  })
  const last = grid.at(-1) ?? []
  last.forEach((leaf, at) => {
    if (!leaf || at < 4) return
    leaf.dataset.col = String(at)
    const path = [...new Set(grid.map((row) => row[at]))].slice(0, -1)
    leaf.dataset.group = path.map((cell) => cell?.textContent ?? '').join(' › ')
  })
  return table
}

function diceOf(seed: number): Dice {
  let state = seed * 2_654_435_761
  return (below) => {
    state = (Math.imul(state ^ (state >>> 15), 1 | state) + 0x6d2b79f5) | 0
    const mixed = (state ^ (state >>> 13)) >>> 0
    return mixed % Math.max(1, below)
  }
}
