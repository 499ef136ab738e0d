import type { MeasureId } from '../../core/measures/catalogue'
import type { RefusalReason } from '../../core/outcome'
import { sealSnapshot } from '../../core/snapshot/snapshot-id'
import { cellName } from '../../core/workbook/seen'
import { type CellSpec, FORMAT, type SheetSpec, writeBook } from './book-spec'
import { countOf, FIELDS, SNAPSHOT, totalOf } from './figures'
import { CIRCULAR, type ColumnSpec, type LaidOut, type Layout, layOut, ROWS, USUAL } from './form-layout'

/** A layout that offices use, with what every cell of it must show once it is filled. */
export interface OfficeLayout {
  readonly id: string
  /** What is odd about it, for docs/dev/templates.md. */
  readonly words: string
  readonly sheet: string
  bytes(): Uint8Array
  /** Cells to fill and what must stand there: «Biểu!D9» → 248. */
  readonly expected: Readonly<Record<string, number>>
  /** The report's own period. */
  readonly days: Days
  /** Reasons that are named besides. */
  readonly refused: readonly RefusalReason[]
}

interface Days {
  readonly from: string
  readonly to: string
}

export const SECOND_QUARTER = { from: '2025-03-15', to: '2025-06-14' }

/** The same counts so many times: the report's own period, and others that the ledger holds. */
const CAPTURED: readonly (readonly [times: number, from: string, to: string])[] = [
  [1, SECOND_QUARTER.from, SECOND_QUARTER.to],
  [2, '2024-12-15', '2025-03-14'],
  [3, '2024-12-15', '2025-06-14'],
  [4, '2024-03-15', '2024-06-14'],
  [5, '2025-04-15', '2025-05-14'],
  [6, '2025-05-15', '2025-06-14'],
]

export const CAPTURES = CAPTURED.map(([times, from, to]) => {
  const { id: _, ...rest } = SNAPSHOT
  const figures = rest.figures.map((figure) =>
    figure.value === null
      ? figure
      : {
          ...figure,
          value: figure.value * times,
          cell: { ...figure.cell, text: String(figure.value * times) },
        },
  )
  return sealSnapshot({ ...rest, figures, period: { ...rest.period, from, to } })
})

const HEAD: readonly ColumnSpec[] = [{ path: ['STT'] }, { path: ['Lĩnh vực'] }]
const TITLE = 'Biểu số II.06a/VPCP/KSTT'

interface Given {
  readonly layout?: Partial<Layout>
  readonly cells?: (out: LaidOut) => Readonly<Record<string, CellSpec>>
  readonly sheet?: (sheet: SheetSpec, out: LaidOut) => SheetSpec
  readonly more?: (sheet: SheetSpec) => readonly SheetSpec[]
  /** Where a cell stands in the end. */
  readonly at?: (cell: string, out: LaidOut) => string
  readonly days?: Days
  readonly refused?: readonly RefusalReason[]
  readonly without?: (cell: string, out: LaidOut) => boolean
}

function layout(id: string, words: string, given: Given = {}): OfficeLayout {
  const out = layOut({
    ...USUAL,
    name: 'Biểu',
    title: TITLE,
    rows: ROWS,
    across: 'none',
    total: 'none',
    ...given.layout,
  })
  const said = { ...out.sheet.cells, C5: { value: 'Quý II năm 2025' }, ...given.cells?.(out) }
  const plain = { ...out.sheet, cells: said }
  const sheet = given.sheet?.(plain, out) ?? plain
  const kept = Object.entries(out.expected).filter(([cell]) => !given.without?.(cell, out))
  return {
    id,
    words,
    sheet: sheet.name,
    bytes: () => writeBook({ sheets: [sheet, ...(given.more?.(sheet) ?? [])] }),
    expected: Object.fromEntries(kept.map(([cell, count]) => [given.at?.(cell, out) ?? cell, count])),
    days: given.days ?? SECOND_QUARTER,
    refused: given.refused ?? [],
  }
}

interface Timed {
  readonly label: string
  readonly times?: number
  /** Nothing may be written there. */
  readonly none?: true
}

/** The columns of the form, each split by these times. */
function split(times: readonly Timed[], columns: readonly ColumnSpec[] = MEASURED): readonly ColumnSpec[] {
  return [
    ...HEAD,
    ...columns.flatMap(({ path, measure }) =>
      times.map(({ label, times: count = 1, none }) => ({
        path: [...path, label],
        ...(measure && !none ? { measure, times: count } : {}),
      })),
    ),
  ]
}

/** Each time as a heading over the columns. */
function under(times: readonly Timed[], columns: readonly ColumnSpec[] = MEASURED): readonly ColumnSpec[] {
  return [
    ...HEAD,
    ...times.flatMap(({ label, times: count = 1, none }) =>
      columns.map(({ path, measure }) => ({
        path: [label, ...path],
        ...(measure && !none ? { measure, times: count } : {}),
      })),
    ),
  ]
}

