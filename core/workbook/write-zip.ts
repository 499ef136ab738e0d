import { strToU8 } from 'fflate'
import { crc32 } from './crc32'
import { deflater } from './deflate'
import type { Zip, ZipEntry } from './zip'

/**
 * The zip again, with some parts exchanged or added: every other part's local header and packed bytes are copied as
 * they are, in their place and order.
 *
 * `rewriteZip(zip, new Map([['xl/worksheets/sheet1.xml', bytes]]))`
 */
export function rewriteZip(zip: Zip, changed: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const known = new Set(zip.entries.map((entry) => entry.name))
  const deflate = deflater()
  const inOrder = [...zip.entries].sort((a, b) => a.start - b.start)
  const chunks: Uint8Array[] = []
  const records = new Map<string, Uint8Array>()
  let at = 0
  const put = (record: Uint8Array, ...parts: Uint8Array[]): void => {
    setU32(record, 42, at)
    for (const part of parts) {
      chunks.push(part)
      at += part.length
    }
  }
  for (const entry of inOrder) {
    const bytes = changed.get(entry.name)
    const record = bytes
      ? packedRecord(entry.record, bytes, deflate)
      : { record: entry.record.slice(), data: null }
    records.set(entry.name, record.record)
    if (record.data) put(record.record, localHeader(record.record), record.data)
    else put(record.record, zip.bytes.subarray(entry.start, entry.end))
  }
  for (const [name, bytes] of changed) {
    if (known.has(name)) continue
    const { record, data } = packedRecord(newRecord(name), bytes, deflate)
    records.set(name, record)
    put(record, localHeader(record), data)
  }
  const order = [
    ...zip.entries.map((entry) => entry.name),
    ...[...changed.keys()].filter((name) => !known.has(name)),
  ]
  const directory = order.map((name) => records.get(name)!)
  return concat([...chunks, ...directory, endRecord(zip, directory, at)])
}

function packedRecord(
  old: ZipEntry['record'],
  bytes: Uint8Array,
  deflate: ReturnType<typeof deflater>,
): { record: Uint8Array; data: Uint8Array } {
  const data = deflate(bytes)
  const record = old.slice()
  setU16(record, 6, 20)
  // Sizes stand in the header, so no data descriptor follows.
  setU16(record, 8, (record[8]! | (record[9]! << 8)) & ~8)
  setU16(record, 10, 8)
  setU32(record, 16, crc32(bytes))
  setU32(record, 20, data.length)
  setU32(record, 24, bytes.length)
  return { record, data }
}

/** Local header out of the central record; extra fields there are the central directory's own, so none here. */
function localHeader(record: Uint8Array): Uint8Array {
  const nameLength = record[28]! | (record[29]! << 8)
  const header = new Uint8Array(30 + nameLength)
  setU32(header, 0, 0x04034b50)
  header.set(record.subarray(6, 30), 4)
  setU16(header, 28, 0)
  header.set(record.subarray(46, 46 + nameLength), 30)
  return header
}

/** A fixed date (1 January 1980): the same input gives the same bytes. */
function newRecord(name: string): Uint8Array {
  const text = strToU8(name)
  const record = new Uint8Array(46 + text.length)
  setU32(record, 0, 0x02014b50)
  setU16(record, 4, 20)
  setU16(record, 14, 0x21)
  setU16(record, 28, text.length)
  record.set(text, 46)
  return record
}

function endRecord(zip: Zip, directory: readonly Uint8Array[], start: number): Uint8Array {
  const record = new Uint8Array(22 + zip.comment.length)
  setU32(record, 0, 0x06054b50)
  setU16(record, 8, directory.length)
  setU16(record, 10, directory.length)
  setU32(
    record,
    12,
    directory.reduce((sum, one) => sum + one.length, 0),
  )
  setU32(record, 16, start)
  setU16(record, 20, zip.comment.length)
  record.set(zip.comment, 22)
  return record
}

function concat(chunks: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(chunks.reduce((sum, one) => sum + one.length, 0))
  let at = 0
  for (const chunk of chunks) {
    whole.set(chunk, at)
    at += chunk.length
  }
  return whole
}

function setU16(bytes: Uint8Array, at: number, value: number): void {
  bytes[at] = value & 0xff
  bytes[at + 1] = (value >>> 8) & 0xff
}

function setU32(bytes: Uint8Array, at: number, value: number): void {
  setU16(bytes, at, value & 0xffff)
  setU16(bytes, at + 2, value >>> 16)
}
