import { type FormModel, isOpen, keyOf, type ModelColumn, type ModelRow } from './model'

export type Dice = (below: number) => number

export interface Mutation {
  readonly name: string
  /** Nothing at all may be written after it. */
  readonly closes?: true
  readonly apply: (form: FormModel, dice: Dice) => void
}

/** A row and all rows below it in the tree. */
function subtree(form: FormModel, row: ModelRow): ModelRow[] {
  const after = form.rows.slice(form.rows.indexOf(row) + 1)
  const end = after.findIndex((next) => next.level <= row.level)
  return [row, ...after.slice(0, end < 0 ? after.length : end)]
}

function siblings({ rows }: FormModel, row: ModelRow): ModelRow[] {
  const parentOf = (one: ModelRow) =>
    rows.slice(0, rows.indexOf(one)).findLast((above) => above.level < one.level)
  return rows.filter((one) => one.level === row.level && parentOf(one) === parentOf(row))
}

function pick<T>(items: readonly T[], dice: Dice): T {
  const item = items[dice(items.length)]
  if (item === undefined) throw new Error('nothing to pick from')
  return item
}

function leaves(form: FormModel): ModelRow[] {
  return form.rows.filter((row) => subtree(form, row).length === 1 && row.level > 0)
}

function named(row: ModelRow, name: string): void {
  row.name = name
  delete row.written
}

function addAfter(form: FormModel, row: ModelRow, like: ModelRow): ModelRow {
  const fresh = { ...like, code: `M_${form.rows.length}_${like.code}` }
  form.rows.splice(form.rows.indexOf(row) + 1, 0, fresh)
  return fresh
}

const leafOf = (column: ModelColumn): string => column.path.at(-1) ?? ''
const groupOf = (column: ModelColumn): readonly string[] => column.path.slice(0, -1)

function headed(column: ModelColumn, name: string): void {
  column.path = [...groupOf(column), name]
}

function openFields(form: FormModel): string[] {
  return form.rows.flatMap((row) =>
    form.columns.filter((column) => isOpen(row, column)).map((column) => keyOf(row, column)),
  )
}

const kept = (name: string, apply: Mutation['apply']): Mutation => ({ name, apply })

export const MUTATIONS: readonly Mutation[] = [
  kept('two branches change places', (form, dice) => {
    const one = pick(form.rows, dice)
    const other = pick(siblings(form, one), dice)
    if (one === other) return
    const [first, second] = [subtree(form, one), subtree(form, other)]
    form.rows = form.rows.flatMap((row) => {
      if (row === one) return second
      if (row === other) return first
      return first.includes(row) || second.includes(row) ? [] : [row]
    })
  }),
  kept('a row is renamed', (form, dice) => named(pick(leaves(form), dice), 'Nội dung chưa biết')),
  kept('a row’s name gets longer', (form, dice) => {
    const row = pick(form.rows, dice)
    named(row, `${row.name} ngoài địa bàn`)
  }),
  kept('two leaves exchange their names', (form, dice) => {
    const [one, other] = [pick(leaves(form), dice), pick(leaves(form), dice)]
    const name = one.name
    named(one, other.name)
    named(other, name)
  }),
  kept('a row takes the name of another', (form, dice) =>
    named(pick(leaves(form), dice), pick(leaves(form), dice).name),
  ),
  kept('a row is inserted', (form, dice) => {
    const row = pick(leaves(form), dice)
    named(addAfter(form, row, row), 'Dòng mới thêm')
  }),
  kept('a row stands twice', (form, dice) => {
    const row = pick(leaves(form), dice)
    addAfter(form, pick(siblings(form, row), dice), row)
  }),
  kept('a hidden row repeats another', (form, dice) => {
    const row = pick(leaves(form), dice)
    addAfter(form, row, row).hidden = true
  }),
  kept('a row is gone', (form, dice) => {
    const row = pick(leaves(form), dice)
    form.rows = form.rows.filter((one) => one !== row)
  }),
  kept('a unit of measure changes', (form, dice) => {
    pick(leaves(form), dice).unit = pick(['%', 'Nghìn hồ sơ', 'Người', 'Triệu đồng'], dice)
  }),
  kept('a column is renamed', (form, dice) => headed(pick(form.columns, dice), 'Chỉ tiêu giao')),
  kept('a column takes the name of another', (form, dice) =>
    headed(pick(form.columns, dice), leafOf(pick(form.columns, dice))),
  ),
  kept('two columns of a group change places', (form, dice) => {
    const one = pick(form.columns, dice)
    const near = form.columns.filter((column) => groupOf(column).join() === groupOf(one).join())
    const other = pick(near, dice)
    form.columns = form.columns.map((column) => (column === one ? other : column === other ? one : column))
  }),
  kept('labels are written another way', (form, dice) => {
    const row = pick(form.rows, dice)
    const { name } = row
    row.written ??= name
    row.name = pick(
      [name.normalize('NFD'), name.replace(/ /g, '\u00A0'), `  ${name}\n `, name.toUpperCase()],
      dice,
    )
  }),
  kept('a field is locked', (form, dice) => {
    form.fixed[pick(openFields(form), dice)] = pick(['readOnly', 'disabled'] as const, dice)
  }),
  kept('a row is locked', (form, dice) => {
    pick(leaves(form), dice).locked = true
  }),
  kept('a field already holds another number', (form, dice) => {
    form.held[pick(openFields(form), dice)] = '77'
  }),
  kept('the numbering is gone', (form) => {
    for (const row of form.rows) row.stt = ''
  }),
  {
    name: 'another period',
    closes: true,
    apply: (form, dice) => {
      form.said['Kỳ báo cáo:'] = pick(
        [
          'Quý II/2025',
          'Tháng 2/2025',
          'Quý I/2025 (Từ ngày 01/01/2025 đến ngày 31/03/2025)',
          'Quý I/2024 (Từ ngày 15/12/2023 đến ngày 14/03/2024)',
        ],
        dice,
      )
    },
  },
  {
    name: 'another unit',
    closes: true,
    apply: (form, dice) => {
      form.said['Đơn vị báo cáo:'] = pick(
        ['UBND huyện Hương Sơn', 'UBND xã Phố Châu', 'UBND thị trấn Tây Sơn'],
        dice,
      )
    },
  },
]