const MEASURED: readonly ColumnSpec[] = CIRCULAR.slice(2).map(({ path, measure }) => ({
  path: path.filter((label) => label !== 'Trong kỳ'),
  ...(measure ? { measure } : {}),
}))
const SHORT: readonly ColumnSpec[] = [
  column('dossiers.received', 'Số hồ sơ tiếp nhận'),
  column('dossiers.resolved', 'Số hồ sơ đã giải quyết'),
  column('dossiers.pending', 'Số hồ sơ đang giải quyết'),
]

/** Group and leaf in one head, as an Excel table has them. */
function inOne({ path, ...column }: ColumnSpec): ColumnSpec {
  const [group = '', leaf = ''] = path.map((label) => label.replace(/^Số hồ sơ (?=đ)/, ''))
  const label = leaf === 'Tổng số' ? `${leaf} ${group}` : `${group} ${leaf[0]!.toLowerCase()}${leaf.slice(1)}`
  return { ...column, path: [label] }
}

/** The lists of a sheet whose words stand on the sheet itself. */
const TO_CHOOSE =
  '<dataValidations count="2"><dataValidation type="list" allowBlank="1" showErrorMessage="1" sqref="R4"><formula1>$R$1:$R$2</formula1></dataValidation><dataValidation type="list" allowBlank="1" showErrorMessage="1" sqref="S4"><formula1>$S$1:$S$1</formula1></dataValidation></dataValidations>'

function column(measure: MeasureId, ...path: readonly string[]): ColumnSpec {
  return { path, measure }
}

const MONTHS = Array.from({ length: 12 }, (_, at) => at + 1)

const ROWS_OF_MEASURES: readonly (readonly [ordinal: string, label: string, measure: MeasureId | null])[] = [
  ['I', 'Số hồ sơ tiếp nhận', 'dossiers.received'],
  ['1', 'Trực tuyến', 'dossiers.received.online'],
  ['2', 'Trực tiếp, dịch vụ bưu chính', 'dossiers.received.direct'],
  ['3', 'Từ kỳ trước', 'dossiers.carried-over'],
  ['II', 'Số hồ sơ đã giải quyết', 'dossiers.resolved'],
  ['1', 'Trước hạn', 'dossiers.resolved.early'],
  ['2', 'Đúng hạn', 'dossiers.resolved.on-time'],
  ['3', 'Quá hạn', 'dossiers.resolved.late'],
  ['4', 'Tỷ lệ đúng hạn', null],
  ['III', 'Số hồ sơ đang giải quyết', 'dossiers.pending'],
  ['1', 'Trong hạn', 'dossiers.pending.in-time'],
  ['2', 'Quá hạn', 'dossiers.pending.overdue'],
]

