import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { PROVENANCE_NAMESPACE, provenanceFromXml } from '../../core/reports/after/provenance'
import { PACKET_NAMESPACE, packetFromXml } from '../../core/snapshot/packet/packet-part'
import { cellAt, type WorkbookSeen } from '../../core/workbook/seen'
import { openDesk } from '../../excel-addin/taskpane/desk'
import { compareNow, fillAtOnce } from '../../excel-addin/taskpane/fill-on-desk'
import { NAMESPACES } from '../../excel-addin/taskpane/namespaces'
import { keepSnapshots, takeWorkbook } from '../../excel-addin/taskpane/workbook-on-desk'
import { fileHand } from '../../excel-addin/workbook/file-hand'
import { unpackPacket } from '../support/file-hand-now'
import { convertedByLibreOffice, recalculatedByLibreOffice, workInLibreOffice } from '../support/libreoffice'
import { quarterSnapshot } from '../unit/quarter-snapshot'

let folder = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'provenance-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

async function opened(bytes: Uint8Array) {
  const hand = await fileHand(bytes, NAMESPACES)
  if (!hand.ok) throw new Error(hand.refusal.message)
  return hand.value
}

test('packet and provenance are still in the workbook after LibreOffice saved it under another name', async () => {
  const desk = openDesk()
  const hand = await opened(new Uint8Array(await readFile('core/reports/forms/ii-06a/blank.xlsx')))
  await takeWorkbook(desk, hand, 'blank.xlsx')
  await keepSnapshots(desk, [quarterSnapshot()])
  expect(await fillAtOnce(desk)).toBe(true)
  const file = join(folder, 'filled.xlsx')
  await writeFile(file, hand.bytes())
  const out = await recalculatedByLibreOffice(folder, [file])
  const saved = await opened(new Uint8Array(await readFile(join(out, 'filled.xlsx'))))
  const seen = await saved.see()
  if (!seen.ok) throw new Error(seen.refusal.message)
  const packet = packetFromXml(seen.value.parts[PACKET_NAMESPACE] ?? '')
  expect(unpackPacket(packet ?? '')).toEqual({ ok: true, value: [quarterSnapshot()] })
  const provenance = provenanceFromXml(seen.value.parts[PROVENANCE_NAMESPACE] ?? '')
  expect(provenance.ok && provenance.value.cells).toHaveLength(64)
  expect(provenance).toEqual({ ok: true, value: desk.get().provenance })
})

/** Filled by the pane on an opened file, as `filled.xlsx` of the folder. */
async function filledFile(name: string): Promise<string> {
  const desk = openDesk()
  const hand = await opened(new Uint8Array(await readFile('core/reports/forms/ii-06a/blank.xlsx')))
  await takeWorkbook(desk, hand, 'blank.xlsx')
  await keepSnapshots(desk, [quarterSnapshot()])
  expect(await fillAtOnce(desk)).toBe(true)
  const file = join(folder, name)
  await writeFile(file, hand.bytes())
  return file
}

async function deskOf(file: string) {
  const desk = openDesk()
  await takeWorkbook(desk, await opened(new Uint8Array(await readFile(file))), file)
  return desk
}

function valueAt({ sheets }: WorkbookSeen, name: string, cell: string) {
  const at = cellAt(cell)
  const sheet = sheets.find((one) => one.name === name)
  return sheet?.cells.find(({ row, column }) => row === at?.row && column === at.column)?.value
}

/** What the file shows in each cell it says was filled. */
async function shownWhereFilled(file: string) {
  const desk = await deskOf(file)
  const seen = await desk.get().hand?.see()
  if (!seen?.ok) throw new Error('not seen')
  return (desk.get().provenance?.cells ?? []).map(({ sheet, cell, value }) => ({
    value,
    shown: valueAt(seen.value.workbook, sheet, cell),
  }))
}

