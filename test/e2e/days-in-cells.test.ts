import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { planFill } from '../../core/reports/fill/plan-fill'
import { report } from '../../core/reports/forms/plan-annex/report'
import { seeTemplate } from '../../core/reports/template/see-template'
import { seeWorkbook } from '../../core/workbook/sheet/see-workbook'
import { carryOut } from '../../excel-addin/workbook/carry-out'
import { fileHand } from '../../excel-addin/workbook/file-hand'
import type { WorkbookHand } from '../../excel-addin/workbook/hand'
import { READINGS } from '../excel-host/excel-typing'
import { HostWorkbook } from '../excel-host/host-workbook'
import type { OpenExcel } from '../excel-host/open-in-excel'
import { fillFile, openWorkbook, patchWorkbook } from '../support/file-hand-now'
import { convertedByLibreOffice } from '../support/libreoffice'
import { SNAPSHOT } from '../workbook-corpus/figures'
import { fillByBoth, openHandInExcel } from './both-hands'
import { launchChromium } from './chromium'

const BLANK = new Uint8Array(readFileSync('core/reports/forms/plan-annex/blank.xlsx'))
const SHEET = 'Phụ lục nhiệm vụ'
const DUE = 'G10'

const { unit, period } = SNAPSHOT
const JOB = {
  report,
  snapshots: [SNAPSHOT],
  options: {
    unit,
    from: period.from,
    to: period.to,
    on: '2025-03-14',
    tasks: [{ id: 'I.1', status: 'done' as const, due: '2025-02-19', why: '' }],
  },
}

let browser: Browser
let excel: OpenExcel
let hand: WorkbookHand
let folder: string

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'so-mot-cua-days-'))
  browser = await launchChromium()
  const opened = await openHandInExcel(browser, BLANK)
  excel = opened.excel
  hand = opened.hand
})
afterAll(async () => {
  await browser?.close()
  rmSync(folder, { recursive: true, force: true })
})

/** The blank with one part changed. */
function changed(part: string, from: RegExp | string, to: string, bytes: Uint8Array = BLANK): Uint8Array {
  const parts = unzipSync(bytes)
  const before = strFromU8(parts[part] ?? new Uint8Array())
  const after = before.replace(from, to)
  if (after === before) throw new Error(`${part} has no ${from}`)
  return zipSync({ ...parts, [part]: strToU8(after) })
}

const withFormat = (code: string) =>
  changed('xl/styles.xml', 'formatCode="dd/mm/yyyy"', `formatCode="${code}"`)

function holding(value: number | string): Uint8Array {
  const book = openWorkbook(BLANK)
  if (!book.ok) throw new Error(book.refusal.message)
  return patchWorkbook(book.value, [{ sheet: SHEET, cell: DUE, value }]).bytes
}

function filled(bytes: Uint8Array): Uint8Array {
  const book = openWorkbook(bytes)
  const target = book.ok ? seeTemplate(report, seeWorkbook(book.value), JOB.options) : book
  if (!book.ok || !target.ok) throw new Error('not opened')
  const done = fillFile(book.value, planFill(report, target.value, JOB.snapshots, JOB.options), OCCASION)
  if (!done.ok) throw new Error(done.refusal.message)
  return done.value.bytes
}

const OCCASION = { target: '', unit, from: period.from, to: period.to, at: '' }
/** The due cell is not in the file; its column says what would stand there. */
const IN_COLUMN = () => {
  const sheet = 'xl/worksheets/sheet1.xml'
  const bare = changed(sheet, /<c r="G10" s="\d+"\/>/, '')
  const style = /<c r="G11" s="(\d+)"/.exec(strFromU8(unzipSync(BLANK)[sheet] ?? new Uint8Array()))?.[1]
  return changed(sheet, '<col min="7" max="7"', `<col min="7" max="7" style="${style}"`, bare)
}
const COUNTING_1904 = () => changed('xl/workbook.xml', /<workbookPr\b/, '<workbookPr date1904="1"')

