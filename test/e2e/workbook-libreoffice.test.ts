import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { seeWorkbook } from '../../core/workbook/sheet/see-workbook'
import type { Workbook } from '../../core/workbook/sheet/workbook'
import { getCustomXml, openWorkbook, patchWorkbook, putCustomXml } from '../support/file-hand-now'
import { recalculatedByLibreOffice } from '../support/libreoffice'
import { type SmallCell, smallWorkbook } from '../workbook-corpus/small-workbook'
import { LOST_FORMULAS, TABLE_FIGURES, TABLE_FORMULAS, tableBook } from '../workbook-corpus/table-book'

let folder = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'workbook-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

function open(bytes: Uint8Array): Workbook {
  const opened = openWorkbook(bytes)
  if (!opened.ok) throw new Error(opened.refusal.message)
  return opened.value
}

/** The workbook after LibreOffice has opened it, calculated every formula by itself and saved it. */
async function throughLibreOffice(bytes: Uint8Array, name: string): Promise<Workbook> {
  const file = join(folder, `${name}.xlsx`)
  await writeFile(file, bytes)
  return open(await readFile(join(await recalculatedByLibreOffice(folder, [file]), `${name}.xlsx`)))
}

const FORMULAS = [
  'SUM(B1:B5)',
  'SUM(B:B)',
  'SUBTOTAL(9,B1:B5)',
  'SUBTOTAL(103,A1:B5)',
  'SUBTOTAL(1,B1:B5)',
  'B1/B2',
  'B1/B9',
  'IFERROR(B1/B9,"–")',
  'ROUND(B1/B2*100,2)',
  'ROUNDUP(B1/7,1)',
  'ROUNDDOWN(-B1/7,3)',
  'INT(-B1/7)',
  'MOD(-B1,7)',
  'AVERAGE(B1:B5)',
  'COUNT(A1:C5)',
  'COUNTA(A1:C5)',
  'MIN(B1:B5)',
  'MAX(B1:C5)',
  'COUNTIF(A1:A5,"hộ*")',
  'COUNTIF(B1:B5,">=12")',
  'COUNTIF(B1:B5,"<>12")',
  'COUNTIFS(A1:A5,"Hộ tịch",B1:B5,">1")',
  'SUMIF(A1:A5,"Hộ tịch",B1:B5)',
  'SUMIF(A1:A5,"Hộ tịch",C1)',
  'SUMIFS(B1:B5,A1:A5,"Hộ*",C1:C5,"<1")',
  'SUMPRODUCT(B1:B5,C1:C5)',
  'SUMPRODUCT((A1:A5="Hộ tịch")*B1:B5)',
  'IF(AND(B1>10,B2>10),"đạt","chưa")',
  'OR(B1>100,B2>100)',
  'NOT(B1=B2)',
  'A1&" "&B1',
  'B1=12',
  '-2^2+B1',
  'B1*10%',
  '2^3^2',
  'A1=A3',
  'SUM(Vùng)',
  "'Xã Sơn'!B1+B1",
  'SUM(B1:B5)-SUM(C1:C5)',
  'ABS(C3)',
  'IF(B9="",1,2)',
  'B9&"x"',
  'TRUE+B1',
  'PRODUCT(B1:C2)',
]

