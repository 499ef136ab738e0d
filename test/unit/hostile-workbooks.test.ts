import { readFileSync } from 'node:fs'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import type { Refusal } from '../../core/outcome'
import { planWorkbook, reportsIn } from '../../core/reports/fill/plan-workbook'
import { pageOfWorkbook } from '../../core/snapshot/take/page-of-workbook'
import { takeFromFile } from '../../core/snapshot/take/take-from-file'
import { cellName } from '../../core/workbook/seen'
import { seeAsShown } from '../../core/workbook/sheet/as-shown'
import { seeWorkbook } from '../../core/workbook/sheet/see-workbook'
import type { Workbook } from '../../core/workbook/sheet/workbook'
import { fillFile, openWorkbook, planFromFile } from '../support/file-hand-now'
import { zipParts } from '../workbook-corpus/small-workbook'
import { quarterSnapshot } from './quarter-snapshot'

/** A form as it is sent out, with something beside its table that would keep a reader busy for ever. */
const PARTS = Object.fromEntries(
  Object.entries(unzipSync(readFileSync('core/reports/forms/ii-06a/blank.xlsx'))).map(([name, bytes]) => [
    name,
    strFromU8(bytes),
  ]),
)
const PART = 'xl/worksheets/sheet1.xml'
const SHEET = PARTS[PART]!
const LAST = Math.max(...[...SHEET.matchAll(/<row r="(\d+)"/g)].map(([, row]) => Number(row)))
const COLUMNS = Array.from({ length: 16_384 }, (_, column) => column)

const snapshot = quarterSnapshot()
const { unit, period, source } = snapshot

function withMerges(refs: readonly string[]): string {
  return SHEET.replace(
    /<mergeCells[^>]*>/,
    (head) => head + refs.map((ref) => `<mergeCell ref="${ref}"/>`).join(''),
  )
}

/** Rows behind the last one of the form. */
function withRows(count: number, cellsOf: (row: number) => string, attributes = ''): string {
  const rows = Array.from(
    { length: count },
    (_, at) => `<row r="${LAST + 1 + at}"${attributes}>${cellsOf(LAST + at)}</row>`,
  )
  return SHEET.replace('</sheetData>', `${rows.join('')}</sheetData>`)
}

function cells(row: number, columns: readonly number[], text?: string): string {
  return columns
    .map((column) =>
      text === undefined
        ? `<c r="${cellName(row, column)}"><v>${column}</v></c>`
        : `<c r="${cellName(row, column)}" t="inlineStr"><is><t>${text}</t></is></c>`,
    )
    .join('')
}

function fromEach(count: number, ref: (at: number) => string): string[] {
  return Array.from({ length: count }, (_, at) => ref(at))
}

function formula(row: number, attributes: string, text: string): string {
  return `<c r="${cellName(row, 0)}"><f${attributes}>${text}</f><v>1</v></c>`
}

const letters = (column: number) => cellName(0, column).slice(0, -1)
const fileOf = (sheet: string) => zipParts({ ...PARTS, [PART]: sheet })

function writesOf(workbook: Workbook): readonly string[] {
  const seen = seeWorkbook(workbook)
  const reports = reportsIn(seen)
  if (!reports.ok) return []
  const plan = planWorkbook(seen, reports.value, [snapshot])
  const filled = fillFile(workbook, plan, {
    target: 'a.xlsx',
    unit,
    from: period.from,
    to: period.to,
    at: '2025-03-20T08:00:00+07:00',
  })
  return filled.ok
    ? filled.value.receipt.lines.map(({ readBack, outcome }) => `${outcome} ${readBack}`)
    : [filled.refusal.message]
}

/** Read as a download and as a plan, too: each comes to an end. */
function readOtherwise(workbook: Workbook, file: Uint8Array): Refusal | null {
  planFromFile(file, 'a.xlsx', () => ({ tables: [], text: '' }) as never)
  const page = pageOfWorkbook(seeAsShown(workbook), 'a.xlsx')
  if (!page.ok) return page.refusal
  takeFromFile(page.value, { unit, from: period.from, to: period.to, capturedAt: source.capturedAt })
  return null
}

const [PLAIN] = [openWorkbook(fileOf(SHEET))].map((plain) => (plain.ok ? writesOf(plain.value) : []))

