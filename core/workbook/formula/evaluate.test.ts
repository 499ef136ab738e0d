import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { openWorkbook, patchWorkbook } from '../../../test/support/file-hand-now'
import {
  type SmallCell,
  type SmallSheet,
  smallParts,
  smallWorkbook,
  zipParts,
} from '../../../test/workbook-corpus/small-workbook'
import { seeWorkbook } from '../sheet/see-workbook'
import type { Workbook } from '../sheet/workbook'
import { roundTo } from './formula-values'

function open(bytes: Uint8Array): Workbook {
  const opened = openWorkbook(bytes)
  if (!opened.ok) throw new Error(opened.refusal.message)
  return opened.value
}

/** Beside the formula stand figures of a form; Z1 is patched, and every formula is made to depend on it. */
const FIGURES: Readonly<Record<string, SmallCell>> = {
  A1: 'Hộ tịch',
  B1: 12,
  C1: 0.5,
  A2: 'Đất đai',
  B2: 30,
  C2: 1.25,
  A3: 'hộ tịch',
  B3: 8,
  C3: -2,
  A4: 'Chứng thực',
  B4: 'không',
  C4: true,
  A5: '-',
  C5: { xml: '<c r="C5" t="e"><v>#N/A</v></c>' },
  A6: '7',
  B6: '',
}

function resultOf(
  formula: string,
  sheets: readonly SmallSheet[] = [],
  names: Record<string, string> = {},
): unknown {
  const cells = { ...FIGURES, D9: { f: formula, v: 99_999 } }
  const book = open(
    smallWorkbook({ sheets: [{ name: 'Biểu', cells }, ...sheets], names: { Mốc: 'Biểu!$Z$1', ...names } }),
  )
  const done = patchWorkbook(book, [{ sheet: 'Biểu', cell: 'Z1', value: 10 }])
  const seen = seeWorkbook(open(done.bytes)).sheets[0]!.cells.find(
    (cell) => cell.row === 8 && cell.column === 3,
  )!
  const asked = done.bytes.length > 0 && open(done.bytes).xml.includes('fullCalcOnLoad="1"')
  expect(asked, 'recalculation is asked for exactly where a result is missing').toBe(seen.value === null)
  return seen.value
}

