import type { RefusalReason } from '../../core/outcome'
import { fromUnicode, type LegacyFont } from '../../core/text/legacy-fonts'
import { cellAt } from '../../core/workbook/seen'
import { type BookSpec, type CellSpec, FORMAT, type SheetSpec, writeBook } from './book-spec'
import * as extra from './decorations'
import {
  bookOf,
  CIRCULAR,
  type ColumnSpec,
  type LaidOut,
  type Layout,
  layOut,
  ROWS,
  USUAL,
} from './form-layout'

/** One template of the corpus, and what a fill with `SNAPSHOT` must make of it. */
export interface Template {
  readonly id: string
  readonly extension: 'xlsx' | 'xlsm'
  readonly sheet: string
  bytes(): Uint8Array
  /** Cells of the sheet and what they must show after the fill; empty where nothing may be written. */
  readonly expected: Readonly<Record<string, number | string>>
  /** Reasons that must be named; everything refused for another reason is a failure. */
  readonly refused: readonly RefusalReason[]
  /** Formulas are left to the spreadsheet program: their cells are empty until it opens the file. */
  readonly left?: true
  /** Office.js as it is shipped does not tell which ranges of a protected sheet may be edited. */
  readonly fileOnly?: true
}

interface Given {
  readonly fileOnly?: true
  /** What else is written. */
  readonly also?: Readonly<Record<string, number | string>>
  readonly layout?: Partial<Layout>
  readonly book?: (book: BookSpec, out: LaidOut) => BookSpec
  readonly refused?: readonly RefusalReason[]
  readonly nothing?: true
  readonly without?: (cell: string, out: LaidOut) => boolean
  readonly left?: true
  readonly macros?: true
}

/** Every formula of the form is compared and never written over: that is said each time. */
const ALWAYS: readonly RefusalReason[] = ['cell-has-formula']

function template(id: string, given: Given = {}): Template {
  const layout = { ...USUAL, ...given.layout }
  const out = layOut(layout)
  const plain = bookOf(out.sheet)
  const book = given.book ? given.book(plain, out) : plain
  const kept = Object.entries(out.expected).filter(([cell]) => !given.without?.(cell, out))
  return {
    id,
    extension: given.macros ? 'xlsm' : 'xlsx',
    sheet: layout.name,
    bytes: () => writeBook(given.macros ? { ...book, macros: true } : book),
    expected: given.nothing ? {} : { ...Object.fromEntries(kept), ...given.also },
    refused: [...ALWAYS, ...(given.refused ?? [])],
    ...(given.left ? { left: true } : {}),
    ...(given.fileOnly ? { fileOnly: true } : {}),
  }
}

function withCells(sheet: SheetSpec, cells: Readonly<Record<string, CellSpec>>): SheetSpec {
  return { ...sheet, cells: { ...sheet.cells, ...cells } }
}

function onFirst(book: BookSpec, change: (sheet: SheetSpec) => SheetSpec): BookSpec {
  return { ...book, sheets: [change(book.sheets[0]!), ...book.sheets.slice(1)] }
}

/** The columns with other words: old label → new one. */
function reworded(words: Readonly<Record<string, string>>): readonly ColumnSpec[] {
  return CIRCULAR.map((column) => ({ ...column, path: column.path.map((label) => words[label] ?? label) }))
}

const FLAT: readonly ColumnSpec[] = CIRCULAR.map((column) => ({
  ...column,
  path: column.path.filter((label) => label !== 'Trong kỳ'),
}))

function withNote(at: number, ...labels: readonly string[]): readonly ColumnSpec[] {
  const notes = labels.length > 0 ? labels : ['Ghi chú']
  const shift = (column: number): number => (column >= at ? column + notes.length : column)
  const columns = CIRCULAR.map((column) => ({
    ...column,
    ...(column.sumOf ? { sumOf: column.sumOf.map(shift) } : {}),
  }))
  return [...columns.slice(0, at), ...notes.map((label) => ({ path: [label] })), ...columns.slice(at)]
}

/** In-person and post apart, as a later version of the form has them. */
const SPLIT: readonly ColumnSpec[] = [
  ...CIRCULAR.slice(0, 4),
  { path: ['Số hồ sơ nhận giải quyết', 'Trong kỳ', 'Trực tiếp'], measure: 'dossiers.received.in-person' },
  {
    path: ['Số hồ sơ nhận giải quyết', 'Trong kỳ', 'Dịch vụ bưu chính'],
    measure: 'dossiers.received.postal',
  },
  ...CIRCULAR.slice(5).map((column) => ({
    ...column,
    ...(column.sumOf ? { sumOf: column.sumOf.map((at) => at + 1) } : {}),
  })),
]