export const LAYOUTS: readonly OfficeLayout[] = [
  layout('circular', 'cột của thông tư, phẳng', { layout: { columns: [...HEAD, ...MEASURED] } }),
  layout(
    'heads-in-one',
    'tiêu đề một dòng như bảng Ctrl+T: «Tiếp nhận trực tuyến», «Tổng số đã giải quyết»',
    {
      layout: { columns: [...HEAD, ...MEASURED.map(inOne)] },
    },
  ),
  layout('units-to-choose', 'danh sách đơn vị và quý để chọn nằm ngay trên trang', {
    layout: { columns: [...HEAD, ...MEASURED] },
    cells: () => ({
      R1: { value: 'UBND xã Sơn Kim 1' },
      R2: { value: 'UBND xã Sơn Tây' },
      S1: { value: 'Quý III năm 2025' },
    }),
    sheet: (sheet) => ({ ...sheet, around: { ...sheet.around, dataValidations: TO_CHOOSE } }),
  }),
  layout('on-time-without-early', '«Đúng hạn | Quá hạn» không có «Trước hạn»', {
    layout: {
      columns: [
        ...HEAD,
        ...MEASURED.filter(({ measure }) => measure !== 'dossiers.resolved.early').map((one) =>
          one.measure === 'dossiers.resolved.on-time'
            ? { ...one, measure: 'dossiers.resolved.in-time' as const }
            : one,
        ),
      ],
    },
  }),
  layout('in-period-and-cumulative', 'mỗi loại chia «Trong kỳ | Lũy kế»', {
    layout: { columns: split([{ label: 'Trong kỳ' }, { label: 'Lũy kế', times: 3 }]) },
  }),
  layout('cumulative-over-columns', '«Trong kỳ» và «Lũy kế từ đầu năm» trên các cột', {
    layout: {
      columns: under([{ label: 'Trong kỳ báo cáo' }, { label: 'Lũy kế từ đầu năm', times: 3 }]),
    },
  }),
  layout('four-quarters', 'bốn quý cạnh nhau', {
    layout: {
      columns: under([
        { label: 'Quý I', times: 2 },
        { label: 'Quý II' },
        { label: 'Quý III', none: true },
        { label: 'Quý IV', none: true },
      ]),
    },
  }),
  layout('twelve-months', 'mười hai tháng cạnh nhau, báo cáo của một tháng', {
    layout: {
      columns: under(
        MONTHS.map((month) => ({
          label: `Tháng ${month}`,
          times: month,
          ...(month === 6 || month === 5 ? {} : { none: true as const }),
        })),
        SHORT,
      ),
      title: null,
    },
    cells: () => ({ C5: { value: 'Tháng 6 năm 2025' } }),
    days: { from: '2025-05-15', to: '2025-06-14' },
    // The months that the ledger does not have are named.
    refused: ['no-figure'],
  }),
  layout('last-year', 'cùng kỳ năm trước cạnh năm nay', {
    layout: { columns: split([{ label: 'Cùng kỳ năm trước', times: 4 }, { label: 'Kỳ này' }]) },
  }),
  layout('two-years', '«Năm 2024 | Năm 2025» dưới tên quý', {
    layout: { columns: split([{ label: 'Năm 2024', times: 4 }, { label: 'Năm 2025' }]) },
  }),
  layout('planned-and-done', '«Kế hoạch | Thực hiện | Tỷ lệ»', {
    layout: {
      columns: split([
        { label: 'Kế hoạch', none: true },
        { label: 'Thực hiện' },
        { label: 'Tỷ lệ', none: true },
      ]),
    },
  }),
  layout('compared', '«Kỳ này | So cùng kỳ (%)»', {
    layout: { columns: split([{ label: 'Kỳ này' }, { label: 'So cùng kỳ (%)', none: true }]) },
  }),
  layout('two-lines-a-field', 'mỗi lĩnh vực hai dòng gộp', {
    layout: { columns: [...HEAD, ...MEASURED], rows: ROWS.flatMap((row) => [row, null]) },
    sheet: (sheet, { firstRow, lastRow, letter }) => ({
      ...sheet,
      merges: [
        ...(sheet.merges ?? []),
        ...Array.from({ length: (lastRow - firstRow + 1) / 2 }, (_, at) => firstRow + 2 * at).flatMap((row) =>
          [...HEAD, ...MEASURED].map((_, at) => `${letter(at)}${row}:${letter(at)}${row + 1}`),
        ),
      ],
    }),
  }),
  twoLines('two-lines-by-time', 'một lĩnh vực gộp hai dòng: «Trong kỳ» trên, «Lũy kế» dưới', [
    { label: 'Trong kỳ' },
    { label: 'Lũy kế', times: 3 },
  ]),
  twoLines('two-lines-with-rate', 'một lĩnh vực gộp hai dòng: «Số lượng» trên, «Tỷ lệ (%)» dưới', [
    { label: 'Số lượng' },
    { label: 'Tỷ lệ (%)', none: true },
  ]),
  twoLines('two-lines-last-year', 'một lĩnh vực gộp hai dòng: «Kỳ này» trên, «Cùng kỳ năm trước» dưới', [
    { label: 'Kỳ này' },
    { label: 'Cùng kỳ năm trước', times: 4 },
  ]),
  layout('head-again', 'đầu bảng lặp lại sau ngắt trang', {
    layout: { columns: [...HEAD, ...MEASURED], rows: ROWS },
    sheet: headAgain,
    at: movedDown,
  }),
  rowsOfMeasures(
    'measures-in-rows',
    'số liệu theo dòng: «Chỉ tiêu | ĐVT | Kỳ báo cáo | Lũy kế | So cùng kỳ»',
    [
      { label: 'Kỳ báo cáo', times: 1, of: '' },
      { label: 'Lũy kế', times: 3, of: '' },
      { label: 'So cùng kỳ', times: 0, of: '' },
    ],
  ),
  rowsOfMeasures('fields-in-columns', 'lĩnh vực theo cột, số liệu theo dòng', [
    ...FIELDS.map(([name]) => ({ label: name, times: 1, of: name })),
    { label: 'Tổng cộng', times: 1, of: '' },
  ]),
  layout('sheet-a-commune', 'mỗi xã một trang tính, nhận biết bằng tên trang', {
    layout: { columns: [...HEAD, ...MEASURED], name: 'Phố Châu' },
    more: (sheet) => [
      { ...sheet, name: 'Sơn Kim 1' },
      { ...sheet, name: 'Sơn Tây' },
    ],
  }),
]

