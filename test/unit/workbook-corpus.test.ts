import Excel from 'exceljs'
import { describe, expect, test } from 'vitest'
import type { Workbook } from '../../core/workbook/sheet/workbook'
import { readPart } from '../support/file-hand-now'
import { fillTemplate, type TemplateFilled, valuesOf } from '../workbook-corpus/fill-template'
import { TEMPLATES, type Template } from '../workbook-corpus/templates'

/** Every cell of a sheet's XML by name, and what stands between them. */
function tokensOf(xml: string): { cells: Map<string, string>; rest: string } {
  const cells = new Map<string, string>()
  const rest = xml.replace(
    /<(x:)?c r="([A-Z]+\d+)"(?:[^>]*\/>|.*?<\/(?:x:)?c>)/gs,
    (element, _, name: string) => {
      cells.set(name, element)
      return ''
    },
  )
  return { cells, rest }
}

function sheetParts(workbook: Workbook): Map<string, string> {
  return new Map(workbook.sheets.map(({ name, part }) => [part, name]))
}

/** Names of parts whose packed bytes are not those of the template. */
function changedParts({ before, after }: TemplateFilled): string[] {
  return before.zip.entries
    .filter((entry, index) => {
      const other = after.zip.entries[index]!
      const was = before.zip.bytes.subarray(entry.start, entry.end)
      const is = after.zip.bytes.subarray(other.start, other.end)
      return entry.name !== other.name || Buffer.compare(was, is) !== 0
    })
    .map((entry) => entry.name)
}

function expectOnlyCells(filled: TemplateFilled, part: string, sheet: string): void {
  const was = tokensOf(readPart(filled.before, part)!)
  const is = tokensOf(readPart(filled.after, part)!)
  expect(is.rest).toBe(was.rest)
  const isWritten = (name: string) => filled.written.has(`${sheet}!${name}`)
  const fresh = [...is.cells.keys()].filter((name) => !was.cells.has(name))
  expect(fresh.filter((name) => !isWritten(name))).toEqual([])
  const names = [...was.cells.keys()]
  const mayDiffer = (name: string) => isWritten(name) || /<(x:)?f[ />]/.test(was.cells.get(name)!)
  // All cells in one look: asked one by one, the asking takes longer than all else.
  const kept = ({ cells }: typeof was) =>
    names.map((name) => {
      const element = cells.get(name)
      return [name, element !== undefined && mayDiffer(name) ? attributesOf(element) : element]
    })
  expect(kept(is)).toEqual(kept(was))
}