test.each([
  ['our own blank', () => BLANK, 45_707, 'filled'],
  ['a file that counts from 1904', COUNTING_1904, 44_245, 'filled'],
  ['a long format of the country', () => withFormat('[$-42A]dd/mm/yyyy;@'), 45_707, 'filled'],
  ['a cell without a format', () => withFormat('General'), '19/02/2025', 'filled'],
  ['a cell of text', () => withFormat('@'), '19/02/2025', 'filled'],
  ['a column formatted as a whole', IN_COLUMN, 45_707, 'filled'],
  ['the same day already', () => holding(45_707), 45_707, 'already-equal'],
  ['the same day as text', () => holding('19/02/2025'), 45_707, 'filled'],
] as const)(
  '%s: the due day is written as what the cell is for, in both hands alike',
  async (_, bytes, holds, outcome) => {
    const { byExcel, asFile, book } = await fillByBoth(excel, hand, bytes(), JOB)
    expect(byExcel).toEqual(asFile)
    expect(book.violations).toEqual([])
    expect(byExcel.after.get(`${SHEET}!${DUE}`)).toBe(holds)
    expect(byExcel.entered[1]).toEqual(byExcel.entered[0])
    const line =
      byExcel.done.ok && byExcel.done.value.receipt.lines.find(({ at }) => 'cell' in at && at.cell === DUE)
    expect(line).toMatchObject({ value: '19/02/2025', readBack: '19/02/2025', outcome })
  },
)

test('another day is not overwritten, and is said as a day', async () => {
  const { byExcel, asFile } = await fillByBoth(excel, hand, holding(45_717), JOB)
  expect(byExcel).toEqual(asFile)
  expect(byExcel.after.get(`${SHEET}!${DUE}`)).toBe(45_717)
  const refusals = byExcel.done.ok ? byExcel.done.value.receipt.refusals : []
  expect(refusals.find(({ reason }) => reason === 'cell-not-empty')?.message).toContain('«01/03/2025»')
})

test('a day that somebody changed meanwhile is left alone, and the receipt says it as a day', async () => {
  const opened = openWorkbook(BLANK)
  const target = opened.ok ? seeTemplate(report, seeWorkbook(opened.value), JOB.options) : opened
  if (!target.ok) throw new Error(target.refusal.message)
  const plan = planFill(report, target.value, JOB.snapshots, JOB.options)
  excel.api.open(new HostWorkbook(holding(45_717)))
  const file = await fileHand(holding(45_717), [])
  if (!file.ok) throw new Error(file.refusal.message)
  for (const one of [hand, file.value]) {
    const done = await carryOut(one, plan, OCCASION)
    const line = done.ok && done.value.receipt.lines.find(({ at }) => 'cell' in at && at.cell === DUE)
    expect(line).toMatchObject({ value: '19/02/2025', readBack: '01/03/2025', outcome: 'page-changed' })
  }
})

/** Cells of the due column, those of the tasks. */
function dueCells(count: number): string[] {
  const book = openWorkbook(BLANK)
  const [sheet] = book.ok ? seeWorkbook(book.value).sheets : []
  const due = sheet?.cells.filter((cell) => cell.column === 6 && cell.row >= 9 && cell.days !== undefined)
  return (due ?? []).slice(0, count).map(({ row }) => `G${row + 1}`)
}

const MISREAD = [
  '05/02/2025',
  '1-2',
  '3/4',
  '2025-02-19',
  '=1+1',
  '+1',
  '@A1',
  'TRUE',
  '1E5',
  '50%',
  '1.234',
  '0012',
]

test.each(['us', 'vi'] as const)(
  'an Excel of %s gets no chance to read a text as something else',
  async (country) => {
    for (const format of ['General', 'dd/mm/yyyy', '@']) {
      const book = new HostWorkbook(format === 'dd/mm/yyyy' ? BLANK : withFormat(format))
      book.reading = READINGS[country]
      excel.api.open(book)
      const cells = dueCells(MISREAD.length).map((cell, at) => ({
        sheet: SHEET,
        cell,
        value: MISREAD[at] ?? '',
      }))
      expect(cells.length).toBe(MISREAD.length)
      const typed = format === '@' ? cells.map((cell) => ({ ...cell, inTextCell: true as const })) : cells
      expect(await hand.write({ cells: typed, parts: {}, read: cells })).toEqual({ ok: true, value: cells })
      expect(book.violations).toEqual([])
    }
  },
)

test('LibreOffice shows the very day, whichever way it is stored', async () => {
  const books = {
    own: BLANK,
    since1904: COUNTING_1904(),
    plain: withFormat('General'),
    text: withFormat('@'),
  }
  const files = []
  for (const [name, bytes] of Object.entries(books)) {
    const file = join(folder, `${name}.xlsx`)
    writeFileSync(file, filled(bytes))
    files.push(file)
  }
  const out = await convertedByLibreOffice(folder, files, 'csv')
  for (const name of Object.keys(books)) {
    const row = readFileSync(join(out, `${name}.csv`), 'utf8')
      .split('\n')
      .find((line) => line.includes(',Xong'))
    expect([name, row?.split(',').at(-2)]).toEqual([name, '19/02/2025'])
  }
})
