import { joined, partsOfGzip } from '../gzip'
import { bytesOf, bytesOfUtf8, type Xml } from '../xml'
import { packed, type Steps } from './steps'
import type { Zip } from './zip'

/**
 * The zip again, with some parts exchanged or added: every other part's local header and packed bytes are copied as
 * they are, in their place and order.
 *
 * `rewriteZip(zip, new Map([['xl/worksheets/sheet1.xml', xml]]))`
 */
export function* rewriteZip(zip: Zip, changed: ReadonlyMap<string, Xml>): Steps<Uint8Array> {
  const chunks: Uint8Array[] = []
  const records = new Map<string, Uint8Array>(zip.entries.map(({ name, record }) => [name, record.slice()]))
  let at = 0
  const put = (record: Uint8Array, ...parts: readonly Uint8Array[]): void => {
    setU32(record, 42, at)
    for (const part of parts) {
      chunks.push(part)
      at += part.length
    }
  }
  for (const { name, start, end } of [...zip.entries].sort((a, b) => a.start - b.start)) {
    const record = records.get(name)!
    const text = changed.get(name)
    if (text === undefined) put(record, zip.bytes.subarray(start, end))
    else put(record, ...(yield* packedPart(record, text)))
  }
  for (const [name, text] of changed) {
    if (records.has(name)) continue
    const record = newRecord(name)
    records.set(name, record)
    put(record, ...(yield* packedPart(record, text)))
  }
  const directory = [...records.values()]
  return joined([...chunks, ...directory, endRecord(zip, directory, at)])
}

/** Local header and packed bytes of a part; its record in the central directory is brought up to date. */
function* packedPart(record: Uint8Array, text: Xml): Steps<Uint8Array[]> {
  const { data, sums } = partsOfGzip(yield* packed(text))
  setU16(record, 6, 20)
  // Sizes stand in the header, so no data descriptor follows.
  record[8]! &= ~8
  setU16(record, 10, 8)
  record.set(sums.subarray(0, 4), 16)
  setU32(record, 20, data.length)
  record.set(sums.subarray(4), 24)
  return [localHeader(record), data]
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
  const text = bytesOf(bytesOfUtf8(name))
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

function setU16(bytes: Uint8Array, at: number, value: number): void {
  bytes[at] = value & 0xff
  bytes[at + 1] = (value >>> 8) & 0xff
}

function setU32(bytes: Uint8Array, at: number, value: number): void {
  setU16(bytes, at, value & 0xffff)
  setU16(bytes, at + 2, value >>> 16)
}
