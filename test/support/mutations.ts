import { layOut } from '../../core/grid/lay-out'
import { occupy } from '../../core/grid/occupy'
import type { CellSeen, FilterSeen, PageSeen, TableSeen } from '../../core/grid/seen'
import {
  addColumn,
  dropColumn,
  leafOf,
  type Marks,
  mapCells,
  mapRows,
  putCells,
  swapColumns,
  withRowsWithin,
} from './mutate-table'

/** One change of a page. `keeps`: a person would still read the same figures, so the capture should too. */
export interface Mutation {
  readonly name: string
  readonly page: PageSeen
  readonly keeps?: true
}

/** Over two hundred systematic changes of a page whose figures stand in one table. */
export function mutationsOf(page: PageSeen, index: number, columns: readonly number[]): Mutation[] {
  const table = page.tables[index]!
  const put = (name: string, changed: TableSeen | null, keeps?: true): Mutation[] =>
    changed ? [{ name, page: withTable(page, index, changed), ...(keeps && { keeps }) }] : []
  return [
    ...ofColumns(table, put),
    ...ofRows(table, put),
    ...ofCells(table, columns, put),
    ...ofTexts(table, put),
    ...ofPage(page, index),
  ]
}

type Put = (name: string, changed: TableSeen | null, keeps?: true) => Mutation[]

function withTable(page: PageSeen, index: number, table: TableSeen): PageSeen {
  return { ...page, tables: page.tables.map((one, at) => (at === index ? table : one)) }
}

function ofColumns(table: TableSeen, put: Put): Mutation[] {
  const grid = layOut(table)
  const first = Math.min(...grid.rows.map(({ row }) => row))
  const isBody = (row: number) => row >= first
  const layout = occupy(table.rows)
  return grid.columns.flatMap((_, column) => {
    const leaf = leafOf(layout, column, isBody)
    const rename = (text: string) =>
      leaf ? putCells(table, leaf.row, leaf.at, (cell) => [{ ...cell, text }]) : null
    const name = grid.columns[column]!.path.join(' › ')
    return [
      ...put(`rename «${name}»`, rename('Cột đã đổi tên')),
      ...put(`lengthen «${name}»`, rename(`${leaf?.cell.text} (mới)`)),
      ...put(`blank the head of «${name}»`, rename('')),
      ...put(
        `call «${name}» like its neighbour`,
        rename(grid.columns[column + 1]?.path.at(-1) ?? grid.columns[column - 1]?.path.at(-1) ?? 'x'),
      ),
      ...put(`drop the head of «${name}»`, leaf ? putCells(table, leaf.row, leaf.at, () => []) : null),
      ...put(`drop «${name}»`, dropColumn(table, column)),
      ...put(`double «${name}»`, addColumn(table, column, isBody)),
      ...put(
        `a new column of words after «${name}»`,
        addColumn(table, column, isBody, { head: 'Ghi chú thêm', body: 'x' }),
        true,
      ),
      ...put(
        `a new column of numbers after «${name}»`,
        addColumn(table, column, isBody, { head: 'Số cán bộ', body: '7' }),
        true,
      ),
      ...put(`«${name}» changes places with the next`, swapColumns(table, column), true),
    ]
  })
}

