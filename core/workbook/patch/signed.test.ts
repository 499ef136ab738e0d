import { expect, test } from 'vitest'
import { fileHand } from '../../../excel-addin/workbook/file-hand'
import { fillFile, openWorkbook } from '../../../test/support/file-hand-now'
import { writeBook } from '../../../test/workbook-corpus/book-spec'
import { fullBook } from '../../../test/workbook-corpus/templates'
import type { FillPlan } from '../../reports/report'
import { signedRefusal } from './signed'

const XML = 'application/vnd.openxmlformats-package.digital-signature-xmlsignature+xml'
const ORIGIN = {
  name: '_xmlsignatures/origin.sigs',
  content: '',
  type: 'application/vnd.openxmlformats-package.digital-signature-origin',
}
const SIGNATURE = {
  name: '_xmlsignatures/sig1.xml',
  content: '<Signature xmlns="http://www.w3.org/2000/09/xmldsig#"/>',
  type: XML,
}

function bookWith(...parts: (typeof ORIGIN)[]): Uint8Array {
  const book = fullBook()
  return writeBook({ ...book, parts: [...(book.parts ?? []), ...parts] })
}

function opened(bytes: Uint8Array) {
  const workbook = openWorkbook(bytes)
  if (!workbook.ok) throw new Error(workbook.refusal.message)
  return workbook.value
}

const PLAN: FillPlan = { report: 'ii-06a', host: 'workbook', writes: [], refusals: [] }
const OCCASION = { target: 'mau.xlsx', unit: '', from: '', to: '', at: '2025-03-14T09:00:00+07:00' }

test('a signed workbook is not filled, and the sentence says what to do', () => {
  const filled = fillFile(opened(bookWith(ORIGIN, SIGNATURE)), PLAN, OCCASION)
  expect(filled).toMatchObject({ ok: false, refusal: { reason: 'cell-locked', where: SIGNATURE.name } })
  expect(filled.ok ? '' : filled.refusal.message).toMatch(/^Tệp đã ký số:.*gỡ chữ ký/)
})

test('the pane’s file hand sees it, to compare, and writes nothing into it', async () => {
  const hand = await fileHand(bookWith(ORIGIN, SIGNATURE), [])
  if (!hand.ok) throw new Error(hand.refusal.message)
  expect(hand.value.closed?.reason).toBe('cell-locked')
  expect((await hand.value.see()).ok).toBe(true)
  expect(await hand.value.write({ cells: [], parts: {}, read: [] })).toMatchObject({ ok: false })
})

test.each([
  ['without a signature', bookWith()],
  ['whose signature was taken out', bookWith(ORIGIN)],
])('a workbook %s is filled', (_, bytes) => {
  expect(signedRefusal(opened(bytes))).toBeNull()
  expect(fillFile(opened(bytes), PLAN, OCCASION).ok).toBe(true)
})