test('rows and columns put in and a sheet renamed in LibreOffice: every filled cell is found where it is now', async () => {
  const file = await filledFile('before.xlsx')
  const target = join(folder, 'moved.xlsx')
  await workInLibreOffice(
    folder,
    file,
    target,
    [
      'sheet = doc.Sheets(0)',
      'sheet.Rows.insertByIndex(2, 3)',
      'sheet.Columns.insertByIndex(1, 1)',
      'sheet.Name = "Quý I"',
    ].join('\n'),
  )
  const cells = await shownWhereFilled(target)
  expect(cells).toHaveLength(64)
  for (const { value, shown } of cells) expect(shown).toBe(value)
  const { provenance, lost } = (await deskOf(target)).get()
  expect(lost).toEqual([])
  expect(new Set(provenance?.cells.map(({ sheet }) => sheet))).toEqual(new Set(['Quý I']))
})

test('a row deleted and a number changed in LibreOffice are told apart, cell by cell', async () => {
  const file = await filledFile('before.xlsx')
  const before = (await deskOf(file)).get().provenance?.cells ?? []
  const [first] = before
  if (!first) throw new Error('nothing filled')
  const target = join(folder, 'changed.xlsx')
  const last = before.at(-1)!
  const lastRow = Number(last.cell.replace(/\D/g, ''))
  await workInLibreOffice(
    folder,
    file,
    target,
    [
      'sheet = doc.Sheets(0)',
      `sheet.getCellRangeByName("${first.cell}").Value = ${Number(first.value) + 7}`,
      `sheet.Rows.removeByIndex(${lastRow - 1}, 1)`,
    ].join('\n'),
  )
  const desk = await deskOf(target)
  await compareNow(desk)
  const { step } = desk.get()
  if (step.kind !== 'compared') throw new Error(step.kind)
  const said = step.compared.filled.map(({ cell, agreement }) => `${cell} ${agreement}`)
  const gone = before.filter(({ row }) => row.join() === last.row.join())
  expect(said.filter((words) => words.endsWith(' gone') || words.endsWith(' unsure'))).toHaveLength(
    gone.length,
  )
  expect(said.filter((words) => !/ (?:same|gone|unsure)$/.test(words))).toHaveLength(1)
})

test('a filled sheet copied into another workbook leaves its origin behind, and that workbook claims none', async () => {
  const file = await filledFile('before.xlsx')
  const target = join(folder, 'copy.xlsx')
  await workInLibreOffice(
    folder,
    resolve('core/reports/forms/ii-07b/blank.xlsx'),
    target,
    [
      `other = StarDesktop.loadComponentFromURL(ConvertToURL("${file}"), "_blank", 0, hidden())`,
      'doc.Sheets.importSheet(other, other.Sheets(0).Name, 0)',
      'other.close(True)',
    ].join('\n'),
  )
  const { provenance, snapshots, refusal } = (await deskOf(target)).get()
  expect({ provenance, snapshots, refusal }).toEqual({ provenance: null, snapshots: [], refusal: null })
})

test('a copy of the sheet beside it: the original’s cells keep their origin, the copy claims none', async () => {
  const file = await filledFile('before.xlsx')
  const target = join(folder, 'twice.xlsx')
  await workInLibreOffice(
    folder,
    file,
    target,
    'doc.Sheets.copyByName(doc.Sheets(0).Name, "Bản nháp", doc.Sheets.Count)',
  )
  const before = (await deskOf(file)).get().provenance
  const { provenance, lost } = (await deskOf(target)).get()
  expect({ cells: provenance?.cells, lost }).toEqual({ cells: before?.cells, lost: [] })
})

test('a file that went through .ods has lost its origin, and is taken for one without, not for a damaged one', async () => {
  const file = await filledFile('before.xlsx')
  const out = await convertedByLibreOffice(folder, [file], 'ods')
  await recalculatedByLibreOffice(folder, [join(out, 'before.ods')])
  const { provenance, snapshots, refusal } = (await deskOf(join(out, 'before.xlsx'))).get()
  expect({ provenance, snapshots, refusal }).toEqual({ provenance: null, snapshots: [], refusal: null })
})