function ofRows(table: TableSeen, put: Put): Mutation[] {
  const grid = layOut(table)
  const rows = grid.rows.filter((_, at) => at < 6 || at > grid.rows.length - 4)
  const without = (row: number) => mapRows(table, (all) => all.filter((_, at) => at !== row))
  const trees = grid.rows
    .filter(({ kind }) => kind === 'data')
    .slice(0, 2)
    .flatMap((row) =>
      TREES.flatMap(([style, ...marks]) =>
        put(`a tree of ${style} below row ${row.row}`, withRowsWithin(table, grid, row, marks)),
      ),
    )
  const total = grid.rows.findLast(({ kind }) => kind === 'total')
  const first = Math.min(...grid.rows.map(({ row }) => row))
  const each = rows.flatMap(({ row, label, kind }) => {
    const labelAt = table.rows[row]!.cells.findIndex(({ text }) => text.trim() === label)
    return [
      ...put(`drop row ${row} «${label}»`, without(row), kind === 'group' ? true : undefined),
      ...put(
        `double row ${row} «${label}»`,
        mapRows(table, (all) => all.flatMap((one, at) => (at === row ? [one, one] : [one]))),
      ),
      ...put(
        `an empty row after ${row}`,
        mapRows(table, (all) =>
          all.flatMap((one, at) =>
            at === row ? [one, { section: one.section, cells: [{ text: '' }] }] : [one],
          ),
        ),
        true,
      ),
      ...put(
        `blank the name of row ${row} «${label}»`,
        labelAt < 0 ? null : putCells(table, row, labelAt, (cell) => [{ ...cell, text: '' }]),
      ),
      ...put(
        `rename row ${row} «${label}»`,
        labelAt < 0 ? null : putCells(table, row, labelAt, (cell) => [{ ...cell, text: 'Tên khác' }]),
      ),
      ...put(
        `hide row ${row} «${label}»`,
        mapRows(table, (all) =>
          all.map((one, at) =>
            at === row
              ? { ...one, cells: one.cells.map((cell) => ({ ...cell, hidden: true as const })) }
              : one,
          ),
        ),
      ),
    ]
  })
  if (!total) return [...each, ...trees]
  const line = table.rows[total.row]!
  const moved = (at: number, section = line.section) => {
    const rest = table.rows.filter((one) => one !== line)
    return mapRows(table, () => [...rest.slice(0, at), { ...line, section }, ...rest.slice(at)])
  }
  const last = table.rows.length - 1
  const named = (text: string) =>
    mapRows(table, (all) =>
      all.map((one) =>
        one === line
          ? {
              ...one,
              cells: one.cells.map((cell) => (cell.text.trim() === total.label ? { ...cell, text } : cell)),
            }
          : one,
      ),
    )
  return [
    ...each,
    ...trees,
    ...put('the total moves to the foot', moved(last, 'foot'), true),
    ...put('the total moves to the top', moved(first), true),
    ...put('the total moves into the middle', moved(first + Math.ceil((last - first) / 2))),
    ...['TỔNG CỘNG', 'Cộng', 'Tổng số:', 'tổng'].flatMap((text) =>
      put(`the total is called «${text}»`, named(text), true),
    ),
    ...['Toàn tỉnh', 'Lũy kế', 'Σ'].flatMap((text) => put(`the total is called «${text}»`, named(text))),
  ]
}

/** How rows within a row are marked: before the number, before the name. */
const TREES: readonly (readonly [style: string, ...marks: Marks])[] = [
  ['numbers', '#.', ''],
  ['numbers before names', '', '#. '],
  ['dashes', '-', ''],
  ['dashes before names', '', '- '],
  ['blanks', '', '\u00A0\u00A0'],
]

function ofCells(table: TableSeen, columns: readonly number[], put: Put): Mutation[] {
  const grid = layOut(table)
  const data = grid.rows.filter(({ kind }) => kind === 'data')
  const rows = [
    ...new Set([
      data[0],
      data[Math.floor(data.length / 2)],
      data.at(-1),
      grid.rows.find(({ kind }) => kind === 'total'),
    ]),
  ].filter((row) => row !== undefined)
  const some = [columns[0]!, columns[Math.floor(columns.length / 2)]!, columns.at(-1)!]
  return rows.flatMap((row) =>
    [...new Set(some)].flatMap((column) => {
      const spot = grid.layout.spots(row.row)[column]
      if (!spot || spot.row !== row.row) return []
      const cell = (name: string, change: (cell: CellSeen) => CellSeen[], keeps?: true) =>
        put(`${name} in row ${row.row}, column ${column}`, putCells(table, spot.row, spot.at, change), keeps)
      return [
        ...cell('delete the cell', () => []),
        ...cell('double the cell', (one) => [one, one]),
        ...cell('hide the cell', (one) => [{ ...one, hidden: true }]),
        ...cell('blank the cell', (one) => [{ ...one, text: '' }]),
        ...cell('words', (one) => [{ ...one, text: 'đang cập nhật' }]),
        ...cell('two numbers', (one) => [{ ...one, text: `${one.text}/18` }]),
        ...cell('two lines', (one) => [{ ...one, text: `${one.text}\n12` }]),
        ...cell('a decimal', (one) => [{ ...one, text: `${one.text},5` }]),
        ...cell('a minus', (one) => [{ ...one, text: one.text === '0' ? '-1' : `-${one.text}` }]),
        ...cell('one more digit', (one) => [{ ...one, text: `${one.text}1` }]),
        ...cell('a percent sign', (one) => [{ ...one, text: `${one.text}%` }]),
        ...cell('brackets', (one) => [{ ...one, text: `(${one.text})` }]),
        ...cell('a plus', (one) => [{ ...one, text: `+${one.text}` }]),
        ...cell('letters for noughts', (one) => [{ ...one, text: `${one.text.replaceAll('0', 'O')}O` }]),
        ...cell('an apostrophe', (one) => [{ ...one, text: `1'${one.text}` }]),
        ...cell('a Roman number', (one) => [{ ...one, text: 'XVIII' }]),
        ...cell('full-width digits', (one) => [{ ...one, text: '１２' }]),
        ...cell('a true minus', (one) => [{ ...one, text: `−1${one.text}` }]),
        ...cell('a power', (one) => [{ ...one, text: '2e3' }]),
        ...cell('a day', (one) => [{ ...one, text: '14/03/2025' }]),
        ...cell('a remark', (one) => [{ ...one, text: `${one.text} (25%)` }]),
        ...cell('a wider cell', (one) => [{ ...one, colspan: 2 }]),
        ...cell('a taller cell', (one) => [{ ...one, rowspan: 2 }]),
        ...cell('a badge hidden in the title', (one) => [{ ...one, full: `${one.text} hồ sơ` }], true),
      ]
    }),
  )
}