describe('what would keep a reader busy for ever beside a form changes nothing in it', () => {
  test('the form itself is filled', () => expect(PLAIN).toContain('filled 812'))

  test.each<[what: string, sheet: string]>([
    ['a column merged from top to bottom', withMerges(['XA1:XA1048576'])],
    ['forty thousand merged rows', withMerges(fromEach(20_000, (at) => `A${at + 2000}:XFD${at + 2000}`))],
    ['a row of numbers over all columns', withRows(1, (row) => cells(row, COLUMNS))],
    ['rows of texts over all columns', withRows(4, (row) => cells(row, COLUMNS, 'Hộ tịch'))],
    ['many hidden rows', withRows(20_000, (row) => cells(row, [0]), ' hidden="1"')],
    ['thousands of sums over everything', withRows(6_000, (row) => formula(row, '', 'SUM(B1:XFD1048576)'))],
    [
      'a sum over everything, shared by thousands',
      withRows(6_000, (row) =>
        formula(
          row,
          row === LAST ? ' t="shared" si="0" ref="A1:XFD1048576"' : ' t="shared" si="0"',
          row === LAST ? 'SUM(B1:XFD1048576)' : '',
        ),
      ),
    ],
    [
      'thousands of lists over all cells',
      SHEET.replace(
        '</sheetData>',
        `</sheetData><dataValidations>${fromEach(5000, (at) => `<dataValidation type="list" sqref="XA${at + 1}"><formula1>$A$1:$XFD$${at + 1}</formula1></dataValidation>`).join('')}</dataValidations>`,
      ),
    ],
  ])('%s', (_, sheet) => {
    const file = fileOf(sheet)
    const workbook = openWorkbook(file)
    if (!workbook.ok) throw new Error(workbook.refusal.message)
    expect(writesOf(workbook.value)).toEqual(PLAIN)
    expect(readOtherwise(workbook.value, file)).toBeNull()
  })
})

describe('what covers the form, or is as good as it, leaves nothing to write to', () => {
  test.each<[what: string, sheet: string]>([
    ['the whole sheet is one merged area', withMerges(['A1:XFD1048576'])],
    ['every column is merged', withMerges(COLUMNS.map((at) => `${letters(at)}1:${letters(at)}1048576`))],
    ['a label of its rows in every column', withRows(2, (row) => cells(row, COLUMNS, 'Lĩnh vực'))],
    ['areas that lie over each other', withMerges(fromEach(20_000, (at) => `A1:B${at + 10}`))],
    ['arrays over everything', withRows(6_000, (row) => formula(row, ' t="array" ref="A1:XFD1048576"', '1'))],
  ])('%s', (_, sheet) => {
    const file = fileOf(sheet)
    const workbook = openWorkbook(file)
    if (!workbook.ok) throw new Error(workbook.refusal.message)
    expect(writesOf(workbook.value).filter((line) => line.startsWith('filled'))).toEqual([])
    readOtherwise(workbook.value, file)
  })
})

describe('what nobody could look through is refused with what to do', () => {
  test.each<[what: string, sheet: string]>([
    ['936,000 cells', withRows(46_800, (row) => cells(row, COLUMNS.slice(0, 20)))],
    ['a million empty rows', withRows(500_000, () => '')],
    ['a word at the far edge of many rows', withRows(200, (row) => cells(row, [16_383], 'x'))],
    [
      'more merged areas than a sheet of paper has',
      withMerges(fromEach(60_000, (at) => `A${at + 2000}:B${at + 2000}`)),
    ],
  ])('%s', (_, sheet) => {
    expect(openWorkbook(fileOf(sheet))).toMatchObject({
      ok: false,
      refusal: { reason: 'file-too-large', message: expect.stringContaining('Xóa dòng, cột thừa') },
    })
  })

  test('a word in the last cell of the sheet: the form is filled, but as a page it would be endless', () => {
    const sheet = SHEET.replace(
      '</sheetData>',
      '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>',
    )
    const file = fileOf(sheet)
    const workbook = openWorkbook(file)
    if (!workbook.ok) throw new Error(workbook.refusal.message)
    expect(writesOf(workbook.value)).toEqual(PLAIN)
    expect(readOtherwise(workbook.value, file)?.reason).toBe('file-too-large')
  })
})