/** Each name merged over two lines; a column beside it says what each line is. */
function twoLines(id: string, words: string, lines: readonly Timed[]): OfficeLayout {
  const columns = [...HEAD, { path: ['Nội dung'] }, ...MEASURED]
  const rows = ROWS.flatMap((row) => [row, null])
  const tops = (out: LaidOut) => ROWS.map((_, at) => out.firstRow + 2 * at)
  const cells = (out: LaidOut) =>
    Object.fromEntries(
      tops(out).flatMap((top) =>
        lines.flatMap(({ label }, down) => [
          [`${out.letter(2)}${top + down}`, { value: label, format: FORMAT.label }] as const,
          ...MEASURED.map(
            (_, at) => [`${out.letter(3 + at)}${top + down}`, { format: FORMAT.number }] as const,
          ),
        ]),
      ),
    )
  const made = layout(id, words, {
    layout: { columns, rows },
    cells,
    sheet: (sheet, out) => ({
      ...sheet,
      merges: [
        ...(sheet.merges ?? []),
        ...tops(out).flatMap((top) =>
          [0, 1].map((at) => `${out.letter(at)}${top}:${out.letter(at)}${top + 1}`),
        ),
      ],
    }),
  })
  const expected = Object.entries(made.expected).flatMap(([cell, count]) => {
    const [, letters, row] = /^([A-Z]+)(\d+)$/.exec(cell)!
    return lines.flatMap(({ times = 1, none }, down) =>
      none ? [] : [[`${letters}${Number(row) + down}`, count * times] as const],
    )
  })
  return { ...made, expected: Object.fromEntries(expected) }
}

/** Rows from here on make room for the head that stands there again. */
function movedDown(cell: string, { firstRow }: LaidOut): string {
  const row = Number(cell.replace(/^[A-Z]+/, ''))
  return `${cell.replace(/\d+$/, '')}${row >= firstRow + 4 ? row + 2 : row}`
}

/** The head of the table once more after its fourth row; what stood below moves down. */
function headAgain(sheet: SheetSpec, out: LaidOut): SheetSpec {
  const down = (cell: string) => `${cell.replace(/\d+$/, '')}${Number(cell.replace(/^[A-Z]+/, '')) + 7}`
  const isHead = (cell: string) => {
    const row = Number(cell.replace(/^[A-Z]+/, ''))
    return row >= out.firstRow - 3 && row < out.firstRow - 1
  }
  const moved = Object.entries(sheet.cells).map(([cell, spec]) => [movedDown(cell, out), spec] as const)
  const heads = Object.entries(sheet.cells).flatMap(([cell, spec]) =>
    isHead(cell) ? [[down(cell), spec] as const] : [],
  )
  const merges = (sheet.merges ?? []).filter((merge) => merge.split(':').every(isHead))
  return {
    ...sheet,
    cells: Object.fromEntries([...moved, ...heads]),
    merges: [...(sheet.merges ?? []), ...merges.map((merge) => merge.split(':').map(down).join(':'))],
  }
}

interface ValueColumn {
  readonly label: string
  /** 0: nothing may be written there. */
  readonly times: number
  /** The lĩnh vực it is of; '' is the whole unit. */
  readonly of: string
}

/** A table whose rows are the measures, under «STT | Chỉ tiêu | Đơn vị tính» and these columns of values. */
function rowsOfMeasures(id: string, words: string, columns: readonly ValueColumn[]): OfficeLayout {
  const cells: Record<string, CellSpec> = {
    A1: { value: TITLE },
    C5: { value: 'Quý II năm 2025' },
    A7: { value: 'STT' },
    B7: { value: 'Chỉ tiêu' },
    C7: { value: 'Đơn vị tính' },
  }
  const expected: Record<string, number> = {}
  const letterOf = (at: number) => cellName(0, at + 3).slice(0, -1)
  for (const [at, { label }] of columns.entries()) cells[`${letterOf(at)}7`] = { value: label }
  for (const [down, [ordinal, label, measure]] of ROWS_OF_MEASURES.entries()) {
    const row = 8 + down
    cells[`A${row}`] = { value: ordinal }
    cells[`B${row}`] = { value: label }
    cells[`C${row}`] = { value: measure ? 'Hồ sơ' : '%' }
    for (const [at, { times, of }] of columns.entries()) {
      cells[`${letterOf(at)}${row}`] = { format: FORMAT.number }
      if (measure && times > 0)
        expected[`${letterOf(at)}${row}`] = (of === '' ? totalOf(measure) : countOf(of, measure)) * times
    }
  }
  const sheet: SheetSpec = { name: 'Biểu', cells }
  return {
    id,
    words,
    sheet: 'Biểu',
    bytes: () => writeBook({ sheets: [sheet] }),
    expected,
    days: SECOND_QUARTER,
    refused: [],
  }
}