/** What a cell says of itself besides the type of its value: a changed one keeps its name and its style. */
function attributesOf(cell: string): string[] {
  return [...cell.slice(0, cell.indexOf('>')).matchAll(/[\w:]+="[^"]*"/g)]
    .map(([attribute]) => attribute)
    .filter((attribute) => !attribute.startsWith('t='))
}

function expectFormulasKept({ before, after }: TemplateFilled): void {
  for (const [part] of sheetParts(before)) {
    const formulas = (workbook: Workbook): string[] =>
      readPart(workbook, part)!.match(/<(x:)?f[ />].*?(<\/(x:)?f>|\/>)/gs) ?? []
    expect(formulas(after)).toEqual(formulas(before))
  }
}

describe.each(TEMPLATES.map((template): [string, Template] => [template.id, template]))(
  'template %s',
  (_, template) => {
    const filled = fillTemplate(template.bytes())
    const { plain, formulas } = valuesOf(filled.after)
    const valueAt = (cell: string): unknown =>
      plain.get(`${template.sheet}!${cell}`) ?? formulas.get(`${template.sheet}!${cell}`)

    test('every figure and every total stands in its cell', () => {
      const cells = Object.keys(template.expected)
      expect(cells.map((cell) => [cell, valueAt(cell)])).toEqual(Object.entries(template.expected))
      expect(filled.written.size).toBe(
        Object.keys(template.expected).filter((cell) => !formulas.has(`${template.sheet}!${cell}`)).length,
      )
    })

    test('no other cell has a value that it did not have', () => {
      const before = valuesOf(filled.before)
      const others = [...plain].filter(([name]) => !filled.written.has(name))
      expect(others).toEqual(others.map(([name]) => [name, before.plain.get(name) ?? null]))
      expect([...formulas.keys()]).toEqual([...before.formulas.keys()])
    })

    test('every part but the filled sheets is the same, byte for byte', () => {
      const allowed = new Set([
        ...sheetParts(filled.before).keys(),
        ...(template.left ? ['xl/workbook.xml'] : []),
      ])
      for (const part of changedParts(filled)) expect(allowed).toContain(part)
      expect(filled.after.zip.entries.length).toBe(filled.before.zip.entries.length)
    })

    test('what is left to the spreadsheet program is asked of it, and nothing else is', () => {
      const xml = readPart(filled.after, filled.after.part)!
      expect(/<(x:)?calcPr[^>]* fullCalcOnLoad="1"/.test(xml)).toBe(template.left === true)
    })

    test('in the filled sheets only values of filled cells and results of formulas differ, all styles stay', () => {
      for (const [part, sheet] of sheetParts(filled.before)) expectOnlyCells(filled, part, sheet)
      expectFormulasKept(filled)
    })

    test('what is not filled is refused by name', () => {
      const reasons = new Set(filled.refusals.map(({ reason }) => reason))
      const wanted = template.refused.filter((reason) => reason !== 'cell-has-formula')
      expect([...reasons].filter((reason) => reason !== 'cell-has-formula').sort()).toEqual(
        [...wanted].sort(),
      )
    })
  },
)

test('the corpus has thirty templates and more, and one of 25 parts', () => {
  expect(TEMPLATES.length).toBeGreaterThanOrEqual(30)
  const full = fillTemplate(TEMPLATES.find(({ id }) => id === 'everything-in-25-parts')!.bytes())
  expect(full.before.zip.entries.length).toBe(25)
  expect(changedParts(full)).toEqual(['xl/worksheets/sheet1.xml', 'xl/worksheets/sheet2.xml'])
})

/** What another library reads in a file: results of formulas as they are kept in it. */
async function readByExcelJs(bytes: Uint8Array, sheet: string): Promise<(cell: string) => unknown> {
  const book = new Excel.Workbook()
  await book.xlsx.load(Uint8Array.from(bytes).buffer)
  return (cell) => {
    const { value, result } = book.getWorksheet(sheet)!.getCell(cell)
    return value !== null && typeof value === 'object' ? (result ?? 0) : value
  }
}

const BY_EXCELJS = [
  'circular',
  'shared-formulas',
  'moved-down-and-right',
  'summary-on-another-sheet',
  'cells-not-in-the-file',
]

describe.each(BY_EXCELJS)('another library and template %s', (id) => {
  const template = TEMPLATES.find((one) => one.id === id)!

  test('reads the same figures and totals in the filled file', async () => {
    const valueAt = await readByExcelJs(fillTemplate(template.bytes()).bytes, template.sheet)
    for (const [cell, count] of Object.entries(template.expected))
      expect([cell, valueAt(cell)]).toEqual([cell, count])
  })
})

/** Two that the other library cannot open itself, and one whose ranges to edit it loses. */
const BEYOND_EXCELJS = ['table-on-another-sheet', 'prefixed-elements', 'protected-with-ranges-to-edit']

test.each(TEMPLATES.filter(({ id }) => !BEYOND_EXCELJS.includes(id)).map((one) => [one.id, one] as const))(
  'another library may have saved the template before: %s',
  async (_, template) => {
    const book = new Excel.Workbook()
    await book.xlsx.load(Uint8Array.from(template.bytes()).buffer)
    const filled = fillTemplate(new Uint8Array(await book.xlsx.writeBuffer()))
    const { plain, formulas } = valuesOf(filled.after)
    for (const [cell, count] of Object.entries(template.expected)) {
      const name = `${template.sheet}!${cell}`
      expect([cell, plain.get(name) ?? formulas.get(name)]).toEqual([cell, count])
    }
    for (const name of filled.written)
      expect(template.expected).toHaveProperty(name.slice(template.sheet.length + 1))
  },
)
