import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { openWorkbook, patchWorkbook } from '../../../test/support/file-hand-now'
import {
  type SmallSheet,
  smallParts,
  smallWorkbook,
  zipParts,
} from '../../../test/workbook-corpus/small-workbook'
import { LOST_FORMULAS, tableBook } from '../../../test/workbook-corpus/table-book'
import type { CellPatch } from '../patch/patch-workbook'
import { cellName } from '../seen'
import { seeWorkbook } from '../sheet/see-workbook'

/** Formula → result, of all formulas in the workbook after cells of «Biểu» were filled. */
function resultsOf(bytes: Uint8Array, patches: Readonly<Record<string, number>>) {
  const opened = openWorkbook(bytes)
  if (!opened.ok) throw new Error(opened.refusal.message)
  const order = Object.entries(patches).map(([cell, value]): CellPatch => ({ sheet: 'Biểu', cell, value }))
  const done = patchWorkbook(opened.value, order)
  const again = openWorkbook(done.bytes)
  if (!again.ok) throw new Error(again.refusal.message)
  const cells = seeWorkbook(again.value).sheets.flatMap(({ name, cells }) =>
    cells.filter(({ formula }) => formula).map((cell) => ({ ...cell, sheet: name })),
  )
  return {
    at: (sheet: string, cell: string) =>
      cells.find((one) => one.sheet === sheet && cellName(one.row, one.column) === cell)?.value,
    of: (formula: string) => cells.find((one) => one.formula === formula)?.value,
    left: done.left,
    asks: again.value.xml.includes('fullCalcOnLoad="1"'),
  }
}

describe('formulas that speak of an Excel table have the result of what was filled into it', () => {
  const { at, of, left, asks } = resultsOf(tableBook(), { B4: 13, C4: 11, D4: 1 })

  test.each<[formula: string, result: number | string]>([
    ['SUM(Hồ_sơ[Tổng số])', 56],
    ['SUM(hồ_sơ[TỔNG SỐ2])', 44],
    ['SUM(Hồ_sơ[[Tổng số]:[Tổng số2]])', 100],
    ['Hồ_sơ[[#Totals],[Tổng số]]', 56],
    ['SUM(Hồ_sơ[[#Data],[#Totals],[Tổng số]])', 112],
    ['COUNTA(Hồ_sơ[[#Headers],[Tổng số]:[Tổng số2]])+SUM(Hồ_sơ[Tổng số])', 58],
    ['Hồ_sơ[[#Headers],[Tổng số2]]&SUM(Hồ_sơ[Tổng số2])', 'Tổng số244'],
    ["SUM(Hồ_sơ[Số '''['bộ'] '#1])", 11],
    ["SUM(Hồ_sơ[[#All],[Số '''['bộ'] '#1]])", 22],
    ['SUMIF(Hồ_sơ[Lĩnh vực],"Hộ tịch",Hồ_sơ[Tổng số])', 13],
    ['SUMPRODUCT((Hồ_sơ[Tổng số]>7)*Hồ_sơ[Tổng số2])', 43],
    ['COUNTIF(Hồ_sơ[Tổng số],">=8")', 3],
    ['SUM(Không_đầu[Cột2])', 59],
    ['Tổng_của_bảng+1', 57],
  ])('=%s is %s', (formula, result) => expect(of(formula)).toBe(result))

  test('in its totals, in its calculated columns, from another sheet', () => {
    expect([at('Biểu', 'B8'), at('Biểu', 'C8'), at('Biểu', 'D8'), at('Tổng hợp', 'A1')]).toEqual([
      56, 44, 11, 56,
    ])
    expect(at('Biểu', 'E4')).toBe(84.6153846153846)
  })

  test('what does not build on it keeps its result, in the row beside, too', () => {
    expect(at('Biểu', 'E5')).toBe(987_654)
    expect(of('Hồ_sơ[[#This Row],[Tổng số]]*2')).toBe(26)
    expect(of('SUM(Hồ_sơ[[#This Row],[Tổng số]:[Tổng số2]])')).toBe(987_654)
  })

  test.each(Object.entries(LOST_FORMULAS))('=%s is %s, never a number', (formula, error) =>
    expect(of(formula)).toBe(error),
  )

  test('nothing is left to Excel', () => expect([left, asks]).toEqual([[], false]))
})