function ofTexts(table: TableSeen, put: Put): Mutation[] {
  const all = (change: (text: string) => string) =>
    mapCells(table, (cell) => ({ ...cell, text: change(cell.text) }))
  const numbers = (change: (text: string) => string) =>
    all((text) => (/^\s*[\d.,\s]+\s*$/.test(text) ? change(text) : text))
  return [
    ...put(
      'commas between thousands',
      numbers((text) => text.replaceAll('.', ',')),
      true,
    ),
    ...put(
      'no mark between thousands',
      numbers((text) => text.replaceAll('.', '')),
      true,
    ),
    ...put(
      'no-break spaces between thousands',
      numbers((text) => text.replaceAll('.', '\u00A0')),
      true,
    ),
    ...put(
      'narrow spaces between thousands',
      numbers((text) => text.replaceAll('.', '\u202F')),
      true,
    ),
    ...put(
      'plain spaces between thousands',
      numbers((text) => text.replaceAll('.', ' ')),
    ),
    ...put(
      'apostrophes between thousands',
      numbers((text) => text.replaceAll('.', "'")),
    ),
    ...put(
      'brackets round every number',
      numbers((text) => `(${text})`),
    ),
    ...put(
      'percent signs at every number',
      numbers((text) => `${text}%`),
    ),
    ...put(
      'a decimal nought at every number',
      numbers((text) => `${text},0`),
    ),
    ...put(
      'commas in every other cell',
      mapCells(table, (cell, _, at) =>
        at % 2 === 0 && /^[\d.]+$/.test(cell.text) ? { ...cell, text: cell.text.replaceAll('.', ',') } : cell,
      ),
    ),
    ...put(
      'decomposed letters',
      all((text) => text.normalize('NFD')),
      true,
    ),
    ...put(
      'capital letters',
      all((text) => text.toUpperCase()),
    ),
    ...put(
      'no-break spaces in words',
      all((text) => (/[\p{L}]/u.test(text) ? text.replaceAll(' ', '\u00A0') : text)),
      true,
    ),
    ...put(
      'line breaks in words',
      all((text) => (/[\p{L}]/u.test(text) ? text.replace(' ', '\n') : text)),
      true,
    ),
    ...put(
      'zero-width spaces',
      all((text) => `\u200B${text}`),
      true,
    ),
    ...put(
      'trailing spaces',
      all((text) => `${text}  `),
      true,
    ),
    ...put(
      'other places of tone marks',
      all((text) => text.replaceAll('hóa', 'hoá').replaceAll('Tỷ lệ', 'Tỉ lệ').replaceAll('òa', 'oà')),
      true,
    ),
    ...put(
      'no bold anywhere',
      mapCells(table, ({ bold: _, ...cell }) => cell),
    ),
    ...put(
      'head cells as th',
      mapCells(table, (cell, row) => (row.section === 'head' ? { ...cell, header: true as const } : cell)),
      true,
    ),
    ...put(
      'no head section',
      mapRows(table, (rows) => rows.map((row) => ({ ...row, section: 'body' as const }))),
      true,
    ),
    ...put(
      'only one head section',
      mapRows(table, (rows) => rows.map((row) => ({ ...row, section: 'head' as const }))),
    ),
  ]
}

