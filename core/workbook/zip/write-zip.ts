import { joined, partsOfGzip } from '../gzip'
import { bytesOf, bytesOfUtf8, type Xml } from '../xml'
import { setU16, setU32 } from './little-endian'
import { packed, type Steps } from './steps'
import type { Zip } from './zip'
import { endAnew, NO_PARTS } from './zip-end'
import { putStart, withoutZip64 } from './zip64-field'

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
    putStart(record, at)
    for (const part of parts) {
      chunks.push(part)
      at += part.length
    }
  }
  for (const { name, start, end } of [...zip.entries].sort((a, b) => a.start - b.start)) {
    const text = changed.get(name)
    if (text === undefined) put(records.get(name)!, zip.bytes.subarray(start, end))
    else {
      const record = withoutZip64(records.get(name)!)
      records.set(name, record)
      put(record, ...(yield* packedPart(record, text)))
    }
  }
  for (const [name, text] of changed) {
    if (records.has(name)) continue
    const record = newRecord(name)
    records.set(name, record)
    put(record, ...(yield* packedPart(record, text)))
  }
  const directory = [...records.values()]
  const size = directory.reduce((sum, one) => sum + one.length, 0)
  return joined([...chunks, ...directory, ...endAnew(zip.end, directory.length, at, size)])
}

/** A zip of these parts and no others. */
export function* zipAnew(parts: ReadonlyMap<string, Xml>): Steps<Uint8Array> {
  const bytes = new Uint8Array()
  return yield* rewriteZip({ bytes, entries: [], proved: new Set(), end: NO_PARTS }, parts)
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
