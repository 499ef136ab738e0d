/** A form as the test knows it, in attributes of its own: the hand under test never reads them. */
export type Dice = (below: number) => number

export interface Mutation {
  readonly name: string
  /** Nothing at all may be written after it. */
  readonly closes?: true
  readonly apply: (table: HTMLTableElement, dice: Dice) => void
}

const NAME = 1
const UNIT = 2

export function rowsOf(table: HTMLTableElement): HTMLTableRowElement[] {
  return [...(table.tBodies[0]?.rows ?? [])]
}

export function levelOf(row: HTMLTableRowElement): number {
  return Math.round((Number.parseFloat(row.cells[NAME]?.style.paddingLeft ?? '8') - 8) / 16)
}

/** A row and all rows below it in the tree. */
function subtree(table: HTMLTableElement, row: HTMLTableRowElement): HTMLTableRowElement[] {
  const rows = rowsOf(table)
  const at = rows.indexOf(row)
  const after = rows.slice(at + 1)
  const end = after.findIndex((next) => levelOf(next) <= levelOf(row))
  return [row, ...after.slice(0, end < 0 ? after.length : end)]
}

function siblings(table: HTMLTableElement, row: HTMLTableRowElement): HTMLTableRowElement[] {
  const rows = rowsOf(table)
  const parentOf = (one: HTMLTableRowElement) =>
    rows.slice(0, rows.indexOf(one)).findLast((above) => levelOf(above) < levelOf(one))
  return rows.filter((one) => levelOf(one) === levelOf(row) && parentOf(one) === parentOf(row))
}

function pick<T>(items: readonly T[], dice: Dice): T {
  const item = items[dice(items.length)]
  if (item === undefined) throw new Error('nothing to pick from')
  return item
}

function leaves(table: HTMLTableElement): HTMLTableRowElement[] {
  return rowsOf(table).filter((row) => subtree(table, row).length === 1 && levelOf(row) > 0)
}

function named(row: HTMLTableRowElement, name: string): void {
  const cell = row.cells[NAME]
  if (cell) cell.textContent = name
}

function nameOf(row: HTMLTableRowElement): string {
  return row.cells[NAME]?.textContent ?? ''
}

/** Leaf columns, each with its lowest head cell; `data-col` says where below it its cells are. */
function leafHeads(table: HTMLTableElement): HTMLTableCellElement[] {
  return [...(table.tHead?.querySelectorAll<HTMLTableCellElement>('[data-col]') ?? [])]
}

function cellsOf(table: HTMLTableElement, head: HTMLTableCellElement): HTMLTableCellElement[] {
  return rowsOf(table).flatMap((row) => row.cells[Number(head.dataset.col)] ?? [])
}

function sayElsewhere(label: string, change: (text: string) => string): void {
  for (const one of document.querySelectorAll('.row-info label'))
    if (one.textContent === label && one.nextElementSibling)
      one.nextElementSibling.textContent = change(one.nextElementSibling.textContent ?? '')
}

const kept = (name: string, apply: Mutation['apply']): Mutation => ({ name, apply })