describe('a formula that depends on what was filled gets the result that Excel shows', () => {
  test.each<[formula: string, result: number | string | boolean]>([
    ['Z1+1', 11],
    ['-Z1^2', 100],
    ['2^3^2+Z1-Z1', 64],
    ['Z1*50%', 5],
    ['(Z1-1)/3', 3],
    ['Z1/4', 2.5],
    ['Z1/3', 3.33333333333333],
    ['Z1/0', '#DIV/0!'],
    ['Z1*0+0.1+0.2', 0.3],
    ['(Z1/10*0.3-0.2-0.1)=0', true],
    ['1=1+Z1-Z1', true],
    ['Z1>=10', true],
    ['Z1<>10', false],
    ['A1&" "&Z1', 'Hộ tịch 10'],
    ['Z1&""=""', false],
    ['Z2+Z1', 10],
    ['Z2&""&Z1', '10'],
    ['IF(Z1=10,Z2,1)', 0],
    ['A4+Z1', '#VALUE!'],
    ['A6+Z1', 17],
    ['C4+Z1', 11],
    ['C5+Z1', '#N/A'],
    ['SUM(B1:B6)+Z1', 60],
    ['SUM(B1:B6,Z1,"5",TRUE)', 66],
    ['SUM(B:B)+Z1', 60],
    ['SUM(1:3)', 59.75],
    ['SUM(A1:C5)+Z1', '#N/A'],
    ['AVERAGE(B1:B6,Z1)', 15],
    ['AVERAGE(A1:A3)+Z1', '#DIV/0!'],
    ['COUNT(B1:C6)+Z1', 16],
    ['COUNTA(A1:C6)+Z1', 26],
    ['MIN(B1:B6,Z1)', 8],
    ['MAX(B1:B6,Z1)', 30],
    ['MIN(A1:A3)+Z1', 10],
    ['PRODUCT(B1:B3)/Z1', 288],
    ['PRODUCT(A1:A3)+Z1', 10],
    ['IF(Z1>5,"đạt","chưa đạt")', 'đạt'],
    ['IF(Z1>50,"đạt")', false],
    ['IF(Z1=0,INDIRECT("A1"),1)', 1],
    ['IFERROR(B1/Z2,"–")&IF(Z1,"","")', '–'],
    ['IFERROR(Z1/B1,0)*12', 10],
    ['IFNA(C5,Z1)', 10],
    ['AND(Z1>5,B1>5)', true],
    ['OR(Z1>50,B1>50)', false],
    ['NOT(Z1>50)', true],
    ['AND(C4:C4,Z1)', true],
    ['ROUND(Z1/3,2)', 3.33],
    ['ROUND(2.675+Z1-Z1,2)', 2.68],
    ['ROUND(-2.5*Z1/10,0)', -3],
    ['ROUND(1255*Z1,-2)', 12600],
    ['ROUNDUP(Z1/3,1)', 3.4],
    ['ROUNDDOWN(-Z1/3,1)', -3.3],
    ['ROUNDUP(Z1/10*1.1*100,0)', 110],
    ['INT(-Z1/4)', -3],
    ['INT((Z1/10*0.1+0.2)*10)', 3],
    ['ABS(-Z1)', 10],
    ['MOD(-Z1,3)', 2],
    ['TRUNC(-Z1/4)', -2],
    ['COUNTIF(A1:A6,"hộ tịch")+Z1', 12],
    ['COUNTIF(B1:B6,">=12")+Z1', 12],
    ['COUNTIF(B1:B6,">"&Z1)', 2],
    ['COUNTIF(A1:A6,"*t*")+Z1', 14],
    ['COUNTIF(A1:A6,"-")+Z1', 11],
    ['COUNTIF(A1:A6,7)+Z1', 11],
    ['COUNTIF(A1:A6,"<>hộ tịch")+Z1', 14],
    ['COUNTIF(B1:B6,"")+Z1', 12],
    ['COUNTIF(B1:B6,"<>")+Z1', 15],
    ['COUNTIF(A1:A6,"?~*")+Z1', 10],
    ['COUNTIFS(A1:A6,"hộ tịch",B1:B6,">"&Z1)', 1],
    ['COUNTIFS(A1:A6,"hộ tịch",B1:B5,">"&Z1)', '#VALUE!'],
    ['SUMIF(A1:A6,"hộ tịch",B1:B6)+Z1', 30],
    ['SUMIF(A1:A6,"hộ tịch",B1)+Z1', 30],
    ['SUMIF(B1:B6,">"&Z1)', 42],
    ['SUMIF(A:A,A1,B:B)+Z1', 30],
    ['SUMIF(A1:A6,"-",C1:C6)+Z1', '#N/A'],
    ['SUMIF(A1:A6,"Đất*",C1:C6)+Z1', 11.25],
    ['SUMIFS(B1:B6,A1:A6,"hộ*",C1:C6,"<"&Z1)', 20],
    ['AVERAGEIF(A1:A6,"hộ tịch",B1:B6)+Z1', 20],
    ['SUBTOTAL(9,B1:B6)+Z1', 60],
    ['SUBTOTAL(109,B1:B6,Z1)', 60],
    ['SUBTOTAL(2,B1:B6)+Z1', 13],
    ['SUMPRODUCT(B1:B3,C1:C3)+Z1', 37.5],
    ['SUMPRODUCT((A1:A3="hộ tịch")*B1:B3)+Z1', 30],
    ['SUMPRODUCT(--(A1:A6="hộ tịch"),B1:B6)+Z1', 30],
    ['SUMPRODUCT((B1:B3>Z1)*1)', 2],
    ['SUMPRODUCT(B1:B3,C1:C2)+Z1', '#VALUE!'],
    ['SUMPRODUCT((B1:B3>{10;40;1})*B1:B3)+Z1', 30],
    ['SUM({1,2;3,4})+Z1', 20],
    ['Mốc*2', 20],
    ['mốc+SUM(Cột)', 60],
    ["'Xã Sơn'!B2+Z1", 15],
    ["SUM('Xã Sơn:Xã Tây'!B2)+Z1", 21],
    ["SUM('Xã Tây:Xã Sơn'!B2)+Z1", 21],
    ['Không!A1+Z1', '#REF!'],
    ['#REF!+Z1', '#REF!'],
    ['N(A1)+Z1', 10],
    ['CONCATENATE("Tổng: ",Z1)', 'Tổng: 10'],
    ['ISNUMBER(Z1)', true],
  ])('=%s is %j', (formula, result) => {
    const sheets = [
      { name: 'Xã Sơn', cells: { B2: 5 } },
      { name: 'Xã Tây', cells: { B2: 6 } },
    ]
    expect(resultOf(formula, sheets, { Cột: 'Biểu!$B$1:$B$6' })).toBe(result)
  })
})