describe('what «this row» means is said by the row', () => {
  const sheet = (cells: SmallSheet['cells']): SmallSheet => ({
    name: 'Biểu',
    cells: { A1: 'a', B1: 'b', C1: 'c', A2: 1, B2: 2, A3: 3, B3: 4, ...cells },
    tables: [{ name: 'T', ref: 'A1:C3', columns: ['a', 'b', 'c'] }],
  })
  const one = (formula: string, cell: string, other?: string) => {
    const own = other === undefined ? { [cell]: { f: formula, v: 5 } } : {}
    const beside = other === undefined ? {} : { [cell]: { f: formula, v: 5 } }
    const book = smallWorkbook({ sheets: [sheet(own), { name: 'Khác', cells: beside }] })
    const { at, left } = resultsOf(book, { A2: 10, A3: 30 })
    return { value: at(other ?? 'Biểu', cell), left: left.length }
  }

  test.each<[formula: string, cell: string, value: number | string]>([
    ['T[[#This Row],[a]]+1', 'C2', 11],
    ['T[@a]+1', 'C3', 31],
    ['[@a]+[@b]', 'C3', 34],
    ['SUM([@[a]:[b]])', 'C2', 12],
    ['SUM([a])', 'C2', 40],
    // LibreOffice knows these words in double brackets only.
    ['SUM(T[#All])', 'F2', 46],
    ['COUNTA(T[#Headers])+A2', 'F2', 13],
    ['T[a]*2', 'F3', 60],
    ['SUM(T)', 'F1', 46],
    ['T[@a]', 'F9', '#VALUE!'],
  ])('=%s in %s is %s', (formula, cell, value) => expect(one(formula, cell)).toEqual({ value, left: 0 }))

  test.each<[formula: string, cell: string, sheet?: string]>([
    ['T[@a]', 'C2', 'Khác'],
    ['[@a]+A2', 'F2'],
    // Excel has no value in a row of heads or totals, LibreOffice takes that row.
    ['SUM(T[@])+A2', 'F1'],
    ['T[[#Totals],[#Headers]]+A2', 'F2'],
    ['Biểu!T[a]+A2', 'F2'],
    ['T[a] T[#Data]', 'F2'],
  ])('=%s in %s of %s is left to Excel', (formula, cell, other) =>
    expect(one(formula, cell, other)).toEqual({ value: null, left: 1 }),
  )

  test('a shared formula is of each of its rows', () => {
    const f = (row: number, inner: string) => ({ xml: `<c r="C${row}">${inner}<v>7</v></c>` })
    const cells = {
      C2: f(2, '<f t="shared" ref="C2:C3" si="0">T[[#This Row],[a]]*2</f>'),
      C3: f(3, '<f t="shared" si="0"/>'),
    }
    const { at } = resultsOf(smallWorkbook({ sheets: [sheet(cells)] }), { A2: 10, A3: 30 })
    expect([at('Biểu', 'C2'), at('Biểu', 'C3')]).toEqual([20, 60])
  })
})

