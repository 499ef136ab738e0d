import fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { inflateEntry, openWorkbook, patchWorkbook, rewriteZip } from '../../../test/support/file-hand-now'
import { smallParts, smallWorkbook, zipParts } from '../../../test/workbook-corpus/small-workbook'
import { openZip } from './zip'

const SMALL = { sheets: [{ name: 'Biểu', cells: { A1: 'Tổng số', B1: 1 } }] }
const parts = smallParts(SMALL)

function refusalOf(bytes: Uint8Array): string {
  const opened = openWorkbook(bytes)
  return opened.ok ? 'opened' : `${opened.refusal.reason}: ${opened.refusal.message}`
}

function ole(inner: string): Uint8Array {
  const bytes = new Uint8Array(2048)
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
  bytes.set(strToU8([...inner].join('\0')), 600)
  return bytes
}

/** Bytes of a sound workbook with some of them changed by hand. */
function tampered(change: (view: DataView, directory: number, bytes: Uint8Array) => void): Uint8Array {
  const bytes = smallWorkbook(SMALL)
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  change(view, view.getUint32(bytes.length - 22 + 16, true), bytes)
  return bytes
}

function renamed(from: string, to: string): Uint8Array {
  return tampered((_, __, bytes) => {
    const wanted = strToU8(from)
    for (let at = 0; at <= bytes.length - wanted.length; at++)
      if (wanted.every((byte, index) => bytes[at + index] === byte)) bytes.set(strToU8(to), at)
  })
}

test('bytes behind a zip are no part of it: the workbook opens, and is written without them', () => {
  const bytes = smallWorkbook(SMALL)
  const more = new Uint8Array(bytes.length + 100).fill(10)
  more.set(bytes)
  expect(refusalOf(more)).toBe('opened')
  const zip = openZip(more)
  expect(zip.ok && zip.value.end.record.length).toBe(22)
  // What only looks like an end is none.
  more.set(bytes.slice(-22), bytes.length + 4)
  expect(refusalOf(more)).toContain('hỏng')
})