describe('what the evaluator cannot say for certain is dropped, and recalculation asked for', () => {
  test.each([
    'VLOOKUP(Z1,A1:B6,2,FALSE)+LAMBDA(x,x)(1)',
    'INDIRECT("Z1")',
    'SUBTOTAL(7,B1:B6)+Z1',
    'OFFSET(A1,8,25)',
    'TODAY()+Z1',
    '[1]Khác!A1+Z1',
    'KhôngCóTên+Z1',
    '"1.234"+Z1',
    'Z1/4&"%"',
    'COUNTIF(B1:B6,">1,5")+Z1',
    'COUNTIF(A:A,"<>x")+Z1',
    '"Đất"<A1&Z1',
    'IFERROR(INDIRECT("A1"),0)+Z1',
    'SUM((A1:A2,B1:B2))+Z1',
    `${'('.repeat(900)}Z1${')'.repeat(900)}`,
    'Z1+',
  ])('=%s', (formula) => expect(resultOf(formula)).toBeNull())
})

test.each([
  ['Z1+1', 11],
  ['Z1/4', null],
  ['(Z1/4)*4', 10],
  ['D8+D8', null],
])('with «precision as displayed» only whole results are sure: =%s is %s', (f, result) => {
  const cells = { D8: { f: 'Z1/4', v: 99 }, D9: { f, v: 99 } }
  const behindNames = '<calcPr calcId="191029" fullPrecision="0"/>'
  const book = open(smallWorkbook({ sheets: [{ name: 'Biểu', cells }], behindNames }))
  const done = patchWorkbook(book, [{ sheet: 'Biểu', cell: 'Z1', value: 10 }])
  expect(seeWorkbook(open(done.bytes)).sheets[0]!.cells.find(({ row }) => row === 8)?.value).toBe(result)
  expect(open(done.bytes).xml).toContain('fullCalcOnLoad="1"')
})

describe('what does not depend on the filled cells stays as it is', () => {
  test.each([
    'B1+B2',
    'TODAY()',
    'SUMIF(A1:A6,"x",B1)',
    '[1]Khác!A1*2',
    'D9+1'.replace('D9', 'D8'),
    'SUM(B1:Y6)',
  ])('=%s keeps its result', (formula) => expect(resultOf(formula)).toBe(99_999))
  test('SUMIF depends on the whole stretch it sums, beyond the one cell it names', () =>
    expect(resultOf('SUMIF(A1:A6,"hộ tịch",Y1:Z1)+SUMIF(A1:A6,"Hộ tịch",Z1)')).not.toBe(99_999))
})