describe('a table of which nobody can say what is where makes no number', () => {
  const parts = smallParts({
    sheets: [
      {
        name: 'Biểu',
        cells: { A1: 'a', B1: 'b', A2: 1, B2: 2, D1: { f: 'SUM(T[a])', v: 5 }, D2: { f: 'SUM(T[b])', v: 5 } },
        tables: [{ name: 'T', ref: 'A1:B2', columns: ['a', 'b'] }],
      },
    ],
  })
  test.each<[what: string, from: RegExp | string, to: string, results: unknown[]]>([
    ['as it is (the other column keeps its sum)', '', '', [9, 5]],
    ['two columns of one name', 'name="b"', 'name="A"', ['#REF!', '#REF!']],
    ['fewer columns than its range has', 'ref="A1:B2"', 'ref="A1:C2"', [null, null]],
    ['no range', 'ref="A1:B2"', 'ref="đây"', [null, null]],
    ['more heads than rows', 'totalsRowShown="0"', 'headerRowCount="3"', [null, null]],
    ['no row of data', 'totalsRowShown="0"', 'headerRowCount="2"', ['#REF!', '#REF!']],
  ])('%s', (_, from, to, results) => {
    const xml = parts['xl/tables/table1.xml']!.replace(from, to)
    const { at } = resultsOf(zipParts({ ...parts, 'xl/tables/table1.xml': xml }), { A2: 9, H9: 1 })
    expect([at('Biểu', 'D1'), at('Biểu', 'D2')]).toEqual(results)
  })
})

/** Names as people and programs make them: Vietnamese letters, marks that mean something to a formula. */
const LETTERS = fc.constantFrom(...'ạỗđT2 [](){}\'"#@,:;.!$%&*+-=/<>^_\n'.split(''))
const COLUMNS = fc.uniqueArray(
  fc.string({ unit: LETTERS, minLength: 1, maxLength: 6 }).map((name) => `x${name}y`),
  { minLength: 2, maxLength: 5, selector: (name) => name.replace(/\s+/g, ' ').toLowerCase() },
)

/** How Excel writes a column: marks that mean something behind a «'». */
function written(column: string): string {
  return `[${column.replace(/['#[\]@]/g, (mark) => `'${mark}`)}]`
}

test('any name of a column is found again in a formula, and no other one is', () => {
  fc.assert(
    fc.property(
      COLUMNS,
      fc.array(fc.nat(999), { minLength: 5, maxLength: 5 }),
      fc.nat(4),
      (columns, figures, pick) => {
        const chosen = pick % columns.length
        const letters = columns.map((_, at) => 'ABCDE'[at]!)
        const heads = Object.fromEntries(letters.map((letter, at) => [`${letter}1`, columns[at]!]))
        const data = Object.fromEntries(letters.map((letter, at) => [`${letter}2`, figures[at]!]))
        const last = letters.at(-1)!
        const cells = {
          ...heads,
          ...data,
          ...Object.fromEntries(letters.map((letter) => [`${letter}3`, 0])),
          G2: { f: `SUM(Bảng[${written(columns[chosen]!)}])`, v: -1 },
          H2: { f: `Bảng[[#This Row],${written(columns[chosen]!)}]`, v: -1 },
          I2: { f: `SUM(Bảng[${written(columns[0]!)}:${written(columns[chosen]!)}])`, v: -1 },
          J2: { f: `SUM(Bảng[${written(`${columns[chosen]!}z`)}])`, v: -1 },
        }
        const tables = [{ name: 'Bảng', ref: `A1:${last}3`, columns }]
        const patches = Object.fromEntries(letters.map((letter) => [`${letter}3`, 1000]))
        const { at } = resultsOf(smallWorkbook({ sheets: [{ name: 'Biểu', cells, tables }] }), {
          ...patches,
          [`${letters[chosen]}2`]: figures[chosen]! + 1,
        })
        const sum = figures.slice(0, chosen + 1).reduce((total, figure) => total + figure, 0)
        expect(['G2', 'H2', 'I2', 'J2'].map((cell) => at('Biểu', cell))).toEqual([
          figures[chosen]! + 1001,
          figures[chosen]! + 1,
          sum + 1 + 1000 * (chosen + 1),
          '#REF!',
        ])
      },
    ),
    { numRuns: 80 },
  )
})