describe('what is no sound workbook is refused by name, with what to do', () => {
  test.each<[what: string, bytes: Uint8Array, refusal: RegExp]>([
    ['an empty file', new Uint8Array(), /file-unreadable: Tệp không phải là tệp Excel/],
    ['a photo', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 1, 2, 3), /không phải là tệp Excel/],
    ['an old .xls', ole('Workbook'), /\.xls kiểu cũ.*lưu thành \.xlsx/],
    ['a file with a password', ole('EncryptedPackage'), /có mật khẩu.*bỏ mật khẩu/],
    ['a file cut short', smallWorkbook(SMALL).slice(0, 900), /hỏng hoặc tải về chưa đủ/],
    ['a zip of something else', zipSync({ 'a.txt': strToU8('a') }), /không phải là tệp Excel/],
    ['a page saved as .xls', strToU8('<html><table></table></html>'), /Excel mở được thì lưu thành \.xlsx/],
    [
      'an .ods with another name',
      zipParts({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<a/>' }),
      /Excel mở được thì lưu thành \.xlsx/,
    ],
    [
      'a Word file',
      zipParts({
        '_rels/.rels': parts['_rels/.rels']!.replace('xl/workbook', 'word/document'),
        'word/document.xml': '<w:document xmlns:w="w"/>',
      }),
      /không phải là tệp Excel/,
    ],
    [
      'a binary workbook',
      zipParts({ '_rels/.rels': parts['_rels/.rels']!.replace('workbook.xml', 'workbook.bin') }),
      /\.xlsb/,
    ],
    [
      'a workbook without its sheet',
      zipParts(Object.fromEntries(Object.entries(parts).filter(([name]) => !name.includes('sheet1')))),
      /bị hỏng/,
    ],
    [
      'a sheet in which a row comes twice',
      zipParts({
        ...parts,
        'xl/worksheets/sheet1.xml': '<worksheet><sheetData><row r="2"/><row r="2"/></sheetData></worksheet>',
      }),
      /Trang tính trong tệp bị hỏng/,
    ],
    [
      'a sheet that ends in the middle',
      zipParts({ ...parts, 'xl/worksheets/sheet1.xml': '<worksheet><sheetData><row r="1"><c r="A1"><v>1' }),
      /hỏng ở phần «xl\/worksheets\/sheet1\.xml» \(trang tính\)/,
    ],
    [
      'a sheet with a cell in the wrong row',
      zipParts({
        ...parts,
        'xl/worksheets/sheet1.xml':
          '<worksheet><sheetData><row r="1"><c r="A2"/></row></sheetData></worksheet>',
      }),
      /Trang tính trong tệp bị hỏng/,
    ],
    ['a zip with a password', tampered((view, at) => view.setUint16(at + 8, 1, true)), /có mật khẩu/],
    [
      'a size left to no Zip64 field',
      tampered((view, at) => view.setUint32(at + 24, 0xffffffff, true)),
      /hỏng/,
    ],
    [
      'a part that grows beyond its word',
      tampered((view, at) => view.setUint32(at + 46 + 19 + 24, 5, true)),
      /hỏng/,
    ],
    [
      'a part with a wrong check sum',
      tampered((view, at) => view.setUint32(at + 46 + 19 + 16, 5, true)),
      /hỏng/,
    ],
    ['a part that starts within another', tampered((view, at) => view.setUint32(at + 42, 10, true)), /hỏng/],
    [
      'a directory outside the file',
      tampered((view, _, bytes) => view.setUint32(bytes.length - 6, bytes.length, true)),
      /hỏng/,
    ],
    ['a header of another name', tampered((_, __, bytes) => bytes.set([65], 30)), /hỏng/],
    ['a header of another way of packing', tampered((view) => view.setUint16(8, 0, true)), /hỏng/],
    ['a header with another check sum', tampered((view) => view.setUint32(14, 5, true)), /hỏng/],
    ['a header with another packed size', tampered((view) => view.setUint32(18, 5, true)), /hỏng/],
    ['a header with another size', tampered((view) => view.setUint32(22, 5, true)), /hỏng/],
    ['a header that leaves its size to nobody', tampered((view) => view.setUint32(22, 0, true)), /hỏng/],
    ['a header with a password', tampered((view) => view.setUint16(6, 1, true)), /hỏng/],
    ['the same part twice', renamed('xl/styles.xml', '_rels/.rels\0\0'.slice(0, 13)), /hỏng/],
    ['a part that climbs out', renamed('xl/styles.xml', '../styles.xml'), /hỏng/],
    ['a part at the root', renamed('xl/styles.xml', '/l/styles.xml'), /hỏng/],
    ['a part with a back slash', renamed('xl/styles.xml', 'xl\\styles.xml'), /sai tên các phần bên trong/],
  ])('%s', (_, bytes, refusal) => expect(refusalOf(bytes)).toMatch(refusal))

  test('a sheet that would inflate a thousandfold', () => {
    const bomb = zipParts({ ...parts, 'xl/worksheets/sheet1.xml': `<worksheet>${' '.repeat(20_000_000)}` })
    expect(bomb.length).toBeLessThan(50_000)
    expect(refusalOf(bomb)).toMatch(/^file-too-large: Tệp lớn bất thường/)
  })

  test('parts that declare more than any report holds', () => {
    const bytes = tampered((view, at) => {
      view.setUint32(at + 24, 0xf0000000, true)
      view.setUint32(22, 0xf0000000, true)
    })
    expect(refusalOf(bytes)).toMatch(/^file-too-large/)
  })

  test('ten thousand parts and one', () => {
    const many = Object.fromEntries(
      Array.from({ length: 10_001 }, (_, index) => [`a${index}`, new Uint8Array()]),
    )
    expect(refusalOf(zipSync(many, { level: 0 }))).toMatch(/^file-too-large/)
  })

  test('entities of its own are never expanded', () => {
    const bytes = zipParts({
      ...parts,
      'xl/worksheets/sheet1.xml':
        '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><worksheet><sheetData><row r="1"><c r="A1" t="str"><v>&b;</v></c></row></sheetData></worksheet>',
    })
    expect(refusalOf(bytes)).toMatch(/hỏng/)
  })

  test('words of a declaration within a comment or as text declare nothing', () => {
    const bytes = zipParts({
      ...parts,
      'xl/worksheets/sheet1.xml':
        '<!-- <!DOCTYPE x> --><worksheet><sheetData><row r="1"><c r="A1" t="str"><v><![CDATA[<!ENTITY]]></v></c></row></sheetData></worksheet>',
    })
    expect(refusalOf(bytes)).toBe('opened')
  })

  test('a part that nobody reads is unpacked all the same: damaged, it is no file to write on', () => {
    const bytes = zipParts({ ...parts, 'xl/media/image1.png': 'hình '.repeat(200) })
    expect(refusalOf(bytes)).toBe('opened')
    const data = openZip(bytes)
    const image = data.ok ? data.value.entries.at(-1)! : null
    bytes[image!.dataStart + 12]! ^= 0x55
    expect(refusalOf(bytes)).toMatch(/^file-unreadable: Tệp bị hỏng/)
  })

  test('any damage to any byte is refused or harmless, and never throws', () => {
    const sound = smallWorkbook(SMALL)
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(sound.length - 1), fc.nat(255)), { minLength: 1, maxLength: 5 }),
        (changes) => {
          const bytes = sound.slice()
          for (const [at, byte] of changes) bytes[at] = byte
          const opened = openWorkbook(bytes)
          if (opened.ok) patchWorkbook(opened.value, [{ sheet: 'Biểu', cell: 'B1', value: 2 }])
        },
      ),
      { numRuns: 300 },
    )
  })
})

describe('a zip written back', () => {
  test('keeps every other part, comment, order and packed byte', () => {
    const bytes = smallWorkbook(SMALL)
    const zip = openZip(bytes)
    if (!zip.ok) throw new Error(zip.refusal.message)
    const again = openZip(
      rewriteZip(
        zip.value,
        new Map([
          ['xl/styles.xml', '<a/>'],
          ['new.xml', '<b/>'],
        ]),
      ),
    )
    if (!again.ok) throw new Error(again.refusal.message)
    expect(again.value.entries.map((entry) => entry.name)).toEqual([
      ...zip.value.entries.map((entry) => entry.name),
      'new.xml',
    ])
    for (const [index, entry] of zip.value.entries.entries()) {
      const other = again.value.entries[index]!
      if (entry.name === 'xl/styles.xml') continue
      expect(again.value.bytes.slice(other.start, other.end)).toEqual(bytes.slice(entry.start, entry.end))
    }
    const added = inflateEntry(again.value, again.value.entries.at(-1)!)
    expect(added.ok && added.value).toBe('<b/>')
  })
})