describe('chains, circles and arrays', () => {
  test('five thousand sums one upon the other are computed in order', () => {
    const cells: Record<string, SmallCell> = { A1: 1 }
    for (let row = 5000; row >= 2; row--) cells[`A${row}`] = { f: `A${row - 1}+1`, v: 0 }
    const done = patchWorkbook(open(smallWorkbook({ sheets: [{ name: 'A', cells }] })), [
      { sheet: 'A', cell: 'A1', value: 5 },
    ])
    expect(seeWorkbook(open(done.bytes)).sheets[0]!.cells.at(-1)!.value).toBe(5004)
  })

  test('a circle is left to Excel, and what builds on it, too', () => {
    const cells = {
      A1: 1,
      B1: { f: 'C1+A1', v: 1 },
      C1: { f: 'B1', v: 1 },
      D1: { f: 'B1*2', v: 2 },
      E1: { f: 'A1*2', v: 2 },
    }
    const done = patchWorkbook(open(smallWorkbook({ sheets: [{ name: 'A', cells }] })), [
      { sheet: 'A', cell: 'A1', value: 5 },
    ])
    expect(done.left.map((one) => one.cell).sort()).toEqual(['B1', 'C1', 'D1'])
    expect(seeWorkbook(open(done.bytes)).sheets[0]!.cells.map((cell) => cell.value)).toEqual([
      5,
      null,
      null,
      null,
      10,
    ])
  })

  test('a shared formula is read anew in each of its cells', () => {
    const cells: Record<string, SmallCell> = {
      A1: 1,
      A2: 2,
      B1: 10,
      B2: 20,
      C1: { xml: '<c r="C1"><f t="shared" ref="C1:C2" si="0">A1+$B$1</f><v>0</v></c>' },
      C2: { xml: '<c r="C2"><f t="shared" si="0"/><v>0</v></c>' },
    }
    const done = patchWorkbook(open(smallWorkbook({ sheets: [{ name: 'A', cells }] })), [
      { sheet: 'A', cell: 'B1', value: 100 },
    ])
    const seen = seeWorkbook(open(done.bytes)).sheets[0]!.cells
    expect(seen.filter((cell) => cell.column === 2).map(({ value, formula }) => [value, formula])).toEqual([
      [101, 'A1+$B$1'],
      [102, 'A2+$B$1'],
    ])
  })

  test('a total of subtotals counts nothing twice, and is left to Excel where a row is hidden', () => {
    const cells: Record<string, SmallCell> = {
      A1: 1,
      A2: 2,
      A3: { f: 'SUBTOTAL(9,A1:A2)', v: 0 },
      A4: 3,
      A5: { f: 'SUBTOTAL(9,A4:A4)', v: 0 },
      A6: { f: 'SUBTOTAL(9,A1:A5)', v: 0 },
    }
    const patches = [
      { sheet: 'A', cell: 'A1', value: 10 },
      { sheet: 'A', cell: 'A4', value: 4 },
    ]
    const bytes = smallWorkbook({ sheets: [{ name: 'A', cells }] })
    const values = (file: Uint8Array): unknown[] =>
      seeWorkbook(open(patchWorkbook(open(file), patches).bytes)).sheets[0]!.cells.map((cell) => cell.value)
    expect(values(bytes)).toEqual([10, 2, 12, 4, 4, 16])
    const parts = smallParts({ sheets: [{ name: 'A', cells }] })
    const sheet = parts['xl/worksheets/sheet1.xml']!.replace('<row r="2">', '<row r="2" hidden="1">')
    expect(values(zipParts({ ...parts, 'xl/worksheets/sheet1.xml': sheet }))).toEqual([
      10,
      2,
      null,
      4,
      4,
      null,
    ])
  })

  test('an array formula fills all its cells', () => {
    const cells: Record<string, SmallCell> = {
      A1: 1,
      A2: 2,
      B1: { xml: '<c r="B1"><f t="array" ref="B1:B2">A1:A2*10</f><v>0</v></c>' },
      B2: { xml: '<c r="B2"><v>0</v></c>' },
    }
    const book = open(smallWorkbook({ sheets: [{ name: 'A', cells }] }))
    const done = patchWorkbook(book, [
      { sheet: 'A', cell: 'A2', value: 7 },
      { sheet: 'A', cell: 'B2', value: 7 },
    ])
    expect(done.outcomes.map((one) => one.outcome)).toEqual(['filled', 'cell-has-formula'])
    expect(seeWorkbook(open(done.bytes)).sheets[0]!.cells.map((cell) => cell.value)).toEqual([1, 10, 7, 70])
  })

  test('a formula without a result is computed when another builds on it', () => {
    const cells = { A1: 1, A2: 2, B1: { f: 'A2*2' }, C1: { f: 'A1+B1', v: 0 } }
    const done = patchWorkbook(open(smallWorkbook({ sheets: [{ name: 'A', cells }] })), [
      { sheet: 'A', cell: 'A1', value: 5 },
    ])
    expect(seeWorkbook(open(done.bytes)).sheets[0]!.cells.map((cell) => cell.value)).toEqual([5, null, 9, 2])
  })
})

describe('arithmetic holds for any numbers', () => {
  test('rounding is that of exact decimals, halves away from zero', () =>
    fc.assert(
      fc.property(
        fc.integer({ min: -1e9, max: 1e9 }),
        fc.integer({ min: 0, max: 3 }),
        (thousandths, digits) => {
          const unit = 10n ** BigInt(3 - digits)
          const size = BigInt(Math.abs(thousandths))
          const exact = Number(((size + unit / 2n) / unit) * unit) / 1000
          expect(roundTo(thousandths / 1000, digits, Math.round)).toBeCloseTo(
            thousandths < 0 ? -exact : exact,
            6,
          )
        },
      ),
    ))

  test('sums, averages and counts over a column agree with plain counting', () =>
    fc.assert(
      fc.property(
        fc.array(fc.option(fc.integer({ min: -1e6, max: 1e6 })), { minLength: 1, maxLength: 30 }),
        fc.nat(1000),
        (column, extra) => {
          const cells: Record<string, SmallCell> = {
            C1: { f: 'SUM(A:A)+Z1', v: 0 },
            D1: { f: 'COUNT(A:A,Z1)', v: 0 },
            E1: { f: 'SUMIF(A:A,">0")+Z1', v: 0 },
          }
          for (const [index, value] of column.entries()) if (value !== null) cells[`A${index + 1}`] = value
          const done = patchWorkbook(open(smallWorkbook({ sheets: [{ name: 'A', cells }] })), [
            { sheet: 'A', cell: 'Z1', value: extra },
          ])
          const values = seeWorkbook(open(done.bytes))
            .sheets[0]!.cells.filter((cell) => cell.formula)
            .map((cell) => cell.value)
          const numbers = column.filter((value) => value !== null)
          const sum = (list: number[]): number => list.reduce((total, value) => total + value, 0)
          expect(values).toEqual([
            sum(numbers) + extra,
            numbers.length + 1,
            sum(numbers.filter((value) => value > 0)) + extra,
          ])
        },
      ),
      { numRuns: 40 },
    ))
})