describe('LibreOffice, which calculates for itself, agrees', () => {
  test('with every result of the evaluator', async () => {
    const cells: Record<string, SmallCell> = {
      A1: 'Hộ tịch',
      B1: 1,
      C1: 0.5,
      A2: 'Đất đai',
      B2: 30,
      C2: 1.25,
      A3: 'hộ tịch',
      B3: 8,
      C3: -2,
      A4: 'Chứng thực',
      B4: 'không',
      C4: 0,
      B5: 9,
    }
    for (const [index, f] of FORMULAS.entries()) cells[`E${index + 1}`] = { f, v: 987_654 }
    const book = (list: Record<string, SmallCell>): Uint8Array =>
      smallWorkbook({
        sheets: [
          { name: 'Biểu', cells: list },
          { name: 'Xã Sơn', cells: { B1: 3 } },
        ],
        names: { Vùng: 'Biểu!$B$1:$C$5' },
      })
    const patches = [
      { sheet: 'Biểu', cell: 'B1', value: 12 },
      { sheet: 'Biểu', cell: 'B5', value: 9.5 },
      { sheet: 'Biểu', cell: 'C3', value: -2.5 },
    ]
    const ours = seeWorkbook(open(patchWorkbook(open(book(cells)), patches).bytes)).sheets[0]!.cells
    const input = { ...cells, B1: 12, B5: 9.5, C3: -2.5 }
    const theirs = seeWorkbook(await throughLibreOffice(book(input), 'results')).sheets[0]!.cells
    const inE = (list: typeof ours): [string, unknown][] =>
      list
        .filter((cell) => cell.column === 4 && cell.row < FORMULAS.length)
        .map((cell) => [
          FORMULAS[cell.row]!,
          typeof cell.value === 'number' ? Number(cell.value.toPrecision(14)) : cell.value,
        ])
    const dependent = inE(ours).filter(([, value]) => value !== 987_654)
    expect(dependent.length).toBeGreaterThan(FORMULAS.length - 8)
    const known = new Map(inE(theirs))
    for (const [formula, value] of dependent) expect([formula, value]).toEqual([formula, known.get(formula)])
  })

  test('with what formulas say of the tables in a workbook', async () => {
    const earlier = TABLE_FIGURES.map((line) => line.map((figure) => figure + 1))
    const patches = TABLE_FIGURES.flatMap((line, at) =>
      line.map((value, column) => ({ sheet: 'Biểu', cell: `${'BCD'[column]}${at + 4}`, value })),
    )
    const filled = patchWorkbook(open(tableBook(earlier)), patches)
    const results = (book: Workbook) =>
      seeWorkbook(book).sheets.flatMap(({ name, cells }) =>
        cells.flatMap(({ row, column, formula, value }) => (formula ? [[name, row, column, value]] : [])),
      )
    const [ours, theirs] = [open(filled.bytes), await throughLibreOffice(tableBook(), 'tables')].map(results)
    const isError = (value: unknown) => typeof value === 'string' && value.startsWith('#')
    // Which error stands where a table or column is missing, each program says by itself.
    const settled = (list: typeof ours) =>
      list!.map(([name, row, column, value]) => [
        name,
        row,
        column,
        isError(value) ? 'error' : typeof value === 'number' ? Number(value.toPrecision(14)) : value,
      ])
    expect(settled(ours)).toHaveLength(TABLE_FORMULAS.length + Object.keys(LOST_FORMULAS).length + 10)
    expect(settled(ours)).toEqual(settled(theirs))
  })

  test('with a filled form: it opens, and its totals are those of the figures', async () => {
    const cells: Record<string, SmallCell> = {
      A1: 'Biểu số II.06a',
      B1: { f: 'SUM(B3:B40)', v: 0 },
      C1: { f: 'SUM(C3:C40)', v: 0 },
      D1: { f: 'B1-C1', v: 0 },
    }
    const patches = Array.from({ length: 38 }, (_, row) => [
      { sheet: 'Biểu', cell: `B${row + 3}`, value: 1000 + row * 7 },
      { sheet: 'Biểu', cell: `C${row + 3}`, value: 900 + row * 5 },
    ]).flat()
    const filled = patchWorkbook(open(smallWorkbook({ sheets: [{ name: 'Biểu', cells }] })), patches)
    const total = (column: string): number =>
      patches.filter(({ cell }) => cell.startsWith(column)).reduce((sum, { value }) => sum + value, 0)
    const expected = [total('B'), total('C'), total('B') - total('C')]
    for (const book of [open(filled.bytes), await throughLibreOffice(filled.bytes, 'form')]) {
      const top = seeWorkbook(book).sheets[0]!.cells.filter((cell) => cell.row === 0 && cell.column > 0)
      expect(top.map((cell) => cell.value)).toEqual(expected)
    }
  })

  test('and keeps the packet inside when it saves the file', async () => {
    const namespace = 'urn:so-mot-cua:packet'
    const bytes = smallWorkbook({ sheets: [{ name: 'Biểu', cells: { A1: 1 } }] })
    const put = putCustomXml(
      open(bytes),
      namespace,
      `<packet xmlns="${namespace}">Hộ tịch &amp; đất đai</packet>`,
    )
    if (!put.ok) throw new Error(put.refusal.message)
    const saved = await throughLibreOffice(put.value, 'packet')
    expect(getCustomXml(saved, namespace)).toContain('>Hộ tịch &amp; đất đai</packet>')
  })
})
