import { expect, test } from 'vitest'
import {
  getCustomXml,
  openWorkbook,
  patchWorkbook,
  putCustomXml,
  readPart,
} from '../../../test/support/file-hand-now'
import { smallWorkbook } from '../../../test/workbook-corpus/small-workbook'
import type { Workbook } from '../sheet/workbook'

const PACKET = 'urn:so-mot-cua:packet'

function open(bytes: Uint8Array): Workbook {
  const opened = openWorkbook(bytes)
  if (!opened.ok) throw new Error(opened.refusal.message)
  return opened.value
}

function put(workbook: Workbook, namespace: string, xml: string): Workbook {
  const done = putCustomXml(workbook, namespace, xml)
  if (!done.ok) throw new Error(done.refusal.message)
  return open(done.value)
}

const empty = open(smallWorkbook({ sheets: [{ name: 'Biểu', cells: { A1: 1 } }] }))

test('a workbook without a packet says so', () => expect(getCustomXml(empty, PACKET)).toBeNull())

test('a packet put in is found again, and survives a fill', () => {
  const with1 = put(empty, PACKET, `<packet xmlns="${PACKET}">Hộ tịch</packet>`)
  const filled = open(patchWorkbook(with1, [{ sheet: 'Biểu', cell: 'A1', value: 2 }]).bytes)
  expect(getCustomXml(filled, PACKET)).toContain('>Hộ tịch</packet>')
})

test('a second packet takes the place of the first, and only that part changes', () => {
  const first = put(empty, PACKET, `<p:packet xmlns:p="${PACKET}">1</p:packet>`)
  const second = put(first, PACKET, `<p:packet xmlns:p="${PACKET}">2</p:packet>`)
  expect(getCustomXml(second, PACKET)).toContain('>2<')
  expect(second.zip.entries.map((entry) => entry.name)).toEqual(first.zip.entries.map((entry) => entry.name))
  for (const [index, { name, start, end }] of first.zip.entries.entries()) {
    const other = second.zip.entries[index]!
    const same =
      Buffer.compare(first.zip.bytes.slice(start, end), second.zip.bytes.slice(other.start, other.end)) === 0
    expect(same, name).toBe(name !== 'customXml/item1.xml')
  }
})

test('another program’s part stays beside it', () => {
  const both = put(put(empty, 'urn:khac', '<a xmlns="urn:khac"/>'), PACKET, `<packet xmlns="${PACKET}"/>`)
  expect(getCustomXml(both, 'urn:khac')).toContain('<a xmlns="urn:khac"/>')
  expect(getCustomXml(both, PACKET)).toContain('<packet')
  expect(readPart(both, 'customXml/itemProps2.xml')).toMatch(
    /ds:itemID="\{[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}\}"/,
  )
  expect(readPart(both, 'customXml/_rels/item2.xml.rels')).toContain('Target="itemProps2.xml"')
})

test('only the lists that must know of it change', () => {
  const after = put(empty, PACKET, `<packet xmlns="${PACKET}"/>`)
  const changed = empty.zip.entries.filter(({ name }) => readPart(empty, name) !== readPart(after, name))
  expect(changed.map((entry) => entry.name)).toEqual(['[Content_Types].xml', 'xl/_rels/workbook.xml.rels'])
})