function ofPage(page: PageSeen, index: number): Mutation[] {
  const table = page.tables[index]!
  const filter = (name: string, change: (filter: FilterSeen) => FilterSeen[], keeps?: true): Mutation => ({
    name,
    page: { ...page, filters: page.filters.flatMap(change) },
    ...(keeps && { keeps }),
  })
  const tables = (name: string, list: readonly TableSeen[], keeps?: true): Mutation => ({
    name,
    page: { ...page, tables: list },
    ...(keeps && { keeps }),
  })
  const value = (label: RegExp, text: string) => (one: FilterSeen) => [
    label.test(one.label) ? { ...one, value: text } : one,
  ]
  const dates = page.filters.filter(({ label }) => /ngày/i.test(label))
  return [
    ...dates.flatMap(({ label }) =>
      ['01/01/2025', '31/03/2025', '', '32/13/2025', '2025-01-01'].map((text) =>
        filter(`${label} is «${text}»`, (one) => [one.label === label ? { ...one, value: text } : one]),
      ),
    ),
    filter('no filters at all', () => []),
    filter('no date filters', (one) => (/ngày/i.test(one.label) ? [] : [one])),
    filter('labels with a colon', (one) => [{ ...one, label: `${one.label}:` }], true),
    filter(
      'filters in decomposed letters',
      (one) => [{ ...one, label: one.label.normalize('NFD'), value: one.value.normalize('NFD') }],
      true,
    ),
    ...[
      ['Loại tiếp nhận', 'Trực tuyến'],
      ['Mức độ', 'Dịch vụ công trực tuyến toàn trình'],
      ['Đối tượng nộp hồ sơ', 'Doanh nghiệp'],
    ].map(
      ([label = '', value = '']): Mutation => ({
        name: `only ${label} «${value}»`,
        page: { ...page, filters: [...page.filters, { label, value, control: 'select' }] },
      }),
    ),
    {
      name: 'Loại tiếp nhận leaves nothing out',
      page: {
        ...page,
        filters: [...page.filters, { label: 'Loại tiếp nhận', value: 'Không', control: 'select' }],
      },
      keeps: true,
    },
    {
      name: 'only the sub-units',
      page: {
        ...page,
        filters: [...page.filters, { label: 'Loại', value: 'Đơn vị trực thuộc', control: 'choice' }],
      },
    },
    filter('the unit is another', value(/đơn vị|xã, phường|huyện|cơ quan/i, 'UBND xã Ở Đâu Đó')),
    filter('the unit is not chosen', value(/đơn vị|xã, phường|huyện|cơ quan/i, 'Không')),
    tables(
      'the table is hidden',
      page.tables.map((one, at) => (at === index ? { ...one, visible: false } : one)),
    ),
    tables('the table stands twice', [...page.tables, table]),
    tables(
      'the table is gone',
      page.tables.filter((_, at) => at !== index),
    ),
    tables('a hidden copy of other days', [
      ...page.tables,
      {
        ...table,
        visible: false,
        rows: [
          { section: 'head', cells: [{ text: '(Từ ngày 01/02/2024 đến ngày 28/02/2024 )' }] },
          ...table.rows,
        ],
      },
    ]),
    tables(
      'a table of nothing beside it',
      [...page.tables, { ...table, index: 99, rows: [{ section: 'body', cells: [{ text: 'Lịch trực' }] }] }],
      true,
    ),
    tables(
      'the pager says there is more',
      page.tables.map((one, at) => (at === index ? { ...one, pager: 'Hiển thị 1-20 trong 69' } : one)),
    ),
    tables(
      'the pager says this is all',
      page.tables.map((one, at) => (at === index ? { ...one, pager: '1-20 của 20' } : one)),
      true,
    ),
    tables(
      'more rows than are in the page',
      page.tables.map((one, at) => (at === index ? { ...one, rowCount: one.rows.length + 80 } : one)),
    ),
    tables(
      'more columns than are in the page',
      page.tables.map((one, at) => (at === index ? { ...one, columnCount: 90 } : one)),
    ),
    tables(
      'half of the rows are there',
      page.tables.map((one, at) =>
        at === index ? { ...one, rows: one.rows.slice(0, Math.ceil(one.rows.length / 2)) } : one,
      ),
    ),
    tables(
      'only the head is there',
      page.tables.map((one, at) =>
        at === index ? { ...one, rows: one.rows.filter(({ section }) => section === 'head') } : one,
      ),
    ),
    { name: 'a spinner over the rows', page: { ...page, busy: true } },
    { name: 'the session has ended', page: { ...page, signIn: 'session-ended' } },
    {
      name: 'the address is of another page',
      page: { ...page, url: page.url.replace(/[^/]+$/, 'trang-khac') },
    },
    { name: 'the address states another month', page: { ...page, url: `${page.url}?thang=7&nam=2023` } },
  ]
}