/** Columns of the circular as Excel names them in a table: a name that comes again is numbered. */
const TABLE_NAMES = [
  'STT',
  'Lĩnh vực',
  'Tổng số',
  'Trực tuyến',
  'Trực tiếp, bưu chính',
  'Từ kỳ trước',
  'Tổng số2',
  'Trước hạn',
  'Đúng hạn',
  'Quá hạn',
  'Tổng số3',
  'Trong hạn',
  'Quá hạn [%] #2',
] as const

/** Its rows and total as an Excel table, whose own formulas name its columns. */
function asExcelTable(book: BookSpec, out: LaidOut): BookSpec {
  const written = TABLE_NAMES.map((name) => name.replace(/['#[\]@]/g, (mark) => `'${mark}`))
  const across = (first: number, last: number) =>
    `SUM(Hồ_sơ[[#This Row],[${written[first]}]:[${written[last]}]])`
  const sums: Readonly<Record<number, string>> = { 2: across(3, 5), 6: across(7, 9), 10: across(11, 12) }
  const formula = (row: number, column: number) =>
    row === out.totalRow ? `SUBTOTAL(109,Hồ_sơ[${written[column]}])` : sums[column]
  const cells = Object.entries(book.sheets[0]!.cells).map(([name, cell]): [string, CellSpec] => {
    const { row, column } = cellAt(name)!
    const text = cell.formula && formula(row + 1, column)
    return [name, text === undefined ? cell : { ...cell, formula: { ...cell.formula, text } }]
  })
  const range = `A${out.firstRow}:${out.letter(12)}${out.totalRow}`
  const rows = ' headerRowCount="0" totalsRowCount="1"'
  return extra.decorate(
    onFirst(book, (sheet) => ({ ...sheet, cells: Object.fromEntries(cells) })),
    extra.table(range, TABLE_NAMES, 'Hồ_sơ', rows),
  )
}

function inputs(out: LaidOut): string {
  return `${out.letter(2)}${out.firstRow}:${out.letter(12)}${out.lastRow}`
}

function isColumn(cell: string, out: LaidOut, ...columns: number[]): boolean {
  return columns.some((column) => cell.replace(/\d+$/, '') === out.letter(column))
}

const RATE: ColumnSpec = {
  path: ['Tỷ lệ đúng hạn'],
  formula: (row) => `IFERROR(ROUND((H${row}+I${row})/G${row},4),"–")`,
  format: FORMAT.percent,
}

/** «Từ ngày» and «đến ngày» in cells beside their words, empty or with the numbers of days. */
function withPeriod(format: number, days: readonly number[] = []) {
  const [from, to] = days
  return (book: BookSpec): BookSpec =>
    onFirst(book, (sheet) =>
      withCells(sheet, {
        C3: { value: 'Từ ngày:' },
        D3: from === undefined ? { format } : { value: from, format },
        E3: { value: 'đến ngày:' },
        F3: to === undefined ? { format } : { value: to, format },
      }),
    )
}

/** The first cell of «Trực tuyến» in another format. */
function withFirstOnline(format: number) {
  return (book: BookSpec, out: LaidOut): BookSpec =>
    onFirst(book, (sheet) => withCells(sheet, { [`D${out.firstRow}`]: { format } }))
}

function dependsOnFirstOnline(cell: string, out: LaidOut): boolean {
  return [`D${out.firstRow}`, `C${out.firstRow}`, `C${out.totalRow}`, `D${out.totalRow}`].includes(cell)
}

/** The 25-part workbook: everything that other libraries lose, in one file. */
export function fullBook(): BookSpec {
  const out = layOut(USUAL)
  const summary: SheetSpec = {
    name: 'Tổng hợp',
    cells: {
      A1: { value: 'Tổng số hồ sơ' },
      B1: { formula: { text: `'II.06a'!C${out.totalRow}`, shows: 0 } },
      A2: { value: 'Quá hạn' },
      B2: { formula: { text: `'II.06a'!J${out.totalRow}+'II.06a'!M${out.totalRow}`, shows: 0 } },
    },
  }
  const lists: SheetSpec = {
    name: 'Danh mục',
    cells: { A1: { value: 'Mã' }, B1: { value: 'Tên' }, A2: { value: 1 }, B2: { value: 'Hộ tịch' } },
    state: 'hidden',
  }
  const book = extra.decorate(
    bookOf(out.sheet, summary, lists),
    extra.everythingDrawn(
      'II.06a',
      `$B$${out.firstRow}:$B$${out.lastRow}`,
      `$C$${out.firstRow}:$C$${out.lastRow}`,
    ),
    extra.sparklines('II.06a', `D${out.firstRow}:F${out.firstRow}`, `O${out.firstRow}`),
    extra.conditionalFormats(inputs(out)),
    extra.validations(inputs(out)),
    extra.comments('D10', 9, 3),
    extra.printSetUp,
    extra.link,
  )
  return {
    ...book,
    differentials: extra.DIFFERENTIALS,
    names: [
      { name: 'TongSo', refers: `'II.06a'!$C$${out.totalRow}` },
      { name: '_xlnm.Print_Titles', refers: `'II.06a'!$7:$10`, attributes: ' localSheetId="0"' },
    ],
    parts: [...(book.parts ?? []), ...extra.customXml, extra.theme, extra.calcChain([`C${out.totalRow}`])],
    relations: [
      { id: 'rIdTheme', kind: 'theme', target: 'theme/theme1.xml' },
      { id: 'rIdCustom', kind: 'customXml', target: '../customXml/item1.xml' },
      { id: 'rIdChain', kind: 'calcChain', target: 'calcChain.xml' },
    ],
  }
}

export const TEMPLATES: readonly Template[] = [
  template('circular'),
  template('no-number-row', { layout: { numberRow: false } }),
  template('flat-head', { layout: { columns: FLAT, title: null } }),
  template('sheet-renamed', { layout: { name: "Quý I '25 (xã)" } }),
  template('moved-down-and-right', { layout: { top: 19, left: 4 } }),
  template('rows-inserted', { layout: { rows: [...ROWS.slice(0, 3), null, null, ...ROWS.slice(3)] } }),
  template('grouped-rows', { layout: { rows: [{ group: 'Lĩnh vực tư pháp' }, ...ROWS], total: 'none' } }),
  template('column-inserted', { layout: { columns: withNote(6) } }),
  template('labels-reworded', {
    layout: {
      columns: reworded({
        'Lĩnh vực, công việc giải quyết theo cấp': 'Tên lĩnh vực',
        'Số hồ sơ nhận giải quyết': 'Hồ sơ tiếp nhận',
        'Trực tuyến': 'Qua mạng',
        'Từ kỳ trước': 'Kỳ trước chuyển sang',
        'Số hồ sơ đã giải quyết': 'Đã xử lý',
        'Số hồ sơ đang giải quyết': 'Đang xử lý',
        'Tổng số': 'Tổng cộng',
        'Trực tiếp, dịch vụ bưu chính': 'Trực tiếp, BCCI',
      }),
    },
  }),
  template('other-case-and-tone-marks', {
    layout: {
      columns: reworded({
        'Số hồ sơ đã giải quyết': 'SỐ HỒ SƠ  ĐÃ GIẢI QUYẾT',
        'Trước hạn': 'trước hạn\n',
        'Quá hạn': 'Qúa hạn'.normalize('NFD'),
      }),
    },
  }),
  template('total-first', { layout: { total: 'first' } }),
  template('no-formulas-at-all', { layout: { total: 'none', across: 'none' } }),
  template('totals-by-plus', { layout: { total: 'plus' } }),
  template('formulas-without-results', { layout: { stale: undefined } }),
  template('shared-formulas', { layout: { across: 'shared' } }),
  template('array-total', { layout: { total: 'array' } }),
  template('sumproduct-total', { layout: { total: 'sumproduct' } }),
  template('sumif-total', { layout: { total: 'sumif' } }),
  template('indirect-total', {
    layout: { total: 'indirect' },
    left: true,
    without: (cell, out) => cell.endsWith(String(out.totalRow)) && cell.slice(1) === String(out.totalRow),
  }),
  template('rates', { layout: { columns: [...CIRCULAR, RATE] } }),
  template('cells-not-in-the-file', { layout: { inputs: 'absent' } }),
  template('hidden-rows', {
    book: (book, out) =>
      onFirst(book, (sheet) => ({
        ...sheet,
        rows: {
          [out.firstRow + 2]: ' hidden="1"',
          [out.firstRow + 3]: ' hidden="1" ht="18" customHeight="1"',
        },
      })),
  }),
  template('hidden-old-version', {
    book: (book, out) => ({
      ...book,
      sheets: [
        ...book.sheets,
        { ...out.sheet, name: 'Bản cũ', state: 'hidden' },
        { name: 'Ẩn kỹ', cells: { A1: { value: 1 } }, state: 'veryHidden' },
      ],
    }),
  }),
  template('summary-on-another-sheet', {
    book: (book, out) => ({
      ...book,
      sheets: [
        ...book.sheets,
        {
          name: 'Tổng hợp',
          cells: {
            A1: { formula: { text: `'II.06a'!G${out.totalRow}`, shows: 0 } },
            A2: { formula: { text: 'TongSo-A1', shows: 0 } },
          },
        },
      ],
      names: [{ name: 'TongSo', refers: `'II.06a'!$C$${out.totalRow}` }],
    }),
  }),
  template('chart', {
    book: (book, out) =>
      extra.decorate(
        book,
        extra.chart('II.06a', `$B$${out.firstRow}:$B$${out.lastRow}`, `$C$${out.firstRow}:$C$${out.lastRow}`),
      ),
  }),
  template('picture', { book: (book) => extra.decorate(book, extra.picture) }),
  template('text-box', { book: (book) => extra.decorate(book, extra.textBox) }),
  template('sparklines', {
    book: (book, out) =>
      extra.decorate(
        book,
        extra.sparklines('II.06a', `D${out.firstRow}:F${out.firstRow}`, `O${out.firstRow}`),
      ),
  }),
  template('conditional-formats', {
    book: (book, out) => ({
      ...extra.decorate(book, extra.conditionalFormats(inputs(out))),
      differentials: extra.DIFFERENTIALS,
    }),
  }),
  template('validations', { book: (book, out) => extra.decorate(book, extra.validations(inputs(out))) }),
  template('comments', { book: (book) => extra.decorate(book, extra.comments('D10', 9, 3)) }),
  template('print-set-up', {
    book: (book) => ({
      ...extra.decorate(book, extra.printSetUp),
      names: [
        { name: '_xlnm.Print_Titles', refers: "'II.06a'!$7:$10", attributes: ' localSheetId="0"' },
        { name: '_xlnm.Print_Area', refers: "'II.06a'!$A$1:$M$30", attributes: ' localSheetId="0"' },
      ],
    }),
  }),
  template('frozen-and-filtered', {
    book: (book, out) => extra.decorate(book, extra.frozenAndFiltered(10, `A10:M${out.lastRow}`)),
  }),
  template('table-on-another-sheet', {
    book: (book) => {
      const lists = extra.decorate(
        bookOf({
          name: 'Danh mục',
          cells: { A1: { value: 'Mã' }, B1: { value: 'Tên' }, A2: { value: 1 }, B2: { value: 'Hộ tịch' } },
        }),
        extra.table('A1:B2', ['Mã', 'Tên']),
      )
      return { ...book, sheets: [...book.sheets, ...lists.sheets], parts: lists.parts ?? [] }
    },
  }),
  template('calc-chain-and-outside-links', {
    book: (book, out) => ({
      ...onFirst(book, (sheet) => withCells(sheet, { P1: { formula: { text: '[1]Cũ!A1*2', shows: 84 } } })),
      parts: [extra.calcChain([`C${out.totalRow}`, 'P1']), extra.externalBook],
      relations: [
        { id: 'rIdChain', kind: 'calcChain', target: 'calcChain.xml' },
        { id: 'rIdOut', kind: 'externalLink', target: 'externalLinks/externalLink1.xml' },
      ],
      beforeNames: '<externalReferences><externalReference r:id="rIdOut"/></externalReferences>',
    }),
  }),
  template('custom-xml', {
    book: (book) => ({
      ...book,
      parts: extra.customXml,
      relations: [{ id: 'rIdCustom', kind: 'customXml', target: '../customXml/item1.xml' }],
    }),
  }),
  template('macros', {
    macros: true,
    book: (book) => ({
      ...book,
      parts: [extra.macros],
      relations: [
        {
          id: 'rIdVba',
          kind: 'http://schemas.microsoft.com/office/2006/relationships/vbaProject',
          target: 'vbaProject.bin',
        },
      ],
    }),
  }),
  template('dates-and-links', {
    book: (book) =>
      extra.decorate(
        onFirst(book, (sheet) => withCells(sheet, { K2: { value: 45641, format: FORMAT.date } })),
        extra.link,
      ),
  }),
  template('texts-in-the-cells', { book: (book) => ({ ...book, inline: true }) }),
  template('not-compressed', { book: (book) => ({ ...book, stored: true }) }),
  template('strict-dialect', { book: (book) => ({ ...book, strict: true, inline: true }) }),
  template('prefixed-elements', { book: (book) => ({ ...book, prefixed: true }) }),
  template('cells-of-text', { layout: { inputs: 'text' } }),
  template('period-in-two-day-cells', { also: { D3: 45_641, F3: 45_730 }, book: withPeriod(FORMAT.day) }),
  template('period-in-two-text-cells', {
    also: { D3: '15/12/2024', F3: '14/03/2025' },
    book: withPeriod(FORMAT.text),
  }),
  template('period-in-two-plain-cells', {
    also: { D3: '15/12/2024', F3: '14/03/2025' },
    book: withPeriod(FORMAT.italic),
  }),
  template('period-in-days-since-1904', {
    also: { D3: 44_179, F3: 44_268 },
    book: (book) => ({ ...withPeriod(FORMAT.date)(book), since1904: true }),
  }),
  template('period-said-in-day-cells', {
    also: { D3: 45_641, F3: 45_730 },
    book: withPeriod(FORMAT.date, [45_641, 45_730]),
  }),
  template('period-said-in-days-since-1904', {
    also: { D3: 44_179, F3: 44_268 },
    book: (book) => ({ ...withPeriod(FORMAT.date, [44_179, 44_268])(book), since1904: true }),
  }),
  template('another-period-in-day-cells', {
    book: withPeriod(FORMAT.date, [45_658, 45_747]),
    nothing: true,
    refused: ['wrong-period'],
  }),
  template('numbers-of-1900-in-a-book-of-1904', {
    book: (book) => ({ ...withPeriod(FORMAT.date, [45_641, 45_730])(book), since1904: true }),
    nothing: true,
    refused: ['wrong-period'],
  }),
  template('a-count-in-a-cell-of-percentages', {
    book: withFirstOnline(FORMAT.percent),
    refused: ['ambiguous-number'],
    without: dependsOnFirstOnline,
  }),
  template('a-count-in-a-cell-of-days', {
    book: withFirstOnline(FORMAT.date),
    refused: ['ambiguous-number'],
    without: dependsOnFirstOnline,
  }),
  template('protected-with-open-cells', {
    layout: { inputs: 'open' },
    book: (book) => extra.decorate(book, extra.protection),
  }),
  template('protected-and-locked', {
    book: (book) => extra.decorate(book, extra.protection),
    nothing: true,
    refused: ['cell-locked'],
  }),
  template('protected-with-ranges-to-edit', {
    fileOnly: true,
    book: (book, out) =>
      extra.decorate(
        book,
        extra.protectedBut(
          `D${out.firstRow}:F${out.lastRow} H${out.firstRow}:J${out.lastRow}`,
          `L${out.firstRow}:M${out.lastRow}`,
        ),
      ),
    refused: ['cell-locked'],
    without: (cell, out) => isColumn(cell, out, 10, 11, 12),
  }),
  template('numbers-that-a-cell-forbids', {
    book: (book, out) => extra.decorate(book, extra.limits(`D${out.firstRow}:D${out.firstRow + 3}`)),
    refused: ['cell-locked'],
    // 322 in the fourth row is more than the cell lets in.
    without: (cell, out) =>
      [`D${out.firstRow + 3}`, `C${out.firstRow + 3}`, `C${out.totalRow}`, `D${out.totalRow}`].includes(cell),
  }),
  template('names-with-note-marks', { book: relabelled((name, number) => `${name}${'¹²³⁴'[number % 4]}`) }),
  template('typed-in-tcvn3', {
    layout: { title: null },
    book: (book) => onFirst(book, (sheet) => typedIn(sheet, 'tcvn3')),
  }),
  template('typed-in-vni', { book: (book) => onFirst(book, (sheet) => typedIn(sheet, 'vni')) }),
  template('another-quarter-in-tcvn3', {
    layout: { title: null },
    book: (book) =>
      onFirst(book, (sheet) => typedIn(withCells(sheet, { C5: { value: 'Quý IV năm 2024' } }), 'tcvn3')),
    nothing: true,
    refused: ['wrong-period'],
  }),
  template('heads-numbered-by-excel', {
    layout: {
      columns: CIRCULAR.map((column) => ({
        ...column,
        path: column.path.map((label) =>
          column.measure === 'dossiers.resolved' && label === 'Tổng số' ? 'Tổng số2' : label,
        ),
      })),
    },
  }),
  template('names-that-agree', {
    book: (book, out) => ({
      ...book,
      names: [
        { name: 'smc.dossiers.received.online', refers: `'II.06a'!$D$${out.firstRow}:$D$${out.lastRow}` },
      ],
    }),
  }),
  template('names-that-contradict', {
    book: (book, out) => ({
      ...book,
      names: [
        { name: 'smc.dossiers.received.online', refers: `'II.06a'!$E$${out.firstRow}:$E$${out.lastRow}` },
      ],
    }),
    nothing: true,
    refused: ['label-moved'],
  }),
  template('two-sheets-alike', {
    book: (book, out) => ({ ...book, sheets: [...book.sheets, { ...out.sheet, name: 'Bản sao' }] }),
    nothing: true,
    refused: ['two-tables-match'],
  }),
  template('two-columns-alike', {
    layout: { columns: [...CIRCULAR, { path: ['Số hồ sơ đang giải quyết', 'Quá hạn'] }] },
    nothing: true,
    refused: ['two-columns-match'],
  }),
  template('two-rows-alike', {
    layout: { rows: [...ROWS, 'HỘ TỊCH'] },
    refused: ['two-rows-match'],
    without: (cell, out) =>
      Number(cell.slice(1)) === out.firstRow ||
      Number(cell.slice(1)) > out.lastRow ||
      isFormulaColumn(cell, out),
  }),
  template('filled-before', {
    book: (book, out) =>
      onFirst(book, (sheet) =>
        withCells(sheet, { [`D${out.firstRow}`]: { value: 999, format: FORMAT.number } }),
      ),
    refused: ['cell-not-empty'],
    without: (cell, out) =>
      [`D${out.firstRow}`, `C${out.firstRow}`, `C${out.totalRow}`, `D${out.totalRow}`].includes(cell),
  }),
  template('zeros-and-dashes-of-the-template', { book: prefilledWith([0, '-', '…', '0,00', '0']) }),
  template('one-number-among-the-zeros', {
    book: (book, out) =>
      onFirst(prefilledWith([0])(book, out), (sheet) => {
        const total = `D${out.totalRow}`
        const { formula, ...cell } = sheet.cells[total] ?? {}
        return withCells(sheet, {
          [`D${out.firstRow + 1}`]: { value: 12, format: FORMAT.number },
          // As whoever typed the 12 saved it.
          [total]: { ...cell, formula: { ...formula, shows: 12 } },
        })
      }),
    refused: ['cell-not-empty'],
    // The field with nothing to do holds its 0 already.
    without: (cell, out) => isColumn(cell, out, 2, 3) && Number(cell.slice(1)) !== out.firstRow + 5,
  }),
  template('row-of-an-uncaptured-field', {
    layout: { rows: [...ROWS, 'Lâm nghiệp'] },
    refused: ['no-figure'],
  }),
  template('captured-field-without-a-row', {
    layout: { rows: ROWS.slice(0, 7) },
    refused: ['row-not-found'],
    without: (cell, out) => cell.endsWith(String(out.totalRow)),
  }),
  template('newer-version-of-the-form', {
    layout: { columns: SPLIT },
    refused: ['no-figure', 'column-missing'],
    without: (cell, out) => isColumn(cell, out, 2, 4, 5),
  }),
  template('rows-numbered-by-slashes', { book: relabelled((name, number) => `${number}/ ${name}`) }),
  template('rows-numbered-in-brackets', { book: relabelled((name, number) => `(${number}) ${name}`) }),
  template('rows-with-stars', { book: relabelled((name) => `* ${name}`) }),
  template('rows-with-footnotes-and-other-dashes', {
    book: relabelled((name) => `Lĩnh vực: ${name.replace(' - ', '–')} (*);`),
  }),
  template('head-numbered-with-colons-and-units', {
    layout: {
      columns: CIRCULAR.map((column) => ({
        ...column,
        path: column.path.map((label, level) => (level === 0 ? `II. ${label}:` : `a) ${label} (hồ sơ)`)),
      })),
    },
  }),
  template('total-says-what-it-sums', {
    book: (book, out) =>
      onFirst(book, (sheet) => withCells(sheet, { [`B${out.totalRow}`]: { value: 'TỔNG SỐ (I+II):' } })),
  }),
  template('units-in-a-column-within', { layout: { columns: withNote(6, 'Đơn vị') } }),
  template('unknown-column-behind-an-empty-one', { layout: { columns: withNote(6, '', 'Số hồ sơ rút') } }),
  template('words-in-a-row-of-counts', {
    book: (book, out) =>
      onFirst(book, (sheet) => {
        const words = [...'DEFHIJLM'].map((column, at): [string, CellSpec] => [
          `${column}${out.firstRow + 1}`,
          { value: at % 2 ? 'chưa rõ' : 'không có', format: FORMAT.number },
        ])
        return withCells(sheet, Object.fromEntries(words))
      }),
    refused: ['cell-not-empty'],
    without: (cell, out) => [out.firstRow + 1, out.totalRow].includes(Number(cell.slice(1))),
  }),
  template('units-at-the-right', {
    layout: { columns: CIRCULAR.slice(0, 10) },
    book: withUnitsAtTheRight,
    refused: ['column-missing'],
  }),
  template('table-below', {
    layout: { rows: ROWS.filter((name) => name !== 'Đất đai'), total: 'none' },
    book: withTableBelow(1),
    refused: ['row-not-found'],
  }),
  template('table-below-after-a-gap', {
    layout: { rows: ROWS.filter((name) => name !== 'Đất đai'), total: 'none' },
    book: withTableBelow(4),
    refused: ['row-not-found'],
  }),
  template('signatures-below', {
    layout: { rows: ROWS.filter((name) => name !== 'Đất đai'), total: 'none' },
    book: withSignatures,
    refused: ['row-not-found'],
  }),
  template('one-cell-for-two-columns', {
    book: (book, out) => withMerge(book, `D${out.firstRow}:E${out.firstRow}`),
    refused: ['field-read-only'],
    without: (cell, out) =>
      cell === `E${out.firstRow}` || dependsOnFirstOnline(cell, out) || [`E${out.totalRow}`].includes(cell),
  }),
  template('one-cell-for-two-rows', {
    book: (book, out) => withMerge(book, `D${out.firstRow}:D${out.firstRow + 1}`),
    refused: ['field-read-only'],
    without: (cell, out) =>
      [`D${out.firstRow + 1}`, `C${out.firstRow + 1}`].includes(cell) || dependsOnFirstOnline(cell, out),
  }),
  template('no-rows-at-all', {
    layout: { rows: [], total: 'none' },
    nothing: true,
    refused: ['row-not-found'],
  }),
  template('counted-in-thousands', {
    book: (book) => onFirst(book, (sheet) => withCells(sheet, { I5: { value: 'Đơn vị tính: Nghìn hồ sơ' } })),
    nothing: true,
    refused: ['row-not-found'],
  }),
  template('one-row-in-thousands', {
    layout: { columns: [...CIRCULAR, { path: ['ĐVT'] }] },
    book: (book, out) =>
      onFirst(book, (sheet) => withCells(sheet, { [`N${out.firstRow}`]: { value: 'Nghìn hồ sơ' } })),
    refused: ['row-not-found'],
    without: (cell, out) => [out.firstRow, out.totalRow].includes(Number(cell.slice(1))),
  }),
  template('in-person-without-post', {
    layout: {
      columns: reworded({ 'Trực tiếp, dịch vụ bưu chính': 'Trực tiếp' }),
      across: 'none',
      total: 'none',
    },
    refused: ['column-missing'],
    without: (cell, out) => isColumn(cell, out, 4),
  }),
  template('carried-over-by-itself', {
    layout: {
      columns: CIRCULAR.map(({ path, ...column }) => ({
        ...column,
        path: column.measure === 'dossiers.carried-over' ? ['Kỳ trước chuyển sang'] : path,
      })),
      across: 'none',
      total: 'none',
    },
    refused: ['two-columns-match'],
    without: (cell, out) => isColumn(cell, out, 2),
  }),
  template('all-dossiers-and-carried-over-by-itself', {
    layout: {
      columns: CIRCULAR.map(({ path, ...column }) => {
        if (column.measure === 'dossiers.received') return { ...column, path: ['Tổng số hồ sơ'] }
        return {
          ...column,
          path: column.measure === 'dossiers.carried-over' ? ['Kỳ trước chuyển sang'] : path,
        }
      }),
      across: 'none',
      total: 'none',
    },
  }),
  template('another-quarter-by-name', {
    book: (book) => onFirst(book, (sheet) => withCells(sheet, { C5: { value: 'Quý IV năm 2024' } })),
    nothing: true,
    refused: ['wrong-period'],
  }),
  template('everything-in-25-parts', { book: fullBook }),
  template('excel-table', { book: asExcelTable }),
]

/** Every word of a sheet in the codes of an old font. */
function typedIn(sheet: SheetSpec, font: LegacyFont): SheetSpec {
  const cells = Object.entries(sheet.cells).map(([cell, spec]) => {
    const { value } = spec
    return [cell, typeof value === 'string' ? { ...spec, value: fromUnicode(value, font) } : spec] as const
  })
  return { ...sheet, cells: Object.fromEntries(cells) }
}

/** Cells to fill that the template itself has filled with these, one after the other down each column. */
function prefilledWith(fillers: readonly (string | number)[]) {
  return (book: BookSpec, out: LaidOut): BookSpec => {
    const cells: Record<string, CellSpec> = {}
    for (let row = out.firstRow; row <= out.lastRow; row++)
      for (const column of 'DEFHIJLM')
        cells[`${column}${row}`] = {
          value: fillers[(row - out.firstRow) % fillers.length]!,
          format: FORMAT.number,
        }
    return onFirst(book, (sheet) => withCells(sheet, cells))
  }
}

/** The label of every row of a field in other words. */
function relabelled(label: (name: string, number: number) => string) {
  return (book: BookSpec, out: LaidOut): BookSpec =>
    onFirst(book, (sheet) => {
      const labels = ROWS.map((name, at): [string, CellSpec] => [
        `B${out.firstRow + at}`,
        { value: label(String(name), at + 1), format: FORMAT.text },
      ])
      return withCells(sheet, Object.fromEntries(labels))
    })
}

/** A table of units right of the form's, with a column that the form lacks. */
function withUnitsAtTheRight(book: BookSpec, out: LaidOut): BookSpec {
  const cells: Record<string, CellSpec> = {
    O7: { value: 'Đơn vị' },
    P7: { value: 'Số hồ sơ đang giải quyết' },
    P8: { value: 'Tổng số' },
    Q8: { value: 'Trong hạn' },
    R8: { value: 'Quá hạn' },
  }
  for (let row = out.firstRow; row <= out.lastRow; row++) {
    cells[`O${row}`] = { value: `Xã ${row}` }
    for (const column of 'PQR') cells[`${column}${row}`] = { format: FORMAT.number }
  }
  return onFirst(book, (sheet) => withCells(sheet, cells))
}

/** Another table below, whose head stands `gap` rows under the last row of a form without a total. */
function withTableBelow(gap: number) {
  return (book: BookSpec, out: LaidOut): BookSpec => {
    const head = out.lastRow + gap
    const cells: Record<string, CellSpec> = {}
    const lines = [
      ['Nội dung', 'Số thủ tục', 'Đã công khai'],
      ...['Hộ tịch', 'Đất đai', 'Tổng cộng'].map((name) => [name]),
    ]
    for (const [down, [label, ...words]] of lines.entries())
      for (const [across, column] of [...'BCDE'].entries())
        cells[`${column}${head + down}`] = {
          format: FORMAT.number,
          ...(across === 0 ? { value: label! } : words[across - 1] ? { value: words[across - 1]! } : {}),
        }
    return onFirst(book, (sheet) => withCells(sheet, cells))
  }
}

/** Names and signs a line below a form without a total, among them words in the columns of figures. */
function withSignatures(book: BookSpec, out: LaidOut): BookSpec {
  const row = out.lastRow + 2
  return onFirst(book, (sheet) =>
    withCells(sheet, {
      [`B${row}`]: { value: 'Nơi nhận:' },
      [`D${row}`]: { value: 'NGƯỜI LẬP BIỂU' },
      [`I${row}`]: { value: 'CHỦ TỊCH' },
      [`B${row + 1}`]: { value: '- Sở Nội vụ;' },
      [`I${row + 4}`]: { value: 'Trần Văn Mẫu' },
    }),
  )
}

function withMerge(book: BookSpec, merge: string): BookSpec {
  return onFirst(book, (sheet) => ({ ...sheet, merges: [...(sheet.merges ?? []), merge] }))
}

function isFormulaColumn(cell: string, out: LaidOut): boolean {
  return isColumn(cell, out, 2, 6, 10) && Number(cell.slice(1)) === out.firstRow
}
