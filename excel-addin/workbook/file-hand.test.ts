import { expect, test } from 'vitest'
import { openWorkbook, readPart } from '../../test/support/file-hand-now'
import { smallParts, zipParts } from '../../test/workbook-corpus/small-workbook'
import { fileHand } from './file-hand'

const PARTS = smallParts({ sheets: [{ name: 'Biểu', cells: { A1: 1 } }] })
const TYPES = '[Content_Types].xml'
const LINKS = 'xl/_rels/workbook.xml.rels'
const SHEET = 'spreadsheetml.sheet.main+xml'
const TEMPLATE = zipParts({
  ...PARTS,
  [TYPES]: PARTS[TYPES]!.replace(SHEET, 'spreadsheetml.template.main+xml'),
})
const MACROS = zipParts({
  ...PARTS,
  [TYPES]: PARTS[TYPES]!.replace(
    /application\/vnd\.openxmlformats-officedocument\.spreadsheetml\.sheet\.main\+xml/,
    'application/vnd.ms-excel.sheet.macroEnabled.main+xml',
  ),
  [LINKS]: PARTS[LINKS]!.replace(
    '</Relationships>',
    '<Relationship Id="rId9" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" Target="vbaProject.bin"/></Relationships>',
  ),
  'xl/vbaProject.bin': 'x',
})
const AT = { sheet: 'Biểu', cell: 'A1' }

async function opened(bytes: Uint8Array, name?: string) {
  const hand = await fileHand(bytes, [], name)
  if (!hand.ok) throw new Error(hand.refusal.message)
  return hand.value
}

function typesOf(bytes: Uint8Array): string {
  const workbook = openWorkbook(bytes)
  return workbook.ok ? (readPart(workbook.value, TYPES) ?? '') : ''
}

test('a template saved under .xlsx is given back as the workbook that its name says, filled or not', async () => {
  const hand = await opened(TEMPLATE, 'mau.xlsx')
  expect(typesOf(TEMPLATE)).not.toContain(SHEET)
  expect(typesOf(hand.bytes())).toContain(SHEET)
  const done = await hand.write({ cells: [{ ...AT, value: 2 }], parts: {}, read: [AT] })
  expect(done).toEqual({ ok: true, value: [{ ...AT, value: 2 }] })
  expect(typesOf(hand.bytes())).toContain(SHEET)
})

test('under its own name it stays a template, byte for byte', async () => {
  expect((await opened(TEMPLATE, 'mau.xltx')).bytes()).toBe(TEMPLATE)
})

test('a workbook with macros under .xlsx takes nothing, and says why before anything is written', async () => {
  const hand = await opened(MACROS, 'mau.xlsx')
  expect(hand.closed).toMatchObject({ reason: 'file-unreadable', message: expect.stringContaining('macro') })
  const done = await hand.write({ cells: [{ ...AT, value: 2 }], parts: {}, read: [AT] })
  expect(done).toMatchObject({ ok: false, refusal: hand.closed })
  expect(hand.bytes()).toBe(MACROS)
  expect((await opened(MACROS, 'mau.xlsm')).closed).toBeUndefined()
})