export const MUTATIONS: readonly Mutation[] = [
  kept('two branches change places', (table, dice) => {
    const one = pick(rowsOf(table), dice)
    const other = pick(siblings(table, one), dice)
    if (one === other) return
    const [first, second] = [subtree(table, one), subtree(table, other)]
    const mark = document.createComment('')
    first[0]?.before(mark)
    second.at(-1)?.after(...first)
    mark.replaceWith(...second)
  }),
  kept('a row is renamed', (table, dice) => named(pick(leaves(table), dice), 'Nội dung chưa biết')),
  kept('a row’s name gets longer', (table, dice) => {
    const row = pick(rowsOf(table), dice)
    named(row, `${nameOf(row)} ngoài địa bàn`)
  }),
  kept('two leaves exchange their names', (table, dice) => {
    const [one, other] = [pick(leaves(table), dice), pick(leaves(table), dice)]
    const name = nameOf(one)
    named(one, nameOf(other))
    named(other, name)
  }),
  kept('a row takes the name of another', (table, dice) =>
    named(pick(leaves(table), dice), nameOf(pick(leaves(table), dice))),
  ),
  kept('a row is inserted', (table, dice) => {
    const row = pick(leaves(table), dice)
    const fresh = copyOf(row)
    named(fresh, 'Dòng mới thêm')
    row.after(fresh)
  }),
  kept('a row stands twice', (table, dice) => {
    const row = pick(leaves(table), dice)
    pick(siblings(table, row), dice).after(copyOf(row))
  }),
  kept('a hidden row repeats another', (table, dice) => {
    const row = pick(leaves(table), dice)
    const fresh = copyOf(row)
    fresh.style.display = 'none'
    row.after(fresh)
  }),
  kept('a row is gone', (table, dice) => pick(leaves(table), dice).remove()),
  kept('a unit of measure changes', (table, dice) => {
    const cell = pick(leaves(table), dice).cells[UNIT]
    if (cell) cell.textContent = pick(['%', 'Nghìn hồ sơ', 'Người', 'Triệu đồng'], dice)
  }),
  kept('a column is renamed', (table, dice) => {
    pick(leafHeads(table), dice).textContent = 'Chỉ tiêu giao'
  }),
  kept('a column takes the name of another', (table, dice) => {
    pick(leafHeads(table), dice).textContent = pick(leafHeads(table), dice).textContent
  }),
  kept('two columns of a group change places', (table, dice) => {
    const heads = leafHeads(table)
    const one = pick(heads, dice)
    const near = heads.filter((head) => head.dataset.group === one.dataset.group)
    const other = pick(near, dice)
    if (one === other) return
    const name = one.textContent
    one.textContent = other.textContent
    other.textContent = name
    const [first, second] = [cellsOf(table, one), cellsOf(table, other)]
    first.forEach((cell, at) => {
      const partner = second[at]
      const inside = [...cell.childNodes]
      if (!partner) return
      cell.replaceChildren(...partner.childNodes)
      partner.replaceChildren(...inside)
    })
  }),
  kept('labels are written another way', (table, dice) => {
    const row = pick(rowsOf(table), dice)
    const name = nameOf(row)
    const ways = [name.normalize('NFD'), name.replace(/ /g, '\u00A0'), `  ${name}\n `, name.toUpperCase()]
    row.dataset.name ??= name
    named(row, pick(ways, dice))
  }),
  kept('a field is locked', (table, dice) => {
    const field = pick([...table.querySelectorAll<HTMLInputElement>('tbody input')], dice)
    field[pick(['readOnly', 'disabled'] as const, dice)] = true
  }),
  kept('a field already holds another number', (table, dice) => {
    const field = pick(
      [...table.querySelectorAll<HTMLInputElement>('tbody input:not([readonly]):not([disabled])')],
      dice,
    )
    field.value = '77'
  }),
  kept('the numbering is gone', (table) => {
    for (const row of rowsOf(table)) if (row.cells[0]) row.cells[0].textContent = ''
  }),
  {
    name: 'another period',
    closes: true,
    apply: (_, dice) =>
      sayElsewhere('Kỳ báo cáo:', () =>
        pick(
          [
            'Quý II/2025',
            'Tháng 2/2025',
            'Quý I/2025 (Từ ngày 01/01/2025 đến ngày 31/03/2025)',
            'Quý I/2024 (Từ ngày 15/12/2023 đến ngày 14/03/2024)',
          ],
          dice,
        ),
      ),
  },
  {
    name: 'another unit',
    closes: true,
    apply: (_, dice) =>
      sayElsewhere('Đơn vị báo cáo:', () =>
        pick(['UBND huyện Hương Sơn', 'UBND xã Phố Châu', 'UBND thị trấn Tây Sơn'], dice),
      ),
  },
]

function copyOf(row: HTMLTableRowElement): HTMLTableRowElement {
  const fresh = row.cloneNode(true) as HTMLTableRowElement
  for (const field of fresh.querySelectorAll('input')) field.value = ''
  return fresh
}
